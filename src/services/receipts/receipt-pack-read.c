#include "receipt-pack-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tables.h"

/* What is in a pack: which receipts, in which order, with which number. */

/* So many at once: what a page of the store is made for. */
#define AT_ONCE 100

static void
entry_free (PennyPackEntry *self)
{
  penny_receipt_row_free (self->row);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_free (self->payee);
  g_free (self->title);
  g_free (self->file);
  g_free (self->sha256);
  g_free (self->original_sha256);
  g_free (self->note);
  g_free (self);
}

void
penny_pack_free (PennyPack *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->person, penny_person_free);
  g_clear_pointer (&self->budget, penny_budget_free);
  g_clear_pointer (&self->missing, penny_missing_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->payments, g_ptr_array_unref);
  g_free (self);
}

guint
penny_pack_get_n (const PennyPack *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->entries->len;
}

char *
penny_pack_line_of (const PennyPaymentRow *payment)
{
  guint n = payment->payment->splits != NULL ? payment->payment->splits->len : 0;

  if (n > 1)
    return g_strdup_printf (ngettext ("%u line", "%u lines", n), n);
  return g_strdup (payment->line != NULL ? payment->line : "");
}

char *
penny_pack_payments_words (const PennyPackEntry *entry)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < entry->payments->len; i++)
    {
      const PennyPayment *payment = ((const PennyPaymentRow *) entry->payments->pdata[i])->payment;
      g_autofree char *day = penny_date_to_short (payment->date);
      g_autofree char *amount = penny_pence_to_words_for_file (-payment->amount);

      /* Translators: a payment's day and amount. */
      g_string_append_printf (words, _("%s, %s"), day, amount);
      if (i + 1 < entry->payments->len)
        g_string_append (words, "; ");
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- payments --- */

static gboolean
add_payments (PennyPack     *self,
              PennyStore    *store,
              const GArray  *ids,
              GError       **error)
{
  for (guint i = 0; i < ids->len; i += AT_ONCE)
    {
      gsize n = MIN (AT_ONCE, ids->len - i);
      g_autoptr (GPtrArray) page = penny_payments_page (store, &g_array_index (ids, gint64, i), n, error);

      if (page == NULL)
        return FALSE;
      g_ptr_array_set_free_func (page, NULL);
      for (guint row = 0; row < page->len; row++)
        g_ptr_array_add (self->payments, page->pdata[row]);
    }
  return TRUE;
}

static int
by_day (gconstpointer one,
        gconstpointer other)
{
  const PennyPayment *a = (*(PennyPaymentRow *const *) one)->payment, *b = (*(PennyPaymentRow *const *) other)->payment;

  if (a->date != b->date)
    return a->date < b->date ? -1 : 1;
  return a->id < b->id ? -1 : a->id > b->id;
}

static gboolean
read_payments (PennyPack   *self,
               PennyStore  *store,
               GError     **error)
{
  const PennyPaymentFilter filter = { .budget_id = self->asked.budget_id, .from = self->asked.from, .to = self->asked.to };
  g_autoptr (GArray) ids = penny_payments_ids (store, &filter, error);

  self->payments = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_payment_row_free);
  if (ids == NULL || !add_payments (self, store, ids, error))
    return FALSE;
  g_ptr_array_sort (self->payments, by_day);
  return TRUE;
}

/* --- receipts --- */

static PennyPackEntry *
entry_new (void)
{
  PennyPackEntry *self = g_new0 (PennyPackEntry, 1);

  self->payments = g_ptr_array_new ();
  return self;
}

/* The receipts that prove these payments, in the order of the first that each proves; *ids: which they are. */
static gboolean
read_proving (PennyPack   *self,
              PennyStore  *store,
              GArray      *ids,
              GError     **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->payments->len; i++)
    {
      PennyPaymentRow *payment = self->payments->pdata[i];
      g_autoptr (GArray) receipts = penny_payment_receipts_of (store, payment->payment->id, error);

      if (receipts == NULL)
        return FALSE;
      for (guint n = 0; n < receipts->len; n++)
        {
          gint64 id = g_array_index (receipts, gint64, n);
          PennyPackEntry *entry = g_hash_table_lookup (known, &id);

          if (entry == NULL)
            {
              entry = entry_new ();
              g_ptr_array_add (self->entries, entry);
              g_array_append_val (ids, id);
              g_hash_table_insert (known, g_memdup2 (&id, sizeof id), entry);
            }
          g_ptr_array_add (entry->payments, payment);
        }
    }
  return TRUE;
}

/* What waits for its payment may be any budget's: it goes along only where it can be nobody else's. */
static gboolean
read_waiting (PennyPack   *self,
              PennyStore  *store,
              GArray      *ids,
              GError     **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX, .from = self->asked.from, .to = self->asked.to };
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);
  g_autoptr (GArray) waiting = budgets != NULL ? penny_receipts_ids (store, &filter, error) : NULL;

  if (waiting == NULL)
    return FALSE;
  self->n_proving = self->entries->len;
  self->others_left = self->asked.budget_id != 0 && budgets->len > 1 && waiting->len > 0;
  /* The newest is first there, and the oldest here. */
  for (guint i = waiting->len; !self->others_left && i > 0; i--)
    {
      g_array_append_val (ids, g_array_index (waiting, gint64, i - 1));
      g_ptr_array_add (self->entries, entry_new ());
    }
  return TRUE;
}

