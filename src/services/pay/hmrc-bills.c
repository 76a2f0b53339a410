#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "owed.h"

/* HMRC's bills of a tax year: one for each payment and budget.  What is owed is form P32's; which budget and line it falls
 * on follows from whose pay it came of. */

/* What @slips come to, and @more beside them: PennyPaid; or NULL. */
static gboolean
owed_of (PennyStore            *store,
         const PennyRateYears  *years,
         int                    year,
         GPtrArray             *slips,
         const GArray          *more,
         PennyOwedToHmrc       *owed,
         PennyOwedToHmrc       *with_more,
         GError               **error)
{
  const PennyRates *rates = penny_rate_years_find (years, year, error);
  g_autoptr (PennyEmployer) employer = rates == NULL ? NULL : penny_employer_get (store, error);
  g_autoptr (PennyEmployerYear) said = employer == NULL ? NULL : penny_employer_years_get (store, year, error);
  g_autoptr (GArray) paid = said == NULL ? NULL : penny_paid_of_slips (store, slips, error);
  PennyEmployerTerms terms = { 0 };

  if (paid == NULL)
    return FALSE;
  penny_employer_terms_of (employer, said, &terms);
  penny_owed_to_hmrc_work_out (owed, rates, &terms, (const PennyPaid *) paid->data, paid->len);
  if (more == NULL)
    return TRUE;
  if (more->len > 0)
    g_array_append_vals (paid, more->data, more->len);
  penny_owed_to_hmrc_work_out (with_more, rates, &terms, (const PennyPaid *) paid->data, paid->len);
  return TRUE;
}

gboolean
penny_hmrc_owed_with (PennyStore            *store,
                      const PennyRateYears  *years,
                      int                    year,
                      const GArray          *more,
                      PennyOwedToHmrc       *owed,
                      PennyOwedToHmrc       *with_more,
                      GError               **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, 0, year, FALSE, error);

  return slips != NULL && owed_of (store, years, year, slips, more, owed, with_more, error);
}

/* What one budget owes for one payment, and the bill that says so. */
typedef struct
{
  gint64     budget_id;
  gint64     line_id;           /* what goes on to another payment, or is left of dividing, is on this line */
  GArray    *own;               /* tax, the employee's National Insurance, loans: PennySplit */
  GArray    *employer;          /* the employer's National Insurance */
  PennyDate  incurred;
  PennyPence want;              /* what is still to be paid; below 0: HMRC has too much */
} Share;

/* Of a budget, paid too little (plus) or too much before. */
typedef struct
{
  PennyPence amount;
  gint64     line_id;
} Carried;

static void
free_share (Share *self)
{
  g_array_unref (self->own);
  g_array_unref (self->employer);
  g_free (self);
}

typedef struct
{
  PennyStore      *store;
  int              year;
  PennyEmployer   *employer;
  GPtrArray       *slips;       /* PennySlip of the year, without working */
  GPtrArray       *whys;        /* PennyPayBill of the year */
  GHashTable      *carried;     /* budget id -> Carried */
  PennyOwedToHmrc  owed;
} Updating;

static Share *
get_share (GPtrArray *shares,
           gint64     budget_id,
           gint64     line_id,
           PennyDate  owed_from)
{
  Share *share;

  for (guint i = 0; i < shares->len; i++)
    {
      share = g_ptr_array_index (shares, i);
      if (share->budget_id == budget_id)
        {
          share->incurred = MIN (share->incurred, owed_from);
          return share;
        }
    }
  share = g_new0 (Share, 1);
  *share = (Share) { budget_id, line_id, penny_parts_new (), penny_parts_new (), owed_from, 0 };
  g_ptr_array_add (shares, share);
  return share;
}

