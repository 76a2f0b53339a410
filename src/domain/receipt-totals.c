#include "receipt-labels.h"

#include <stdlib.h>
#include <string.h>

/* Which of a receipt's sums is its total.  Each value gathers what speaks for
 * it: the words beside it, other sums that come to it, its place. */

#define MOST_SUMS   600
#define A_LINE      12
#define MOST_VALUES 120

typedef struct
{
  PennyPence pence;
  PennyLabel label;
  guint      line;
  gboolean   minus, last;      /* the last of its line */
  gboolean   torn;             /* its words stand on another line */
  gboolean   weak;
} Sum;

typedef struct
{
  PennyPence pence;
  guint      labels;           /* bits of PennyLabel */
  PennyLabel best;
  guint      times, first_line;
  gboolean   proven;           /* other sums come to it */
  gboolean   weak, torn;       /* everywhere */
  int        score;
} Value;

typedef struct
{
  const GPtrArray *lines;
  Sum              sums[MOST_SUMS];
  guint            n;
  Value            values[MOST_VALUES];
  guint            n_values;
  gboolean         unread;     /* a total is there, and its sum is not */
} Page;

static const int weights[] = {
  [PENNY_LABEL_NONE] = 10, [PENNY_LABEL_OTHER] = 0, [PENNY_LABEL_SAVED] = 0, [PENNY_LABEL_VAT] = 0, [PENNY_LABEL_ADDED] = 2,
  [PENNY_LABEL_CHANGE] = 0, [PENNY_LABEL_CASH] = 12, [PENNY_LABEL_SUBTOTAL] = 22, [PENNY_LABEL_PRICE] = 50,
  [PENNY_LABEL_CARD] = 60, [PENNY_LABEL_SALE] = 80, [PENNY_LABEL_TOTAL] = 100, [PENNY_LABEL_DUE] = 108,
};

#define BIT(label) (1u << (label))
#define NAMING     (BIT (PENNY_LABEL_SALE) | BIT (PENNY_LABEL_TOTAL) | BIT (PENNY_LABEL_DUE))

static const char *
line_at (const Page *page,
         guint       line)
{
  return g_ptr_array_index (page->lines, line);
}

static gboolean
has_letters (const char *text,
             gsize       length)
{
  PennyFolded words[4];
  guint n = penny_receipt_fold_words (text, length, words, G_N_ELEMENTS (words));

  for (guint i = 0; i < n; i++)
    if (strlen (words[i]) > 2)
      return TRUE;
  return FALSE;
}

/* The words of a line belong to the sum behind them; what has none of its own shares those before it. */
static void
add_line (Page *page,
          guint line)
{
  const char *text = line_at (page, line);
  PennyReceiptSum sums[A_LINE];
  guint n = penny_receipt_sums (text, sums, A_LINE);
  PennyLabel label = PENNY_LABEL_NONE;
  gsize from = 0;

  if (n > 0 && sums[0].at < 2)   /* "£29.00 paid" */
    label = penny_receipt_label (text + sums[0].end, (n > 1 ? sums[1].at : strlen (text)) - sums[0].end);
  for (guint i = 0; i < n && page->n < MOST_SUMS; i++)
    {
      if (has_letters (text + from, sums[i].at - from))
        label = penny_receipt_label (text + from, sums[i].at - from);
      else if (i > 0 && weights[label] >= weights[PENNY_LABEL_CARD] && page->n > 0)
        page->sums[page->n - 1].label = PENNY_LABEL_NONE;   /* "Total 20.00 4.00 24.00": the last is it */
      from = sums[i].end;
      if (sums[i].weak && weights[label] < weights[PENNY_LABEL_CARD])
        continue;
      page->sums[page->n++] = (Sum) {
        .pence = sums[i].pence, .minus = sums[i].minus, .label = label, .line = line, .last = i + 1 == n,
        .weak = sums[i].weak && !sums[i].pound,
      };
    }
}

static gboolean
is_bare (const Page *page,
         guint       line)
{
  PennyReceiptSum sums[2];
  const char *text = line_at (page, line);

  return penny_receipt_sums (text, sums, 2) == 1 && !sums[0].weak && !has_letters (text, sums[0].at) &&
         !has_letters (text + sums[0].end, strlen (text + sums[0].end));
}

