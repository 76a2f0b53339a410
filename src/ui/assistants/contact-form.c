#include "document-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyNotedRow   *name;
  PennyNotedRow   *relation;
  PennyNotedRow   *phone;
} ContactForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  ContactForm *self = form;
  PennyContact *contact = value;

  g_free (contact->relation);
  contact->relation = penny_form_text (self->relation);
  return penny_form_need_text (self->record.form, self->name, &contact->name, _("Type the name of whom to ring.")) &&
         penny_form_need_text (self->record.form, self->phone, &contact->phone, _("Type the number to ring."));
}

static const PennyRecordKind kind = {
  sizeof (ContactForm), (PennyCopy) penny_contact_copy, (GDestroyNotify) penny_contact_free,
  penny_act_save_contact, penny_act_remove_contact, read_rows, NULL, NULL, NULL,
};

void
penny_contact_form_open (GtkWidget            *from,
                         PennyBook            *book,
                         const PennyAssistant *assistant,
                         const PennyContact   *contact)
{
  g_autoptr (PennyContact) new = penny_contact_new ();
  gboolean adds = contact == NULL;
  g_autofree char *title = g_strdup_printf (_("Whom to ring for %s"), assistant->name);
  g_autofree char *remove = adds ? NULL : g_strdup_printf (_("Remove %s"), contact->name);
  AdwPreferencesGroup *group;
  ContactForm *self;

  new->assistant_id = assistant->id;
  contact = adds ? new : contact;
  self = penny_record_form_new (&kind, from, book, contact, title, adds ? _("Add this person") : _("Save"));
  group = penny_form_group (self->record.form, NULL, _("In an emergency."));
  self->name = penny_form_add_text (group, _("Name"), contact->name);
  self->relation = penny_form_add_text (group, _("Who that is, such as partner"), contact->relation);
  self->phone = penny_form_add_text (group, _("Telephone"), contact->phone);
  penny_record_form_show (self, remove);
}
