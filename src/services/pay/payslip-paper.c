#include "papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "hour-words.h"
#include "paper-parts.h"

/* What the law asks for (Employment Rights Act 1996, section 8): pay before deductions; each deduction, fixed or not, with
 * its amount and what it is for; net pay; and, where pay varies with the time worked, the hours.  The NI number is
 * not asked for and is left off: payslips lie open on kitchen tables.  What the employer pays beside it is there since it
 * is paid for the assistant; what the payday costs the budget is the employer's own matter and is not. */

typedef enum
{
  PART_PAY,
  PART_TAKEN,                   /* off the pay */
  PART_PAID_BACK,               /* mileage, expenses */
  PART_EMPLOYER,                /* beside it */
  PART_NONE,                    /* sums, which stand by themselves; what the budget pays */
} Part;

static const struct
{
  const char *key;
  Part        part;
} parts[] = {
  { "tax", PART_TAKEN }, { "employee_ni", PART_TAKEN }, { "student_loan", PART_TAKEN }, { "postgraduate_loan", PART_TAKEN },
  { "employee_pension", PART_TAKEN }, { "attachment", PART_TAKEN }, { "mileage", PART_PAID_BACK },
  { "expenses", PART_PAID_BACK }, { "employer_ni", PART_EMPLOYER }, { "class_1a", PART_EMPLOYER },
  { "employer_pension", PART_EMPLOYER }, { "gross", PART_NONE }, { "deductions", PART_NONE }, { "net", PART_NONE },
  { "cost", PART_NONE },
};

static Part
part_of (const PennySlipLine *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (line->key, parts[i].key) == 0)
      return parts[i].part;
  return PART_PAY;
}

/* The bureau's own figures were typed, and count; our lines are how we would have it, and stay off the paper. */
static gboolean
is_bureaus (const PennySlipView *view)
{
  return view->slip->stated != NULL;
}

static gboolean
has_part (const PennySlipView *view,
          Part                 part)
{
  for (guint i = 0; i < view->lines->len; i++)
    if (part_of (view->lines->pdata[i]) == part)
      return TRUE;
  return FALSE;
}

/* As the slip itself calls it. */
static const char *
label_of (const PennySlipView *view,
          const char          *key,
          const char          *otherwise)
{
  for (guint i = 0; i < view->lines->len; i++)
    {
      const PennySlipLine *line = view->lines->pdata[i];

      if (g_strcmp0 (line->key, key) == 0)
        return line->label;
    }
  return otherwise;
}

static char *
title_of (const PennySlipView *view)
{
  g_autofree char *payday = penny_date_to_short (view->slip->payday);

  /* Translators: a payslip's title and the name of its file: whose, of which payday */
  return g_strdup_printf (_("Payslip, %1$s, %2$s"), view->slip->name, payday);
}

/* What it is beside an ordinary payslip, first of all. */
static void
add_standing (PennyPaper          *paper,
              const PennySlipView *view)
{
  if (view->slip->reverses != 0)
    penny_paper_text (paper, _("This takes back the payslip of this payday that was wrong: each figure is the other way "
                               "round. A corrected payslip stands in its place."));
  else if (view->run->corrects != 0)
    penny_paper_text (paper, _("This is a corrected payslip. It takes the place of the one that was given for this payday."));
  if (view->reversed_by != 0)
    penny_paper_text (paper, _("This payslip was wrong and was taken back. Another one takes its place: please use that one."));
  if (is_bureaus (view))
    penny_paper_text (paper, _("These are the figures of the payroll service’s payslip. Its own payslip is the one "
                               "that counts: please keep that one too."));
}

static void
add_who (PennyPaper          *paper,
         const PennySlipView *view)
{
  const PennyPayslip *working = &view->working;
  g_autofree char *days = penny_paper_days (view->run->from, view->run->to);
  g_autofree char *code = penny_tax_code_format (&working->terms.code);
  g_autofree char *period = penny_pay_period_to_words (&working->period);
  g_autofree char *hours = penny_hours_to_words (view->slip->minutes);
  const char letter[] = { working->terms.ni_letter, '\0' };

  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_fact (paper, _("Employer"), view->employer->name);
  penny_paper_fact (paper, _("Assistant"), view->slip->name);
  penny_paper_fact (paper, _("Works number"), view->assistant->payroll_id);
  penny_paper_fact_date (paper, _("Payday"), view->slip->payday);
  penny_paper_fact (paper, _("Paid for"), days);
  if (view->slip->minutes != 0)
    penny_paper_fact (paper, _("Hours worked"), hours);
  penny_paper_fact (paper, _("Tax period"), period);
  penny_paper_fact (paper, _("Tax code"), code);
  penny_paper_fact (paper, _("National Insurance letter"), letter);
  penny_paper_fact (paper, _("Employer’s PAYE reference"), view->employer->paye_reference);
}

