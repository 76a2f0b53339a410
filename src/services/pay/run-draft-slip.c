#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "last-pay.h"

/* One assistant's payslip of a draft: on what terms, from which entries, beside the last one. */

/* Days: what is longer ago is no last time. */
#define LAST_TIME 400

void
penny_draft_slip_free (PennyDraftSlip *self)
{
  if (self == NULL)
    return;
  penny_standing_free (self->standing);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  penny_slip_free (self->last);
  g_clear_pointer (&self->last_lines, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyDraftSlip, penny_draft_slip_free)

void
penny_draft_slip_record (const PennyDraftSlip *self,
                         PennySlipRecord      *record)
{
  const PennyAssistant *assistant = self->standing->assistant;

  *record = (PennySlipRecord) {
    .slip = self->slip,
    .budget = assistant->budget_id,
    .pay_line = assistant->pay_line,
    .holiday_line = assistant->holiday_line,
    .pension_line = assistant->pension_line,
    .ni_line = assistant->ni_line,
  };
  for (guint i = 0; i < self->standing->orders->len && i < PENNY_ATTACHMENTS; i++)
    record->orders[i] = ((const PennyOrder *) g_ptr_array_index (self->standing->orders, i))->id;
}

static const PennyStatedSlip *
find_stated (const PennyRunRequest *request,
             gint64                 assistant_id)
{
  for (guint i = 0; request->stated != NULL && i < request->stated->len; i++)
    {
      const PennyStatedSlip *stated = g_ptr_array_index (request->stated, i);

      if (stated->assistant_id == assistant_id)
        return stated;
    }
  return NULL;
}

static void
take_entries (GPtrArray *into,
              GPtrArray *from,
              gint64     assistant_id)
{
  for (guint i = 0; i < from->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (from, i);

      if (entry->assistant_id == assistant_id)
        g_ptr_array_add (into, penny_entry_copy (entry));
    }
}

static int
by_day (gconstpointer a,
        gconstpointer b)
{
  const PennyEntry *one = *(PennyEntry *const *) a, *other = *(PennyEntry *const *) b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

/* What is not paid yet; and where a payslip is taken back, what it paid. */
static gboolean
read_entries (PennyDrafting         *drafting,
              PennyDraftSlip        *self,
              const PennyAssistant  *assistant,
              GError               **error)
{
  g_autoptr (GPtrArray) unpaid =
    penny_entries_unpaid (drafting->store, assistant->id, drafting->draft->request->to, error);
  g_autoptr (PennySlip) old = NULL;
  g_autoptr (GPtrArray) paid = NULL;

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_entry_free);
  if (unpaid == NULL)
    return FALSE;
  take_entries (self->entries, unpaid, assistant->id);
  if (self->reverses != 0)
    {
      old = penny_slips_get (drafting->store, self->reverses, error);
      paid = old == NULL ? NULL : penny_entries_of_run (drafting->store, old->run_id, error);
      if (paid == NULL)
        return FALSE;
      take_entries (self->entries, paid, assistant->id);
    }
  g_ptr_array_sort (self->entries, by_day);
  return TRUE;
}

/* Whether @slip is of those that stand: no reversal, and not reversed. */
static gboolean
stands (GPtrArray       *slips,
        const PennySlip *slip)
{
  if (slip->reverses != 0)
    return FALSE;
  for (guint i = 0; i < slips->len; i++)
    if (((const PennySlip *) g_ptr_array_index (slips, i))->reverses == slip->id)
      return FALSE;
  return TRUE;
}

static void
warn_of_payday (PennyDrafting        *drafting,
                const PennyAssistant *assistant,
                PennyDate             payday)
{
  g_autofree char *on = penny_date_to_words (payday, drafting->draft->request->today);

  /* Translators: a name, a day */
  penny_run_warn (drafting->draft, PENNY_PAY_WARNING_PAID_ALREADY, assistant->id,
                  g_strdup_printf (_("%1$s is already paid for %2$s. Choose a later payday, or correct that payslip."),
                                   assistant->name, on));
}

/* The payday before, and whether this one comes too late. */
static gboolean
read_last (PennyDrafting         *drafting,
           PennyDraftSlip        *self,
           const PennyAssistant  *assistant,
           GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (GPtrArray) slips = penny_slips_since (drafting->store, assistant->id, request->payday - LAST_TIME, error);
  const PennySlip *last = NULL, *later = NULL;

  if (slips == NULL)
    return FALSE;
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->id == self->reverses || !stands (slips, slip))
        continue;
      if (slip->payday < request->payday)
        last = slip;
      else if (drafting->corrected == NULL || slip->payday == request->payday)
        later = slip;
    }
  if (later != NULL)
    warn_of_payday (drafting, assistant, later->payday);
  if (last == NULL)
    return TRUE;
  self->last = penny_slip_copy (last);
  self->last_lines = penny_slips_lines (drafting->store, last->id, error);
  return self->last_lines != NULL;
}

