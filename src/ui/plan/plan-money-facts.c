#include "plan-facts.h"

#include <glib/gi18n-lib.h>

#include "afford.h"
#include "words.h"

PennyFact *
penny_plan_add (GPtrArray  *facts,
                const char *kind,
                gint64      id,
                char       *title,
                char       *amount)
{
  g_autofree char *key = g_strdup_printf ("%s %" G_GINT64_FORMAT, kind, id);
  PennyFact *fact = penny_fact_new (key, title, amount);

  fact->target = id;
  g_ptr_array_add (facts, fact);
  return fact;
}

void
penny_plan_add_edit (PennyFact  *fact,
                     const char *action,
                     char       *label)
{
  fact->edit = action;
  fact->edit_label = label;
}

/* What should have come by now, by what the funder promised. */
static PennyPence
expected_by_now (const PennyBudgetSummary *budget)
{
  PennyPence sum = 0;

  for (guint i = 0; i < budget->facts->incomes->len; i++)
    {
      const PennyIncome *income = budget->facts->incomes->pdata[i];
      int times = penny_schedule_count (&income->schedule, income->schedule.first, budget->facts->on);

      sum = penny_pence_add (sum, penny_pence_share (income->amount, times, 1));
    }
  return sum;
}

static char *
income_note (const PennyIncome *income,
             PennyDate          on)
{
  PennyDate next = penny_schedule_next (&income->schedule, on - 1);
  g_autofree char *rhythm = penny_schedule_to_words (&income->schedule);
  g_autofree char *first = penny_date_to_short (income->schedule.first);
  g_autofree char *day = next != PENNY_DATE_NONE ? penny_date_to_words (next, on) : NULL;

  if (income->schedule.unit == PENNY_UNIT_ONCE)
    return g_strdup_printf (_("Due %s, on %s."), rhythm, first);
  if (day == NULL)
    return g_strdup_printf (_("Due %s from %s. No more is due."), rhythm, first);
  return g_strdup_printf (_("Due %s from %s. Next: %s."), rhythm, first, day);
}

static void
add_incomes (GPtrArray                *facts,
             const PennyBudgetSummary *budget)
{
  const char *funder = budget->facts->budget->funder;

  for (guint i = 0; i < budget->facts->incomes->len; i++)
    {
      const PennyIncome *income = budget->facts->incomes->pdata[i];
      g_autofree char *amount = penny_pence_to_words (income->amount);
      const char *what = income->what != NULL ? income->what : funder != NULL ? funder : _("From the funder");
      g_autofree char *day = penny_date_to_short (income->schedule.first);
      PennyFact *fact = penny_plan_add (facts, "income", income->id, g_strdup (what), g_strdup (amount));

      fact->note = income_note (income, budget->facts->on);
      penny_plan_add_edit (fact, "plan.edit-income", g_strdup_printf (_("Edit %s, %s, from %s"), what, amount, day));
    }
}

GPtrArray *
penny_plan_income_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();
  g_autofree char *late = penny_words_late_money (budget);
  g_autofree char *contribution = penny_words_contribution (budget);
  g_autofree char *due = penny_pence_to_words (expected_by_now (budget));

  add_incomes (facts, budget);
  if (facts->len > 0)
    {
      PennyFact *came = penny_plan_add (facts, "came", 0, g_strdup (_("Came so far from your funder")),
                             penny_pence_to_words (budget->facts->received));

      came->note = late != NULL ? g_strdup_printf (_("%s was due by now. %s"), due, late)
                                : g_strdup_printf (_("%s was due by now."), due);
    }
  if (contribution != NULL)
    penny_plan_add (facts, "contribution", 0, g_steal_pointer (&contribution), NULL);
  return facts;
}

static char *
bill_note (const PennyBill *bill,
           PennyDate        on)
{
  g_autofree char *day = NULL;

  if (bill->due == PENNY_DATE_NONE)
    return g_strdup (bill->what);
  day = penny_date_to_words (bill->due, on);
  if (bill->what == NULL)
    return g_strdup_printf (bill->due < on ? _("It was due on %s") : _("Due on %s"), day);
  return g_strdup_printf (bill->due < on ? _("%s. It was due on %s") : _("%s. Due on %s"), bill->what, day);
}

GPtrArray *
penny_plan_bill_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->facts->bills->len; i++)
    {
      const PennyBill *bill = budget->facts->bills->pdata[i];
      g_autofree char *amount = penny_pence_to_words (bill->amount);
      g_autofree char *note = bill_note (bill, budget->facts->on);
      PennyFact *fact = penny_plan_add (facts, "bill", bill->id, g_strdup (bill->payee), g_strdup (amount));

      fact->act = "plan.pay-bill";
      fact->act_label = g_strdup_printf (_("Pay %s %s"), bill->payee, amount);
      fact->act_name = note != NULL ? g_strdup_printf ("%s: %s", fact->act_label, note) : NULL;
      penny_plan_add_edit (fact, "plan.edit-bill", note != NULL ? g_strdup_printf (_("Edit the bill from %s, %s"), bill->payee, note)
                                                     : g_strdup_printf (_("Edit the bill from %s"), bill->payee));
      fact->note = g_steal_pointer (&note);
    }
  return facts;
}

