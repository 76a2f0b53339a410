#include "holiday.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "rate-words.h"
#include "service.h"

/* 28 days, of which a week of five days or fewer makes 5.6 weeks: in tenths of a day.  In the Regulations since April
 * 2009, and woven into what may be carried over (4 and 1.6 weeks): a rule, so not in a year's file. */
#define MOST_DAYS 280
#define FULL_WEEK 50
#define WEEK_MINUTES (7 * 24 * 60)

/* An exact number of minutes. */
typedef struct
{
  __int128 over, under;
} Exact;

static __int128
common_divisor (__int128 a,
                __int128 b)
{
  while (b != 0)
    {
      __int128 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

static Exact
exact_sum (Exact a,
           Exact b)
{
  Exact sum = { a.over * b.under + b.over * a.under, a.under * b.under };
  __int128 divisor = common_divisor (sum.over, sum.under);

  return (Exact) { sum.over / divisor, sum.under / divisor };
}

static gint64
round_up (Exact minutes)
{
  return (gint64) ((minutes.over + minutes.under - 1) / minutes.under);
}

/* Up to the next half day, in minutes. */
static gint64
round_to_half_day (Exact                minutes,
                   const PennyWorkWeek *week)
{
  Exact in_halves = { minutes.over * week->days * 2, minutes.under * week->minutes * 10 };
  Exact up = { (__int128) round_up (in_halves) * week->minutes * 10, week->days * 2 };

  return round_up (up);
}

/* What a whole leave year of such weeks gives: 5.6 weeks, or 28 of its days. */
static Exact
whole_year (const PennyWorkWeek *week)
{
  return (Exact) { (__int128) week->minutes * MOST_DAYS, MAX (week->days, FULL_WEEK) };
}

void
penny_leave_year (PennyDate  began,
                  PennyDate  on,
                  PennyDate *first,
                  PennyDate *last)
{
  int years[2], month, day, since;

  penny_date_split (began, &years[0], &month, &day);
  penny_date_split (on, &years[1], &month, &day);
  since = years[1] - years[0];
  if (penny_date_add_months (began, 12 * since) > on)
    since--;
  *first = penny_date_add_months (began, 12 * since);
  *last = penny_date_add_months (began, 12 * (since + 1)) - 1;
}

static gboolean
weeks_are_good (const PennyHolidayTerms *terms)
{
  for (guint i = 0; i < terms->n_weeks; i++)
    {
      const PennyWorkWeek *week = &terms->weeks[i];

      if (week->minutes < 0 || week->minutes > WEEK_MINUTES || week->days < 0 || week->days > 70 ||
          (i > 0 && week->from <= terms->weeks[i - 1].from))
        return FALSE;
    }
  return terms->n_weeks > 0;
}

/* Nobody has more holiday than years. */
static gboolean
sums_are_good (const PennyHolidayTerms *terms)
{
  const gint64 most = 10 * 366 * 24 * 60;

  return terms->by_contract >= 0 && terms->by_contract <= most &&
         ABS (terms->carried) <= most && ABS (terms->taken) <= most;
}

static gboolean
check (const PennyHolidayTerms  *terms,
       const PennyHoliday       *holiday,
       GError                  **error)
{
  if (holiday->last < PENNY_DATE_FIRST || terms->started < PENNY_DATE_FIRST)
    return penny_pay_refuse (error, _("Holiday needs the day the work began and the day the leave year began. Fill in "
                                      "both."));
  if (terms->last != PENNY_DATE_NONE && terms->last < terms->started)
    return penny_pay_refuse (error, _("The last day of work is before the first one. Check both days."));
  if (holiday->to < holiday->from)
    return penny_pay_refuse (error, _("There was no work in this leave year. Choose the leave year that the work was in."));
  if (!weeks_are_good (terms))
    return penny_pay_refuse (error, _("A week has at most 7 days and 168 hours, and each change of hours has a later "
                                      "day. Check the hours a week."));
  if (!sums_are_good (terms))
    return penny_pay_refuse (error, _("No holiday is as long as that. Check what was taken, brought over, and what the "
                                      "contract gives."));
  return TRUE;
}

/* The hours as they stand on a day. */
static guint
week_on (const PennyHolidayTerms *terms,
         PennyDate                day)
{
  guint i = 0;

  while (i + 1 < terms->n_weeks && terms->weeks[i + 1].from <= day)
    i++;
  return i;
}

/* Each stretch's days times what a whole year of its hours gives. */
static Exact
add_stretches (const PennyHolidayTerms *terms,
               guint                    first_week,
               guint                    last_week,
               PennyHoliday            *holiday)
{
  Exact sum = { 0, 1 };

  for (guint i = first_week; i <= last_week; i++)
    {
      const PennyWorkWeek *week = &terms->weeks[i];
      PennyDate first = i == first_week ? holiday->from : week->from;
      PennyDate last = i == last_week ? holiday->to : terms->weeks[i + 1].from - 1;
      Exact a_year = whole_year (week), contract = { terms->by_contract, 1 };

      if (contract.over * a_year.under > a_year.over)
        a_year = contract;
      else
        holiday->at_most |= week->days > FULL_WEEK;
      a_year.over *= last - first + 1;
      sum = exact_sum (sum, a_year);
    }
  return sum;
}

/* Which part of the leave year counts. */
static void
find_part (const PennyHolidayTerms *terms,
           PennyHoliday            *holiday)
{
  gboolean started = terms->started > holiday->first;

  holiday->parts = holiday->to - holiday->from + 1;
  holiday->of = holiday->last - holiday->first + 1;
  if (holiday->to < holiday->last)
    holiday->how = PENNY_HOLIDAY_BY_DAYS;
  else if (started)
    {
      holiday->how = PENNY_HOLIDAY_BY_MONTHS;
      holiday->parts = 12 - penny_service_months (holiday->first, holiday->from - 1);
      holiday->of = 12;
    }
}

static gint64
work_out (const PennyHolidayTerms *terms,
          PennyHoliday            *holiday)
{
  guint first = week_on (terms, holiday->from), last = week_on (terms, holiday->to);
  const PennyWorkWeek *week = &terms->weeks[last];
  Exact entitled = add_stretches (terms, first, last, holiday);

  holiday->minutes_a_week = week->minutes;
  holiday->changed = last > first;
  /* The average over the days of work, of the part of the year that counts. */
  entitled.over *= holiday->parts;
  entitled.under *= (__int128) holiday->of * (holiday->to - holiday->from + 1);
  if (holiday->how == PENNY_HOLIDAY_BY_MONTHS && week->days > 0 && week->minutes > 0)
    return round_to_half_day (entitled, week);
  return round_up (entitled);
}

gboolean
penny_holiday_work_out (const PennyHolidayTerms  *terms,
                        PennyHoliday             *holiday,
                        GError                  **error)
{
  PennyDate last = penny_date_add_months (terms->year_began, 12) - 1;

  *holiday = (PennyHoliday) {
    .first = terms->year_began, .last = last,
    .from = MAX (terms->year_began, terms->started),
    .to = terms->last == PENNY_DATE_NONE ? last : MIN (terms->last, last),
    .carried = terms->carried, .taken = terms->taken,
  };
  if (!check (terms, holiday, error))
    return FALSE;
  find_part (terms, holiday);
  holiday->entitled = work_out (terms, holiday);
  holiday->left = holiday->entitled + holiday->carried - holiday->taken;
  return TRUE;
}

gint64
penny_holiday_built_up (const PennyWorkWeek *week,
                        PennyDate            started,
                        PennyDate            on)
{
  Exact built_up = whole_year (week);
  int months = penny_service_months (started, on - 1) + 1;

  if (on < started || week->minutes <= 0)
    return 0;
  if (months > 12)
    return round_up (built_up);
  built_up.over *= months;
  built_up.under *= 12;
  return week->days > 0 ? round_to_half_day (built_up, week) : round_up (built_up);
}

PennyPence
penny_holiday_pay (gint64     minutes,
                   PennyPence a_week,
                   gint64     minutes_a_week)
{
  return minutes_a_week > 0 ? penny_pence_share (a_week, minutes, minutes_a_week) : 0;
}

static char *
how_to_words (const PennyHoliday *holiday)
{
  g_autofree char *week = penny_hours_to_words (holiday->minutes_a_week);
  g_autofree char *entitled = penny_hours_to_words (holiday->entitled);
  g_autofree char *worked = penny_hours_to_words (holiday->worked);
  g_autofree char *share = penny_rate_to_words (holiday->share);

  switch (holiday->how)
    {
    case PENNY_HOLIDAY_BY_MONTHS:
      /* Translators: 1 is "20 hours", 2 a number of months, 3 "65 hours 20 minutes" */
      return g_strdup_printf (ngettext ("At %1$s a week, for %2$d month of the leave year, holiday is %3$s.",
                                        "At %1$s a week, for %2$d months of the leave year, holiday is %3$s.",
                                        (gulong) holiday->parts), week, holiday->parts, entitled);
    case PENNY_HOLIDAY_BY_DAYS:
      /* Translators: 1 is "20 hours", 2 and 3 numbers of days, 4 "65 hours 20 minutes" */
      return g_strdup_printf (_("At %1$s a week, for %2$d of the leave year’s %3$d days, holiday is %4$s."),
                              week, holiday->parts, holiday->of, entitled);
    case PENNY_HOLIDAY_BY_HOURS:
      /* Translators: 1 is "298 hours", 2 "36 hours", 3 a share */
      return g_strdup_printf (_("%1$s of work earned %2$s of holiday: %3$s, to the nearest hour each payday."),
                              worked, entitled, share);
    case PENNY_HOLIDAY_WHOLE_YEAR:
    default:
      /* Translators: 1 is "20 hours", 2 "112 hours" */
      return g_strdup_printf (_("At %1$s a week, holiday is %2$s a year, bank holidays included."), week, entitled);
    }
}

static char *
left_to_words (const PennyHoliday *holiday)
{
  g_autofree char *taken = penny_hours_to_words (holiday->taken);
  g_autofree char *left = penny_hours_to_words (ABS (holiday->left));

  if (holiday->left < 0)
    /* Translators: lengths of time, "60 hours" and "8 hours" */
    return g_strdup_printf (_("Taken: %1$s, which is %2$s more than there was."), taken, left);
  /* Translators: lengths of time, "60 hours" and "52 hours" */
  return g_strdup_printf (_("Taken: %1$s. Left: %2$s."), taken, left);
}

char *
penny_holiday_explain (const PennyHoliday *holiday)
{
  g_autofree char *how = how_to_words (holiday);
  g_autofree char *left = left_to_words (holiday);
  g_autofree char *carried = NULL;
  GString *words = g_string_new (how);

  if (holiday->changed)
    g_string_append_printf (words, " %s", _("The hours changed within the year; each part counts with its own."));
  if (holiday->at_most)
    g_string_append_printf (words, " %s", _("The most that the law gives is 28 days a year."));
  if (holiday->carried != 0)
    {
      carried = penny_hours_to_words (holiday->carried);
      g_string_append_c (words, ' ');
      /* Translators: a length of time */
      g_string_append_printf (words, _("Brought from the year before: %s."), carried);
    }
  g_string_append_printf (words, " %s", left);
  return g_string_free (words, FALSE);
}

char *
penny_holiday_explain_last (const PennyHoliday *holiday,
                            PennyPence          owed)
{
  g_autofree char *left = penny_hours_to_words (ABS (holiday->left));
  g_autofree char *amount = penny_pence_to_words (ABS (owed));

  if (holiday->left == 0)
    return g_strdup (_("All the holiday was taken, so none is left to pay."));
  if (holiday->left > 0)
    /* Translators: 1 is "52 hours", 2 an amount */
    return g_strdup_printf (_("Holiday left: %1$s. It is paid with the last pay: %2$s."), left, amount);
  /* Translators: 1 is "8 hours", 2 an amount */
  return g_strdup_printf (_("Holiday taken beyond what was built up: %1$s, worth %2$s. It may come off the last pay only "
                            "if the contract says so."), left, amount);
}