/* The year as it was before this payday, though later ones be paid: their pay is no part of its tax.  The next payday after
 * all of them brings the year's tax right. */
static gboolean
read_year (PennyDrafting    *drafting,
           PennyDraftSlip   *self,
           PennyYearToDate  *before,
           GError          **error)
{
  PennyDate payday = drafting->draft->request->payday;

  return penny_standing_year (drafting->store, self->standing->assistant, penny_tax_year_of (payday), payday, before, error)
         && (self->reverses == 0 || penny_run_turn (drafting->store, self->reverses, before, &self->reversed, error));
}

static GArray *
plain_items (const PennyDraftSlip *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PennyPayItem));

  for (guint i = 0; i < self->items->len; i++)
    g_array_append_val (items, g_array_index (self->items, PennyDraftItem, i).item);
  return items;
}

static void
warn_cannot (PennyDrafting        *drafting,
             const PennyAssistant *assistant,
             const GError         *problem)
{
  /* Translators: a name; sentences that say what is wrong */
  penny_run_warn (drafting->draft, PENNY_PAY_WARNING_CANNOT, assistant->id,
                  g_strdup_printf (_("%1$s: %2$s"), assistant->name, problem->message));
}

/* Holds the bureau's payslip against ours. */
static void
check_stated (PennyDrafting          *drafting,
              PennyDraftSlip         *self,
              const PennyPayPeriod   *period,
              const PennyYearToDate  *before,
              GArray                 *items)
{
  const PennyAssistant *assistant = self->standing->assistant;
  PennyPayslipFacts facts = {
    .who = assistant->name, .terms = self->standing->terms, .undeclared = self->standing->undeclared,
    .knows_tax = self->standing->has_code,
    .knows_ni = self->standing->letter_set || assistant->born != PENNY_DATE_NONE, .period = *period, .before = *before,
    .items = items->len == 0 ? NULL : &g_array_index (items, PennyPayItem, 0), .n_items = items->len,
    .from = drafting->draft->request->from, .worker = { assistant->born, assistant->apprentice_since },
  };
  g_autoptr (GError) problem = NULL;

  self->findings = penny_payslip_check (drafting->years, &facts, &self->stated->stated, &problem);
  if (self->findings == NULL)
    warn_cannot (drafting, assistant, problem);
}

