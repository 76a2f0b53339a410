#include "run-private.h"

#include <glib/gi18n-lib.h>

#include "ending.h"
#include "ids.h"

/* The last pay of somebody who left: holiday that is left, and where the work ended notice and redundancy pay. */

gboolean
penny_run_is_last_pay (const PennyDrafting  *drafting,
                       const PennyDraftSlip *slip)
{
  PennyDate left = slip->standing->assistant->left;

  /* After the last pay there is the P45, and its code. */
  return left != PENNY_DATE_NONE && left <= drafting->draft->request->to && left <= drafting->draft->request->payday
         && (slip->last == NULL || slip->last->payday < left || slip->last->id == slip->reverses);
}

static void
add_amount (PennyDraftSlip *slip,
            PennyPayKind    kind,
            const char     *label,
            PennyPence      amount,
            const char     *words,
            gint64          line)
{
  PennyPayItem item = { .kind = kind, .label = label, .amount = amount, .explanation = words };

  if (amount != 0)
    penny_draft_items_add (slip->items, &item, line);
}

static gint64
holiday_line (const PennyAssistant *assistant)
{
  return assistant->holiday_line != 0 ? assistant->holiday_line : assistant->pay_line;
}

/* Redundancy and notice that was not worked. */
static gboolean
add_ending (PennyDrafting           *drafting,
            PennyDraftSlip          *slip,
            const PennyEndingTerms  *terms)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  gboolean no_notice = penny_ids_has (drafting->draft->request->no_notice, assistant->id);
  PennyRedundancyTerms redundant = { .born = terms->born, .started = terms->started, .last = terms->last,
                                     .a_week = terms->a_week };
  PennyNoticeTerms given = { .started = terms->started, .given = terms->last, .by_contract = terms->notice_by_contract,
                             .a_week = terms->a_week };
  g_autoptr (GError) error = NULL;
  g_autofree char *redundancy_words = NULL, *notice_words = NULL;
  PennyRedundancy redundancy;
  PennyNotice notice;

  if (!no_notice)
    redundant.notice_given = MAX (terms->started, terms->last - 7 * penny_notice_by_law (terms->started, terms->last));
  if (!penny_redundancy_work_out (drafting->years, &redundant, &redundancy, &error)
      || !penny_notice_work_out (&given, &notice, &error))
    {
      penny_run_warn (drafting->draft, PENNY_PAY_WARNING_CANNOT, assistant->id, g_strdup (error->message));
      return TRUE;
    }
  redundancy_words = penny_redundancy_explain (&redundancy);
  notice_words = penny_notice_explain (&notice);
  if (no_notice)
    add_amount (slip, PENNY_PAY_NOTICE, NULL, notice.amount, notice_words, assistant->pay_line);
  add_amount (slip, PENNY_PAY_REDUNDANCY, NULL, redundancy.amount, redundancy_words, assistant->pay_line);
  return TRUE;
}

static void
warn_of_holiday (PennyDrafting        *drafting,
                 const PennyAssistant *assistant,
                 const PennyHoliday   *holiday,
                 PennyPence            owed)
{
  g_autofree char *words = penny_holiday_explain_last (holiday, owed);

  /* Translators: a name; sentences about holiday */
  penny_run_warn (drafting->draft, PENNY_PAY_WARNING_LAST_PAY, assistant->id,
                  g_strdup_printf (_("This is the last pay of %1$s. %2$s"), assistant->name, words));
}

gboolean
penny_run_leaver_read (PennyDrafting   *drafting,
                       PennyDraftSlip  *slip,
                       GError         **error)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  const PennyContract *contract = slip->standing->contract;
  g_autoptr (GError) problem = NULL;
  g_autofree char *words = NULL;
  PennyHoliday holiday;
  PennyEndingTerms terms = { .born = assistant->born, .started = assistant->started, .last = assistant->left };
  PennyPence owed;

  if (contract == NULL || !penny_run_is_last_pay (drafting, slip))
    return TRUE;
  terms.notice_by_contract = contract->notice_weeks;
  if (!penny_standing_week (drafting->store, slip->standing, assistant->left, &terms.a_week, &terms.minutes_a_week, error))
    return FALSE;
  if (!penny_standing_holiday (drafting->store, drafting->years, assistant, assistant->left, &holiday, &problem))
    {
      penny_run_warn (drafting->draft, PENNY_PAY_WARNING_LAST_PAY, assistant->id, g_strdup (problem->message));
      return TRUE;
    }
  if (contract->rolled_up)
    holiday.left = MIN (holiday.left, 0);
  else
    holiday.left += slip->leave_built_up;
  owed = MAX (0, terms.minutes_a_week != 0 ? penny_holiday_pay (holiday.left, terms.a_week, terms.minutes_a_week)
                                           : penny_pence_share (contract->rate, holiday.left, 60));
  words = penny_holiday_explain_last (&holiday, owed);
  add_amount (slip, PENNY_PAY_HOLIDAY, _("Holiday left"), owed, words, holiday_line (assistant));
  warn_of_holiday (drafting, assistant, &holiday, owed);
  return !penny_ids_has (drafting->draft->request->redundant, assistant->id) || add_ending (drafting, slip, &terms);
}
