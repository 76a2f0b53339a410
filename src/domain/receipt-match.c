#include "receipt-match.h"

#include <stdlib.h>
#include <string.h>

#include "ledger.h"
#include "receipt-lines.h"

/* What each thing that fits is worth.  Only the amount that was found first, a near day and the name on it, all three,
 * come to CLEAR: another sum of the receipt gives at most 30 + 25 + 25. */
#define AMOUNT_FIRST 50
#define AMOUNT_OTHER 30
#define AMOUNT_PART  28
#define DAY_NEAR     25
#define NAMED        25
#define PROVEN       30
#define CLEAR        85

#define BANK_DAYS    7         /* a card payment is booked within so many */
#define BILL_DAYS    60        /* a cheque or a bill may take so long */
#define NAMES        70        /* of 100: the name is on it */
#define SURE_DAYS    3         /* as near must the one be, */
#define FAR_BEFORE   4         /* as far its like: what was paid on the day of the receipt */
#define FAR_AFTER    7         /* may be booked after a weekend and holidays */
#define GAP          20        /* and better by so much than all else */
#define ALL_FIT      (PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE | PENNY_MATCH_PAYEE)

void
penny_match_receipt_clear (PennyMatchReceipt *self)
{
  penny_receipt_text_clear (&self->text);
  g_clear_pointer (&self->words, g_free);
  *self = (PennyMatchReceipt) { 0 };
}

static PennyPence
spent (const PennyPayment *payment)
{
  return payment->amount < 0 && payment->amount > G_MININT64 ? -payment->amount : 0;
}

static int
amount_score (const PennyMatchReceipt *receipt,
              PennyPence               amount)
{
  if (amount <= 0)
    return 0;
  if (amount == receipt->text.total)
    return AMOUNT_FIRST;
  for (guint i = 0; !receipt->said_total && i < receipt->text.n_totals; i++)
    if (receipt->text.totals[i] == amount)
      return AMOUNT_OTHER - 2 * (int) i;
  return 0;
}

static gboolean
is_near (int days)
{
  return days >= 0 && days <= BANK_DAYS;
}

/* Paid before the receipt is written: an order; long after: a bill. */
static int
day_score (int days)
{
  if (is_near (days))
    return DAY_NEAR - days;
  if (days == -1)
    return 15;
  if (days > BANK_DAYS && days <= BILL_DAYS)
    return 14 - days / 6;
  return days < 0 && days >= -30 ? 8 + days / 6 : 0;
}

/* A receipt while it is held against payments: a payee comes round often. */
typedef struct
{
  const PennyMatchReceipt *receipt;
  PennyReceiptNames       *words;
  GHashTable              *known;   /* a payee, borrowed, to its score */
} Looking;

static int
known_score (Looking    *looking,
             const char *payee)
{
  gpointer score;
  int by_words, by_text;

  if (payee == NULL)
    return 0;
  if (g_hash_table_lookup_extended (looking->known, payee, NULL, &score))
    return GPOINTER_TO_INT (score);
  by_words = penny_receipt_names_has (looking->words, payee);
  by_text = penny_receipt_text_names (looking->receipt->text.payee, payee);
  g_hash_table_insert (looking->known, (gpointer) payee, GINT_TO_POINTER (MAX (by_words, by_text)));
  return MAX (by_words, by_text);
}

/* A bank's words are mostly the payee's once more, and each is another: only where much else fits. */
static int
name_score (Looking            *looking,
            const PennyPayment *payment,
            gboolean            by_bank)
{
  int score = known_score (looking, payment->payee);

  if (score < NAMES && by_bank && payment->bank_text != NULL)
    score = MAX (score, penny_receipt_names_has (looking->words, payment->bank_text));
  return score;
}

/* What fits of one payment. */
static PennyMatch
look_at (Looking            *looking,
         const PennyPayment *payment)
{
  const PennyMatchReceipt *receipt = looking->receipt;
  PennyMatch match = { .payment_id = payment->id };
  gboolean dated = receipt->text.date != PENNY_DATE_NONE, near;
  int amount = amount_score (receipt, spent (payment)), names, day;

  match.days = dated ? payment->date - receipt->text.date : 0;
  near = dated && is_near (match.days);
  day = dated ? day_score (match.days) : 0;
  if (amount == 0 && day <= 0)
    return match;
  names = name_score (looking, payment, amount > 0 || near);
  if (amount > 0)
    match.why |= PENNY_MATCH_AMOUNT;
  if (near)
    match.why |= PENNY_MATCH_DATE;
  if (names >= NAMES)
    match.why |= PENNY_MATCH_PAYEE;
  if (payment->receipt)
    match.why |= PENNY_MATCH_PROVEN;
  match.score = amount + MAX (day, 0) + names * NAMED / 100;
  return match;
}

