#include "leaver-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;
  gint64           assistant_id;

  PennyMoneyRow   *amount;
  PennyNotedRow   *what;
  PennyDateRow    *incurred;
  PennyDateRow    *due;
  PennyNotedRow   *payee;
  AdwComboRow     *line;                /* NULL where several lines share it */
} InvoiceForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  InvoiceForm *self = form;
  PennyForm *window = self->record.form;
  PennyBill *bill = value;

  g_free (bill->what);
  bill->what = penny_form_text (self->what);
  if (self->line != NULL)
    bill->line_id = penny_choice_row_get_id (self->line);
  return penny_form_read_money (window, self->amount, TRUE, &bill->amount) &&
         penny_form_read_date (window, self->incurred, TRUE, &bill->incurred) &&
         penny_form_read_date (window, self->due, FALSE, &bill->due) &&
         penny_form_need_text (window, self->payee, &bill->payee, _("Say who sent it."));
}

static gpointer
wrap (gpointer form,
      gpointer value)
{
  PennyInvoice *invoice = g_new0 (PennyInvoice, 1);

  invoice->assistant_id = ((InvoiceForm *) form)->assistant_id;
  invoice->bill = value;
  return invoice;
}

static const PennyRecordKind kind = {
  sizeof (InvoiceForm), (PennyCopy) penny_bill_copy, (GDestroyNotify) penny_bill_free,
  penny_act_save_invoice, NULL, read_rows, wrap, (GDestroyNotify) penny_invoice_free, NULL,
};

static void
add_rows (InvoiceForm     *self,
          const PennyBill *bill)
{
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL, NULL);
  PennyDate today = penny_book_get_today (self->record.book);

  self->amount = penny_form_add_money (group, _("Amount"), bill->amount);
  self->incurred = penny_form_add_date (group, _("Date on the invoice"), today, bill->incurred);
  self->due = penny_form_add_date (group, _("Pay by, if known"), today, bill->due);
  if (bill->splits == NULL)
    {
      GListStore *lines = penny_choices_new ();

      penny_choices_add_lines (lines, self->record.book, bill->budget_id);
      self->line = penny_form_add_choice (group, _("Plan line"), lines, PENNY_PAYMENT_SPENT, bill->line_id);
    }
  self->what = penny_form_add_text (group, _("What for"), bill->what);
  self->payee = penny_form_add_text (group, _("Who sent it"), bill->payee);
}

void
penny_invoice_form_open (GtkWidget            *from,
                         PennyBook            *book,
                         const PennyAssistant *assistant,
                         const PennyBill      *invoice)
{
  g_autoptr (PennyBill) new = penny_bill_new ();
  gboolean adds = invoice == NULL;
  g_autofree char *title = adds ? g_strdup_printf (_("Add an invoice from %s"), assistant->name)
                                : g_strdup_printf (_("Invoice from %s"), assistant->name);
  InvoiceForm *self;

  new->budget_id = assistant->budget_id;
  new->line_id = assistant->pay_line;
  new->payee = g_strdup (assistant->name);
  new->incurred = penny_book_get_today (book);
  invoice = adds ? new : invoice;
  self = penny_record_form_new (&kind, from, book, invoice, title, adds ? _("Add this invoice") : _("Save"));
  self->assistant_id = assistant->id;
  add_rows (self, invoice);
  penny_record_form_show (self, NULL);
}
