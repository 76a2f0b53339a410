#include "run-private.h"

/* Approved runs and payslips, to look at. */

static void
take_bill (PennyStore         *store,
           GPtrArray          *bills,
           const PennyPayBill *why)
{
  PennyBill *bill = penny_bills_get (store, why->bill_id, NULL);

  if (bill != NULL)
    g_ptr_array_add (bills, bill);
}

/* Those of the run, and HMRC's of its month. */
static gboolean
read_bills (PennyStore    *store,
            PennyRunView  *self,
            GError       **error)
{
  int month = penny_tax_month_of (self->run->payday);
  g_autoptr (GPtrArray) own = penny_pay_bills_of_run (store, self->run->id, error);
  g_autoptr (GPtrArray) hmrc = penny_pay_bills_of_year (store, penny_tax_year_of (self->run->payday), error);

  if (own == NULL || hmrc == NULL)
    return FALSE;
  self->bills = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);
  for (guint i = 0; i < own->len; i++)
    take_bill (store, self->bills, g_ptr_array_index (own, i));
  for (guint i = 0; i < hmrc->len; i++)
    {
      const PennyPayBill *why = g_ptr_array_index (hmrc, i);

      if (month >= why->from_month && month <= why->to_month)
        take_bill (store, self->bills, why);
    }
  return TRUE;
}

static gboolean
read_slips (PennyStore    *store,
            PennyRunView  *self,
            GError       **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_of_run (store, self->run->id, error);

  self->slips = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_slip_free);
  self->is_last = TRUE;
  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      const PennySlip *row = g_ptr_array_index (slips, i);
      PennySlip *slip = penny_slips_get (store, row->id, error);
      g_autoptr (GPtrArray) all = slip == NULL ? NULL : penny_slips_since (store, row->assistant_id, row->payday, error);

      if (slip != NULL)
        g_ptr_array_add (self->slips, slip);
      if (all == NULL)
        return FALSE;
      for (guint s = 0; s < all->len; s++)
        {
          const PennySlip *other = g_ptr_array_index (all, s);

          self->is_last &= other->payday < row->payday || other->run_id == self->run->id
                           || (other->payday == row->payday && other->id < row->id);
        }
    }
  return slips != NULL;
}

gpointer
penny_run_view (PennyStore  *store,
                gpointer     run_id,
                GError     **error)
{
  PennyRunView *self = g_new0 (PennyRunView, 1);

  self->run = penny_runs_get (store, *(gint64 *) run_id, error);
  if (self->run != NULL && read_slips (store, self, error) && read_bills (store, self, error))
    return self;
  penny_run_view_free (self);
  return NULL;
}

/* The payslip of the payday before that stands. */
static gboolean
read_last (PennyStore     *store,
           PennySlipView  *self,
           GError        **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, self->slip->assistant_id, 0, FALSE, error);
  const PennySlip *last = NULL;

  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      gint64 by = 0;

      if (slip->payday >= self->slip->payday || slip->reverses != 0)
        continue;
      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      last = by == 0 ? slip : last;
    }
  if (last == NULL)
    return slips != NULL;
  self->last = penny_slip_copy (last);
  self->last_lines = penny_slips_lines (store, last->id, error);
  return self->last_lines != NULL;
}

static GArray *
items_of (GPtrArray *lines)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PennyPayItem));

  for (guint i = 0; i < lines->len; i++)
    {
      const PennySlipLine *line = g_ptr_array_index (lines, i);

      for (guint kind = 0; kind < PENNY_PAY_KINDS && line->line_id != 0; kind++)
        if (g_strcmp0 (penny_pay_kind_name (kind), line->key) == 0)
          {
            PennyPayItem item = { .kind = kind, .label = line->label, .minutes = line->minutes, .rate = line->rate,
                                  .amount = line->amount };

            g_array_append_val (items, item);
          }
    }
  return items;
}

/* The year before that payday, from the year after it. */
static void
year_before (const PennyPayslip *working,
             PennyYearToDate    *before)
{
  PennyPayslip back;

  penny_payslip_reverse (working, NULL, &back);
  *before = back.after;
}

