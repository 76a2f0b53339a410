#include "torture.h"

gboolean
tally_is_bad (const Tally *tally)
{
  return tally->corrupt + tally->lost + tally->silent > 0;
}

void
tally_add (Tally       *tally,
           const Tally *more)
{
  tally->crashes += more->crashes;
  tally->recoveries += more->recoveries;
  tally->acts += more->acts;
  tally->under_way += more->under_way;
  tally->healed += more->healed;
  tally->torn += more->torn;
  tally->corrupt += more->corrupt;
  tally->lost += more->lost;
  tally->silent += more->silent;
}

void
tally_explain (const Setting *setting,
               guint32        seed,
               guint          crash,
               const char    *what,
               const char    *detail)
{
  g_printerr ("# torture: %s, crash %u: %s (%s). Again with: torture --seed %u --crashes %u %s\n",
              setting->name, crash + 1, what, detail, seed, crash + 1, setting->name);
}