static gboolean
is_words (const Page *page,
          guint       line)
{
  PennyReceiptSum sums[1];

  return penny_receipt_sums (line_at (page, line), sums, 1) == 0;
}

/* Columns that were torn apart: a block of words, then a block of sums, as many. */
static void
join_torn (Page *page)
{
  for (guint i = 0; i < page->n; i++)
    {
      guint first = page->sums[i].line, n = 1, words = 0;

      if (!is_bare (page, first))
        continue;
      while (first + n < page->lines->len && is_bare (page, first + n))
        n++;
      while (words < n && first > words && is_words (page, first - words - 1))
        words++;
      for (guint k = 0; k < n; k++)
        if (words == n && i + k < page->n)
          {
            const char *text = line_at (page, first - n + k);

            page->sums[i + k].label = penny_receipt_label (text, strlen (text));
            page->sums[i + k].torn = n > 1;
          }
      i += n - 1;
    }
}

static Value *
value_of (Page       *page,
          PennyPence  pence)
{
  for (guint i = 0; i < page->n_values; i++)
    if (page->values[i].pence == pence)
      return &page->values[i];
  return NULL;
}

static void
gather (Page *page)
{
  for (guint i = 0; i < page->n; i++)
    {
      const Sum *sum = &page->sums[i];
      Value *value = value_of (page, sum->pence);

      if (sum->pence == 0 || sum->minus)
        continue;
      if (value == NULL)
        {
          if (page->n_values == MOST_VALUES)
            continue;
          value = &page->values[page->n_values++];
          *value = (Value) { .pence = sum->pence, .first_line = sum->line, .best = sum->label, .weak = TRUE, .torn = TRUE };
        }
      value->labels |= BIT (sum->label);
      value->times++;
      value->weak = value->weak && sum->weak;
      value->torn = value->torn && sum->torn;
      if (weights[sum->label] > weights[value->best])
        {
          value->best = sum->label;
          value->first_line = sum->line;
        }
    }
}

/* What was paid less what came back. */
static gboolean
cash_less_change (const Page *page,
                  PennyPence  total)
{
  for (guint i = 0; i < page->n; i++)
    for (guint j = 0; j < page->n; j++)
      if (page->sums[i].label == PENNY_LABEL_CASH && page->sums[j].label == PENNY_LABEL_CHANGE && page->sums[j].pence > 0 &&
          page->sums[i].pence - page->sums[j].pence == total)
        return TRUE;
  return FALSE;
}

/* A subtotal with what is added to it and taken off. */
static gboolean
subtotal_and_more (const Page *page,
                   PennyPence  total)
{
  PennyPence added = 0, vat = 0, saved = 0;

  for (guint i = 0; i < page->n; i++)
    {
      added += page->sums[i].label == PENNY_LABEL_ADDED ? page->sums[i].pence : 0;
      vat = page->sums[i].label == PENNY_LABEL_VAT ? page->sums[i].pence : vat;
      saved += page->sums[i].label == PENNY_LABEL_SAVED ? page->sums[i].pence : 0;
    }
  for (guint i = 0; i < page->n; i++)
    {
      PennyPence sub = page->sums[i].pence;

      if (page->sums[i].label != PENNY_LABEL_SUBTOTAL && page->sums[i].label != PENNY_LABEL_TOTAL &&
          page->sums[i].label != PENNY_LABEL_SALE)
        continue;
      for (guint with = 1; with < 8; with++)
        {
          PennyPence more = (with & 1 ? added : 0) + (with & 2 ? vat : 0) - (with & 4 ? saved : 0);

          if (more != 0 && sub + more == total)
            return TRUE;
        }
    }
  return FALSE;
}

/* All that was bought, line by line, above it. */
static gboolean
things_come_to (const Page  *page,
                const Value *value)
{
  PennyPence sum = 0;
  guint n = 0;

  for (guint i = 0; i < page->n; i++)
    {
      const Sum *one = &page->sums[i];

      if (one->line >= value->first_line)
        break;
      if (!one->last || (one->label != PENNY_LABEL_NONE && one->label != PENNY_LABEL_SAVED && one->label != PENNY_LABEL_ADDED &&
                         one->label != PENNY_LABEL_PRICE))
        continue;
      sum += one->minus || one->label == PENNY_LABEL_SAVED ? -one->pence : one->pence;
      n++;
    }
  return n >= 2 && sum == value->pence;
}

