#include "entry-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "hours.h"
#include "hours-words.h"
#include "shift.h"
#include "typed-hours.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm     *form;          /* borrowed: it owns us */
  PennyBook     *book;
  PennyEntry    *entry;
  gboolean       their_turn;    /* the assistant's: nothing of money */

  AdwComboRow   *kind;
  PennyNotedRow *from;
  PennyNotedRow *to;
  PennyNotedRow *rest;
  PennyNotedRow *hours;
  PennyNotedRow *miles;
  PennyMoneyRow *amount;
  AdwComboRow   *line;          /* NULL: there is nothing to choose */
  PennyDateRow  *day;           /* NULL: it is given */
  PennyNotedRow *note;
  GtkLabel      *answer;
} EntryForm;

static void
entry_form_free (EntryForm *self)
{
  g_object_unref (self->book);
  penny_entry_free (self->entry);
  g_free (self);
}

static PennyEntryKind
get_kind (EntryForm *self)
{
  return (PennyEntryKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
}

/* What can be asked of that kind is shown, and nothing else. */
static void
show_rows (EntryForm *self)
{
  PennyEntryKind kind = get_kind (self);
  gboolean hours = penny_entry_kind_has_hours (kind);

  gtk_widget_set_visible (GTK_WIDGET (self->from), hours);
  gtk_widget_set_visible (GTK_WIDGET (self->to), hours);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), hours);
  gtk_widget_set_visible (GTK_WIDGET (self->hours), hours);
  gtk_widget_set_visible (GTK_WIDGET (self->miles), kind == PENNY_ENTRY_MILEAGE);
  /* Of family leave: its statutory pay, where there is any. */
  gtk_widget_set_visible (GTK_WIDGET (self->amount), penny_entry_kind_is_money (kind) ||
                                                           (kind == PENNY_ENTRY_FAMILY_LEAVE && !self->their_turn));
}

/* A half-typed day is none yet: then it is the one that it was. */
static PennyDate
typed_day (EntryForm *self)
{
  PennyDate day = self->day != NULL ? penny_date_row_get (self->day, NULL) : PENNY_DATE_NONE;

  return day != PENNY_DATE_NONE ? day : self->entry->day;
}

static char *
words_of (EntryForm *self)
{
  PennyTypedHours typed;

  if (!penny_entry_kind_has_hours (get_kind (self)) ||
      penny_typed_hours_read (&typed, typed_day (self), gtk_editable_get_text (GTK_EDITABLE (self->from)),
                              gtk_editable_get_text (GTK_EDITABLE (self->to)),
                              gtk_editable_get_text (GTK_EDITABLE (self->rest)),
                              gtk_editable_get_text (GTK_EDITABLE (self->hours)), NULL) != PENNY_TYPED_WELL)
    return NULL;
  return penny_typed_hours_to_words (&typed, typed_day (self));
}

static void
changed_cb (EntryForm *self)
{
  g_autofree char *words = words_of (self);

  show_rows (self);
  /* Its line is kept free: a form does not jump while one types. */
  gtk_label_set_label (self->answer, words != NULL ? words : "");
}

static gboolean
read_hours (EntryForm  *self,
            PennyEntry *entry)
{
  PennyNotedRow *rows[] = { [PENNY_TYPED_FROM] = self->from, [PENNY_TYPED_TO] = self->to,
                            [PENNY_TYPED_REST] = self->rest, [PENNY_TYPED_HOURS] = self->hours };
  g_autoptr (GError) error = NULL;
  PennyTypedHours typed;
  PennyTypedWrong wrong;

  wrong = penny_typed_hours_read (&typed, entry->day, gtk_editable_get_text (GTK_EDITABLE (self->from)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->to)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->rest)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->hours)), &error);
  if (wrong != PENNY_TYPED_WELL)
    {
      penny_form_fail (self->form, error->message, GTK_WIDGET (rows[wrong]));
      return FALSE;
    }
  entry->start = typed.start;
  entry->end = typed.end;
  entry->rest = typed.rest;
  entry->minutes = typed.minutes;
  return TRUE;
}

static gboolean
read_miles (EntryForm  *self,
            PennyEntry *entry)
{
  entry->tenths = penny_typed_tenths (gtk_editable_get_text (GTK_EDITABLE (self->miles)));
  if (entry->tenths > 0)
    return TRUE;
  penny_form_fail (self->form, _("Type the miles, such as 12 or 12.5. Nothing was saved yet."), GTK_WIDGET (self->miles));
  return FALSE;
}

static gboolean
read_size (EntryForm  *self,
           PennyEntry *entry)
{
  entry->start = entry->end = -1;
  entry->rest = entry->minutes = entry->tenths = 0;
  /* What is out of sight stays as it is. */
  if (!self->their_turn || entry->kind != PENNY_ENTRY_FAMILY_LEAVE)
    entry->amount = 0;
  if (penny_entry_kind_has_hours (entry->kind))
    return read_hours (self, entry) &&
           (entry->kind != PENNY_ENTRY_FAMILY_LEAVE || self->their_turn ||
            penny_form_read_money (self->form, self->amount, FALSE, &entry->amount));
  if (entry->kind == PENNY_ENTRY_MILEAGE)
    return read_miles (self, entry);
  return penny_form_read_money (self->form, self->amount, TRUE, &entry->amount);
}

