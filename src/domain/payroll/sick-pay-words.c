#include "sick-pay.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"
#include "sentences.h"

#define PARTS_PER_POUND 10000
#define SATURDAY        6

static char *
say_bar (const PennySickPay *pay,
         const char         *day)
{
  switch (pay->reason)
    {
    case PENNY_SICK_ON_FAMILY_PAY:
      return g_strdup_printf (_("No sick pay from %s: nobody gets it in the time of maternity pay or allowance."), day);
    case PENNY_SICK_LEFT:
      return g_strdup_printf (_("No sick pay from %s: it is for days in a job that has begun and not ended."), day);
    case PENNY_SICK_IN_CUSTODY:
      return g_strdup_printf (_("No sick pay from %s: nobody gets it in custody."), day);
    case PENNY_SICK_STRIKE:
      return g_strdup_printf (_("No sick pay from %s: nobody gets it in a strike that they are part of."), day);
    case PENNY_SICK_LONG_BEFORE:
      return g_strdup_printf (_("No sick pay from %s, when the rules changed: they had been off for 28 weeks or more "
                                "without it. Once they have been back at work they can get it again."), day);
    case PENNY_SICK_THREE_YEARS:
      return g_strdup_printf (_("No sick pay from %s: the linked times of sickness go back three years. "
                                "Give them form SSP1, so that they can ask for a benefit."), day);
    case PENNY_SICK_USED_UP:
      return g_strdup_printf (ngettext ("No sick pay from %1$s: the %2$d week of it is used up. "
                                        "Give them form SSP1, so that they can ask for a benefit.",
                                        "No sick pay from %1$s: the %2$d weeks of it are used up. "
                                        "Give them form SSP1, so that they can ask for a benefit.",
                                        (gulong) pay->most_weeks), day, pay->most_weeks);
    case PENNY_SICK_PAID:
    case PENNY_SICK_WORKED:
    case PENNY_SICK_TOO_SHORT:
    case PENNY_SICK_EARNS_TOO_LITTLE:
    case PENNY_SICK_ONLY_WAITING:
    case PENNY_SICK_NO_QUALIFYING_DAY:
    default:
      return g_strdup ("");
    }
}

static char *
say_earns_too_little (const PennySickPay *pay)
{
  g_autofree char *average = penny_pence_to_words (penny_fine_to_pence (pay->average));
  g_autofree char *limit = penny_pence_to_words (pay->limit);

  return g_strdup_printf (_("No sick pay: average earnings of %1$s a week are under the lower earnings limit of %2$s. "
                            "Give them form SSP1, so that they can ask for a benefit."), average, limit);
}

/* NULL: it is paid to its end. */
static char *
say_reason (const PennySickPay *pay)
{
  g_autofree char *day = NULL;

  switch (pay->reason)
    {
    case PENNY_SICK_PAID:
      return NULL;
    case PENNY_SICK_WORKED:
      return g_strdup (_("No sick pay: a day on which they did some work is not a day of sickness."));
    case PENNY_SICK_TOO_SHORT:
      return g_strdup_printf (ngettext ("No sick pay: it is for %d day of sickness or more.",
                                        "No sick pay: it is for %d days of sickness in a row or more, "
                                        "days off among them.", (gulong) pay->least_days), pay->least_days);
    case PENNY_SICK_EARNS_TOO_LITTLE:
      return say_earns_too_little (pay);
    case PENNY_SICK_ONLY_WAITING:
      return g_strdup (_("No sick pay yet: the first days that they would have worked are waiting days, without pay."));
    case PENNY_SICK_NO_QUALIFYING_DAY:
      return g_strdup (_("No sick pay: they would not have worked on any of these days."));
    case PENNY_SICK_USED_UP:
    case PENNY_SICK_THREE_YEARS:
    case PENNY_SICK_LONG_BEFORE:
    case PENNY_SICK_ON_FAMILY_PAY:
    case PENNY_SICK_LEFT:
    case PENNY_SICK_IN_CUSTODY:
    case PENNY_SICK_STRIKE:
    default:
      day = penny_date_to_short (pay->stops);
      return say_bar (pay, day);
    }
}

static char *
say_rate (const PennySickPay *pay)
{
  g_autofree char *flat = penny_pence_to_words (pay->flat);
  g_autofree char *average = penny_pence_to_words (penny_fine_to_pence (pay->average));
  g_autofree char *a_week = penny_pence_to_words (penny_fine_to_pence (pay->a_week));
  g_autofree char *share = penny_rate_to_words (pay->share);

  if (pay->share == 0)
    return g_strdup_printf (_("Sick pay is the flat rate of %s a week."), flat);
  if (pay->flat_kept)
    return g_strdup_printf (_("Sick pay is the flat rate of %s a week: their right to it began before the rules "
                              "changed, so it stays until they are back at work."), flat);
  if (pay->a_week < pay->flat * PENNY_FINE_PER_PENNY)
    return g_strdup_printf (_("Sick pay is %1$s a week: %2$s of average earnings of %3$s, as that is less than "
                              "the flat rate of %4$s."), a_week, share, average, flat);
  return g_strdup_printf (_("Sick pay is the flat rate of %1$s a week, as %2$s of average earnings of %3$s is not less."),
                          flat, share, average);
}

