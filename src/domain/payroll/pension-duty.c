#include "pension-duty.h"

#include <glib/gi18n-lib.h>

#include "state-pension-age.h"

static PennyWorkerKind
kind_on (const PennyPensionAssessment *assessment,
         PennyDate                     on)
{
  PennyDate born = assessment->facts.born;
  PennyPence earnings = assessment->facts.earnings;
  int age = penny_age_on (born, on);

  if (age < assessment->youngest || age > assessment->oldest)
    return PENNY_WORKER_OUTSIDE;
  if (earnings <= assessment->lower)
    return PENNY_WORKER_ENTITLED;
  if (earnings <= assessment->trigger || age < assessment->enrolled_from || penny_state_pension_reached (born, on))
    return PENNY_WORKER_NON_ELIGIBLE;
  return PENNY_WORKER_ELIGIBLE;
}

static void
settle_on (PennyPensionAssessment *assessment,
           PennyDate               on)
{
  assessment->kind = kind_on (assessment, on);
  assessment->on = on;
  assessment->age = penny_age_on (assessment->facts.born, on);
  assessment->pension_age = penny_state_pension_reached (assessment->facts.born, on);
}

/* A birthday in the middle of the period counts from that day on. */
static void
look_at_birthday (PennyPensionAssessment *assessment,
                  int                     age)
{
  PennyDate birthday = penny_age_reached (assessment->facts.born, age);

  if (birthday > assessment->facts.from && birthday <= assessment->facts.to
      && kind_on (assessment, birthday) > assessment->kind)
    settle_on (assessment, birthday);
}

gboolean
penny_pension_assess (const PennyRates        *rates,
                      const PennyPensionFacts *facts,
                      PennyPensionAssessment  *assessment,
                      GError                 **error)
{
  *assessment = (PennyPensionAssessment) {
    .facts = *facts,
    .lower = rates->pension.lower[facts->frequency],
    .trigger = rates->pension.trigger[facts->frequency],
    .youngest = rates->pension.youngest,
    .enrolled_from = rates->pension.enrolled_from,
    .oldest = rates->pension.oldest,
  };
  if (facts->born == PENNY_DATE_NONE || facts->from == PENNY_DATE_NONE || facts->to < facts->from)
    return penny_pay_refuse (error, _("The date of birth and the first and last day of the pay period are needed to say "
                                      "who must be in a pension. Fill in what is missing."));
  settle_on (assessment, facts->from);
  look_at_birthday (assessment, assessment->youngest);
  look_at_birthday (assessment, assessment->enrolled_from);
  return TRUE;
}

const char *
penny_worker_kind_name (PennyWorkerKind kind)
{
  static const char *const names[] = { "outside", "entitled", "non-eligible", "eligible" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}

static char *
explain_outside (const PennyPensionAssessment *assessment)
{
  if (assessment->age < assessment->youngest)
    return g_strdup_printf (_("Pensions at work begin at age %d, so there is nothing to do yet."), assessment->youngest);
  return g_strdup_printf (_("Pensions at work end at age %d, so there is nothing to do."), assessment->oldest + 1);
}

static char *
explain_entitled (const PennyPensionAssessment *assessment)
{
  g_autofree char *earnings = penny_pence_to_words (assessment->facts.earnings);
  g_autofree char *lower = penny_pence_to_words (assessment->lower);

  return g_strdup_printf (_("%1$s is not more than %2$s, so they need not be enrolled. They may ask to join a pension, "
                            "and then you arrange one; you need not pay into it."),
                          earnings, lower);
}

static char *
explain_non_eligible (const PennyPensionAssessment *assessment)
{
  g_autofree char *earnings = penny_pence_to_words (assessment->facts.earnings);
  g_autofree char *trigger = penny_pence_to_words (assessment->trigger);

  if (assessment->facts.earnings <= assessment->trigger)
    /* Translators: amounts: the pay of the period, the level above which someone is enrolled */
    return g_strdup_printf (_("%1$s is not more than %2$s, so they need not be enrolled. They may ask to be, and then you "
                              "enrol them and pay in too."),
                            earnings, trigger);
  if (assessment->pension_age)
    return g_strdup (_("From State Pension age on they need not be enrolled. They may ask to be, and then you enrol them "
                       "and pay in too."));
  return g_strdup_printf (_("Before they are %d they need not be enrolled. They may ask to be, and then you enrol them and "
                            "pay in too."),
                          assessment->enrolled_from);
}

static char *
explain_eligible (const PennyPensionAssessment *assessment)
{
  g_autofree char *earnings = penny_pence_to_words (assessment->facts.earnings);
  g_autofree char *trigger = penny_pence_to_words (assessment->trigger);
  g_autofree char *on = penny_date_to_short (assessment->on);

  /* Translators: age, the pay of the period, the level that makes someone a member, a day */
  return g_strdup_printf (_("Age %1$d, and %2$s is more than %3$s, so you enrol them from %4$s on and pay in too."),
                          assessment->age, earnings, trigger, on);
}

char *
penny_pension_assessment_explain (const PennyPensionAssessment *assessment)
{
  switch (assessment->kind)
    {
    case PENNY_WORKER_OUTSIDE:
      return explain_outside (assessment);
    case PENNY_WORKER_ENTITLED:
      return explain_entitled (assessment);
    case PENNY_WORKER_NON_ELIGIBLE:
      return explain_non_eligible (assessment);
    case PENNY_WORKER_ELIGIBLE:
      return explain_eligible (assessment);
    default:
      g_return_val_if_reached (NULL);
    }
}

PennyReenrol
penny_pension_reenrol (const PennyPensionAssessment *assessment,
                       PennyDate                     on,
                       PennyDate                     left,
                       gboolean                      notice)
{
  if (assessment->kind != PENNY_WORKER_ELIGIBLE)
    return PENNY_REENROL_NO;
  return notice || left >= penny_date_add_months (on, -12) ? PENNY_REENROL_MAY : PENNY_REENROL_MUST;
}
