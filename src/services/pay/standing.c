#include "standing-private.h"

#include <glib/gi18n-lib.h>

#include "next-year-code.h"
#include "rates-folder.h"
#include "starter-code.h"
#include "year-to-date.h"

PennyRateYears *
penny_pay_rates (GError **error)
{
  g_autofree char *folder = penny_rates_folder_default ();

  return penny_rates_folder_read (folder, error);
}

void
penny_standing_free (PennyStanding *self)
{
  if (self == NULL)
    return;
  penny_assistant_free (self->assistant);
  penny_contract_free (self->contract);
  penny_pension_notice_free (self->pension);
  g_clear_pointer (&self->orders, g_ptr_array_unref);
  g_free (self->code_why);
  g_free (self);
}

/* The notices of every family begin on a day and hold until the next: the newest from @on or before. */
#define NEWEST(Type, list, on, found)                                       \
  for (guint i_ = 0; i_ < (list)->len; i_++)                                \
    {                                                                       \
      Type *notice_ = g_ptr_array_index (list, i_);                         \
                                                                            \
      if (notice_->from <= (on) && ((found) == NULL || notice_->from >= (found)->from)) \
        (found) = notice_;                                                  \
    }

static gboolean
read_contract (PennyStore     *store,
               PennyStanding  *self,
               GError        **error)
{
  g_autoptr (GPtrArray) contracts = penny_contracts_list (store, self->assistant->id, error);
  const PennyContract *contract = contracts == NULL ? NULL : penny_contract_on (contracts, self->assistant->id, self->on);

  if (contract != NULL)
    {
      self->contract = penny_contract_copy (contract);
      self->terms.frequency = contract->frequency;
    }
  return contracts != NULL;
}

/* "1257L, from HMRC’s notice of 6 Apr 2026." */
static char *
explain_notice (const PennyCodeNotice *notice,
                const PennyTaxCode    *code,
                gboolean               raised)
{
  g_autofree char *words = penny_tax_code_format (code);
  g_autofree char *from = penny_date_to_short (notice->from);

  if (raised)
    /* Translators: a tax code, and a day */
    return g_strdup_printf (_("%1$s: the code from %2$s, as HMRC has every code go on after 5 April."), words, from);
  switch (notice->source)
    {
    case PENNY_CODE_FROM_STARTER:
      return g_strdup_printf (_("%1$s, from the starter checklist, since %2$s."), words, from);
    case PENNY_CODE_FROM_P45:
      return g_strdup_printf (_("%1$s, from the P45, since %2$s."), words, from);
    case PENNY_CODE_FROM_NEW_YEAR:
      return g_strdup_printf (_("%1$s, from the general change of codes on %2$s."), words, from);
    case PENNY_CODE_FROM_NOTICE:
    default:
      return g_strdup_printf (_("%1$s, from HMRC’s notice, since %2$s."), words, from);
    }
}

/* A code of an earlier tax year goes on as HMRC says, whether or not that year was ended here. */
static gboolean
code_of_notice (const PennyRateYears   *years,
                PennyStanding          *self,
                const PennyCodeNotice  *notice)
{
  int from = penny_tax_year_of (notice->from), to = penny_tax_year_of (self->on);
  PennyTaxCode code;

  if (!penny_tax_code_parse (notice->code, &code, NULL))
    return FALSE;
  if (from < to && !penny_next_year_code (years, &code, from, to, &code, NULL))
    code.alone = FALSE;
  self->terms.code = code;
  self->code_from = notice->from;
  self->code_raised = from < to;
  self->code_why = explain_notice (notice, &code, from < to);
  return TRUE;
}

static gboolean
code_of_starter (const PennyRateYears *years,
                 PennyStanding        *self)
{
  const PennyAssistant *assistant = self->assistant;
  PennyDate started = assistant->started == PENNY_DATE_NONE ? self->on : assistant->started;
  int from = penny_tax_year_of (started), to = penny_tax_year_of (self->on);
  PennyStarterFacts facts = { assistant->starter, started, assistant->p45_code, assistant->p45_left };
  g_autoptr (GError) error = NULL;
  PennyStarterCode code;

  if (!penny_starter_code_work_out (years, &facts, &code, &error))
    {
      self->code_why = g_strdup (error->message);
      return FALSE;
    }
  /* Without a statement it stays 0T M1: nobody has said what would make it better. */
  if (from < to && code.reason != PENNY_STARTER_BY_NOTHING
      && !penny_next_year_code (years, &code.code, from, to, &code.code, NULL))
    return FALSE;
  self->terms.code = code.code;
  self->undeclared = code.reason == PENNY_STARTER_BY_NOTHING;
  self->code_from = started;
  self->code_raised = from < to;
  self->code_why = penny_starter_code_explain (&code);
  return TRUE;
}

