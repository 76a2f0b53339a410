#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Answers requests on standard input till there are no more. */
void penny_serve (GBytes   *bytes,
                  gboolean  like_mail,
                  gboolean  confined);

G_END_DECLS
