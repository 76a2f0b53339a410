#pragma once

#include "dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* A bank's statement file, read: bytes in, rows out.  Knows no database and no
 * file system but the folder of bank descriptions. */

typedef enum
{
  PENNY_DATE_ORDER_UNKNOWN,
  PENNY_DATE_ORDER_DAY_FIRST,
  PENNY_DATE_ORDER_MONTH_FIRST,
} PennyDateOrder;

typedef struct
{
  guint       row;             /* line in the file (CSV) or transaction in order (OFX, QIF), from 1 */
  PennyDate   date;
  PennyPence  amount;          /* money in is plus */
  char       *payee;           /* tidied (domain/payee.h), or the bank's name field tidied */
  char       *text;            /* the bank's own words, never changed */
  char       *bank_ref;        /* the bank's id where trustworthy, or NULL */
  char       *account;         /* which account in the file, or NULL */
  gboolean    has_balance;
  PennyPence  balance;
} PennyStatementRow;

typedef struct
{
  guint  row;
  char  *why;                  /* translated */
  char  *text;                 /* the start of the row as it stands */
} PennyUnreadable;

typedef struct
{
  char       *format;          /* "Barclays", "OFX", "QIF", "guessed", "your own mapping" */
  GPtrArray  *rows;            /* PennyStatementRow: posted, in file order */
  GPtrArray  *unreadable;      /* PennyUnreadable */
  GPtrArray  *warnings;        /* char *, translated: rounding, a lost £, a broken balance chain */
  guint       pending;         /* rows left out: not posted yet */
  PennyPence  sum;             /* of rows */
  gboolean    cut;             /* the file ends in the middle of a row: what is there may not be all */
  char       *message;         /* what the bank itself says (a failed sign-on), or NULL */
  char       *header_key;      /* of a CSV with a header: what a remembered mapping hangs on; else NULL */
} PennyStatement;

void            penny_statement_free   (PennyStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyStatement, penny_statement_free)

typedef enum
{
  PENNY_STATEMENT_ERROR_NOT_A_STATEMENT,  /* binary, empty, or nothing we know */
  PENNY_STATEMENT_ERROR_TOO_LARGE,        /* over 100 MB */
  PENNY_STATEMENT_ERROR_DATE_ORDER,       /* cannot be decided: ask (exit code 4) */
  PENNY_STATEMENT_ERROR_COLUMNS,          /* a CSV whose columns cannot be guessed: ask for a mapping */
  PENNY_STATEMENT_ERROR_CUT,              /* the file ends in the middle */
  PENNY_STATEMENT_ERROR_BAD_MAPPING,
  PENNY_STATEMENT_ERROR_CANCELLED,
} PennyStatementError;

#define PENNY_STATEMENT_ERROR (penny_statement_error_quark ())
GQuark          penny_statement_error_quark (void);

typedef struct
{
  PennyDateOrder  order;       /* the user's word, or UNKNOWN */
  const char     *mapping;     /* a bank description's text (as in data/banks) for this file, or NULL */
  const char     *banks;       /* folder of descriptions; NULL: the ones built in */
  gboolean      (*go_on) (guint64 done, guint64 total, gpointer data);  /* FALSE cancels; may be NULL */
  gpointer        data;
} PennyStatementOptions;

/* The whole file: decoded, its kind recognised, read. */
PennyStatement *penny_statement_read   (GBytes                       *bytes,
                                        const PennyStatementOptions  *options,
                                        GError                      **error);

/* For the mapping page: the header's key, its column names and the first rows as they stand (GPtrArray of GStrv). */
gboolean        penny_statement_peek   (GBytes      *bytes,
                                        char       **header_key,
                                        GPtrArray  **rows,
                                        GError     **error);

G_END_DECLS
