#include "transfer-form.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "noted-row.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm     *form;          /* borrowed: it owns us */
  PennyBook     *book;

  AdwComboRow   *from;
  AdwComboRow   *to;
  PennyMoneyRow *amount;
  PennyDateRow  *date;
  GtkEditable   *note;
} TransferForm;

static void
transfer_form_free (TransferForm *self)
{
  g_clear_object (&self->book);
  g_free (self);
}

/* The other accounts of the same budget: money of two funders never mixes. */
static void
from_cb (TransferForm *self)
{
  g_autoptr (GListStore) all = penny_choices_of_accounts (self->book, TRUE);
  gint64 from = penny_choice_row_get_id (self->from);
  gint64 budget = penny_budget_of_account (self->book, from);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (all)); i-- > 0;)
    {
      g_autoptr (PennyChoice) choice = g_list_model_get_item (G_LIST_MODEL (all), i);
      gint64 id = penny_choice_get_id (choice);

      if (id == from || penny_budget_of_account (self->book, id) != budget)
        g_list_store_remove (all, i);
    }
  penny_choice_row_set_choices (self->to, all);
}

gboolean
penny_transfer_form_can (PennyBook *book)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, TRUE);

  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (accounts)); i++)
    {
      g_autoptr (PennyChoice) before = g_list_model_get_item (G_LIST_MODEL (accounts), i - 1);
      g_autoptr (PennyChoice) account = g_list_model_get_item (G_LIST_MODEL (accounts), i);

      /* They come budget by budget. */
      if (penny_budget_of_account (book, penny_choice_get_id (before)) ==
          penny_budget_of_account (book, penny_choice_get_id (account)))
        return TRUE;
    }
  return FALSE;
}

/* FALSE when something is missing; the form says what. */
static gboolean
collect (TransferForm  *self,
         PennyTransfer *transfer)
{
  g_autoptr (GError) error = NULL;

  transfer->from = penny_choice_row_get_id (self->from);
  transfer->to = penny_choice_row_get_id (self->to);
  if (transfer->to == 0)
    {
      penny_form_fail (self->form, _("There is no other account to move it to. Nothing was saved."), GTK_WIDGET (self->to));
      return FALSE;
    }
  if (penny_money_row_is_empty (self->amount))
    {
      penny_form_fail (self->form, _("How much was moved? Nothing was saved yet."), GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (!penny_money_row_get (self->amount, &transfer->amount, &error))
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->amount));
      return FALSE;
    }
  if (transfer->amount <= 0)
    {
      penny_form_fail (self->form, _("Write an amount that is more than nothing. Nothing was saved yet."),
                       GTK_WIDGET (self->amount));
      return FALSE;
    }
  transfer->date = penny_date_row_get (self->date, &error);
  if (transfer->date == PENNY_DATE_NONE)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (self->date));
      return FALSE;
    }
  if (*gtk_editable_get_text (self->note) != '\0')
    transfer->note = g_strdup (gtk_editable_get_text (self->note));
  return TRUE;
}

static void
save_cb (TransferForm *self)
{
  PennyTransfer *transfer = g_new0 (PennyTransfer, 1);

  if (!collect (self, transfer))
    {
      penny_transfer_free (transfer);
      return;
    }
  penny_form_act (self->form, self->book, penny_act_transfer, transfer, (GDestroyNotify) penny_transfer_free);
}

void
penny_transfer_form_open (GtkWidget *from,
                          PennyBook *book)
{
  TransferForm *self = g_new0 (TransferForm, 1);
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, TRUE);
  g_autoptr (GListStore) others = penny_choices_new ();
  AdwPreferencesGroup *group;

  self->book = g_object_ref (book);
  self->form = penny_form_new (from, _("Move money between accounts"), _("Move it"));
  g_object_set_data_full (G_OBJECT (self->form), "transfer-form", self, (GDestroyNotify) transfer_form_free);

  group = penny_form_group (self->form, NULL, _("This is neither spent nor received: it only lies somewhere else."));
  self->from = penny_choice_row_new (_("From"), accounts);
  self->to = penny_choice_row_new (_("To"), others);
  self->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("How much"), NULL);
  self->date = g_object_new (PENNY_TYPE_DATE_ROW, "title", _("Date"), NULL);
  self->note = GTK_EDITABLE (penny_noted_row_new (_("Note")));
  penny_date_row_set_today (self->date, penny_book_get_today (book));
  penny_date_row_set (self->date, penny_book_get_today (book));
  adw_preferences_group_add (group, GTK_WIDGET (self->from));
  adw_preferences_group_add (group, GTK_WIDGET (self->to));
  adw_preferences_group_add (group, GTK_WIDGET (self->amount));
  adw_preferences_group_add (group, GTK_WIDGET (self->date));
  adw_preferences_group_add (group, GTK_WIDGET (self->note));
  from_cb (self);

  g_signal_connect_swapped (self->from, "notify::selected", G_CALLBACK (from_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
