#include "statutory-recovery.h"

#include <glib/gi18n-lib.h>

#include "rate-words.h"

void
penny_recovery_work_out (const PennyRates *rates,
                         gboolean          small,
                         PennyPence        paid,
                         PennyRecovery    *recovery)
{
  PennyRate rate = small ? rates->small_recovery : rates->other_recovery;

  *recovery = (PennyRecovery) { .small = small, .rate = rate, .paid = paid };
  recovery->recovered = penny_pence_share (paid, MIN (rate, PENNY_RATE_WHOLE), PENNY_RATE_WHOLE);
  recovery->compensation = penny_pence_share (paid, MAX (rate - PENNY_RATE_WHOLE, 0), PENNY_RATE_WHOLE);
}

int
penny_recovery_year (PennyDate week_first)
{
  return penny_tax_year_of (week_first) - 1;
}

gboolean
penny_recovery_is_small (const PennyRates *rates,
                         PennyPence        class_1)
{
  return class_1 <= rates->small_employer;
}

char *
penny_recovery_explain (const PennyRecovery *recovery)
{
  g_autofree char *share = penny_rate_to_words (recovery->rate);
  g_autofree char *paid = penny_pence_to_words (recovery->paid);
  g_autofree char *recovered = penny_pence_to_words (recovery->recovered);
  g_autofree char *compensation = penny_pence_to_words (recovery->compensation);
  g_autofree char *all = penny_pence_to_words (penny_pence_add (recovery->recovered, recovery->compensation));

  if (recovery->small)
    return g_strdup_printf (_("HMRC gives back %1$s, %2$s of the %3$s that was paid: %4$s of the pay, and %5$s for the "
                              "National Insurance on it."), all, share, paid, recovered, compensation);
  return g_strdup_printf (_("HMRC gives back %1$s, %2$s of the %3$s that was paid."), all, share, paid);
}
