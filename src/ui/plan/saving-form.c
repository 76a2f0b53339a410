#include "saving-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennySaving   *saving;

  PennyNotedRow *what;
  PennyMoneyRow *amount;
  PennyDateRow  *agreed_on;
  PennyNotedRow *agreed_by;
} SavingForm;

static void
saving_form_free (SavingForm *self)
{
  g_object_unref (self->book);
  penny_saving_free (self->saving);
  g_free (self);
}

static void
save_cb (SavingForm *self)
{
  g_autoptr (PennySaving) saving = penny_saving_copy (self->saving);

  if (!penny_form_need_text (self->form, self->what, &saving->what, _("Say what it is saved for.")) ||
      !penny_form_read_money (self->form, self->amount, TRUE, &saving->amount) ||
      !penny_form_read_date (self->form, self->agreed_on, TRUE, &saving->agreed_on))
    return;
  g_free (saving->agreed_by);
  saving->agreed_by = penny_form_text (self->agreed_by);
  penny_form_act (self->form, self->book, penny_act_save_saving, g_steal_pointer (&saving),
                  (GDestroyNotify) penny_saving_free);
}

static void
remove_cb (SavingForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_saving, self->saving->id);
}

void
penny_saving_form_open (GtkWidget         *from,
                        PennyBook         *book,
                        gint64             budget_id,
                        const PennySaving *saving)
{
  SavingForm *self = g_new0 (SavingForm, 1);
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, saving != NULL ? _("Edit agreed savings") : _("Add agreed savings"),
                               saving != NULL ? _("Save") : _("Add these savings"));
  g_object_set_data_full (G_OBJECT (self->form), "saving-form", self, (GDestroyNotify) saving_form_free);
  self->book = g_object_ref (book);
  self->saving = saving != NULL ? penny_saving_copy (saving) : penny_saving_new ();
  self->saving->budget_id = budget_id;

  group = penny_form_group (self->form, NULL, _("Money that your funder has agreed may be put by."));
  self->what = penny_form_add_text (group, _("What it is saved for"), self->saving->what);
  self->amount = penny_form_add_money (group, _("Amount"), self->saving->amount);
  self->agreed_on = penny_form_add_date (group, _("Agreed on"), today, self->saving->agreed_on);
  self->agreed_by = penny_form_add_text (group, _("Who agreed"), self->saving->agreed_by);
  if (saving != NULL)
    penny_form_add_remove (self->form, _("Remove these savings"));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
