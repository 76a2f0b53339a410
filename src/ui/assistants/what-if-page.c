#include "what-if-page.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "fact-group.h"
#include "form-rows.h"
#include "hour-words.h"
#include "pay-window.h"
#include "people.h"
#include "what-if.h"
#include "wrap.h"

#define SAY_AFTER 900           /* milliseconds without a change: then the answer is read out */

struct _PennyWhatIfPage
{
  PennyPayPage    parent_instance;

  GPtrArray      *people;       /* PennyAssistantCard, as they can be chosen; NULL: not read yet */
  GCancellable   *asking;       /* the answer that is awaited; NULL: none */
  guint           saying;
  gboolean        filling;      /* the rows are being made: nobody typed */

  AdwComboRow    *who;
  PennyMoneyRow  *rate;
  PennyNotedRow  *hours;
  GtkSwitch      *cover;
  GtkSwitch      *pension;
  AdwComboRow    *line;
  PennyDateRow   *born;
  GtkWidget      *only_new;
  GtkLabel       *answer;
  PennyFactGroup *costs;
  GtkWidget      *how;
  GtkLabel       *explanation;
};

G_DEFINE_FINAL_TYPE (PennyWhatIfPage, penny_what_if_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyWhatIfPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

static const PennyAssistantCard *
chosen (PennyWhatIfPage *self)
{
  gint64 id = penny_choice_row_get (self->who) != NULL ? penny_choice_row_get_id (self->who) : 0;

  for (guint i = 0; id != 0 && self->people != NULL && i < self->people->len; i++)
    {
      const PennyAssistantCard *card = self->people->pdata[i];

      if (card->assistant->id == id)
        return card;
    }
  return NULL;
}

/* FALSE: what is typed is not whole yet. */
static gboolean
read_question (PennyWhatIfPage *self,
               PennyWhatIf     *asked)
{
  const PennyAssistantCard *card = chosen (self);
  g_autofree char *hours = penny_form_text (self->hours);
  int minutes = -1;

  if (hours != NULL && !penny_form_parse_hours (hours, &minutes))
    return FALSE;
  *asked = (PennyWhatIf) {
    .assistant_id = card != NULL ? card->assistant->id : 0,
    .rate = penny_form_typed (self->rate),
    .minutes_a_week = minutes,
    .cover = gtk_switch_get_active (self->cover),
    .today = penny_book_get_today (book_of (self)),
  };
  if (card != NULL)
    return TRUE;
  asked->pension = gtk_switch_get_active (self->pension);
  asked->line_id = penny_choice_row_get (self->line) != NULL ? penny_choice_row_get_id (self->line) : 0;
  asked->born = penny_date_row_get (self->born, NULL);
  return asked->rate > 0 && minutes > 0;
}

static void
add_cost (GPtrArray  *facts,
          const char *title,
          PennyPence  then,
          PennyPence  now,
          gboolean    beside)
{
  g_autofree char *before = penny_pence_to_words (now);
  PennyFact *fact;

  if (then == 0 && now == 0)
    return;
  fact = penny_fact_new (title, g_strdup (title), penny_pence_to_words (then));
  if (beside)
    fact->note = g_strdup_printf (_("Now: %s"), before);
  g_ptr_array_add (facts, fact);
}

static void
show_costs (PennyWhatIfPage         *self,
            const PennyWhatIfAnswer *answer)
{
  const PennyYearCost *then = &answer->then, *now = &answer->now;
  gboolean beside = chosen (self) != NULL;
  GPtrArray *facts = penny_facts_list ();

  add_cost (facts, _("Pay for work"), then->pay, now->pay, beside);
  add_cost (facts, _("Holiday pay"), then->holiday, now->holiday, beside);
  add_cost (facts, _("Somebody else during their holiday"), then->cover, now->cover, beside);
  add_cost (facts, _("Employer’s National Insurance"), then->employer_ni, now->employer_ni, beside);
  add_cost (facts, _("Employment Allowance"), -then->allowance, -now->allowance, beside);
  add_cost (facts, _("Employer’s pension contribution"), then->pension, now->pension, beside);
  add_cost (facts, _("A year in all"), then->total, now->total, beside);
  if (facts->len > 0)
    ((PennyFact *) facts->pdata[facts->len - 1])->strong = TRUE;
  penny_fact_group_show (self->costs, facts);
}

static gboolean
say_cb (gpointer page)
{
  PennyWhatIfPage *self = page;

  self->saying = 0;
  penny_compat_announce (GTK_WIDGET (self), gtk_label_get_label (self->answer));
  return G_SOURCE_REMOVE;
}

/* Not at each letter: once somebody stops. */
static void
show_answer (PennyWhatIfPage *self,
             const char      *sentence)
{
  if (g_str_equal (sentence, gtk_label_get_label (self->answer)))
    return;
  gtk_label_set_label (self->answer, sentence);
  g_clear_handle_id (&self->saying, g_source_remove);
  self->saying = g_timeout_add (SAY_AFTER, say_cb, self);
}

static void
show_nothing (PennyWhatIfPage *self)
{
  show_answer (self, chosen (self) == NULL ? _("Type the pay for an hour and the hours a week.")
                                           : _("Type the hours as 20, 20.5 or 20:30."));
  penny_fact_group_show (self->costs, penny_facts_list ());
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->how), FALSE);
  gtk_widget_set_visible (self->how, FALSE);
}

