#include "average-week.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"

typedef struct
{
  guint    wanted;
  guint    within;              /* how far back it may look */
  gboolean unpaid_counts;
} Rule;

static const Rule rules[] = {
  [PENNY_AVERAGE_HOLIDAY_PAY] = { 52, 104, FALSE },
  [PENNY_AVERAGE_HOLIDAY_HOURS] = { 52, 104, TRUE },
  [PENNY_AVERAGE_NOTICE] = { 12, G_MAXUINT, FALSE },
};

static const Rule months_rule = { 12, 24, FALSE };

static void
look_at (PennyAverageWeek    *average,
         const PennyPaidWeek *week,
         gboolean             unpaid_counts)
{
  if (week->away)
    average->away++;
  else if (week->pay <= 0 && !unpaid_counts)
    average->unpaid++;
  else
    {
      average->counted++;
      average->pay = penny_pence_add (average->pay, week->pay);
      average->minutes += week->minutes;
    }
}

/* A week is @by / @of of what was counted, each. */
static void
work_out (PennyAverageWeek    *average,
          const Rule          *rule,
          const PennyPaidWeek *weeks,
          guint                n_weeks,
          int                  by,
          int                  of)
{
  gint64 shares;

  for (guint i = 0; i < MIN (n_weeks, rule->within) && average->counted < rule->wanted; i++)
    look_at (average, &weeks[i], rule->unpaid_counts);
  if (average->counted == 0)
    return;
  shares = (gint64) average->counted * of;
  average->a_week = penny_pence_share (average->pay, by, shares);
  average->minutes_a_week = (average->minutes * by + shares / 2) / shares;
}

void
penny_average_week_work_out (PennyAverageKind     kind,
                             const PennyPaidWeek *weeks,
                             guint                n_weeks,
                             PennyAverageWeek    *average)
{
  *average = (PennyAverageWeek) { .kind = kind };
  work_out (average, &rules[kind], weeks, n_weeks, 1, 1);
}

void
penny_average_month_work_out (const PennyPaidWeek *months,
                              guint                n_months,
                              PennyAverageWeek    *average)
{
  *average = (PennyAverageWeek) { .kind = PENNY_AVERAGE_HOLIDAY_PAY, .of_months = TRUE };
  work_out (average, &months_rule, months, n_months, 12, 52);
}

PennyPence
penny_average_week_pay_for (const PennyAverageWeek *average,
                            gint64                  minutes)
{
  return average->minutes > 0 ? penny_pence_share (average->pay, minutes, average->minutes) : 0;
}

static char *
counted_to_words (const PennyAverageWeek *average)
{
  guint n = average->counted;

  if (average->of_months)
    return g_strdup_printf (ngettext ("the last month that counts", "the last %u months that count", n), n);
  return g_strdup_printf (ngettext ("the last week that counts", "the last %u weeks that count", n), n);
}

/* Nothing where nothing was left out. */
static char *
left_out_to_words (const PennyAverageWeek *average)
{
  guint n = average->unpaid + average->away;

  if (n == 0)
    return g_strdup ("");
  if (average->of_months)
    return g_strdup_printf (ngettext (" %u month was left out, because it had no pay, or had sick or family leave.",
                                      " %u months were left out, because they had no pay, or had sick or family leave.",
                                      n), n);
  return g_strdup_printf (ngettext (" %u week was left out, because it had no pay, or had sick or family leave.",
                                    " %u weeks were left out, because they had no pay, or had sick or family leave.",
                                    n), n);
}

char *
penny_average_week_explain (const PennyAverageWeek *average)
{
  g_autofree char *counted = NULL, *left_out = NULL, *hours = NULL, *pay = NULL;

  if (average->counted == 0)
    return g_strdup (_("There is no paid week yet to take an average of, so the contract’s own hours and rate count."));
  counted = counted_to_words (average);
  left_out = left_out_to_words (average);
  hours = penny_hours_to_words (average->minutes_a_week);
  pay = penny_pence_to_words (average->a_week);
  /* Translators: 1 is "the last 52 weeks that count", 2 "14 hours 5 minutes", 3 an amount, 4 empty or a sentence */
  return g_strdup_printf (_("Over %1$s, an average week is %2$s and %3$s.%4$s"), counted, hours, pay, left_out);
}
