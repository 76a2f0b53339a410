#pragma once

#include "paper.h"
#include "payments.h"
#include "receipt-missing.h"
#include "receipt-pack.h"
#include "viewer.h"

G_BEGIN_DECLS

/* For the files that make packs of receipts. */

/* A receipt with its number. */
typedef struct
{
  guint             number;
  PennyReceiptRow  *row;
  GPtrArray        *payments;  /* PennyPaymentRow, borrowed of the list: those of the time that it proves, oldest first */
  char             *payee;     /* as said, else of a payment; NULL: not known */
  PennyDate         date;      /* or NONE */
  PennyPence        amount;    /* or 0 */
  char             *title;     /* "Receipt 3: Sample Gym, 7 September, £29.00" */

  /* Found out while its pages are drawn. */
  char             *file;      /* in the zip, or NULL */
  char             *sha256;    /* of that */
  char             *original_sha256;
  char             *note;      /* a sentence, or NULL: what a reader of the index must know */
} PennyPackEntry;

struct _PennyPack
{
  PennyPackAsked asked;

  PennyPerson  *person;
  PennyBudget  *budget;        /* or NULL: all */
  PennyMissing *missing;
  GPtrArray    *payments;      /* PennyPaymentRow of the time, oldest first */
  GPtrArray    *entries;       /* PennyPackEntry by number */
  guint         n_proving;     /* the first of them; the rest proves no payment yet */
  gboolean      others_left;   /* what proves no payment was left out: it may be another budget's */
};

/* A payment's plan line; "" where it has none. */
char      *penny_pack_line_of   (const PennyPaymentRow *payment);
/* "7 Sep 2026, £29.00", all that it proves. */
char      *penny_pack_payments_words (const PennyPackEntry *entry);

/* --- who waits for it --- */

typedef struct
{
  PennyPackGoOn  go_on;        /* or NULL */
  gpointer       data;
  GCancellable  *cancellable;  /* or NULL */
} PennyPackWaiting;

/* FALSE with the error that says so: it was stopped. */
gboolean   penny_pack_go_on     (const PennyPackWaiting *waiting,
                                 double                  fraction,
                                 GError                **error);

/* --- what a file looks like --- */

/* A kept file while its pages are drawn. */
struct _PennyPackFile
{
  PennyPackEntry *entry;       /* the pack's */
  gboolean     gone;           /* the receipt, since the pack was read */
  char        *name;           /* as it came */
  char        *kind;           /* media type as found, or NULL */
  gboolean     located;        /* it says where it was taken */
  GBytes      *original;       /* NULL: it could not be read, or there is none */
  GBytes      *without_place;  /* a picture made of its points, where the original says where it was taken; or NULL */
  gboolean     withheld;       /* it says, or may say, where it was taken, and no such picture can take its place */
  guint        n_pages;        /* of the file; 0: it cannot be shown */
  PennyViewer *viewer;         /* or NULL */
  char       **words;          /* a page each; or NULL */
};

/* Opens it, and minds the place where it says one and is not to. */
void       penny_pack_file_look  (PennyPackFile        *self,
                                  gboolean              with_locations,
                                  GCancellable         *cancellable);
/* Page @page as a JPEG, turned and cropped as the person did; NULL: it cannot be shown. */
GBytes    *penny_pack_file_page  (PennyPackFile        *self,
                                  guint                 page,
                                  guint                *width,
                                  guint                *height,
                                  GCancellable         *cancellable);
/* "originals/003 Sample Gym 2026-09-07.jpg", by what is in it. */
char      *penny_pack_file_path  (const PennyPackFile  *self);

/* --- as a paper --- */

/* What stands first. */
PennyPaper *penny_pack_paper       (const PennyPack         *pack);
/* The pages of one receipt, and what there is to say of it.  NULL: it was stopped. */
PennyPaper *penny_pack_paper_of    (const PennyPack         *pack,
                                    PennyPackFile           *file,
                                    const PennyPackWaiting  *waiting,
                                    GError                 **error);
/* The index as a table (CSV). */
GBytes     *penny_pack_index_csv   (const PennyPack         *pack);

G_END_DECLS
