#include "bill-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyBill     *bill;

  PennyNotedRow *payee;
  PennyNotedRow *what;
  PennyMoneyRow *amount;
  PennyDateRow  *due;
  PennyDateRow  *incurred;
  AdwComboRow   *line;         /* NULL where several lines share it */
  AdwComboRow   *kind;
} BillForm;

static const PennyBillKind kinds[] = { PENNY_BILL_OTHER, PENNY_BILL_HMRC, PENNY_BILL_PENSION, PENNY_BILL_WAGES };

static void
bill_form_free (BillForm *self)
{
  g_object_unref (self->book);
  penny_bill_free (self->bill);
  g_free (self);
}

static void
save_cb (BillForm *self)
{
  g_autoptr (PennyBill) bill = penny_bill_copy (self->bill);

  bill->kind = kinds[penny_choice_get_kind (penny_choice_row_get (self->kind))];
  if (!penny_form_need_text (self->form, self->payee, &bill->payee, _("Say who is owed.")) ||
      !penny_form_read_money (self->form, self->amount, TRUE, &bill->amount) ||
      !penny_form_read_date (self->form, self->due, FALSE, &bill->due) ||
      !penny_form_read_date (self->form, self->incurred, TRUE, &bill->incurred))
    return;
  g_free (bill->what);
  bill->what = penny_form_text (self->what);
  if (self->line != NULL)
    bill->line_id = penny_choice_row_get_id (self->line);
  penny_form_act (self->form, self->book, penny_act_save_bill, g_steal_pointer (&bill),
                  (GDestroyNotify) penny_bill_free);
}

static void
remove_cb (BillForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_bill, self->bill->id);
}

static GListStore *
kind_choices (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_BILL_OTHER, 0, _("Anything else"));
  penny_choices_add (list, PENNY_BILL_HMRC, 0, _("Tax, to HMRC"));
  penny_choices_add (list, PENNY_BILL_PENSION, 0, _("Pension"));
  penny_choices_add (list, PENNY_BILL_WAGES, 0, _("Wages"));
  return list;
}

static void
add_rows (BillForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  PennyDate today = penny_book_get_today (self->book);
  PennyBill *bill = self->bill;

  self->payee = penny_form_add_text (group, _("Who is owed"), bill->payee);
  self->amount = penny_form_add_money (group, _("Amount"), bill->amount);
  self->due = penny_form_add_date (group, _("Pay by, if known"), today, bill->due);
  if (bill->splits == NULL)
    {
      GListStore *lines = penny_choices_new ();

      penny_choices_add_lines (lines, self->book, bill->budget_id);
      self->line = penny_form_add_choice (group, _("Plan line"), lines, PENNY_PAYMENT_SPENT, bill->line_id);
    }
  self->what = penny_form_add_text (group, _("What for"), bill->what);
  self->incurred = penny_form_add_date (group, _("Owed since"), today, bill->incurred);
  self->kind = penny_form_add_choice (group, _("Kind"), kind_choices (), (int) bill->kind, 0);
}

void
penny_bill_form_open (GtkWidget       *from,
                      PennyBook       *book,
                      gint64           budget_id,
                      const PennyBill *bill)
{
  BillForm *self = g_new0 (BillForm, 1);

  self->form = penny_form_new (from, bill != NULL ? _("Edit a bill") : _("Add a bill"),
                               bill != NULL ? _("Save") : _("Add this bill"));
  g_object_set_data_full (G_OBJECT (self->form), "bill-form", self, (GDestroyNotify) bill_form_free);
  self->book = g_object_ref (book);
  self->bill = bill != NULL ? penny_bill_copy (bill) : penny_bill_new ();
  self->bill->budget_id = budget_id;
  if (bill == NULL)
    self->bill->incurred = penny_book_get_today (book);
  add_rows (self);
  if (bill != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Remove the bill from %s"), bill->payee);

      penny_form_add_remove (self->form, label);
    }
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}

typedef struct
{
  PennyForm    *form;          /* owns this */
  PennyBook    *book;
  gint64        bill_id;

  AdwComboRow  *account;
  PennyDateRow *date;
} PayForm;

static void
pay_form_free (PayForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
pay_cb (PayForm *self)
{
  g_autofree PennyBillPayment *payment = g_new0 (PennyBillPayment, 1);

  payment->bill_id = self->bill_id;
  payment->account_id = penny_choice_row_get_id (self->account);
  if (payment->account_id == 0)
    penny_form_fail (self->form, _("There is no account to pay from yet. Add one on the page Plan."), NULL);
  else if (penny_form_read_date (self->form, self->date, TRUE, &payment->date))
    penny_form_act (self->form, self->book, penny_act_pay_bill, g_steal_pointer (&payment), g_free);
}

static GListStore *
account_choices (GPtrArray *accounts)
{
  GListStore *list = penny_choices_new ();

  for (guint i = 0; i < accounts->len; i++)
    {
      const PennyAccount *account = accounts->pdata[i];

      penny_choices_add (list, 0, account->id, account->name);
    }
  return list;
}

void
penny_bill_pay_form_open (GtkWidget       *from,
                          PennyBook       *book,
                          const PennyBill *bill,
                          GPtrArray       *accounts)
{
  PayForm *self = g_new0 (PayForm, 1);
  PennyDate today = penny_book_get_today (book);
  g_autofree char *amount = penny_pence_to_words (bill->amount);
  g_autofree char *title = g_strdup_printf (_("Pay %s %s"), bill->payee, amount);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, title, _("It is paid"));
  g_object_set_data_full (G_OBJECT (self->form), "pay-form", self, (GDestroyNotify) pay_form_free);
  self->book = g_object_ref (book);
  self->bill_id = bill->id;
  group = penny_form_group (self->form, title,
                            _("Pay it at your bank first. Pennywell only writes down that it is paid."));
  self->account = penny_form_add_choice (group, _("Paid from"), account_choices (accounts), 0, 0);
  self->date = penny_form_add_date (group, _("Paid on"), today, today);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (pay_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
