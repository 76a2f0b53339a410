#include "summary-text.h"

#include <glib/gi18n-lib.h>

#include "words.h"

static void
say (char *sentence)
{
  if (sentence != NULL)
    g_print ("%s\n", sentence);
  g_free (sentence);
}

/* A name and an amount, the amounts under each other. */
static void
say_amount (const char *name,
            PennyPence  amount)
{
  g_autofree char *words = penny_pence_to_words (amount);
  int gap = MAX (1, 40 - (int) g_utf8_strlen (name, -1) + 12 - (int) g_utf8_strlen (words, -1));

  g_print ("  %s%*s%s\n", name, gap, "", words);
}

static void
say_unless_zero (const char *name,
                 PennyPence  amount)
{
  if (amount != 0)
    say_amount (name, amount);
}

static void
say_lines (const GPtrArray *lines)
{
  g_print ("\n%s\n", _("Left, line by line"));
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (lines, i);

      say_amount (line->line->name, penny_line_left (line));
    }
}

static void
say_bills (const PennyFacts *facts)
{
  if (facts->bills->len == 0)
    return;
  g_print ("\n%s\n", _("Owed"));
  for (guint i = 0; i < facts->bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (facts->bills, i);
      g_autofree char *due = bill->due == PENNY_DATE_NONE ? NULL : penny_date_to_words (bill->due, facts->on);
      /* Translators: who is owed money, and by when. */
      g_autofree char *name = due == NULL ? g_strdup (bill->payee) : g_strdup_printf (_("%s, by %s"), bill->payee, due);

      say_amount (name, bill->amount);
    }
}

static void
say_sum (const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;

  g_print ("\n%s\n", _("How this was worked out"));
  say_amount (_("In the account"), position->in_account);
  say_unless_zero (_("Less what is owed"), -position->owed);
  say_unless_zero (_("Less pay worked for and not paid yet (an estimate)"), -position->worked);
  say_unless_zero (_("Less regular payments due before then"), -position->due_before);
  say_unless_zero (_("Less money kept apart for one-offs"), -position->kept_for_one_offs);
  say_unless_zero (_("Less savings agreed"), -position->saved);
  say_amount (_("Free"), position->free);
}

static void
say_budget (const PennyBudgetSummary *budget)
{
  const PennyBudget *about = budget->facts->budget;
  gboolean direct = about->holding == PENNY_HOLDING_DIRECT;

  if (about->funder == NULL)
    g_print ("\n%s\n", about->name);
  else
    g_print ("\n%s (%s)\n", about->name, about->funder);
  say (penny_words_free (budget, NULL));
  if (direct)
    say_amount (_("In the account"), budget->position->in_account);
  say_amount (_("Left in the plan"), budget->position->left_in_plan);
  say_lines (budget->facts->lines);
  g_print ("\n");
  say (penny_words_a_day_late (budget));
  say (penny_words_late_money (budget));
  say (penny_words_pace (budget));
  say (penny_words_forecast (budget));
  say (penny_words_contribution (budget));
  say (penny_words_held (budget));
  say (penny_words_checked (budget));
  say_bills (budget->facts);
  if (direct)
    say_sum (budget);
}

void
penny_summary_print_text (const PennySummary *summary)
{
  g_autofree char *on = penny_date_to_short (summary->on);

  if (summary->person->name != NULL && *summary->person->name != '\0')
    g_print (_("%s, on %s"), summary->person->name, on);
  else
    g_print (_("On %s"), on);
  g_print ("\n");
  if (summary->person->label != NULL)
    g_print ("%s\n", summary->person->label);
  if (summary->budgets->len == 0)
    g_print ("%s\n", _("There is no budget in this file yet."));
  for (guint i = 0; i < summary->budgets->len; i++)
    say_budget (g_ptr_array_index (summary->budgets, i));
}
