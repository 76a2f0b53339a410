#include "dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR  2200

/* GDate's own names follow LC_TIME, which may differ from the language of the
 * sentences that these stand in; so the names are ours. */
static const char * const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
};

static const char * const months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
  NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
  NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char * const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"), NC_("short month", "Apr"),
  NC_("short month", "May"), NC_("short month", "Jun"), NC_("short month", "Jul"), NC_("short month", "Aug"),
  NC_("short month", "Sep"), NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

static const char *
month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

static const char *
short_month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

static gboolean
is_day (PennyDate date)
{
  return date >= PENNY_DATE_FIRST && date <= PENNY_DATE_LAST;
}

PennyDate
penny_date_new (int year,
                int month,
                int day)
{
  GDate date;

  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return PENNY_DATE_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (PennyDate) g_date_get_julian (&date);
}

void
penny_date_split (PennyDate  date,
                  int       *year,
                  int       *month,
                  int       *day)
{
  GDate gdate;

  *year = *month = *day = 0;
  if (!is_day (date))
    return;
  g_date_clear (&gdate, 1);
  g_date_set_julian (&gdate, (guint32) date);
  *year = g_date_get_year (&gdate);
  *month = (int) g_date_get_month (&gdate);
  *day = g_date_get_day (&gdate);
}

/* The Julian day 1 was a Monday. */
int
penny_date_weekday (PennyDate date)
{
  return is_day (date) ? (date - 1) % 7 + 1 : 0;
}

PennyDate
penny_date_sunday (PennyDate date)
{
  return date - penny_date_weekday (date) % 7;
}

gboolean
penny_week_ends_between (PennyDate first,
                         PennyDate from,
                         PennyDate to)
{
  PennyDate last = first + 6;

  return last >= from && last <= to;
}

PennyDate
penny_date_add_months (PennyDate date,
                       int       n_months)
{
  int year, month, day;
  gint64 index;

  penny_date_split (date, &year, &month, &day);
  index = (gint64) year * 12 + month - 1 + n_months;
  if (!is_day (date) || index < FIRST_YEAR * 12 || index >= (LAST_YEAR + 1) * 12)
    return PENNY_DATE_NONE;
  year = (int) (index / 12);
  month = (int) (index % 12) + 1;
  return penny_date_new (year, month, MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year)));
}