static gboolean
share_slip (Updating         *self,
            const PennySlip  *slip,
            GPtrArray        *shares,
            GError          **error)
{
  g_autoptr (PennySlip) whole = penny_slips_get (self->store, slip->id, error);
  g_autoptr (GPtrArray) lines = whole == NULL ? NULL : penny_slips_lines (self->store, slip->id, error);
  g_autoptr (PennyRun) run = lines == NULL ? NULL : penny_runs_get (self->store, slip->run_id, error);
  g_auto (PennySlipParts) parts = { 0 };
  PennySlipRecord record;
  Share *share;

  if (run == NULL || !penny_slip_parts (whole, lines, &record, &parts, error))
    return FALSE;
  share = get_share (shares, record.budget, record.pay_line, penny_run_owed_from (run));
  penny_parts_add_all (share->own, parts.hmrc);
  penny_parts_add_all (share->employer, parts.employer_ni);
  return TRUE;
}

static gboolean
read_shares (Updating                *self,
             const PennyHmrcPayment  *payment,
             GPtrArray               *shares,
             GError                 **error)
{
  for (guint i = 0; i < self->slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (self->slips, i);

      if (slip->tax_month >= payment->from && slip->tax_month <= payment->to && !share_slip (self, slip, shares, error))
        return FALSE;
    }
  return TRUE;
}

/* Takes what the allowance covers off the employer's National Insurance of all budgets, in proportion. */
static void
take_allowance (GPtrArray  *shares,
                PennyPence  allowance)
{
  PennyPence sum = 0;

  for (guint i = 0; i < shares->len; i++)
    sum += MAX (0, penny_parts_sum (((Share *) g_ptr_array_index (shares, i))->employer));
  for (guint i = 0; i < shares->len && sum > 0; i++)
    {
      GArray *employer = ((Share *) g_ptr_array_index (shares, i))->employer;
      PennyPence due = MAX (0, penny_parts_sum (employer));
      PennyPence covered = i + 1 == shares->len ? MIN (allowance, due) : penny_pence_share (due, MIN (allowance, sum), sum);

      penny_parts_reduce (employer, MIN (covered, due));
      allowance -= covered;
      sum -= due;
    }
}

/* The largest gives or takes what is left between the parts and what is due: family pay given back, the allowance of
 * months before, an odd penny. */
static void
bring_to (GPtrArray  *shares,
          PennyPence  due)
{
  PennyPence over = -due;

  for (guint i = 0; i < shares->len; i++)
    {
      Share *share = g_ptr_array_index (shares, i);

      penny_parts_add_all (share->own, share->employer);
      g_array_set_size (share->employer, 0);
      over += penny_parts_sum (share->own);
    }
  while (over != 0 && shares->len > 0)
    {
      Share *most = g_ptr_array_index (shares, 0);
      PennyPence has, take;

      for (guint i = 1; i < shares->len; i++)
        if (penny_parts_sum (((Share *) g_ptr_array_index (shares, i))->own) > penny_parts_sum (most->own))
          most = g_ptr_array_index (shares, i);
      has = penny_parts_sum (most->own);
      take = over > 0 && has > 0 ? MIN (over, has) : over;
      penny_parts_take (most->own, most->line_id, take, NULL);
      over -= take;
    }
}

static PennyPence
allowance_of (const PennyOwedToHmrc  *owed,
              const PennyHmrcPayment *payment)
{
  PennyPence sum = 0;

  for (int month = payment->from; month <= payment->to; month++)
    sum += owed->months[month - 1].allowance;
  return sum;
}

/* Of its months alone; below 0: HMRC owes it. */
static PennyPence
due_of (const PennyOwedToHmrc  *owed,
        const PennyHmrcPayment *payment)
{
  PennyPence sum = 0;

  for (int month = payment->from; month <= payment->to; month++)
    sum += owed->months[month - 1].due;
  return sum;
}

/* "PAYE month 7", "PAYE months 4 to 6". */
static char *
payment_words (const PennyHmrcPayment *payment)
{
  if (payment->from == payment->to)
    return g_strdup_printf (_("PAYE month %d"), payment->from);
  return g_strdup_printf (_("PAYE months %1$d to %2$d"), payment->from, payment->to);
}

