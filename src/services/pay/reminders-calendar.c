#include "reminders-calendar.h"

#include "calendar.h"

#define ALARM_DAYS 2

/* What the day is about, not its words: those may be of another language the next time. */
static char *
name_of (const PennyReminder *reminder)
{
  g_autofree char *day = penny_date_format (reminder->on);

  return g_strdup_printf ("pennywell-%d-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%s", (int) reminder->kind,
                          reminder->assistant_id, reminder->id, day);
}

GBytes *
penny_reminders_calendar (const GPtrArray *reminders,
                          gboolean         with_names,
                          gint64           stamp)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, TRUE, sizeof (PennyCalendarEntry), reminders->len);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < reminders->len; i++)
    {
      const PennyReminder *reminder = g_ptr_array_index (reminders, i);
      PennyCalendarEntry entry = {
        .date = reminder->on,
        .summary = with_names ? reminder->sentence : reminder->in_private,
        .alarm_days = ALARM_DAYS,
      };

      entry.uid = name_of (reminder);
      g_ptr_array_add (names, (gpointer) entry.uid);
      g_array_append_val (entries, entry);
    }
  return penny_calendar_ics ((const PennyCalendarEntry *) (gconstpointer) entries->data, entries->len, stamp);
}
