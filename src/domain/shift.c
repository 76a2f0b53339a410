#include "shift.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHANGE   60            /* 01:00, Greenwich Mean Time, on both days */
#define HOUR     60
#define MOST     (168 * HOUR)

static PennyDate
last_sunday (int year,
             int month)
{
  PennyDate last = penny_date_new (year, month, 31);

  return last == PENNY_DATE_NONE ? PENNY_DATE_NONE : penny_date_sunday (last);
}

PennyDate
penny_clocks_go_forward (int year)
{
  return last_sunday (year, 3);
}

PennyDate
penny_clocks_go_back (int year)
{
  return last_sunday (year, 10);
}

static void
change_days (PennyDate  day,
             PennyDate *forward,
             PennyDate *back)
{
  int year, month, unused;

  penny_date_split (day, &year, &month, &unused);
  *forward = penny_clocks_go_forward (year);
  *back = penny_clocks_go_back (year);
}

/* A moment in minutes of Greenwich Mean Time. */
typedef struct
{
  gint64   at;
  gboolean skipped;            /* no clock showed it */
  gboolean doubled;            /* clocks showed it twice */
} Moment;

static Moment
find_moment (PennyDate day,
             int       clock,
             gboolean  is_end)
{
  PennyDate date = day + clock / PENNY_DAY_MINUTES, forward, back;
  int minute = clock % PENNY_DAY_MINUTES;
  gint64 midnight = (gint64) date * PENNY_DAY_MINUTES;
  gboolean summer;
  Moment moment = { 0 };

  change_days (date, &forward, &back);
  moment.skipped = date == forward && minute >= CHANGE && minute < CHANGE + HOUR;
  moment.doubled = date == back && minute > CHANGE - !is_end && minute < CHANGE + HOUR;
  if (moment.skipped)
    {
      moment.at = midnight + (is_end ? minute : CHANGE);
      return moment;
    }
  if (moment.doubled)
    summer = !is_end;
  else
    summer = (date > forward && date < back) || (date == forward && minute >= CHANGE) ||
             (date == back && minute <= CHANGE);
  moment.at = midnight + minute - (summer ? HOUR : 0);
  return moment;
}

static gboolean
is_stretch (PennyDate day,
            int       start,
            int       end)
{
  return day >= PENNY_DATE_FIRST && day <= PENNY_DATE_LAST - 2 && start >= 0 && start < PENNY_DAY_MINUTES &&
         end > start && end <= 2 * PENNY_DAY_MINUTES;
}

/* -1: no stretch. */
static int
elapsed (PennyDate day,
         int       start,
         int       end)
{
  Moment from, to;

  if (!is_stretch (day, start, end))
    return -1;
  from = find_moment (day, start, FALSE);
  to = find_moment (day, end, TRUE);
  return from.skipped && to.skipped ? end - start : (int) (to.at - from.at);
}

int
penny_shift_end (int start,
                 int end)
{
  return end > start ? end : end + PENNY_DAY_MINUTES;
}

int
penny_shift_minutes (PennyDate day,
                     int       start,
                     int       end,
                     int       rest)
{
  int minutes = elapsed (day, start, end);

  return minutes < 0 || rest < 0 || rest > minutes ? -1 : minutes - rest;
}

int
penny_shift_change (PennyDate day,
                    int       start,
                    int       end)
{
  int minutes = elapsed (day, start, end), by_clock = end - start;

  return minutes < 0 || minutes == by_clock ? 0 : minutes > by_clock ? HOUR : -HOUR;
}

char *
penny_shift_explain (PennyDate day,
                     int       start,
                     int       end)
{
  Moment from, to;

  if (!is_stretch (day, start, end))
    return NULL;
  from = find_moment (day, start, FALSE);
  to = find_moment (day, end, TRUE);
  if (from.skipped || to.skipped)
    return g_strdup (_("The clocks went forward in that night, and between 01:00 and 02:00 there was no time. "
                       "What is fair to the assistant is counted. If it was otherwise, type the hours instead."));
  if (from.doubled || to.doubled)
    return g_strdup (_("The clocks went back in that night, and the time between 01:00 and 02:00 came twice. "
                       "What is fair to the assistant is counted: from the first, to the second. "
                       "If it was otherwise, type the hours instead."));
  switch (penny_shift_change (day, start, end))
    {
    case HOUR:
      return g_strdup (_("The clocks went back in that night: one hour more was worked than the clock says."));
    case -HOUR:
      return g_strdup (_("The clocks went forward in that night: one hour less was worked than the clock says."));
    default:
      return NULL;
    }
}

char *
penny_shift_to_words (int start,
                      int end)
{
  g_autofree char *from = penny_clock_format (start);
  g_autofree char *to = penny_clock_format (end);

  if (end == PENNY_DAY_MINUTES)
    /* Translators: hours of work: "22:00 to midnight" */
    return g_strdup_printf (_("%s to midnight"), from);
  if (end > PENNY_DAY_MINUTES)
    /* Translators: hours of work: "22:00 to 06:00 the next day" */
    return g_strdup_printf (_("%s to %s the next day"), from, to);
  /* Translators: hours of work: "09:00 to 17:00" */
  return g_strdup_printf (_("%s to %s"), from, to);
}