static gboolean
work_out (PennyDrafting   *drafting,
          PennyDraftSlip  *self,
          GError         **error)
{
  const PennyStanding *standing = self->standing;
  PennyYearToDate before;
  PennyPayPeriod period;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GError) problem = NULL;
  const PennyPayItem *first;

  if (!read_year (drafting, self, &before, error) || !penny_run_items_read (drafting, self, error))
    return FALSE;
  items = plain_items (self);
  first = items->len == 0 ? NULL : &g_array_index (items, PennyPayItem, 0);
  penny_pay_period_on (&period, standing->terms.frequency, drafting->draft->request->payday);
  if (penny_payslip_work_out (drafting->rates, &standing->terms, &period, first, items->len, &before, &self->slip, &problem))
    {
      self->worked_out = TRUE;
      self->lines = penny_payslip_lines (&self->slip, first, items->len);
      if (self->stated != NULL)
        check_stated (drafting, self, &period, &before, items);
    }
  else
    warn_cannot (drafting, standing->assistant, problem);
  return TRUE;
}

/* What stops one payslip before anything is worked out. */
static gboolean
can_work_out (PennyDrafting  *drafting,
              PennyDraftSlip *self)
{
  const PennyStanding *standing = self->standing;
  const PennyAssistant *assistant = standing->assistant;

  if (standing->contract == NULL)
    penny_run_warn (drafting->draft, PENNY_PAY_WARNING_NO_CONTRACT, assistant->id,
                    g_strdup_printf (_("%s has no contract on the payday. Enter what was agreed, and from when."), assistant->name));
  if (!standing->has_code)
    /* Translators: a name; a sentence that says why, or nothing */
    penny_run_warn (drafting->draft, PENNY_PAY_WARNING_NO_CODE, assistant->id,
                    g_strdup_printf (_("There is no tax code for %1$s. Enter the code from HMRC’s notice, the P45 or the "
                                       "starter checklist. %2$s"), assistant->name,
                                     standing->code_why == NULL ? "" : standing->code_why));
  if (assistant->pay_line == 0 || assistant->budget_id == 0)
    penny_run_warn (drafting->draft, PENNY_PAY_WARNING_NO_LINE, assistant->id,
                    g_strdup_printf (_("Choose the plan line that pays the wages of %s. It is on their page, under “Plan lines "
                                       "that pay”."), assistant->name));
  return standing->contract != NULL && standing->has_code && drafting->rates != NULL;
}

static gint64
leave_left (PennyDrafting  *drafting,
            PennyDraftSlip *self)
{
  const PennyRunRequest *request = drafting->draft->request;
  PennyHoliday holiday;
  g_autoptr (PennySlip) old = NULL;

  if (!penny_standing_holiday (drafting->store, drafting->years, self->standing->assistant,
                               MAX (request->to, request->payday), &holiday, NULL))
    return G_MININT64;
  if (!self->standing->assistant->irregular)
    return holiday.left;
  if (self->reverses != 0 && (old = penny_slips_get (drafting->store, self->reverses, NULL)) != NULL)
    holiday.left -= old->leave_built_up;
  return holiday.left + self->leave_built_up;
}

/* Whether there is anything to pay, without being asked for: work, or what a last day in this time or before it brings. */
static gboolean
read_anything (PennyDrafting         *drafting,
               const PennyDraftSlip  *self,
               const PennyAssistant  *assistant,
               gboolean              *anything,
               GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  PennyLastPay last;

  *anything = self->stated != NULL || self->entries->len > 0
              || (assistant->left != PENNY_DATE_NONE && assistant->left >= request->from && assistant->left <= request->to);
  if (*anything)
    return TRUE;
  if (!penny_last_pay_read (drafting->store, drafting->years, assistant, request->to, &last, error))
    return FALSE;
  *anything = last.holiday;
  return TRUE;
}

PennyDraftSlip *
penny_draft_slip_read (PennyDrafting         *drafting,
                       const PennyAssistant  *assistant,
                       gboolean               asked_for,
                       GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (PennyDraftSlip) self = g_new0 (PennyDraftSlip, 1);
  gboolean anything;

  self->items = penny_draft_items_new ();
  self->stated = find_stated (request, assistant->id);
  if (drafting->corrected != NULL
      && !penny_run_standing_slip (drafting->store, drafting->corrected->id, assistant->id, &self->reverses, error))
    return NULL;
  self->standing = penny_standing_read_without (drafting->store, drafting->years, assistant->id, request->payday,
                                                self->reverses, error);
  if (self->standing == NULL || !read_entries (drafting, self, assistant, error))
    return NULL;
  if (!read_anything (drafting, self, assistant, &anything, error) || (!asked_for && !anything))
    return NULL;
  if (!read_last (drafting, self, assistant, error)
      || (can_work_out (drafting, self) && !work_out (drafting, self, error)))
    return NULL;
  self->leave_left = leave_left (drafting, self);
  return g_steal_pointer (&self);
}

