#include "hours-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "amounts.h"
#include "entry-pay.h"
#include "hours-private.h"
#include "shift.h"
#include "written-date.h"

#define HEADING_ROWS 20        /* what stands above the headings: a name, a month */

/* By penny_column_key(): letters and digits alone, the likeliest first. */
static const char * const headings[PENNY_HOURS_COLUMNS][14] = {
  [PENNY_HOURS_WHO] = { "who", "name", "assistant", "assistantname", "pa", "paname", "personalassistant", "employee",
                        "employeename", "worker", "workername", "staff", "staffname" },
  [PENNY_HOURS_DAY] = { "day", "date", "shiftdate", "workdate", "dateworked", "startdate" },
  [PENNY_HOURS_START] = { "start", "from", "starttime", "timestarted", "started", "begin", "began", "timein", "in", "clockin",
                          "starts" },
  [PENNY_HOURS_END] = { "end", "to", "until", "endtime", "finish", "finishtime", "timefinished", "ended", "timeout", "out",
                        "clockout", "ends" },
  [PENNY_HOURS_BREAK] = { "break", "breaks", "unpaidbreak", "breakminutes", "breakmins", "breaktime", "rest", "lunch" },
  [PENNY_HOURS_HOURS] = { "hours", "hoursworked", "totalhours", "paidhours", "total", "duration", "time", "length", "hrs" },
  [PENNY_HOURS_KIND] = { "kind", "type", "what", "shifttype", "paytype", "hourstype", "category", "shift" },
  [PENNY_HOURS_MILES] = { "miles", "mileage" },
  [PENNY_HOURS_AMOUNT] = { "amount", "expenses", "cost", "money" },
  [PENNY_HOURS_NOTE] = { "note", "notes", "comment", "comments", "details", "description" },
};

static const struct
{
  const char     *word;        /* by penny_column_key() */
  PennyEntryKind  kind;
} kinds[] = {
  { "", PENNY_ENTRY_WORK }, { "work", PENNY_ENTRY_WORK }, { "worked", PENNY_ENTRY_WORK }, { "hours", PENNY_ENTRY_WORK },
  { "normal", PENNY_ENTRY_WORK }, { "basic", PENNY_ENTRY_WORK }, { "standard", PENNY_ENTRY_WORK },
  { "ordinary", PENNY_ENTRY_WORK }, { "day", PENNY_ENTRY_WORK }, { "shift", PENNY_ENTRY_WORK },
  { "sleepin", PENNY_ENTRY_SLEEP_IN }, { "sleep", PENNY_ENTRY_SLEEP_IN }, { "sleepingnight", PENNY_ENTRY_SLEEP_IN },
  { "sleepover", PENNY_ENTRY_SLEEP_IN }, { "sleepinnight", PENNY_ENTRY_SLEEP_IN },
  { "wakingnight", PENNY_ENTRY_WAKING_NIGHT }, { "waking", PENNY_ENTRY_WAKING_NIGHT },
  { "wakenight", PENNY_ENTRY_WAKING_NIGHT }, { "night", PENNY_ENTRY_WAKING_NIGHT },
  { "training", PENNY_ENTRY_TRAINING }, { "course", PENNY_ENTRY_TRAINING }, { "induction", PENNY_ENTRY_TRAINING },
  { "holiday", PENNY_ENTRY_HOLIDAY }, { "holidays", PENNY_ENTRY_HOLIDAY }, { "annualleave", PENNY_ENTRY_HOLIDAY },
  { "paidholiday", PENNY_ENTRY_HOLIDAY }, { "leave", PENNY_ENTRY_HOLIDAY }, { "al", PENNY_ENTRY_HOLIDAY },
  { "sick", PENNY_ENTRY_SICK }, { "sickness", PENNY_ENTRY_SICK }, { "sickleave", PENNY_ENTRY_SICK },
  { "ssp", PENNY_ENTRY_SICK }, { "ill", PENNY_ENTRY_SICK },
  { "familyleave", PENNY_ENTRY_FAMILY_LEAVE }, { "maternity", PENNY_ENTRY_FAMILY_LEAVE },
  { "maternityleave", PENNY_ENTRY_FAMILY_LEAVE }, { "paternity", PENNY_ENTRY_FAMILY_LEAVE },
  { "paternityleave", PENNY_ENTRY_FAMILY_LEAVE }, { "adoptionleave", PENNY_ENTRY_FAMILY_LEAVE },
  { "parentalleave", PENNY_ENTRY_FAMILY_LEAVE },
  { "unpaid", PENNY_ENTRY_UNPAID }, { "unpaidleave", PENNY_ENTRY_UNPAID },
  { "mileage", PENNY_ENTRY_MILEAGE }, { "miles", PENNY_ENTRY_MILEAGE },
  { "expenses", PENNY_ENTRY_EXPENSES }, { "expense", PENNY_ENTRY_EXPENSES },
  { "bonus", PENNY_ENTRY_BONUS }, { "arrears", PENNY_ENTRY_ARREARS }, { "backpay", PENNY_ENTRY_ARREARS },
};

