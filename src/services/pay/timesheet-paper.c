#include "papers.h"

#include <glib/gi18n-lib.h>

#include "paper-parts.h"

/* Each week is a sheet of its own, so that each can be signed and kept. */

static char *
clock_words (int minutes)
{
  return minutes >= 0 ? g_strdup_printf ("%02d:%02d", minutes / 60 % 24, minutes % 60) : g_strdup ("");
}

static const char *
kind_words (const PennyEntry    *entry,
            const PennyContract *contract)
{
  switch (entry->kind)
    {
    case PENNY_ENTRY_WORK:
      return "";
    case PENNY_ENTRY_SLEEP_IN:
      return _("Sleep-in");
    case PENNY_ENTRY_WAKING_NIGHT:
      return _("Waking night");
    case PENNY_ENTRY_OTHER_RATE:
      return contract != NULL && (guint) entry->other < PENNY_OTHER_RATES && contract->other_name[entry->other] != NULL
             ? contract->other_name[entry->other] : _("Hours at another rate");
    case PENNY_ENTRY_TRAINING:
      return _("Training");
    case PENNY_ENTRY_HOLIDAY:
      return _("Holiday");
    case PENNY_ENTRY_SICK:
      return _("Sick");
    case PENNY_ENTRY_FAMILY_LEAVE:
      return _("Family leave");
    case PENNY_ENTRY_UNPAID:
      return _("Unpaid leave");
    case PENNY_ENTRY_MILEAGE:
      return _("Mileage");
    case PENNY_ENTRY_EXPENSES:
      return _("Expenses");
    case PENNY_ENTRY_BONUS:
      return _("Bonus");
    case PENNY_ENTRY_ARREARS:
      return _("Pay owed from before");
    default:
      g_return_val_if_reached ("");
    }
}

/* What it is, with miles or an amount, and the note. */
static char *
what_words (const PennyEntry    *entry,
            const PennyContract *contract)
{
  const char *kind = kind_words (entry, contract);
  const char *note = entry->note != NULL ? entry->note : "";
  g_autofree char *amount = NULL;

  if (entry->kind == PENNY_ENTRY_MILEAGE)
    /* Translators: miles driven, in tenths */
    amount = g_strdup_printf (_("%1$d.%2$d miles"), entry->tenths / 10, entry->tenths % 10);
  else if (entry->amount != 0)
    amount = penny_pence_to_words_for_file (entry->amount);
  return g_strjoin ("", kind, amount != NULL ? " " : "", amount != NULL ? amount : "",
                    *note != '\0' && (*kind != '\0' || amount != NULL) ? ": " : "", note, NULL);
}

static char *
day_words (PennyDate day)
{
  return penny_date_to_words (day, day);
}

/* A day without hours is a line to write on. */
static void
add_day (PennyPaper          *paper,
         PennyDate            day,
         GPtrArray           *entries,
         const PennyContract *contract,
         gint64              *minutes)
{
  g_autofree char *words = day_words (day);
  gboolean any = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const PennyEntry *entry = entries->pdata[i];
      g_autofree char *start = clock_words (entry->start);
      g_autofree char *end = clock_words (entry->end);
      g_autofree char *rest = penny_paper_hours (entry->rest);
      g_autofree char *hours = penny_paper_hours (entry->minutes);
      g_autofree char *what = what_words (entry, contract);

      if (entry->day != day)
        continue;
      penny_paper_row (paper, words, start, end, rest, hours, what, NULL);
      *minutes += entry->minutes;
      any = TRUE;
    }
  if (!any)
    penny_paper_row (paper, words, NULL);
}

static PennyTimesheet *
find_signed (GPtrArray *sheets,
             PennyDate  monday)
{
  for (guint i = 0; i < sheets->len; i++)
    if (((PennyTimesheet *) sheets->pdata[i])->week == monday)
      return sheets->pdata[i];
  return NULL;
}

