#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `pennywell COMMAND ...`: does the main job with no display.  What is no
 * command but a place on the disk is the window's, as nothing at all is.
 * Exit codes: 0 done; 1 could not (standard error says why); 2 not understood;
 * 3 another program is writing in this book; 4 the date order of a statement cannot be decided;
 * 5 the book is locked, and nothing that was given or found opens it;
 * 6 a payslip says something else than we work out. */
gboolean penny_cli_wants (int   argc,
                          char *argv[]);
int      penny_cli_run   (int   argc,
                          char *argv[]);

G_END_DECLS
