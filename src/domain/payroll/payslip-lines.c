#include "payslip.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "rate-words.h"

static const struct
{
  const char *name, *words;
} kinds[] = {
  [PENNY_PAY_HOURS] = { "hours", N_("Hours worked") },
  [PENNY_PAY_SLEEP_IN] = { "sleep_in", N_("Sleep-ins") },
  [PENNY_PAY_WAKING_NIGHT] = { "waking_night", N_("Waking nights") },
  [PENNY_PAY_OTHER_RATE] = { "other_rate", N_("Hours at another rate") },
  [PENNY_PAY_TRAINING] = { "training", N_("Training") },
  [PENNY_PAY_HOLIDAY] = { "holiday", N_("Holiday") },
  [PENNY_PAY_HOLIDAY_ROLLED_UP] = { "holiday_rolled_up", N_("Holiday pay with each payday") },
  [PENNY_PAY_SSP] = { "ssp", N_("Statutory sick pay") },
  [PENNY_PAY_SMP] = { "smp", N_("Statutory maternity pay") },
  [PENNY_PAY_SPP] = { "spp", N_("Statutory paternity pay") },
  [PENNY_PAY_SAP] = { "sap", N_("Statutory adoption pay") },
  [PENNY_PAY_SHPP] = { "shpp", N_("Statutory shared parental pay") },
  [PENNY_PAY_SPBP] = { "spbp", N_("Statutory parental bereavement pay") },
  [PENNY_PAY_SNCP] = { "sncp", N_("Statutory neonatal care pay") },
  [PENNY_PAY_BONUS] = { "bonus", N_("Bonus") },
  [PENNY_PAY_ARREARS] = { "arrears", N_("Pay owed from before") },
  [PENNY_PAY_NOTICE] = { "notice", N_("Pay instead of notice") },
  [PENNY_PAY_REDUNDANCY] = { "redundancy", N_("Redundancy pay") },
  [PENNY_PAY_MILEAGE] = { "mileage", N_("Mileage") },
  [PENNY_PAY_EXPENSES] = { "expenses", N_("Expenses") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == PENNY_PAY_KINDS);

const char *
penny_pay_kind_words (PennyPayKind kind)
{
  g_return_val_if_fail ((guint) kind < PENNY_PAY_KINDS, NULL);
  return _(kinds[kind].words);
}

const char *
penny_pay_kind_name (PennyPayKind kind)
{
  g_return_val_if_fail ((guint) kind < PENNY_PAY_KINDS, NULL);
  return kinds[kind].name;
}

static void
free_line (PennyPayLine *line)
{
  g_free (line->label);
  g_free (line->explanation);
  g_free (line);
}

GPtrArray *
penny_pay_lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_line);
}

void
penny_pay_lines_add (GPtrArray  *lines,
                     const char *key,
                     const char *label,
                     PennyPence  amount,
                     char       *explanation)
{
  PennyPayLine *line = g_new0 (PennyPayLine, 1);

  line->key = key;
  line->label = g_strdup (label);
  line->amount = amount;
  line->explanation = explanation;
  g_ptr_array_add (lines, line);
}

static char *
explain_hours (const PennyPayItem *item)
{
  g_autofree char *hours = penny_hours_to_words (ABS (item->minutes));
  g_autofree char *rate = penny_pence_to_words (item->rate);
  g_autofree char *amount = NULL;

  if (penny_pay_item_amount (item) < 0)
    return g_strdup_printf (_("Puts earlier pay right: takes back %1$s at %2$s an hour."), hours, rate);
  amount = penny_pence_to_words (penny_pay_item_amount (item));
  return g_strdup_printf (_("%1$s at %2$s an hour: %3$s."), hours, rate, amount);
}

static char *
explain_redundancy (const PennyPayslip *slip)
{
  PennyPence over = slip->by_kind[PENNY_PAY_REDUNDANCY] - slip->tax_free;
  g_autofree char *tax_free = penny_pence_to_words (slip->tax_free);
  g_autofree char *rest = penny_pence_to_words (ABS (over));

  if (over == 0)
    return g_strdup (_("No tax and no National Insurance is taken from it."));
  if (over < 0)
    return g_strdup_printf (_("No tax and no National Insurance is taken from it, and %s that was taxed before is tax-free "
                              "after all."), rest);
  return g_strdup_printf (_("%1$s of it is tax-free. %2$s is over the limit, so it is taxed; no National Insurance is "
                            "taken from it."), tax_free, rest);
}

