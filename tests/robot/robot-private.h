#pragma once

#include "robot.h"
#include "robot-tree.h"

#define STEP_US (50 * 1000)      /* looking less often leaves the program more time */

struct _Robot
{
  GDBusConnection *session;
  GDBusConnection *bus;                 /* the accessibility bus, which is not the session bus */
  GSubprocess     *program;
  char            *application_id;
  char            *log;                 /* the file that takes the program's standard error */
};

/* NULL where the control is gone, or has no such interface. */
GVariant *robot_call        (Robot      *self,
                             const char *owner,
                             const char *path,
                             const char *interface,
                             const char *method,
                             GVariant   *arguments,
                             const char *reply_type);
GVariant *robot_property    (Robot      *self,
                             const Seen *seen,
                             const char *interface,
                             const char *name);
/* What the program wrote to its standard error, and whether it is there still. */
void      robot_print_log   (Robot      *self);
/* Waits until the program has done what came before, and has told the display. */
void      robot_let_finish  (Robot      *self);
/* The mouse or the keyboard. */
void      robot_device      (Robot      *self,
                             const char *method,
                             GVariant   *arguments);
/* Sleeps a step; FALSE when all patience is gone.  Begin with *@since 0. */
gboolean  robot_wait_a_step (gint64     *since);
/* GTK 4.8 reads a button with a mnemonic as "_Delete Delete". */
gboolean  robot_is_named    (const Seen *seen,
                             const char *wanted);
