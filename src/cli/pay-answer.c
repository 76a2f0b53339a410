#include "pay-answer.h"

#include <glib/gi18n-lib.h>

#include "owed-to-hmrc.h"

/* Which lines of a payslip can be told; what adds others up needs them all. */
static gboolean
is_known (const PennyPayAsked *asked,
          const char          *key)
{
  static const char *const of_tax[] = { "tax", NULL };
  static const char *const of_ni[] = { "employee_ni", "employer_ni", "cost", NULL };
  static const char *const of_both[] = { "deductions", "net", NULL };

  return (asked->knows_tax || !g_strv_contains (of_tax, key))
      && (asked->knows_ni || !g_strv_contains (of_ni, key))
      && ((asked->knows_tax && asked->knows_ni) || !g_strv_contains (of_both, key));
}

GPtrArray *
penny_pay_answer_lines (const PennyPayAsked *asked,
                        const PennyPayslip  *slip)
{
  g_autoptr (GPtrArray) all = penny_payslip_lines (slip, &asked->item, asked->item.minutes != 0 ? 1 : 0);

  for (guint i = all->len; i-- > 0;)
    if (!is_known (asked, ((const PennyPayLine *) g_ptr_array_index (all, i))->key))
      g_ptr_array_remove_index (all, i);
  return g_steal_pointer (&all);
}

static char *
explain_hmrc (const PennyPayAsked *asked,
              const PennyPayslip  *slip,
              PennyPence           amount)
{
  const PennyPayPeriod *period = &slip->period;
  PennyDate due_on = penny_hmrc_due_on (period->year, penny_tax_month_of (period->payday), FALSE);
  PennyPence loans = slip->loan.deduction + slip->postgraduate.deduction;
  g_autofree char *tax = penny_pence_to_words (slip->tax.tax);
  g_autofree char *back = penny_pence_to_words (loans);
  g_autofree char *employee = penny_pence_to_words (slip->ni.employee);
  g_autofree char *employer = penny_pence_to_words (slip->ni.employer);
  g_autofree char *due = penny_date_to_short (due_on);
  g_autofree char *parts = NULL;
  g_autofree char *when = NULL;

  if (loans != 0)
    /* Translators: amounts of money */
    parts = g_strdup_printf (_("Tax of %1$s, loans of %2$s, and National Insurance: %3$s from the pay and %4$s from the "
                               "employer, as far as the Employment Allowance does not pay "
                               "it."), tax, back, employee, employer);
  else
    /* Translators: amounts of money */
    parts = g_strdup_printf (_("Tax of %1$s, and National Insurance: %2$s from the pay and %3$s from the employer, as "
                               "far as the Employment Allowance does not pay it."), tax, employee, employer);
  if (amount < 0)
    return g_strjoin (" ", parts, _("Take it off the next payment to HMRC."), NULL);
  if (!asked->knows_payday)
    return g_steal_pointer (&parts);
  /* Translators: a day */
  when = g_strdup_printf (_("It falls due on %s, or with the quarter’s payment."), due);
  return g_strjoin (" ", parts, when, NULL);
}

static char *
explain_scheme (const PennyPensionWorking *pension)
{
  g_autofree char *employee = penny_pence_to_words (pension->employee);
  g_autofree char *employer = penny_pence_to_words (pension->employer);

  /* Translators: amounts of money */
  return g_strdup_printf (_("%1$s from the pay, and %2$s from the employer."), employee, employer);
}

GPtrArray *
penny_pay_answer_shares (const PennyPayAsked *asked,
                         const PennyPayslip  *slip)
{
  GPtrArray *shares = penny_pay_lines_new ();
  PennyPence scheme = slip->pension.employee + slip->pension.employer;
  PennyPence hmrc = penny_payslip_cost (slip) - slip->net - scheme;

  if (!asked->knows_tax || !asked->knows_ni)
    return shares;
  penny_pay_lines_add (shares, "to_worker", _("The worker"), slip->net, NULL);
  penny_pay_lines_add (shares, "to_hmrc", _("HMRC"), hmrc, explain_hmrc (asked, slip, hmrc));
  if (slip->terms.pension.kind != PENNY_PENSION_NONE)
    penny_pay_lines_add (shares, "to_pension", _("The pension scheme"), scheme, explain_scheme (&slip->pension));
  return shares;
}

/* Whether tax was worked out as if nobody had been paid before in the tax year, and a payday could have been. */
static gboolean
may_be_later (const PennyPayAsked *asked)
{
  const PennyTaxCode *code = &asked->terms.code;

  return asked->knows_tax && !asked->knows_before && !code->alone && code->kind != PENNY_TAX_CODE_NT
      && !asked->period.extra && asked->period.n > asked->period.alone;
}

static gboolean
knows_after (const PennyPayAsked *asked)
{
  return asked->knows_tax && (asked->knows_before || asked->period.n <= asked->period.alone);
}