char *
penny_date_format (PennyDate date)
{
  int year, month, day;

  if (!is_day (date))
    return NULL;
  penny_date_split (date, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Up to four figures as a number; -1: there is something else in it. */
static int
figures (const char *text,
         gsize       length)
{
  int number = 0;

  if (length == 0 || length > 4)
    return -1;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return number;
}

PennyDate
penny_date_parse (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return PENNY_DATE_NONE;
  return penny_date_new (figures (text, 4), figures (text + 5, 2), figures (text + 8, 2));
}

/* "15" and "15th". */
static int
read_day (const char *word)
{
  static const char * const endings[] = { "st", "nd", "rd", "th", NULL };
  gsize length = strspn (word, "0123456789");

  if (length > 2 || (word[length] != '\0' && !g_strv_contains (endings, word + length)))
    return -1;
  return figures (word, length);
}

/* @word names @name when it begins it, with three letters or more. */
static gboolean
names (const char *word,
       const char *name)
{
  g_autofree char *whole = g_utf8_casefold (name, -1);

  return g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (whole, word);
}

static int
read_month (const char *word)
{
  int number = figures (word, strlen (word));

  if (number >= 0)
    return number;
  if (g_strcmp0 (word, "sept") == 0)
    return 9;
  for (int month = 1; month <= 12; month++)
    if (names (word, months[month - 1]) || names (word, month_name (month)) || names (word, short_month_name (month)))
      return month;
  return -1;
}

/* Two figures mean a year from 79 before today's to 20 after it. */
static int
read_year (const char *word,
           int         this_year)
{
  int year = figures (word, strlen (word));

  if (strlen (word) != 2 || year < 0)
    return strlen (word) == 4 ? year : -1;
  year += this_year / 100 * 100;
  return year > this_year + 20 ? year - 100 : year <= this_year - 80 ? year + 100 : year;
}

static int
read_weekday (const char *word)
{
  for (int day = 1; day <= 7; day++)
    if (names (word, weekdays[day - 1]) || names (word, _(weekdays[day - 1])))
      return day;
  return 0;
}

/* The words of a typed date, in small letters. */
static GPtrArray *
split_typed (const char *text)
{
  g_autofree char *small = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (small, " \t,./-", -1);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (found, g_strdup (*word));
  return found;
}

static gboolean
is_word (const char *text,
         const char *word)
{
  g_autofree char *a = g_utf8_casefold (text, -1);
  g_autofree char *b = g_utf8_casefold (word, -1);

  return g_strcmp0 (g_strstrip (a), b) == 0;
}

PennyDate
penny_date_parse_typed (const char *text,
                        PennyDate   today)
{
  g_autoptr (GPtrArray) words = NULL;
  g_autofree char *trimmed = NULL;
  int year, month, day, weekday;
  PennyDate date;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return PENNY_DATE_NONE;
  if (is_word (text, "today") || is_word (text, _("today")))
    return today;
  if (is_word (text, "yesterday") || is_word (text, _("yesterday")))
    return today - 1;
  trimmed = g_strstrip (g_strdup (text));
  date = penny_date_parse (trimmed);
  if (date != PENNY_DATE_NONE)
    return date;

  words = split_typed (text);
  weekday = words->len > 2 ? read_weekday (words->pdata[0]) : 0;
  if (weekday > 0)
    g_ptr_array_remove_index (words, 0);
  if (words->len < 2 || words->len > 3)
    return PENNY_DATE_NONE;
  penny_date_split (today, &year, &month, &day);
  if (words->len == 3)
    year = read_year (words->pdata[2], year);
  date = penny_date_new (year, read_month (words->pdata[1]), read_day (words->pdata[0]));
  return weekday > 0 && weekday != penny_date_weekday (date) ? PENNY_DATE_NONE : date;
}

char *
penny_date_to_words (PennyDate date,
                     PennyDate today)
{
  int year, month, day, this_year, unused;
  const char *weekday;

  if (!is_day (date))
    return g_strdup (_("no date"));
  penny_date_split (date, &year, &month, &day);
  penny_date_split (today, &this_year, &unused, &unused);
  weekday = _(weekdays[penny_date_weekday (date) - 1]);
  if (year == this_year)
    /* Translators: a date: weekday, day, month ("Monday 7 December") */
    return g_strdup_printf (_("%1$s %2$d %3$s"), weekday, day, month_name (month));
  /* Translators: a date: weekday, day, month, year ("Monday 7 December 2026") */
  return g_strdup_printf (_("%1$s %2$d %3$s %4$d"), weekday, day, month_name (month), year);
}

char *
penny_date_to_day_and_month (PennyDate date)
{
  int year, month, day;

  if (!is_day (date))
    return g_strdup (_("no date"));
  penny_date_split (date, &year, &month, &day);
  /* Translators: a day and a month ("7 December") */
  return g_strdup_printf (_("%1$d %2$s"), day, month_name (month));
}

char *
penny_date_to_talk (PennyDate date,
                    PennyDate today)
{
  int year, month, day;

  if (!is_day (date) || date > today || today - date > 7)
    return penny_date_to_words (date, today);
  if (date == today)
    return g_strdup (_("today"));
  if (date == today - 1)
    return g_strdup (_("yesterday"));
  penny_date_split (date, &year, &month, &day);
  /* Translators: a day of the past week: weekday, day, month ("last Tuesday, 10 November") */
  return g_strdup_printf (_("last %1$s, %2$d %3$s"), _(weekdays[penny_date_weekday (date) - 1]), day, month_name (month));
}

char *
penny_date_to_short (PennyDate date)
{
  int year, month, day;

  if (!is_day (date))
    return g_strdup (_("no date"));
  penny_date_split (date, &year, &month, &day);
  /* Translators: a short date: day, short month, year ("15 Nov 2026") */
  return g_strdup_printf (_("%1$d %2$s %3$d"), day, short_month_name (month), year);
}
