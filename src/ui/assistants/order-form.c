#include "notice-forms.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyNotedRow   *name;
  PennyNotedRow   *payee;
  PennyNotedRow   *reference;
  PennyDateRow    *from;
  PennyDateRow    *until;
  PennyMoneyRow   *fixed;
  PennyNotedRow   *share;
  GtkSwitch       *of_left;
  PennyMoneyRow   *protect;
  PennyNotedRow   *protect_share;
  PennyMoneyRow   *owed;
  GtkSwitch       *carries;
  AdwComboRow     *rank;
} OrderForm;

static gboolean
read_amounts (OrderForm  *self,
              PennyOrder *order)
{
  PennyForm *form = self->record.form;

  if (!penny_form_read_money (form, self->fixed, FALSE, &order->fixed) ||
      !penny_form_read_share (form, self->share, &order->share) ||
      !penny_form_read_money (form, self->protect, FALSE, &order->protect) ||
      !penny_form_read_share (form, self->protect_share, &order->protect_share) ||
      !penny_form_read_money (form, self->owed, FALSE, &order->owed))
    return FALSE;
  if (order->fixed > 0 || order->share > 0)
    return TRUE;
  penny_form_fail (form, _("Type how much is taken each payday: an amount or a percentage. The order says which."),
                   GTK_WIDGET (self->fixed));
  return FALSE;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  OrderForm *self = form;
  PennyForm *window = self->record.form;
  PennyOrder *order = value;

  g_free (order->reference);
  order->reference = penny_form_text (self->reference);
  order->rank = (PennyOrderRank) penny_choice_get_kind (penny_choice_row_get (self->rank));
  order->of_left = gtk_switch_get_active (self->of_left);
  order->carries = gtk_switch_get_active (self->carries);
  return penny_form_need_text (window, self->name, &order->name, _("Say what the order is for, such as Council tax.")) &&
         penny_form_need_text (window, self->payee, &order->payee, _("Say who is paid.")) &&
         penny_form_read_date (window, self->from, TRUE, &order->from) &&
         penny_form_read_date (window, self->until, FALSE, &order->until) &&
         read_amounts (self, order);
}

static const PennyRecordKind kind = {
  sizeof (OrderForm), (PennyCopy) penny_order_copy, (GDestroyNotify) penny_order_free,
  penny_act_save_order, penny_act_remove_order, read_rows, NULL, NULL, NULL,
};

static GListStore *
ranks (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_ORDER_AFTER_LOANS, 0, _("After them: a debt, a benefit overpaid"));
  penny_choices_add (list, PENNY_ORDER_BEFORE_LOANS, 0, _("Before them: child maintenance, a fine"));
  penny_choices_add (list, PENNY_ORDER_STOPS_LOANS, 0, _("It stops them: council tax; in Scotland an arrestment"));
  return list;
}

static void
add_rows (OrderForm        *self,
          const PennyOrder *order)
{
  PennyForm *form = self->record.form;
  PennyDate today = penny_book_get_today (self->record.book);
  AdwPreferencesGroup *group = penny_form_group (form, NULL, _("Copy it from the order: it says all of this."));
  AdwPreferencesGroup *much = penny_form_group (form, _("How much"), NULL);

  self->name = penny_form_add_text (group, _("What it is for"), order->name);
  self->payee = penny_form_add_text (group, _("Who is paid"), order->payee);
  self->reference = penny_form_add_text (group, _("Reference"), order->reference);
  self->from = penny_form_add_date (group, _("From"), today, order->from);
  self->until = penny_form_add_date (group, _("Until, if it says so"), today, order->until);
  self->fixed = penny_form_add_money (much, _("Amount each payday"), order->fixed);
  self->share = penny_form_add_share (much, _("Or a share of pay, in percent"), order->share);
  self->of_left = penny_form_add_switch (much, _("The share is of what earlier orders left"), order->of_left);
  self->protect = penny_form_add_money (much, _("Pay that must be left"), order->protect);
  self->protect_share = penny_form_add_share (much, _("Share of pay that must be left, in percent"), order->protect_share);
  self->owed = penny_form_add_money (much, _("Owed in all, at first"), order->owed);
  penny_form_hint (self->owed, _("Empty: it goes on until it is stopped."));
  self->carries = penny_form_add_switch (much, _("What could not be taken is taken later"), order->carries);
  self->rank = penny_form_add_choice (much, _("Beside student loans"), ranks (), (int) order->rank, 0);
}

void
penny_order_form_open (GtkWidget            *from,
                       PennyBook            *book,
                       const PennyAssistant *assistant,
                       const PennyOrder     *order)
{
  g_autoptr (PennyOrder) new = penny_order_new ();
  gboolean adds = order == NULL;
  g_autofree char *title = adds ? g_strdup_printf (_("Add an order on the pay of %s"), assistant->name)
                                : g_strdup_printf (_("Order on the pay of %s: %s"), assistant->name, order->name);
  g_autofree char *remove = adds ? NULL : g_strdup_printf (_("Remove the order: %s"), order->name);
  OrderForm *self;

  new->assistant_id = assistant->id;
  new->from = penny_book_get_today (book);
  order = adds ? new : order;
  self = penny_record_form_new (&kind, from, book, order, title, adds ? _("Add this order") : _("Save"));
  add_rows (self, order);
  penny_record_form_show (self, remove);
}
