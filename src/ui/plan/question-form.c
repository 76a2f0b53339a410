#include "question-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyQuestion *question;

  PennyNotedRow *words;
  GtkSwitch     *answered;
} QuestionForm;

static void
question_form_free (QuestionForm *self)
{
  g_object_unref (self->book);
  penny_question_free (self->question);
  g_free (self);
}

static void
save_cb (QuestionForm *self)
{
  g_autoptr (PennyQuestion) question = penny_question_copy (self->question);

  question->answered = gtk_switch_get_active (self->answered);
  if (penny_form_need_text (self->form, self->words, &question->question, _("Type the question, or remove it.")))
    penny_form_act (self->form, self->book, penny_act_save_question, g_steal_pointer (&question),
                    (GDestroyNotify) penny_question_free);
}

static void
remove_cb (QuestionForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_question, self->question->id);
}

void
penny_question_form_open (GtkWidget           *from,
                          PennyBook           *book,
                          const PennyQuestion *question)
{
  QuestionForm *self = g_new0 (QuestionForm, 1);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, _("Ask your funder"), _("Save"));
  g_object_set_data_full (G_OBJECT (self->form), "question-form", self, (GDestroyNotify) question_form_free);
  self->book = g_object_ref (book);
  self->question = penny_question_copy (question);
  group = penny_form_group (self->form, question->question,
                            _("When you know the answer, put it in on the page Plan, and mark the question here."));
  self->answered = penny_form_add_switch (group, _("It is answered"), TRUE);
  self->words = penny_form_add_text (group, _("The question"), question->question);
  penny_form_add_remove (self->form, _("Remove this question"));
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