static void
add_pay (PennyPaper          *paper,
         const PennySlipView *view)
{
  g_autofree char *gross = penny_pence_to_words_for_file (view->slip->gross);

  penny_paper_table (paper, _("Pay"), _("What"), 't', _("Hours"), 'n', _("An hour"), 'n', _("Amount"), 'n', NULL);
  for (guint i = 0; i < view->lines->len && !is_bureaus (view); i++)
    {
      const PennySlipLine *line = view->lines->pdata[i];
      g_autofree char *hours = penny_paper_hours (line->minutes);
      g_autofree char *rate = line->minutes != 0 ? penny_pence_to_words_for_file (line->rate) : g_strdup ("");
      g_autofree char *amount = penny_pence_to_words_for_file (line->amount);

      if (part_of (line) == PART_PAY)
        penny_paper_row (paper, line->label, hours, rate, amount, NULL);
    }
  penny_paper_sum (paper, label_of (view, "gross", _("Pay before anything is taken off")), "", "", gross, NULL);
}

/* The lines of a part, as their page shows them. */
static void
add_part (PennyPaper          *paper,
          const PennySlipView *view,
          Part                 part,
          const char          *of)
{
  penny_paper_table (paper, of, "", 't', "", 'n', NULL);
  for (guint i = 0; i < view->lines->len; i++)
    {
      const PennySlipLine *line = view->lines->pdata[i];

      if (part_of (line) == part)
        penny_paper_fact_money (paper, line->label, line->amount);
    }
}

static void
add_bureaus_deductions (PennyPaper      *paper,
                        const PennySlip *slip)
{
  penny_paper_table (paper, _("Taken off"), "", 't', "", 'n', NULL);
  penny_paper_fact_money (paper, _("Income tax"), -slip->tax);
  penny_paper_fact_money (paper, _("National Insurance"), -slip->employee_ni);
  if (slip->student_loans != 0)
    penny_paper_fact_money (paper, _("Student and postgraduate loans"), -slip->student_loans);
  if (slip->pension != 0)
    penny_paper_fact_money (paper, _("Pension"), -slip->pension);
  if (slip->attachments != 0)
    penny_paper_fact_money (paper, _("Orders to take from pay"), -slip->attachments);
}

/* What the employer pays, of a bureau's payslip. */
static void
add_bureaus_employer (PennyPaper      *paper,
                      const PennySlip *slip)
{
  penny_paper_table (paper, _("What the employer pays beside it"), "", 't', "", 'n', NULL);
  penny_paper_fact_money (paper, _("Employer’s National Insurance"), penny_pence_add (slip->employer_ni, slip->class_1a));
  if (slip->employer_pension != 0)
    penny_paper_fact_money (paper, _("Employer’s pension contribution"), slip->employer_pension);
}

static void
add_taken (PennyPaper          *paper,
           const PennySlipView *view)
{
  PennyPence taken = penny_pence_add (penny_pence_add (view->slip->net, -view->slip->gross), -view->slip->paid_back);
  g_autofree char *words = penny_pence_to_words_for_file (taken);

  if (is_bureaus (view))
    add_bureaus_deductions (paper, view->slip);
  else
    add_part (paper, view, PART_TAKEN, _("Taken off"));
  penny_paper_sum (paper, label_of (view, "deductions", _("Taken off in all")), words, NULL);
}

static void
add_paid_back (PennyPaper          *paper,
               const PennySlipView *view)
{
  if (!is_bureaus (view))
    {
      add_part (paper, view, PART_PAID_BACK, _("Paid back to you"));
      return;
    }
  penny_paper_table (paper, _("Paid back to you"), "", 't', "", 'n', NULL);
  penny_paper_fact_money (paper, _("Mileage and expenses"), view->slip->paid_back);
}

static void
add_net (PennyPaper          *paper,
         const PennySlipView *view)
{
  g_autofree char *net = penny_pence_to_words_for_file (view->slip->net);

  penny_paper_table (paper, _("What is paid"), "", 't', "", 'n', NULL);
  penny_paper_sum (paper, label_of (view, "net", _("Net pay")), net, NULL);
}

