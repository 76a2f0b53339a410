#include "summary-choices.h"

#include <glib/gi18n-lib.h>

#define MOST_MONTHS 36

static const PennyFacts *
facts_at (PennySummary *summary,
          guint         i)
{
  return ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts;
}

static GListStore *
begin (const char *all)
{
  GListStore *choices = penny_choices_new ();

  if (all != NULL)
    penny_choices_add (choices, 0, 0, all);
  return choices;
}

GListStore *
penny_choices_of_budgets (PennySummary *summary,
                          const char   *all)
{
  GListStore *choices = begin (all);

  for (guint i = 0; summary != NULL && i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = facts_at (summary, i)->budget;

      penny_choices_add (choices, 0, budget->id, budget->name);
    }
  return choices;
}

GListStore *
penny_choices_of_lines (PennySummary *summary,
                        const char   *all)
{
  GListStore *choices = begin (all);

  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      const PennyFacts *facts = facts_at (summary, b);

      for (guint i = 0; i < facts->lines->len; i++)
        {
          const PennyPlanLine *line = ((PennyLineFacts *) facts->lines->pdata[i])->line;

          penny_choices_add (choices, 0, line->id, line->name);
        }
    }
  return choices;
}

PennyDate
penny_summary_first_day (PennySummary *summary,
                         PennyDate     today)
{
  PennyDate first = today;

  for (guint i = 0; i < summary->budgets->len; i++)
    first = MIN (first, facts_at (summary, i)->budget->start);
  return first;
}

static PennyDate
first_of_month (PennyDate date)
{
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  return penny_date_new (year, month, 1);
}

static void
add_month (GListStore *choices,
           PennyDate   first)
{
  g_autoptr (GDate) date = g_date_new_julian ((guint32) first);
  char words[64];

  /* Translators: a month of a year, as strftime writes it: "November 2026". */
  g_date_strftime (words, sizeof words, _("%B %Y"), date);
  penny_choices_add (choices, 1, first, words);
}

void
penny_choices_add_months (GListStore   *choices,
                          PennySummary *summary,
                          PennyDate     today)
{
  PennyDate start = first_of_month (penny_summary_first_day (summary, today));
  PennyDate month = first_of_month (today);

  for (int i = 0; i < MOST_MONTHS && month >= start; i++)
    {
      add_month (choices, month);
      month = penny_date_add_months (month, -1);
    }
}