/* Whether the last pay of somebody who left was paid before @on, so that the P45 is theirs. */
static gboolean
has_had_last_pay (PennyStore     *store,
                  PennyStanding  *self,
                  gint64          leave_out,
                  gboolean       *has,
                  GError        **error)
{
  PennyDate left = self->assistant->left;
  g_autoptr (GPtrArray) slips = NULL;

  *has = FALSE;
  if (left == PENNY_DATE_NONE || left >= self->on)
    return TRUE;
  slips = penny_slips_list (store, self->assistant->id, 0, FALSE, error);
  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      gint64 by = 0;

      if (slip->payday < left || slip->payday >= self->on || slip->reverses != 0 || slip->id == leave_out)
        continue;
      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      *has |= by == 0;
    }
  return slips != NULL;
}

static gboolean
read_code (PennyStore            *store,
           const PennyRateYears  *years,
           PennyStanding         *self,
           gint64                 leave_out,
           GError               **error)
{
  g_autoptr (GPtrArray) notices = penny_code_notices_list (store, self->assistant->id, error);
  const PennyCodeNotice *notice = NULL;
  gboolean after_p45 = FALSE;

  if (notices == NULL || !has_had_last_pay (store, self, leave_out, &after_p45, error))
    return FALSE;
  NEWEST (const PennyCodeNotice, notices, self->on, notice)
  if (after_p45)
    {
      self->terms.code = penny_code_after_leaving ();
      self->code_why = g_strdup (_("0T X, as for everything that is paid after the last pay and the P45."));
      self->has_code = TRUE;
      return TRUE;
    }
  self->has_code = notice != NULL ? code_of_notice (years, self, notice) : code_of_starter (years, self);
  return TRUE;
}

static gboolean
read_letter (PennyStore     *store,
             PennyStanding  *self,
             GError        **error)
{
  const PennyAssistant *assistant = self->assistant;
  PennyNiCircumstances circumstances = {
    .born = assistant->born,
    .apprentice = assistant->apprentice_since != PENNY_DATE_NONE && assistant->apprentice_since <= self->on,
    .reduced_rate = assistant->reduced_rate,
    .deferred = assistant->deferred,
    .civilian_since = assistant->civilian_since,
  };
  g_autoptr (GPtrArray) notices = penny_letter_notices_list (store, assistant->id, error);
  const PennyLetterNotice *notice = NULL;

  if (notices == NULL)
    return FALSE;
  penny_ni_letter_choose (&self->letter, &circumstances, self->on);
  NEWEST (const PennyLetterNotice, notices, self->on, notice)
  self->letter_set = notice != NULL && notice->letter != 0;
  self->terms.ni_letter = self->letter_set ? (char) notice->letter : self->letter.letter;
  return TRUE;
}

static gboolean
read_loans (PennyStore     *store,
            PennyStanding  *self,
            GError        **error)
{
  g_autoptr (GPtrArray) notices = penny_loan_notices_list (store, self->assistant->id, error);
  const PennyLoanNotice *notice = NULL;

  if (notices == NULL)
    return FALSE;
  NEWEST (const PennyLoanNotice, notices, self->on, notice)
  if (notice != NULL)
    {
      self->terms.loan_plan = notice->plan;
      self->terms.postgraduate_loan = notice->postgraduate;
    }
  return TRUE;
}

static gboolean
read_pension (PennyStore     *store,
              PennyStanding  *self,
              GError        **error)
{
  g_autoptr (GPtrArray) notices = penny_pension_notices_list (store, self->assistant->id, error);
  const PennyPensionNotice *notice = NULL;

  if (notices == NULL)
    return FALSE;
  NEWEST (const PennyPensionNotice, notices, self->on, notice)
  if (notice == NULL)
    return TRUE;
  self->pension = penny_pension_notice_copy (notice);
  if (notice->state == PENNY_PENSION_MEMBER)
    self->terms.pension = notice->terms;
  return TRUE;
}

