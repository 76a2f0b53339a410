#include "pension-dates.h"

#include <glib/gi18n-lib.h>

PennyDate
penny_months_last_day (PennyDate from,
                       int       months)
{
  PennyDate same = penny_date_add_months (from, months);
  int year, month, day, same_day;

  if (same == PENNY_DATE_NONE)
    return PENNY_DATE_NONE;
  penny_date_split (from, &year, &month, &day);
  penny_date_split (same, &year, &month, &same_day);
  return same_day == day ? same - 1 : same;
}

PennyDate
penny_pension_postpone_latest (PennyDate from)
{
  return penny_date_add_months (from, 3);
}

PennyDate
penny_pension_notice_by (PennyDate from)
{
  return from + 6 * 7;
}

PennyDate
penny_pension_enrol_by (PennyDate member_from)
{
  return member_from + 6 * 7 - 1;
}

PennyDate
penny_pension_asked_from (PennyPayFrequency frequency,
                          PennyDate         from,
                          gboolean          next_is_done)
{
  int periods = next_is_done ? 2 : 1;

  if (frequency == PENNY_PAY_MONTHLY)
    return penny_date_add_months (from, periods);
  return from + 7 * penny_pay_frequency_weeks (frequency) * periods;
}

static PennyDate
day_of_month_after (PennyDate date,
                    int       months,
                    int       day)
{
  int year, month, unused;

  penny_date_split (date, &year, &month, &unused);
  penny_date_split (penny_date_add_months (penny_date_new (year, month, 1), months), &year, &month, &unused);
  return penny_date_new (year, month, day);
}

PennyDate
penny_pension_pay_by (PennyDate taken_on,
                      gboolean  by_post)
{
  return day_of_month_after (taken_on, 1, by_post ? 19 : 22);
}

PennyDate
penny_pension_first_pay_by (PennyDate member_from)
{
  return day_of_month_after (member_from, 3, 1) - 1;
}

PennyDate
penny_pension_declare_by (PennyDate duties_start)
{
  return penny_months_last_day (duties_start, 5);
}

void
penny_reenrolment_after (PennyReenrolment *reenrolment,
                         PennyDate         last)
{
  PennyDate anniversary = penny_date_add_months (last, 3 * 12);

  *reenrolment = (PennyReenrolment) {
    .anniversary = anniversary,
    .from = penny_date_add_months (anniversary, -3),
    .to = penny_months_last_day (anniversary, 3),
    .declare_by = penny_months_last_day (anniversary, 5),
  };
}

char *
penny_reenrolment_explain (const PennyReenrolment *reenrolment,
                           PennyDate               today)
{
  g_autofree char *from = penny_date_to_words (reenrolment->from, today);
  g_autofree char *to = penny_date_to_words (reenrolment->to, today);
  g_autofree char *declare_by = penny_date_to_words (reenrolment->declare_by, today);

  /* Translators: three days */
  return g_strdup_printf (_("Choose a day from %1$s to %2$s on which those who left the pension come back in. Tell The "
                            "Pensions Regulator by %3$s, even if nobody does."),
                          from, to, declare_by);
}
