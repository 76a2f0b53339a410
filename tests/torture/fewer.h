#pragma once

#include <glib.h>
#include <stdlib.h>

G_BEGIN_DECLS

/* A sanitizer makes all slower by far: with TORTURE_CRASHES set there are at most so many of anything. */
static inline guint
torture_fewer (guint usual)
{
  const char *most = g_getenv ("TORTURE_CRASHES");

  return most != NULL ? MIN (usual, (guint) MAX (atoi (most), 1)) : usual;
}

G_END_DECLS
