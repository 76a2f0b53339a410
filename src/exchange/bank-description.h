#pragma once

#include "table.h"

G_BEGIN_DECLS

/* One kind of statement, as data: a small key file (data/banks/README.md says
 * how to write one).  A user's own mapping is the same. */
typedef enum
{
  PENNY_SHAPE_HEADER,     /* CSV, known by its header line */
  PENNY_SHAPE_BARE,       /* CSV without one, known by how its rows look */
  PENNY_SHAPE_BLOCKS,     /* "Date: ...", "Amount: ..." line by line */
} PennyShape;

typedef enum
{
  PENNY_COLUMN_DATE,
  PENNY_COLUMN_PAYEE,
  PENNY_COLUMN_AMOUNT,
  PENNY_COLUMN_IN,
  PENNY_COLUMN_OUT,
  PENNY_COLUMN_FEE,
  PENNY_COLUMN_SIGN,
  PENNY_COLUMN_BALANCE,
  PENNY_COLUMN_ID,
  PENNY_COLUMN_STATUS,
  PENNY_COLUMN_ACCOUNT,
  PENNY_COLUMN_CURRENCY,
  PENNY_COLUMN_TURN,      /* where a masked card number says that spending is written plus */
  PENNY_COLUMN_MEND,      /* which column an unquoted comma splits */
  PENNY_N_COLUMNS
} PennyColumn;

#define PENNY_MOST_TEXTS 4

/* Where things are in one file: numbers from 0, or -1. */
typedef struct
{
  int   at[PENNY_N_COLUMNS];
  int   text[PENNY_MOST_TEXTS];
  guint n_texts;
  guint width;            /* columns that the header names */
} PennyLayout;

typedef struct
{
  char           *name;
  PennyShape      shape;
  GStrv           header;       /* keys of all columns, in order; or NULL */
  GStrv           tail;         /* keys of columns that may follow */
  GStrv           has;          /* keys that tell this kind, in any order; or NULL */
  guint           width;        /* of a bare file; 0: any */
  GStrv           columns[PENNY_N_COLUMNS];   /* keys or numbers, the first found is it */
  GStrv           texts;
  PennyDateOrder  dates;
  gboolean        utc;          /* dates are UTC moments */
  int             year;         /* for dates without one; 0: none */
  gboolean        plus_is_out;
  char            decimal;      /* 0: as the file shows */
  GStrv           sign_in;
  GStrv           sign_out;
  GStrv           posted;       /* no other status counts */
  GStrv           pending;
  GStrv           footers;      /* what their first cell starts with */
  guint           payee_width;  /* of a text in two parts of fixed width; 0: one part */
} PennyBank;

/* BAD_MAPPING if the text does not describe anything. */
PennyBank *penny_bank_parse         (const char           *text,
                                     GError              **error);
PennyBank *penny_bank_new           (const char           *name);
void       penny_bank_unref         (PennyBank            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyBank, penny_bank_unref)

/* All that are known, the @folder's first.  @warnings: char *, a file of the folder that does not parse. */
GPtrArray *penny_banks_load         (const char           *folder,
                                     GPtrArray            *warnings);

/* Whether a row with these keys is this bank's header line.  @loose: columns that nobody expects may follow. */
gboolean   penny_bank_knows_header  (const PennyBank      *self,
                                     GStrv                 keys,
                                     gboolean              loose);
/* Finds the columns, by name in the header's @keys or by number; NULL @keys: by number alone.
 * FALSE if the date or the amounts are not there. */
gboolean   penny_bank_lay_out       (const PennyBank      *self,
                                     GStrv                 keys,
                                     guint                 written,
                                     PennyLayout          *layout);
void       penny_layout_init        (PennyLayout          *layout);

G_END_DECLS
