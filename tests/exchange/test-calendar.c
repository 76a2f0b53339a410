#include "calendar.h"

#include <string.h>

/* A moment on 15 November 2026, 00:00:00 UTC. */
#define STAMP 1794700800

typedef struct
{
  const char *name;
  const char *date;
  const char *summary;
  int         alarm_days;
  const char *wanted[6];        /* whole lines, in order */
} Row;

static const Row rows[] = {
  { "plain", "2026-12-22", "Pay HMRC", -1,
    { "DTSTAMP:20261115T000000Z", "DTSTART;VALUE=DATE:20261222", "DTEND;VALUE=DATE:20261223", "SUMMARY:Pay HMRC",
      "END:VEVENT" } },
  { "year's end", "2026-12-31", "Payday", -1,
    { "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101" } },
  { "leap day", "2028-02-28", "Payday", -1,
    { "DTSTART;VALUE=DATE:20280228", "DTEND;VALUE=DATE:20280229" } },
  { "escapes", "2026-12-22", "Pay; tell, check \\ look\nthen rest", -1,
    { "SUMMARY:Pay\\; tell\\, check \\\\ look\\nthen rest" } },
  { "control letters", "2026-12-22", "Pay\rHMRC\tnow", -1, { "SUMMARY:Pay HMRC now" } },
  { "alarm on the day", "2026-12-22", "Payday", 0,
    { "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Payday", "TRIGGER:PT9H", "END:VALARM", "END:VEVENT" } },
  { "alarm the day before", "2026-12-22", "Payday", 1, { "TRIGGER:-PT15H" } },
  { "alarm a week before", "2026-12-22", "Payday", 7, { "TRIGGER:-P6DT15H" } },
};

static char *
ics_of (const Row *row)
{
  const PennyCalendarEntry entry = { "one@pennywell", penny_date_parse (row->date), row->summary, row->alarm_days };
  g_autoptr (GBytes) bytes = penny_calendar_ics (&entry, 1, STAMP);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ics = ics_of (&rows[i]);
      const char *at = ics;

      g_test_message ("%s", rows[i].name);
      g_assert_true (g_str_has_prefix (ics, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
      g_assert_true (g_str_has_suffix (ics, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
      for (gsize j = 0; j < G_N_ELEMENTS (rows[i].wanted) && rows[i].wanted[j] != NULL; j++)
        {
          g_autofree char *line = g_strdup_printf ("\r\n%s\r\n", rows[i].wanted[j]);

          at = strstr (at, line);
          if (at == NULL)
            g_error ("%s is not in\n%s", rows[i].wanted[j], ics);
          at += 1;
        }
    }
}

static const char *const long_ones[] = {
  "Pay HMRC what is owed for the tax month that has just ended and which is the eighth of this year by the day after tomorrow",
  "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
  "aéééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
  "💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷",
  "ab💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷💷",
};

/* No line is over 75 octets, none cuts a letter, and unfolded it is what it was. */
static void
test_folded (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (long_ones); i++)
    {
      const Row row = { "long", "2026-12-22", long_ones[i], -1, { NULL } };
      g_autofree char *ics = ics_of (&row);
      g_autofree char *wanted = g_strdup_printf ("\r\nSUMMARY:%s\r\n", long_ones[i]);
      g_auto (GStrv) lines = g_strsplit (ics, "\r\n", -1);
      g_auto (GStrv) parts = g_strsplit (ics, "\r\n ", -1);
      g_autofree char *unfolded = g_strjoinv ("", parts);

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_assert_cmpuint (strlen (lines[j]), <=, 75);
          g_assert_true (g_utf8_validate (lines[j], -1, NULL));
        }
      g_assert_cmpuint (g_strv_length (parts), >, 1);
      g_assert_nonnull (strstr (unfolded, wanted));
    }
}

static void
test_none (void)
{
  g_autoptr (GBytes) bytes = penny_calendar_ics (NULL, 0, STAMP);
  const char wanted[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Pennywell//Pennywell//EN\r\nEND:VCALENDAR\r\n";

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), wanted, strlen (wanted));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/rows", test_rows);
  g_test_add_func ("/calendar/folded", test_folded);
  g_test_add_func ("/calendar/none", test_none);
  return g_test_run ();
}