static int
score_of (const Value *value)
{
  int score = weights[value->best], more = 0;

  for (guint label = PENNY_LABEL_CARD; label <= PENNY_LABEL_DUE; label++)
    if (label != value->best && (value->labels & BIT (label)) != 0)
      more += 20;
  score += MIN (more, 40) + MIN ((int) value->times - 1, 3) * 4 + (value->proven ? 40 : 0);
  return score - (value->weak ? 55 : 0) - (value->torn ? 8 : 0);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const Value *x = a, *y = b;

  if (x->score != y->score)
    return y->score > x->score ? 1 : -1;
  return x->pence != y->pence ? (y->pence > x->pence ? 1 : -1) : 0;
}

/* Where nothing is named, the largest is the likeliest: but not what was handed over. */
static void
favour_largest (Page *page)
{
  Value *largest = NULL;

  for (guint i = 0; i < page->n_values; i++)
    {
      Value *value = &page->values[i];

      if ((value->labels & ~(BIT (PENNY_LABEL_OTHER) | BIT (PENNY_LABEL_CASH) | BIT (PENNY_LABEL_CHANGE) | BIT (PENNY_LABEL_SAVED))) != 0 &&
          (largest == NULL || value->pence > largest->pence))
        largest = value;
    }
  if (largest != NULL && largest->score < weights[PENNY_LABEL_CARD])
    largest->score += 15;
}

static void
weigh (Page *page)
{
  for (guint i = 0; i < page->n_values; i++)
    {
      Value *value = &page->values[i];

      value->proven = cash_less_change (page, value->pence) || subtotal_and_more (page, value->pence) ||
                      things_come_to (page, value);
      value->score = score_of (value);
    }
  favour_largest (page);
  qsort (page->values, page->n_values, sizeof *page->values, compare_values);
}

/* "TOTAL FARE" with nothing beside or below it that could be read. */
static void
find_unread (Page *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const char *text = line_at (page, i);
      PennyLabel label = is_words (page, i) && strlen (text) < 40 ? penny_receipt_label (text, strlen (text)) : PENNY_LABEL_NONE;

      if (label < PENNY_LABEL_TOTAL)
        continue;
      for (guint k = 0; k < page->n && label != PENNY_LABEL_NONE; k++)
        if (page->sums[k].label == label && page->sums[k].line > i && page->sums[k].line <= i + 4)
          label = PENNY_LABEL_NONE;
      page->unread = page->unread || label != PENNY_LABEL_NONE;
    }
}

/* What is only "paid" or a "fare" is no total where more was added, or where a total was not read. */
static gboolean
is_lesser (const Page  *page,
           const Value *value)
{
  if ((value->labels & (BIT (PENNY_LABEL_TOTAL) | BIT (PENNY_LABEL_DUE))) != 0 || value->proven)
    return FALSE;
  for (guint i = 0; i < page->n; i++)
    if (page->sums[i].label == PENNY_LABEL_ADDED && page->sums[i].pence > 0)
      return TRUE;
  return page->unread;
}

/* Named, and no other sum says that it is the total or what was paid: unless it is a part of a sum that comes to this. */
static gboolean
is_named (const Page *page)
{
  const Value *first = &page->values[0];

  if ((first->labels & NAMING) == 0 || first->weak || (first->torn && !first->proven) || is_lesser (page, first))
    return FALSE;
  for (guint i = 1; i < page->n_values; i++)
    {
      const Value *other = &page->values[i];
      gboolean part = first->proven && other->pence < first->pence &&
                      (other->best == PENNY_LABEL_TOTAL || other->best == PENNY_LABEL_SALE);

      if (weights[other->best] >= weights[PENNY_LABEL_CARD] && !part)
        return FALSE;
    }
  return TRUE;
}

void
penny_receipt_find_total (const GPtrArray  *lines,
                          PennyReceiptText *text)
{
  g_autofree Page *page = g_new0 (Page, 1);

  page->lines = lines;
  for (guint i = 0; i < lines->len; i++)
    add_line (page, i);
  join_torn (page);
  find_unread (page);
  gather (page);
  weigh (page);
  for (guint i = 0; i < page->n_values && page->values[i].score > 0 && text->n_totals < PENNY_TEXT_CHOICES; i++)
    text->totals[text->n_totals++] = page->values[i].pence;
  if (text->n_totals == 0)
    return;
  text->total = text->totals[0];
  text->total_is_named = is_named (page);
}
