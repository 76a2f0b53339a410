#include "run-words.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"

const char *
penny_run_frequency_words (PennyPayFrequency frequency)
{
  switch (frequency)
    {
    case PENNY_PAY_WEEKLY:
      return _("Weekly pay");
    case PENNY_PAY_FORTNIGHTLY:
      return _("Fortnightly pay");
    case PENNY_PAY_FOUR_WEEKLY:
      return _("Four-weekly pay");
    case PENNY_PAY_MONTHLY:
      return _("Monthly pay");
    default:
      g_assert_not_reached ();
    }
}

char *
penny_run_days_words (PennyDate from,
                      PennyDate to)
{
  g_autofree char *first = penny_date_to_short (from);
  g_autofree char *last = penny_date_to_short (to);

  /* Translators: the first and the last day of what is paid for. */
  return g_strdup_printf (_("%s to %s"), first, last);
}

/* "3 assistants, 132 hours approved. 6 hours are entered and not approved." */
static char *
hours_of_due (const PennyRunDue *due)
{
  g_autofree char *approved = penny_hours_to_words (due->minutes);
  g_autofree char *waiting = penny_hours_to_words (due->not_approved);
  g_autofree char *ready = NULL;

  if (due->n == 0)
    ready = g_strdup (_("nothing is approved for it yet."));
  else
    /* Translators: a length of time, such as "132 hours". */
    ready = g_strdup_printf (ngettext ("%u assistant, %s approved.", "%u assistants, %s approved.", due->n), due->n, approved);
  if (due->not_approved == 0)
    return g_steal_pointer (&ready);
  return g_strdup_printf (_("%s Entered and not approved: %s."), ready, waiting);
}

char *
penny_run_due_words (const PennyRunDue *due,
                     PennyDate          today)
{
  g_autofree char *days = penny_run_days_words (due->from, due->to);
  g_autofree char *payday = penny_date_to_words (due->payday, today);
  g_autofree char *hours = hours_of_due (due);

  /* Translators: "Four-weekly pay for ..., payday Friday 11 December: 3 assistants, 132 hours approved." */
  return g_strdup_printf (_("%s for %s, payday %s: %s"), penny_run_frequency_words (due->frequency), days, payday, hours);
}

PennyPence
penny_run_size (PennyPence amount)
{
  return amount < 0 ? -amount : amount;
}

char *
penny_run_compare_words (PennyPence now,
                         PennyPence last)
{
  PennyPence more = penny_run_size (now) - penny_run_size (last);
  g_autofree char *then = penny_pence_to_words (last);
  g_autofree char *by = penny_pence_to_words (penny_run_size (more));

  if (now == last)
    return g_strdup (_("The same as last time."));
  if ((now < 0) != (last < 0) && now != 0 && last != 0)
    return g_strdup_printf (_("Last time %s."), then);
  if (more > 0)
    return g_strdup_printf (_("Last time %s: %s more now."), then, by);
  return g_strdup_printf (_("Last time %s: %s less now."), then, by);
}

char *
penny_run_told_words (const PennyRun *run,
                      PennyDate       today)
{
  g_autofree char *day = NULL;

  if (run->told_on == PENNY_DATE_NONE)
    return g_strdup (_("HMRC has not been told yet."));
  day = penny_date_to_words (run->told_on, today);
  if (run->told_by == NULL)
    return g_strdup_printf (_("HMRC was told on %s."), day);
  /* Translators: a day, and a name. */
  return g_strdup_printf (_("HMRC was told on %s by %s."), day, run->told_by);
}

char *
penny_run_leave_words (gint64 minutes)
{
  g_autofree char *left = NULL;

  if (minutes == G_MININT64)
    return NULL;
  left = penny_hours_to_words (minutes < 0 ? -minutes : minutes);
  if (minutes < 0)
    return g_strdup_printf (_("%s of holiday more than there is."), left);
  return g_strdup_printf (_("%s of holiday left."), left);
}
