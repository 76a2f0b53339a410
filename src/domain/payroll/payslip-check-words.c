#include "payslip-check-words.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "sentences.h"

static const struct
{
  const char *name;
  const char *words;
} figures[PENNY_STATED_FIGURES] = {
  [PENNY_STATED_HOURS] = { "hours", N_("Hours") },
  [PENNY_STATED_RATE] = { "rate", N_("Pay for an hour") },
  [PENNY_STATED_GROSS] = { "gross", N_("Gross pay") },
  [PENNY_STATED_TAX] = { "tax", N_("Tax") },
  [PENNY_STATED_EMPLOYEE_NI] = { "employee_ni", N_("National Insurance") },
  [PENNY_STATED_STUDENT_LOAN] = { "student_loan", N_("Student loan") },
  [PENNY_STATED_POSTGRADUATE_LOAN] = { "postgraduate_loan", N_("Postgraduate loan") },
  [PENNY_STATED_EMPLOYEE_PENSION] = { "employee_pension", N_("Pension") },
  [PENNY_STATED_NET] = { "net", N_("Net pay") },
  [PENNY_STATED_EMPLOYER_NI] = { "employer_ni", N_("Employer’s National Insurance") },
  [PENNY_STATED_EMPLOYER_PENSION] = { "employer_pension", N_("Employer’s pension") },
  [PENNY_STATED_PAY_TO_DATE] = { "pay_to_date", N_("Pay this year") },
  [PENNY_STATED_TAX_TO_DATE] = { "tax_to_date", N_("Tax this year") },
};

static const char *const reasons[PENNY_CHECK_REASONS] = {
  [PENNY_REASON_UNKNOWN] = "unknown",
  [PENNY_REASON_ROUNDING] = "rounding",
  [PENNY_REASON_HOURS] = "hours",
  [PENNY_REASON_RATE] = "rate",
  [PENNY_REASON_MINIMUM_WAGE] = "minimum-wage",
  [PENNY_REASON_DOES_NOT_ADD_UP] = "does-not-add-up",
  [PENNY_REASON_LEFT_OUT] = "left-out",
  [PENNY_REASON_TWICE] = "twice",
  [PENNY_REASON_EMPLOYERS] = "employers",
  [PENNY_REASON_SWAPPED] = "swapped",
  [PENNY_REASON_SIGN] = "sign",
  [PENNY_REASON_DIGITS] = "digits",
  [PENNY_REASON_EMPLOYMENT_ALLOWANCE] = "employment-allowance",
  [PENNY_REASON_EARLIER_EMPLOYER] = "earlier-employer",
  [PENNY_REASON_NO_REFUND] = "no-refund",
  [PENNY_REASON_NO_LIMIT] = "no-limit",
  [PENNY_REASON_NOT_WHOLE_POUNDS] = "not-whole-pounds",
  [PENNY_REASON_AGREED_GROSS] = "agreed-gross",
  [PENNY_REASON_BASIS] = "basis",
  [PENNY_REASON_EMERGENCY] = "emergency",
  [PENNY_REASON_BR] = "br",
  [PENNY_REASON_0T] = "0t",
  [PENNY_REASON_D0] = "d0",
  [PENNY_REASON_NT] = "nt",
  [PENNY_REASON_NATION] = "nation",
  [PENNY_REASON_NOTHING_BEFORE] = "nothing-before",
  [PENNY_REASON_LAST_YEAR] = "last-year",
  [PENNY_REASON_FREQUENCY] = "frequency",
  [PENNY_REASON_PERIOD] = "period",
  [PENNY_REASON_NI_LETTER] = "ni-letter",
  [PENNY_REASON_PENSION_KIND] = "pension-kind",
  [PENNY_REASON_PENSION_ON] = "pension-on",
  [PENNY_REASON_PENSION_RATE] = "pension-rate",
  [PENNY_REASON_PENSION_BEFORE_NI] = "pension-before-ni",
  [PENNY_REASON_NO_PENSION] = "no-pension",
  [PENNY_REASON_LOAN_PLAN] = "loan-plan",
};

const char *
penny_stated_figure_name (PennyStatedFigure figure)
{
  g_return_val_if_fail ((guint) figure < PENNY_STATED_FIGURES, NULL);
  return figures[figure].name;
}

const char *
penny_check_reason_name (PennyCheckReason reason)
{
  g_return_val_if_fail ((guint) reason < PENNY_CHECK_REASONS, NULL);
  return reasons[reason];
}

