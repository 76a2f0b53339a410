#include "receipts-read.h"

#include "choose-reads.h"

/* Whoever does not find the payment among these types something of it. */
#define MOST_TO_CHOOSE 30

gpointer
penny_receipts_tally (PennyStore  *store,
                     gpointer     nothing,
                     GError     **error)
{
  g_autofree PennyReceiptsTally *tally = g_new0 (PennyReceiptsTally, 1);
  guint payments, with_receipt;

  if (!penny_receipts_count (store, &tally->counts, error) ||
      !penny_receipts_wanted (store, 0, PENNY_DATE_NONE, PENNY_DATE_NONE, &payments, &with_receipt, error))
    return NULL;
  tally->missing = payments - with_receipt;
  return g_steal_pointer (&tally);
}

static void
inbox_entry_free (gpointer data)
{
  PennyInboxEntry *entry = data;

  g_clear_pointer (&entry->row, penny_receipt_row_free);
  g_clear_pointer (&entry->offers, g_ptr_array_unref);
  g_free (entry);
}

void
penny_inbox_free (PennyInbox *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyInbox, penny_inbox_free)

/* The rows of the first of @ids, which own themselves. */
static GPtrArray *
read_rows (PennyStore    *store,
           const GArray  *ids,
           guint          most,
           GError       **error)
{
  return penny_receipts_page (store, (const gint64 *) (gconstpointer) ids->data, MIN (ids->len, most), error);
}

static gboolean
add_entries (PennyInbox  *inbox,
             PennyStore  *store,
             GPtrArray   *rows,
             PennyDate    today,
             GError     **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) offers = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((const PennyReceiptRow *) rows->pdata[i])->receipt->id);
  offers = penny_matching_offers_each (store, ids, today, error);
  for (guint i = 0; offers != NULL && i < offers->len; i++)
    {
      PennyInboxEntry *entry = g_new0 (PennyInboxEntry, 1);

      entry->row = g_ptr_array_steal_index (rows, 0);
      entry->offers = g_ptr_array_ref (offers->pdata[i]);
      g_ptr_array_add (inbox->entries, entry);
    }
  return offers != NULL;
}

gpointer
penny_inbox_read (PennyStore  *store,
                  gpointer     asked_pointer,
                  GError     **error)
{
  const PennyReceiptsAsked *asked = asked_pointer;
  PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX };
  g_autoptr (GArray) ids = penny_receipts_ids (store, &filter, error);
  g_autoptr (GPtrArray) rows = ids != NULL ? read_rows (store, ids, asked->most, error) : NULL;
  g_autoptr (PennyInbox) inbox = g_new0 (PennyInbox, 1);

  if (rows == NULL)
    return NULL;
  inbox->entries = g_ptr_array_new_with_free_func (inbox_entry_free);
  inbox->all = ids->len;
  return add_entries (inbox, store, rows, asked->today, error) ? g_steal_pointer (&inbox) : NULL;
}

gpointer
penny_receipts_missing_all (PennyStore  *store,
                            gpointer     nothing,
                            GError     **error)
{
  return penny_missing_read (store, 0, PENNY_DATE_NONE, PENNY_DATE_NONE, error);
}

static void
leaving_free (gpointer data)
{
  PennyLeaving *leaving = data;

  g_clear_pointer (&leaving->row, penny_receipt_row_free);
  g_clear_pointer (&leaving->keep, penny_keep_free);
  g_free (leaving);
}