/* The first of the column's spellings that a heading has; -1: none. */
static int
find_column (GStrv              keys,
             PennyHoursColumn   column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (headings[column]) && headings[column][i] != NULL; i++)
    for (int k = 0; keys[k] != NULL; k++)
      if (g_str_equal (keys[k], headings[column][i]))
        return k;
  return -1;
}

gboolean
penny_hours_columns_find (PennyHoursReader *reader,
                          guint            *header)
{
  for (guint i = 0; i < MIN (reader->table->rows->len, HEADING_ROWS); i++)
    {
      g_auto (GStrv) keys = penny_row_keys (reader->table, penny_table_row (reader->table, i));

      for (int column = 0; column < PENNY_HOURS_COLUMNS; column++)
        reader->columns[column] = find_column (keys, column);
      if (reader->columns[PENNY_HOURS_DAY] < 0 ||
          (reader->columns[PENNY_HOURS_START] < 0 && reader->columns[PENNY_HOURS_HOURS] < 0 &&
           reader->columns[PENNY_HOURS_MILES] < 0 && reader->columns[PENNY_HOURS_AMOUNT] < 0))
        continue;
      *header = i;
      return TRUE;
    }
  return FALSE;
}

/* "" where there is no such column. */
static char *
cell (const PennyHoursReader *reader,
      const PennyTableRow    *row,
      PennyHoursColumn        column)
{
  char *value = reader->columns[column] < 0 ? NULL : penny_table_value (reader->table, row, reader->columns[column]);

  return value == NULL ? g_strdup ("") : g_strstrip (value);
}

static gboolean
same_name (const char *one,
           const char *other)
{
  g_autofree char *key = penny_column_key (one);
  g_autofree char *other_key = penny_column_key (other);

  return g_str_equal (key, other_key);
}

/* "Amir" is Amir Sample while no other Amir works here. */
static gboolean
begins_name (const char *name,
             const char *first)
{
  g_autofree char *whole = g_utf8_casefold (name, -1);
  g_autofree char *begin = g_utf8_casefold (first, -1);

  return g_str_has_prefix (whole, begin) && whole[strlen (begin)] == ' ';
}

static const PennyAssistant *
find_assistant (const PennyHoursReader  *reader,
                const char              *who,
                char                   **problem)
{
  const PennyAssistant *found = NULL;
  guint n = 0;

  if (*who == '\0' && reader->assistants->len == 1)
    return reader->assistants->pdata[0];
  if (*who == '\0')
    {
      *problem = g_strdup (_("It does not say whose hours they are."));
      return NULL;
    }
  for (guint i = 0; i < reader->assistants->len; i++)
    {
      const PennyAssistant *assistant = reader->assistants->pdata[i];

      if (same_name (assistant->name, who))
        return assistant;
      if (begins_name (assistant->name, who))
        {
          found = assistant;
          n++;
        }
    }
  if (n != 1)
    *problem = g_strdup_printf (n == 0 ? _("There is no assistant called “%s” here.")
                                       : _("More than one assistant could be “%s”. Write the whole name."), who);
  return n == 1 ? found : NULL;
}

