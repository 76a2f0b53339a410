#include "notice.h"

#include <glib/gi18n-lib.h>

#include "service.h"

/* Section 86. */
#define MOST_WEEKS 12

/* No contract has more; and no day is left behind. */
#define MOST_BY_CONTRACT 520

int
penny_notice_by_law (PennyDate started,
                     PennyDate given)
{
  int months = penny_service_months (started, given);

  if (months < 1)
    return 0;
  return CLAMP (months / 12, 1, MOST_WEEKS);
}

static gboolean
weeks_are_good (int weeks)
{
  return weeks >= 0 && weeks <= MOST_BY_CONTRACT;
}

gboolean
penny_notice_work_out (const PennyNoticeTerms  *terms,
                       PennyNotice             *notice,
                       GError                 **error)
{
  int by_law = penny_notice_by_law (terms->started, terms->given);

  *notice = (PennyNotice) { .started = terms->started, .given = terms->given, .a_week = terms->a_week };
  if (terms->started < PENNY_DATE_FIRST || terms->given < terms->started)
    return penny_pay_refuse (error, _("Notice needs the day the work began, and a later day on which notice is given. "
                                      "Check both days."));
  if (!weeks_are_good (terms->by_contract) || !weeks_are_good (terms->from_worker_by_contract))
    return penny_pay_refuse (error, _("A contract’s notice is a number of weeks, at most ten years of them. Check the "
                                      "contract."));

  notice->months = penny_service_months (terms->started, terms->given);
  notice->years = notice->months / 12;
  notice->by_law = by_law;
  notice->weeks = MAX (by_law, terms->by_contract);
  notice->from_worker = MAX (MIN (by_law, 1), terms->from_worker_by_contract);
  notice->ends = terms->given + 7 * notice->weeks;
  notice->amount = penny_pence_share (MAX (terms->a_week, 0), notice->weeks, 1);
  return TRUE;
}

static char *
weeks_to_words (int weeks)
{
  return g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) weeks), weeks);
}

static char *
service_to_words (const PennyNotice *notice)
{
  if (notice->months < 1)
    return g_strdup (_("After less than a month of work the law asks for no notice."));
  if (notice->years < 1)
    return g_strdup_printf (ngettext ("After %d full month of work the law asks for a week’s notice.",
                                      "After %d full months of work the law asks for a week’s notice.",
                                      (gulong) notice->months), notice->months);
  /* Translators: 1 is a number of years, 2 of weeks */
  return g_strdup_printf (ngettext ("After %1$d full year of work the law asks for %2$d week’s notice.",
                                    "After %1$d full years of work the law asks for %2$d weeks’ notice.",
                                    (gulong) notice->years), notice->years, notice->by_law);
}

char *
penny_notice_explain (const PennyNotice *notice)
{
  g_autofree char *service = service_to_words (notice);
  g_autofree char *weeks = weeks_to_words (notice->weeks);
  g_autofree char *a_week = penny_pence_to_words (notice->a_week);
  g_autofree char *amount = penny_pence_to_words (notice->amount);
  g_autofree char *longer = NULL;

  if (notice->weeks == 0)
    return g_steal_pointer (&service);
  if (notice->weeks > notice->by_law)
    /* Translators: a number of weeks */
    longer = g_strdup_printf (_(" The contract gives more: %s."), weeks);
  /* Translators: 1 is a sentence, 2 empty or a sentence, 3 and 4 amounts */
  return g_strdup_printf (_("%1$s%2$s At %3$s a week it is worth %4$s, and is taxed like other pay."),
                          service, longer != NULL ? longer : "", a_week, amount);
}
