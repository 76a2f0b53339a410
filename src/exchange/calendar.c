#include "calendar.h"

#include <string.h>

#define FOLD 75                 /* octets of a line, its end not counted */

/* Long lines go on in the next one after a space, and no letter is cut (RFC 5545, 3.1). */
static void
add_line (GString    *file,
          const char *line)
{
  gsize room = FOLD;

  while (strlen (line) > room)
    {
      gsize n = room;

      while (n > 0 && ((guchar) line[n] & 0xC0) == 0x80)
        n--;
      g_string_append_len (file, line, (gssize) n);
      g_string_append (file, "\r\n ");
      line += n;
      room = FOLD - 1;
    }
  g_string_append_printf (file, "%s\r\n", line);
}

/* 3.3.11: text has its own escapes; what is no text at all becomes a space. */
static char *
escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *escaped = g_string_new (NULL);

  for (const char *letter = valid; *letter != '\0'; letter++)
    if (*letter == '\n')
      g_string_append (escaped, "\\n");
    else if (strchr ("\\;,", *letter) != NULL)
      g_string_append_printf (escaped, "\\%c", *letter);
    else if (g_ascii_iscntrl (*letter))
      g_string_append_c (escaped, ' ');
    else
      g_string_append_c (escaped, *letter);
  return g_string_free (escaped, FALSE);
}

static void
add_text (GString    *file,
          const char *name,
          const char *text)
{
  g_autofree char *escaped = escape (text);
  g_autofree char *line = g_strdup_printf ("%s:%s", name, escaped);

  add_line (file, line);
}

static void
add_day (GString    *file,
         const char *name,
         PennyDate   date)
{
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  g_string_append_printf (file, "%s;VALUE=DATE:%04d%02d%02d\r\n", name, year, month, day);
}

/* A whole day begins at midnight: 9 in the morning of a day before it is 15 hours of that day off its end. */
static void
add_alarm (GString                  *file,
           const PennyCalendarEntry *entry)
{
  add_line (file, "BEGIN:VALARM");
  add_line (file, "ACTION:DISPLAY");
  add_text (file, "DESCRIPTION", entry->summary);
  if (entry->alarm_days == 0)
    add_line (file, "TRIGGER:PT9H");
  else if (entry->alarm_days == 1)
    add_line (file, "TRIGGER:-PT15H");
  else
    g_string_append_printf (file, "TRIGGER:-P%dDT15H\r\n", entry->alarm_days - 1);
  add_line (file, "END:VALARM");
}

static void
add_entry (GString                  *file,
           const PennyCalendarEntry *entry,
           const char               *stamp)
{
  add_line (file, "BEGIN:VEVENT");
  add_text (file, "UID", entry->uid);
  add_text (file, "DTSTAMP", stamp);
  add_day (file, "DTSTART", entry->date);
  add_day (file, "DTEND", entry->date + 1);
  add_text (file, "SUMMARY", entry->summary);
  /* It takes none of the day's time. */
  add_line (file, "TRANSP:TRANSPARENT");
  if (entry->alarm_days >= 0)
    add_alarm (file, entry);
  add_line (file, "END:VEVENT");
}

GBytes *
penny_calendar_ics (const PennyCalendarEntry *entries,
                    guint                     n_entries,
                    gint64                    stamp)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (stamp);
  g_autofree char *written = moment != NULL ? g_date_time_format (moment, "%Y%m%dT%H%M%SZ") : NULL;
  GString *file = g_string_new (NULL);

  g_return_val_if_fail (entries != NULL || n_entries == 0, NULL);
  g_return_val_if_fail (written != NULL, NULL);

  add_line (file, "BEGIN:VCALENDAR");
  add_line (file, "VERSION:2.0");
  add_line (file, "PRODID:-//Pennywell//Pennywell//EN");
  for (guint i = 0; i < n_entries; i++)
    add_entry (file, &entries[i], written);
  add_line (file, "END:VCALENDAR");
  return g_string_free_to_bytes (file);
}
