#pragma once

#include "amounts.h"
#include "bank-description.h"
#include "written-date.h"

G_BEGIN_DECLS

/* One row of a table, read by a bank's description. */
typedef struct
{
  const PennyBank   *bank;
  const PennyLayout *layout;
  const PennyTable  *table;
  char               decimal;
  gboolean           in_minus;     /* the whole column is written with minus */
  gboolean           out_minus;
} PennyRowReader;

/* @shift cells are an unquoted comma's, and belong to the text. */
typedef struct
{
  const PennyTableRow *row;
  guint                shift;
  PennyWrittenDate     date;
  PennyPence           amount;
  PennyPence           balance;
  gboolean             has_balance;
  gboolean             rounded;
  gboolean             lost_pound;
} PennyReading;

/* A reading to begin with: the row, and the shift where the description is sure of it. */
PennyReading penny_reading_start    (const PennyRowReader *self,
                                     const PennyTableRow  *row);
/* NULL, or why the row cannot be read. */
char        *penny_reading_fill     (const PennyRowReader *self,
                                     PennyReading         *reading);
char        *penny_reading_value    (const PennyRowReader *self,
                                     const PennyReading   *reading,
                                     PennyColumn           column);
gboolean     penny_reading_date     (const PennyRowReader *self,
                                     const PennyReading   *reading,
                                     PennyWrittenDate     *date);
/* The bank's own words. */
char        *penny_reading_text     (const PennyRowReader *self,
                                     const PennyReading   *reading);
/* The payee, tidied; NULL if the row names none. */
char        *penny_reading_payee    (const PennyRowReader *self,
                                     const PennyReading   *reading,
                                     const char           *text);
gboolean     penny_reading_is_empty (const char           *value);

G_END_DECLS