/* What an order took so far, and what the last payday before could not take. */
typedef struct
{
  gint64     id;
  PennyPence taken;
  PennyPence short_by;
} Taken;

/* @before: the payslip stands, and its payday is an earlier one. */
static void
count_order (const PennySlipRecord *record,
             gboolean               before,
             Taken                 *taken)
{
  for (guint i = 0; i < record->slip.terms.n_attachments; i++)
    {
      if (record->orders[i] != taken->id)
        continue;
      taken->taken = penny_pence_add (taken->taken, record->slip.attachments[i]);
      if (before)
        penny_attachment_work_out (&record->slip.terms.attachments[i], record->slip.attachable, record->slip.left_for[i],
                                   &taken->short_by);
    }
}

static gboolean
is_taken_back (GPtrArray *slips,
               gint64     id)
{
  for (guint i = 0; i < slips->len; i++)
    if (((const PennySlip *) g_ptr_array_index (slips, i))->reverses == id)
      return TRUE;
  return FALSE;
}

static gboolean
count_taken (GPtrArray  *slips,
             PennyDate   on,
             gint64      leave_out,
             Taken      *taken,
             GError    **error)
{
  PennySlipRecord record;

  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->id == leave_out)
        continue;
      if (!penny_slip_record_read (slip->working, &record, error))
        return FALSE;
      count_order (&record, slip->payday < on && slip->reverses == 0 && !is_taken_back (slips, slip->id), taken);
    }
  return TRUE;
}

static void
add_order (PennyStanding *self,
           PennyOrder    *order,
           const Taken   *taken)
{
  PennyAttachment *attachment = &self->terms.attachments[self->terms.n_attachments];

  if (self->terms.n_attachments == PENNY_ATTACHMENTS || (order->owed > 0 && taken->taken >= order->owed))
    {
      penny_order_free (order);
      return;
    }
  *attachment = (PennyAttachment) {
    .name = order->name, .rank = order->rank, .fixed = order->fixed, .share = order->share, .of_left = order->of_left,
    .carried = order->carries ? taken->short_by : 0, .protect = order->protect, .protect_share = order->protect_share,
    .owed = order->owed > 0 ? order->owed - taken->taken : 0,
  };
  self->terms.n_attachments++;
  g_ptr_array_add (self->orders, order);
}

static gboolean
read_orders (PennyStore     *store,
             PennyStanding  *self,
             gint64          leave_out,
             GError        **error)
{
  g_autoptr (GPtrArray) orders = penny_orders_list (store, self->assistant->id, error);
  g_autoptr (GPtrArray) slips = NULL;

  if (orders == NULL)
    return FALSE;
  self->orders = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_order_free);
  if (orders->len > 0 && (slips = penny_slips_list (store, self->assistant->id, 0, TRUE, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < orders->len; i++)
    {
      const PennyOrder *order = g_ptr_array_index (orders, i);
      Taken taken = { .id = order->id };

      if (order->from > self->on || (order->until != PENNY_DATE_NONE && order->until < self->on))
        continue;
      if (!count_taken (slips, self->on, leave_out, &taken, error))
        return FALSE;
      add_order (self, penny_order_copy (order), &taken);
    }
  return TRUE;
}

PennyStanding *
penny_standing_read_without (PennyStore            *store,
                             const PennyRateYears  *years,
                             gint64                 assistant_id,
                             PennyDate              on,
                             gint64                 leave_out,
                             GError               **error)
{
  g_autoptr (PennyStanding) self = g_new0 (PennyStanding, 1);

  self->on = on;
  self->assistant = penny_assistants_get (store, assistant_id, error);
  if (self->assistant == NULL
      || !read_contract (store, self, error)
      || !read_code (store, years, self, leave_out, error)
      || !read_letter (store, self, error)
      || !read_loans (store, self, error)
      || !read_pension (store, self, error)
      || !read_orders (store, self, leave_out, error))
    return NULL;
  return g_steal_pointer (&self);
}

PennyStanding *
penny_standing_read (PennyStore            *store,
                     const PennyRateYears  *years,
                     gint64                 assistant_id,
                     PennyDate              on,
                     GError               **error)
{
  return penny_standing_read_without (store, years, assistant_id, on, 0, error);
}
