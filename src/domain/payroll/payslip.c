#include "year-to-date.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Of a year. */
#define MOST_MINUTES (366 * 24 * 60)

static gboolean
is_worked (PennyPayKind kind)
{
  return kind <= PENNY_PAY_TRAINING;
}

gboolean
penny_pay_kind_is_paid_back (PennyPayKind kind)
{
  return kind == PENNY_PAY_MILEAGE || kind == PENNY_PAY_EXPENSES;
}

static gboolean
is_family_pay (PennyPayKind kind)
{
  return kind >= PENNY_PAY_SMP && kind <= PENNY_PAY_SNCP;
}

static gboolean
is_within (PennyPence amount,
           PennyPence most)
{
  return amount >= -most && amount <= most;
}

PennyPence
penny_pay_item_amount (const PennyPayItem *item)
{
  return item->minutes != 0 ? penny_pence_share (item->rate, item->minutes, 60) : item->amount;
}

static gboolean
refuse_size (GError **error)
{
  g_autofree char *most = penny_pence_to_words_for_file (PENNY_PAY_MOST);

  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_LARGE,
               _("One of these amounts is above %s, which is more than a payslip can hold. Check the amounts, "
                 "the hours and the rates."), most);
  return FALSE;
}

static gboolean
is_too_large (const PennyPayItem *item)
{
  return !is_within (item->minutes != 0 ? item->rate : item->amount, PENNY_PAY_MOST)
         || !is_within (penny_pay_item_amount (item), PENNY_PAY_MOST);
}

/* @corrects: whether something is taken back. */
static gboolean
add_items (PennyPayslip       *slip,
           const PennyPayItem *items,
           guint               n_items,
           gboolean           *corrects,
           GError            **error)
{
  for (guint i = 0; i < n_items; i++)
    {
      const PennyPayItem *item = &items[i];
      PennyPence amount;

      g_return_val_if_fail ((guint) item->kind < PENNY_PAY_KINDS, FALSE);
      if (is_too_large (item))
        return refuse_size (error);
      amount = penny_pay_item_amount (item);
      *corrects |= amount < 0;
      slip->by_kind[item->kind] += amount;
      if (!is_within (slip->by_kind[item->kind], PENNY_PAY_MOST))
        return refuse_size (error);
      if (!is_worked (item->kind))
        continue;
      if (!is_within ((gint64) slip->minutes + item->minutes, MOST_MINUTES))
        return refuse_size (error);
      slip->minutes += item->minutes;
    }
  return TRUE;
}

static gboolean
is_year_of_pay (const PennyYearToDate *year)
{
  return is_within (year->before_pay, PENNY_PAY_MOST_A_YEAR) && is_within (year->before_tax, PENNY_PAY_MOST_A_YEAR)
         && is_within (year->pay, PENNY_PAY_MOST_A_YEAR) && is_within (year->tax, PENNY_PAY_MOST_A_YEAR)
         && is_within (year->redundancy, PENNY_PAY_MOST_A_YEAR) && is_within (year->tax_free, PENNY_PAY_MOST_A_YEAR);
}

static void
count_pay (const PennyRates *rates,
           PennyPayslip     *slip)
{
  PennyPence redundancy = slip->by_kind[PENNY_PAY_REDUNDANCY];

  slip->gross = slip->paid_back = slip->attachable = 0;
  for (guint kind = 0; kind < PENNY_PAY_KINDS; kind++)
    {
      PennyPence amount = slip->by_kind[kind];

      *(penny_pay_kind_is_paid_back (kind) ? &slip->paid_back : &slip->gross) += amount;
      if (!penny_pay_kind_is_paid_back (kind) && !is_family_pay (kind))
        slip->attachable += amount;
    }
  slip->tax_free = MIN (slip->after.redundancy + redundancy, rates->redundancy_tax_free) - slip->after.tax_free;
  slip->attachable -= redundancy;
  slip->for_ni = slip->gross - redundancy;
  slip->for_tax = slip->gross - slip->tax_free;
}

static gboolean
work_out_deductions (const PennyRates *rates,
                     PennyPayslip     *slip,
                     GError          **error)
{
  const PennyPayTerms *terms = &slip->terms;
  const PennyYearToDate *year = &slip->after;

  penny_pension_work_out (rates, terms->frequency, &terms->pension, slip->for_ni, &slip->pension);
  if (terms->pension.kind == PENNY_PENSION_NET_PAY)
    slip->for_tax -= slip->pension.employee;
  if (terms->postgraduate_loan)
    penny_postgraduate_loan_work_out (rates, terms->frequency, slip->for_ni, &slip->postgraduate);
  else
    slip->postgraduate = (PennyLoanWorking) { 0 };
  return penny_income_tax_work_out (rates, &terms->code, &slip->period, slip->for_tax, year->before_pay + year->pay,
                                    year->before_tax + year->tax, &slip->tax, error)
         && penny_national_insurance_work_out (rates, &slip->period, terms->ni_letter, slip->for_ni, &slip->ni, error)
         && penny_student_loan_work_out (rates, terms->frequency, terms->loan_plan, slip->for_ni, &slip->loan, error);
}

