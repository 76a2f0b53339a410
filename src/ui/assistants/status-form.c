#include "leaver-form.h"

#include <glib/gi18n-lib.h>

#include "assistant-form.h"
#include "people.h"
#include "record-form.h"
#include "status.h"

#define MOST_QUESTIONS 16

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *answers[MOST_QUESTIONS];
  GtkLabel        *words;
} StatusForm;

static guint
answered (StatusForm *self)
{
  guint answers = 0;

  for (guint i = 0; i < penny_status_questions (); i++)
    answers = penny_status_set (answers, i,
                                (PennyStatusAnswer) penny_choice_get_kind (penny_choice_row_get (self->answers[i])));
  return answers;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  StatusForm *self = form;
  PennyAssistant *assistant = value;

  assistant->status_answers = answered (self);
  if (penny_status_work_out (assistant->status_answers) == PENNY_STATUS_NOT_ANSWERED)
    {
      penny_form_fail (self->record.form, _("Answer the questions first. “Not sure” is an answer too."),
                       GTK_WIDGET (self->answers[0]));
      return FALSE;
    }
  assistant->status_on = penny_book_get_today (self->record.book);
  return TRUE;
}

static const PennyRecordKind kind = {
  sizeof (StatusForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GListStore *
answers (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_ANSWER_NONE, 0, _("Not answered yet"));
  penny_choices_add (list, PENNY_ANSWER_YES, 0, _("Yes"));
  penny_choices_add (list, PENNY_ANSWER_NO, 0, _("No"));
  penny_choices_add (list, PENNY_ANSWER_NOT_SURE, 0, _("Not sure"));
  return list;
}

static void
say_status (StatusForm *self)
{
  g_autofree char *words = penny_status_explain (answered (self));

  gtk_label_set_label (self->words, words);
}

void
penny_status_form_open (GtkWidget            *from,
                        PennyBook            *book,
                        const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("Is %s really self-employed?"), assistant->name);
  StatusForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save the answers"));
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("Most people who help somebody at home are employees, whatever they call themselves. If they are, you owe "
      "payslips, holiday and tax, so it is worth asking."));

  g_assert (penny_status_questions () <= MOST_QUESTIONS);
  for (guint i = 0; i < penny_status_questions (); i++)
    {
      self->answers[i] = penny_form_add_choice (group, penny_status_question (i), answers (),
                                                (int) penny_status_answer (assistant->status_answers, i), 0);
      adw_preferences_row_set_title_selectable (ADW_PREFERENCES_ROW (self->answers[i]), FALSE);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (self->answers[i]), 0);
      adw_combo_row_set_use_subtitle (self->answers[i], TRUE);
      g_signal_connect_swapped (self->answers[i], "notify::selected", G_CALLBACK (say_status), self);
    }
  self->words = penny_form_add_words (penny_form_group (self->record.form, _("Where the answers point"), NULL));
  say_status (self);
  penny_record_form_show (self, NULL);
}
