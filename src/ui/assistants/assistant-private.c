#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "checked-row.h"
#include "record-form.h"
#include "typed-checks.h"

typedef struct
{
  PennyRecordForm  record;

  PennyDateRow    *born;
  PennyNotedRow   *ni_number;
  PennyNotedRow   *sort_code;
  PennyNotedRow   *account_number;
  PennyNotedRow   *account_name;
  GtkSwitch       *drop_born;           /* these three: NULL where nothing is kept */
  GtkSwitch       *drop_ni_number;
  GtkSwitch       *drop_bank;
} PrivateForm;

static gboolean
read_bank (PrivateForm    *self,
           PennyAssistant *assistant)
{
  PennyForm *form = self->record.form;

  if (!penny_form_read_checked (form, self->sort_code, &assistant->sort_code) ||
      !penny_form_read_checked (form, self->account_number, &assistant->account_number))
    return FALSE;
  assistant->account_name = penny_form_text (self->account_name);
  if (assistant->sort_code == NULL && assistant->account_number == NULL && assistant->account_name == NULL)
    return TRUE;
  if (assistant->sort_code != NULL && assistant->account_number != NULL)
    return TRUE;
  penny_form_fail (form, _("A payment needs a sort code and an account number: type both."),
                   GTK_WIDGET (assistant->sort_code == NULL ? self->sort_code : self->account_number));
  return FALSE;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  PrivateForm *self = form;
  PennyAssistant *assistant = value;

  return penny_form_read_date (self->record.form, self->born, FALSE, &assistant->born) &&
         penny_form_read_checked (self->record.form, self->ni_number, &assistant->ni_number) &&
         read_bank (self, assistant);
}

static gboolean
is_kept (GtkSwitch *drop)
{
  return drop == NULL || !gtk_switch_get_active (drop);
}

/* What was left empty stays as it is, unless it is to go. */
static gpointer
wrap (gpointer form,
      gpointer value)
{
  PrivateForm *self = form;
  PennyAssistantChange *change = penny_assistant_wrap (form, value);
  const PennyAssistant *assistant = value;

  change->keep_born = assistant->born == PENNY_DATE_NONE && is_kept (self->drop_born);
  change->keep_ni_number = assistant->ni_number == NULL && is_kept (self->drop_ni_number);
  change->keep_bank = assistant->sort_code == NULL && is_kept (self->drop_bank);
  return change;
}

static const PennyRecordKind kind = {
  sizeof (PrivateForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GtkSwitch *
add_drop (AdwPreferencesGroup *group,
          gboolean             has,
          const char          *title)
{
  return has ? penny_form_add_switch (group, title, FALSE) : NULL;
}

static void
add_rows (PrivateForm           *self,
          const PennyPersonView *view)
{
  PennyForm *form = self->record.form;
  const char *kept = _("One is kept. Leave this empty to keep it.");
  PennyDate today = penny_book_get_today (self->record.book);
  AdwPreferencesGroup *hmrc = penny_form_group (form, _("For HMRC"),
    _("What is kept is not shown here. What you type takes its place."));
  AdwPreferencesGroup *bank = penny_form_group (form, _("Where wages go"),
    view->has_bank ? _("Bank details are kept. Leave these three empty to keep them.") : NULL);

  self->born = penny_form_add_date (hmrc, _("Date of birth"), today, PENNY_DATE_NONE);
  self->ni_number = penny_form_add_checked (hmrc, _("National Insurance number"), NULL, penny_typed_ni_number);
  if (view->has_born)
    penny_form_hint (self->born, kept);
  if (view->has_ni_number)
    penny_form_hint (self->ni_number, kept);
  self->drop_born = add_drop (hmrc, view->has_born, _("Remove the date of birth that is kept"));
  self->drop_ni_number = add_drop (hmrc, view->has_ni_number, _("Remove the National Insurance number that is kept"));
  self->sort_code = penny_form_add_checked (bank, _("Sort code"), NULL, penny_typed_sort_code);
  self->account_number = penny_form_add_checked (bank, _("Account number"), NULL, penny_typed_account_number);
  self->account_name = penny_form_add_text (bank, _("Name on the account"), NULL);
  self->drop_bank = add_drop (bank, view->has_bank, _("Remove the bank details that are kept"));
}

void
penny_assistant_private_open (GtkWidget             *from,
                              PennyBook             *book,
                              const PennyPersonView *view)
{
  const PennyAssistant *assistant = view->standing->assistant;
  g_autofree char *title = g_strdup_printf (_("Private details of %s"), assistant->name);
  PrivateForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));

  add_rows (self, view);
  penny_record_form_show (self, NULL);
}
