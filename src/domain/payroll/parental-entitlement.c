#include "parental-entitlement.h"

#include <glib/gi18n-lib.h>

#define A_WEEK 7

#define QUALIFYING_WEEKS_BEFORE 15
#define SERVICE_WEEKS           26
#define PAY_WEEKS_BEFORE        11
#define ILLNESS_WEEKS_BEFORE    4

#define CARE_DAYS_A_WEEK        7
#define CARE_BEGINS_WITHIN      28

#define LEAVE_BEFORE_PLACEMENT  14

/* Weeks that there are at most. */
static const int most[PENNY_PARENTAL_KINDS] = {
  [PENNY_PARENTAL_SMP] = 39,
  [PENNY_PARENTAL_SAP] = 39,
  [PENNY_PARENTAL_SPP] = 2,
  [PENNY_PARENTAL_SHPP] = 37,
  [PENNY_PARENTAL_SPBP] = 2,
  [PENNY_PARENTAL_SNCP] = 12,
};

/* For so long from the day of the birth or the bereavement on; shared pay to the day before the first birthday. */
#define MONTHS_SHARED  12
#define BEREAVED_WEEKS 56
#define NEONATAL_WEEKS 68

/* Days of notice before the first week; below 0 after it began. */
#define NOTICE           28
#define NOTICE_SHARED    56
#define NOTICE_AFTER    (-27)
#define NOTICE_ONE_WEEK  15

/* Those of the nearest year, where a child is due in a year that there are no figures for yet. */
static const PennyFamilyLeaveRules *
rules_on (const PennyRateYears *years,
          PennyDate             day)
{
  const PennyRates *rates = NULL;
  int first, last;

  penny_rate_years_span (years, &first, &last);
  for (int year = CLAMP (penny_tax_year_of (day), first, last); rates == NULL; year--)
    rates = penny_rate_years_find (years, year, NULL);
  return &rates->family_leave;
}

/* The day that says whose rules these are: for a birth paternity looks at the week in which the child is due. */
static PennyDate
day_of_rules (const PennyParentalFacts *facts)
{
  if (facts->came == PENNY_DATE_NONE || (facts->kind == PENNY_PARENTAL_SPP && !facts->adoption))
    return penny_date_sunday (facts->expected);
  return facts->came;
}

static gboolean
is_by_birth (const PennyParentalFacts *facts)
{
  switch (facts->kind)
    {
    case PENNY_PARENTAL_SMP:
      return TRUE;
    case PENNY_PARENTAL_SPP:
    case PENNY_PARENTAL_SHPP:
      return !facts->adoption;
    case PENNY_PARENTAL_SNCP:
      return !facts->adoption && facts->other_pay;
    case PENNY_PARENTAL_SAP:
    case PENNY_PARENTAL_SPBP:
    default:
      return FALSE;
    }
}

static void
find_week (const PennyParentalFacts *facts,
           PennyParentalRight       *right)
{
  if (is_by_birth (facts))
    right->week_first = penny_date_sunday (facts->expected) - QUALIFYING_WEEKS_BEFORE * A_WEEK;
  else if (facts->kind == PENNY_PARENTAL_SPBP)
    right->week_first = penny_date_sunday (facts->came) - A_WEEK;
  else if (facts->kind == PENNY_PARENTAL_SNCP && !facts->other_pay)
    right->week_first = penny_date_sunday (facts->care_from) - A_WEEK;
  else
    right->week_first = penny_date_sunday (facts->expected);
  right->week_last = right->week_first + A_WEEK - 1;
  right->start_by = right->week_last - (SERVICE_WEEKS - 1) * A_WEEK;
  right->early = is_by_birth (facts) && facts->came != PENNY_DATE_NONE && facts->came <= right->week_last;
  right->earnings_before = right->early ? penny_date_sunday (facts->came) : right->week_last + 1;
}

static int
most_weeks (const PennyParentalFacts *facts)
{
  int weeks = most[facts->kind];

  if (facts->kind == PENNY_PARENTAL_SNCP)
    weeks = MIN (weeks, facts->care_days / CARE_DAYS_A_WEEK);
  /* What is shared is what maternity or adoption pay leaves. */
  if (facts->kind == PENNY_PARENTAL_SHPP)
    return CLAMP (most[PENNY_PARENTAL_SMP] - facts->taken, 0, weeks);
  return MAX (weeks - facts->taken, 0);
}