static void
say_days (const PennySickPay *pay,
          GString            *text)
{
  g_autofree char *spell = penny_pence_to_words (pay->spell_total);
  g_autofree char *total = penny_pence_to_words (pay->total);

  penny_join (text, g_strdup_printf (ngettext ("%1$d day, of a %2$d-day working week, comes to %3$s.",
                                               "%1$d days, of a %2$d-day working week, come to %3$s.", (gulong) pay->spell_paid),
                                     pay->spell_paid, pay->days_a_week, spell));
  if (pay->linked > 0)
    penny_join (text, g_strdup_printf (ngettext ("It counts as one with %1$u earlier time of sickness: %2$d days and %3$s in all.",
                                                 "It counts as one with %1$u earlier times of sickness: %2$d days and %3$s in all.",
                                                 pay->linked), pay->linked, pay->paid, total));
  if (pay->waiting > 0)
    penny_join (text, g_strdup_printf (ngettext ("The first working day off was a waiting day, without pay.",
                                                 "The first %d working days off were waiting days, without pay.",
                                                 (gulong) pay->waiting), pay->waiting));
}

static char *
say_left (const PennySickPay *pay)
{
  g_autofree char *weeks = NULL;
  g_autofree char *days = NULL;
  int odd = pay->left % pay->days_a_week;
  int whole = pay->left / pay->days_a_week;

  if (odd == 0)
    return g_strdup_printf (ngettext ("%1$d week of the %2$d is left.", "%1$d weeks of the %2$d are left.", (gulong) whole),
                            whole, pay->most_weeks);
  if (whole == 0)
    return g_strdup_printf (ngettext ("%1$d day of the %2$d weeks is left.", "%1$d days of the %2$d weeks are left.",
                                      (gulong) odd), odd, pay->most_weeks);
  weeks = g_strdup_printf (ngettext ("%d week", "%d weeks", (gulong) whole), whole);
  days = g_strdup_printf (ngettext ("%d day", "%d days", (gulong) odd), odd);
  return g_strdup_printf (_("%1$s and %2$s of the %3$d weeks are left."), weeks, days, pay->most_weeks);
}

char *
penny_sick_pay_explain (const PennySickPay *pay)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char *reason = say_reason (pay);

  if (pay->spell_paid > 0)
    {
      penny_join (text, say_rate (pay));
      say_days (pay, text);
    }
  if (reason != NULL)
    penny_join (text, reason);
  if (pay->paid > 0 && pay->left > 0)
    penny_join (text, say_left (pay));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
penny_sick_pay_explain_rate (const PennySickPay *pay)
{
  return pay->spell_paid > 0 ? say_rate (pay) : say_reason (pay);
}

/* Four decimals of a pound; hidden as money is. */
static char *
parts_to_words (gint64 parts)
{
  if (penny_pence_is_hidden ())
    return penny_pence_to_words (0);
  return g_strdup_printf ("£%" G_GINT64_FORMAT ".%04d", parts / PARTS_PER_POUND, (int) (parts % PARTS_PER_POUND));
}

char *
penny_sick_week_explain (const PennySickPay  *pay,
                         const PennySickWeek *week)
{
  g_autofree char *sunday = penny_date_to_short (week->sunday);
  g_autofree char *saturday = penny_date_to_short (week->sunday + SATURDAY);
  g_autofree char *amount = penny_pence_to_words (week->amount);
  g_autofree char *a_day = parts_to_words (week->a_day);

  if (week->paid == 0)
    return g_strdup_printf (_("%1$s to %2$s: no sick pay for this week."), sunday, saturday);
  if (week->exact != week->paid * week->a_day)
    return g_strdup_printf (ngettext ("%1$s to %2$s: %3$d day at two rates, rounded up to a penny, is %4$s.",
                                      "%1$s to %2$s: %3$d days at two rates, rounded up to a penny, are %4$s.",
                                      (gulong) week->paid), sunday, saturday, week->paid, amount);
  return g_strdup_printf (ngettext ("%1$s to %2$s: %3$d day at %4$s, rounded up to a penny, is %5$s.",
                                    "%1$s to %2$s: %3$d days at %4$s, rounded up to a penny, are %5$s.",
                                    (gulong) week->paid), sunday, saturday, week->paid, a_day, amount);
}
