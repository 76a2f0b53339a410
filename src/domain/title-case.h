#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "TESCO STORES" to "Tesco Stores", "NHS ICB" as it is; a text that has small
 * letters was written by someone and stays as it is. One space between words. */
char *penny_title_case (const char *text);

G_END_DECLS