/* The same where ours is worked out on another gross pay than was agreed. */
static char *
say_difference_on (const PennyPayslipFinding *finding,
                   PennyPence                 gross)
{
  g_autofree char *stated = penny_pence_to_words (finding->stated);
  g_autofree char *ours = penny_pence_to_words (finding->ours);
  g_autofree char *apart = penny_pence_to_words (ABS (finding->stated - finding->ours));
  g_autofree char *on = penny_pence_to_words (gross);
  const char *label = _(figures[finding->figure].words);

  if (finding->stated > finding->ours)
    return g_strdup_printf (_("%1$s: the payslip says %2$s. On its gross pay of %5$s it would be %4$s here, %3$s less."),
                            label, stated, apart, ours, on);
  return g_strdup_printf (_("%1$s: the payslip says %2$s. On its gross pay of %5$s it would be %4$s here, %3$s more."),
                          label, stated, apart, ours, on);
}

/* "Tax: the payslip says £46.00, which is £12.40 more than our £33.60." */
static char *
say_difference (const PennyPayslipFinding *finding)
{
  g_autofree char *stated = penny_pence_to_words (finding->stated);
  g_autofree char *ours = penny_pence_to_words (finding->ours);
  g_autofree char *apart = penny_pence_to_words (ABS (finding->stated - finding->ours));
  const char *label = _(figures[finding->figure].words);

  if (finding->stated > finding->ours)
    return g_strdup_printf (_("%1$s: the payslip says %2$s, which is %3$s more than our %4$s."),
                            label, stated, apart, ours);
  return g_strdup_printf (_("%1$s: the payslip says %2$s, which is %3$s less than our %4$s."), label, stated, apart, ours);
}

/* Reasons that the figure itself shows */

