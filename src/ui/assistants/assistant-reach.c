#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "checked-row.h"
#include "record-form.h"
#include "typed-checks.h"

typedef struct
{
  PennyRecordForm  record;

  PennyNotedRow   *phone;
  PennyNotedRow   *email;
  PennyNotedRow   *address;
  PennyNotedRow   *postcode;
  AdwComboRow     *gender;
  PennyNotedRow   *payroll_id;
  PennyNotedRow   *note;
} ReachForm;

static void
take_text (char          **text,
           PennyNotedRow  *row)
{
  g_free (*text);
  *text = penny_form_text (row);
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  ReachForm *self = form;
  PennyAssistant *assistant = value;

  take_text (&assistant->phone, self->phone);
  take_text (&assistant->address, self->address);
  take_text (&assistant->payroll_id, self->payroll_id);
  take_text (&assistant->note, self->note);
  assistant->gender = penny_choice_get_kind (penny_choice_row_get (self->gender));
  return penny_form_read_checked (self->record.form, self->email, &assistant->email) &&
         penny_form_read_checked (self->record.form, self->postcode, &assistant->postcode);
}

static const PennyRecordKind kind = {
  sizeof (ReachForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GListStore *
genders (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("Not said"));
  penny_choices_add (list, 'F', 0, _("Female"));
  penny_choices_add (list, 'M', 0, _("Male"));
  return list;
}

void
penny_assistant_reach_open (GtkWidget            *from,
                            PennyBook            *book,
                            const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("How to reach %s"), assistant->name);
  ReachForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL, NULL);
  AdwPreferencesGroup *hmrc = penny_form_group (self->record.form, _("What HMRC asks for"),
                                                _("Only for those who have payslips. It can wait."));

  self->phone = penny_form_add_text (group, _("Telephone"), assistant->phone);
  self->email = penny_form_add_checked (group, _("E-mail"), assistant->email, penny_typed_email);
  self->address = penny_form_add_text (group, _("Address"), assistant->address);
  self->postcode = penny_form_add_checked (group, _("Postcode"), assistant->postcode, penny_typed_postcode);
  self->note = penny_form_add_text (group, _("Note"), assistant->note);
  self->gender = penny_form_add_choice (hmrc, _("Gender, as HMRC has it"), genders (), assistant->gender, 0);
  self->payroll_id = penny_form_add_text (hmrc, _("Payroll number, if there is one"), assistant->payroll_id);
  penny_record_form_show (self, NULL);
}
