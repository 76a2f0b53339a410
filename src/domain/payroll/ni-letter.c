#include "ni-letter.h"

#include <glib/gi18n-lib.h>

#define SCHOOL_AGE     16
#define YOUNG_AGE      21
#define APPRENTICE_AGE 25

/* The first day after a veteran's year, which begins with the first day of work (NIM01415). */
static PennyDate
veteran_until (const PennyNiCircumstances *circumstances)
{
  return penny_age_reached (circumstances->civilian_since, 1);
}

static gboolean
is_under (const PennyNiCircumstances *circumstances,
          int                         age,
          PennyDate                   payday)
{
  return circumstances->born != PENNY_DATE_NONE && payday < penny_age_reached (circumstances->born, age);
}

static gboolean
is_veteran (const PennyNiCircumstances *circumstances,
            PennyDate                   payday)
{
  return circumstances->civilian_since != PENNY_DATE_NONE && circumstances->civilian_since <= payday &&
         payday < veteran_until (circumstances);
}

/* The order is that of the header. */
static PennyNiReason
find_reason (const PennyNiCircumstances *circumstances,
             PennyDate                   payday)
{
  gboolean young = is_under (circumstances, YOUNG_AGE, payday);

  if (is_under (circumstances, SCHOOL_AGE, payday))
    return PENNY_NI_UNDER_16;
  if (penny_state_pension_reached (circumstances->born, payday))
    return PENNY_NI_PENSION_AGE;
  if (circumstances->reduced_rate)
    return PENNY_NI_REDUCED_RATE;
  if (circumstances->deferred)
    return young ? PENNY_NI_DEFERRED_UNDER_21 : PENNY_NI_DEFERRED;
  if (circumstances->apprentice && is_under (circumstances, APPRENTICE_AGE, payday))
    return PENNY_NI_APPRENTICE;
  if (young)
    return PENNY_NI_UNDER_21;
  if (is_veteran (circumstances, payday))
    return PENNY_NI_VETERAN;
  return circumstances->site != PENNY_SITE_NONE ? PENNY_NI_SITE : PENNY_NI_STANDARD;
}

static char
letter_for (PennyNiReason    reason,
            PennySpecialSite site)
{
  static const char *const letters[] = {
    [PENNY_NI_UNDER_16] = "XXX",
    [PENNY_NI_PENSION_AGE] = "CSK",
    [PENNY_NI_REDUCED_RATE] = "BIE",
    [PENNY_NI_DEFERRED] = "JLD",
    [PENNY_NI_DEFERRED_UNDER_21] = "ZZZ",
    [PENNY_NI_APPRENTICE] = "HHH",
    [PENNY_NI_UNDER_21] = "MMM",
    [PENNY_NI_VETERAN] = "VVV",
    [PENNY_NI_SITE] = "AFN",
    [PENNY_NI_STANDARD] = "AAA",
  };

  return letters[reason][site];
}

static char
letter_on (const PennyNiCircumstances *circumstances,
           PennyDate                   payday)
{
  return letter_for (find_reason (circumstances, payday), circumstances->site);
}

/* The first of the days on which age or time can change a letter, and does. */
static void
find_change (PennyNiLetter              *chosen,
             const PennyNiCircumstances *circumstances,
             PennyDate                   payday)
{
  const PennyDate days[] = {
    penny_age_reached (circumstances->born, SCHOOL_AGE),
    penny_age_reached (circumstances->born, YOUNG_AGE),
    penny_age_reached (circumstances->born, APPRENTICE_AGE),
    penny_state_pension_day (circumstances->born),
    circumstances->civilian_since,
    veteran_until (circumstances),
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (days[i] > payday && (chosen->changes_on == PENNY_DATE_NONE || days[i] < chosen->changes_on) &&
        letter_on (circumstances, days[i]) != chosen->letter)
      {
        chosen->changes_on = days[i];
        chosen->changes_to = letter_on (circumstances, days[i]);
      }
}

void
penny_ni_letter_choose (PennyNiLetter              *chosen,
                        const PennyNiCircumstances *circumstances,
                        PennyDate                   payday)
{
  *chosen = (PennyNiLetter) { .reason = find_reason (circumstances, payday) };
  chosen->letter = letter_for (chosen->reason, circumstances->site);
  find_change (chosen, circumstances, payday);
}

static const char *
reason_words (PennyNiReason reason)
{
  switch (reason)
    {
    case PENNY_NI_UNDER_16:
      return _("Under 16 neither the worker nor the employer pays National Insurance.");
    case PENNY_NI_PENSION_AGE:
      return _("From State Pension age on the worker pays no National Insurance. The employer still does.");
    case PENNY_NI_REDUCED_RATE:
      return _("With her certificate a married woman or widow pays less. Keep the certificate while she works for you.");
    case PENNY_NI_DEFERRED:
      return _("HMRC’s certificate says that enough is paid in another job. It is for one tax year, so look for a new one "
               "each April.");
    case PENNY_NI_DEFERRED_UNDER_21:
      return _("The worker is under 21, and HMRC’s certificate says that enough is paid in another job. The certificate "
               "is for one tax year, so look for a new one each April.");
    case PENNY_NI_APPRENTICE:
      return _("For an apprentice under 25 the employer pays nothing on most pay.");
    case PENNY_NI_UNDER_21:
      return _("For a worker under 21 the employer pays nothing on most pay.");
    case PENNY_NI_VETERAN:
      return _("In the first year of work after the armed forces the employer pays nothing on most pay.");
    case PENNY_NI_SITE:
      return _("In a freeport or investment zone the employer pays less.");
    case PENNY_NI_STANDARD:
    default:
      return _("Most people have it.");
    }
}

char *
penny_ni_letter_explain (const PennyNiLetter *chosen,
                         PennyDate            payday)
{
  /* Translators: a National Insurance letter */
  g_autofree char *letter = g_strdup_printf (_("The National Insurance letter is %c."), chosen->letter);
  g_autofree char *day = NULL, *change = NULL;

  if (chosen->changes_on == PENNY_DATE_NONE)
    return g_strjoin (" ", letter, reason_words (chosen->reason), NULL);
  day = penny_date_to_words (chosen->changes_on, payday);
  /* Translators: 1 is a National Insurance letter, 2 a date */
  change = g_strdup_printf (_("It becomes %1$c for paydays from %2$s on."), chosen->changes_to, day);
  return g_strjoin (" ", letter, reason_words (chosen->reason), change, NULL);
}
