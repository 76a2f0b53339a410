#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The files of data/banks, one string each, ended by NULL.  Made by the build. */
extern const char *const penny_bank_texts[];

G_END_DECLS
