#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"
#include "say.h"

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *pay;
  AdwComboRow     *holiday;
  AdwComboRow     *pension;
  AdwComboRow     *ni;
} LinesForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  LinesForm *self = form;
  PennyAssistant *assistant = value;

  assistant->pay_line = penny_choice_row_get_id (self->pay);
  assistant->holiday_line = penny_choice_row_get_id (self->holiday);
  assistant->pension_line = penny_choice_row_get_id (self->pension);
  assistant->ni_line = penny_choice_row_get_id (self->ni);
  return TRUE;
}

static const PennyRecordKind kind = {
  sizeof (LinesForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static gboolean
has_lines (PennyBook            *book,
           const PennyAssistant *assistant)
{
  const PennyBudgetSummary *budget = penny_budget_summary (book, assistant->budget_id);

  for (guint i = 0; budget != NULL && i < budget->facts->lines->len; i++)
    if (!((PennyLineFacts *) budget->facts->lines->pdata[i])->line->dropped)
      return TRUE;
  return FALSE;
}

static GListStore *
lines (LinesForm  *self,
       const char *none)
{
  const PennyAssistant *assistant = self->record.value;
  const PennyBudgetSummary *budget = penny_budget_summary (self->record.book, assistant->budget_id);
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, none);
  for (guint i = 0; budget != NULL && i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (!line->dropped)
        penny_choices_add (list, 0, line->id, line->name);
    }
  return list;
}

static void
go_cb (PennyForm *form)
{
  GtkWindow *person = gtk_window_get_transient_for (GTK_WINDOW (form));

  penny_form_done (form);
  if (person == NULL)
    return;
  penny_go (GTK_WIDGET (person), "plan");
  gtk_window_close (person);
}

/* There is nothing to choose from: what can be done is elsewhere. */
static void
say_no_lines (GtkWidget  *from,
              const char *title)
{
  PennyForm *form = penny_form_new (from, title, _("Go to Plan"));

  penny_form_group (form, NULL, _("Your plan has no lines yet. Add one on the page Plan, then come back."));
  g_signal_connect (form, "save", G_CALLBACK (go_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}

static void
choose_lines (GtkWidget            *from,
              PennyBook            *book,
              const PennyAssistant *assistant,
              const char           *title)
{
  LinesForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));
  const char *same = _("The same line as wages");
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("A payslip is paid from the plan. If the plan has one line for all of it, choose the line for wages alone."));

  self->pay = penny_form_add_choice (group, _("Wages"), lines (self, _("Not chosen yet")), 0, assistant->pay_line);
  self->holiday = penny_form_add_choice (group, _("Holiday pay"), lines (self, same), 0, assistant->holiday_line);
  self->pension = penny_form_add_choice (group, _("Your pension contribution"), lines (self, same), 0,
                                         assistant->pension_line);
  self->ni = penny_form_add_choice (group, _("Your National Insurance"), lines (self, same), 0, assistant->ni_line);
  penny_record_form_show (self, NULL);
}

void
penny_assistant_lines_open (GtkWidget            *from,
                            PennyBook            *book,
                            const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("Plan lines that pay %s"), assistant->name);

  if (has_lines (book, assistant))
    choose_lines (from, book, assistant, title);
  else
    say_no_lines (from, title);
}