static char *
explain_kind (const PennyPayslip *slip,
              const PennyPayItem *item)
{
  if (item->minutes != 0)
    return explain_hours (item);
  if (item->amount < 0)
    return g_strdup (_("Puts earlier pay right: takes it back."));
  if (item->kind == PENNY_PAY_REDUNDANCY)
    return explain_redundancy (slip);
  if (penny_pay_kind_is_paid_back (item->kind))
    return g_strdup (_("Paid back, so no tax and no National Insurance is taken from it."));
  return NULL;
}

/* How it came about, and what follows from its kind. */
static char *
explain_item (const PennyPayslip *slip,
              const PennyPayItem *item)
{
  g_autofree char *of_kind = explain_kind (slip, item);

  if (item->explanation == NULL)
    return g_steal_pointer (&of_kind);
  return g_strjoin (" ", item->explanation, of_kind, NULL);
}

static void
add_items (GPtrArray          *lines,
           const PennyPayslip *slip,
           const PennyPayItem *items,
           guint               n_items,
           gboolean            paid_back)
{
  for (guint i = 0; i < n_items; i++)
    {
      const PennyPayItem *item = &items[i];
      const char *label = item->label != NULL ? item->label : penny_pay_kind_words (item->kind);
      PennyPence amount = penny_pay_item_amount (item);

      if (paid_back == penny_pay_kind_is_paid_back (item->kind))
        penny_pay_lines_add (lines, penny_pay_kind_name (item->kind), label, slip->reverses ? -amount : amount,
                             slip->reverses ? NULL : explain_item (slip, item));
    }
}

static void
add_attachments (GPtrArray          *lines,
                 const PennyPayslip *slip)
{
  for (guint i = 0; i < slip->terms.n_attachments; i++)
    {
      PennyAttachment order = slip->terms.attachments[i];
      const char *label = order.name != NULL ? order.name : _("Order to take from pay");

      order.name = NULL;        /* the label says it */
      penny_pay_lines_add (lines, "attachment", label, -slip->attachments[i],
                           slip->reverses ? NULL : penny_attachment_explain (&order, slip->attachable, slip->left_for[i]));
    }
}

/* The workings of a slip that takes another back are the other's. */
#define EXPLAIN(explain, working) (slip->reverses ? NULL : explain (working))

static void
add_deductions (GPtrArray          *lines,
                const PennyPayslip *slip)
{
  gboolean refund = slip->deductions < 0 && !slip->reverses;

  penny_pay_lines_add (lines, "tax", slip->tax.tax < 0 ? _("Income tax paid back") : _("Income tax"), -slip->tax.tax,
                       EXPLAIN (penny_income_tax_explain, &slip->tax));
  penny_pay_lines_add (lines, "employee_ni", _("National Insurance"), -slip->ni.employee,
                       EXPLAIN (penny_national_insurance_explain_employee, &slip->ni));
  if (slip->terms.loan_plan != 0)
    penny_pay_lines_add (lines, "student_loan", _("Student loan"), -slip->loan.deduction,
                         EXPLAIN (penny_student_loan_explain, &slip->loan));
  if (slip->terms.postgraduate_loan)
    penny_pay_lines_add (lines, "postgraduate_loan", _("Postgraduate loan"), -slip->postgraduate.deduction,
                         EXPLAIN (penny_student_loan_explain, &slip->postgraduate));
  if (slip->terms.pension.kind != PENNY_PENSION_NONE)
    penny_pay_lines_add (lines, "employee_pension", _("Pension"), -slip->pension.employee,
                         EXPLAIN (penny_pension_explain, &slip->pension));
  add_attachments (lines, slip);
  penny_pay_lines_add (lines, "deductions", refund ? _("Refund in all") : _("Taken off in all"), -slip->deductions, NULL);
}

