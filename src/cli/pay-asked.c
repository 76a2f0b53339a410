#include "pay-asked.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "minimum-wage.h"

static const char *const pensions[] = { "none", "relief-at-source", "net-pay", NULL };
static const char *const pays[] = { "qualifying", "all", NULL };
static const char *const plans[] = { "0", "1", "2", "4", "5", "none", NULL };

static gboolean
refuse (const PennyPayFields  *fields,
        PennyPayField          field,
        const char            *sentence,
        GError               **error)
{
  penny_pay_refuse (error, sentence);
  return penny_pay_fields_blame (fields, field, error);
}

/* 0 in *@year: it is not said. */
static gboolean
read_year (const PennyPayFields  *fields,
           int                   *year,
           GError               **error)
{
  const char *text = fields->texts[PENNY_FIELD_YEAR];

  *year = text != NULL ? penny_tax_year_parse (text) : 0;
  return text == NULL || *year != 0
      || refuse (fields, PENNY_FIELD_YEAR, _("A tax year looks like “2026-27”."), error);
}

/* The payday by its date; what else is said of it must agree. */
static gboolean
read_dated_period (PennyPayPeriod        *period,
                   const PennyPayFields  *fields,
                   PennyPayFrequency      frequency,
                   PennyDate              payday,
                   GError               **error)
{
  PennyPayPeriod numbered;
  int year, number = 0;

  if (penny_tax_year_of (payday) == 0)
    return refuse (fields, PENNY_FIELD_PAYDAY, _("That is too long ago, or too far ahead."), error);
  penny_pay_period_on (period, frequency, payday);
  if (!read_year (fields, &year, error)
      || !penny_pay_fields_whole (fields, PENNY_FIELD_PERIOD, &number, error))
    return FALSE;
  if (year != 0 && year != period->year)
    return refuse (fields, PENNY_FIELD_PAYDAY, _("This day is not in the tax year that is said."), error);
  if (fields->texts[PENNY_FIELD_PERIOD] == NULL)
    return TRUE;
  if (!penny_pay_period_numbered (&numbered, period->year, frequency, number, error))
    return penny_pay_fields_blame (fields, PENNY_FIELD_PERIOD, error);
  return numbered.number == period->number || (numbered.extra && period->extra)
      || refuse (fields, PENNY_FIELD_PAYDAY, _("This day is not in the tax week or month that is said."), error);
}

/* A period of 0, as some of HMRC's own cases of National Insurance have it, says that it does not matter: all
 * but tax is the same in each of them. */
static gboolean
read_numbered_period (PennyPayAsked         *self,
                      const PennyPayFields  *fields,
                      GError               **error)
{
  int year, number = 0;

  if (!penny_pay_fields_need (fields, PENNY_FIELD_YEAR, error)
      || !penny_pay_fields_need (fields, PENNY_FIELD_PERIOD, error)
      || !read_year (fields, &year, error)
      || !penny_pay_fields_whole (fields, PENNY_FIELD_PERIOD, &number, error))
    return FALSE;
  self->knows_period = number != 0;
  return penny_pay_period_numbered (&self->period, year, self->terms.frequency, number != 0 ? number : 1, error)
      || penny_pay_fields_blame (fields, PENNY_FIELD_PERIOD, error);
}

