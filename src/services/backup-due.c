#include "backup.h"

#define DAY (24 * 60 * 60)
#define OLD (14 * DAY)
#define MISSED (7 * DAY)

PennyBackupState
penny_backup_state (const PennyKeeping *keeping,
                    gint64              first_at,
                    gint64              now)
{
  g_return_val_if_fail (keeping != NULL, PENNY_BACKUP_FINE);

  if (first_at == 0)
    return PENNY_BACKUP_FINE;
  if (keeping->backed_up_at == 0)
    return PENNY_BACKUP_NEVER;
  if (keeping->missed_at != 0 && now - keeping->missed_at >= MISSED)
    return PENNY_BACKUP_MISSED;
  return now - first_at > OLD ? PENNY_BACKUP_OLD : PENNY_BACKUP_FINE;
}
