#include "holiday-carry.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"

/* 5.6 weeks hold 1.6 that may be carried by agreement, and 4: of a week's days, in tenths, up to 28 days. */
static gint64
four_weeks (gint64 entitled,
            int    days)
{
  return (entitled * CLAMP (days, 50, 70) + 69) / 70;
}

static gint64
most_by_rule (const PennyHoliday *holiday,
              PennyCarryReason    reason,
              PennyHoursKind      kind,
              int                 days)
{
  if (reason == PENNY_CARRY_AGREED)
    return holiday->entitled - holiday->entitled * CLAMP (days, 50, 70) / 70;
  if (reason == PENNY_CARRY_FAMILY || kind == PENNY_HOURS_IRREGULAR)
    return holiday->entitled;
  return four_weeks (holiday->entitled, days);
}

static PennyDate
use_by (PennyDate        last,
        PennyCarryReason reason)
{
  switch (reason)
    {
    case PENNY_CARRY_SICK:
      return penny_date_add_months (last + 1, 18) - 1;
    case PENNY_CARRY_NOT_LET:
      return PENNY_DATE_NONE;
    case PENNY_CARRY_AGREED:
    case PENNY_CARRY_FAMILY:
    default:
      return penny_date_add_months (last + 1, 12) - 1;
    }
}

void
penny_holiday_carry (const PennyHoliday *holiday,
                     PennyCarryReason    reason,
                     PennyHoursKind      kind,
                     int                 days,
                     PennyCarry         *carry)
{
  gint64 left = CLAMP (holiday->left, 0, holiday->entitled);

  g_return_if_fail (holiday->last >= PENNY_DATE_FIRST);
  *carry = (PennyCarry) {
    .reason = reason,
    .most = most_by_rule (holiday, reason, kind, days),
    .use_by = use_by (holiday->last, reason),
  };
  carry->minutes = MIN (left, carry->most);
  carry->lost = MAX (holiday->left, 0) - carry->minutes;
}

static char *
until_to_words (const PennyCarry *carry)
{
  g_autofree char *hours = penny_hours_to_words (carry->minutes);
  g_autofree char *day = penny_date_to_short (carry->use_by);

  if (carry->use_by == PENNY_DATE_NONE)
    /* Translators: a length of time */
    return g_strdup_printf (_("Going over into the next leave year: %s. It stays until they have had a whole leave year "
                              "in which you let them take their holiday and told them that what is not taken is "
                              "lost."), hours);
  /* Translators: 1 is a length of time, 2 a day */
  return g_strdup_printf (_("Going over into the next leave year: %1$s, to be taken by %2$s."), hours, day);
}

char *
penny_holiday_carry_explain (const PennyCarry *carry)
{
  g_autofree char *until = NULL, *lost = NULL;

  if (carry->minutes == 0)
    return g_strdup (_("No holiday goes over into the next leave year."));
  until = until_to_words (carry);
  if (carry->lost == 0)
    return g_steal_pointer (&until);
  lost = penny_hours_to_words (carry->lost);
  /* Translators: 1 is a sentence, 2 a length of time */
  return g_strdup_printf (_("%1$s The rest, %2$s, may be lost."), until, lost);
}
