#include "hmrc-year.h"

#include "may-end.h"
#include "standing.h"

void
penny_hmrc_year_free (PennyHmrcYear *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->employer, penny_employer_free);
  g_clear_pointer (&self->said, penny_employer_year_free);
  g_clear_pointer (&self->bills, g_ptr_array_unref);
  for (guint i = 0; i < PENNY_TAX_MONTHS; i++)
    {
      g_free (self->month_words[i]);
      g_free (self->payment_words[i]);
    }
  g_free (self->allowance_words);
  g_clear_pointer (&self->not_told, g_ptr_array_unref);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  g_free (self);
}

/* Only family pay is not among a payslip's own columns by its kind. */
static gboolean
add_family_pay (PennyStore       *store,
                const PennySlip  *slip,
                PennyPaid        *paid,
                GError          **error)
{
  g_autoptr (PennySlip) whole = penny_slips_get (store, slip->id, error);
  PennyPayslip working = { 0 };

  if (whole == NULL || !penny_payslip_read (whole->working, &working, error))
    return FALSE;
  for (guint i = 0; i < PENNY_FAMILY_PAY; i++)
    paid->family_pay[i] = working.by_kind[PENNY_PAY_SMP + i];
  return TRUE;
}

GArray *
penny_paid_of_slips (PennyStore  *store,
                     GPtrArray   *slips,
                     GError     **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (PennyPaid));

  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      PennyPaid paid = {
        .payday = slip->payday, .tax = slip->tax, .student_loans = slip->student_loans,
        .employee_ni = slip->employee_ni, .employer_ni = slip->employer_ni, .class_1a = slip->class_1a,
      };

      if (slip->family_pay != 0 && !add_family_pay (store, slip, &paid, error))
        return NULL;
      g_array_append_val (all, paid);
    }
  return g_steal_pointer (&all);
}

/* A claim for a year may be made before or long after it. */
static int
claimed_in (const PennyEmployerYear *said)
{
  PennyDate claimed = said->allowance_claimed_on;

  if (claimed == PENNY_DATE_NONE)
    return 0;
  return penny_tax_month_of (CLAMP (claimed, penny_tax_year_first (said->year), penny_tax_year_last (said->year)));
}

void
penny_employer_terms_of (const PennyEmployer     *employer,
                         const PennyEmployerYear *said,
                         PennyEmployerTerms      *terms)
{
  *terms = (PennyEmployerTerms) {
    .allowance_claimed_in = claimed_in (said),
    .small_employer = said->small_employer,
    .quarterly = employer->quarterly,
    .by_post = employer->by_post,
  };
}

static gboolean
work_out (PennyStore     *store,
          PennyHmrcYear  *self,
          GError        **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  const PennyRates *rates = years == NULL ? NULL : penny_rate_years_find (years, self->year, error);
  g_autoptr (GArray) paid = NULL;
  PennyEmployerTerms terms;

  if (rates == NULL || (self->slips = penny_slips_list (store, 0, self->year, FALSE, error)) == NULL ||
      (paid = penny_paid_of_slips (store, self->slips, error)) == NULL)
    return FALSE;
  penny_employer_terms_of (self->employer, self->said, &terms);
  penny_owed_to_hmrc_work_out (&self->owed, rates, &terms, (const PennyPaid *) paid->data, paid->len);
  return TRUE;
}

/* The first of the year's bills that is for the payment's months: another budget may have one too. */
static PennyBill *
find_bill (PennyStore              *store,
           const PennyHmrcPayment  *payment,
           GPtrArray               *whys,
           GError                 **error)
{
  for (guint i = 0; i < whys->len; i++)
    {
      const PennyPayBill *why = g_ptr_array_index (whys, i);

      if (why->from_month == payment->from && why->to_month == payment->to)
        return penny_bills_get (store, why->bill_id, error);
    }
  return NULL;
}

static void
free_bill (gpointer bill)
{
  if (bill != NULL)
    penny_bill_free (bill);
}

static gboolean
find_bills (PennyStore     *store,
            PennyHmrcYear  *self,
            GError        **error)
{
  g_autoptr (GPtrArray) whys = penny_pay_bills_of_year (store, self->year, error);
  g_autoptr (GError) failed = NULL;

  if (whys == NULL)
    return FALSE;
  self->bills = g_ptr_array_new_with_free_func (free_bill);
  for (guint i = 0; i < self->owed.n_payments; i++)
    {
      g_ptr_array_add (self->bills, find_bill (store, &self->owed.payments[i], whys, &failed));
      if (failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
find_not_told (PennyStore     *store,
               PennyHmrcYear  *self,
               GError        **error)
{
  self->not_told = penny_runs_not_told (store, error);
  if (self->not_told == NULL)
    return FALSE;
  for (guint i = self->not_told->len; i-- > 0; )
    if (penny_tax_year_of (((const PennyRun *) self->not_told->pdata[i])->payday) != self->year)
      g_ptr_array_remove_index (self->not_told, i);
  return TRUE;
}

static void
say (PennyHmrcYear *self,
     PennyDate      today)
{
  for (int month = 1; month <= PENNY_TAX_MONTHS; month++)
    self->month_words[month - 1] = penny_hmrc_month_words (&self->owed, month, today);
  for (guint i = 0; i < self->owed.n_payments; i++)
    self->payment_words[i] = penny_hmrc_payment_words (&self->owed, i, g_ptr_array_index (self->bills, i), today);
  self->allowance_words = penny_hmrc_allowance_words (&self->owed, self->said);
}

static gpointer
read_year (PennyStore  *store,
           gpointer     hmrc_year_request,
           GError     **error)
{
  const PennyHmrcYearRequest *request = hmrc_year_request;
  PennyHmrcYear *self = g_new0 (PennyHmrcYear, 1);
  g_autofree char *why_not = NULL;

  self->year = request->year;
  if ((self->employer = penny_employer_get (store, error)) == NULL ||
      (self->said = penny_employer_years_get (store, self->year, error)) == NULL ||
      !work_out (store, self, error) || !find_bills (store, self, error) || !find_not_told (store, self, error) ||
      !penny_year_may_end (store, request, &why_not, error))
    {
      penny_hmrc_year_free (self);
      return NULL;
    }
  self->may_end = why_not == NULL;
  say (self, request->today);
  return self;
}

gpointer
penny_hmrc_year (PennyStore  *store,
                 gpointer     hmrc_year_request,
                 GError     **error)
{
  return penny_store_read_whole (store, read_year, hmrc_year_request, error);
}