static void
work_out_class_1a (const PennyRates *rates,
                   PennyPayslip     *slip)
{
  PennyPence above = slip->by_kind[PENNY_PAY_REDUNDANCY] - slip->tax_free;

  slip->class_1a = above == 0 ? 0
                 : penny_pence_share (above, penny_rates_ni (rates, slip->period.payday)->employer, PENNY_RATE_WHOLE);
}

/* The orders that come after loans, or those that do not, each from what is left of the pay that they may touch.
 * Gives what they leave. */
static PennyPence
take_orders (PennyPayslip *slip,
             gboolean      after_loans,
             PennyPence    left)
{
  for (guint i = 0; i < slip->terms.n_attachments; i++)
    {
      const PennyAttachment *order = &slip->terms.attachments[i];

      if ((order->rank == PENNY_ORDER_AFTER_LOANS) != after_loans)
        continue;
      slip->left_for[i] = left;
      slip->attachments[i] = penny_attachment_work_out (order, slip->attachable, left, NULL);
      slip->deductions += slip->attachments[i];
      left -= slip->attachments[i];
    }
  return left;
}

/* Loans must leave what the orders before them protect. */
static PennyPence
room_for_loans (const PennyPayslip *slip,
                PennyPence          left)
{
  gboolean limited = FALSE;
  PennyPence protected = 0;

  for (guint i = 0; i < slip->terms.n_attachments; i++)
    {
      const PennyAttachment *order = &slip->terms.attachments[i];

      if (order->rank == PENNY_ORDER_STOPS_LOANS)
        return 0;
      if (order->rank == PENNY_ORDER_AFTER_LOANS)
        continue;
      limited = TRUE;
      protected = MAX (protected, penny_attachment_protected (order, slip->attachable));
    }
  return limited ? MAX (left - protected, 0) : G_MAXINT64;
}

static void
work_out_net (PennyPayslip *slip)
{
  PennyPence left, room;

  slip->deductions = slip->tax.tax + slip->ni.employee + slip->pension.employee;
  slip->attachable -= slip->deductions;
  left = take_orders (slip, FALSE, slip->attachable);
  room = room_for_loans (slip, left);
  penny_student_loan_limit (&slip->loan, &room);
  penny_student_loan_limit (&slip->postgraduate, &room);
  left -= slip->loan.deduction + slip->postgraduate.deduction;
  slip->deductions += slip->loan.deduction + slip->postgraduate.deduction;
  take_orders (slip, TRUE, left);
  slip->net = slip->gross - slip->deductions + slip->paid_back;
}

static gboolean
refuse_taking (const PennyPayslip *slip,
               GError            **error)
{
  g_autofree char *taken = penny_pence_to_words_for_file (slip->deductions);
  g_autofree char *pay = penny_pence_to_words_for_file (slip->gross);

  g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_TOO_MUCH_TAKEN,
               _("%1$s would be taken off pay of %2$s, which is more than there is. Check what goes to the pension and "
                 "what else is taken off."), taken, pay);
  return FALSE;
}

/* All but the year so far, which stands in slip->after already while the rest is worked out. */
static void
begin (PennyPayslip          *slip,
       const PennyPayTerms   *terms,
       const PennyPayPeriod  *period,
       const PennyYearToDate *before)
{
  slip->terms = *terms;
  slip->period = *period;
  slip->minutes = 0;
  memset (slip->by_kind, 0, sizeof slip->by_kind);
  memset (slip->attachments, 0, sizeof slip->attachments);
  memset (slip->left_for, 0, sizeof slip->left_for);
  slip->reverses = FALSE;
  if (before == NULL)
    slip->after = (PennyYearToDate) { 0 };
  else if (before != &slip->after)
    slip->after = *before;
}

gboolean
penny_payslip_work_out (const PennyRates      *rates,
                        const PennyPayTerms   *terms,
                        const PennyPayPeriod  *period,
                        const PennyPayItem    *items,
                        guint                  n_items,
                        const PennyYearToDate *before,
                        PennyPayslip          *slip,
                        GError               **error)
{
  gboolean corrects = FALSE;

  g_return_val_if_fail (rates != NULL && terms != NULL && period != NULL && slip != NULL, FALSE);
  g_return_val_if_fail (rates->year == period->year && terms->frequency == period->frequency, FALSE);
  g_return_val_if_fail (terms->n_attachments <= PENNY_ATTACHMENTS && (items != NULL || n_items == 0), FALSE);

  begin (slip, terms, period, before);
  if (!is_year_of_pay (&slip->after))
    return refuse_size (error);
  if (!add_items (slip, items, n_items, &corrects, error))
    return FALSE;
  count_pay (rates, slip);
  if (!is_within (slip->gross, PENNY_PAY_MOST) || !is_within (slip->paid_back, PENNY_PAY_MOST))
    return refuse_size (error);
  if (!work_out_deductions (rates, slip, error))
    return FALSE;
  work_out_class_1a (rates, slip);
  work_out_net (slip);
  if (slip->gross < slip->deductions && !corrects)
    return refuse_taking (slip, error);
  return penny_year_to_date_count (&slip->after, slip, &slip->new_letter, error);
}

PennyPence
penny_payslip_cost (const PennyPayslip *slip)
{
  return slip->gross + slip->paid_back + slip->ni.employer + slip->class_1a + slip->pension.employer;
}