/* Whether enough fits to ask about it. */
static gboolean
is_offered (const PennyMatchReceipt *receipt,
            const PennyPayment      *payment,
            const PennyMatch        *match)
{
  if ((match->why & PENNY_MATCH_PART) != 0)
    return TRUE;
  if ((match->why & PENNY_MATCH_AMOUNT) == 0)
    return (match->why & PENNY_MATCH_PAYEE) != 0 && (match->why & PENNY_MATCH_DATE) != 0;
  return spent (payment) == receipt->text.total || (match->why & (PENNY_MATCH_PAYEE | PENNY_MATCH_DATE)) != 0;
}

/* --- one receipt for several payments --- */

#define MOST_PARTS   6
#define MOST_LOOKED  24
#define MOST_STEPS   20000

typedef struct
{
  PennyMatch *match;
  PennyPence  amount;
} Part;

typedef struct
{
  Part  parts[MOST_LOOKED];
  guint n;
  guint chosen[MOST_PARTS];
  guint steps;
} Parts;

static gboolean
comes_to (Parts      *parts,
          PennyPence  rest,
          guint       from,
          guint       depth,
          guint       wanted)
{
  if (rest == 0 && depth == wanted)
    return TRUE;
  if (rest <= 0 || depth == wanted)
    return FALSE;
  for (guint i = from; i < parts->n && parts->steps < MOST_STEPS; i++)
    {
      parts->steps++;
      parts->chosen[depth] = i;
      if (comes_to (parts, rest - parts->parts[i].amount, i + 1, depth + 1, wanted))
        return TRUE;
    }
  return FALSE;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  int x = abs (((const Part *) a)->match->days), y = abs (((const Part *) b)->match->days);

  return x - y;
}

/* Payments to who is named on it, about its day, that come to its total: the fewest, the nearest. */
static void
mark_parts (const PennyMatchReceipt *receipt,
            const GPtrArray         *payments,
            PennyMatch              *matches)
{
  Parts parts = { 0 };

  if (receipt->text.total <= 0 || receipt->text.date == PENNY_DATE_NONE)
    return;
  for (guint i = 0; i < payments->len && parts.n < MOST_LOOKED; i++)
    {
      PennyPence amount = spent (g_ptr_array_index (payments, i));

      if ((matches[i].why & PENNY_MATCH_PAYEE) != 0 && (matches[i].why & PENNY_MATCH_PROVEN) == 0 && amount > 0 &&
          amount < receipt->text.total && matches[i].days >= -BANK_DAYS && matches[i].days <= BILL_DAYS)
        parts.parts[parts.n++] = (Part) { &matches[i], amount };
    }
  qsort (parts.parts, parts.n, sizeof *parts.parts, compare_parts);
  for (guint wanted = 2; wanted <= MOST_PARTS && parts.steps < MOST_STEPS; wanted++)
    if (comes_to (&parts, receipt->text.total, 0, 0, wanted))
      {
        for (guint i = 0; i < wanted; i++)
          {
            PennyMatch *match = parts.parts[parts.chosen[i]].match;

            match->why |= PENNY_MATCH_PART;
            match->score += (match->why & PENNY_MATCH_AMOUNT) == 0 ? AMOUNT_PART : 0;
          }
        return;
      }
}

/* --- all --- */

/* The nearer of two alike, and always the same order. */
static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const PennyMatch *x = a, *y = b;

  if (x->score != y->score)
    return y->score - x->score;
  if (abs (x->days) != abs (y->days))
    return abs (x->days) - abs (y->days);
  return x->payment_id != y->payment_id ? (x->payment_id < y->payment_id ? -1 : 1) : 0;
}

static gboolean
may_be_clear (const PennyMatch *match)
{
  return (match->why & ALL_FIT) == ALL_FIT && (match->why & PENNY_MATCH_PROVEN) == 0 && match->score >= CLEAR &&
         match->days <= SURE_DAYS;
}

static const char *
payee_of (const GPtrArray *payments,
          gint64           id)
{
  for (guint i = 0; i < payments->len; i++)
    if (((const PennyPayment *) g_ptr_array_index (payments, i))->id == id)
      return ((const PennyPayment *) g_ptr_array_index (payments, i))->payee;
  return NULL;
}

/* "Near Bridge Café", or the name of whom one works for: a name may stand on a receipt that is another's.  Whose it is
 * stands at its head, where a longer name says more than one that is a part of it. */
static gboolean
another_is_at_the_head (const char      *head,
                        const GPtrArray *payments,
                        const char      *payee)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int own;

  if (head == NULL || payee == NULL)
    return FALSE;
  own = penny_receipt_text_names (head, payee);
  g_hash_table_add (seen, (gpointer) payee);
  for (guint i = 0; i < payments->len; i++)
    {
      const char *other = ((const PennyPayment *) g_ptr_array_index (payments, i))->payee;
      int score;

      if (other == NULL || !g_hash_table_add (seen, (gpointer) other))
        continue;
      score = penny_receipt_text_names (head, other);
      if (score >= NAMES && (score > own || (score == own && strlen (other) > strlen (payee))))
        return TRUE;
    }
  return FALSE;
}