GPtrArray *
penny_plan_saving_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->facts->savings->len; i++)
    {
      const PennySaving *saving = budget->facts->savings->pdata[i];
      g_autofree char *day = penny_date_to_short (saving->agreed_on);
      PennyFact *fact = penny_plan_add (facts, "saving", saving->id, g_strdup (saving->what), penny_pence_to_words (saving->amount));

      fact->note = saving->agreed_by != NULL ? g_strdup_printf (_("Agreed by %s on %s"), saving->agreed_by, day)
                                             : g_strdup_printf (_("Agreed on %s"), day);
      penny_plan_add_edit (fact, "plan.edit-saving", g_strdup_printf (_("Edit the savings for %s"), saving->what));
    }
  return facts;
}

static char *
request_note (const PennyRequest *request)
{
  GString *note;
  g_autofree char *day = request->when != PENNY_DATE_NONE ? penny_date_to_short (request->when) : NULL;

  if (request->state == PENNY_REQUEST_ASK_FIRST)
    return g_strdup (_("Not agreed yet: ask first."));
  note = g_string_new (request->state == PENNY_REQUEST_AGREED ? _("Agreed") : _("They said no"));
  if (request->who != NULL)
    g_string_append_printf (note, ", %s", request->who);
  if (day != NULL)
    g_string_append_printf (note, ", %s", day);
  if (request->letter != NULL)
    g_string_append_printf (note, ", %s", request->letter);
  g_string_append_c (note, '.');
  return g_string_free (note, FALSE);
}

GPtrArray *
penny_plan_request_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->requests->len; i++)
    {
      const PennyRequest *request = budget->requests->pdata[i];
      const PennyCost cost = { request->once, request->weekly, request->monthly };
      g_autofree char *first = penny_pence_to_words (penny_cost_first_year (&cost));
      g_autofree char *later = penny_pence_to_words (penny_cost_later_year (&cost));
      g_autofree char *state = request_note (request);
      PennyFact *fact = penny_plan_add (facts, "request", request->id, g_strdup (request->what), NULL);

      fact->note = g_strdup_printf (_("%s %s in the first year, %s in each later year."), state, first, later);
      penny_plan_add_edit (fact, "plan.edit-request", g_strdup_printf (_("Edit %s"), request->what));
    }
  return facts;
}

static const char *
account_kind (PennyAccountKind kind)
{
  switch (kind)
    {
    case PENNY_ACCOUNT_CARD:
      return _("Prepaid card");
    case PENNY_ACCOUNT_CASH:
      return _("Cash");
    case PENNY_ACCOUNT_ELSEWHERE:
      return _("Held by somebody else");
    case PENNY_ACCOUNT_BANK:
    default:
      return _("Bank account");
    }
}

GPtrArray *
penny_plan_account_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->accounts->len; i++)
    {
      const PennyAccount *account = budget->accounts->pdata[i];
      const char *kind = account_kind (account->kind);
      PennyFact *fact = penny_plan_add (facts, "account", account->id, g_strdup (account->name), NULL);

      if (!g_str_equal (kind, account->name))
        fact->note = g_strdup (kind);
      penny_plan_add_edit (fact, "plan.edit-account", g_strdup_printf (_("Edit the account %s"), account->name));
    }
  return facts;
}

GPtrArray *
penny_plan_version_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < budget->versions->len; i++)
    {
      const PennyPlanVersion *version = budget->versions->pdata[i];
      gboolean now = version->from == budget->facts->version_from;
      g_autofree char *from = penny_date_to_short (version->from);
      g_autofree char *agreed = version->agreed_on != PENNY_DATE_NONE ? penny_date_to_short (version->agreed_on) : NULL;
      g_autofree char *when = agreed != NULL ? g_strdup_printf (_("Agreed on %s."), agreed) : NULL;
      PennyFact *fact = penny_plan_add (facts, "version", version->id,
                             g_strdup_printf (now ? _("From %s: this plan") : _("From %s"), from), NULL);

      if (version->note != NULL && when != NULL)
        fact->note = g_strdup_printf ("%s %s", version->note, when);
      else
        fact->note = g_strdup (version->note != NULL ? version->note : when);
      if (now)
        continue;
      fact->act = "plan.look-at-version";
      fact->act_label = g_strdup (_("Look at it"));
      fact->act_name = g_strdup_printf (_("Look at it: plan from %s"), from);
    }
  return facts;
}
