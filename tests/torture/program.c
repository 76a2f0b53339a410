#include "program.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

struct _Program
{
  GPid    pid;
  int     out;                 /* closed when the program ends */
  int     watch;
  guint   waiting;             /* changes read, and not yet told */
};

static char **
make_words (const char *line,
            const char *folder)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();

  g_strv_builder_add (argv, g_getenv ("PENNYWELL"));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "{T}", -1);
      g_autofree char *word = g_strjoinv (folder, parts);

      g_strv_builder_add (argv, word);
    }
  return g_strv_builder_end (argv);
}

Program *
program_start (const char *line,
               const char *folder,
               const char *watched)
{
  Program *self = g_new0 (Program, 1);
  g_auto (GStrv) words = make_words (line, folder);
  g_autoptr (GError) error = NULL;

  self->watch = inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
  g_assert_cmpint (self->watch, >=, 0);
  g_assert_cmpint (inotify_add_watch (self->watch, watched, IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVE), >=, 0);
  g_spawn_async_with_pipes (NULL, words, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL,
                            &self->pid, NULL, &self->out, NULL, &error);
  g_assert_no_error (error);
  return self;
}

static void
read_changes (Program *self)
{
  char buffer[4096] __attribute__ ((aligned (__alignof__ (struct inotify_event))));
  gssize n = read (self->watch, buffer, sizeof buffer);

  for (gssize at = 0; at < n;)
    {
      const struct inotify_event *event = (const struct inotify_event *) (gconstpointer) (buffer + at);

      self->waiting++;
      at += (gssize) (sizeof *event + event->len);
    }
}

/* FALSE: it is closed. */
static gboolean
drain (Program *self)
{
  char buffer[4096];

  return read (self->out, buffer, sizeof buffer) > 0;
}

gboolean
program_next (Program *self)
{
  struct pollfd ends[] = { { self->watch, POLLIN, 0 }, { self->out, POLLIN, 0 } };

  while (self->waiting == 0)
    {
      if (poll (ends, G_N_ELEMENTS (ends), -1) < 0)
        g_assert_cmpint (errno, ==, EINTR);
      else if (ends[0].revents != 0)
        read_changes (self);
      else if (ends[1].revents != 0 && !drain (self))
        return FALSE;
    }
  self->waiting--;
  return TRUE;
}

void
program_stop (Program *self)
{
  siginfo_t info;

  kill (self->pid, SIGSTOP);
  g_assert_cmpint (waitid (P_PID, (id_t) self->pid, &info, WSTOPPED | WEXITED | WNOWAIT), ==, 0);
}

void
program_go_on (Program *self)
{
  kill (self->pid, SIGCONT);
}

GPid
program_pid (Program *self)
{
  return self->pid;
}

int
program_wait (Program *self)
{
  int status = 0;

  while (drain (self))
    ;
  while (waitpid (self->pid, &status, 0) != self->pid)
    g_assert_cmpint (errno, ==, EINTR);
  close (self->out);
  close (self->watch);
  g_spawn_close_pid (self->pid);
  g_free (self);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

int
program_kill (Program *self)
{
  kill (self->pid, SIGKILL);
  return program_wait (self);
}