/* Looked into only where nothing else is in the way. */
static void
mark_other (const PennyMatchReceipt *receipt,
            const GPtrArray         *payments,
            GArray                  *matches)
{
  PennyMatch *first = matches->len > 0 ? &g_array_index (matches, PennyMatch, 0) : NULL;

  if (first != NULL && may_be_clear (first) &&
      another_is_at_the_head (receipt->text.payee, payments, payee_of (payments, first->payment_id)))
    first->why |= PENNY_MATCH_OTHER;
}

GArray *
penny_receipt_match (const PennyMatchReceipt *receipt,
                     const GPtrArray         *payments,
                     guint                    most)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (PennyMatch));
  g_autoptr (PennyReceiptNames) words = NULL;
  g_autoptr (GHashTable) known = NULL;
  Looking looking;
  g_autofree PennyMatch *all = NULL;

  g_return_val_if_fail (receipt != NULL && payments != NULL, matches);

  words = penny_receipt_names_new (receipt->words);
  known = g_hash_table_new (g_str_hash, g_str_equal);
  looking = (Looking) { receipt, words, known };
  all = g_new0 (PennyMatch, payments->len + 1);
  for (guint i = 0; i < payments->len; i++)
    all[i] = look_at (&looking, g_ptr_array_index (payments, i));
  mark_parts (receipt, payments, all);
  for (guint i = 0; i < payments->len; i++)
    if (all[i].score > 0 && spent (g_ptr_array_index (payments, i)) > 0 &&
        is_offered (receipt, g_ptr_array_index (payments, i), &all[i]))
      {
        all[i].score = CLAMP (all[i].score - ((all[i].why & PENNY_MATCH_PROVEN) != 0 ? PROVEN : 0), 1, 100);
        g_array_append_val (matches, all[i]);
      }
  g_array_sort (matches, compare_matches);
  mark_other (receipt, payments, matches);
  if (matches->len > most)
    g_array_set_size (matches, most);
  return matches;
}

/* Figures that a machine takes for each other. */
static gboolean
look_alike (char a,
            char b)
{
  static const char * const pairs[] = { "17", "08", "06", "38", "56", "68", "89", "35", "27", "58" };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if ((a == pairs[i][0] && b == pairs[i][1]) || (a == pairs[i][1] && b == pairs[i][0]))
      return TRUE;
  return FALSE;
}

/* Whether @other, misread in one figure, gives @date. */
static gboolean
is_misreading (PennyDate date,
               PennyDate other)
{
  g_autofree char *a = penny_date_format (date);
  g_autofree char *b = penny_date_format (other);
  guint differ = 0;

  if (a == NULL || b == NULL)
    return FALSE;
  for (gsize i = 0; a[i] != '\0' && b[i] != '\0'; i++)
    {
      differ += a[i] != b[i];
      if (a[i] != b[i] && !look_alike (a[i], b[i]))
        return FALSE;
    }
  return differ == 1;
}

/* Whether a payment on @paid would be as likely, had the receipt's day been misread or meant otherwise. */
static gboolean
is_of_another_reading (const PennyMatchReceipt *receipt,
                       PennyDate                paid)
{
  if (receipt->said_date)
    return FALSE;
  for (guint i = 0; i < receipt->text.n_dates; i++)
    if (receipt->text.dates[i] != receipt->text.date && is_near (paid - receipt->text.dates[i]))
      return TRUE;
  for (int days = 0; days <= SURE_DAYS; days++)
    if (is_misreading (receipt->text.date, paid - days))
      return TRUE;
  return FALSE;
}

/* Whether @other comes so near @first that a person must choose.  A proven one too: by a copy of this receipt, maybe. */
static gboolean
comes_near (const PennyMatchReceipt *receipt,
            const PennyMatch        *first,
            const PennyMatch        *other)
{
  int score = other->score + ((other->why & PENNY_MATCH_PROVEN) != 0 ? PROVEN : 0);

  if ((other->why & PENNY_MATCH_AMOUNT) == 0)
    return FALSE;
  if ((other->why & PENNY_MATCH_PAYEE) != 0)
    return (other->days > -FAR_BEFORE && other->days < FAR_AFTER) || is_of_another_reading (receipt, receipt->text.date + other->days);
  return abs (other->days) <= BANK_DAYS && score + GAP > first->score;
}

gboolean
penny_receipt_match_clear (const PennyMatchReceipt *receipt,
                           const GArray            *matches)
{
  const PennyMatch *first;

  g_return_val_if_fail (receipt != NULL && matches != NULL, FALSE);

  if (matches->len == 0 || receipt->text.date == PENNY_DATE_NONE || receipt->text.total <= 0)
    return FALSE;
  first = &g_array_index (matches, PennyMatch, 0);
  if (!may_be_clear (first) || (first->why & PENNY_MATCH_OTHER) != 0)
    return FALSE;
  if (!(receipt->said_total || receipt->text.total_is_named) || !(receipt->said_date || receipt->text.date_is_sure))
    return FALSE;
  for (guint i = 1; i < matches->len; i++)
    if (comes_near (receipt, first, &g_array_index (matches, PennyMatch, i)))
      return FALSE;
  return TRUE;
}
