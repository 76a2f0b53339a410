#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "person-window.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyNotedRow   *name;
  AdwComboRow     *kind;
  AdwComboRow     *budget;
  PennyDateRow    *started;
  AdwComboRow     *relation;
  PennyDateRow    *agreed_on;
  PennyNotedRow   *agreed_letter;
} AssistantForm;

gpointer
penny_assistant_wrap (gpointer form,
                      gpointer assistant)
{
  PennyAssistantChange *change = g_new0 (PennyAssistantChange, 1);

  change->assistant = assistant;
  change->keep_born = change->keep_ni_number = change->keep_bank = TRUE;
  return change;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  AssistantForm *self = form;
  PennyAssistant *assistant = value;

  assistant->kind = (PennyAssistantKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
  assistant->relation = (PennyRelation) penny_choice_get_kind (penny_choice_row_get (self->relation));
  assistant->budget_id = penny_choice_row_get_id (self->budget);
  if (!penny_form_need_text (self->record.form, self->name, &assistant->name, _("Type the assistant’s name.")) ||
      !penny_form_read_date (self->record.form, self->started, FALSE, &assistant->started) ||
      !penny_form_read_date (self->record.form, self->agreed_on, FALSE, &assistant->agreed_on))
    return FALSE;
  g_free (assistant->agreed_letter);
  assistant->agreed_letter = penny_form_text (self->agreed_letter);
  return TRUE;
}

static const PennyRecordKind kind = {
  sizeof (AssistantForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, penny_act_remove_assistant, read_rows,
  penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GListStore *
kinds (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_ASSISTANT_EMPLOYED, 0, _("Employed by me: has payslips"));
  penny_choices_add (list, PENNY_ASSISTANT_SELF_EMPLOYED, 0, _("Self-employed: sends invoices"));
  penny_choices_add (list, PENNY_ASSISTANT_AGENCY, 0, _("From an agency: it sends invoices"));
  return list;
}

static GListStore *
relations (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_RELATION_NONE, 0, _("No"));
  penny_choices_add (list, PENNY_RELATION_RELATIVE, 0, _("A relative who lives elsewhere"));
  penny_choices_add (list, PENNY_RELATION_LIVES_HERE, 0, _("A partner, or a relative in the same home"));
  penny_choices_add (list, PENNY_RELATION_MANAGER, 0, _("Looks after this budget"));
  return list;
}

/* The money of a direct payment pays wages: those come first. */
static GListStore *
budgets (PennyBook *book)
{
  GListStore *list = penny_choices_new ();
  PennySummary *summary = penny_book_get_summary (book);

  for (int direct = 1; direct >= 0; direct--)
    for (guint i = 0; summary != NULL && i < summary->budgets->len; i++)
      {
        const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

        if ((budget->holding == PENNY_HOLDING_DIRECT) == direct)
          penny_choices_add (list, 0, budget->id, budget->name);
      }
  return list;
}

/* Only who is close to the person needs the funder's word. */
static void
relation_cb (AssistantForm *self)
{
  gboolean close = penny_choice_get_kind (penny_choice_row_get (self->relation)) != PENNY_RELATION_NONE;

  gtk_widget_set_visible (GTK_WIDGET (self->agreed_on), close);
  gtk_widget_set_visible (GTK_WIDGET (self->agreed_letter), close);
}

static void
add_rows (AssistantForm *self)
{
  PennyForm *form = self->record.form;
  PennyBook *book = self->record.book;
  PennyAssistant *assistant = self->record.value;
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group = penny_form_group (form, NULL, NULL);
  AdwPreferencesGroup *close = penny_form_group (form, _("Close to you?"),
    _("Somebody close to you, or who manages the budget, may be paid only where the funder agreed in writing."));

  self->name = penny_form_add_text (group, _("Name"), assistant->name);
  self->kind = penny_form_add_choice (group, _("How they work"), kinds (), (int) assistant->kind, 0);
  self->started = penny_form_add_date (group, _("First day of work, if known"), today, assistant->started);
  self->budget = penny_form_add_choice (group, _("Paid from"), budgets (book), 0, assistant->budget_id);
  gtk_widget_set_visible (GTK_WIDGET (self->budget),
                          g_list_model_get_n_items (adw_combo_row_get_model (self->budget)) > 1);
  self->relation = penny_form_add_choice (close, _("Relative, partner or manager"), relations (),
                                          (int) assistant->relation, 0);
  self->agreed_on = penny_form_add_date (close, _("Day of the funder’s agreement"), today, assistant->agreed_on);
  self->agreed_letter = penny_form_add_text (close, _("Which letter or e-mail says so"), assistant->agreed_letter);
  relation_cb (self);
  g_signal_connect_swapped (self->relation, "notify::selected", G_CALLBACK (relation_cb), self);
}

/* Somebody new has everything else before them: their own page says what comes next. */
static void
added_cb (PennyForm *form,
          PennyBook *book,
          gint64     id)
{
  penny_person_window_open (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (form))), book, id);
}

static void
open_form (GtkWidget            *from,
           PennyBook            *book,
           const PennyAssistant *assistant,
           gboolean              at_agreement)
{
  g_autoptr (PennyAssistant) new = penny_assistant_new ();
  gboolean adds = assistant == NULL;
  g_autofree char *title = adds ? g_strdup (_("Add an assistant")) : g_strdup_printf (_("Who %s is"), assistant->name);
  g_autofree char *remove = adds ? NULL : g_strdup_printf (_("Remove %s"), assistant->name);
  AssistantForm *self = penny_record_form_new (&kind, from, book, adds ? new : assistant, title,
                                               adds ? _("Add this assistant") : _("Save"));

  add_rows (self);
  if (adds)
    penny_form_then (self->record.form, added_cb);
  if (at_agreement)
    gtk_widget_grab_focus (GTK_WIDGET (self->agreed_on));
  penny_record_form_show (self, remove);
}

void
penny_assistant_form_open (GtkWidget            *from,
                           PennyBook            *book,
                           const PennyAssistant *assistant)
{
  open_form (from, book, assistant, FALSE);
}

void
penny_assistant_agreed_open (GtkWidget            *from,
                             PennyBook            *book,
                             const PennyAssistant *assistant)
{
  open_form (from, book, assistant, TRUE);
}
