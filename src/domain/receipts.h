#pragma once

#include "ledger.h"

G_BEGIN_DECLS

/* What a book holds about receipts, as plain values, like those of ledger.h:
 * each has _new (zeroed), _copy and _free; id 0 means "not saved yet". */

/* How a receipt came in. */
typedef enum
{
  PENNY_CAME_CHOSEN,
  PENNY_CAME_DROPPED,
  PENNY_CAME_PASTED,
  PENNY_CAME_FOLDER,           /* from the folder that is watched */
  PENNY_CAME_CAMERA,
  PENNY_CAME_SCANNER,
  PENNY_CAME_COMMAND,          /* on the command line */
  PENNY_CAME_SAMPLE,
} PennyCame;

/* What is cut off of each side, in ten-thousandths of the page as it is seen
 * after turning.  It is a way of looking: the kept file never changes. */
typedef struct
{
  int left, top, right, bottom;
} PennyCrop;

/* A receipt: a kept file, and what the person says of it. */
typedef struct
{
  gint64      id;
  gint64      file_id;         /* 0: a book in memory keeps no files */
  PennyCame   came;
  PennyDate   date;            /* as the person says; NONE: not said */
  PennyPence  total;           /* plus; 0: not said */
  char       *payee;           /* NULL: not said */
  char       *note;
  int         turn;            /* quarter turns clockwise, on top of what its EXIF says */
  PennyCrop   crop;
  gboolean    no_payment;      /* the person said that no payment belongs to it: out of the inbox */
} PennyReceipt;

PennyReceipt   *penny_receipt_value_new  (void);
PennyReceipt   *penny_receipt_value_copy (const PennyReceipt *self);
void            penny_receipt_value_free (PennyReceipt       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReceipt, penny_receipt_value_free)

typedef enum
{
  PENNY_LOOK_WAITING,
  PENNY_LOOK_SHOWN,            /* it can be drawn */
  PENNY_LOOK_CANNOT,           /* it cannot be shown; it is kept all the same */
} PennyLook;

typedef enum
{
  PENNY_WORDS_WAITING,
  PENNY_WORDS_READ,            /* @words is what stands on it, maybe nothing */
  PENNY_WORDS_CANNOT,          /* reading failed, or took too long */
  PENNY_WORDS_NO_READER,       /* no Tesseract here: tried again when there is one */
} PennyWordsState;

/* What was found out about a kept file by looking at it and reading it.  All of
 * it is proposed and never assumed: PennyReceipt has what is so. */
typedef struct
{
  gint64           file_id;
  PennyLook        look;
  PennyWordsState  words_state;
  char            *kind;       /* media type as found, not as named; NULL: not known */
  int              pages;
  gboolean         located;    /* the photo says where it was taken */
  PennyDate        taken_on;   /* by the camera or the e-mail; or NONE */
  char            *words;      /* pages parted by form feeds */
  PennyDate        date;       /* proposed */
  PennyPence       total;      /* proposed; 0: none */
  char            *payee;      /* proposed */
} PennyReading;

PennyReading   *penny_reading_new        (void);
PennyReading   *penny_reading_copy       (const PennyReading *self);
void            penny_reading_free       (PennyReading       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReading, penny_reading_free)

/* What a receipt's years are counted from. */
typedef enum
{
  PENNY_KEEP_FINANCIAL_YEAR,   /* the 31 March that ends the year in which it was paid */
  PENNY_KEEP_PAID,             /* the day on which it was paid */
  PENNY_KEEP_BUDGET_END,       /* the end of the budget's time */
} PennyKeepFrom;

/* How long one funder wants receipts kept, as the person entered it. */
typedef struct
{
  gint64         id;
  gint64         budget_id;
  PennyKeepFrom  counted_from;
  int            years;
  char          *source;       /* where the rule is written: "Agreement of 1 May 2026, section 7" */
} PennyKeepRule;

PennyKeepRule  *penny_keep_rule_new      (void);
PennyKeepRule  *penny_keep_rule_copy     (const PennyKeepRule *self);
void            penny_keep_rule_free     (PennyKeepRule       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyKeepRule, penny_keep_rule_free)

/* The funder asks: while it is open nothing of its budget may go. */
typedef struct
{
  gint64     id;
  gint64     budget_id;        /* 0: all budgets */
  char      *what;
  PennyDate  opened_on;
  PennyDate  closed_on;        /* NONE: open */
} PennyQuery;

PennyQuery     *penny_query_new          (void);
PennyQuery     *penny_query_copy         (const PennyQuery *self);
void            penny_query_free         (PennyQuery       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyQuery, penny_query_free)

G_END_DECLS
