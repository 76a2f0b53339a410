#include "payment-form.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "noted-row.h"
#include "payee-row.h"
#include "say.h"
#include "split-editor.h"

/* Which way the money goes, as people think of it; a refund is spending that comes back. */
typedef enum
{
  WAY_OUT,
  WAY_IN,
  WAY_REFUND,
  WAY_OWN,
  WAY_OPENING,
} Way;

/* Choices of "what for" that are no line. */
#define SEVERAL_LINES (-1)
#define NOT_CHOSEN    (-2)

/* Lives as long as its window. */
typedef struct
{
  PennyForm        *form;               /* borrowed: it owns us */
  PennyBook        *book;
  PennyPayment     *before;             /* NULL: a new one */
  gboolean          line_touched;       /* the person's own choice stays */
  gboolean          setting;

  PennyPayeeRow    *payee;
  PennyMoneyRow    *amount;
  PennyDateRow     *date;
  AdwComboRow      *way;
  AdwComboRow      *what_for;
  GtkWidget        *outside;            /* a gentle word under it */
  PennySplitEditor *splits;
  AdwComboRow      *account;
  AdwComboRow      *method;
  GtkEditable      *note;
  GtkSwitch        *receipt;
  GtkWidget        *receipt_row;
} PaymentForm;

static void
payment_form_free (PaymentForm *self)
{
  g_clear_object (&self->book);
  g_clear_pointer (&self->before, penny_payment_free);
  g_free (self);
}

static Way
get_way (PaymentForm *self)
{
  PennyChoice *choice = penny_choice_row_get (self->way);

  return choice != NULL ? (Way) penny_choice_get_kind (choice) : WAY_OUT;
}

static gboolean
has_lines (Way way)
{
  return way == WAY_OUT || way == WAY_REFUND || way == WAY_OWN;
}

static gint64
get_budget (PaymentForm *self)
{
  return penny_budget_of_account (self->book, penny_choice_row_get_id (self->account));
}

static gboolean
is_split (PaymentForm *self)
{
  return has_lines (get_way (self)) && penny_choice_row_get_id (self->what_for) == SEVERAL_LINES;
}

/* "Not in the plan" is no reproach. */
static void
what_for_cb (PaymentForm *self)
{
  Way way = get_way (self);
  gboolean outside = way == WAY_OUT && penny_choice_row_get_id (self->what_for) == 0;

  gtk_widget_set_visible (self->outside, outside);
  penny_split_editor_show (self->splits, is_split (self));
  if (!self->setting)
    self->line_touched = TRUE;
}

/* What it can be for follows the way and the account's budget. */
static void
offer_what_for (PaymentForm *self)
{
  g_autoptr (GListStore) choices = penny_choices_new ();
  gint64 budget = get_budget (self);
  Way way = get_way (self);

  if (has_lines (way))
    {
      /* No line is taken for granted: a wrong one would not be noticed. */
      if (self->before == NULL)
        penny_choices_add (choices, PENNY_PAYMENT_SPENT, NOT_CHOSEN, _("Choose one"));
      penny_choices_add_lines (choices, self->book, budget);
      if (g_list_model_get_n_items (G_LIST_MODEL (choices)) > 3)
        penny_choices_add (choices, PENNY_PAYMENT_SPENT, SEVERAL_LINES, _("Several lines"));
    }
  else if (way == WAY_IN)
    penny_choices_add_sources (choices, self->book, budget);

  self->setting = TRUE;
  penny_choice_row_set_choices (self->what_for, choices);
  self->setting = FALSE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what_for), way == WAY_IN ? _("What it is") : _("What for"));
  gtk_widget_set_visible (GTK_WIDGET (self->what_for), way != WAY_OPENING);
  penny_split_editor_offer (self->splits, budget);
}

static void
way_cb (PaymentForm *self)
{
  Way way = get_way (self);

  offer_what_for (self);
  penny_split_editor_show (self->splits, is_split (self));
  gtk_widget_set_visible (self->receipt_row, way == WAY_OUT || way == WAY_OWN);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->payee),
                                 way == WAY_IN || way == WAY_REFUND ? _("Who from") : _("Who"));
}

static void
amount_cb (PaymentForm *self)
{
  PennyPence total = 0;

  if (is_split (self) && !penny_money_row_is_empty (self->amount))
    penny_money_row_get (self->amount, &total, NULL);
  penny_split_editor_set_total (self->splits, total);
}