static void
answer_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyWhatIfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyWhatIfAnswer *answer = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (answer == NULL)
    {
      /* Cancelled: another question came after it. */
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      show_nothing (self);
      show_answer (self, error->message);
      return;
    }
  g_clear_object (&self->asking);
  show_answer (self, answer->sentence);
  show_costs (self, answer);
  gtk_label_set_label (self->explanation, answer->explanation != NULL ? answer->explanation : "");
  gtk_widget_set_visible (self->how, answer->explanation != NULL && *answer->explanation != '\0');
  penny_what_if_answer_free (answer);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
stop_asking (PennyWhatIfPage *self)
{
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
changed_cb (PennyWhatIfPage *self)
{
  PennyWhatIf asked;

  if (self->filling || self->people == NULL)
    return;
  stop_asking (self);
  if (!read_question (self, &asked))
    {
      show_nothing (self);
      return;
    }
  self->asking = g_cancellable_new ();
  penny_book_read_async (book_of (self), penny_what_if, g_memdup2 (&asked, sizeof asked), g_free,
                         (GDestroyNotify) penny_what_if_answer_free, self->asking, answer_cb, g_object_ref (self));
}

/* What the rows mean where they are left empty. */
static void
show_hints (PennyWhatIfPage *self)
{
  const PennyAssistantCard *card = chosen (self);
  g_autofree char *rate = NULL, *hours = NULL, *as_rate = NULL, *as_hours = NULL;

  if (card != NULL && card->contract != NULL)
    {
      rate = penny_pence_to_words (card->contract->rate);
      as_rate = g_strdup_printf (_("Empty: as now, %s."), rate);
      hours = card->contract->minutes_a_week > 0 ? penny_hours_to_words (card->contract->minutes_a_week) : NULL;
      as_hours = hours != NULL ? g_strdup_printf (_("Empty: as now, %s."), hours)
                               : g_strdup (_("Empty: as they were on average."));
    }
  penny_form_hint (self->rate, as_rate);
  penny_form_hint (self->hours, as_hours);
  gtk_widget_set_visible (self->only_new, card == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.hour", card == NULL || hours != NULL);
}

/* What was thought of one person is nothing to another. */
static void
who_cb (PennyWhatIfPage *self)
{
  if (self->filling)
    return;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->rate), "");
  gtk_editable_set_text (GTK_EDITABLE (self->hours), "");
  self->filling = FALSE;
  show_hints (self);
  changed_cb (self);
}

static void
hour_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyWhatIfPage *self = PENNY_WHAT_IF_PAGE (widget);
  const PennyAssistantCard *card = chosen (self);
  g_autofree char *typed = penny_form_text (self->hours);
  g_autofree char *more = NULL;
  int minutes = card != NULL && card->contract != NULL ? card->contract->minutes_a_week : 0;

  if (typed != NULL && !penny_form_parse_hours (typed, &minutes))
    return;
  minutes += 60;
  more = minutes % 60 == 0 ? g_strdup_printf ("%d", minutes / 60) : g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
  gtk_editable_set_text (GTK_EDITABLE (self->hours), more);
}

/* The rows follow who is there. */

static void
fill_lines (PennyWhatIfPage *self)
{
  const PennySummary *summary = penny_book_get_summary (book_of (self));
  const PennyAssistantCard *first = self->people->len > 0 ? self->people->pdata[0] : NULL;
  g_autoptr (GListStore) lines = penny_choices_new ();
  gboolean had = penny_choice_row_get (self->line) != NULL;

  for (guint i = 0; summary != NULL && i < summary->budgets->len; i++)
    {
      const PennyFacts *facts = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts;

      for (guint k = 0; k < facts->lines->len; k++)
        {
          const PennyPlanLine *line = ((PennyLineFacts *) facts->lines->pdata[k])->line;

          penny_choices_add (lines, 0, line->id, line->name);
        }
    }
  penny_choices_add (lines, 0, 0, _("Not in the plan"));
  penny_choice_row_set_choices (self->line, lines);
  if (!had && first != NULL)
    penny_choice_row_set (self->line, 0, first->assistant->pay_line);
}

