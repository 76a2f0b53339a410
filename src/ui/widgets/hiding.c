#include "hiding.h"

#include "pence.h"

void
penny_hiding_follow (gpointer  object,
                     GCallback changed)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (G_IS_OBJECT (object));

  if (application != NULL)
    g_signal_connect_object (application, "action-state-changed::hide-amounts", changed, object, G_CONNECT_SWAPPED);
}

char *
penny_hiding_mask (const char *text)
{
  static GRegex *figure;
  g_autofree char *readable = NULL;

  if (text == NULL || !penny_pence_is_hidden ())
    return g_strdup (text);
  if (figure == NULL)
    figure = g_regex_new ("£\\s?\\d[\\d,.]*|\\d[\\d,]*\\.\\d\\d?(?![\\d.])", 0, 0, NULL);
  readable = g_utf8_make_valid (text, -1);
  return g_regex_replace_literal (figure, readable, -1, 0, "…", 0, NULL);
}
