#include "backup.h"

/* Which backups stay: a week of days, a month of weeks, a year of months.  The
 * newest of a week or month stands for it, and only days that have a backup
 * count, so that somebody who makes one a month keeps a year of them. */
enum { DAYS = 7, WEEKS = 5, MONTHS = 12 };

static gint64
week_of (PennyDate day)
{
  return day - (penny_date_weekday (day) - 1);
}

static gint64
month_of (PennyDate day)
{
  int year, month, of_month;

  penny_date_split (day, &year, &month, &of_month);
  return year * 12 + month;
}

static gint64
day_of (PennyDate day)
{
  return day;
}

/* How many spans (days, weeks, months) later than @day's have a backup; -1 when
 * another day of its own span is newer. */
static int
newer_spans (const GArray *days,
             PennyDate     day,
             PennyDate     today,
             gint64      (*span_of) (PennyDate day))
{
  g_autoptr (GHashTable) spans = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 own = span_of (day);

  for (guint i = 0; i < days->len; i++)
    {
      PennyDate other = g_array_index (days, PennyDate, i);
      gint64 span = span_of (other);

      if (other <= day || other > today)
        continue;
      if (span == own)
        return -1;
      g_hash_table_add (spans, g_memdup2 (&span, sizeof span));
    }
  return (int) g_hash_table_size (spans);
}

static gboolean
stands_for (const GArray *days,
            PennyDate     day,
            PennyDate     today,
            gint64      (*span_of) (PennyDate day),
            int           most)
{
  int newer = newer_spans (days, day, today, span_of);

  return newer >= 0 && newer < most;
}

gboolean
penny_backup_keeps (const GArray *days,
                    PennyDate     day,
                    PennyDate     today)
{
  g_return_val_if_fail (days != NULL, TRUE);

  /* A day to come was made when a clock was wrong; nobody knows its place, so it stays and takes none. */
  return day >= today ||
         stands_for (days, day, today, day_of, DAYS) ||
         stands_for (days, day, today, week_of, WEEKS) ||
         stands_for (days, day, today, month_of, MONTHS);
}
