#include "reminders-notice.h"

#include <glib/gi18n-lib.h>

char *
penny_reminders_notice (const GPtrArray *reminders,
                        PennyDate        today)
{
  const PennyReminder *first = NULL;
  guint others = 0;
  g_autofree char *more = NULL;

  for (guint i = 0; i < reminders->len; i++)
    {
      const PennyReminder *reminder = g_ptr_array_index (reminders, i);

      if (!penny_reminder_is_near (reminder, today))
        continue;
      if (first != NULL)
        others++;
      else
        first = reminder;
    }
  if (first == NULL || others == 0)
    return first != NULL ? g_strdup (first->in_private) : NULL;
  more = g_strdup_printf (ngettext ("And %u other thing is near.", "And %u other things are near.", others), others);
  return g_strdup_printf ("%s %s", first->in_private, more);
}
