#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Files that nobody means well with, made when a test runs. */
typedef struct
{
  char     *name;
  GBytes   *bytes;
  gboolean  refused;       /* it cannot be shown; else it may be, or not */
  gboolean  slow;          /* ends by the clock: for ./dev check */
} Broken;

void       broken_free (Broken  *self);
/* Of Broken. @folder: where small.webp and small.heic lie. */
GPtrArray *broken_make (const char *folder);

G_END_DECLS