static char *
say_plain (const PennyFindingWords *words,
           PennyCheckReason         reason)
{
  switch ((int) reason)
    {
    case PENNY_REASON_ROUNDING:
      return g_strdup (_("That is a penny apart: rounding, and fair to leave."));
    case PENNY_REASON_LEFT_OUT:
      return g_strdup (_("Nothing was taken."));
    case PENNY_REASON_TWICE:
      return g_strdup (_("It was taken twice."));
    case PENNY_REASON_SWAPPED:
      return g_strdup_printf (_("It stands in the place of another figure, and that one here: %s."),
                              _(figures[words->other].words));
    case PENNY_REASON_SIGN:
      return words->finding->ours < 0 ? g_strdup (_("It was taken, and should have been paid back."))
                                      : g_strdup (_("It was paid back, and should have been taken."));
    case PENNY_REASON_DIGITS:
      return g_strdup (_("Two digits beside each other are swapped."));
    case PENNY_REASON_EMPLOYMENT_ALLOWANCE:
      return g_strdup (_("That is fair where the Employment Allowance pays it."));
    case PENNY_REASON_EARLIER_EMPLOYER:
      return g_strdup (_("An earlier employer’s figure is not in it. That is fair where the payslip shows this "
                         "job alone."));
    case PENNY_REASON_NO_REFUND:
      return g_strdup (_("Tax was to be paid back, and was not."));
    case PENNY_REASON_NO_LIMIT:
      return g_strdup (_("More than half of the pay was taken. The rest should wait for the next paydays."));
    case PENNY_REASON_NOT_WHOLE_POUNDS:
      return g_strdup (_("A loan’s deduction is rounded down to whole pounds."));
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

static gboolean
is_tried (PennyCheckReason reason)
{
  return reason >= PENNY_REASON_AGREED_GROSS;
}

/* What to ask */

static const char *
ask_how (PennyStatedFigure figure)
{
  switch (figure)
    {
    case PENNY_STATED_TAX:
      return _("We found no reason. Ask the payroll service how it was worked out: with which code, for which week or month, and "
               "with what pay and tax so far this year.");
    case PENNY_STATED_EMPLOYEE_NI:
    case PENNY_STATED_EMPLOYER_NI:
      return _("We found no reason. Ask the payroll service how it was worked out: with which letter, and for pay of how "
               "many weeks.");
    case PENNY_STATED_STUDENT_LOAN:
    case PENNY_STATED_POSTGRADUATE_LOAN:
      return _("We found no reason. Ask the payroll service how it was worked out: for which plan, and on what pay.");
    case PENNY_STATED_EMPLOYEE_PENSION:
    case PENNY_STATED_EMPLOYER_PENSION:
      return _("We found no reason. Ask the payroll service how it was worked out: on what part of the pay, and at which "
               "rates.");
    case PENNY_STATED_HOURS:
    case PENNY_STATED_RATE:
    case PENNY_STATED_GROSS:
      return _("We found no reason. Ask the payroll service what the pay is made of: which hours, at what rate, and what "
               "else.");
    case PENNY_STATED_NET:
      return _("We found no reason. Ask the payroll service what was taken off, and what for.");
    case PENNY_STATED_PAY_TO_DATE:
    case PENNY_STATED_TAX_TO_DATE:
    default:
      return _("We found no reason. Ask the payroll service which paydays are in it.");
    }
}

static char *
ask_code (const PennyPayslipTrial *right)
{
  g_autofree char *code = penny_tax_code_format (&right->terms.code);

  return g_strdup_printf (_("Ask the payroll service to look again at HMRC’s notice: the code is %s."), code);
}

/* Nobody told us how they began, so that our own code is no measure for another. */
static gboolean
is_of_no_code (const PennyFindingWords *words)
{
  PennyStatedFigure figure = words->finding->figure;

  return words->undeclared && !words->finding->fair && (figure == PENNY_STATED_TAX || figure == PENNY_STATED_TAX_TO_DATE);
}

static char *
ask_declaration (const PennyPayslipTrial *right)
{
  g_autofree char *code = penny_tax_code_format (&right->terms.code);

  /* Translators: a tax code */
  return g_strdup_printf (_("There is no starter declaration for them here, so we use %s, the code for that. Look which code "
                            "the payslip names, and ask them how they began: a P45, or HMRC’s starter declaration."), code);
}

static char *
ask (const PennyFindingWords *words)
{
  const PennyPayslipFinding *finding = words->finding;

  if (is_of_no_code (words))
    return ask_declaration (words->right);
  if (finding->n_reasons == 0)
    return g_strdup (ask_how (finding->figure));
  if (finding->fair)
    return NULL;
  switch ((int) finding->reasons[0])
    {
    case PENNY_REASON_BASIS:
    case PENNY_REASON_EMERGENCY:
    case PENNY_REASON_BR:
    case PENNY_REASON_0T:
    case PENNY_REASON_D0:
    case PENNY_REASON_NT:
    case PENNY_REASON_NATION:
      return ask_code (words->right);
    case PENNY_REASON_LAST_YEAR:
      return g_strdup (_("Ask the payroll service to use this year’s rates."));
    default:
      return g_strdup (_("Ask the payroll service to put it right."));
    }
}

static char *
say_tried (const PennyFindingWords *words,
           guint                    i)
{
  PennyCheckReason reason = words->finding->reasons[i];
  g_autofree char *code = NULL;

  if (!is_of_no_code (words) || reason < PENNY_REASON_BASIS || reason > PENNY_REASON_NATION)
    return penny_payslip_trial_say (&words->trials[i], words->right);
  code = penny_tax_code_format (&words->trials[i].terms.code);
  return g_strdup_printf (_("That is what code %s takes."), code);
}

static void
add_reasons (GString                 *text,
             const PennyFindingWords *words)
{
  for (guint i = 0; i < words->finding->n_reasons; i++)
    {
      PennyCheckReason reason = words->finding->reasons[i];

      if (i > 0)
        penny_join (text, g_strdup (_("Or:")));
      penny_join (text, is_tried (reason) ? say_tried (words, i) : say_plain (words, reason));
    }
}

char *
penny_finding_say (const PennyFindingWords *words)
{
  GString *text = g_string_new (NULL);

  penny_join (text, words->gross != 0 ? say_difference_on (words->finding, words->gross) : say_difference (words->finding));
  add_reasons (text, words);
  penny_join (text, ask (words));
  return g_string_free (text, FALSE);
}

/* Hours, rate, gross and net */

char *
penny_finding_say_hours (const char *who,
                         gint64      stated,
                         gint64      worked,
                         PennyPence  rate)
{
  g_autofree char *said = penny_hours_to_words (stated);
  g_autofree char *done = penny_hours_to_words (worked);
  g_autofree char *apart = penny_hours_to_words (ABS (stated - worked));
  g_autofree char *amount = penny_pence_to_words (penny_pence_share (rate, ABS (stated - worked), 60));
  GString *text = g_string_new (NULL);

  if (who != NULL)
    penny_join (text, g_strdup_printf (_("%1$s worked %2$s, and the payslip says %3$s."), who, done, said));
  else
    penny_join (text, g_strdup_printf (_("The hours worked are %1$s, and the payslip says %2$s."), done, said));
  if (rate == 0)
    penny_join (text, g_strdup_printf (_("That is %s apart."), apart));
  else if (stated > worked)
    penny_join (text, g_strdup_printf (_("%1$s more is %2$s too much."), apart, amount));
  else
    penny_join (text, g_strdup_printf (_("%1$s less is %2$s too little."), apart, amount));
  penny_join (text, g_strdup (_("Send the payroll service the hours again.")));
  return g_string_free (text, FALSE);
}

char *
penny_finding_say_rate (PennyPence stated,
                        PennyPence agreed,
                        gint64     minutes)
{
  g_autofree char *said = penny_pence_to_words (stated);
  g_autofree char *ours = penny_pence_to_words (agreed);
  g_autofree char *hours = penny_hours_to_words (minutes);
  PennyPence apart = penny_pence_share (stated, minutes, 60) - penny_pence_share (agreed, minutes, 60);
  g_autofree char *amount = penny_pence_to_words (ABS (apart));
  GString *text = g_string_new (NULL);

  penny_join (text, g_strdup_printf (_("The payslip pays %1$s an hour, and %2$s is agreed."), said, ours));
  if (apart > 0)
    penny_join (text, g_strdup_printf (_("For %1$s that is %2$s too much."), hours, amount));
  else if (apart < 0)
    penny_join (text, g_strdup_printf (_("For %1$s that is %2$s too little."), hours, amount));
  penny_join (text, g_strdup (_("Ask the payroll service to put it right.")));
  return g_string_free (text, FALSE);
}

char *
penny_finding_say_wage (PennyPence rate,
                        PennyPence wage,
                        gboolean   oldest)
{
  g_autofree char *paid = penny_pence_to_words (rate);
  g_autofree char *least = penny_pence_to_words (wage);

  if (oldest)
    return g_strdup_printf (_("%1$s an hour is below the minimum wage for anyone who is old enough for the full one, "
                              "which is %2$s. Say when the worker was born, and look at the contract."), paid, least);
  return g_strdup_printf (_("%1$s an hour is below the minimum wage, which is %2$s for this worker. Raise it from the "
                            "beginning of this pay: whatever is agreed, less is not allowed."), paid, least);
}

char *
penny_finding_say_gross (PennyPence stated,
                         PennyPence agreed,
                         gint64     minutes,
                         PennyPence rate)
{
  const PennyPayslipFinding finding = { PENNY_STATED_GROSS, stated, agreed };
  g_autofree char *hours = penny_hours_to_words (minutes);
  g_autofree char *an_hour = penny_pence_to_words (rate);
  GString *text = g_string_new (NULL);

  penny_join (text, say_difference (&finding));
  if (minutes != 0)
    penny_join (text, g_strdup_printf (_("That is the pay for %s."), hours));
  if (minutes != 0 && rate != 0)
    penny_join (text, g_strdup (_("Or:")));
  if (rate != 0)
    penny_join (text, g_strdup_printf (_("That is the pay at %s an hour."), an_hour));
  penny_join (text, g_strdup (minutes != 0 || rate != 0 ? _("Ask the payroll service to put it right.")
                                                        : ask_how (PENNY_STATED_GROSS)));
  return g_string_free (text, FALSE);
}

char *
penny_finding_say_product (PennyPence stated,
                           PennyPence product,
                           gint64     minutes,
                           PennyPence rate)
{
  g_autofree char *said = penny_pence_to_words (stated);
  g_autofree char *right = penny_pence_to_words (product);
  g_autofree char *hours = penny_hours_to_words (minutes);
  g_autofree char *an_hour = penny_pence_to_words (rate);

  return g_strdup_printf (_("The payslip’s %1$s at %2$s an hour are %3$s, and its gross pay is %4$s. The rest may be "
                            "holiday or other pay: ask the payroll service what it is for."), hours, an_hour, right, said);
}

char *
penny_finding_say_sum (const PennyFindingWords *words,
                       PennyPence               gross,
                       PennyPence               taken)
{
  const PennyPayslipFinding *finding = words->finding;
  g_autofree char *pay = penny_pence_to_words (gross);
  g_autofree char *off = penny_pence_to_words (taken);
  g_autofree char *sum = penny_pence_to_words (finding->ours);
  g_autofree char *said = penny_pence_to_words (finding->stated);
  g_autofree char *apart = penny_pence_to_words (ABS (finding->stated - finding->ours));
  const char *other = _(figures[words->other].words);
  GString *text = g_string_new (NULL);

  penny_join (text, g_strdup_printf (_("The payslip’s own figures do not add up: %1$s less %2$s is %3$s, and the net pay is "
                                       "%4$s, %5$s apart."),
                                     pay, off, sum, said, apart));
  for (guint i = 0; i < finding->n_reasons; i++)
    if (finding->reasons[i] == PENNY_REASON_LEFT_OUT)
      penny_join (text, g_strdup_printf (_("This was not taken off: %s."), other));
    else if (finding->reasons[i] == PENNY_REASON_TWICE)
      penny_join (text, g_strdup_printf (_("This was taken off twice: %s."), other));
    else if (finding->reasons[i] == PENNY_REASON_EMPLOYERS)
      penny_join (text, g_strdup_printf (_("This was taken off, and the employer pays it: %s."), other));
    else if (finding->reasons[i] != PENNY_REASON_DOES_NOT_ADD_UP)
      penny_join (text, say_plain (words, finding->reasons[i]));
  if (!finding->fair)
    penny_join (text, g_strdup (finding->n_reasons > 1 ? _("Ask the payroll service to put it right.")
                                                   : ask_how (PENNY_STATED_NET)));
  return g_string_free (text, FALSE);
}
