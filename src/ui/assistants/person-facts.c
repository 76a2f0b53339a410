#include "person-facts.h"

#include <glib/gi18n-lib.h>

#include "document-form.h"
#include "person-words.h"
#include "plan-facts.h"
#include "sentences.h"
#include "status.h"
#include "tax-code.h"

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

      penny_plan_add (facts, "reminder", (gint64) i, g_strdup (reminder->sentence), NULL);
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

static void
join_rate (GString    *words,
           const char *name,
           PennyPence  rate)
{
  g_autofree char *amount = penny_pence_to_words (rate);

  if (rate > 0)
    penny_join (words, g_strdup_printf ("%s: %s.", name, amount));
}

static char *
contract_note (const PennyContract *contract)
{
  GString *words = g_string_new (NULL);

  penny_join (words, penny_contract_to_words (contract));
  join_rate (words, _("A night asleep"), contract->sleep_in);
  join_rate (words, _("A night awake, an hour"), contract->waking_night);
  join_rate (words, _("Training, an hour"), contract->training);
  join_rate (words, _("A mile"), contract->mileage);
  for (int i = 0; i < PENNY_OTHER_RATES; i++)
    if (contract->other_name[i] != NULL)
      join_rate (words, contract->other_name[i], contract->other_rate[i]);
  if (contract->rolled_up)
    penny_join (words, g_strdup (_("Holiday pay comes with each pay.")));
  if (contract->notice_weeks > 0)
    penny_join (words, g_strdup_printf (ngettext ("%d week of notice.", "%d weeks of notice.", contract->notice_weeks),
                                        contract->notice_weeks));
  if (contract->note != NULL)
    penny_join (words, g_strdup (contract->note));
  return g_string_free (words, FALSE);
}

/* Newest first: it is the one that matters. */
GPtrArray *
penny_person_contract_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = view->contracts->len; i > 0; i--)
    {
      const PennyContract *contract = view->contracts->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (contract->from);
      PennyFact *fact = penny_plan_add (facts, "contract", contract->id, g_strdup_printf (_("From %s"), day), NULL);

      fact->note = contract_note (contract);
      penny_plan_add_edit (fact, "person.edit-contract",
                           g_strdup_printf (_("Edit the contract from %s, %s"), day, NAME (view)));
    }
  return facts;
}

static void
add_starter (GPtrArray             *facts,
             const PennyPersonView *view)
{
  static const char *const starters[] = {
    [PENNY_STARTER_UNKNOWN] = N_("Not known yet: a P45, or HMRC’s starter declaration."),
    [PENNY_STARTER_A] = N_("Starter declaration: statement A."),
    [PENNY_STARTER_B] = N_("Starter declaration: statement B."),
    [PENNY_STARTER_C] = N_("Starter declaration: statement C."),
    [PENNY_STARTER_P45] = N_("They brought a P45."),
  };
  PennyFact *fact = penny_plan_add (facts, "starter", 0, g_strdup (_("How they began")), NULL);

  fact->note = g_strdup (_(starters[view->standing->assistant->starter]));
  penny_plan_add_edit (fact, "person.edit-starter", g_strdup_printf (_("Edit how %s began"), NAME (view)));
}

static void
add_codes (GPtrArray             *facts,
           const PennyPersonView *view)
{
  if (view->standing->has_code)
    {
      PennyFact *now = penny_plan_add (facts, "code-now", 0, g_strdup (_("Tax code now")),
                                       penny_tax_code_format (&view->standing->terms.code));
      g_autofree char *does = penny_tax_code_to_words (&view->standing->terms.code);

      now->note = view->standing->code_why != NULL ? g_strdup_printf ("%s %s", view->standing->code_why, does)
                                                   : g_steal_pointer (&does);
    }
  for (guint i = view->codes->len; i > 0; i--)
    {
      const PennyCodeNotice *notice = view->codes->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (notice->from);
      PennyFact *fact = penny_plan_add (facts, "code", notice->id, g_strdup_printf (_("Tax code from %s"), day),
                                        g_strdup (notice->code));

      fact->inner = TRUE;
      fact->note = g_strdup (notice->note);
      penny_plan_add_edit (fact, "person.edit-code", g_strdup_printf (_("Edit the tax code from %s, %s"), day, NAME (view)));
    }
}

