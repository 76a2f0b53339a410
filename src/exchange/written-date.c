#include "written-date.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *at;
  int         value;
  guint       digits;
} Scan;

static const char *const month_names[12][4] = {
  { "jan", "januar", "january" },     { "feb", "februar", "february" }, { "mar", "march", "m\xc3\xa4rz", "mrz" },
  { "apr", "april" },                 { "may", "mai" },                 { "jun", "june", "juni" },
  { "jul", "july", "juli" },          { "aug", "august" },              { "sep", "sept", "september" },
  { "oct", "october", "okt", "oktober" }, { "nov", "november" },        { "dec", "december", "dez", "dezember" },
};

static const char *const weekdays[] = {
  "mon", "monday", "tue", "tues", "tuesday", "wed", "wednesday", "thu", "thur", "thurs", "thursday",
  "fri", "friday", "sat", "saturday", "sun", "sunday",
};

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (c & 0x80) != 0;
}

static void
skip (Scan       *scan,
      const char *characters)
{
  scan->at += strspn (scan->at, characters);
}

static gboolean
take_number (Scan *scan)
{
  scan->value = 0;
  for (scan->digits = 0; g_ascii_isdigit (*scan->at) && scan->digits < 4; scan->digits++)
    scan->value = scan->value * 10 + (*scan->at++ - '0');
  return scan->digits > 0;
}

static gsize
word_length (const char *text)
{
  gsize n = 0;

  while (is_letter (text[n]))
    n++;
  return n;
}

static gboolean
same_word (const char *text,
           gsize       length,
           const char *word)
{
  return strlen (word) == length && g_ascii_strncasecmp (text, word, length) == 0;
}

static int
take_month (Scan *scan)
{
  gsize n = word_length (scan->at);

  for (int month = 0; n > 0 && month < 12; month++)
    for (guint i = 0; i < 4 && month_names[month][i] != NULL; i++)
      if (same_word (scan->at, n, month_names[month][i]))
        {
          scan->at += n;
          return month + 1;
        }
  return 0;
}

static void
skip_weekday (Scan *scan)
{
  gsize n = word_length (scan->at);

  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (weekdays); i++)
    if (same_word (scan->at, n, weekdays[i]))
      {
        scan->at += n;
        skip (scan, " ,.");
        return;
      }
}

static void
skip_ordinal (Scan *scan)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  gsize n = word_length (scan->at);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (same_word (scan->at, n, endings[i]))
      scan->at += n;
}

/* Behind a date only a time may stand, or nothing. */
static gboolean
only_time_follows (const Scan *scan)
{
  const char *p = scan->at;

  if (*p == '\0')
    return TRUE;
  if (strchr (" T,.[", *p) == NULL)
    return FALSE;
  p += strspn (p, " T,");
  return *p == '\0' || ((g_ascii_isdigit (*p) || *p == '[' || *p == '.') &&
                        strspn (p, "0123456789:.,+-/[] ZTUCGMESAPDBNKHampm") == strlen (p));
}

static gboolean
take_year (Scan             *scan,
           PennyWrittenDate *date)
{
  skip (scan, " /-.,'");
  if (!take_number (scan))
    return FALSE;
  if (scan->digits == 4)
    date->year = scan->value;
  else if (scan->digits <= 2)
    date->year = scan->value + (scan->value < 80 ? 2000 : 1900);
  return date->year != 0;
}

static gboolean
real_month (int month)
{
  return month >= 1 && month <= 12;
}

/* Both readings may fail only together: then it is no date at all. */
static gboolean
is_possible (const PennyWrittenDate *date)
{
  PennyWrittenDate with_year = *date;

  if (with_year.year == 0)
    with_year.year = 2000;   /* a leap year, so that 29 February may be */
  return penny_written_date_resolve (&with_year, PENNY_DATE_ORDER_DAY_FIRST) != PENNY_DATE_NONE ||
         (date->open && penny_written_date_resolve (&with_year, PENNY_DATE_ORDER_MONTH_FIRST) != PENNY_DATE_NONE);
}

