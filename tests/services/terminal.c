#include "terminal.h"

#include <fcntl.h>
#include <pty.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utmp.h>

void
terminal_start (Terminal   *self,
                const char *command,
                const char *argument)
{
  const char *program = g_getenv ("PENNYWELL");

  self->shown = g_string_new (NULL);
  g_assert_cmpint (openpty (&self->ours, &self->theirs, NULL, NULL, NULL), ==, 0);
  self->pid = fork ();
  g_assert_cmpint (self->pid, >=, 0);
  if (self->pid == 0)
    {
      close (self->ours);
      login_tty (self->theirs);
      execl (program, program, command, argument, NULL);
      _exit (127);
    }
}

static gboolean
read_some (Terminal *self)
{
  char bytes[512];
  gssize n = read (self->ours, bytes, sizeof bytes);

  if (n > 0)
    g_string_append_len (self->shown, bytes, n);
  return n > 0;
}

void
terminal_wait (Terminal   *self,
               const char *text)
{
  const char *found;

  while ((found = strstr (self->shown->str, text)) == NULL)
    g_assert_true (read_some (self));
  g_string_erase (self->shown, 0, found + strlen (text) - self->shown->str);
}

void
terminal_type (Terminal   *self,
               const char *text)
{
  g_assert_cmpint (write (self->ours, text, strlen (text)), ==, (gssize) strlen (text));
}

gboolean
terminal_shows (Terminal *self)
{
  struct termios how;

  g_assert_cmpint (tcgetattr (self->theirs, &how), ==, 0);
  return (how.c_lflag & ECHO) != 0;
}

int
terminal_end (Terminal *self)
{
  int status;

  g_assert_cmpint (waitpid (self->pid, &status, 0), ==, self->pid);
  g_assert_cmpint (fcntl (self->ours, F_SETFL, O_NONBLOCK), ==, 0);
  while (read_some (self))
    ;
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

void
terminal_clear (Terminal *self)
{
  close (self->ours);
  close (self->theirs);
  g_string_free (self->shown, TRUE);
}