static void
add_letters (GPtrArray             *facts,
             const PennyPersonView *view)
{
  char letter = view->standing->terms.ni_letter;
  PennyFact *now = penny_plan_add (facts, "letter-now", 0, g_strdup (_("National Insurance letter")),
                                   letter != 0 ? g_strdup_printf ("%c", letter) : NULL);

  if (view->standing->letter_set)
    now->note = g_strdup (_("Somebody set this letter, instead of the one that follows from the record."));
  else
    now->note = g_strdup (view->letter_words != NULL ? view->letter_words
                                                     : _("It follows from the date of birth, which is not here yet."));
  penny_plan_add_edit (now, "person.edit-ni", g_strdup_printf (_("Edit what the NI letter of %s follows from"), NAME (view)));
  for (guint i = view->letters->len; i > 0; i--)
    {
      const PennyLetterNotice *notice = view->letters->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (notice->from);
      PennyFact *fact = penny_plan_add (facts, "letter", notice->id, g_strdup_printf (_("Letter set from %s"), day),
                                        notice->letter != 0 ? g_strdup_printf ("%c", (char) notice->letter)
                                                            : g_strdup (_("the record’s own")));

      fact->inner = TRUE;
      fact->note = g_strdup (notice->note);
      penny_plan_add_edit (fact, "person.edit-letter",
                           g_strdup_printf (_("Edit the NI letter from %s, %s"), day, NAME (view)));
    }
}

static char *
loan_words (const PennyLoanNotice *notice)
{
  if (notice->plan != 0 && notice->postgraduate)
    return g_strdup_printf (_("Plan %d, and a postgraduate loan"), notice->plan);
  if (notice->plan != 0)
    return g_strdup_printf (_("Plan %d"), notice->plan);
  return g_strdup (notice->postgraduate ? _("Postgraduate loan") : _("None any more"));
}

static void
add_loans (GPtrArray             *facts,
           const PennyPersonView *view)
{
  for (guint i = view->loans->len; i > 0; i--)
    {
      const PennyLoanNotice *notice = view->loans->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (notice->from);
      PennyFact *fact = penny_plan_add (facts, "loan", notice->id, g_strdup_printf (_("Student loan from %s"), day),
                                        loan_words (notice));

      fact->note = g_strdup (notice->note);
      penny_plan_add_edit (fact, "person.edit-loan",
                           g_strdup_printf (_("Edit the student loan from %s, %s"), day, NAME (view)));
    }
}

GPtrArray *
penny_person_tax_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_starter (facts, view);
  add_codes (facts, view);
  add_letters (facts, view);
  add_loans (facts, view);
  return facts;
}

GPtrArray *
penny_person_pension_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = view->pensions->len; i > 0; i--)
    {
      const PennyPensionNotice *notice = view->pensions->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (notice->from);
      PennyFact *fact = penny_plan_add (facts, "pension", notice->id, g_strdup_printf (_("From %s"), day), NULL);

      fact->note = penny_pension_to_words (notice);
      penny_plan_add_edit (fact, "person.edit-pension",
                           g_strdup_printf (_("Edit the pension from %s, %s"), day, NAME (view)));
    }
  return facts;
}

GPtrArray *
penny_person_order_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < view->orders->len; i++)
    {
      const PennyOrder *order = view->orders->pdata[i];
      PennyFact *fact = penny_plan_add (facts, "order", order->id, g_strdup (order->name), NULL);

      fact->note = penny_order_to_words (order);
      penny_plan_add_edit (fact, "person.edit-order", g_strdup_printf (_("Edit the order %s, %s"), order->name, NAME (view)));
    }
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
  return facts;
}
