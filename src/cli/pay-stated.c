#include "pay-stated.h"

#include <glib/gi18n-lib.h>

static const PennyPayField fields_of[PENNY_STATED_FIGURES] = {
  [PENNY_STATED_HOURS] = PENNY_FIELD_STATED_HOURS,
  [PENNY_STATED_RATE] = PENNY_FIELD_STATED_RATE,
  [PENNY_STATED_GROSS] = PENNY_FIELD_STATED_GROSS,
  [PENNY_STATED_TAX] = PENNY_FIELD_STATED_TAX,
  [PENNY_STATED_EMPLOYEE_NI] = PENNY_FIELD_STATED_EMPLOYEE_NI,
  [PENNY_STATED_STUDENT_LOAN] = PENNY_FIELD_STATED_STUDENT_LOAN,
  [PENNY_STATED_POSTGRADUATE_LOAN] = PENNY_FIELD_STATED_POSTGRADUATE_LOAN,
  [PENNY_STATED_EMPLOYEE_PENSION] = PENNY_FIELD_STATED_EMPLOYEE_PENSION,
  [PENNY_STATED_NET] = PENNY_FIELD_STATED_NET,
  [PENNY_STATED_EMPLOYER_NI] = PENNY_FIELD_STATED_EMPLOYER_NI,
  [PENNY_STATED_EMPLOYER_PENSION] = PENNY_FIELD_STATED_EMPLOYER_PENSION,
  [PENNY_STATED_PAY_TO_DATE] = PENNY_FIELD_STATED_PAY_TO_DATE,
  [PENNY_STATED_TAX_TO_DATE] = PENNY_FIELD_STATED_TAX_TO_DATE,
};

/* Nothing would differ: a name that is misspelt would look like a payslip that is right. */
static gboolean
refuse_nothing (const PennyPayFields  *fields,
                GError               **error)
{
  g_autofree char *name = penny_pay_fields_name (fields, PENNY_FIELD_STATED_NET);

  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
               _("What the payslip says is missing. Say at least one of its figures, such as %s."), name);
  return FALSE;
}

static gboolean
read_stated (PennyStatedPayslip    *stated,
             const PennyPayFields  *fields,
             GError               **error)
{
  gboolean any = FALSE;

  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    {
      int minutes = 0;

      stated->said[i] = fields->texts[fields_of[i]] != NULL;
      any |= stated->said[i];
      if (i == PENNY_STATED_HOURS ? !penny_pay_fields_minutes (fields, fields_of[i], &minutes, error)
                                  : !penny_pay_fields_pence (fields, fields_of[i], &stated->figure[i], error))
        return FALSE;
      if (i == PENNY_STATED_HOURS)
        stated->figure[i] = minutes;
    }
  return any || refuse_nothing (fields, error);
}

/* A slip of the year would leave the minimum wage unchecked without a word. */
static gboolean
read_day (const PennyPayFields  *fields,
          PennyPayField          field,
          PennyDate              payday,
          PennyDate             *day,
          GError               **error)
{
  if (!penny_pay_fields_date (fields, field, day, error))
    return FALSE;
  if (*day == PENNY_DATE_NONE || *day <= payday)
    return TRUE;
  penny_pay_refuse (error, _("This day is after the payday."));
  return penny_pay_fields_blame (fields, field, error);
}

static gboolean
read_worker (PennyPayslipFacts     *facts,
             const PennyPayFields  *fields,
             PennyDate              payday,
             GError               **error)
{
  return read_day (fields, PENNY_FIELD_FROM, payday, &facts->from, error)
      && read_day (fields, PENNY_FIELD_BORN, payday, &facts->worker.born, error)
      && read_day (fields, PENNY_FIELD_APPRENTICE_SINCE, payday, &facts->worker.apprentice_since, error);
}

/* Where neither hours nor gross are said, the payslip's own gross is taken. */
static gboolean
read_item (PennyPayStated        *self,
           const PennyPayFields  *fields,
           GError               **error)
{
  if (fields->texts[PENNY_FIELD_HOURS] == NULL && fields->texts[PENNY_FIELD_GROSS] == NULL)
    return penny_pay_fields_need (fields, PENNY_FIELD_STATED_GROSS, error)
        && penny_pay_fields_pence (fields, PENNY_FIELD_STATED_GROSS, &self->asked.item.amount, error);
  self->facts.items = &self->asked.item;
  self->facts.n_items = 1;
  return TRUE;
}

gboolean
penny_pay_stated_read (PennyPayStated       *self,
                       const PennyPayFields *fields,
                       const PennyRateYears *years,
                       GError              **error)
{
  const PennyPayAsked *asked = &self->asked;

  *self = (PennyPayStated) { 0 };
  if (!penny_pay_asked_read (&self->asked, fields, years, error) || !read_item (self, fields, error)
      || !read_stated (&self->stated, fields, error) || !read_worker (&self->facts, fields, asked->period.payday, error))
    return FALSE;
  self->facts.terms = asked->terms;
  self->facts.period = asked->period;
  self->facts.before = asked->before;
  self->facts.knows_tax = asked->knows_tax;
  self->facts.knows_ni = asked->knows_ni;
  return TRUE;
}
