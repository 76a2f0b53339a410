#include "act.h"

gboolean
penny_act_end (PennyStore          *store,
               gboolean             ok,
               const char          *kind,
               const char  *const  *args,
               const gint64        *row,
               gint64              *id,
               GError             **error)
{
  if (!ok)
    {
      penny_history_abandon (store);
      return FALSE;
    }
  if (!penny_history_commit (store, kind, args, error))
    return FALSE;
  if (id != NULL)
    *id = row == NULL ? 0 : *row;
  return TRUE;
}

char **
penny_tell (const char *first,
            ...)
{
  g_autoptr (GStrvBuilder) args = g_strv_builder_new ();
  va_list rest;

  va_start (rest, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (rest, const char *))
    g_strv_builder_add (args, arg);
  va_end (rest);
  return g_strv_builder_end (args);
}

char **
penny_tell_money (PennyPence   amount,
                  const char  *who,
                  PennyDate    date)
{
  g_autofree char *pence = penny_pence_format (ABS (amount));
  g_autofree char *day = penny_date_format (date);

  return penny_tell (pence, who == NULL ? "" : who, day == NULL ? "" : day, NULL);
}