static PennyDate
last_day (const PennyParentalFacts *facts,
          const PennyParentalRight *right)
{
  PennyDate from = facts->came;

  switch (facts->kind)
    {
    case PENNY_PARENTAL_SPP:
      /* A child that came before the week in which it was due: from that week on. */
      if (!facts->adoption)
        from = MAX (from, penny_date_sunday (facts->expected));
      return from + right->rules.paternity_weeks * A_WEEK;
    case PENNY_PARENTAL_SHPP:
      return penny_date_add_months (from, MONTHS_SHARED) - 1;
    case PENNY_PARENTAL_SPBP:
      return from + BEREAVED_WEEKS * A_WEEK - 1;
    case PENNY_PARENTAL_SNCP:
    case PENNY_PARENTAL_SMP:
    case PENNY_PARENTAL_SAP:
    default:
      return from + NEONATAL_WEEKS * A_WEEK - 1;
    }
}

static void
find_window (const PennyParentalFacts *facts,
             PennyParentalRight       *right)
{
  switch (facts->kind)
    {
    case PENNY_PARENTAL_SMP:
      right->earliest = penny_date_sunday (facts->expected) - PAY_WEEKS_BEFORE * A_WEEK;
      right->latest = facts->came != PENNY_DATE_NONE ? facts->came + 1 : PENNY_DATE_NONE;
      if (right->latest != PENNY_DATE_NONE)
        right->earliest = MIN (right->earliest, right->latest);
      return;
    case PENNY_PARENTAL_SAP:
      right->earliest = facts->came != PENNY_DATE_NONE ? facts->came - LEAVE_BEFORE_PLACEMENT : PENNY_DATE_NONE;
      right->latest = facts->came != PENNY_DATE_NONE ? facts->came + 1 : PENNY_DATE_NONE;
      return;
    case PENNY_PARENTAL_SNCP:
      /* The day on which care began is none of the seven. */
      right->earliest = facts->care_from + CARE_DAYS_A_WEEK + 1;
      break;
    case PENNY_PARENTAL_SPP:
    case PENNY_PARENTAL_SHPP:
    case PENNY_PARENTAL_SPBP:
    default:
      right->earliest = facts->came;
      break;
    }
  if (facts->came == PENNY_DATE_NONE)
    return;
  right->latest = last_day (facts, right);
}

static PennyDate
notice_by (const PennyParentalFacts *facts,
           const PennyParentalRight *right)
{
  gboolean in_care;

  switch (facts->kind)
    {
    case PENNY_PARENTAL_SMP:
      /* The child came first. */
      if (facts->came != PENNY_DATE_NONE && facts->start == facts->came + 1)
        return facts->came + NOTICE;
      return facts->start - NOTICE;
    case PENNY_PARENTAL_SHPP:
      return facts->start - NOTICE_SHARED;
    case PENNY_PARENTAL_SPBP:
      return facts->start - NOTICE_AFTER;
    case PENNY_PARENTAL_SNCP:
      in_care = facts->start <= facts->care_from + facts->care_days + A_WEEK;
      return facts->start - (in_care ? NOTICE_AFTER : right->weeks == 1 ? NOTICE_ONE_WEEK : NOTICE);
    case PENNY_PARENTAL_SAP:
    case PENNY_PARENTAL_SPP:
    default:
      return facts->start - NOTICE;
    }
}

void
penny_parental_right_dates (const PennyRateYears     *years,
                            const PennyParentalFacts *facts,
                            PennyParentalRight       *right)
{
  *right = (PennyParentalRight) { .facts = *facts, .rules = *rules_on (years, day_of_rules (facts)) };
  find_week (facts, right);
  right->most_weeks = most_weeks (facts);
  right->weeks = facts->weeks > 0 ? facts->weeks : right->most_weeks;
  find_window (facts, right);
  if (facts->start == PENNY_DATE_NONE)
    return;
  right->notice_by = notice_by (facts, right);
  right->late_notice = facts->told != PENNY_DATE_NONE && facts->told > right->notice_by;
}

/* The day on which, or a week in which, they must still be employed. */
static PennyDate
employed_until (const PennyParentalRight *right)
{
  const PennyParentalFacts *facts = &right->facts;

  switch (facts->kind)
    {
    case PENNY_PARENTAL_SPP:
      return facts->came != PENNY_DATE_NONE ? facts->came : facts->expected;
    case PENNY_PARENTAL_SPBP:
      return facts->came;
    case PENNY_PARENTAL_SHPP:
    case PENNY_PARENTAL_SNCP:
      return penny_date_sunday (facts->start) - A_WEEK;
    case PENNY_PARENTAL_SMP:
    case PENNY_PARENTAL_SAP:
    default:
      return right->early ? MIN (right->week_first, penny_date_sunday (facts->came)) : right->week_first;
    }
}

static gboolean
is_too_late (const PennyParentalRight *right)
{
  gboolean begun_by = right->facts.kind == PENNY_PARENTAL_SMP || right->facts.kind == PENNY_PARENTAL_SAP;
  PennyDate end = right->facts.start + (begun_by ? 0 : MAX (right->weeks, 1) * A_WEEK - 1);

  return right->latest != PENNY_DATE_NONE && end > right->latest;
}

