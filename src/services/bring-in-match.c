#include "bring-in-match.h"

#include "payee.h"

/* Rows and payments are compared as multisets: each pass gives both sides a
 * key and pairs equal keys off one to one, so that of two equal fares in the
 * file and one in the book exactly one is new.  The passes go from the
 * strongest evidence to the weakest:
 *   1  the bank's own id, with day and amount (banks use an id twice);
 *   2  where one side has no id: day, amount and the bank's exact words;
 *   3  the same with the words tidied (two kinds of file word them differently);
 *   4  payments typed by hand: the amount, within three days, the same payee;
 *   5  the same, whoever the payee.
 * A payment that came from a bank is never paired by less than day, amount and
 * words: August's payment once became September's that way. */

#define DAYS_AROUND 3

typedef struct
{
  GPtrArray           *rows;
  GPtrArray           *stored;
  const PennyPayment **found;        /* by row */
  gboolean            *taken;        /* by payment */
  char               **row_words;    /* tidied, as a key */
  char               **stored_words;
} Match;

/* What a pass compares: NULL keeps a row or payment out of it. */
typedef struct
{
  char *(*row_key)    (const Match *self, guint i);
  char *(*stored_key) (const Match *self, guint i, int shift);
} Pass;

static const PennyStatementRow *
row_at (const Match *self,
        guint        i)
{
  return g_ptr_array_index (self->rows, i);
}

static const PennyPayment *
stored_at (const Match *self,
           guint        i)
{
  return g_ptr_array_index (self->stored, i);
}

static gboolean
is_typed (const PennyPayment *payment)
{
  return payment->bank_text == NULL && payment->statement_id == 0;
}

static char *
make_key (PennyDate   date,
          PennyPence  amount,
          const char *words)
{
  return g_strdup_printf ("%d\n%" G_GINT64_FORMAT "\n%s", date, amount, words == NULL ? "" : words);
}

static char *
tidy_words (const char *text)
{
  g_autofree char *tidied = penny_payee_tidy (text == NULL ? "" : text);

  return penny_payee_key (tidied);
}

static char *
row_by_ref (const Match *self,
            guint        i)
{
  const PennyStatementRow *row = row_at (self, i);

  return row->bank_ref == NULL ? NULL : make_key (row->date, row->amount, row->bank_ref);
}

static char *
stored_by_ref (const Match *self,
               guint        i,
               int          shift)
{
  const PennyPayment *payment = stored_at (self, i);

  return payment->bank_ref == NULL ? NULL : make_key (payment->date, payment->amount, payment->bank_ref);
}

static char *
row_by_text (const Match *self,
             guint        i)
{
  const PennyStatementRow *row = row_at (self, i);

  return make_key (row->date, row->amount, row->text);
}

static char *
row_by_words (const Match *self,
              guint        i)
{
  const PennyStatementRow *row = row_at (self, i);

  return make_key (row->date, row->amount, self->row_words[i]);
}

static char *
row_without_ref_by_text (const Match *self,
                         guint        i)
{
  return row_at (self, i)->bank_ref != NULL ? NULL : row_by_text (self, i);
}

static char *
row_without_ref_by_words (const Match *self,
                          guint        i)
{
  return row_at (self, i)->bank_ref != NULL ? NULL : row_by_words (self, i);
}

static char *
stored_by_text (const Match *self,
                guint        i,
                int          shift)
{
  const PennyPayment *payment = stored_at (self, i);

  return is_typed (payment) ? NULL : make_key (payment->date, payment->amount, payment->bank_text);
}

static char *
stored_by_words (const Match *self,
                 guint        i,
                 int          shift)
{
  const PennyPayment *payment = stored_at (self, i);

  return is_typed (payment) ? NULL : make_key (payment->date, payment->amount, self->stored_words[i]);
}

static char *
stored_without_ref_by_text (const Match *self,
                            guint        i,
                            int          shift)
{
  return stored_at (self, i)->bank_ref != NULL ? NULL : stored_by_text (self, i, shift);
}

static char *
stored_without_ref_by_words (const Match *self,
                             guint        i,
                             int          shift)
{
  return stored_at (self, i)->bank_ref != NULL ? NULL : stored_by_words (self, i, shift);
}

