#include "receipt-when.h"

#include <string.h>

/* English and Welsh, with the letters that change in Welsh. In small letters. */
static const char * const months[12][7] = {
  { "jan", "january", "ionawr", "ion" },
  { "feb", "february", "chwefror", "chwef", "chwe" },
  { "mar", "march", "mawrth", "fawrth", "maw" },
  { "apr", "april", "ebrill", "ebr" },
  { "may", "mai", "fai" },
  { "jun", "june", "mehefin", "fehefin", "meh" },
  { "jul", "july", "gorffennaf", "orffennaf", "gorff", "gor" },
  { "aug", "august", "awst" },
  { "sep", "sept", "september", "medi", "fedi" },
  { "oct", "october", "hydref", "hyd" },
  { "nov", "november", "tachwedd", "dachwedd", "tach" },
  { "dec", "december", "rhagfyr", "ragfyr", "rhag" },
};

static const char * const weekdays[7][4] = {
  { "mon", "monday", "llun" },
  { "tue", "tues", "tuesday", "mawrth" },
  { "wed", "weds", "wednesday", "mercher" },
  { "thu", "thur", "thurs", "thursday" },
  { "fri", "friday", "gwener" },
  { "sat", "saturday", "sadwrn" },
  { "sun", "sunday", "sul" },
};

typedef struct
{
  const char *p;
  int         value;
  guint       figures;
  guint       misread;         /* of all */
  gboolean    letters;         /* the last had no real figure */
} Scan;

static gboolean
take_figures (Scan  *scan,
              guint  most)
{
  scan->value = 0;
  scan->letters = TRUE;
  for (scan->figures = 0; scan->figures < most && penny_receipt_figure (*scan->p) >= 0; scan->figures++)
    {
      scan->value = scan->value * 10 + penny_receipt_figure (*scan->p);
      scan->misread += !g_ascii_isdigit (*scan->p);
      scan->letters = scan->letters && !g_ascii_isdigit (*scan->p);
      scan->p++;
    }
  return scan->figures > 0;
}

/* One sign between day and month, with or without spaces. */
static char
take_sign (Scan *scan)
{
  const char *p = scan->p + (*scan->p == ' ');
  char sign = *p;

  if (sign == '\0' || strchr ("/-.\\", sign) == NULL)
    return 0;
  p++;
  scan->p = p + (*p == ' ');
  return sign;
}

static gsize
word_at (const char  *p,
         PennyFolded  word)
{
  PennyFolded words[1];
  gsize n = 0;

  while (g_ascii_isalpha (p[n]) || (n > 0 && n < 9 && (p[n] == '5' || p[n] == '0' || p[n] == '1' || p[n] == '|') && g_ascii_isalpha (p[n + 1])) ||
         (n == 0 && p[n] == '5' && g_ascii_isalpha (p[1])))
    n++;
  if (n < 3 || penny_receipt_fold_words (p, n, words, 1) != 1)
    return 0;
  memcpy (word, words[0], PENNY_FOLDED);
  return n;
}

static int
take_month (Scan *scan)
{
  PennyFolded word;
  gsize n = word_at (scan->p, word);

  for (int month = 0; n > 0 && month < 12; month++)
    for (guint i = 0; i < 7 && months[month][i] != NULL; i++)
      if (penny_receipt_is_word (word, months[month][i]))
        {
          scan->p += n;
          return month + 1;
        }
  return 0;
}

static void
skip_ordinal (Scan *scan)
{
  static const char * const endings[] = { "st", "nd", "rd", "th", "af", "ain", "eg", "fed" };
  const char *p = scan->p + (*scan->p == ' ');

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strncasecmp (p, endings[i], strlen (endings[i])) == 0 && !g_ascii_isalpha (p[strlen (endings[i])]))
      {
        scan->p = p + strlen (endings[i]);
        break;
      }
  if (g_ascii_strncasecmp (scan->p, " of ", 4) == 0)
    scan->p += 3;
}

