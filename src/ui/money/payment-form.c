#include "payment-form-private.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "hiding.h"
#include "noted-row.h"
#include "say.h"

static void
payment_form_free (PennyPaymentForm *self)
{
  g_clear_object (&self->book);
  g_clear_pointer (&self->before, penny_payment_free);
  g_clear_pointer (&self->receipt_rows, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  g_free (self);
}

PennyPaymentForm *
penny_payment_form_of (GtkWidget *widget)
{
  GtkRoot *window = gtk_widget_get_root (widget);

  return window != NULL ? g_object_get_data (G_OBJECT (window), "payment-form") : NULL;
}

static gint64
get_budget (PennyPaymentForm *self)
{
  return penny_budget_of_account (self->book, penny_choice_row_get_id (self->account));
}

/* "Not in the plan" is no reproach. */
static void
what_for_cb (PennyPaymentForm *self)
{
  PennyWay way = penny_payment_form_get_way (self);
  gboolean outside = way == PENNY_WAY_OUT && penny_choice_row_get_id (self->what_for) == 0;

  gtk_widget_set_visible (self->outside, outside);
  penny_split_editor_show (self->splits, penny_payment_form_is_split (self));
  if (!self->setting)
    self->line_touched = TRUE;
}

/* What it can be for follows the way and the account's budget. */
static void
offer_what_for (PennyPaymentForm *self)
{
  g_autoptr (GListStore) choices = penny_choices_new ();
  gint64 budget = get_budget (self);
  PennyWay way = penny_payment_form_get_way (self);

  if (penny_way_has_lines (way))
    {
      /* No line is taken for granted: a wrong one would not be noticed. */
      if (self->before == NULL)
        penny_choices_add (choices, PENNY_PAYMENT_SPENT, PENNY_NOT_CHOSEN, _("Choose one"));
      penny_choices_add_lines (choices, self->book, budget);
      if (g_list_model_get_n_items (G_LIST_MODEL (choices)) > 3)
        penny_choices_add (choices, PENNY_PAYMENT_SPENT, PENNY_SEVERAL_LINES, _("Several lines"));
    }
  else if (way == PENNY_WAY_IN)
    penny_choices_add_sources (choices, self->book, budget);

  self->setting = TRUE;
  penny_choice_row_set_choices (self->what_for, choices);
  self->setting = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_for), way == PENNY_WAY_IN ? _("What it is") : _("What for"));
  gtk_widget_set_visible (GTK_WIDGET (self->what_for), way != PENNY_WAY_OPENING);
  penny_split_editor_offer (self->splits, budget);
}

gboolean
penny_payment_form_wants_receipt (PennyPaymentForm *self)
{
  PennyWay way = penny_payment_form_get_way (self);

  return way == PENNY_WAY_OUT || way == PENNY_WAY_OWN;
}

void
penny_payment_form_show_paper (PennyPaymentForm *self)
{
  gboolean wants = penny_payment_form_wants_receipt (self);

  gboolean chosen = penny_payment_form_has_chosen (self);

  gtk_widget_set_visible (self->receipt_row, wants && self->receipt_rows->len == 0 && !chosen);
  /* What was chosen must be seen, or it cannot be left out. */
  gtk_widget_set_visible (GTK_WIDGET (self->receipts), wants || chosen);
}

static void
way_cb (PennyPaymentForm *self)
{
  PennyWay way = penny_payment_form_get_way (self);

  offer_what_for (self);
  penny_split_editor_show (self->splits, penny_payment_form_is_split (self));
  penny_payment_form_show_paper (self);
  gtk_widget_set_visible (GTK_WIDGET (self->payee), way != PENNY_WAY_OPENING || self->before != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->method), way != PENNY_WAY_OPENING);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->payee),
                                 way == PENNY_WAY_IN || way == PENNY_WAY_REFUND ? _("Who from") : _("Who"));
}

static void
amount_cb (PennyPaymentForm *self)
{
  PennyPence total = 0;

  if (penny_payment_form_is_split (self) && !penny_money_row_is_empty (self->amount))
    penny_money_row_get (self->amount, &total, NULL);
  penny_split_editor_set_total (self->splits, total);
}