static PennyDate
read_day (const char *text,
          PennyDate   today)
{
  PennyDate day = penny_date_parse_typed (text, today);
  PennyWrittenDate written;

  if (day == PENNY_DATE_NONE && penny_written_date_read (text, &written))
    day = penny_written_date_resolve (&written, PENNY_DATE_ORDER_DAY_FIRST);
  return day;
}

/* Spreadsheets add seconds: "09:00:00". */
static int
read_clock (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *short_text = NULL;

  if (length < 7 || text[length - 3] != ':' || strchr (text, ':') == text + length - 3)
    return penny_clock_parse (text);
  short_text = g_strndup (text, length - 3);
  return penny_clock_parse (short_text);
}

/* "30" is minutes, as everyone speaks of a break; "0:30", "0.5" and "1" are hours. */
static int
read_break (const char *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return 0;
  if (length <= 3 && strspn (text, "0123456789") == length && g_ascii_strtoull (text, NULL, 10) >= 5)
    return (int) g_ascii_strtoull (text, NULL, 10);
  return penny_duration_parse (text);
}

/* Always FALSE. */
static gboolean G_GNUC_PRINTF (2, 3)
fail (char       **problem,
      const char  *sentence,
      ...)
{
  va_list texts;

  va_start (texts, sentence);
  *problem = g_strdup_vprintf (sentence, texts);
  va_end (texts);
  return FALSE;
}

/* A rate that was agreed by that name; -1: none. */
static int
find_other_rate (const PennyHoursReader *reader,
                 const PennyEntry       *entry,
                 const char             *word)
{
  const PennyContract *contract = penny_contract_on (reader->contracts, entry->assistant_id, entry->day);

  for (int i = 0; contract != NULL && i < PENNY_OTHER_RATES; i++)
    if (contract->other_name[i] != NULL && same_name (contract->other_name[i], word))
      return i;
  return -1;
}

static gboolean
read_kind (const PennyHoursReader  *reader,
           const char              *word,
           PennyEntry              *entry,
           char                   **problem)
{
  g_autofree char *key = penny_column_key (word);
  int other = *key == '\0' ? -1 : find_other_rate (reader, entry, word);

  if (other >= 0)
    {
      entry->kind = PENNY_ENTRY_OTHER_RATE;
      entry->other = other;
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (key, kinds[i].word))
      {
        entry->kind = kinds[i].kind;
        return TRUE;
      }
  return fail (problem, _("“%s” is not known here. Write work, sleep-in, waking night, training, holiday, sick, "
                          "unpaid, mileage, expenses, or the name of a rate that was agreed."), word);
}

static gboolean
read_miles (const char  *text,
            PennyEntry  *entry,
            char       **problem)
{
  PennyAmount miles;

  if (!penny_amount_read (text, '.', &miles) || miles.pence <= 0 || miles.pence > 100000)
    return fail (problem, _("“%s” cannot be read as miles."), text);
  entry->tenths = (int) ((miles.pence + 5) / 10);
  return TRUE;
}

static gboolean
read_amount (const char  *text,
             PennyEntry  *entry,
             char       **problem)
{
  PennyAmount amount;

  if (!penny_amount_read (text, '.', &amount))
    return fail (problem, _("“%s” cannot be read as an amount of money."), text);
  entry->amount = amount.pence;
  return TRUE;
}

/* Times and hours together: what is missing between them was a break, where none is written. */
static gboolean
compare_hours (const char  *text,
               int          hours,
               gboolean     has_break,
               PennyEntry  *entry,
               char       **problem)
{
  int rest;

  penny_entry_count (entry);
  rest = entry->minutes - hours;
  if (!has_break && rest > 0 && rest <= 180)
    {
      entry->rest = rest;
      return TRUE;
    }
  return rest == 0 || fail (problem, _("The times do not come to the hours beside them, “%s”."), text);
}

