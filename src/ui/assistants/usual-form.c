#include "usual-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "hours.h"
#include "shift.h"
#include "typed-hours.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm       *form;        /* borrowed: it owns us */
  PennyBook       *book;
  PennyUsualHours *usual;

  AdwComboRow     *kind;
  PennyNotedRow   *from;
  PennyNotedRow   *to;
  PennyNotedRow   *rest;
  GtkLabel        *answer;
} UsualForm;

static const char *const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
};

const char *
penny_weekday_words (int weekday)
{
  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return _(weekdays[weekday - 1]);
}

static void
usual_form_free (UsualForm *self)
{
  g_object_unref (self->book);
  penny_usual_hours_free (self->usual);
  g_free (self);
}

static PennyTypedWrong
read_times (UsualForm        *self,
            PennyTypedHours  *typed,
            GError          **error)
{
  return penny_typed_hours_read (typed, PENNY_DATE_NONE, gtk_editable_get_text (GTK_EDITABLE (self->from)),
                                 gtk_editable_get_text (GTK_EDITABLE (self->to)),
                                 gtk_editable_get_text (GTK_EDITABLE (self->rest)), NULL, error);
}

static void
changed_cb (UsualForm *self)
{
  PennyTypedHours typed;
  g_autofree char *words = NULL;

  if (read_times (self, &typed, NULL) == PENNY_TYPED_WELL)
    words = penny_typed_hours_to_words (&typed, PENNY_DATE_NONE);
  /* Its line is kept free: a form does not jump while one types. */
  gtk_label_set_label (self->answer, words != NULL ? words : "");
}

static void
save_cb (UsualForm *self)
{
  PennyNotedRow *rows[] = { [PENNY_TYPED_FROM] = self->from, [PENNY_TYPED_TO] = self->to, [PENNY_TYPED_REST] = self->rest };
  g_autoptr (GError) error = NULL;
  PennyUsualHours *usual;
  PennyTypedHours typed;
  PennyTypedWrong wrong = read_times (self, &typed, &error);

  if (wrong != PENNY_TYPED_WELL)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (rows[wrong]));
      return;
    }
  usual = penny_usual_hours_copy (self->usual);
  usual->kind = (PennyEntryKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
  usual->other = (int) penny_choice_row_get_id (self->kind);
  usual->start = typed.start;
  usual->end = typed.end;
  usual->rest = typed.rest;
  penny_form_act (self->form, self->book, penny_act_save_usual_hours, usual, (GDestroyNotify) penny_usual_hours_free);
}

static void
remove_cb (UsualForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_usual_hours, self->usual->id);
}

static void
add_rows (UsualForm           *self,
          const PennyContract *contract)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  const PennyUsualHours *usual = self->usual;
  g_autofree char *from = usual->id != 0 ? penny_clock_format (usual->start) : NULL;
  g_autofree char *to = usual->id != 0 ? penny_clock_format (usual->end) : NULL;
  g_autofree char *rest = usual->rest > 0 ? g_strdup_printf ("%d", usual->rest) : NULL;

  self->kind = penny_form_add_choice (group, _("What it is"), penny_usual_kind_choices (contract), (int) usual->kind, usual->other);
  self->from = penny_form_add_text (group, _("From"), from);
  self->to = penny_form_add_text (group, _("To"), to);
  self->rest = penny_form_add_text (group, _("Break that is not paid, in minutes"), rest);
  penny_noted_row_set_hint (self->from, penny_clock_example ());
  self->answer = penny_form_add_words (group);
  g_signal_connect_swapped (self->from, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->to, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->rest, "changed", G_CALLBACK (changed_cb), self);
}

void
penny_usual_form_open (GtkWidget             *from,
                       PennyBook             *book,
                       const PennyContract   *contract,
                       const PennyUsualHours *usual)
{
  UsualForm *self = g_new0 (UsualForm, 1);
  g_autofree char *title = g_strdup_printf (usual->id == 0 ? _("Add to the usual %s") : _("Change the usual %s"),
                                            penny_weekday_words (usual->weekday));

  self->form = penny_form_new (from, title, _("Save"));
  g_object_set_data_full (G_OBJECT (self->form), "usual-form", self, (GDestroyNotify) usual_form_free);
  self->book = g_object_ref (book);
  self->usual = penny_usual_hours_copy (usual);
  add_rows (self, contract);
  if (usual->id != 0)
    {
      penny_form_add_remove (self->form, _("Remove these hours"));
      g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
    }
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));
  gtk_window_present (GTK_WINDOW (self->form));
}
