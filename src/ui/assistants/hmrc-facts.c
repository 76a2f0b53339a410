#include "hmrc-facts.h"

#include <glib/gi18n-lib.h>

#include "run-words.h"

static PennyFact *
add (GPtrArray  *facts,
     const char *what,
     gint64      number,
     char       *title)
{
  g_autofree char *key = g_strdup_printf ("%s-%" G_GINT64_FORMAT, what, number);
  PennyFact *fact = penny_fact_new (key, title, NULL);

  fact->target = number;
  g_ptr_array_add (facts, fact);
  return fact;
}

GPtrArray *
penny_hmrc_not_told_facts (const PennyHmrcYear *year,
                           PennyDate            today)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < year->not_told->len; i++)
    {
      const PennyRun *run = year->not_told->pdata[i];
      g_autofree char *payday = penny_date_to_words (run->payday, today);
      g_autofree char *days = penny_run_days_words (run->from, run->to);
      PennyFact *fact = add (facts, "run", run->id, g_strdup_printf (_("Payday %s"), payday));

      fact->note = g_strdup_printf (_("%s, %s."), penny_run_frequency_words (run->frequency), days);
      fact->go = "hmrc.run";
    }
  return facts;
}

static void
add_payments (GPtrArray           *facts,
              const PennyHmrcYear *year,
              gboolean             paid)
{
  for (guint i = 0; i < year->owed.n_payments; i++)
    {
      const PennyBill *bill = year->bills->pdata[i];

      if (year->payment_words[i] != NULL && (bill != NULL && bill->paid_by == 0) != paid)
        add (facts, "payment", i, g_strdup (year->payment_words[i]))->strong = !paid;
    }
}

/* What is still to be paid first. */
GPtrArray *
penny_hmrc_payment_facts (const PennyHmrcYear *year)
{
  GPtrArray *facts = penny_facts_list ();

  add_payments (facts, year, FALSE);
  add_payments (facts, year, TRUE);
  return facts;
}

GPtrArray *
penny_hmrc_month_facts (const PennyHmrcYear *year)
{
  GPtrArray *facts = penny_facts_list ();

  for (int month = 1; month <= PENNY_TAX_MONTHS; month++)
    if (year->month_words[month - 1] != NULL)
      {
        PennyFact *fact = add (facts, "month", month, g_strdup (year->month_words[month - 1]));

        fact->act = "hmrc.eps";
        fact->act_label = g_strdup_printf (_("Figures for month %d"), month);
      }
  return facts;
}

static void
add_allowance (GPtrArray           *facts,
               const PennyHmrcYear *year,
               gboolean             looking)
{
  gboolean claimed = year->said->allowance_claimed_on != PENNY_DATE_NONE;
  PennyFact *fact = add (facts, "allowance", 0, g_strdup (claimed ? _("Employment Allowance: claimed")
                                                                  : _("Employment Allowance: not claimed")));

  fact->note = g_strdup (year->allowance_words);
  if (looking)
    return;
  fact->act = "hmrc.allowance";
  fact->act_label = g_strdup (claimed ? _("Change what was claimed") : _("It was claimed"));
}

GPtrArray *
penny_hmrc_said_facts (const PennyHmrcYear *year,
                       gboolean             looking)
{
  GPtrArray *facts = penny_facts_list ();
  PennyFact *small;

  add_allowance (facts, year, looking);
  small = add (facts, "small", 0, g_strdup (year->said->small_employer ? _("Small employer: yes")
                                                                       : _("Small employer: not said")));
  small->note = g_strdup (year->said->small_employer ? _("HMRC gives back all of family pay, and a little more.")
                                                     : _("It matters only while somebody gets maternity or other family pay."));
  if (looking)
    return facts;
  small->act = "hmrc.allowance";
  small->act_label = g_strdup (_("Are you a small employer?"));
  return facts;
}

static char *
end_note (const PennyHmrcView *view,
          PennyDate            today)
{
  g_autofree char *day = NULL;

  if (view->year->said->ended_on == PENNY_DATE_NONE)
    return g_strdup (view->why_not != NULL ? view->why_not
                                           : _("All paydays are over, paid and told. Ending it carries the tax codes over to "
                                               "the next tax year. Then give everyone their P60 by 31 May."));
  day = penny_date_to_words (view->year->said->ended_on, today);
  return g_strdup_printf (_("Ended on %s. Everyone who worked for you on 5 April gets a P60 by 31 May."), day);
}

GPtrArray *
penny_hmrc_end_facts (const PennyHmrcView *view,
                      PennyDate            today,
                      gboolean             looking)
{
  GPtrArray *facts = penny_facts_list ();
  g_autofree char *year = penny_tax_year_format (view->year->year);
  PennyFact *papers = add (facts, "papers", 0, g_strdup (_("Papers")));
  PennyFact *end = add (facts, "end", 0, g_strdup_printf (_("The end of %s"), year));

  papers->note = g_strdup (_("P60, P11 and P45 of each assistant, P32, the pension, the declaration of compliance."));
  papers->go = "hmrc.papers";
  end->note = end_note (view, today);
  if (looking || view->year->said->ended_on != PENNY_DATE_NONE || view->why_not != NULL)
    return facts;
  end->act = "hmrc.end";
  end->act_label = g_strdup_printf (_("End %s"), year);
  return facts;
}