/* Where each row goes: the store answers in the order in which it is asked. */
static gboolean
read_rows (PennyPack     *self,
           PennyStore    *store,
           const GArray  *ids,
           GError       **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GPtrArray) page = penny_receipts_page (store, &g_array_index (ids, gint64, i), 1, error);
      PennyPackEntry *entry = self->entries->pdata[i];

      if (page == NULL)
        return FALSE;
      if (page->len == 0)
        {
          g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED,
                               _("A receipt that proves a payment is not there. No file was made. "
                                 "Check this file: “Keep it safe” in the menu does that."));
          return FALSE;
        }
      g_ptr_array_set_free_func (page, NULL);
      entry->row = page->pdata[0];
      /* It would be held for each; the pages are drawn anew. */
      g_clear_pointer (&entry->row->picture, g_bytes_unref);
    }
  return TRUE;
}

/* --- what each is called --- */

static PennyPence
sum_of (const PennyPackEntry *entry)
{
  PennyPence sum = 0;

  for (guint i = 0; i < entry->payments->len; i++)
    {
      const PennyPaymentRow *row = entry->payments->pdata[i];

      g_assert (row->payment != NULL);
      sum = penny_pence_add (sum, -row->payment->amount);
    }
  return sum;
}

static char *
day_words (const PennyPack *self,
           PennyDate        day)
{
  int first, last, month, of_month;

  if (day == PENNY_DATE_NONE)
    return NULL;
  penny_date_split (self->asked.from, &first, &month, &of_month);
  penny_date_split (self->asked.to, &last, &month, &of_month);
  return first == last && first != 0 ? penny_date_to_day_and_month (day) : penny_date_to_short (day);
}

static void
name_entry (const PennyPack *self,
            PennyPackEntry  *entry)
{
  g_autofree char *number = g_strdup_printf (_("Receipt %u"), entry->number);
  g_autofree char *day = day_words (self, entry->date);
  g_autofree char *amount = entry->amount != 0 ? penny_pence_to_words_for_file (entry->amount) : NULL;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *known = NULL;

  g_ptr_array_add (parts, entry->payee != NULL ? entry->payee : entry->row->name);
  if (day != NULL)
    g_ptr_array_add (parts, day);
  if (amount != NULL)
    g_ptr_array_add (parts, amount);
  g_ptr_array_add (parts, NULL);
  if (parts->pdata[0] == NULL)
    parts->pdata[0] = (gpointer) _("no name");
  known = g_strjoinv (", ", (char **) parts->pdata);
  /* Translators: "Receipt 3", and what is known of it: "Sample Gym, 7 September, £29.00". */
  entry->title = g_strdup_printf (_("%s: %s"), number, known);
}

static void
describe (const PennyPack *self,
          PennyPackEntry  *entry,
          guint            number)
{
  const PennyReceipt *receipt = entry->row->receipt;
  const PennyPayment *first = entry->payments->len > 0 ? ((const PennyPaymentRow *) entry->payments->pdata[0])->payment : NULL;

  entry->number = number;
  entry->payee = g_strdup (receipt->payee != NULL ? receipt->payee : first != NULL ? first->payee : NULL);
  entry->date = receipt->date != PENNY_DATE_NONE ? receipt->date : first != NULL ? first->date : PENNY_DATE_NONE;
  entry->amount = receipt->total != 0 ? receipt->total : sum_of (entry);
  name_entry (self, entry);
}

static gboolean
read_about (PennyPack   *self,
            PennyStore  *store,
            GError     **error)
{
  self->person = penny_person_get (store, error);
  if (self->person == NULL)
    return FALSE;
  if (self->asked.budget_id != 0 && (self->budget = penny_budgets_get (store, self->asked.budget_id, error)) == NULL)
    return FALSE;
  self->missing = penny_missing_read (store, self->asked.budget_id, self->asked.from, self->asked.to, error);
  return self->missing != NULL;
}

static gboolean
read_all (PennyPack   *self,
          PennyStore  *store,
          GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return read_about (self, store, error) && read_payments (self, store, error) && read_proving (self, store, ids, error) &&
         read_waiting (self, store, ids, error) && read_rows (self, store, ids, error);
}

/* Of one state of the book, though another program may write beside it. */
PennyPack *
penny_pack_read (PennyStore            *store,
                 const PennyPackAsked  *asked,
                 GError               **error)
{
  g_autoptr (PennyPack) self = NULL;
  gboolean began, read;

  g_return_val_if_fail (store != NULL && asked != NULL, NULL);

  self = g_new0 (PennyPack, 1);
  self->asked = *asked;
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  if (!penny_store_begin_reading (store, &began, error))
    return NULL;
  read = read_all (self, store, error);
  penny_store_end_reading (store, began);
  if (!read)
    return NULL;
  for (guint i = 0; i < self->entries->len; i++)
    describe (self, self->entries->pdata[i], i + 1);
  return g_steal_pointer (&self);
}

gboolean
penny_receipt_pack_count (PennyStore            *store,
                          const PennyPackAsked  *asked,
                          guint                 *n,
                          GError               **error)
{
  g_autoptr (PennyPack) pack = penny_pack_read (store, asked, error);

  if (pack == NULL)
    return FALSE;
  *n = pack->entries->len;
  return TRUE;
}