static gboolean
read_period (PennyPayAsked         *self,
             const PennyPayFields  *fields,
             GError               **error)
{
  const char *frequencies[PENNY_PAY_FREQUENCIES + 1] = { NULL };
  int frequency = 0;
  PennyDate payday = PENNY_DATE_NONE;

  for (guint i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    frequencies[i] = penny_pay_frequency_name (i);
  if (!penny_pay_fields_need (fields, PENNY_FIELD_FREQUENCY, error)
      || !penny_pay_fields_choice (fields, PENNY_FIELD_FREQUENCY, frequencies, &frequency, error)
      || !penny_pay_fields_date (fields, PENNY_FIELD_PAYDAY, &payday, error))
    return FALSE;
  self->terms.frequency = (PennyPayFrequency) frequency;
  self->knows_period = TRUE;
  self->knows_payday = payday != PENNY_DATE_NONE;
  if (payday != PENNY_DATE_NONE)
    return read_dated_period (&self->period, fields, self->terms.frequency, payday, error);
  return read_numbered_period (self, fields, error);
}

static gboolean
read_code (PennyPayAsked         *self,
           const PennyPayFields  *fields,
           GError               **error)
{
  const char *text = fields->texts[PENNY_FIELD_TAX_CODE];
  gboolean alone = FALSE;

  self->knows_tax = text != NULL && self->knows_period;
  self->terms.code.kind = PENNY_TAX_CODE_NT;
  if (!penny_pay_fields_yes (fields, PENNY_FIELD_NON_CUMULATIVE, &alone, error))
    return FALSE;
  if (text != NULL && !penny_tax_code_parse (text, &self->terms.code, error))
    return penny_pay_fields_blame (fields, PENNY_FIELD_TAX_CODE, error);
  self->terms.code.alone |= alone;
  return TRUE;
}

static gboolean
read_letter (PennyPayAsked         *self,
             const PennyPayFields  *fields,
             GError               **error)
{
  const char *text = fields->texts[PENNY_FIELD_NI_LETTER];

  self->knows_ni = text != NULL;
  self->terms.ni_letter = text == NULL ? 'X' : g_ascii_toupper (*text);
  if (text == NULL || (strlen (text) == 1 && penny_ni_letter_is_one (self->terms.ni_letter)))
    return TRUE;
  return refuse (fields, PENNY_FIELD_NI_LETTER,
                 _("That is not a National Insurance letter. Most people have A; it stands on the payslip."), error);
}

static gboolean
read_loans (PennyPayAsked         *self,
            const PennyPayFields  *fields,
            GError               **error)
{
  int which = 0;

  if (!penny_pay_fields_choice (fields, PENNY_FIELD_LOAN_PLAN, plans, &which, error)
      || !penny_pay_fields_yes (fields, PENNY_FIELD_POSTGRADUATE_LOAN, &self->terms.postgraduate_loan, error))
    return FALSE;
  self->terms.loan_plan = g_ascii_isdigit (*plans[which]) ? *plans[which] - '0' : 0;
  return TRUE;
}

static gboolean
read_pension (PennyPayAsked         *self,
              const PennyPayFields  *fields,
              GError               **error)
{
  PennyPensionTerms *terms = &self->terms.pension;
  int kind = PENNY_PENSION_NONE;
  int on_all = FALSE;

  if (!penny_pay_fields_choice (fields, PENNY_FIELD_PENSION, pensions, &kind, error)
      || !penny_pay_fields_choice (fields, PENNY_FIELD_PENSION_ON, pays, &on_all, error)
      || !penny_pay_fields_rate (fields, PENNY_FIELD_EMPLOYEE_PENSION_RATE, &terms->employee, error)
      || !penny_pay_fields_rate (fields, PENNY_FIELD_EMPLOYER_PENSION_RATE, &terms->employer, error))
    return FALSE;
  terms->kind = (PennyPensionKind) kind;
  terms->on_all = on_all;
  if (kind == PENNY_PENSION_NONE || fields->texts[PENNY_FIELD_EMPLOYEE_PENSION_RATE] != NULL
      || fields->texts[PENNY_FIELD_EMPLOYER_PENSION_RATE] != NULL)
    return TRUE;
  return refuse (fields, PENNY_FIELD_PENSION, _("Say how much goes into it too: a rate for the worker, the "
                                                "employer or both."),
                 error);
}

gboolean
penny_pay_asked_need_pay (const PennyPayFields  *fields,
                          GError               **error)
{
  return fields->texts[PENNY_FIELD_HOURS] != NULL || penny_pay_fields_need (fields, PENNY_FIELD_GROSS, error);
}

/* Hours at a rate, or a gross. */
static gboolean
read_pay (PennyPayAsked         *self,
          const PennyPayFields  *fields,
          GError               **error)
{
  gboolean hours = fields->texts[PENNY_FIELD_HOURS] != NULL;

  self->item.kind = PENNY_PAY_HOURS;
  if (!penny_pay_fields_minutes (fields, PENNY_FIELD_HOURS, &self->item.minutes, error)
      || !penny_pay_fields_pence (fields, PENNY_FIELD_RATE, &self->item.rate, error)
      || !penny_pay_fields_pence (fields, PENNY_FIELD_GROSS, &self->item.amount, error))
    return FALSE;
  if (hours && fields->texts[PENNY_FIELD_GROSS] != NULL)
    return refuse (fields, PENNY_FIELD_GROSS, _("Say the hours and the rate, or the gross pay, but not both."), error);
  if ((hours && !penny_pay_fields_need (fields, PENNY_FIELD_RATE, error))
      || (fields->texts[PENNY_FIELD_RATE] != NULL && !penny_pay_fields_need (fields, PENNY_FIELD_HOURS, error)))
    return FALSE;
  /* National Insurance of one payday cannot give back another's. */
  return penny_pay_item_amount (&self->item) >= 0
      || refuse (fields, hours ? PENNY_FIELD_RATE : PENNY_FIELD_GROSS,
                 _("Pay is nothing or more. To put an earlier payday right, work that payday out again with the right "
                   "pay."),
                 error);
}

/* One without the other would take all of the year's tax at once, or give it all back. */
static gboolean
read_before (PennyPayAsked         *self,
             const PennyPayFields  *fields,
             GError               **error)
{
  const char *pay = fields->texts[PENNY_FIELD_PAY_TO_DATE];
  const char *tax = fields->texts[PENNY_FIELD_TAX_TO_DATE];

  if (!penny_pay_fields_pence (fields, PENNY_FIELD_PAY_TO_DATE, &self->before.pay, error)
      || !penny_pay_fields_pence (fields, PENNY_FIELD_TAX_TO_DATE, &self->before.tax, error))
    return FALSE;
  if (self->before.pay < 0)
    return refuse (fields, PENNY_FIELD_PAY_TO_DATE, _("Pay so far this year is nothing or more."), error);
  /* A payslip shows what it takes with a minus: taken so, the tax would be asked for twice. */
  if (self->before.tax < 0)
    return refuse (fields, PENNY_FIELD_TAX_TO_DATE, _("Tax so far this year is nothing or more. Leave the minus out."),
                   error);
  self->knows_before = pay != NULL;
  if (self->terms.code.alone || (pay == NULL) == (tax == NULL))
    return TRUE;
  return penny_pay_fields_need (fields, pay == NULL ? PENNY_FIELD_PAY_TO_DATE : PENNY_FIELD_TAX_TO_DATE, error);
}

gboolean
penny_pay_asked_read (PennyPayAsked        *self,
                      const PennyPayFields *fields,
                      const PennyRateYears *years,
                      GError              **error)
{
  *self = (PennyPayAsked) { 0 };
  if (!read_period (self, fields, error) || !read_code (self, fields, error) || !read_letter (self, fields, error)
      || !read_loans (self, fields, error) || !read_pension (self, fields, error)
      || !read_pay (self, fields, error) || !read_before (self, fields, error))
    return FALSE;
  self->rates = penny_rate_years_find (years, self->period.year, error);
  if (self->rates == NULL)
    return FALSE;
  return self->knows_period || self->rates->n_ni == 1
      || refuse (fields, PENNY_FIELD_PERIOD, _("National Insurance changed within this tax year. Say the period, "
                                               "from 1 on."), error);
}

void
penny_pay_asked_look_at_wage (PennyPayAsked        *self,
                              const PennyRateYears *years)
{
  const PennyWageRates *wage = penny_wage_rates_on (years, penny_pay_period_first_day (&self->period), NULL);

  if (self->item.minutes != 0 && wage != NULL && self->item.rate < wage->ages[0].an_hour)
    self->full_wage = &wage->ages[0];
}

gboolean
penny_pay_asked_work (const PennyPayAsked  *self,
                      PennyPayslip         *slip,
                      GError              **error)
{
  return penny_payslip_work_out (self->rates, &self->terms, &self->period, &self->item, 1, &self->before, slip, error);
}
