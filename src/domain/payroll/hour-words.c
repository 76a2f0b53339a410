#include "hour-words.h"

#include <glib/gi18n-lib.h>

#define MINUS "\xe2\x88\x92"

static char *
hours_alone (gint64 hours)
{
  return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), (int) hours);
}

static char *
minutes_alone (int minutes)
{
  return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minutes), minutes);
}

static char *
size_to_words (gint64 minutes)
{
  g_autofree char *hours = hours_alone (minutes / 60);
  g_autofree char *rest = minutes_alone ((int) (minutes % 60));

  if (minutes % 60 == 0)
    return g_steal_pointer (&hours);
  if (minutes < 60)
    return g_steal_pointer (&rest);
  /* Translators: "41 hours 36 minutes" */
  return g_strdup_printf (C_("length of time", "%1$s %2$s"), hours, rest);
}

char *
penny_hours_to_words (gint64 minutes)
{
  g_autofree char *size = size_to_words (ABS (minutes));

  return minutes < 0 ? g_strconcat (MINUS, size, NULL) : g_steal_pointer (&size);
}
