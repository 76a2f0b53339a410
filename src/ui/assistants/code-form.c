#include "notice-forms.h"

#include <glib/gi18n-lib.h>

#include "code-row.h"
#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyNotedRow   *code;
  PennyDateRow    *from;
  AdwComboRow     *source;
  PennyNotedRow   *note;
} CodeForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  CodeForm *self = form;
  PennyCodeNotice *notice = value;

  notice->source = (PennyCodeSource) penny_choice_get_kind (penny_choice_row_get (self->source));
  g_free (notice->note);
  notice->note = penny_form_text (self->note);
  return penny_form_read_code (self->record.form, self->code, TRUE, &notice->code) &&
         penny_form_read_date (self->record.form, self->from, TRUE, &notice->from);
}

static const PennyRecordKind kind = {
  sizeof (CodeForm), (PennyCopy) penny_code_notice_copy, (GDestroyNotify) penny_code_notice_free,
  penny_act_save_code_notice, penny_act_remove_code_notice, read_rows, NULL, NULL, NULL,
};

static GListStore *
sources (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_CODE_FROM_NOTICE, 0, _("A notice from HMRC (P6, P9, P2)"));
  penny_choices_add (list, PENNY_CODE_FROM_STARTER, 0, _("The starter declaration"));
  penny_choices_add (list, PENNY_CODE_FROM_P45, 0, _("The P45"));
  penny_choices_add (list, PENNY_CODE_FROM_NEW_YEAR, 0, _("The change for everyone on 6 April"));
  return list;
}

void
penny_code_form_open (GtkWidget             *from,
                      PennyBook             *book,
                      const PennyAssistant  *assistant,
                      const PennyCodeNotice *notice)
{
  g_autoptr (PennyCodeNotice) new = penny_code_notice_new ();
  g_autofree char *day = notice != NULL ? penny_date_to_short (notice->from) : NULL;
  g_autofree char *title = day == NULL ? g_strdup_printf (_("Add a tax code of %s"), assistant->name)
                                       : g_strdup_printf (_("Tax code of %s from %s"), assistant->name, day);
  g_autofree char *remove = day != NULL ? g_strdup_printf (_("Remove the tax code from %s"), day) : NULL;
  AdwPreferencesGroup *group;
  CodeForm *self;

  new->assistant_id = assistant->id;
  new->from = penny_book_get_today (book);
  notice = notice != NULL ? notice : new;
  self = penny_record_form_new (&kind, from, book, notice, title, day != NULL ? _("Save") : _("Add this tax code"));
  group = penny_form_group (self->record.form, NULL, NULL);
  self->code = penny_form_add_code (group, _("Tax code"), notice->code);
  self->from = penny_form_add_date (group, _("From"), penny_book_get_today (book), notice->from);
  self->source = penny_form_add_choice (group, _("Where it comes from"), sources (), (int) notice->source, 0);
  self->note = penny_form_add_text (group, _("Note"), notice->note);
  penny_record_form_show (self, remove);
}
