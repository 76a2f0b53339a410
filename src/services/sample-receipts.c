#include "sample-receipts.h"

#include "keys.h"
#include "payments.h"
#include "receipt-tables.h"
#include "slip-pdf.h"

/* As many as a person sees at once; each costs a few milliseconds. */
#define MOST 16
#define PAYMENTS_A_STEP 100

#define NOT_REAL "SAMPLE DATA, not a real receipt"

/* A till's words are English, in whatever language the program speaks, and its day is 07/11/2026. */
static char *
till_date (PennyDate date)
{
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%d", day, month, year);
}

static gboolean
draw (const PennyPayment  *payment,
      const char          *item,
      GBytes             **pdf,
      GBytes             **picture,
      GError             **error)
{
  g_autofree char *amount = penny_pence_format (ABS (payment->amount));
  g_autofree char *pounds = g_strconcat ("£", amount, NULL);
  g_autofree char *day = till_date (payment->date);
  g_autofree char *date = g_strconcat ("Date: ", day, NULL);
  const PennyTillSlip slip = { payment->payee, "Receipt", date, item, "Total paid", pounds, NOT_REAL };

  *pdf = penny_slip_pdf (&slip, error);
  *picture = *pdf == NULL ? NULL : penny_slip_small (&slip, error);
  return *picture != NULL;
}

/* The words are those that were drawn: nobody has to read them off the page. */
static PennyReading *
reading_of (const PennyPayment *payment,
            const char         *item,
            gint64              file_id)
{
  PennyReading *reading = penny_reading_new ();
  g_autofree char *amount = penny_pence_format (ABS (payment->amount));
  g_autofree char *day = till_date (payment->date);

  reading->file_id = file_id;
  reading->look = PENNY_LOOK_SHOWN;
  reading->words_state = PENNY_WORDS_READ;
  reading->kind = g_strdup ("application/pdf");
  reading->pages = 1;
  reading->words = g_strdup_printf ("%s\nReceipt\nDate: %s\n%s £%s\nTotal paid £%s\n" NOT_REAL "\n",
                                    payment->payee, day, item, amount, amount);
  reading->date = payment->date;
  reading->total = ABS (payment->amount);
  reading->payee = g_strdup (payment->payee);
  return reading;
}

static gboolean
keep (PennyStore          *store,
      const PennyPayment  *payment,
      const char          *item,
      GPtrArray           *pictures,
      gint64              *file_id,
      GError             **error)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *day = penny_date_format (payment->date);
  g_autofree char *name = g_strdup_printf ("%s %s.pdf", payment->payee, day);

  if (!draw (payment, item, &pdf, &picture, error) ||
      !penny_kept_files_add_bytes (store, pdf, name, "application/pdf", file_id, error))
    return FALSE;
  g_ptr_array_add (pictures, g_steal_pointer (&picture));
  return TRUE;
}

static gboolean
add_one (PennyStore             *store,
         const PennyPaymentRow  *row,
         PennySampleReceipts    *drawn,
         GError                **error)
{
  const PennyPayment *payment = row->payment;
  const char *item = payment->note != NULL ? payment->note : row->line != NULL ? row->line : "As agreed";
  g_autoptr (PennyReceipt) receipt = penny_receipt_value_new ();
  gint64 id;

  if (!keep (store, payment, item, drawn->pictures, &receipt->file_id, error))
    return FALSE;
  receipt->came = PENNY_CAME_SAMPLE;
  g_ptr_array_add (drawn->readings, reading_of (payment, item, receipt->file_id));
  return penny_receipts_save (store, receipt, &id, error) &&
         penny_receipt_payments_add (store, id, payment->id, FALSE, error);
}

/* Two payments of one day to one payee would have the same receipt, and it is kept once. */
static gboolean
is_like (const PennyPaymentRow *row,
         const GPtrArray       *readings)
{
  for (guint i = 0; i < readings->len; i++)
    {
      const PennyReading *reading = readings->pdata[i];

      if (reading->date == row->payment->date && g_str_equal (reading->payee, row->payment->payee))
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_page (PennyStore           *store,
          const GPtrArray      *rows,
          PennySampleReceipts  *drawn,
          GError              **error)
{
  for (guint i = 0; i < rows->len && drawn->readings->len < MOST; i++)
    {
      const PennyPaymentRow *row = rows->pdata[i];

      if (row->payment->receipt && row->payment->kind == PENNY_PAYMENT_SPENT && !is_like (row, drawn->readings) &&
          !add_one (store, row, drawn, error))
        return FALSE;
    }
  return TRUE;
}

void
penny_sample_receipts_clear (PennySampleReceipts *self)
{
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}

gboolean
penny_sample_receipts_add (PennyStore           *store,
                           PennySampleReceipts  *drawn,
                           GError              **error)
{
  const PennyPaymentFilter all = { 0 };
  g_autoptr (GArray) ids = NULL;

  drawn->readings = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_reading_free);
  drawn->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  if (penny_store_get_key (store) == NULL)
    return TRUE;
  ids = penny_payments_ids (store, &all, error);
  for (guint done = 0; ids != NULL && done < ids->len && drawn->readings->len < MOST; done += PAYMENTS_A_STEP)
    {
      g_autoptr (GPtrArray) rows = penny_payments_page (store, &g_array_index (ids, gint64, done),
                                                        MIN (PAYMENTS_A_STEP, ids->len - done), error);

      if (rows == NULL || !add_page (store, rows, drawn, error))
        return FALSE;
    }
  return ids != NULL;
}