char *
penny_pay_answer_after (const PennyPayAsked *asked,
                        const PennyPayslip  *slip)
{
  g_autofree char *pay = penny_pence_to_words (slip->after.pay);
  g_autofree char *tax = penny_pence_to_words (slip->after.tax);

  if (!knows_after (asked))
    return NULL;
  /* Translators: amounts of money */
  return g_strdup_printf (_("For the next payday of this tax year: taxable pay so far is %1$s, and tax so far is %2$s."),
                          pay, tax);
}

static const char *
find_tax_gap (const PennyPayAsked *asked)
{
  if (!asked->knows_period)
    return _("Tax is not worked out, and so net pay is not, since it depends on the period, which begins at 1.");
  if (!asked->knows_tax)
    return _("Tax is not worked out, and so net pay is not, since the tax code was not said. It stands on the last "
             "payslip, on the P45 or on HMRC’s letter. For a new worker without a P45, HMRC’s starter checklist decides "
             "it.");
  if (may_be_later (asked))
    return _("Pay and tax before this payday were not said, so it counts as the first of the tax year. They stand on the "
             "last payslip or on the P45.");
  return NULL;
}

static char *
say_wage (const PennyPayAsked *asked)
{
  g_autofree char *full = penny_pence_to_words (asked->full_wage->an_hour);
  g_autofree char *rate = penny_pence_to_words (asked->item.rate);

  /* Translators: an age, then amounts of money */
  return g_strdup_printf (_("The minimum wage from the age of %1$d on is %2$s an hour. %3$s is enough only for someone "
                            "younger, or for an apprentice."), asked->full_wage->age, full, rate);
}

GPtrArray *
penny_pay_answer_gaps (const PennyPayAsked *asked)
{
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func (g_free);
  const PennyPensionTerms *pension = &asked->terms.pension;

  if (asked->full_wage != NULL)
    g_ptr_array_add (gaps, say_wage (asked));
  if (find_tax_gap (asked) != NULL)
    g_ptr_array_add (gaps, g_strdup (find_tax_gap (asked)));
  if (!asked->knows_ni)
    g_ptr_array_add (gaps, g_strdup (_("National Insurance is not worked out, and so net pay is not, since the letter "
                                       "was not said. It stands on the last payslip. Most people have A, and C from "
                                       "State Pension age.")));
  if (pension->kind == PENNY_PENSION_NONE && (pension->employee != 0 || pension->employer != 0))
    g_ptr_array_add (gaps, g_strdup (_("Nothing goes into a pension: the rates were said, but not whether it is by "
                                       "relief at source or from net pay.")));
  return g_steal_pointer (&gaps);
}

static void
write_ni (PennyJson            *json,
          const PennyNiWorking *ni)
{
  penny_json_money (json, "employee_ni", ni->employee);
  penny_json_money (json, "employer_ni", ni->employer);
  penny_json_money (json, "at_lel", ni->at_lel);
  penny_json_money (json, "lel_to_pt", ni->lel_to_pt);
  penny_json_money (json, "pt_to_uel", ni->pt_to_uel);
}

static void
write_explanation (PennyJson           *json,
                   const PennyPayAsked *asked,
                   const PennyPayslip  *slip)
{
  g_autoptr (GPtrArray) lines = penny_pay_answer_lines (asked, slip);
  g_autoptr (GPtrArray) gaps = penny_pay_answer_gaps (asked);

  penny_json_begin_list (json, "explanation");
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      if (line->explanation != NULL)
        penny_json_text (json, NULL, line->explanation);
    }
  for (guint i = 0; i < gaps->len; i++)
    penny_json_text (json, NULL, g_ptr_array_index (gaps, i));
  penny_json_end_list (json);
}

void
penny_pay_answer_figures (PennyJson           *json,
                          const PennyPayAsked *asked,
                          const PennyPayslip  *slip)
{
  if (asked->knows_tax)
    penny_json_money (json, "tax", slip->tax.tax);
  if (asked->knows_ni)
    write_ni (json, &slip->ni);
  penny_json_money (json, "student_loan", slip->loan.deduction);
  penny_json_money (json, "postgraduate_loan", slip->postgraduate.deduction);
  penny_json_money (json, "employee_pension", slip->pension.employee);
  penny_json_money (json, "employer_pension", slip->pension.employer);
  if (asked->knows_tax && asked->knows_ni)
    penny_json_money (json, "net", slip->net);
  if (asked->knows_ni)
    penny_json_money (json, "cost", penny_payslip_cost (slip));
  if (knows_after (asked))
    {
      penny_json_money (json, "pay_to_date", slip->after.pay);
      penny_json_money (json, "tax_to_date", slip->after.tax);
    }
  write_explanation (json, asked, slip);
}
