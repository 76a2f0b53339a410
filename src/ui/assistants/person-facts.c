#include "person-facts.h"

#include <glib/gi18n-lib.h>

#include "document-form.h"
#include "person-words.h"
#include "plan-facts.h"
#include "sentences.h"
#include "status.h"

#define NAME(view) ((view)->standing->assistant->name)

static void
add_step (GPtrArray  *facts,
          const char *key,
          const char *sentence,
          const char *action,
          const char *label)
{
  PennyFact *fact = penny_plan_add (facts, key, 0, g_strdup (sentence), NULL);

  fact->act = action;
  fact->act_label = g_strdup (label);
}

/* In the order in which they are needed. */
static void
add_steps (GPtrArray             *facts,
           const PennyPersonView *view)
{
  const PennyAssistant *assistant = view->standing->assistant;
  gboolean employed = assistant->kind == PENNY_ASSISTANT_EMPLOYED;

  if (assistant->left != PENNY_DATE_NONE)
    return;
  if (assistant->kind == PENNY_ASSISTANT_SELF_EMPLOYED && assistant->status_on == PENNY_DATE_NONE)
    add_step (facts, "status", _("Is this really self-employment? HMRC’s questions help to see."), "person.status",
              _("Answer the questions"));
  if (assistant->relation != PENNY_RELATION_NONE && assistant->agreed_on == PENNY_DATE_NONE)
    add_step (facts, "agreed", _("The funder’s agreement in writing is needed before anything is paid."), "person.agreed",
              _("Say when the funder agreed"));
  if (employed && view->contracts->len == 0)
    add_step (facts, "contract", _("How much an hour, how many hours, how often paid?"), "person.first-contract",
              _("Write down the contract"));
  if (employed && assistant->starter == PENNY_STARTER_UNKNOWN && view->codes->len == 0)
    add_step (facts, "starter", _("Did they bring a P45? If not, which of HMRC’s three sentences is true of them? "
                                  "The tax code follows from it."), "person.edit-starter", _("Say how they began"));
  if (employed && assistant->pay_line == 0)
    add_step (facts, "line", _("Which line of the plan pays the wages?"), "person.edit-lines", _("Choose the plan line"));
  if (employed && !(view->has_born && view->has_ni_number))
    add_step (facts, "private", _("HMRC asks for the date of birth and the National Insurance number. The minimum wage and "
                                  "the pension depend on the age."), "person.first-private", _("Add private details"));
}

GPtrArray *
penny_person_next_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_steps (facts, view);
  for (guint i = 0; i < view->reminders->len; i++)
    {
      const PennyReminder *reminder = view->reminders->pdata[i];

      PennyFact *fact = penny_plan_add (facts, "reminder", (gint64) i, g_strdup (reminder->sentence), NULL);

      if (reminder->kind != PENNY_REMINDER_P45)
        continue;
      fact->act = "person.p45";
      fact->act_label = g_strdup (_("They were given their P45"));
    }
  return facts;
}

static void
add_reach (GPtrArray            *facts,
           const PennyAssistant *assistant)
{
  const char *texts[] = { assistant->phone, assistant->email, assistant->address, assistant->postcode, assistant->note };
  GString *note = g_string_new (NULL);
  PennyFact *fact;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      g_string_append_printf (note, "%s%s", note->len > 0 ? ", " : "", texts[i]);
  fact = penny_plan_add (facts, "reach", 0, g_strdup (_("How to reach them")), NULL);
  fact->note = note->len > 0 ? g_strdup (note->str) : g_strdup (_("Nothing is written down yet."));
  g_string_free (note, TRUE);
  penny_plan_add_edit (fact, "person.edit-reach", g_strdup_printf (_("Edit how to reach %s"), assistant->name));
}

static void
join_line (GString                  *words,
           const PennyBudgetSummary *budget,
           const char               *what,
           gint64                    line_id)
{
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyPlanLine *line = ((PennyLineFacts *) budget->facts->lines->pdata[i])->line;

      if (line->id == line_id)
        penny_join (words, g_strdup_printf ("%s: %s.", what, line->name));
    }
}

/* The line for wages, and those that are another one. */
static void
add_lines (GPtrArray                *facts,
           const PennyAssistant     *assistant,
           const PennyBudgetSummary *budget)
{
  PennyFact *fact = penny_plan_add (facts, "lines", 0, g_strdup (_("Plan lines that pay")), NULL);
  GString *words = g_string_new (NULL);

  if (budget != NULL)
    {
      join_line (words, budget, _("Wages"), assistant->pay_line);
      join_line (words, budget, _("Holiday pay"), assistant->holiday_line);
      join_line (words, budget, _("Your pension contribution"), assistant->pension_line);
      join_line (words, budget, _("Your National Insurance"), assistant->ni_line);
    }
  fact->note = words->len > 0 ? g_strdup (words->str) : g_strdup (_("Not chosen yet."));
  g_string_free (words, TRUE);
  penny_plan_add_edit (fact, "person.edit-lines", g_strdup_printf (_("Edit the plan lines that pay %s"), assistant->name));
}

GPtrArray *
penny_person_who_facts (const PennyPersonView    *view,
                        const PennyBudgetSummary *budget,
                        PennyDate                 today)
{
  const PennyAssistant *assistant = view->standing->assistant;
  GPtrArray *facts = penny_facts_list ();
  PennyFact *who = penny_plan_add (facts, "who", 0, g_strdup (assistant->name), NULL);

  who->note = penny_assistant_to_words (assistant, today);
  penny_plan_add_edit (who, "person.edit-who", g_strdup_printf (_("Edit who %s is"), assistant->name));
  if (assistant->kind == PENNY_ASSISTANT_SELF_EMPLOYED && assistant->status_on != PENNY_DATE_NONE)
    {
      PennyFact *status = penny_plan_add (facts, "status", 0, g_strdup (_("Really self-employed?")), NULL);

      status->note = penny_status_explain (assistant->status_answers);
      penny_plan_add_edit (status, "person.status", g_strdup_printf (_("Edit the answers about %s"), assistant->name));
    }
  add_reach (facts, assistant);
  add_lines (facts, assistant, budget);
  return facts;
}

GPtrArray *
penny_person_leave_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();
  PennyFact *fact = penny_plan_add (facts, "leave", 0,
                                    view->has_holiday ? penny_leave_left_to_words (view->holiday.left)
                                                      : g_strdup (_("Holiday left is not known.")), NULL);

  fact->note = g_strdup (view->holiday_words);
  penny_plan_add_edit (fact, "person.edit-leave", g_strdup_printf (_("Edit the holiday and sickness of %s"), NAME (view)));
  if (view->sick_words != NULL)
    penny_plan_add (facts, "sick", 0, g_strdup (_("A week off sick, from today")), penny_pence_to_words (view->sick_week))->note =
      g_strdup (view->sick_words);
  return facts;
}