/* "Pay of £1,136.00, less the £73.36 taken off: £1,062.64." */
static char *
explain_net (const PennyPayslip *slip)
{
  g_autofree char *gross = penny_pence_to_words (slip->gross);
  g_autofree char *deductions = penny_pence_to_words (ABS (slip->deductions));
  g_autofree char *paid_back = penny_pence_to_words (slip->paid_back);
  g_autofree char *net = penny_pence_to_words (slip->net);

  if (slip->reverses)
    return g_strdup (_("This takes an earlier payslip back, figure by figure."));
  if (slip->paid_back != 0 && slip->deductions < 0)
    /* Translators: amounts of money; the last is the sum of the others */
    return g_strdup_printf (_("Pay of %1$s, the refund of %2$s, and %3$s paid back: %4$s."),
                            gross, deductions, paid_back, net);
  if (slip->paid_back != 0)
    return g_strdup_printf (_("Pay of %1$s, less the %2$s taken off, and %3$s paid back: %4$s."),
                            gross, deductions, paid_back, net);
  if (slip->deductions < 0)
    return g_strdup_printf (_("Pay of %1$s, and the refund of %2$s: %3$s."), gross, deductions, net);
  return g_strdup_printf (_("Pay of %1$s, less the %2$s taken off: %3$s."), gross, deductions, net);
}

static char *
explain_class_1a (const PennyPayslip *slip)
{
  PennyPence over = slip->by_kind[PENNY_PAY_REDUNDANCY] - slip->tax_free;
  g_autofree char *above = penny_pence_to_words (ABS (over));
  g_autofree char *due = penny_pence_to_words (ABS (slip->class_1a));

  if (over < 0)
    /* Translators: an amount of redundancy pay, what the employer paid on it */
    return g_strdup_printf (_("%1$s of redundancy pay is not over the tax-free limit after all, so the employer’s %2$s "
                              "on it comes back."), above, due);
  /* Translators: an amount of redundancy pay, what the employer pays on it */
  return g_strdup_printf (_("The employer alone pays National Insurance on the %1$s of redundancy pay that is over "
                            "the tax-free limit: %2$s."), above, due);
}

static char *
explain_employer_pension (const PennyPensionWorking *pension)
{
  g_autofree char *pensionable = penny_pence_to_words (pension->pensionable);
  g_autofree char *rate = penny_rate_to_words (pension->terms.employer);
  g_autofree char *employer = penny_pence_to_words (pension->employer);

  /* Translators: a share, what it is a share of, how much that is */
  return g_strdup_printf (_("The employer adds %1$s of the %2$s that counts for the pension: %3$s."),
                          rate, pensionable, employer);
}

static char *
explain_cost (const PennyPayslip *slip)
{
  PennyPence cost = penny_payslip_cost (slip);
  g_autofree char *pay = penny_pence_to_words (slip->gross);
  g_autofree char *paid_back = penny_pence_to_words (slip->paid_back);
  g_autofree char *added = penny_pence_to_words (cost - slip->gross - slip->paid_back);
  g_autofree char *words = penny_pence_to_words (cost);

  if (slip->paid_back != 0)
    return g_strdup_printf (_("Pay of %1$s, %2$s paid back, and %3$s that the employer adds: %4$s."),
                            pay, paid_back, added, words);
  return g_strdup_printf (_("Pay of %1$s, and %2$s that the employer adds: %3$s."), pay, added, words);
}

static void
add_employer (GPtrArray          *lines,
              const PennyPayslip *slip)
{
  penny_pay_lines_add (lines, "employer_ni", _("Employer’s National Insurance"), slip->ni.employer,
                       EXPLAIN (penny_national_insurance_explain_employer, &slip->ni));
  if (slip->class_1a != 0)
    penny_pay_lines_add (lines, "class_1a", _("Employer’s National Insurance on redundancy pay"), slip->class_1a,
                         EXPLAIN (explain_class_1a, slip));
  if (slip->terms.pension.kind != PENNY_PENSION_NONE)
    penny_pay_lines_add (lines, "employer_pension", _("Employer’s pension contribution"), slip->pension.employer,
                         EXPLAIN (explain_employer_pension, &slip->pension));
  penny_pay_lines_add (lines, "cost", _("Cost to the budget"), penny_payslip_cost (slip), EXPLAIN (explain_cost, slip));
}

GPtrArray *
penny_payslip_lines (const PennyPayslip *slip,
                     const PennyPayItem *items,
                     guint               n_items)
{
  GPtrArray *lines = penny_pay_lines_new ();

  g_return_val_if_fail (slip != NULL && (items != NULL || n_items == 0), lines);

  add_items (lines, slip, items, n_items, FALSE);
  penny_pay_lines_add (lines, "gross", _("Pay before anything is taken off"), slip->gross, NULL);
  add_deductions (lines, slip);
  add_items (lines, slip, items, n_items, TRUE);
  penny_pay_lines_add (lines, "net", _("Net pay"), slip->net, explain_net (slip));
  add_employer (lines, slip);
  return lines;
}
