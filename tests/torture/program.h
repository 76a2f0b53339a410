#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The real program at work, and each change that it makes in a folder. */
typedef struct _Program Program;

/* @line as run_command() has it (tests/services/run.h), with {T} for @folder;
 * @watched is the folder whose changes count. */
Program  *program_start (const char *line,
                         const char *folder,
                         const char *watched);
/* Waits for the next change; FALSE: it ended. */
gboolean  program_next  (Program    *self);
/* To look at it in the middle of its work. */
void      program_stop  (Program    *self);
void      program_go_on (Program    *self);
GPid      program_pid   (Program    *self);
/* -1: it was killed.  Both take the program. */
int       program_kill  (Program    *self);
int       program_wait  (Program    *self);

G_END_DECLS