static gboolean
read_findings (PennyStore     *store,
               PennySlipView  *self,
               GError        **error)
{
  g_autoptr (PennyRateYears) years = NULL;
  g_autoptr (PennyStanding) standing = NULL;
  g_autoptr (GArray) items = NULL;
  PennyStatedPayslip stated;
  PennyPayslipFacts facts = { .who = self->slip->name, .terms = self->working.terms, .knows_tax = TRUE, .knows_ni = TRUE,
                              .period = self->working.period, .from = self->run->from,
                              .worker = { self->assistant->born, self->assistant->apprentice_since } };

  if (self->slip->stated == NULL || self->slip->reverses != 0)
    return TRUE;
  years = penny_pay_rates (error);
  if (years == NULL || !penny_stated_read (self->slip->stated, &stated, error)
      || (standing = penny_standing_read (store, years, self->assistant->id, self->slip->payday, error)) == NULL)
    return FALSE;
  facts.undeclared = standing->undeclared;
  items = items_of (self->lines);
  facts.items = items->len == 0 ? NULL : &g_array_index (items, PennyPayItem, 0);
  facts.n_items = items->len;
  year_before (&self->working, &facts.before);
  /* Where it cannot be checked the payslip is still shown. */
  self->findings = penny_payslip_check (years, &facts, &stated, NULL);
  return TRUE;
}

/* As on the draft it was approved from; a payslip is shown also where holiday is not known.  The last pay has paid it out. */
static gboolean
read_leave (PennyStore     *store,
            PennySlipView  *self,
            GError        **error)
{
  const PennyAssistant *assistant = self->assistant;
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  PennyHoliday holiday;

  if (years == NULL)
    return FALSE;
  self->leave_left = G_MININT64;
  if (self->reversed_by != 0 || self->slip->reverses != 0 ||
      (assistant->left != PENNY_DATE_NONE && assistant->left <= self->run->to))
    return TRUE;
  if (penny_standing_holiday (store, years, assistant, MAX (self->run->to, self->run->payday), &holiday, NULL) &&
      (holiday.entitled != 0 || holiday.carried != 0 || holiday.taken != 0))
    self->leave_left = holiday.left;
  return TRUE;
}

/* A payslip names who pays: the person, where the record names nobody else. */
static PennyEmployer *
read_employer (PennyStore  *store,
               GError     **error)
{
  g_autoptr (PennyEmployer) employer = penny_employer_get (store, error);
  g_autoptr (PennyPerson) person = employer == NULL ? NULL : penny_person_get (store, error);

  if (person == NULL)
    return NULL;
  if (employer->name == NULL)
    employer->name = g_strdup (person->name);
  return g_steal_pointer (&employer);
}

static gboolean
read_slip (PennyStore     *store,
           PennySlipView  *self,
           gint64          id,
           GError        **error)
{
  self->slip = penny_slips_get (store, id, error);
  if (self->slip == NULL || !penny_payslip_read (self->slip->working, &self->working, error))
    return FALSE;
  self->run = penny_runs_get (store, self->slip->run_id, error);
  self->assistant = self->run == NULL ? NULL : penny_assistants_get (store, self->slip->assistant_id, error);
  self->employer = self->assistant == NULL ? NULL : read_employer (store, error);
  self->lines = self->employer == NULL ? NULL : penny_slips_lines (store, id, error);
  return self->lines != NULL
         && penny_slips_reversed_by (store, id, &self->reversed_by, error)
         && read_last (store, self, error)
         && read_leave (store, self, error)
         && read_findings (store, self, error);
}

gpointer
penny_slip_view (PennyStore  *store,
                 gpointer     slip_id,
                 GError     **error)
{
  PennySlipView *self = g_new0 (PennySlipView, 1);

  if (read_slip (store, self, *(gint64 *) slip_id, error))
    return self;
  penny_slip_view_free (self);
  return NULL;
}
