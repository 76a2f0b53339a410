#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sentences in lines that fit the terminal. */

/* How many columns there are: as COLUMNS says, or the terminal itself; 80 where neither does. */
int        penny_cli_columns       (void);
/* @text broken at its spaces into lines (char *s) of at most @columns; a word that is longer has a line of its own. */
GPtrArray *penny_cli_wrap          (const char *text,
                                    int         columns);
/* Prints it so, each line behind @indent spaces. */
void       penny_cli_print_wrapped (const char *text,
                                    int         indent);
/* The columns that @text takes. */
int        penny_cli_text_width    (const char *text);

G_END_DECLS