/* Somebody known brings the usual way and line, unless the person chose. */
static void
usual_cb (PaymentForm *self,
          PennyUsual  *usual)
{
  Way way = usual->kind == PENNY_PAYMENT_OWN ? WAY_OWN
            : usual->kind != PENNY_PAYMENT_SPENT ? WAY_IN
            : WAY_OUT;

  if (self->line_touched || self->before != NULL || usual->kind == PENNY_PAYMENT_TRANSFER ||
      usual->kind == PENNY_PAYMENT_OPENING)
    return;
  self->setting = TRUE;
  penny_choice_row_set (self->way, (int) way, 0);
  penny_choice_row_set (self->what_for, (int) (way == WAY_IN ? usual->kind : PENNY_PAYMENT_SPENT),
                        way == WAY_IN ? 0 : usual->line_id);
  self->setting = FALSE;
}

static GListStore *
ways (PaymentForm *self)
{
  GListStore *choices = penny_choices_new ();

  if (self->before != NULL && self->before->kind == PENNY_PAYMENT_OPENING)
    {
      penny_choices_add (choices, WAY_OPENING, 0, _("What was there at the start"));
      return choices;
    }
  penny_choices_add (choices, WAY_OUT, 0, _("Money out"));
  penny_choices_add (choices, WAY_IN, 0, _("Money in"));
  penny_choices_add (choices, WAY_REFUND, 0, _("A refund"));
  penny_choices_add (choices, WAY_OWN, 0, _("My own money, on top"));
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

static Way
way_of (const PennyPayment *payment)
{
  switch (payment->kind)
    {
    case PENNY_PAYMENT_SPENT:
      return payment->amount > 0 ? WAY_REFUND : WAY_OUT;
    case PENNY_PAYMENT_OWN:
      return WAY_OWN;
    case PENNY_PAYMENT_OPENING:
      return WAY_OPENING;
    case PENNY_PAYMENT_FUNDER:
    case PENNY_PAYMENT_CONTRIBUTION:
    case PENNY_PAYMENT_OTHER_IN:
    case PENNY_PAYMENT_TRANSFER:
    default:
      return WAY_IN;
    }
}

static void
fill (PaymentForm *self)
{
  const PennyPayment *payment = self->before;
  Way way = way_of (payment);

  penny_payee_row_set (self->payee, payment->payee);
  penny_money_row_set (self->amount, way == WAY_OPENING ? payment->amount : ABS (payment->amount));
  penny_date_row_set (self->date, payment->date);
  penny_choice_row_set (self->account, 0, payment->account_id);
  penny_choice_row_set (self->way, (int) way, 0);
  way_cb (self);
  self->setting = TRUE;
  if (payment->splits != NULL)
    {
      penny_split_editor_set (self->splits, payment->splits);
      penny_choice_row_set (self->what_for, PENNY_PAYMENT_SPENT, SEVERAL_LINES);
    }
  else if (has_lines (way))
    penny_choice_row_set (self->what_for, PENNY_PAYMENT_SPENT, payment->line_id);
  else
    penny_choice_row_set (self->what_for, (int) payment->kind, 0);
  self->setting = FALSE;
  penny_choice_row_set (self->method, (int) payment->method, 0);
  gtk_editable_set_text (self->note, payment->note != NULL ? payment->note : "");
  gtk_switch_set_active (self->receipt, payment->receipt);
  amount_cb (self);
}

static gboolean
collect_amount (PaymentForm   *self,
                PennyPayment  *payment)
{
  g_autoptr (GError) error = NULL;
  Way way = get_way (self);

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
  if (payment->amount < 0 && way != WAY_OPENING)
    {
      penny_form_fail (self->form, _("Write the amount without a minus. Whether it is money in or out is chosen below."),
                       GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (way == WAY_OUT || way == WAY_OWN)
    payment->amount = -payment->amount;
  return TRUE;
}

/* Signs of the parts follow the payment's. */
static gboolean
collect_splits (PaymentForm  *self,
                PennyPayment *payment)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) splits = NULL;
  GtkWidget *row = NULL;

  amount_cb (self);
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
collect_what_for (PaymentForm  *self,
                  PennyPayment *payment)
{
  Way way = get_way (self);
  PennyChoice *what_for = penny_choice_row_get (self->what_for);

  g_clear_pointer (&payment->splits, g_array_unref);
  if (way == WAY_OPENING)
    return TRUE;
  if (way == WAY_IN)
    {
      PennyPaymentKind kind = (PennyPaymentKind) penny_choice_get_kind (what_for);

      /* Funder's money keeps the one-off that it is for. */
      if (kind != payment->kind)
        payment->line_id = 0;
      payment->kind = kind;
      return TRUE;
    }
  payment->kind = way == WAY_OWN ? PENNY_PAYMENT_OWN : PENNY_PAYMENT_SPENT;
  payment->line_id = 0;
  if (is_split (self))
    return collect_splits (self, payment);
  if (penny_choice_row_get_id (self->what_for) == NOT_CHOSEN)
    {
      penny_form_fail (self->form, _("What was it for? Choose a line of your plan, or “Not in the plan”. "
                                     "Nothing was saved yet."), GTK_WIDGET (self->what_for));
      return FALSE;
    }
  payment->line_id = penny_choice_row_get_id (self->what_for);
  return TRUE;
}

/* NULL when something is missing; the form says what. */
static PennyPayment *
collect (PaymentForm *self)
{
  g_autoptr (PennyPayment) payment = self->before != NULL ? penny_payment_copy (self->before) : penny_payment_new ();
  g_autoptr (GError) error = NULL;

  g_free (payment->payee);
  payment->payee = penny_payee_row_get (self->payee);
  if (payment->payee == NULL && get_way (self) != WAY_OPENING)
    {
      penny_form_fail (self->form, _("Who was it? Nothing was saved yet."), GTK_WIDGET (self->payee));
      return NULL;
    }
  if (!collect_amount (self, payment))
    return NULL;
  payment->date = penny_date_row_get (self->date, &error);
  if (payment->date == PENNY_DATE_NONE)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->date));
      return NULL;
    }
  payment->account_id = penny_choice_row_get_id (self->account);
  if (!collect_what_for (self, payment))
    return NULL;
  payment->method = (PennyMethod) penny_choice_get_kind (penny_choice_row_get (self->method));
  g_free (payment->note);
  payment->note = *gtk_editable_get_text (self->note) != '\0' ? g_strdup (gtk_editable_get_text (self->note)) : NULL;
  payment->receipt = gtk_widget_get_visible (self->receipt_row) && gtk_switch_get_active (self->receipt);
  return g_steal_pointer (&payment);
}

