#pragma once

#include <glib.h>

/* The real program at a terminal, with somebody who types. */
typedef struct
{
  int      ours;
  int      theirs;
  int      pid;
  GString *shown;              /* since the last wait */
} Terminal;

/* Runs $PENNYWELL @command @argument. */
void     terminal_start (Terminal   *self,
                         const char *command,
                         const char *argument);
/* Until the screen says @text. */
void     terminal_wait  (Terminal   *self,
                         const char *text);
void     terminal_type  (Terminal   *self,
                         const char *text);
/* TRUE when what is typed is shown. */
gboolean terminal_shows (Terminal   *self);
/* Its exit code, or minus the signal that ended it. */
int      terminal_end   (Terminal   *self);
void     terminal_clear (Terminal   *self);