/* 20260917, and whatever time is glued to it; or 17092026. */
static gboolean
read_compact (Scan             *scan,
              gsize             digits,
              PennyWrittenDate *date)
{
  int n[8];

  for (guint i = 0; i < 8; i++)
    n[i] = scan->at[i] - '0';
  scan->at += digits;
  date->year = n[0] * 1000 + n[1] * 100 + n[2] * 10 + n[3];
  date->second = n[4] * 10 + n[5];
  date->first = n[6] * 10 + n[7];
  if (is_possible (date) || digits > 8)
    return TRUE;

  date->year = date->second * 100 + date->first;
  date->second = n[2] * 10 + n[3];
  date->first = n[0] * 10 + n[1];
  date->open = TRUE;
  return TRUE;
}

/* The first number is read: 2026-09-17 and 2026 September 17. */
static gboolean
read_year_first (Scan             *scan,
                 PennyWrittenDate *date)
{
  date->year = scan->value;
  skip (scan, " /-.");
  date->second = take_month (scan);
  if (date->second == 0 && take_number (scan))
    date->second = scan->value;
  skip (scan, " /-.,");
  if (!take_number (scan) || scan->digits > 2)
    return FALSE;
  date->first = scan->value;
  return TRUE;
}

/* 17/09/2026, 17 Sep 2026, 17SEP26 and "17 Sep". */
static gboolean
read_number_first (Scan             *scan,
                   PennyWrittenDate *date)
{
  const char *dot;

  date->first = scan->value;
  skip_ordinal (scan);
  dot = *scan->at == '.' ? scan->at : NULL;
  skip (scan, " /-.,");
  date->second = take_month (scan);
  if (date->second != 0)
    return *scan->at == '\0' || take_year (scan, date);
  if (!take_number (scan) || scan->digits > 2)
    return FALSE;
  date->second = scan->value;
  /* Nobody writes the month first and dots between. */
  date->open = dot == NULL || !real_month (date->second);
  return strchr ("/-.' ", *scan->at) != NULL && take_year (scan, date);
}

static gboolean
read_month_first (Scan             *scan,
                  PennyWrittenDate *date)
{
  date->second = take_month (scan);
  skip (scan, " -.");
  if (date->second == 0 || !take_number (scan) || scan->digits > 2)
    return FALSE;
  date->first = scan->value;
  skip_ordinal (scan);
  return *scan->at == '\0' || take_year (scan, date);
}

gboolean
penny_written_date_read (const char       *text,
                         PennyWrittenDate *date)
{
  Scan scan = { text, 0, 0 };
  gboolean ok;
  gsize digits;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  *date = (PennyWrittenDate) { 0 };
  skip (&scan, " ");
  skip_weekday (&scan);
  digits = strspn (scan.at, "0123456789");
  if (digits >= 8)
    ok = digits <= 14 && read_compact (&scan, digits, date);
  else if (digits == 3 || digits > 4)
    ok = FALSE;
  else if (take_number (&scan))
    ok = scan.digits == 4 ? read_year_first (&scan, date) : read_number_first (&scan, date);
  else
    ok = read_month_first (&scan, date);
  return ok && only_time_follows (&scan) && is_possible (date);
}

PennyDate
penny_written_date_resolve (const PennyWrittenDate *date,
                            PennyDateOrder          order)
{
  gboolean turned = date->open && order == PENNY_DATE_ORDER_MONTH_FIRST;

  if (date->year < 1900 || date->year > 2200)
    return PENNY_DATE_NONE;
  return penny_date_new (date->year, turned ? date->first : date->second, turned ? date->second : date->first);
}

gboolean
penny_written_date_london (const char       *text,
                           PennyWrittenDate *date)
{
  g_autoptr (GTimeZone) london = NULL;
  g_autoptr (GDateTime) utc = NULL, there = NULL;
  const char *colon;
  int hour, minute;

  if (!penny_written_date_read (text, date) || date->open || date->year == 0)
    return FALSE;
  colon = strchr (text, ':');
  if (colon == NULL || colon == text || !g_ascii_isdigit (colon[-1]))
    return TRUE;

  hour = colon[-1] - '0' + (colon - text > 1 && g_ascii_isdigit (colon[-2]) ? 10 * (colon[-2] - '0') : 0);
  minute = atoi (colon + 1);
  london = g_time_zone_new_identifier ("Europe/London");
  if (london == NULL || hour > 23 || minute < 0 || minute > 59)
    return TRUE;
  utc = g_date_time_new_utc (date->year, date->second, date->first, hour, minute, 0);
  there = utc != NULL ? g_date_time_to_timezone (utc, london) : NULL;
  if (there != NULL)
    g_date_time_get_ymd (there, &date->year, &date->second, &date->first);
  return TRUE;
}