static void
save_cb (PaymentForm *self)
{
  PennyPayment *payment = collect (self);

  if (payment == NULL)
    return;
  penny_form_act (self->form, self->book, penny_act_save_payment, payment, (GDestroyNotify) penny_payment_free);
}

static void
remove_cb (PaymentForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_payment, self->before->id);
}

static void
add_first_rows (PaymentForm *self)
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
add_what_for_rows (PaymentForm *self)
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
add_last_rows (PaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  g_autoptr (GListStore) all_methods = methods ();

  self->method = penny_choice_row_new (_("How paid"), all_methods);
  self->note = GTK_EDITABLE (penny_noted_row_new (_("Note")));
  self->receipt = g_object_new (GTK_TYPE_SWITCH, "valign", GTK_ALIGN_CENTER, NULL);
  self->receipt_row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("I have the receipt"),
                                    "activatable-widget", self->receipt, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->receipt), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("I have the receipt"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->receipt_row), GTK_WIDGET (self->receipt));
  adw_preferences_group_add (group, GTK_WIDGET (self->method));
  adw_preferences_group_add (group, GTK_WIDGET (self->note));
  adw_preferences_group_add (group, self->receipt_row);
}

/* What the bank says is evidence: shown, never changed. */
static void
add_bank_words (PaymentForm *self)
{
  AdwPreferencesGroup *group;
  GtkWidget *row;

  if (self->before == NULL || self->before->bank_text == NULL)
    return;
  group = penny_form_group (self->form, NULL, _("How much, the day and the account stay as the bank says them."));
  row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("The bank's own words"), "use-markup", FALSE,
                      "subtitle", self->before->bank_text, NULL);
  adw_preferences_group_add (group, row);
  gtk_widget_set_sensitive (GTK_WIDGET (self->amount), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->date), FALSE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->account), FALSE);
}

static void
build (PaymentForm *self)
{
  add_first_rows (self);
  add_what_for_rows (self);
  add_last_rows (self);
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
build_transfer (PaymentForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL,
    _("This is money moved between two of your accounts. To change it, remove it and move the money again."));
  g_autofree char *amount = penny_pence_to_words (self->before->amount);
  g_autofree char *day = penny_date_to_words (self->before->date, penny_book_get_today (self->book));

  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", _("How much"), "subtitle", amount, NULL));
  adw_preferences_group_add (group, g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Date"), "subtitle", day, NULL));
  penny_form_add_remove (self->form, _("Remove this transfer"));
}

void
penny_payment_form_open (GtkWidget          *from,
                         PennyBook          *book,
                         const PennyPayment *payment)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, FALSE);
  PaymentForm *self;
  gboolean transfer = payment != NULL && payment->kind == PENNY_PAYMENT_TRANSFER;

  g_return_if_fail (PENNY_IS_BOOK (book));

  if (g_list_model_get_n_items (G_LIST_MODEL (accounts)) == 0)
    {
      penny_say (from, _("Say first what your budget is, on the page Plan. Then payments can be added."));
      return;
    }
  self = g_new0 (PaymentForm, 1);
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
  gtk_window_present (GTK_WINDOW (self->form));
}