static void
save_cb (EntryForm *self)
{
  g_autoptr (PennyEntry) entry = penny_entry_copy (self->entry);

  entry->kind = get_kind (self);
  entry->other = (int) penny_choice_row_get_id (self->kind);
  if (self->day != NULL && !penny_form_read_date (self->form, self->day, TRUE, &entry->day))
    return;
  if (!read_size (self, entry))
    return;
  if (self->line != NULL)
    entry->line_id = penny_choice_row_get_id (self->line);
  g_free (entry->note);
  entry->note = penny_form_text (self->note);
  penny_form_act (self->form, self->book, penny_act_save_entry, g_steal_pointer (&entry),
                  (GDestroyNotify) penny_entry_free);
}

static void
remove_cb (EntryForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_entry, self->entry->id);
}

static void
add_times (EntryForm           *self,
           AdwPreferencesGroup *group)
{
  const PennyEntry *entry = self->entry;
  gboolean times = entry->start >= 0 && entry->end >= 0;
  g_autofree char *from = times ? penny_clock_format (entry->start) : NULL;
  g_autofree char *to = times ? penny_clock_format (entry->end) : NULL;
  g_autofree char *rest = entry->rest > 0 ? g_strdup_printf ("%d", entry->rest) : NULL;
  g_autofree char *hours = !times && entry->minutes > 0 ? penny_duration_format (entry->minutes) : NULL;

  self->from = penny_form_add_text (group, _("From"), from);
  self->to = penny_form_add_text (group, _("To"), to);
  self->rest = penny_form_add_text (group, _("Break that is not paid, in minutes"), rest);
  self->hours = penny_form_add_text (group, _("Or only how long"), hours);
  penny_noted_row_set_hint (self->from, penny_clock_example ());
  penny_noted_row_set_hint (self->hours, penny_duration_example ());
}

static void
add_sizes (EntryForm           *self,
           AdwPreferencesGroup *group)
{
  const PennyEntry *entry = self->entry;
  g_autofree char *miles = entry->tenths > 0 ? g_strdup_printf ("%d.%d", entry->tenths / 10, entry->tenths % 10) : NULL;

  self->miles = penny_form_add_text (group, _("Miles"), miles);
  self->amount = penny_form_add_money (group, _("Amount"), entry->amount);
}

/* Not what was chosen to be left out of the plan since. */
static void
add_line (EntryForm            *self,
          AdwPreferencesGroup  *group,
          const PennyAssistant *assistant)
{
  const PennyBudgetSummary *budget = penny_budget_summary (self->book, assistant->budget_id);
  GListStore *choices;
  guint n = 0;

  if (budget == NULL)
    return;
  choices = penny_choices_new ();
  penny_choices_add (choices, 0, 0, _("As usual"));
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (line->dropped && line->id != self->entry->line_id)
        continue;
      penny_choices_add (choices, 0, line->id, line->name);
      n++;
    }
  if (n > 1)
    self->line = penny_form_add_choice (group, _("What for"), choices, 0, self->entry->line_id);
  else
    g_object_unref (choices);
}

static void
add_rows (EntryForm            *self,
          const PennyAssistant *assistant,
          const PennyContract  *contract)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *rest = penny_form_group (self->form, NULL, NULL);

  self->kind = penny_form_add_choice (group, _("What it was"), penny_entry_kind_choices (contract, self->entry, self->their_turn),
                                      (int) self->entry->kind, self->entry->other);
  add_times (self, group);
  add_sizes (self, group);
  self->answer = penny_form_add_words (group);
  if (!self->their_turn)
    add_line (self, rest, assistant);
  self->note = penny_form_add_text (rest, _("Note"), self->entry->note);
  if (self->entry->id != 0)
    self->day = penny_form_add_date (rest, _("On"), penny_book_get_today (self->book), self->entry->day);
}

static void
follow_rows (EntryForm *self)
{
  gpointer typed[] = { self->from, self->to, self->rest, self->hours, self->day };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    if (typed[i] != NULL)
      g_signal_connect_swapped (typed[i], "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->kind, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
}

static PennyForm *
new_form (GtkWidget        *from,
          const PennyEntry *entry,
          PennyDate         today)
{
  g_autofree char *day = penny_date_to_words (entry->day, today);
  g_autofree char *title = g_strdup_printf (entry->id == 0 ? _("Add hours on %s") : _("Change hours on %s"), day);

  return penny_form_new (from, title, entry->id == 0 ? _("Add these hours") : _("Save these hours"));
}

void
penny_entry_form_open (GtkWidget            *from,
                       PennyBook            *book,
                       const PennyAssistant *assistant,
                       const PennyContract  *contract,
                       const PennyEntry     *entry,
                       gboolean              their_turn)
{
  EntryForm *self = g_new0 (EntryForm, 1);

  self->form = new_form (from, entry, penny_book_get_today (book));
  g_object_set_data_full (G_OBJECT (self->form), "entry-form", self, (GDestroyNotify) entry_form_free);
  self->book = g_object_ref (book);
  self->entry = penny_entry_copy (entry);
  self->their_turn = their_turn;
  add_rows (self, assistant, contract);
  if (entry->id != 0)
    penny_form_add_remove (self->form, _("Remove these hours"));
  follow_rows (self);
  changed_cb (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (GTK_WIDGET (self->from)) ? GTK_WIDGET (self->from) : GTK_WIDGET (self->kind));
  gtk_window_present (GTK_WINDOW (self->form));
}