char *
penny_clock_format (int clock)
{
  int minute = clock % PENNY_DAY_MINUTES;

  return clock < 0 ? g_strdup ("") : g_strdup_printf ("%02d:%02d", minute / HOUR, minute % HOUR);
}

const char *
penny_clock_example (void)
{
  return _("Type a time such as 9:30, 21:00 or 9pm.");
}

char *
penny_duration_format (int minutes)
{
  return minutes < 0 ? g_strdup ("") : g_strdup_printf ("%d:%02d", minutes / HOUR, minutes % HOUR);
}

const char *
penny_duration_example (void)
{
  return _("Type hours such as 8, 7.5 or 7:30.");
}

/* What was typed in small letters, without blanks. */
static char *
squeeze (const char *typed)
{
  GString *text = g_string_new (NULL);

  for (const char *p = typed == NULL ? "" : typed; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (text, g_ascii_tolower (*p));
  return g_string_free (text, FALSE);
}

/* Reads figures, at most @most of them; how many there were. */
static int
read_figures (const char **p,
              int          most,
              int         *number)
{
  int n = 0;

  *number = 0;
  for (; g_ascii_isdigit (**p) && n < most; n++, (*p)++)
    *number = *number * 10 + (**p - '0');
  return n;
}

/* Takes "am", "pm", "a.m.", "p.m." off the end: 'a', 'p' or 0. */
static char
take_half (char *text)
{
  static const char * const halves[] = { "am", "pm", "a.m.", "p.m.", "a.m", "p.m" };

  for (gsize i = 0; i < G_N_ELEMENTS (halves); i++)
    if (g_str_has_suffix (text, halves[i]))
      {
        text[strlen (text) - strlen (halves[i])] = '\0';
        return halves[i][0];
      }
  return 0;
}

static int
to_clock (int  hour,
          int  minute,
          char half)
{
  if (minute > 59 || (half != 0 && (hour < 1 || hour > 12)))
    return -1;
  if (half != 0)
    hour = hour % 12 + (half == 'p' ? 12 : 0);
  return hour > 24 || (hour == 24 && minute > 0) ? -1 : hour * HOUR + minute;
}

int
penny_clock_parse (const char *typed)
{
  g_autofree char *text = squeeze (typed);
  char half = take_half (text);
  const char *p = text;
  int hour, minute = 0, n;

  if (half == 0 && (g_str_equal (text, "midnight") || g_str_equal (text, _("midnight"))))
    return 0;
  if (half == 0 && (g_str_equal (text, "noon") || g_str_equal (text, "midday") || g_str_equal (text, _("noon"))))
    return PENNY_DAY_MINUTES / 2;
  n = read_figures (&p, 4, &hour);
  if (n >= 3)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (n > 0 && *p != '\0' && strchr (":.h", *p) != NULL && (p[0] != 'h' || p[1] != '\0'))
    {
      p++;
      if (read_figures (&p, 2, &minute) != 2)
        return -1;
    }
  else if (n > 0 && *p == 'h')
    p++;
  return n == 0 || *p != '\0' ? -1 : to_clock (hour, minute, half);
}

/* ".5", ".25" of an hour as minutes, to the nearest. */
static int
read_decimals (const char **p)
{
  int number, n = read_figures (p, 3, &number), whole = 1;

  for (int i = 0; i < n; i++)
    whole *= 10;
  return n == 0 ? -1 : (number * HOUR * 2 + whole) / (whole * 2);
}

static gboolean
take_word (const char       **p,
           const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (*p, words[i]))
      {
        *p += strlen (words[i]);
        return TRUE;
      }
  return FALSE;
}

/* What follows the first number: *minutes are those of a part of an hour. FALSE: it cannot be read. */
static gboolean
read_rest (const char **p,
           int         *number,
           int         *minutes)
{
  static const char * const hours[] = { "hours", "hour", "hrs", "hr", "h", NULL };
  static const char * const mins[] = { "minutes", "minute", "mins", "min", "m", NULL };

  if (take_word (p, mins))
    {
      *minutes = *number;
      *number = 0;
      return TRUE;
    }
  if (**p == ':')
    {
      (*p)++;
      return read_figures (p, 2, minutes) == 2 && *minutes < HOUR;
    }
  if (**p == '.' || **p == ',')
    {
      (*p)++;
      *minutes = read_decimals (p);
      take_word (p, hours);
      return *minutes >= 0;
    }
  if (!take_word (p, hours) || **p == '\0')
    return TRUE;
  if (read_figures (p, 2, minutes) == 0 || *minutes >= HOUR)
    return FALSE;
  take_word (p, mins);
  return TRUE;
}

int
penny_duration_parse (const char *typed)
{
  g_autofree char *text = squeeze (typed);
  const char *p = text;
  int number, minutes = 0, n = read_figures (&p, 5, &number), sum;

  if (n == 0 && *p != '.' && *p != ',')
    return -1;
  if (!read_rest (&p, &number, &minutes) || *p != '\0')
    return -1;
  sum = number * HOUR + minutes;
  return sum > MOST ? -1 : sum;
}