/* A time may be glued to it, but no other figures. */
static gboolean
ends_well (const char *p)
{
  if (g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && (p[2] == ':' || p[2] == '.'))
    return TRUE;
  return !g_ascii_isdigit (*p) && !(strchr ("/-.", *p) != NULL && *p != '\0' && g_ascii_isdigit (p[1]));
}

/* "2026", "26", "'26"; 0 if there is none. */
static int
take_year (Scan *scan)
{
  const char *p;

  scan->p += *scan->p == '\'';
  p = scan->p;
  if (!take_figures (scan, 4))
    return 0;
  if (scan->figures == 4 && ends_well (scan->p) && scan->value >= 1980 && scan->value < 2200)
    return scan->value;
  scan->p = p;
  take_figures (scan, 2);
  return scan->figures == 2 && ends_well (scan->p) ? 2000 + scan->value : 0;
}

static gboolean
take_iso (Scan             *scan,
          PennyReceiptWhen *when)
{
  int year, month;

  if (!take_figures (scan, 4) || scan->figures != 4 || scan->value < 1980)
    return FALSE;
  year = scan->value;
  if (take_sign (scan) == 0 || !take_figures (scan, 2))
    return FALSE;
  month = scan->value;
  if (take_sign (scan) == 0 || !take_figures (scan, 2))
    return FALSE;
  when->date = penny_date_new (year, month, scan->value);
  return when->date != PENNY_DATE_NONE && (!g_ascii_isdigit (*scan->p));
}

static gboolean
take_numbers (Scan             *scan,
              PennyReceiptWhen *when)
{
  int day, month, year;
  char sign, other;

  if (!take_figures (scan, 2))
    return FALSE;
  day = scan->value;
  sign = take_sign (scan);
  if (sign == 0 || !take_figures (scan, 2))
    return FALSE;
  month = scan->value;
  other = take_sign (scan);
  if (other == 0)
    return FALSE;
  year = take_year (scan);
  if (year == 0 || scan->misread > 2)
    return FALSE;
  when->misread = sign != other;
  when->date = penny_date_new (year, month, day);
  if (when->date == PENNY_DATE_NONE)
    {
      when->misread = TRUE;
      when->date = penny_date_new (year, day, month);
    }
  else if (day != month)
    when->turned = penny_date_new (year, day, month);
  return when->date != PENNY_DATE_NONE;
}

/* "14109/2026", "1470972026": a stroke that was read as a figure. */
static gboolean
take_glued (Scan             *scan,
            PennyReceiptWhen *when)
{
  const char *p = scan->p;
  int numbers[10];

  for (guint i = 0; i < 10; i++)
    {
      if (p[i] == '\0' || ((i == 2 || i == 5) && strchr ("/17lI|", p[i]) == NULL))
        return FALSE;
      numbers[i] = g_ascii_isdigit (p[i]) ? p[i] - '0' : -1;
      if (numbers[i] < 0 && i != 2 && i != 5)
        return FALSE;
    }
  when->misread = TRUE;
  when->date = numbers[6] != 2 || numbers[7] != 0 ? PENNY_DATE_NONE
    : penny_date_new (2000 + numbers[8] * 10 + numbers[9], numbers[3] * 10 + numbers[4], numbers[0] * 10 + numbers[1]);
  scan->p += 10;
  return when->date != PENNY_DATE_NONE && !g_ascii_isdigit (*scan->p);
}

/* The last such day that is not to come. */
static PennyDate
last_such_day (int       month,
               int       day,
               PennyDate today)
{
  int year, unused;

  penny_date_split (today, &year, &unused, &unused);
  for (int back = 0; back < 8; back++)
    {
      PennyDate date = penny_date_new (year - back, month, day);

      if (date != PENNY_DATE_NONE && date <= today)
        return date;
    }
  return PENNY_DATE_NONE;
}