static Carried *
carried_of (Updating    *self,
            const Share *share)
{
  Carried *carried = g_hash_table_lookup (self->carried, &share->budget_id);

  if (carried == NULL)
    {
      carried = g_new0 (Carried, 1);
      carried->line_id = share->line_id;
      g_hash_table_insert (self->carried, g_memdup2 (&share->budget_id, sizeof share->budget_id), carried);
    }
  return carried;
}

/* What of the payment's bills is paid, by budget put against @shares; those that are not paid are kept in @open. */
static gboolean
read_bills (Updating                *self,
            const PennyHmrcPayment  *payment,
            GPtrArray               *paid,
            GPtrArray               *open,
            GError                 **error)
{
  for (guint i = 0; i < self->whys->len; i++)
    {
      const PennyPayBill *why = g_ptr_array_index (self->whys, i);
      PennyBill *bill;

      if (why->from_month < payment->from || why->from_month > payment->to)
        continue;
      bill = penny_bills_get (self->store, why->bill_id, error);
      if (bill == NULL)
        return FALSE;
      g_ptr_array_add (bill->paid_by != 0 ? paid : open, bill);
    }
  return TRUE;
}

static PennyPence
sum_of (GPtrArray *bills,
        gint64     budget_id,
        guint     *n)
{
  PennyPence sum = 0;

  *n = 0;
  for (guint i = 0; i < bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (bills, i);

      if (bill->budget_id != budget_id)
        continue;
      sum = penny_pence_add (sum, bill->amount);
      (*n)++;
    }
  return sum;
}

static PennyBill *
take_open (GPtrArray *open,
           gint64     budget_id)
{
  for (guint i = 0; i < open->len; i++)
    if (((PennyBill *) g_ptr_array_index (open, i))->budget_id == budget_id)
      return g_ptr_array_steal_index (open, i);
  return penny_bill_new ();
}

static gboolean
save_bill (Updating                *self,
           const PennyHmrcPayment  *payment,
           Share                   *share,
           GPtrArray               *open,
           GError                 **error)
{
  g_autoptr (PennyBill) bill = take_open (open, share->budget_id);
  PennyPayBill why = { .year = self->year, .from_month = payment->from, .to_month = payment->to };
  const char *payee = self->employer->hmrc_payee != NULL ? self->employer->hmrc_payee : _("HMRC");

  bill->budget_id = share->budget_id;
  bill->kind = PENNY_BILL_HMRC;
  g_free (bill->payee);
  bill->payee = g_strdup (payee);
  g_free (bill->what);
  bill->what = payment_words (payment);
  bill->incurred = share->incurred;
  bill->due = payment->pay_by;
  return penny_pay_bill_add (self->store, bill, share->own, &why, error);
}

/* What one budget is still to pay: what is paid stays, and what it was too much or too little goes on. */
static void
want_share (Updating                *self,
            const PennyHmrcPayment  *payment,
            Share                   *share,
            GPtrArray               *paid)
{
  Carried *carried = carried_of (self, share);
  guint n;
  PennyPence settled = sum_of (paid, share->budget_id, &n);

  share->want = penny_parts_sum (share->own) + carried->amount - settled;
  carried->amount = 0;
  if (n == 0 || payment->to == PENNY_TAX_MONTHS)
    return;
  carried->amount = share->want;
  share->want = 0;
}

/* HMRC gets one payment for all budgets: what it has too much of one comes off what another is to pay. */
static void
even_out (GPtrArray *shares)
{
  for (guint i = 0; i < shares->len; i++)
    {
      Share *less = g_ptr_array_index (shares, i);

      for (guint j = 0; less->want < 0 && j < shares->len; j++)
        {
          Share *more = g_ptr_array_index (shares, j);
          PennyPence part = MIN (MAX (more->want, 0), -less->want);

          more->want -= part;
          less->want += part;
        }
    }
}

