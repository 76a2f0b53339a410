#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyDateRow    *apprentice_since;
  PennyDateRow    *civilian_since;
  GtkSwitch       *reduced_rate;
  GtkSwitch       *deferred;
} NiForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  NiForm *self = form;
  PennyAssistant *assistant = value;

  assistant->reduced_rate = gtk_switch_get_active (self->reduced_rate);
  assistant->deferred = gtk_switch_get_active (self->deferred);
  return penny_form_read_date (self->record.form, self->apprentice_since, FALSE, &assistant->apprentice_since) &&
         penny_form_read_date (self->record.form, self->civilian_since, FALSE, &assistant->civilian_since);
}

static const PennyRecordKind kind = {
  sizeof (NiForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

void
penny_assistant_ni_open (GtkWidget            *from,
                         PennyBook            *book,
                         const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("What the NI letter of %s follows from"), assistant->name);
  NiForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("For nearly everyone the age decides, and nothing here needs filling in."));

  self->apprentice_since = penny_form_add_date (group, _("Apprentice since"), today, assistant->apprentice_since);
  penny_form_hint (self->apprentice_since, _("Only on an approved apprenticeship, with the agreement to show it."));
  self->civilian_since = penny_form_add_date (group, _("First work since leaving the armed forces, on"), today,
                                              assistant->civilian_since);
  self->reduced_rate = penny_form_add_switch (group, _("Gave me a married woman’s reduced rate certificate"),
                                              assistant->reduced_rate);
  self->deferred = penny_form_add_switch (group, _("HMRC sent me a deferment certificate"), assistant->deferred);
  penny_record_form_show (self, NULL);
}