void
penny_slip_fill (PennySlip          *slip,
                 const PennyPayslip *working)
{
  slip->payday = working->period.payday;
  slip->year = working->period.year;
  slip->tax_month = penny_tax_month_of (working->period.payday);
  slip->minutes = working->minutes;
  slip->gross = working->gross;
  slip->tax = working->tax.tax;
  slip->employee_ni = working->ni.employee;
  slip->student_loans = working->loan.deduction + working->postgraduate.deduction;
  slip->pension = working->pension.employee;
  slip->attachments = 0;
  for (guint i = 0; i < working->terms.n_attachments; i++)
    slip->attachments += working->attachments[i];
  slip->net = working->net;
  slip->paid_back = working->paid_back;
  slip->employer_ni = working->ni.employer;
  slip->class_1a = working->class_1a;
  slip->employer_pension = working->pension.employer;
  slip->pension_relief = working->pension.relief;
  slip->ssp = working->by_kind[PENNY_PAY_SSP];
  slip->family_pay = 0;
  for (guint kind = PENNY_PAY_SMP; kind <= PENNY_PAY_SNCP; kind++)
    slip->family_pay += working->by_kind[kind];
}

/* What the bureau says is what is owed. */
static void
fill_stated (PennySlip                *slip,
             const PennyStatedPayslip *stated,
             const PennyPayslip       *ours)
{
  static const struct
  {
    PennyStatedFigure figure;
    gsize             offset;
  } amounts[] = {
    { PENNY_STATED_GROSS, G_STRUCT_OFFSET (PennySlip, gross) },
    { PENNY_STATED_TAX, G_STRUCT_OFFSET (PennySlip, tax) },
    { PENNY_STATED_EMPLOYEE_NI, G_STRUCT_OFFSET (PennySlip, employee_ni) },
    { PENNY_STATED_EMPLOYEE_PENSION, G_STRUCT_OFFSET (PennySlip, pension) },
    { PENNY_STATED_NET, G_STRUCT_OFFSET (PennySlip, net) },
    { PENNY_STATED_EMPLOYER_NI, G_STRUCT_OFFSET (PennySlip, employer_ni) },
    { PENNY_STATED_EMPLOYER_PENSION, G_STRUCT_OFFSET (PennySlip, employer_pension) },
  };
  const gboolean *said = stated->said;
  const gint64 *figure = stated->figure;

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (said[amounts[i].figure])
      G_STRUCT_MEMBER (PennyPence, slip, amounts[i].offset) = figure[amounts[i].figure];
  if (said[PENNY_STATED_HOURS])
    slip->minutes = (int) CLAMP (figure[PENNY_STATED_HOURS], 0, G_MAXINT32);
  slip->student_loans = (said[PENNY_STATED_STUDENT_LOAN] ? figure[PENNY_STATED_STUDENT_LOAN] : ours->loan.deduction)
                      + (said[PENNY_STATED_POSTGRADUATE_LOAN] ? figure[PENNY_STATED_POSTGRADUATE_LOAN]
                                                              : ours->postgraduate.deduction);
}

void
penny_draft_slip_figures (const PennyDraftSlip *self,
                          PennySlip            *slip)
{
  penny_slip_fill (slip, &self->slip);
  if (self->stated != NULL)
    fill_stated (slip, &self->stated->stated, &self->slip);
}