/* An opening balance is no payment that a bank could list; own money spent on
 * top never went through the account. */
static gboolean
may_be_listed (const PennyPayment *payment)
{
  return is_typed (payment) && payment->kind != PENNY_PAYMENT_OPENING && payment->kind != PENNY_PAYMENT_OWN;
}

static char *
typed_by_words (const Match *self,
                guint        i,
                int          shift)
{
  const PennyPayment *payment = stored_at (self, i);

  return may_be_listed (payment) ? make_key (payment->date + shift, payment->amount, self->stored_words[i]) : NULL;
}

static char *
row_by_amount (const Match *self,
               guint        i)
{
  return make_key (row_at (self, i)->date, row_at (self, i)->amount, NULL);
}

static char *
typed_by_amount (const Match *self,
                 guint        i,
                 int          shift)
{
  const PennyPayment *payment = stored_at (self, i);

  return may_be_listed (payment) ? make_key (payment->date + shift, payment->amount, NULL) : NULL;
}

/* Key to the payments that have it and are not taken yet, in their order. */
static GHashTable *
index_stored (const Match *self,
              const Pass  *pass,
              int          shift)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < self->stored->len; i++)
    {
      char *key = self->taken[i] ? NULL : pass->stored_key (self, i, shift);
      GQueue *same = key == NULL ? NULL : g_hash_table_lookup (index, key);

      if (key == NULL)
        continue;
      if (same != NULL)
        g_free (key);
      else
        g_hash_table_insert (index, key, same = g_queue_new ());
      g_queue_push_tail (same, GUINT_TO_POINTER (i));
    }
  return index;
}

static void
run_pass (Match      *self,
          const Pass *pass,
          int         shift)
{
  g_autoptr (GHashTable) index = index_stored (self, pass, shift);

  for (guint i = 0; g_hash_table_size (index) > 0 && i < self->rows->len; i++)
    {
      g_autofree char *key = self->found[i] != NULL ? NULL : pass->row_key (self, i);
      GQueue *same = key == NULL ? NULL : g_hash_table_lookup (index, key);
      guint at;

      if (same == NULL || g_queue_is_empty (same))
        continue;
      at = GPOINTER_TO_UINT (g_queue_pop_head (same));
      self->found[i] = stored_at (self, at);
      self->taken[at] = TRUE;
    }
}

static void
run_passes (Match *self)
{
  static const Pass by_bank[] = {
    { row_by_ref, stored_by_ref },
    { row_by_text, stored_without_ref_by_text },
    { row_without_ref_by_text, stored_by_text },
    { row_by_words, stored_without_ref_by_words },
    { row_without_ref_by_words, stored_by_words },
  };
  static const Pass typed[] = {
    { row_by_words, typed_by_words },
    { row_by_amount, typed_by_amount },
  };

  for (guint i = 0; i < G_N_ELEMENTS (by_bank); i++)
    run_pass (self, &by_bank[i], 0);
  /* The nearest day first; a bank is later than a person more often than earlier. */
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (int days = 0; days <= DAYS_AROUND; days++)
      {
        run_pass (self, &typed[i], days);
        if (days > 0)
          run_pass (self, &typed[i], -days);
      }
}

const PennyPayment **
penny_bring_in_match (GPtrArray *rows,
                      GPtrArray *stored)
{
  Match self = { rows, stored };

  self.found = g_new0 (const PennyPayment *, rows->len + 1);
  if (stored->len == 0)
    return self.found;
  self.taken = g_new0 (gboolean, stored->len);
  self.row_words = g_new0 (char *, rows->len + 1);
  self.stored_words = g_new0 (char *, stored->len + 1);
  for (guint i = 0; i < rows->len; i++)
    self.row_words[i] = tidy_words (row_at (&self, i)->text);
  for (guint i = 0; i < stored->len; i++)
    {
      const PennyPayment *payment = stored_at (&self, i);

      self.stored_words[i] = tidy_words (payment->bank_text != NULL ? payment->bank_text : payment->payee);
    }
  run_passes (&self);
  g_strfreev (self.row_words);
  g_strfreev (self.stored_words);
  g_free (self.taken);
  return self.found;
}
