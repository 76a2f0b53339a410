#include "home-facts.h"

#include <glib/gi18n-lib.h>

static PennyFact *
add (GPtrArray  *facts,
     char       *key,
     char       *title,
     PennyPence  amount)
{
  PennyFact *fact = penny_fact_new (key, title, penny_pence_to_words (amount));

  g_ptr_array_add (facts, fact);
  g_free (key);
  return fact;
}

static PennyFact *
add_part (GPtrArray  *facts,
          char       *key,
          char       *title,
          PennyPence  amount)
{
  PennyFact *fact = add (facts, key, title, amount);

  fact->inner = TRUE;
  return fact;
}

static void
add_owed (GPtrArray                *facts,
          const PennyBudgetSummary *budget)
{
  if (budget->position->owed == 0)
    return;
  add (facts, g_strdup ("owed"), g_strdup (_("Less what is owed")), -budget->position->owed);
  for (guint i = 0; i < budget->facts->bills->len; i++)
    {
      const PennyBill *bill = budget->facts->bills->pdata[i];
      g_autofree char *due = bill->due != PENNY_DATE_NONE ? penny_date_to_words (bill->due, budget->facts->on) : NULL;
      PennyFact *fact = add_part (facts, g_strdup_printf ("bill %" G_GINT64_FORMAT, bill->id),
                                  g_strdup (bill->payee), -bill->amount);

      if (bill->what != NULL && due != NULL)
        fact->note = g_strdup_printf (_("%s, due %s"), bill->what, due);
      else if (due != NULL)
        fact->note = g_strdup_printf (_("Due %s"), due);
      else
        fact->note = g_strdup (bill->what);
    }
}

static void
add_worked (GPtrArray                *facts,
            const PennyBudgetSummary *budget)
{
  PennyFact *fact;

  if (budget->position->worked == 0)
    return;
  fact = add (facts, g_strdup ("worked"), g_strdup (_("Less pay that was worked for and not paid yet")),
              -budget->position->worked);
  fact->note = g_strdup (_("An estimate, before tax. The next pay says exactly."));
}

static void
add_due (GPtrArray                *facts,
         const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;

  if (position->due_before == 0)
    return;
  add (facts, g_strdup ("due"), g_strdup (_("Less regular payments before the next money comes")),
       -position->due_before);
  for (guint i = 0; i < position->due->len; i++)
    {
      const PennyDue *due = &g_array_index (position->due, PennyDue, i);
      g_autofree char *day = penny_date_to_words (due->date, budget->facts->on);

      add_part (facts, g_strdup_printf ("due %u", i), g_strdup_printf (_("%s, %s"), due->payee, day), -due->amount);
    }
}

static void
add_kept (GPtrArray                *facts,
          const PennyBudgetSummary *budget)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  PennyFact *fact;

  if (budget->position->kept_for_one_offs == 0)
    return;
  fact = add (facts, g_strdup ("kept"), g_strdup (_("Less one-off money kept apart for its line")),
              -budget->position->kept_for_one_offs);
  for (guint i = 0; i < budget->facts->lines->len; i++)
    {
      const PennyLineFacts *line = budget->facts->lines->pdata[i];

      if (line->line->kind == PENNY_LINE_ONE_OFF && line->received > line->spent + line->owed)
        g_ptr_array_add (names, line->line->name);
    }
  g_ptr_array_add (names, NULL);
  fact->note = names->len > 1 ? g_strjoinv (", ", (char **) names->pdata) : NULL;
}

static void
add_saved (GPtrArray                *facts,
           const PennyBudgetSummary *budget)
{
  if (budget->position->saved == 0)
    return;
  add (facts, g_strdup ("saved"), g_strdup (_("Less savings agreed with your funder")), -budget->position->saved);
  for (guint i = 0; i < budget->facts->savings->len; i++)
    {
      const PennySaving *saving = budget->facts->savings->pdata[i];

      add_part (facts, g_strdup_printf ("saving %" G_GINT64_FORMAT, saving->id), g_strdup (saving->what),
                -saving->amount);
    }
}

GPtrArray *
penny_home_sum_facts (const PennyBudgetSummary *budget)
{
  GPtrArray *facts = penny_facts_list ();
  PennyPence left = budget->position->free;
  PennyFact *sum;

  add (facts, g_strdup ("in"), g_strdup (_("In the account")), budget->position->in_account)->strong = TRUE;
  add_owed (facts, budget);
  add_worked (facts, budget);
  add_due (facts, budget);
  add_kept (facts, budget);
  add_saved (facts, budget);
  sum = add (facts, g_strdup ("free"), g_strdup (left < 0 ? _("Short") : _("Free")), ABS (left));
  sum->strong = TRUE;
  return facts;
}

GPtrArray *
penny_home_chart_facts (const PennyChart *chart)
{
  g_autoptr (GPtrArray) table = penny_chart_to_table (chart);
  GPtrArray *facts = penny_facts_list ();
  GStrv heads = table->pdata[0];

  for (guint i = 1; i < table->len; i++)
    {
      GStrv row = table->pdata[i];
      PennyFact *fact = penny_fact_new (row[0], g_strdup_printf (_("%s %s"), heads[0], row[0]), NULL);

      /* "Expected £84.00, used £76.00" */
      fact->note = row[2] != NULL ? g_strdup_printf (_("%s %s, %s %s"), heads[1], row[1], heads[2], row[2])
                                  : g_strdup_printf (_("%s %s"), heads[1], row[1]);
      g_ptr_array_add (facts, fact);
    }
  return facts;
}

PennyChart *
penny_home_pace_chart (const PennyBudgetSummary *budget)
{
  const PennyBudget *facts = budget->facts->budget;
  const GArray *by_week = budget->facts->by_week;

  if (budget->forecast.tenths_of_percent < 0 || budget->forecast.planned == 0)
    return NULL;
  return penny_chart_pace_new (facts->start, budget->forecast.weeks, budget->forecast.planned,
                               (const PennyPence *) (gconstpointer) by_week->data, by_week->len);
}

char *
penny_home_budget_name (const PennyBudget *budget)
{
  if (budget->funder == NULL || *budget->funder == '\0' || g_str_equal (budget->funder, budget->name))
    return g_strdup (budget->name);
  return g_strdup_printf (_("%s, %s"), budget->name, budget->funder);
}