/* Somebody known brings the usual way and line, unless the person chose. */
static void
usual_cb (PennyPaymentForm *self,
          PennyUsual       *usual)
{
  PennyWay way = usual->kind == PENNY_PAYMENT_OWN ? PENNY_WAY_OWN
                 : usual->kind != PENNY_PAYMENT_SPENT ? PENNY_WAY_IN
                 : PENNY_WAY_OUT;

  if (self->line_touched || self->before != NULL || usual->kind == PENNY_PAYMENT_TRANSFER ||
      usual->kind == PENNY_PAYMENT_OPENING)
    return;
  self->setting = TRUE;
  penny_choice_row_set (self->way, (int) way, 0);
  penny_choice_row_set (self->what_for, (int) (way == PENNY_WAY_IN ? usual->kind : PENNY_PAYMENT_SPENT),
                        way == PENNY_WAY_IN ? 0 : usual->line_id);
  self->setting = FALSE;
}

static GListStore *
ways (PennyPaymentForm *self)
{
  GListStore *choices = penny_choices_new ();

  if (self->before != NULL && self->before->kind == PENNY_PAYMENT_OPENING)
    {
      penny_choices_add (choices, PENNY_WAY_OPENING, 0, _("What was there at the start"));
      return choices;
    }
  penny_choices_add (choices, PENNY_WAY_OUT, 0, _("Money out"));
  penny_choices_add (choices, PENNY_WAY_IN, 0, _("Money in"));
  penny_choices_add (choices, PENNY_WAY_REFUND, 0, _("A refund"));
  penny_choices_add (choices, PENNY_WAY_OWN, 0, _("My own money, on top"));
  if (self->before == NULL)
    penny_choices_add (choices, PENNY_WAY_OPENING, 0, _("What is in the account that day"));
  return choices;
}

static GListStore *
methods (void)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, PENNY_METHOD_UNKNOWN, 0, _("Not said"));
  penny_choices_add (choices, PENNY_METHOD_CARD, 0, _("Card"));
  penny_choices_add (choices, PENNY_METHOD_TRANSFER, 0, _("Bank transfer"));
  penny_choices_add (choices, PENNY_METHOD_STANDING_ORDER, 0, _("Standing order"));
  penny_choices_add (choices, PENNY_METHOD_DIRECT_DEBIT, 0, _("Direct debit"));
  penny_choices_add (choices, PENNY_METHOD_CASH, 0, _("Cash"));
  penny_choices_add (choices, PENNY_METHOD_CHEQUE, 0, _("Cheque"));
  return choices;
}

static PennyWay
way_of (const PennyPayment *payment)
{
  switch (payment->kind)
    {
    case PENNY_PAYMENT_SPENT:
      return payment->amount > 0 ? PENNY_WAY_REFUND : PENNY_WAY_OUT;
    case PENNY_PAYMENT_OWN:
      return PENNY_WAY_OWN;
    case PENNY_PAYMENT_OPENING:
      return PENNY_WAY_OPENING;
    case PENNY_PAYMENT_FUNDER:
    case PENNY_PAYMENT_CONTRIBUTION:
    case PENNY_PAYMENT_OTHER_IN:
    case PENNY_PAYMENT_TRANSFER:
    default:
      return PENNY_WAY_IN;
    }
}

static void
fill (PennyPaymentForm *self)
{
  const PennyPayment *payment = self->before;
  PennyWay way = way_of (payment);

  penny_payee_row_set (self->payee, payment->payee);
  penny_money_row_set (self->amount, way == PENNY_WAY_OPENING ? payment->amount : ABS (payment->amount));
  penny_date_row_set (self->date, payment->date);
  penny_choice_row_set (self->account, 0, payment->account_id);
  penny_choice_row_set (self->way, (int) way, 0);
  way_cb (self);
  self->setting = TRUE;
  if (payment->splits != NULL)
    {
      penny_split_editor_set (self->splits, payment->splits);
      penny_choice_row_set (self->what_for, PENNY_PAYMENT_SPENT, PENNY_SEVERAL_LINES);
    }
  else if (penny_way_has_lines (way))
    penny_choice_row_set (self->what_for, PENNY_PAYMENT_SPENT, payment->line_id);
  else
    penny_choice_row_set (self->what_for, (int) payment->kind, 0);
  self->setting = FALSE;
  penny_choice_row_set (self->method, (int) payment->method, 0);
  gtk_editable_set_text (self->note, payment->note != NULL ? payment->note : "");
  gtk_switch_set_active (self->receipt, payment->receipt);
  amount_cb (self);
}

