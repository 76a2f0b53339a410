#include "keep-forms.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"
#include "summary-choices.h"

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *budget;
  PennyNotedRow   *what;
  PennyDateRow    *opened_on;
  PennyDateRow    *closed_on;
} QueryForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  QueryForm *self = form;
  PennyForm *window = self->record.form;
  PennyQuery *query = value;

  query->budget_id = penny_choice_row_get_id (self->budget);
  if (!penny_form_need_text (window, self->what, &query->what, _("Say what is asked, in a few words.")) ||
      !penny_form_read_date (window, self->opened_on, TRUE, &query->opened_on) ||
      !penny_form_read_date (window, self->closed_on, FALSE, &query->closed_on))
    return FALSE;
  if (query->closed_on != PENNY_DATE_NONE && query->closed_on < query->opened_on)
    {
      penny_form_fail (window, _("It cannot be answered before it was asked. Nothing was saved yet."),
                       GTK_WIDGET (self->closed_on));
      return FALSE;
    }
  return TRUE;
}

static const PennyRecordKind kind = {
  sizeof (QueryForm), (PennyCopy) penny_query_copy, (GDestroyNotify) penny_query_free,
  penny_act_save_query, penny_act_remove_query, read_rows, NULL, NULL, NULL,
};

void
penny_query_form_open (GtkWidget        *from,
                       PennyBook        *book,
                       const PennyQuery *query)
{
  gboolean adds = query == NULL;
  g_autoptr (PennyQuery) new = penny_query_new ();
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group;
  QueryForm *self;

  new->opened_on = today;
  query = adds ? new : query;
  self = penny_record_form_new (&kind, from, book, query, adds ? _("Your funder asks") : _("What your funder asks"),
                                adds ? _("Write it down") : _("Save"));
  group = penny_form_group (self->record.form, NULL,
                            _("An audit, a review, a letter. Until it is answered, no receipt of this budget may go."));
  self->budget = penny_form_add_choice (group, _("Budget"),
                                        penny_choices_of_budgets (penny_book_get_summary (book), _("All budgets")), 0,
                                        query->budget_id);
  self->what = penny_form_add_text (group, _("What is asked"), query->what);
  self->opened_on = penny_form_add_date (group, _("Asked on"), today, query->opened_on);
  self->closed_on = penny_form_add_date (group, _("Answered on, empty until then"), today, query->closed_on);
  penny_record_form_show (self, adds ? NULL : _("Remove this question"));
}
