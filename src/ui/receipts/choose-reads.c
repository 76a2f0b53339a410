#include "choose-reads.h"

#include <glib/gi18n-lib.h>

#include "payments.h"
#include "receipt-matching.h"
#include "receipt-title.h"

/* Who does not find it among these types more of it. */
#define MOST 60

static gboolean
holds (const GArray *ids,
       gint64        id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static PennyChooseRow *
payment_row (const PennyPaymentRow *row,
             PennyDate              today)
{
  PennyChooseRow *found = g_new0 (PennyChooseRow, 1);
  g_autofree char *day = penny_date_to_words (row->payment->date, today);

  found->id = row->payment->id;
  found->title = g_strdup (row->payment->payee);
  found->amount = penny_pence_to_words (ABS (row->payment->amount));
  found->note = row->payment->receipt ? g_strdup_printf (_("%s, has a receipt already"), day) : g_steal_pointer (&day);
  return found;
}

static gboolean
can_be_proven (const PennyPayment *payment)
{
  return payment->amount < 0 && (payment->kind == PENNY_PAYMENT_SPENT || payment->kind == PENNY_PAYMENT_OWN);
}

gpointer
penny_choose_payments (PennyStore  *store,
                       gpointer     data,
                       GError     **error)
{
  const PennyChooseAsked *asked = data;
  const PennyPaymentFilter filter = { .search = asked->search };
  g_autoptr (GArray) ids = penny_payments_ids (store, &filter, error);
  g_autoptr (GArray) proven = ids != NULL ? penny_receipt_payments_of (store, asked->about, error) : NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_choose_row_free);

  if (proven == NULL)
    return NULL;
  for (guint at = 0; at < ids->len && found->len < MOST; at += MOST)
    {
      g_autoptr (GPtrArray) rows = penny_payments_page (store, &g_array_index (ids, gint64, at), MIN (MOST, ids->len - at),
                                                        error);

      if (rows == NULL)
        return NULL;
      for (guint i = 0; i < rows->len && found->len < MOST; i++)
        {
          const PennyPaymentRow *row = rows->pdata[i];

          if (can_be_proven (row->payment) && !holds (proven, row->payment->id))
            g_ptr_array_add (found, payment_row (row, asked->today));
        }
    }
  return g_steal_pointer (&found);
}

static PennyChooseRow *
receipt_row (const PennyReceiptRow *row,
             PennyDate              today)
{
  PennyChooseRow *found = g_new0 (PennyChooseRow, 1);
  PennyPence total = penny_receipt_total (row->receipt, row->reading);

  found->id = row->receipt->id;
  found->title = g_strdup (penny_receipt_row_title (row));
  found->note = row->day != PENNY_DATE_NONE ? penny_date_to_words (row->day, today) : NULL;
  found->amount = total != 0 ? penny_pence_to_words (total) : NULL;
  return found;
}

/* Takes @rows (PennyReceiptRow). */
static gpointer
list_receipts (GPtrArray    *rows,
               const GArray *without,
               PennyDate     today)
{
  g_autoptr (GPtrArray) owned = rows;
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_choose_row_free);

  for (guint i = 0; i < rows->len; i++)
    {
      const PennyReceiptRow *row = rows->pdata[i];

      if (!holds (without, row->receipt->id))
        g_ptr_array_add (found, receipt_row (row, today));
    }
  return found;
}

static GPtrArray *
search_receipts (PennyStore  *store,
                 const char  *search,
                 GError     **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_ALL, .search = search };
  g_autoptr (GArray) ids = penny_receipts_ids (store, &filter, error);

  return ids != NULL ? penny_receipts_page (store, (const gint64 *) ids->data, MIN (ids->len, MOST), error) : NULL;
}

gpointer
penny_choose_receipts (PennyStore  *store,
                       gpointer     data,
                       GError     **error)
{
  const PennyChooseAsked *asked = data;
  GPtrArray *rows = search_receipts (store, asked->search, error);
  g_autoptr (GArray) itself = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (itself, asked->about);
  return rows != NULL ? list_receipts (rows, itself, asked->today) : NULL;
}

static GPtrArray *
waiting_receipts (PennyStore  *store,
                  GError     **error)
{
  const PennyReceiptFilter filter = { .which = PENNY_RECEIPTS_INBOX };
  g_autoptr (GArray) ids = penny_receipts_ids (store, &filter, error);

  return ids != NULL ? penny_receipts_page (store, (const gint64 *) ids->data, MIN (ids->len, MOST), error) : NULL;
}

/* The likeliest first, and then the others that wait.  Of a payment that is not saved yet nothing is known to match by. */
static GPtrArray *
offered_receipts (PennyStore              *store,
                  const PennyChooseAsked  *asked,
                  GError                 **error)
{
  g_autoptr (GPtrArray) rows = asked->about == 0
                                 ? g_ptr_array_new_with_free_func ((GDestroyNotify) penny_receipt_row_free)
                                 : penny_matching_receipts (store, asked->about, asked->today, error);
  g_autoptr (GPtrArray) waiting = rows != NULL ? waiting_receipts (store, error) : NULL;
  guint likely = rows != NULL ? rows->len : 0;

  if (waiting == NULL)
    return NULL;
  while (waiting->len > 0)
    {
      PennyReceiptRow *row = g_ptr_array_steal_index (waiting, 0);
      gboolean there = FALSE;

      for (guint i = 0; i < likely && !there; i++)
        there = ((const PennyReceiptRow *) rows->pdata[i])->receipt->id == row->receipt->id;
      if (there)
        penny_receipt_row_free (row);
      else
        g_ptr_array_add (rows, row);
    }
  return g_steal_pointer (&rows);
}

gpointer
penny_choose_receipts_for (PennyStore  *store,
                           gpointer     data,
                           GError     **error)
{
  const PennyChooseAsked *asked = data;
  g_autoptr (GArray) already = penny_payment_receipts_of (store, asked->about, error);
  GPtrArray *rows;

  if (already == NULL)
    return NULL;
  rows = asked->search != NULL ? search_receipts (store, asked->search, error) : offered_receipts (store, asked, error);
  return rows != NULL ? list_receipts (rows, already, asked->today) : NULL;
}