static void
save_cb (PennyPaymentForm *self)
{
  PennyPayment *payment = penny_payment_form_read (self);

  if (payment == NULL)
    return;
  if (penny_payment_form_has_chosen (self))
    penny_payment_form_save_chosen (self, payment);
  else
    penny_form_act (self->form, self->book, penny_act_save_payment, payment, (GDestroyNotify) penny_payment_free);
}

static void
remove_cb (PennyPaymentForm *self)
{
  self->ending = TRUE;
  penny_form_act_remove (self->form, self->book, penny_act_remove_payment, self->before->id);
}

static void
add_first_rows (PennyPaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);

  self->payee = penny_payee_row_add (group, self->book, _("Who"));
  self->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("How much"), NULL);
  self->date = g_object_new (PENNY_TYPE_DATE_ROW, "title", _("Date"), NULL);
  penny_date_row_set_today (self->date, penny_book_get_today (self->book));
  penny_date_row_set (self->date, penny_book_get_today (self->book));
  adw_preferences_group_add (group, GTK_WIDGET (self->amount));
  adw_preferences_group_add (group, GTK_WIDGET (self->date));
  g_signal_connect_swapped (self->payee, "usual", G_CALLBACK (usual_cb), self);
  g_signal_connect_swapped (self->amount, "changed", G_CALLBACK (amount_cb), self);
}

static void
add_what_for_rows (PennyPaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  g_autoptr (GListStore) all_ways = ways (self);
  g_autoptr (GListStore) nothing = penny_choices_new ();
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (self->book, FALSE);

  self->way = penny_choice_row_new (_("In or out"), all_ways);
  self->what_for = penny_choice_row_new (_("What for"), nothing);
  self->account = penny_choice_row_new (_("Account"), accounts);
  gtk_widget_set_visible (GTK_WIDGET (self->account), g_list_model_get_n_items (G_LIST_MODEL (accounts)) > 1);
  adw_preferences_group_add (group, GTK_WIDGET (self->way));
  adw_preferences_group_add (group, GTK_WIDGET (self->what_for));
  self->outside = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", FALSE, "icon-name", "dialog-information-symbolic",
                                "title", _("You can keep it here. If you are not sure, ask your funder."), NULL);
  adw_preferences_group_add (group, self->outside);
  adw_preferences_group_add (group, GTK_WIDGET (self->account));
  self->splits = penny_split_editor_new (penny_form_group (self->form, _("What each part was for"), NULL), self->book);
}

static void
add_last_rows (PennyPaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  g_autoptr (GListStore) all_methods = methods ();

  self->method = penny_choice_row_new (_("How paid"), all_methods);
  self->note = GTK_EDITABLE (penny_noted_row_new (_("Note")));
  self->receipt = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  self->receipt_row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("I have the receipt on paper"),
                                    "activatable-widget", self->receipt, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->receipt), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("I have the receipt on paper"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->receipt_row), GTK_WIDGET (self->receipt));
  adw_preferences_group_add (group, GTK_WIDGET (self->method));
  adw_preferences_group_add (group, GTK_WIDGET (self->note));
  adw_preferences_group_add (group, self->receipt_row);
}

/* What the bank says is evidence: shown, never changed. */
static void
add_bank_words (PennyPaymentForm *self)
{
  AdwPreferencesGroup *group;
  g_autofree char *words = NULL;
  GtkWidget *row;

  if (self->before == NULL || self->before->bank_text == NULL)
    return;
  group = penny_form_group (self->form, NULL, _("How much, the day and the account stay as the bank says them."));
  words = penny_hiding_mask (self->before->bank_text);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("The bank's own words"), "use-markup", FALSE,
                      "subtitle", words, NULL);
  adw_preferences_group_add (group, row);
  gtk_widget_set_sensitive (GTK_WIDGET (self->amount), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->date), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->account), FALSE);
}