static gboolean
read_times (const PennyHoursReader  *reader,
            const PennyTableRow     *row,
            PennyEntry              *entry,
            char                   **problem)
{
  g_autofree char *start = cell (reader, row, PENNY_HOURS_START);
  g_autofree char *end = cell (reader, row, PENNY_HOURS_END);
  g_autofree char *rest = cell (reader, row, PENNY_HOURS_BREAK);
  g_autofree char *hours = cell (reader, row, PENNY_HOURS_HOURS);
  int minutes = *hours == '\0' ? -1 : penny_duration_parse (hours);

  if (*hours != '\0' && minutes < 0)
    return fail (problem, _("“%s” cannot be read as hours."), hours);
  entry->rest = read_break (rest);
  if (entry->rest < 0)
    return fail (problem, _("“%s” cannot be read as a break."), rest);
  if (*start == '\0' && *end == '\0')
    {
      entry->minutes = MAX (minutes, 0);
      entry->rest = 0;
      return TRUE;
    }
  entry->start = read_clock (start);
  entry->end = read_clock (end);
  if (entry->start < 0 || entry->start == PENNY_DAY_MINUTES)
    return fail (problem, _("“%s” cannot be read as the time when it began."), start);
  if (entry->end < 0)
    return fail (problem, _("“%s” cannot be read as the time when it ended."), end);
  entry->end = penny_shift_end (entry->start, entry->end);
  return minutes < 0 || compare_hours (hours, minutes, *rest != '\0', entry, problem);
}

static gboolean
read_size (const PennyHoursReader  *reader,
           const PennyTableRow     *row,
           PennyEntry              *entry,
           char                   **problem)
{
  g_autofree char *miles = cell (reader, row, PENNY_HOURS_MILES);
  g_autofree char *amount = cell (reader, row, PENNY_HOURS_AMOUNT);

  if (entry->kind == PENNY_ENTRY_MILEAGE)
    return read_miles (miles, entry, problem);
  if (entry->kind > PENNY_ENTRY_MILEAGE)
    return read_amount (amount, entry, problem);
  if (!read_times (reader, row, entry, problem))
    return FALSE;
  penny_entry_count (entry);
  return TRUE;
}

static gboolean
is_empty (const PennyHoursReader *reader,
          const PennyTableRow    *row)
{
  for (int column = PENNY_HOURS_DAY; column < PENNY_HOURS_COLUMNS; column++)
    {
      g_autofree char *value = cell (reader, row, column);

      if (*value != '\0')
        return FALSE;
    }
  return TRUE;
}

PennyEntry *
penny_hours_row_read (const PennyHoursReader  *reader,
                      const PennyTableRow     *row,
                      char                   **problem)
{
  g_autofree char *who = cell (reader, row, PENNY_HOURS_WHO);
  g_autofree char *day = cell (reader, row, PENNY_HOURS_DAY);
  g_autofree char *kind = cell (reader, row, PENNY_HOURS_KIND);
  g_autofree char *note = cell (reader, row, PENNY_HOURS_NOTE);
  g_autoptr (PennyEntry) entry = penny_entry_new ();
  const PennyAssistant *assistant;

  *problem = NULL;
  if (is_empty (reader, row))
    return NULL;
  assistant = find_assistant (reader, who, problem);
  if (assistant == NULL)
    return NULL;
  entry->assistant_id = assistant->id;
  entry->day = read_day (day, reader->today);
  if (entry->day == PENNY_DATE_NONE)
    {
      fail (problem, _("“%s” cannot be read as a day."), day);
      return NULL;
    }
  if (!read_kind (reader, kind, entry, problem) || !read_size (reader, row, entry, problem))
    return NULL;
  entry->note = *note == '\0' ? NULL : g_steal_pointer (&note);
  return g_steal_pointer (&entry);
}
