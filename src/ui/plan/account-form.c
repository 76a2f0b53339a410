#include "account-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyAccount  *account;

  PennyNotedRow *name;
  AdwComboRow   *kind;
} AccountForm;

static void
account_form_free (AccountForm *self)
{
  g_object_unref (self->book);
  penny_account_free (self->account);
  g_free (self);
}

static void
save_cb (AccountForm *self)
{
  g_autoptr (PennyAccount) account = penny_account_copy (self->account);

  account->kind = (PennyAccountKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
  if (penny_form_need_text (self->form, self->name, &account->name, _("Give the account a name, such as Bank account.")))
    penny_form_act (self->form, self->book, penny_act_save_account, g_steal_pointer (&account),
                    (GDestroyNotify) penny_account_free);
}

static void
remove_cb (AccountForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_account, self->account->id);
}

static GListStore *
kinds (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_ACCOUNT_BANK, 0, _("Bank account"));
  penny_choices_add (list, PENNY_ACCOUNT_CARD, 0, _("Prepaid card"));
  penny_choices_add (list, PENNY_ACCOUNT_CASH, 0, _("Cash"));
  penny_choices_add (list, PENNY_ACCOUNT_ELSEWHERE, 0, _("Held by somebody else"));
  return list;
}

void
penny_account_form_open (GtkWidget          *from,
                         PennyBook          *book,
                         gint64              budget_id,
                         const PennyAccount *account)
{
  AccountForm *self = g_new0 (AccountForm, 1);
  g_autofree char *title = account != NULL ? g_strdup_printf (_("Edit %s"), account->name) : g_strdup (_("Add an account"));
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, title, account != NULL ? _("Save") : _("Add this account"));
  g_object_set_data_full (G_OBJECT (self->form), "account-form", self, (GDestroyNotify) account_form_free);
  self->book = g_object_ref (book);
  self->account = account != NULL ? penny_account_copy (account) : penny_account_new ();
  self->account->budget_id = budget_id;

  group = penny_form_group (self->form, NULL, NULL);
  self->name = penny_form_add_text (group, _("What you call it"), self->account->name);
  self->kind = penny_form_add_choice (group, _("What it is"), kinds (), (int) self->account->kind, 0);
  if (account != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Remove %s"), account->name);

      penny_form_add_remove (self->form, label);
    }
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
