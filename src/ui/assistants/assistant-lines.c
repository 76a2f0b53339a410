#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"

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

void
penny_assistant_lines_open (GtkWidget            *from,
                            PennyBook            *book,
                            const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("Plan lines that pay %s"), assistant->name);
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