static void
add_year (PennyPaper          *paper,
          const PennySlipView *view)
{
  const PennyYearToDate *year = &view->working.after;
  PennyPence insurance = 0;

  for (guint i = 0; i < year->n_ni; i++)
    insurance = penny_pence_add (insurance, year->ni[i].employee);
  penny_paper_table (paper, _("This tax year so far"), "", 't', "", 'n', NULL);
  penny_paper_fact_money (paper, _("Pay before anything is taken off"), year->gross);
  penny_paper_fact_money (paper, _("Pay for tax"), year->pay);
  penny_paper_fact_money (paper, _("Income tax"), year->tax);
  if (year->before_pay != 0 || year->before_tax != 0)
    {
      penny_paper_fact_money (paper, _("Pay in an earlier job"), year->before_pay);
      penny_paper_fact_money (paper, _("Tax in an earlier job"), year->before_tax);
    }
  penny_paper_fact_money (paper, _("National Insurance"), insurance);
  if (year->student_loan != 0)
    penny_paper_fact_money (paper, _("Student loan"), year->student_loan);
  if (year->postgraduate_loan != 0)
    penny_paper_fact_money (paper, _("Postgraduate loan"), year->postgraduate_loan);
  if (year->pension != 0)
    penny_paper_fact_money (paper, _("Pension"), year->pension);
  if (year->employer_pension != 0)
    penny_paper_fact_money (paper, _("Employer’s pension contribution"), year->employer_pension);
  penny_paper_fact_money (paper, _("Net pay"), year->net);
}

static void
add_left (PennyPaper *paper,
          gint64      minutes)
{
  g_autofree char *words = penny_hours_to_words (ABS (minutes));

  penny_paper_fact (paper, minutes < 0 ? _("Taken beyond this leave year’s holiday") : _("Left of this leave year’s holiday"),
                    words);
}

static void
add_holiday (PennyPaper          *paper,
             const PennySlipView *view)
{
  g_autofree char *taken = penny_hours_to_words (view->slip->holiday_minutes);
  g_autofree char *built_up = penny_hours_to_words (view->slip->leave_built_up);

  if (view->slip->holiday_minutes == 0 && view->slip->leave_built_up == 0 && view->leave_left == G_MININT64)
    return;
  penny_paper_table (paper, _("Holiday"), "", 't', "", 'n', NULL);
  if (view->slip->holiday_minutes != 0)
    penny_paper_fact (paper, _("Taken and paid this time"), taken);
  if (view->slip->leave_built_up != 0)
    penny_paper_fact (paper, _("Built up this time"), built_up);
  if (view->leave_left != G_MININT64)
    add_left (paper, view->leave_left);
}

static void
add_explanations (PennyPaper          *paper,
                  const PennySlipView *view)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < view->lines->len; i++)
    {
      const PennySlipLine *line = view->lines->pdata[i];

      if (line->explanation == NULL || g_strcmp0 (line->key, "cost") == 0)
        continue;
      if (!begun)
        penny_paper_table (paper, _("How it was worked out"), _("What"), 't', _("How"), 't', NULL);
      begun = TRUE;
      penny_paper_row (paper, line->label, line->explanation, NULL);
    }
}

static void
add_rates (PennyPaper          *paper,
           const PennySlipView *view)
{
  g_autofree char *year = penny_tax_year_format (view->slip->year);
  g_autofree char *day = penny_date_to_words (view->slip->rates_checked, PENNY_DATE_NONE);
  g_autofree char *text = NULL;

  if (view->slip->rates_checked == PENNY_DATE_NONE)
    return;
  /* Translators: a tax year, a day */
  text = g_strdup_printf (_("The rates of the tax year %1$s were last held against their sources on %2$s."), year, day);
  penny_paper_small (paper, text);
}

/* What only a payslip of our own says. */
static void
add_ours (PennyPaper          *paper,
          const PennySlipView *view,
          gboolean             with_explanations)
{
  if (has_part (view, PART_EMPLOYER))
    add_part (paper, view, PART_EMPLOYER, _("What the employer pays beside it"));
  add_year (paper, view);
  add_holiday (paper, view);
  if (with_explanations)
    add_explanations (paper, view);
  add_rates (paper, view);
}

PennyPaper *
penny_payslip_paper (const PennySlipView *view,
                     gboolean             with_explanations)
{
  g_autofree char *title = NULL;
  PennyPaper *paper;

  g_return_val_if_fail (view != NULL, NULL);

  title = title_of (view);
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, view->slip->reverses != 0 ? _("Payslip taken back") : _("Payslip"));
  add_standing (paper, view);
  add_who (paper, view);
  add_pay (paper, view);
  add_taken (paper, view);
  if (view->slip->paid_back != 0)
    add_paid_back (paper, view);
  add_net (paper, view);
  if (is_bureaus (view))
    add_bureaus_employer (paper, view->slip);
  else
    add_ours (paper, view, with_explanations);
  return paper;
}