void
penny_may_go_free (PennyMayGo *self)
{
  g_clear_pointer (&self->leaving, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyMayGo, penny_may_go_free)

static gboolean
add_leaving (PennyMayGo   *may_go,
             PennyStore   *store,
             GPtrArray    *rows,
             PennyDate     today,
             GError      **error)
{
  while (rows->len > 0)
    {
      PennyLeaving *leaving = g_new0 (PennyLeaving, 1);

      leaving->row = g_ptr_array_steal_index (rows, 0);
      g_ptr_array_add (may_go->leaving, leaving);
      leaving->keep = penny_keep_of (store, leaving->row->receipt->id, today, error);
      if (leaving->keep == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_any_open (const GPtrArray *queries)
{
  for (guint i = 0; i < queries->len; i++)
    if (((const PennyQuery *) queries->pdata[i])->closed_on == PENNY_DATE_NONE)
      return TRUE;
  return FALSE;
}

/* Of all that may go one day, the first comes first. */
static gboolean
find_first (PennyStore  *store,
            PennyDate    today,
            PennyDate   *until,
            GError     **error)
{
  g_autoptr (GArray) ids = penny_keep_may_go (store, PENNY_DATE_LAST, error);
  PennyKeep *keep;

  *until = PENNY_DATE_NONE;
  if (ids == NULL || ids->len == 0)
    return ids != NULL;
  keep = penny_keep_of (store, g_array_index (ids, gint64, 0), today, error);
  if (keep != NULL)
    *until = keep->until;
  g_clear_pointer (&keep, penny_keep_free);
  return *until != PENNY_DATE_NONE;
}

gpointer
penny_may_go_read (PennyStore  *store,
                   gpointer     asked_pointer,
                   GError     **error)
{
  const PennyReceiptsAsked *asked = asked_pointer;
  g_autoptr (GPtrArray) queries = penny_queries_list (store, error);
  g_autoptr (GArray) ids = queries != NULL ? penny_keep_may_go (store, asked->today, error) : NULL;
  g_autoptr (GPtrArray) rows = ids != NULL ? read_rows (store, ids, asked->most, error) : NULL;
  g_autoptr (PennyMayGo) may_go = g_new0 (PennyMayGo, 1);

  if (rows == NULL)
    return NULL;
  may_go->leaving = g_ptr_array_new_with_free_func (leaving_free);
  may_go->all = ids->len;
  may_go->asked = is_any_open (queries);
  if (!add_leaving (may_go, store, rows, asked->today, error) ||
      (ids->len == 0 && !find_first (store, asked->today, &may_go->until, error)))
    return NULL;
  return g_steal_pointer (&may_go);
}

static gboolean
is_there (const GPtrArray *rows,
          gint64           payment_id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const PennyChooseRow *) rows->pdata[i])->id == payment_id)
      return TRUE;
  return FALSE;
}

static void
add_payment (GPtrArray          *rows,
             const PennyPayment *payment,
             const char         *why,
             PennyDate           today)
{
  PennyChooseRow *row;
  g_autofree char *day = NULL;

  if (is_there (rows, payment->id))
    return;
  row = g_new0 (PennyChooseRow, 1);
  day = penny_date_to_words (payment->date, today);
  row->id = payment->id;
  row->title = g_strdup (payment->payee);
  row->amount = penny_pence_to_words (ABS (payment->amount));
  row->note = why != NULL ? g_strdup_printf ("%s. %s", day, why) : g_steal_pointer (&day);
  g_ptr_array_add (rows, row);
}

gpointer
penny_provable_read (PennyStore  *store,
                     gpointer     asked_pointer,
                     GError     **error)
{
  const PennyChooseAsked *asked = asked_pointer;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  GPtrArray *rows;

  if (asked->search != NULL)
    return penny_choose_payments (store, asked_pointer, error);
  offers = penny_matching_offers (store, asked->about, asked->today, error);
  missing = offers != NULL ? penny_receipts_missing (store, 0, PENNY_DATE_NONE, PENNY_DATE_NONE, error) : NULL;
  if (missing == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_choose_row_free);
  for (guint i = 0; i < offers->len; i++)
    {
      const PennyOffer *offer = offers->pdata[i];

      add_payment (rows, offer->payment, offer->why, asked->today);
    }
  for (guint i = 0; i < missing->len && rows->len < MOST_TO_CHOOSE; i++)
    add_payment (rows, missing->pdata[i], NULL, asked->today);
  return rows;
}
