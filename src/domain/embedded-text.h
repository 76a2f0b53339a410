#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file of data/ that the build put into the program; src/embed-texts makes arrays of them, ended by two NULLs. */
typedef struct
{
  const char *name;             /* "2026-27.ini" */
  const char *text;
} PennyEmbeddedText;

G_END_DECLS