static void
build (PennyPaymentForm *self)
{
  add_first_rows (self);
  add_what_for_rows (self);
  add_last_rows (self);
  penny_payment_form_add_receipts (self);
  add_bank_words (self);
  way_cb (self);
  g_signal_connect_swapped (self->way, "notify::selected", G_CALLBACK (way_cb), self);
  g_signal_connect_swapped (self->account, "notify::selected", G_CALLBACK (offer_what_for), self);
  g_signal_connect_swapped (self->what_for, "notify::selected", G_CALLBACK (what_for_cb), self);
  g_signal_connect_swapped (self->what_for, "notify::selected", G_CALLBACK (amount_cb), self);
  what_for_cb (self);
  self->line_touched = FALSE;
  if (self->before != NULL)
    {
      fill (self);
      penny_form_add_remove (self->form, _("Remove this payment"));
    }
}

/* Two halves of a transfer change together or not at all: here they are only looked at, or removed. */
static void
build_transfer (PennyPaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL,
    _("This is money moved between two of your accounts. To change it, remove it and move the money again."));
  g_autofree char *amount = penny_pence_to_words (self->before->amount);
  g_autofree char *day = penny_date_to_words (self->before->date, penny_book_get_today (self->book));

  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", _("How much"), "subtitle", amount, NULL));
  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Date"), "subtitle", day, NULL));
  penny_form_add_remove (self->form, _("Remove this transfer"));
}

/* Not shown yet.  NULL, and why not is said, where there is no account for it. */
static PennyPaymentForm *
payment_form_new (GtkWidget          *from,
                  PennyBook          *book,
                  const PennyPayment *payment)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, FALSE);
  PennyPaymentForm *self;
  gboolean transfer = payment != NULL && payment->kind == PENNY_PAYMENT_TRANSFER;

  if (g_list_model_get_n_items (G_LIST_MODEL (accounts)) == 0)
    {
      penny_say (from, _("Say first what your budget is, on the page Plan. Then payments can be added."));
      return NULL;
    }
  self = g_new0 (PennyPaymentForm, 1);
  self->book = g_object_ref (book);
  self->before = payment != NULL ? penny_payment_copy (payment) : NULL;
  self->form = penny_form_new (from, payment == NULL ? _("Add a payment") : transfer ? _("Money moved") : _("Change a payment"),
                               payment == NULL ? _("Add this payment") : transfer ? _("Leave it as it is") : _("Save the changes"));
  g_object_set_data_full (G_OBJECT (self->form), "payment-form", self, (GDestroyNotify) payment_form_free);
  if (transfer)
    build_transfer (self);
  else
    build (self);
  g_signal_connect_swapped (self->form, "save", transfer ? G_CALLBACK (penny_form_done) : G_CALLBACK (save_cb),
                            transfer ? (gpointer) self->form : self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  return self;
}

void
penny_payment_form_open (GtkWidget          *from,
                         PennyBook          *book,
                         const PennyPayment *payment)
{
  PennyPaymentForm *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = payment_form_new (from, book, payment);
  if (self != NULL)
    gtk_window_present (GTK_WINDOW (self->form));
}

void
penny_payment_form_open_to_count (GtkWidget *from,
                                  PennyBook *book,
                                  gint64     budget_id)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, FALSE);
  PennyPaymentForm *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = payment_form_new (from, book, NULL);
  if (self == NULL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (accounts)); i++)
    {
      g_autoptr (PennyChoice) account = g_list_model_get_item (G_LIST_MODEL (accounts), i);

      if (penny_budget_of_account (book, penny_choice_get_id (account)) != budget_id)
        continue;
      penny_choice_row_set (self->account, 0, penny_choice_get_id (account));
      break;
    }
  penny_choice_row_set (self->way, PENNY_WAY_OPENING, 0);
  gtk_window_present (GTK_WINDOW (self->form));
}
