#include "notice-forms.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *plan;
  GtkSwitch       *postgraduate;
  PennyDateRow    *from;
  PennyNotedRow   *note;
} LoanForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  LoanForm *self = form;
  PennyLoanNotice *notice = value;

  notice->plan = penny_choice_get_kind (penny_choice_row_get (self->plan));
  notice->postgraduate = gtk_switch_get_active (self->postgraduate);
  g_free (notice->note);
  notice->note = penny_form_text (self->note);
  return penny_form_read_date (self->record.form, self->from, TRUE, &notice->from);
}

static const PennyRecordKind kind = {
  sizeof (LoanForm), (PennyCopy) penny_loan_notice_copy, (GDestroyNotify) penny_loan_notice_free,
  penny_act_save_loan_notice, penny_act_remove_loan_notice, read_rows, NULL, NULL, NULL,
};

static GListStore *
plans (void)
{
  static const int numbers[] = { 1, 2, 4, 5 };
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("None"));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *words = g_strdup_printf (_("Plan %d"), numbers[i]);

      penny_choices_add (list, numbers[i], 0, words);
    }
  return list;
}

void
penny_loan_form_open (GtkWidget             *from,
                      PennyBook             *book,
                      const PennyAssistant  *assistant,
                      const PennyLoanNotice *notice)
{
  g_autoptr (PennyLoanNotice) new = penny_loan_notice_new ();
  g_autofree char *day = notice != NULL ? penny_date_to_short (notice->from) : NULL;
  g_autofree char *title = day == NULL ? g_strdup_printf (_("Begin or stop a student loan of %s"), assistant->name)
                                       : g_strdup_printf (_("Student loan of %s from %s"), assistant->name, day);
  g_autofree char *remove = day != NULL ? g_strdup_printf (_("Remove the student loan from %s"), day) : NULL;
  AdwPreferencesGroup *group;
  LoanForm *self;

  new->assistant_id = assistant->id;
  new->from = penny_book_get_today (book);
  notice = notice != NULL ? notice : new;
  self = penny_record_form_new (&kind, from, book, notice, title, _("Save"));
  group = penny_form_group (self->record.form, NULL,
                            _("HMRC’s notice says which: SL1 and PGL1 begin, SL2 and PGL2 stop. To stop, choose None."));
  self->plan = penny_form_add_choice (group, _("Student loan"), plans (), notice->plan, 0);
  self->postgraduate = penny_form_add_switch (group, _("Postgraduate loan"), notice->postgraduate);
  self->from = penny_form_add_date (group, _("From"), penny_book_get_today (book), notice->from);
  self->note = penny_form_add_text (group, _("Note"), notice->note);
  penny_record_form_show (self, remove);
}
