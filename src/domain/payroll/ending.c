#include "ending.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"

gboolean
penny_ending_work_out (const PennyRateYears   *years,
                       const PennyEndingTerms *terms,
                       PennyEnding            *ending,
                       GError                **error)
{
  const PennyNoticeTerms notice = {
    .started = terms->started, .given = terms->last, .by_contract = terms->notice_by_contract, .a_week = terms->a_week,
  };
  const PennyRedundancyTerms redundancy = {
    .born = terms->born, .started = terms->started, .last = terms->last, .a_week = terms->a_week,
  };

  *ending = (PennyEnding) { .holiday_left = terms->holiday_left };
  if (!penny_notice_work_out (&notice, &ending->notice, error) ||
      !penny_redundancy_work_out (years, &redundancy, &ending->redundancy, error))
    return FALSE;
  ending->holiday = penny_holiday_pay (MAX (terms->holiday_left, 0), MAX (terms->a_week, 0), terms->minutes_a_week);
  ending->total = penny_pence_add (ending->notice.amount, ending->redundancy.amount);
  ending->total = penny_pence_add (ending->total, ending->holiday);
  return TRUE;
}

static char *
holiday_to_words (const PennyEnding *ending)
{
  g_autofree char *hours = penny_hours_to_words (ending->holiday_left);
  g_autofree char *amount = penny_pence_to_words (ending->holiday);

  if (ending->holiday_left <= 0)
    return g_strdup (_("No holiday is left to pay."));
  /* Translators: 1 is a length of time, 2 an amount */
  return g_strdup_printf (_("Holiday left: %1$s, worth %2$s."), hours, amount);
}

char *
penny_ending_explain (const PennyEnding *ending)
{
  g_autofree char *notice = penny_notice_explain (&ending->notice);
  g_autofree char *redundancy = penny_redundancy_explain (&ending->redundancy);
  g_autofree char *holiday = holiday_to_words (ending);
  g_autofree char *total = penny_pence_to_words (ending->total);

  /* Translators: 1, 2 and 3 are sentences, 4 an amount */
  return g_strdup_printf (_("%1$s\n%2$s\n%3$s\nIn all: %4$s."), notice, holiday, redundancy, total);
}
