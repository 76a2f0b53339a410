#include "safety-words.h"

#include <glib/gi18n-lib.h>

#include "who-and-when.h"

const char *
penny_safety_icon (PennySafetyLevel level)
{
  switch (level)
    {
    case PENNY_SAFETY_WELL:
      return "emblem-ok-symbolic";
    case PENNY_SAFETY_CARE:
      return "dialog-warning-symbolic";
    case PENNY_SAFETY_KNOW:
    default:
      return "dialog-information-symbolic";
    }
}

gboolean
penny_safety_has_code (const PennySafety *safety)
{
  return safety->locks.sample || (safety->locks.codes > 0 && safety->keeping->code_kept);
}

char *
penny_safety_say_code (const PennySafety *safety,
                       PennySafetyLevel  *level)
{
  if (safety->locks.sample)
    {
      *level = PENNY_SAFETY_KNOW;
      return g_strdup (_("This is a sample file. It is sealed with a passphrase that is published, “sample”, "
                         "so it needs no code. Put nothing real in it."));
    }
  *level = penny_safety_has_code (safety) ? PENNY_SAFETY_WELL : PENNY_SAFETY_CARE;
  if (penny_safety_has_code (safety))
    return g_strdup (_("The recovery code is written down. It opens this file on any computer."));
  if (safety->locks.codes > 0)
    return g_strdup (_("A recovery code was made, but nobody has shown yet that it is written down."));
  return g_strdup (_("There is no recovery code. If this computer is lost, nothing may be left that opens the file."));
}

char *
penny_safety_say_moment (gint64    moment,
                         PennyDate today)
{
  return penny_date_to_talk (penny_day_of (moment), today);
}

static char *
say_last_backup (const PennySafety *safety,
                 PennyDate          today)
{
  g_autofree char *when = safety->keeping->backed_up_at > 0
                          ? penny_safety_say_moment (safety->keeping->backed_up_at, today) : NULL;

  return when != NULL ? g_strdup_printf (_("Last backup: %s."), when) : g_strdup (_("There is no backup yet."));
}

char *
penny_safety_say_backup (const PennySafety *safety,
                         PennyDate          today,
                         PennySafetyLevel  *level)
{
  g_autofree char *last = say_last_backup (safety, today);
  const char *more = NULL;

  *level = PENNY_SAFETY_CARE;
  if (safety->locks.sample)
    {
      *level = PENNY_SAFETY_KNOW;
      more = _("A sample file needs none.");
    }
  else if (safety->backup == PENNY_BACKUP_OLD)
    more = _("There are changes of more than two weeks ago that are in no backup.");
  else if (safety->backup == PENNY_BACKUP_MISSED)
    more = _("The folder for backups was not there when the file was closed. Plug the stick in, or choose another folder.");
  else if (safety->keeping->backed_up_at == 0)
    more = _("If this computer breaks or is lost, everything in the file is gone.");
  else
    *level = PENNY_SAFETY_WELL;
  return more != NULL ? g_strdup_printf ("%s %s", last, more) : g_steal_pointer (&last);
}

char *
penny_safety_say_who (const PennySafety *safety,
                      PennySafetyLevel  *level)
{
  *level = PENNY_SAFETY_WELL;
  if (safety->locks.sample)
    {
      *level = PENNY_SAFETY_KNOW;
      return g_strdup (_("Anyone can open a sample file."));
    }
  if (safety->keeping->always_ask)
    return g_strdup (_("Only the passphrase or the recovery code opens it, on this computer or on another."));
  if (safety->in_keyring)
    return g_strdup (_("It opens by itself for whoever is logged in to this computer as you, and for nobody else."));
  *level = PENNY_SAFETY_KNOW;
  return safety->locks.passphrases > 0
         ? g_strdup (_("This computer does not keep the key: the passphrase or the recovery code is asked for each time."))
         : g_strdup (_("This computer does not keep the key: the recovery code is asked for each time."));
}
