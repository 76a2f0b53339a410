#include "backup.h"

/* Which backups stay, and what is reminded of. */

#define DAY (24 * 60 * 60)

static const PennyDate *
days_of (GArray *days)
{
  return (const PennyDate *) (gpointer) days->data;
}

/* One a day for a long time, thinned out each day as the program does: what is left. */
static GArray *
live (PennyDate first,
      int       n,
      int       every)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (PennyDate));

  for (PennyDate today = first; today < first + n; today += every)
    {
      g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (PennyDate));

      g_array_append_val (days, today);
      for (guint i = 0; i < days->len; i++)
        if (penny_backup_keeps (days, days_of (days)[i], today))
          g_array_append_val (kept, days_of (days)[i]);
      g_array_unref (days);
      days = g_steal_pointer (&kept);
    }
  return g_steal_pointer (&days);
}

static const struct
{
  const char *name;
  int         every;           /* a backup each so many days */
  int         days;            /* for so long */
  guint       least;           /* that are left then */
  guint       most;
  int         span;            /* the oldest is at least so many days old */
} lives[] = {
  { "a week of days", 1, 7, 7, 7, 6 },
  { "each day for two years", 1, 730, 18, 24, 300 },
  { "each week for two years", 7, 730, 15, 24, 300 },
  { "each month or so for five years", 30, 1800, 12, 20, 300 },
  { "once", 1, 1, 1, 1, 0 },
};

static void
test_lives (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lives); i++)
    {
      PennyDate first = penny_date_new (2024, 1, 3), last;
      g_autoptr (GArray) days = live (first, lives[i].days, lives[i].every);

      g_test_message ("%s: %u", lives[i].name, days->len);
      last = days_of (days)[days->len - 1];
      g_assert_cmpuint (days->len, >=, lives[i].least);
      g_assert_cmpuint (days->len, <=, lives[i].most);
      g_assert_cmpint (last - days_of (days)[0], >=, lives[i].span);
      for (int ago = 0; lives[i].every == 1 && ago < MIN (7, lives[i].days); ago++)
        g_assert_cmpint (days_of (days)[days->len - 1 - (guint) ago], ==, last - ago);
    }
}

/* A clock that was wrong: a day to come stays, and takes nobody's place. */
static void
test_to_come (void)
{
  g_autoptr (GArray) days = live (penny_date_new (2026, 1, 1), 300, 1);
  PennyDate today = days_of (days)[days->len - 1];
  PennyDate to_come = penny_date_new (2030, 1, 1);
  guint before = days->len;

  g_array_append_val (days, to_come);
  for (guint i = 0; i <= before; i++)
    g_assert_true (penny_backup_keeps (days, days_of (days)[i], today));
}

static const struct
{
  const char       *name;
  gint64            backed_up_at;
  gint64            missed_at;
  gint64            first_at;
  gint64            now;
  PennyBackupState  expected;
} states[] = {
  { "nothing was done", 0, 0, 0, 100 * DAY, PENNY_BACKUP_FINE },
  { "something was done, no backup", 0, 0, 99 * DAY, 100 * DAY, PENNY_BACKUP_NEVER },
  { "all is in it", 50 * DAY, 0, 0, 100 * DAY, PENNY_BACKUP_FINE },
  { "changed a fortnight ago", 50 * DAY, 0, 86 * DAY, 100 * DAY, PENNY_BACKUP_FINE },
  { "and a second", 50 * DAY, 0, 86 * DAY - 1, 100 * DAY, PENNY_BACKUP_OLD },
  { "the stick was away for six days", 50 * DAY, 94 * DAY, 93 * DAY, 100 * DAY, PENNY_BACKUP_FINE },
  { "for seven", 50 * DAY, 93 * DAY, 93 * DAY, 100 * DAY, PENNY_BACKUP_MISSED },
  { "for seven, and nothing was done", 50 * DAY, 93 * DAY, 0, 100 * DAY, PENNY_BACKUP_FINE },
  { "the clock was set back", 50 * DAY, 93 * DAY, 93 * DAY, 10 * DAY, PENNY_BACKUP_FINE },
};

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const PennyKeeping keeping = { .backed_up_at = states[i].backed_up_at, .missed_at = states[i].missed_at };

      g_test_message ("%s", states[i].name);
      g_assert_cmpint (penny_backup_state (&keeping, states[i].first_at, states[i].now), ==, states[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rotation/lives", test_lives);
  g_test_add_func ("/rotation/to-come", test_to_come);
  g_test_add_func ("/rotation/states", test_states);
  return g_test_run ();
}
