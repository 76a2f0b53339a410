#include "restore-words.h"

#include <glib/gi18n-lib.h>

#include "safety-words.h"
#include "who-and-when.h"

char *
penny_restore_say_last (const PennyRestore *restore,
                        PennyDate           today)
{
  return restore->last_at > 0 ? penny_safety_say_moment (restore->last_at, today) : g_strdup (_("None was made yet"));
}

char *
penny_restore_say_acts (const PennyRestore *restore)
{
  return g_strdup_printf (ngettext ("%u change, with its history", "%u changes, with their history", restore->acts),
                          restore->acts);
}

static char *
say_what_goes (const PennyRestore *restore,
               PennyDate           today)
{
  g_autofree char *since = penny_date_to_words (penny_day_of (restore->would_go_since), today);

  return g_strdup_printf (ngettext ("%u change made since %s would go. The file as it is now is kept beside.",
                                    "%u changes made since %s would go. The file as it is now is kept beside.",
                                    restore->would_go),
                          restore->would_go, since);
}

char *
penny_restore_say_effect (const PennyRestore *restore,
                          gboolean            replaces,
                          PennyDate           today)
{
  if (!replaces)
    return g_strdup (_("It becomes one of your files on this computer. Nothing is replaced."));
  if (!restore->there)
    return g_strdup (_("It takes the place of the same file on this computer, which could not be read to compare. "
                       "That one is kept beside."));
  if (restore->would_go == 0)
    return g_strdup (_("It takes the place of the same file on this computer, and no change is lost. "
                       "The file as it is now is kept beside."));
  return say_what_goes (restore, today);
}