static void
fill_people (PennyWhatIfPage *self)
{
  g_autoptr (GListStore) people = penny_choices_new ();

  for (guint i = 0; i < self->people->len; i++)
    {
      const PennyAssistant *assistant = ((PennyAssistantCard *) self->people->pdata[i])->assistant;

      penny_choices_add (people, 0, assistant->id, assistant->name);
    }
  penny_choices_add (people, 0, 0, _("A new assistant"));
  penny_choice_row_set_choices (self->who, people);
}

static void
keep_employed (GPtrArray *cards)
{
  for (guint i = cards->len; i-- > 0; )
    {
      const PennyAssistantCard *card = cards->pdata[i];

      if (card->assistant->kind != PENNY_ASSISTANT_EMPLOYED || card->contract == NULL)
        g_ptr_array_remove_index (cards, i);
    }
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyWhatIfPage) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *people = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (people == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->people, g_ptr_array_unref);
  self->people = people;
  keep_employed (people);
  self->filling = TRUE;
  fill_people (self);
  fill_lines (self);
  self->filling = FALSE;
  show_hints (self);
  changed_cb (self);
}

static void
penny_what_if_page_read (PennyPayPage *page)
{
  PennyWhatIfPage *self = PENNY_WHAT_IF_PAGE (page);
  const PennyPeopleRequest request = { penny_book_get_today (book_of (self)), FALSE };

  penny_date_row_set_today (self->born, request.today);
  penny_book_read_async (book_of (self), penny_people_read, g_memdup2 (&request, sizeof request), g_free,
                         (GDestroyNotify) g_ptr_array_unref, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
penny_what_if_page_dispose (GObject *object)
{
  PennyWhatIfPage *self = PENNY_WHAT_IF_PAGE (object);

  stop_asking (self);
  g_clear_handle_id (&self->saying, g_source_remove);
  g_clear_pointer (&self->people, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_what_if_page_parent_class)->dispose (object);
}

static void
penny_what_if_page_class_init (PennyWhatIfPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = penny_what_if_page_dispose;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_what_if_page_read;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "what-if.hour", NULL, hour_action);
}

static AdwPreferencesGroup *
add_group (PennyWhatIfPage *self,
           const char      *title,
           const char      *description)
{
  GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", description, NULL);

  penny_pay_page_add (PENNY_PAY_PAGE (self), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_rows (PennyWhatIfPage *self)
{
  AdwPreferencesGroup *group = add_group (self, _("What if …"), _("Nothing here changes anything."));

  self->who = penny_form_add_choice (group, _("Who"), penny_choices_new (), 0, 0);
  self->rate = penny_form_add_money (group, _("Pay for an hour"), 0);
  self->hours = penny_form_add_hours (group, _("Hours a week"), 0);
  self->cover = penny_form_add_switch (group, _("Somebody else is paid while they are on holiday"), FALSE);
  penny_pay_page_add_button (PENNY_PAY_PAGE (self), _("An hour a week more"), "what-if.hour");

  group = add_group (self, _("The new assistant"), NULL);
  self->only_new = GTK_WIDGET (group);
  self->pension = penny_form_add_switch (group, _("Joins the pension"), TRUE);
  self->line = penny_form_add_choice (group, _("Plan line that pays"), penny_choices_new (), 0, 0);
  self->born = penny_form_add_date (group, _("Date of birth, if you know it"), PENNY_DATE_NONE, PENNY_DATE_NONE);
  gtk_widget_set_visible (self->only_new, FALSE);
}

static void
add_answer (PennyWhatIfPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->answer = penny_pay_page_add_words (page, "heading");
  self->costs = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("A year of 52 weeks"), "visible", FALSE, NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->costs));
  self->how = gtk_toggle_button_new_with_label (_("How was this worked out?"));
  gtk_widget_set_halign (self->how, GTK_ALIGN_START);
  gtk_widget_set_visible (self->how, FALSE);
  penny_wrap (self->how);
  penny_pay_page_add (page, self->how);
  self->explanation = penny_pay_page_add_words (page, NULL);
  g_object_bind_property (self->how, "active", self->explanation, "visible", G_BINDING_SYNC_CREATE);
}

static void
penny_what_if_page_init (PennyWhatIfPage *self)
{
  add_rows (self);
  add_answer (self);
  g_signal_connect_swapped (self->who, "notify::selected", G_CALLBACK (who_cb), self);
  g_signal_connect_swapped (self->line, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->rate, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->hours, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->born, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->cover, "notify::active", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->pension, "notify::active", G_CALLBACK (changed_cb), self);
  penny_pay_page_set_title (PENNY_PAY_PAGE (self), _("What if?"));
}

void
penny_what_if_window_open (GtkWidget *from,
                           PennyBook *book)
{
  PennyWhatIfPage *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_WHAT_IF_PAGE, NULL);
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  penny_pay_window_open_at (from, GTK_WIDGET (self));
}