static gboolean
is_without_care (const PennyParentalFacts *facts)
{
  return facts->kind == PENNY_PARENTAL_SNCP &&
         (facts->care_days < CARE_DAYS_A_WEEK || facts->care_from > facts->came + CARE_BEGINS_WITHIN);
}

static guint
find_missing (const PennyParentalRight *right)
{
  const PennyParentalFacts *facts = &right->facts;
  guint missing = 0;

  if (facts->started > right->start_by)
    missing |= PENNY_PARENTAL_SERVICE;
  if (facts->average < right->limit * PENNY_FINE_PER_PENNY)
    missing |= PENNY_PARENTAL_EARNINGS;
  if (facts->left != PENNY_DATE_NONE && facts->left < employed_until (right))
    missing |= PENNY_PARENTAL_LEFT;
  if (facts->start < right->earliest)
    missing |= PENNY_PARENTAL_TOO_EARLY;
  if (is_too_late (right))
    missing |= PENNY_PARENTAL_TOO_LATE;
  if (right->weeks > right->most_weeks || right->most_weeks == 0)
    missing |= PENNY_PARENTAL_NO_WEEKS;
  if (is_without_care (facts))
    missing = (missing | PENNY_PARENTAL_NO_CARE) & ~(guint) PENNY_PARENTAL_NO_WEEKS;
  if (facts->kind == PENNY_PARENTAL_SNCP && !right->rules.neonatal_pay)
    missing |= PENNY_PARENTAL_BEFORE_LAW;
  return missing;
}

/* The leave, for a reason that is the pay's alone. */
static gboolean
may_have_leave (const PennyRateYears     *years,
                const PennyParentalRight *right)
{
  const PennyParentalFacts *facts = &right->facts;
  gboolean too_short = (right->missing & PENNY_PARENTAL_SERVICE) != 0;

  if (right->missing & PENNY_PARENTAL_LEFT)
    return FALSE;
  switch (facts->kind)
    {
    case PENNY_PARENTAL_SPP:
      return !too_short || !rules_on (years, facts->start)->paternity_service;
    case PENNY_PARENTAL_SHPP:
      return !too_short;
    case PENNY_PARENTAL_SMP:
    case PENNY_PARENTAL_SAP:
    case PENNY_PARENTAL_SPBP:
    case PENNY_PARENTAL_SNCP:
    default:
      return TRUE;
    }
}

static gboolean
check (const PennyParentalFacts  *facts,
       GError                   **error)
{
  gboolean needs_expected = is_by_birth (facts) || facts->kind == PENNY_PARENTAL_SAP ||
                            (facts->adoption && facts->kind != PENNY_PARENTAL_SPBP &&
                             (facts->kind != PENNY_PARENTAL_SNCP || facts->other_pay));
  gboolean needs_came = facts->kind == PENNY_PARENTAL_SPBP || facts->kind == PENNY_PARENTAL_SNCP;

  if (facts->started == PENNY_DATE_NONE || facts->start == PENNY_DATE_NONE ||
      (needs_expected && facts->expected == PENNY_DATE_NONE) || (needs_came && facts->came == PENNY_DATE_NONE) ||
      (facts->kind == PENNY_PARENTAL_SNCP && facts->care_from == PENNY_DATE_NONE))
    return penny_pay_refuse (error, _("A day is missing: say when they began to work, when the pay is to begin, and when "
                                      "the child is due, came or died, or care began."));
  return TRUE;
}

gboolean
penny_parental_right_work_out (const PennyRateYears      *years,
                               const PennyParentalFacts  *facts,
                               PennyParentalRight        *right,
                               GError                   **error)
{
  const PennyRates *rates;
  PennyDate last;

  if (!check (facts, error))
    return FALSE;
  penny_parental_right_dates (years, facts, right);
  last = right->earnings_before - 1;
  rates = penny_rate_years_find (years, penny_tax_year_of (last), error);
  if (rates == NULL)
    return FALSE;
  right->limit = penny_rates_ni (rates, last)->lel[PENNY_PAY_WEEKLY];
  right->missing = find_missing (right);
  right->leave_all_the_same = may_have_leave (years, right);
  return TRUE;
}

PennyDate
penny_maternity_pay_start (PennyDate expected,
                           PennyDate chosen,
                           PennyDate born,
                           PennyDate ill)
{
  PennyDate start = MAX (chosen, penny_date_sunday (expected) - PAY_WEEKS_BEFORE * A_WEEK);

  if (ill != PENNY_DATE_NONE && ill >= penny_date_sunday (expected) - ILLNESS_WEEKS_BEFORE * A_WEEK)
    start = MIN (start, ill + 1);
  if (born != PENNY_DATE_NONE)
    start = MIN (start, born + 1);
  return start;
}
