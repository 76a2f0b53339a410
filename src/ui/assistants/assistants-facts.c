#include "assistants-facts.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "person-words.h"
#include "plan-facts.h"
#include "sentences.h"

gboolean
penny_assistant_has_left (const PennyAssistant *assistant,
                          PennyDate             today)
{
  return assistant->left != PENNY_DATE_NONE && assistant->left < today;
}

/* The row has the name already: "Amir: DBS check runs out ..." is told without it. */
static const char *
without_name (const char *sentence,
              const char *name)
{
  gsize length = strlen (name);

  if (g_str_has_prefix (sentence, name) && g_str_has_prefix (sentence + length, ": "))
    return sentence + length + 2;
  return sentence;
}

/* Somebody may be taken on today and begin on Monday. */
static char *
contract_words (const PennyContract *contract,
                PennyDate            today)
{
  g_autofree char *words = penny_contract_to_words (contract);
  g_autofree char *from = penny_date_to_short (contract->from);

  if (contract->from <= today)
    return g_steal_pointer (&words);
  /* Translators: a day; then "£13.00 an hour, 12 hours a week, paid every four weeks." */
  return g_strdup_printf (_("From %s: %s"), from, words);
}

static char *
card_note (const PennyAssistantCard *card,
           PennyDate                 today)
{
  GString *note = g_string_new (NULL);

  if (penny_assistant_has_left (card->assistant, today))
    penny_join (note, penny_assistant_to_words (card->assistant, today));
  else if (card->contract != NULL)
    penny_join (note, contract_words (card->contract, today));
  else if (card->assistant->kind == PENNY_ASSISTANT_EMPLOYED)
    penny_join (note, g_strdup (_("No contract is written down yet.")));
  else
    penny_join (note, penny_assistant_to_words (card->assistant, today));
  if (card->next != NULL)
    penny_join (note, g_strdup_printf (_("Next: %s"), without_name (card->next->sentence, card->assistant->name)));
  if (card->holiday_left != G_MININT64)
    penny_join (note, penny_leave_left_to_words (card->holiday_left));
  return g_string_free (note, FALSE);
}

GPtrArray *
penny_place_people_facts (const PennyPlaceView *view,
                          gboolean              left,
                          PennyDate             today)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < view->cards->len; i++)
    {
      const PennyAssistantCard *card = view->cards->pdata[i];
      PennyFact *fact;

      if (penny_assistant_has_left (card->assistant, today) != left)
        continue;
      fact = penny_plan_add (facts, "person", card->assistant->id, g_strdup (card->assistant->name), NULL);
      fact->strong = !left;
      fact->note = card_note (card, today);
      fact->go = "assistants.open";
    }
  return facts;
}

static void
add_task (GPtrArray  *facts,
          const char *action,
          const char *title,
          char       *note)
{
  PennyFact *fact = penny_plan_add (facts, action, 0, g_strdup (title), NULL);

  fact->note = note;
  fact->go = action;
}

static char *
hours_note (const PennyPlaceView *view)
{
  g_autofree char *words = NULL;
  gint64 unpaid = 0;

  for (guint i = 0; i < view->cards->len; i++)
    unpaid += ((PennyAssistantCard *) view->cards->pdata[i])->unpaid_minutes;
  if (unpaid == 0)
    return g_strdup (_("Who worked when: a week at a glance."));
  words = penny_hours_to_words (unpaid);
  return g_strdup_printf (_("Who worked when: a week at a glance. Approved and not paid yet: %s."), words);
}

GPtrArray *
penny_place_task_facts (const PennyPlaceView *view)
{
  GPtrArray *facts = penny_facts_list ();
  gboolean ours = view->employer->payroll_by == PENNY_PAYROLL_OURS;

  add_task (facts, "assistants.hours", _("Hours"), hours_note (view));
  add_task (facts, "assistants.pay", _("Pay"),
            g_strdup (ours ? _("The next payday, payslips, and what was paid.")
                           : _("What the payroll service sends: Pennywell checks each payslip.")));
  add_task (facts, "assistants.turn", _("An assistant’s turn"),
            g_strdup (_("One assistant enters and signs their own hours here, and sees nothing else.")));
  add_task (facts, "assistants.reminders", _("Days ahead"),
            g_strdup (_("Paydays, HMRC, insurance, checks: what comes when, also for your calendar.")));
  add_task (facts, "assistants.hmrc", _("HMRC and the tax year"),
            g_strdup (_("What to pay HMRC and what to tell it, P60s and other papers, the year’s end.")));
  add_task (facts, "assistants.what-if", _("What if?"),
            g_strdup (_("What another rate, an hour more or a new assistant would cost.")));
  add_task (facts, "assistants.ended", _("If it all ended"),
            g_strdup (_("What notice, holiday and redundancy would cost today.")));
  return facts;
}

static char *
payroll_note (const PennyEmployer *employer)
{
  if (employer->payroll_by == PENNY_PAYROLL_OURS)
    return g_strdup (_("You do, here."));
  if (employer->bureau != NULL)
    return g_strdup_printf (_("%s does it for you."), employer->bureau);
  if (employer->payroll_by == PENNY_PAYROLL_BUREAU)
    return g_strdup (_("Someone does it for you."));
  return g_strdup (_("Nothing was said yet, so: someone does it for you. Many funders pay for a payroll service."));
}

static char *
references_note (const PennyEmployer *employer)
{
  GString *note = g_string_new (NULL);

  if (employer->paye_reference != NULL)
    penny_join (note, g_strdup_printf (_("PAYE reference %s."), employer->paye_reference));
  if (employer->pension_scheme != NULL)
    penny_join (note, g_strdup_printf (_("Pension with %s."), employer->pension_scheme));
  if (note->len == 0)
    penny_join (note, g_strdup (_("References of HMRC and the pension: nothing is written down yet.")));
  return g_string_free (note, FALSE);
}

GPtrArray *
penny_place_employer_facts (const PennyPlaceView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_task (facts, "assistants.payroll", _("Who does the payroll?"), payroll_note (view->employer));
  add_task (facts, "assistants.checklist", _("Employer’s checklist"),
            g_strdup (_("What an employer has to see to: what is done, and what is still to do.")));
  add_task (facts, "assistants.employer", _("Employer’s details"), references_note (view->employer));
  return facts;
}
