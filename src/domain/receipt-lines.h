#pragma once

#include "receipt-text.h"

G_BEGIN_DECLS

/* A receipt's words as lines, and what each of them is about.  Between the
 * files of receipt-text alone. */

/* char *: valid UTF-8, one space between words, none empty. */
GPtrArray *penny_receipt_lines       (const char *words);

/* The words of @length bytes of @text, folded so that a misread letter and the right one are the same. At most @most
 * are put in @words; how many. */
#define PENNY_FOLDED 32
typedef char PennyFolded[PENNY_FOLDED];
guint      penny_receipt_fold_words  (const char  *text,
                                      gsize        length,
                                      PennyFolded *words,
                                      guint        most);
/* How many letters must change for @a to be @b, or @most + 1. */
guint      penny_receipt_edits       (const char *a,
                                      const char *b,
                                      guint       most);
/* Whether @folded may be @plain, misread: one letter in five or more, two in nine. @plain is in small letters. */
gboolean   penny_receipt_is_word     (const char *folded,
                                      const char *plain);
/* The place of the phrase (words parted by one space) among @words, or -1. */
int        penny_receipt_find_phrase (const PennyFolded *words,
                                      guint              n_words,
                                      const char        *phrase);
/* Whether any of the phrases of @list is among them. */
gboolean   penny_receipt_has_any     (const PennyFolded  *words,
                                      guint               n_words,
                                      const char * const *list,
                                      gsize               n);
#define PENNY_RECEIPT_HAS_ANY(words, n_words, list) \
  penny_receipt_has_any ((const PennyFolded *) (words), n_words, list, G_N_ELEMENTS (list))
/* What may be a figure, misread: 0 to 9, or -1. */
int        penny_receipt_figure      (char c);

/* A sum of money in a line. */
typedef struct
{
  gsize      at, end;          /* bytes of the line, with its sign */
  PennyPence pence;            /* plus */
  gboolean   minus;
  gboolean   pound;            /* a pound sign stands before it, and nothing was lost */
  gboolean   weak;             /* without its pence, or its point lost: a sum only beside a word that says so */
} PennyReceiptSum;
guint      penny_receipt_sums        (const char      *line,
                                      PennyReceiptSum *sums,
                                      guint            most);

/* A receipt's words, made ready to look for many names in. @words may be NULL. */
typedef struct _PennyReceiptNames PennyReceiptNames;
PennyReceiptNames *penny_receipt_names_new  (const char        *words);
void               penny_receipt_names_free (PennyReceiptNames *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReceiptNames, penny_receipt_names_free)
/* penny_receipt_text_names(), once more. @payee may be NULL. */
int                penny_receipt_names_has  (const PennyReceiptNames *self,
                                             const char        *payee);

void       penny_receipt_find_total  (const GPtrArray  *lines,
                                      PennyReceiptText *text);
void       penny_receipt_find_date   (const GPtrArray  *lines,
                                      PennyDate         today,
                                      PennyReceiptText *text);
char      *penny_receipt_find_payee  (const GPtrArray  *lines);

G_END_DECLS
