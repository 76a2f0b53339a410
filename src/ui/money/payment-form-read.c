#include "payment-form-private.h"

#include <glib/gi18n-lib.h>

#include "choice.h"

PennyWay
penny_payment_form_get_way (PennyPaymentForm *self)
{
  PennyChoice *choice = penny_choice_row_get (self->way);

  return choice != NULL ? (PennyWay) penny_choice_get_kind (choice) : PENNY_WAY_OUT;
}

gboolean
penny_way_has_lines (PennyWay way)
{
  return way == PENNY_WAY_OUT || way == PENNY_WAY_REFUND || way == PENNY_WAY_OWN;
}

gboolean
penny_payment_form_is_split (PennyPaymentForm *self)
{
  return penny_way_has_lines (penny_payment_form_get_way (self)) &&
         penny_choice_row_get_id (self->what_for) == PENNY_SEVERAL_LINES;
}

static gboolean
read_amount (PennyPaymentForm *self,
                PennyPayment     *payment)
{
  g_autoptr (GError) error = NULL;
  PennyWay way = penny_payment_form_get_way (self);

  if (penny_money_row_is_empty (self->amount))
    {
      penny_form_fail (self->form, _("How much was it? Nothing was saved yet."), GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (!penny_money_row_get (self->amount, &payment->amount, &error))
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (payment->amount < 0 && way != PENNY_WAY_OPENING)
    {
      penny_form_fail (self->form, _("Write the amount without a minus. Whether it is money in or out is chosen below."),
                       GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (way == PENNY_WAY_OUT || way == PENNY_WAY_OWN)
    payment->amount = -payment->amount;
  return TRUE;
}

/* Signs of the parts follow the payment's. */
static gboolean
read_splits (PennyPaymentForm *self,
                PennyPayment     *payment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) splits = NULL;
  GtkWidget *row = NULL;

  penny_split_editor_set_total (self->splits, ABS (payment->amount));
  splits = penny_split_editor_get (self->splits, &row, &error);
  if (splits == NULL)
    {
      penny_form_fail (self->form, error->message, row);
      return FALSE;
    }
  if (splits->len == 1)
    {
      payment->line_id = g_array_index (splits, PennySplit, 0).line_id;
      return TRUE;
    }
  for (guint i = 0; payment->amount < 0 && i < splits->len; i++)
    g_array_index (splits, PennySplit, i).amount *= -1;
  payment->splits = g_steal_pointer (&splits);
  return TRUE;
}

static gboolean
read_what_for (PennyPaymentForm *self,
                  PennyPayment     *payment)
{
  PennyWay way = penny_payment_form_get_way (self);
  PennyChoice *what_for = penny_choice_row_get (self->what_for);

  g_clear_pointer (&payment->splits, g_array_unref);
  if (way == PENNY_WAY_OPENING)
    {
      payment->kind = PENNY_PAYMENT_OPENING;
      return TRUE;
    }
  if (way == PENNY_WAY_IN)
    {
      PennyPaymentKind kind = (PennyPaymentKind) penny_choice_get_kind (what_for);

      /* Funder's money keeps the one-off that it is for. */
      if (kind != payment->kind)
        payment->line_id = 0;
      payment->kind = kind;
      return TRUE;
    }
  payment->kind = way == PENNY_WAY_OWN ? PENNY_PAYMENT_OWN : PENNY_PAYMENT_SPENT;
  payment->line_id = 0;
  if (penny_payment_form_is_split (self))
    return read_splits (self, payment);
  if (penny_choice_row_get_id (self->what_for) == PENNY_NOT_CHOSEN)
    {
      penny_form_fail (self->form, _("What was it for? Choose a line of your plan, or “Not in the plan”. "
                                     "Nothing was saved yet."), GTK_WIDGET (self->what_for));
      return FALSE;
    }
  payment->line_id = penny_choice_row_get_id (self->what_for);
  return TRUE;
}

PennyPayment *
penny_payment_form_read (PennyPaymentForm *self)
{
  g_autoptr (PennyPayment) payment = self->before != NULL ? penny_payment_copy (self->before) : penny_payment_new ();
  g_autoptr (GError) error = NULL;

  g_free (payment->payee);
  payment->payee = penny_payee_row_get (self->payee);
  if (payment->payee == NULL && penny_payment_form_get_way (self) == PENNY_WAY_OPENING)
    payment->payee = g_strdup (_("Opening balance"));
  if (payment->payee == NULL)
    {
      penny_form_fail (self->form, _("Who was it? Nothing was saved yet."), GTK_WIDGET (self->payee));
      return NULL;
    }
  if (!read_amount (self, payment))
    return NULL;
  payment->date = penny_date_row_get (self->date, &error);
  if (payment->date == PENNY_DATE_NONE)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->date));
      return NULL;
    }
  payment->account_id = penny_choice_row_get_id (self->account);
  if (!read_what_for (self, payment))
    return NULL;
  payment->method = (PennyMethod) penny_choice_get_kind (penny_choice_row_get (self->method));
  g_free (payment->note);
  payment->note = *gtk_editable_get_text (self->note) != '\0' ? g_strdup (gtk_editable_get_text (self->note)) : NULL;
  payment->receipt = penny_payment_form_wants_receipt (self) &&
                     (self->receipt_rows->len > 0 || gtk_switch_get_active (self->receipt));
  return g_steal_pointer (&payment);
}
