#include "pension-leaving.h"

#include <glib/gi18n-lib.h>

static PennyLeavingKind
kind_of (const PennyLeaving *leaving)
{
  PennyDate asked_on = leaving->facts.asked_on;

  if (leaving->facts.joined || asked_on > leaving->to)
    return PENNY_LEAVING_LATER;
  return asked_on < leaving->from ? PENNY_LEAVING_TOO_EARLY : PENNY_LEAVING_OPT_OUT;
}

void
penny_leaving_work_out (PennyLeaving            *leaving,
                        const PennyLeavingFacts *facts)
{
  *leaving = (PennyLeaving) { .facts = *facts, .from = MAX (facts->member_from, facts->told_on) };
  leaving->to = penny_months_last_day (leaving->from, 1);
  leaving->kind = kind_of (leaving);
  if (leaving->kind != PENNY_LEAVING_OPT_OUT)
    return;
  leaving->to_worker = facts->from_pay;
  leaving->to_employer = facts->from_employer;
  leaving->refund_by = penny_months_last_day (facts->asked_on, 1);
}

static char *
explain_opt_out (const PennyLeaving *leaving)
{
  g_autofree char *to = penny_date_to_short (leaving->to);
  g_autofree char *worker = penny_pence_to_words (leaving->to_worker);
  g_autofree char *employer = penny_pence_to_words (leaving->to_employer);
  g_autofree char *by = penny_date_to_short (leaving->refund_by);

  /* Translators: a day, two amounts, a day */
  return g_strdup_printf (_("The notice came by %1$s, so it is as if they had never joined. Pay %2$s back to them by "
                            "%4$s; the scheme gives it back to you, with the %3$s that you paid in."),
                          to, worker, employer, by);
}

char *
penny_leaving_explain (const PennyLeaving *leaving)
{
  g_autofree char *from = penny_date_to_short (leaving->from);
  g_autofree char *to = penny_date_to_short (leaving->to);

  if (leaving->kind == PENNY_LEAVING_OPT_OUT)
    return explain_opt_out (leaving);
  if (leaving->kind == PENNY_LEAVING_TOO_EARLY)
    /* Translators: two days */
    return g_strdup_printf (_("A notice to opt out counts from %1$s to %2$s. Ask them for a new one in that time."),
                            from, to);
  if (leaving->facts.joined)
    return g_strdup (_("They asked to join, so they leave by the scheme’s own rules. Take nothing more from pay; what "
                       "was paid in stays in their pension."));
  return g_strdup_printf (_("The month for opting out ended on %s, so they leave from now on. Take nothing more from "
                            "pay; what was paid in stays in their pension."),
                          to);
}
