#pragma once

#include "hours.h"
#include "table.h"

G_BEGIN_DECLS

/* A row of a file of hours, known by the headings over it.  For the files of hours only. */

typedef enum
{
  PENNY_HOURS_WHO,
  PENNY_HOURS_DAY,
  PENNY_HOURS_START,
  PENNY_HOURS_END,
  PENNY_HOURS_BREAK,
  PENNY_HOURS_HOURS,
  PENNY_HOURS_KIND,
  PENNY_HOURS_MILES,
  PENNY_HOURS_AMOUNT,
  PENNY_HOURS_NOTE,
} PennyHoursColumn;

#define PENNY_HOURS_COLUMNS (PENNY_HOURS_NOTE + 1)

/* What every row is read with. */
typedef struct
{
  const PennyTable *table;
  int               columns[PENNY_HOURS_COLUMNS];   /* -1: there is none */
  GPtrArray        *assistants;    /* PennyAssistant */
  GPtrArray        *contracts;     /* PennyContract, of all */
  PennyDate         today;
} PennyHoursReader;

/* Finds the headings among the first rows; *header is theirs.  FALSE: there are none with a day in them. */
gboolean    penny_hours_columns_find (PennyHoursReader       *reader,
                                      guint                  *header);
/* The entry that a row says; or NULL, with a sentence of what cannot be read.  Both NULL: the row is empty. */
PennyEntry *penny_hours_row_read     (const PennyHoursReader *reader,
                                      const PennyTableRow    *row,
                                      char                  **problem);

G_END_DECLS
