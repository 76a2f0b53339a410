#include "parental-entitlement.h"

#include <glib/gi18n-lib.h>

#include "sentences.h"

const char *
penny_parental_kind_words (PennyParentalKind kind)
{
  switch (kind)
    {
    case PENNY_PARENTAL_SMP:
      return _("maternity pay");
    case PENNY_PARENTAL_SAP:
      return _("adoption pay");
    case PENNY_PARENTAL_SPP:
      return _("paternity pay");
    case PENNY_PARENTAL_SHPP:
      return _("shared parental pay");
    case PENNY_PARENTAL_SPBP:
      return _("parental bereavement pay");
    case PENNY_PARENTAL_SNCP:
    default:
      return _("neonatal care pay");
    }
}

static void
say_service (const PennyParentalRight *right,
             GString                  *text)
{
  g_autofree char *by = penny_date_to_short (right->start_by);
  g_autofree char *began = penny_date_to_short (right->facts.started);
  g_autofree char *first = penny_date_to_short (right->week_first);
  g_autofree char *last = penny_date_to_short (right->week_last);

  if (right->missing & PENNY_PARENTAL_SERVICE)
    penny_join (text, g_strdup_printf (_("The job began on %1$s: it takes 26 weeks of work up to the week from %2$s to %3$s, "
                                         "so it would have had to begin by %4$s."), began, first, last, by));
  else
    penny_join (text, g_strdup_printf (_("The job began on %1$s, so there are 26 weeks of work or more up to the week "
                                         "from %2$s to %3$s."), began, first, last));
}

static void
say_earnings (const PennyParentalRight *right,
              GString                  *text)
{
  g_autofree char *average = penny_pence_to_words (penny_fine_to_pence (right->facts.average));
  g_autofree char *limit = penny_pence_to_words (right->limit);

  if (right->missing & PENNY_PARENTAL_EARNINGS)
    penny_join (text, g_strdup_printf (_("Average earnings of %1$s a week are under the lower earnings limit of %2$s."),
                                       average, limit));
  else
    penny_join (text, g_strdup_printf (_("Average earnings of %1$s a week reach the lower earnings limit of %2$s."),
                                       average, limit));
}

static void
say_times (const PennyParentalRight *right,
           GString                  *text)
{
  g_autofree char *earliest = right->earliest != PENNY_DATE_NONE ? penny_date_to_short (right->earliest) : NULL;
  g_autofree char *latest = right->latest != PENNY_DATE_NONE ? penny_date_to_short (right->latest) : NULL;
  gboolean begun_by = right->facts.kind == PENNY_PARENTAL_SMP || right->facts.kind == PENNY_PARENTAL_SAP;

  if (right->missing & PENNY_PARENTAL_TOO_EARLY)
    penny_join (text, g_strdup_printf (_("It cannot begin before %s. Choose that day or a later one."), earliest));
  if ((right->missing & PENNY_PARENTAL_TOO_LATE) && begun_by)
    penny_join (text, g_strdup_printf (_("It begins on %s at the latest. Choose that day."), latest));
  else if (right->missing & PENNY_PARENTAL_TOO_LATE)
    penny_join (text, g_strdup_printf (_("It can be paid for days up to %s. Choose fewer weeks or an earlier day."), latest));
}

static void
say_other_missing (const PennyParentalRight *right,
                   GString                  *text)
{
  if (right->missing & PENNY_PARENTAL_LEFT)
    penny_join (text, g_strdup (_("The job ended too early for it.")));
  if (right->missing & PENNY_PARENTAL_NO_CARE)
    penny_join (text, g_strdup (_("It takes 7 whole days of care in a row, counted from the day after care began, and care "
                                  "must begin within 28 days of the birth.")));
  if (right->missing & PENNY_PARENTAL_BEFORE_LAW)
    penny_join (text, g_strdup (_("There was no such pay yet when the child was born.")));
  if (right->missing & PENNY_PARENTAL_NO_WEEKS)
    penny_join (text, right->most_weeks == 0 ? g_strdup (_("No week of it is left.")) :
                g_strdup_printf (ngettext ("Only %d week of it is left: choose no more.",
                                           "Only %d weeks of it are left: choose no more.", (gulong) right->most_weeks),
                                 right->most_weeks));
}