static void
add_signatures (PennyPaper              *paper,
                const PennyPaperParties *parties,
                const PennyTimesheet    *sheet)
{
  if (sheet != NULL)
    {
      g_autofree char *day = penny_date_to_words (sheet->signed_on, PENNY_DATE_NONE);
      /* Translators: a name, a day */
      g_autofree char *text = g_strdup_printf (_("Signed in Pennywell by %1$s on %2$s."), sheet->signed_by, day);

      penny_paper_text (paper, text);
    }
  else
    {
      g_autofree char *text = g_strdup_printf (_("These are the hours I worked. %s, and the day:"), parties->assistant->name);

      penny_paper_sign (paper, text);
    }
  {
    g_autofree char *text = g_strdup_printf (_("These hours are right. %s, and the day:"),
                                             *parties->employer_name != '\0' ? parties->employer_name : _("Employer"));

    penny_paper_sign (paper, text);
  }
}

static void
add_week (PennyPaper              *paper,
          const PennyPaperParties *parties,
          PennyDate                monday,
          GPtrArray               *entries,
          const PennyContract     *contract,
          const PennyTimesheet    *sheet)
{
  g_autofree char *first = penny_date_to_words (monday, PENNY_DATE_NONE);
  /* Translators: a Monday */
  g_autofree char *of = g_strdup_printf (_("Week from %s"), first);
  g_autofree char *sum = NULL;
  gint64 minutes = 0;

  penny_paper_table (paper, of, _("Day"), 't', _("Start"), 'n', _("End"), 'n', _("Break"), 'n', _("Hours"), 'n',
                     _("What for"), 't', NULL);
  for (PennyDate day = monday; day < monday + 7; day++)
    add_day (paper, day, entries, contract, &minutes);
  sum = penny_paper_hours (minutes);
  penny_paper_sum (paper, _("Hours in all"), "", "", "", sum, "", NULL);
  add_signatures (paper, parties, sheet);
}

static PennyContract *
contract_on (GPtrArray *contracts,
             PennyDate  on)
{
  PennyContract *in_force = NULL;

  for (guint i = 0; i < contracts->len; i++)
    if (((PennyContract *) contracts->pdata[i])->from <= on)
      in_force = contracts->pdata[i];
  return in_force;
}

static char *
title_of (const PennyPaperParties *parties,
          PennyDate                monday,
          PennyDate                last)
{
  g_autofree char *from = penny_date_to_short (monday);
  g_autofree char *to = penny_date_to_short (last + 6);

  if (monday == last)
    /* Translators: the title of a timesheet and the name of its file: whose, the week's first day */
    return g_strdup_printf (_("Timesheet, %1$s, %2$s"), parties->assistant->name, from);
  /* Translators: the same for several weeks: whose, the first and the last day */
  return g_strdup_printf (_("Timesheet, %1$s, %2$s to %3$s"), parties->assistant->name, from, to);
}

PennyPaper *
penny_timesheet_paper (PennyStore  *store,
                       gint64       assistant_id,
                       PennyDate    from,
                       PennyDate    to,
                       GError     **error)
{
  PennyDate monday = from - (penny_date_weekday (from) - 1), last = to - (penny_date_weekday (to) - 1);
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, assistant_id, error);
  g_autoptr (GPtrArray) entries = NULL, contracts = NULL, sheets = NULL;
  g_autofree char *title = NULL, *heading = NULL;
  PennyPaper *paper;

  g_return_val_if_fail (from <= to, NULL);

  if (parties == NULL ||
      (entries = penny_entries_list (store, assistant_id, monday, last + 6, error)) == NULL ||
      (contracts = penny_contracts_list (store, assistant_id, error)) == NULL ||
      (sheets = penny_timesheets_list (store, assistant_id, error)) == NULL)
    return NULL;
  title = title_of (parties, monday, last);
  heading = g_strdup_printf (_("Timesheet: %s"), parties->assistant->name);
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, heading);
  for (PennyDate week = monday; week <= last; week += 7)
    {
      if (week > monday)
        penny_paper_new_page (paper);
      add_week (paper, parties, week, entries, contract_on (contracts, week + 6), find_signed (sheets, week));
    }
  return paper;
}
