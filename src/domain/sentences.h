#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Joins a sentence to those before it.  Takes @sentence; NULL adds nothing. */
void penny_join (GString *text,
                 char    *sentence);

G_END_DECLS