/* "14 Sep 2026", "14th of September", "14SEP26", "14-Sep-26". */
static gboolean
take_day_and_month (Scan             *scan,
                    PennyDate         today,
                    PennyReceiptWhen *when)
{
  int day, month, year;
  const char *after;

  if (!take_figures (scan, 2) || scan->letters)
    return FALSE;
  day = scan->value;
  skip_ordinal (scan);
  scan->p += strspn (scan->p, " -/.,");
  month = take_month (scan);
  if (month == 0)
    return FALSE;
  after = scan->p;
  scan->p += strspn (scan->p, " -/.,");
  year = take_year (scan);
  if (year != 0)
    {
      when->date = penny_date_new (year, month, day);
      return when->date != PENNY_DATE_NONE;
    }
  scan->p = after;
  when->no_year = TRUE;
  when->date = last_such_day (month, day, today);
  return when->date != PENNY_DATE_NONE && !g_ascii_isalnum (*after) && *after != '-';
}

/* "September 14, 2026"; without its year it could be anything. */
static gboolean
take_month_and_day (Scan             *scan,
                    PennyReceiptWhen *when)
{
  int month = take_month (scan), day, year;

  if (month == 0)
    return FALSE;
  scan->p += strspn (scan->p, " -.");
  if (!take_figures (scan, 2))
    return FALSE;
  day = scan->value;
  skip_ordinal (scan);
  if (strspn (scan->p, " -,.") == 0)
    return FALSE;
  scan->p += strspn (scan->p, " -,.");
  year = take_year (scan);
  when->date = year != 0 ? penny_date_new (year, month, day) : PENNY_DATE_NONE;
  return when->date != PENNY_DATE_NONE;
}

/* The word that ends at @p, where only spaces and commas may lie between. */
static int
weekday_before (const char *line,
                const char *p)
{
  const char *end;
  PennyFolded word;

  while (p > line && strchr (" ,.-", p[-1]) != NULL)
    p--;
  end = p;
  while (p > line && g_ascii_isalpha (p[-1]))
    p--;
  if (end == p || word_at (p, word) != (gsize) (end - p))
    return 0;
  for (int day = 0; day < 7; day++)
    for (guint i = 0; i < 4 && weekdays[day][i] != NULL; i++)
      if (penny_receipt_is_word (word, weekdays[day][i]))
        return day + 1;
  return 0;
}

static gboolean
begins_well (const char *line,
             const char *p)
{
  if (p == line)
    return TRUE;
  if (g_ascii_isdigit (*p) ? g_ascii_isdigit (p[-1]) : g_ascii_isalnum (p[-1]))
    return FALSE;
  return !(strchr ("/-.,", p[-1]) != NULL && p - line > 1 && g_ascii_isdigit (p[-2]));
}

static gboolean
when_at (const char       *line,
         const char       *p,
         PennyDate         today,
         PennyReceiptWhen *when)
{
  for (guint form = 0; form < 5; form++)
    {
      Scan scan = { .p = p };
      gboolean ok;

      *when = (PennyReceiptWhen) { .at = (gsize) (p - line) };
      if (form == 0)
        ok = take_iso (&scan, when);
      else if (form == 1)
        ok = take_numbers (&scan, when);
      else if (form == 2)
        ok = take_day_and_month (&scan, today, when);
      else if (form == 3)
        ok = take_month_and_day (&scan, when);
      else
        ok = take_glued (&scan, when);
      if (!ok)
        continue;
      when->end = (gsize) (scan.p - line);
      when->misread = when->misread || scan.misread > 0;
      when->weekday = weekday_before (line, p);
      return TRUE;
    }
  return FALSE;
}

guint
penny_receipt_whens (const char       *line,
                     PennyDate         today,
                     PennyReceiptWhen *whens,
                     guint             most)
{
  const char *p = line;
  guint n = 0;

  while (*p != '\0' && n < most)
    {
      if (begins_well (line, p) && when_at (line, p, today, &whens[n]))
        p = line + whens[n++].end;
      else
        p = g_utf8_next_char (p);
    }
  return n;
}