static gboolean
settle_share (Updating                *self,
              const PennyHmrcPayment  *payment,
              Share                   *share,
              GPtrArray               *open,
              GError                 **error)
{
  if (share->want <= 0)
    {
      carried_of (self, share)->amount += share->want;
      return TRUE;
    }
  penny_parts_take (share->own, share->line_id, penny_parts_sum (share->own) - share->want, NULL);
  return save_bill (self, payment, share, open, error);
}

static gboolean
remove_open (Updating   *self,
             GPtrArray  *open,
             GError    **error)
{
  for (guint i = 0; i < open->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (open, i);

      if (!penny_pay_bills_remove (self->store, bill->id, error) || !penny_bills_remove (self->store, bill->id, error))
        return FALSE;
    }
  return TRUE;
}

/* Budgets with nothing of their own in this payment, but something carried on to it, or paid for it. */
static void
add_others (Updating                *self,
            const PennyHmrcPayment  *payment,
            GPtrArray               *paid,
            GPtrArray               *shares)
{
  PennyDate last = penny_tax_month_last (self->year, payment->to);
  GHashTableIter iter;
  gpointer budget, carried;

  g_hash_table_iter_init (&iter, self->carried);
  while (g_hash_table_iter_next (&iter, &budget, &carried))
    if (((Carried *) carried)->amount != 0)
      get_share (shares, *(gint64 *) budget, ((Carried *) carried)->line_id, last);
  for (guint i = 0; i < paid->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (paid, i);

      get_share (shares, bill->budget_id,
                 bill->splits == NULL ? bill->line_id : g_array_index (bill->splits, PennySplit, 0).line_id, last);
    }
}

static gboolean
update_payment (Updating                *self,
                const PennyHmrcPayment  *payment,
                GError                 **error)
{
  g_autoptr (GPtrArray) shares = g_ptr_array_new_with_free_func ((GDestroyNotify) free_share);
  g_autoptr (GPtrArray) paid = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);

  if (!read_shares (self, payment, shares, error) || !read_bills (self, payment, paid, open, error))
    return FALSE;
  take_allowance (shares, allowance_of (&self->owed, payment));
  bring_to (shares, due_of (&self->owed, payment));
  add_others (self, payment, paid, shares);
  for (guint i = 0; i < shares->len; i++)
    want_share (self, payment, g_ptr_array_index (shares, i), paid);
  even_out (shares);
  for (guint i = 0; i < shares->len; i++)
    if (!settle_share (self, payment, g_ptr_array_index (shares, i), open, error))
      return FALSE;
  return remove_open (self, open, error);
}

static gboolean
update (Updating  *self,
        GError   **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);

  self->employer = penny_employer_get (self->store, error);
  self->slips = years == NULL ? NULL : penny_slips_list (self->store, 0, self->year, FALSE, error);
  self->whys = self->slips == NULL ? NULL : penny_pay_bills_of_year (self->store, self->year, error);
  if (self->employer == NULL || self->whys == NULL
      || !owed_of (self->store, years, self->year, self->slips, NULL, &self->owed, NULL, error))
    return FALSE;
  for (guint i = 0; i < self->owed.n_payments; i++)
    if (!update_payment (self, &self->owed.payments[i], error))
      return FALSE;
  return TRUE;
}

gboolean
penny_hmrc_bills_update (PennyStore  *store,
                         int          year,
                         GError     **error)
{
  Updating self = { .store = store, .year = year,
                    .carried = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free) };
  gboolean ok = update (&self, error);

  g_hash_table_unref (self.carried);
  g_clear_pointer (&self.slips, g_ptr_array_unref);
  g_clear_pointer (&self.whys, g_ptr_array_unref);
  penny_employer_free (self.employer);
  return ok;
}