/* What they can do instead. */
static void
say_instead (const PennyParentalRight *right,
             GString                  *text)
{
  switch (right->facts.kind)
    {
    case PENNY_PARENTAL_SMP:
      penny_join (text, g_strdup (_("Give them form SMP1 within 7 days: they may get Maternity Allowance instead.")));
      break;
    case PENNY_PARENTAL_SAP:
      penny_join (text, g_strdup (_("Give them form SAP1 within 28 days, and tell them that their council may help.")));
      break;
    case PENNY_PARENTAL_SPP:
      penny_join (text, g_strdup (_("Give them form SPP1 within 28 days.")));
      break;
    case PENNY_PARENTAL_SHPP:
    case PENNY_PARENTAL_SPBP:
    case PENNY_PARENTAL_SNCP:
    default:
      penny_join (text, g_strdup (_("Tell them why in writing.")));
      break;
    }
  if (right->leave_all_the_same)
    penny_join (text, g_strdup (_("They may still have the leave, without this pay.")));
}

/* The weeks that are paid, for a kind that has two of them. */
static void
say_weeks (const PennyParentalRight *right,
           GString                  *text)
{
  gboolean apart = right->facts.kind == PENNY_PARENTAL_SPBP || right->rules.paternity_apart;

  if (right->weeks != 2 || (right->facts.kind != PENNY_PARENTAL_SPP && right->facts.kind != PENNY_PARENTAL_SPBP))
    return;
  if (apart)
    penny_join (text, g_strdup (_("The two weeks may be taken together or one by one.")));
  else
    penny_join (text, g_strdup (_("The two weeks are taken together.")));
}

static char *
say_evidence (const PennyParentalRight *right)
{
  switch (right->facts.kind)
    {
    case PENNY_PARENTAL_SMP:
      return g_strdup (_("Ask for the certificate MATB1 that a doctor or midwife gives, and keep a copy."));
    case PENNY_PARENTAL_SAP:
      return g_strdup (_("Ask for the matching certificate of the adoption agency, and keep a copy."));
    case PENNY_PARENTAL_SPP:
      return g_strdup (_("They declare in writing that they are entitled, on form SC3 for a birth or SC4 for an "
                         "adoption."));
    case PENNY_PARENTAL_SHPP:
      return g_strdup (_("Both parents declare in writing how they share the weeks that are left."));
    case PENNY_PARENTAL_SPBP:
      return g_strdup (_("They write down the days and that they are entitled; you cannot ask for a certificate."));
    case PENNY_PARENTAL_SNCP:
    default:
      return g_strdup (_("They write down the days of care and that they are entitled; you cannot ask for proof."));
    }
}

static void
say_notice (const PennyParentalRight *right,
            GString                  *text)
{
  g_autofree char *day = penny_date_to_short (right->notice_by);

  if (right->late_notice)
    penny_join (text, g_strdup_printf (_("They gave notice after %s, which is late: pay it all the same where there was a "
                                         "reason, and you may always."), day));
}

char *
penny_parental_right_explain (const PennyParentalRight *right)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *kind = penny_parental_kind_words (right->facts.kind);

  if (right->missing == 0)
    penny_join (text, g_strdup_printf (ngettext ("They get %1$s for %2$d week.", "They get %1$s for %2$d weeks.",
                                                 (gulong) right->weeks), kind, right->weeks));
  else
    penny_join (text, g_strdup_printf (_("They do not get %s as things stand."), kind));
  if (right->missing == 0 || (right->missing & PENNY_PARENTAL_SERVICE))
    say_service (right, text);
  if (right->missing == 0 || (right->missing & PENNY_PARENTAL_EARNINGS))
    say_earnings (right, text);
  if (right->early)
    penny_join (text, g_strdup (_("The child was born so early that earnings before the week of the birth count.")));
  say_times (right, text);
  say_other_missing (right, text);
  say_notice (right, text);
  if (right->missing == 0)
    {
      penny_join (text, say_evidence (right));
      say_weeks (right, text);
    }
  else if (right->missing & (PENNY_PARENTAL_SERVICE | PENNY_PARENTAL_EARNINGS | PENNY_PARENTAL_LEFT))
    say_instead (right, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
