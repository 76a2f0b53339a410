#include "viewer-program.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "viewer.h"

#define BYTES_AT 3                 /* the descriptor at which the program finds the file */
#define FIRST_FREE 10              /* ours are kept above those that the program gets */

/* From the build's tree the program is run where it was built: up from the folder of who asks. */
static char *
find_in_build (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self == NULL ? NULL : g_path_get_dirname (self);

  if (folder == NULL || g_str_equal (folder, PENNY_BINDIR))
    return NULL;
  for (int up = 0; up < 4 && strlen (folder) > 1; up++)
    {
      g_autofree char *program = g_build_filename (folder, "src", "confined", "pennywell-viewer", NULL);
      char *above;

      if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&program);
      above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
    }
  return NULL;
}

static char *
find_program (void)
{
  const char *said = g_getenv ("PENNYWELL_VIEWER");
  char *built;

  if (said != NULL && said[0] != '\0')
    return g_strdup (said);
  built = find_in_build ();
  return built != NULL ? built : g_build_filename (PENNY_LIBEXECDIR, "pennywell", "pennywell-viewer", NULL);
}

/* Nothing of ours but the language, and where fonts, words and decoders are. */
static char **
make_environment (void)
{
  static const char *const passed[] = { "LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "TZ", "TESSDATA_PREFIX",
                                        "FONTCONFIG_PATH", "FONTCONFIG_FILE", "GDK_PIXBUF_MODULE_FILE",
                                        "GDK_PIXBUF_MODULEDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS" };
  GPtrArray *environment = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (passed); i++)
    if (g_getenv (passed[i]) != NULL)
      g_ptr_array_add (environment, g_strconcat (passed[i], "=", g_getenv (passed[i]), NULL));
  g_ptr_array_add (environment, g_strdup ("HOME=/nonexistent"));
  g_ptr_array_add (environment, g_strdup ("OMP_THREAD_LIMIT=1"));
  g_ptr_array_add (environment, NULL);
  return (char **) g_ptr_array_free (environment, FALSE);
}

/* In memory, and sealed: neither side can change it any more. */
static int
make_file (GBytes *bytes)
{
  gsize size, done = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  int made = memfd_create ("receipt", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  int kept;

  while (made >= 0 && done < size)
    {
      gssize n = write (made, data + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          close (made);
          return -1;
        }
      done += (gsize) n;
    }
  if (made < 0)
    return -1;
  fcntl (made, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL);
  kept = fcntl (made, F_DUPFD_CLOEXEC, FIRST_FREE);
  close (made);
  return kept;
}

/* Ours is [0]. */
static gboolean
make_sockets (int pair[2])
{
  int made[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, made) != 0)
    return FALSE;
  for (int i = 0; i < 2; i++)
    {
      pair[i] = fcntl (made[i], F_DUPFD_CLOEXEC, FIRST_FREE);
      close (made[i]);
    }
  if (pair[0] >= 0 && pair[1] >= 0 && fcntl (pair[0], F_SETFL, O_NONBLOCK) == 0)
    return TRUE;
  for (int i = 0; i < 2; i++)
    if (pair[i] >= 0)
      close (pair[i]);
  return FALSE;
}

static int
spawn (pid_t      *pid,
       const char *program,
       int         socket,
       int         file,
       gboolean    like_mail)
{
  g_auto (GStrv) environment = make_environment ();
  char *arguments[] = { (char *) program, like_mail ? (char *) "mail" : NULL, NULL };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int why;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, socket, STDOUT_FILENO);
  /* What it complains of is a hostile file's, perhaps: it does not reach a terminal. */
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, file, BYTES_AT);
  posix_spawn_file_actions_addclosefrom_np (&actions, BYTES_AT + 1);
  posix_spawnattr_init (&attributes);
  sigemptyset (&none);
  sigfillset (&all);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  why = posix_spawn (pid, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  return why;
}

static gboolean
fail_no_program (int       why,
                 GError  **error)
{
  g_set_error (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_PROGRAM,
               _("The part of Pennywell that shows receipts could not be started (%s). Your receipts are safe. "
                 "Installing Pennywell again may help."), g_strerror (why));
  return FALSE;
}

gboolean
penny_viewer_program_start (PennyViewerProgram  *self,
                            GBytes              *bytes,
                            gboolean             like_mail,
                            GError             **error)
{
  g_autofree char *program = find_program ();
  int file = make_file (bytes);
  int pair[2];
  int why;

  if (file < 0)
    return fail_no_program (errno, error);
  if (!make_sockets (pair))
    {
      why = errno;
      close (file);
      return fail_no_program (why, error);
    }
  why = spawn (&self->pid, program, pair[1], file, like_mail);
  close (file);
  close (pair[1]);
  if (why == 0)
    {
      self->socket = pair[0];
      return TRUE;
    }
  self->pid = 0;
  close (pair[0]);
  return fail_no_program (why, error);
}

static gboolean
fail_too_long (GError **error)
{
  g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_TOO_LONG,
                       _("Showing this took too long or too much memory, so it was stopped. The file is kept as it is."));
  return FALSE;
}

/* It went by itself: by a limit, or by what it read. */
static gboolean
fail_gone (PennyViewerProgram  *self,
           GError             **error)
{
  int status = 0;
  pid_t gone;

  close (self->socket);
  self->socket = -1;
  kill (self->pid, SIGCONT);
  for (int tries = 0; (gone = waitpid (self->pid, &status, WNOHANG)) == 0 && tries < 50; tries++)
    g_usleep (10000);
  if (gone == 0)
    {
      kill (self->pid, SIGKILL);
      while (waitpid (self->pid, &status, 0) < 0 && errno == EINTR)
        ;
      status = 0;
    }
  self->pid = 0;
  if (WIFEXITED (status) && (WEXITSTATUS (status) == 126 || WEXITSTATUS (status) == 127))
    return fail_no_program (ENOEXEC, error);
  if (WIFSIGNALED (status) && (WTERMSIG (status) == SIGXCPU || WTERMSIG (status) == SIGALRM
                               || WTERMSIG (status) == SIGKILL))
    return fail_too_long (error);
  g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_CANNOT,
                       _("This file cannot be shown. It may be broken. It is kept as it is."));
  return FALSE;
}

/* Waits till something can be read or written. */
static gboolean
await (PennyViewerProgram  *self,
       short                events,
       gint64               until,
       GCancellable        *cancellable,
       GError             **error)
{
  GPollFD stop = { -1, 0, 0 };
  gboolean can_stop = cancellable != NULL && g_cancellable_make_pollfd (cancellable, &stop);
  gboolean ready = FALSE;

  while (!ready)
    {
      gint64 left = (until - g_get_monotonic_time () + 999) / 1000;
      struct pollfd fds[] = { { self->socket, events, 0 }, { can_stop ? stop.fd : -1, POLLIN, 0 } };

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
      if (left <= 0)
        {
          fail_too_long (error);
          break;
        }
      if (poll (fds, 2, (int) MIN (left, G_MAXINT)) < 0 && errno != EINTR)
        {
          fail_no_program (errno, error);
          break;
        }
      ready = fds[0].revents != 0;
    }
  if (can_stop)
    g_cancellable_release_fd (cancellable);
  if (!ready)
    penny_viewer_program_end (self);
  return ready;
}

gboolean
penny_viewer_program_write (PennyViewerProgram  *self,
                            const guint8        *bytes,
                            gsize                size,
                            gint64               until,
                            GCancellable        *cancellable,
                            GError             **error)
{
  for (gsize done = 0; done < size;)
    {
      gssize n;

      if (!await (self, POLLOUT, until, cancellable, error))
        return FALSE;
      /* No signal where it is gone: that would end us. */
      n = send (self->socket, bytes + done, size - done, MSG_NOSIGNAL);
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (n <= 0)
        return fail_gone (self, error);
      done += (gsize) n;
    }
  return TRUE;
}

gboolean
penny_viewer_program_read (PennyViewerProgram  *self,
                           guint8              *bytes,
                           gsize                size,
                           gint64               until,
                           GCancellable        *cancellable,
                           GError             **error)
{
  for (gsize done = 0; done < size;)
    {
      gssize n;

      if (!await (self, POLLIN, until, cancellable, error))
        return FALSE;
      n = recv (self->socket, bytes + done, size - done, 0);
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (n <= 0)
        return fail_gone (self, error);
      done += (gsize) n;
    }
  return TRUE;
}

void
penny_viewer_program_end (PennyViewerProgram *self)
{
  if (self->pid == 0)
    return;
  kill (self->pid, SIGKILL);
  close (self->socket);
  while (waitpid (self->pid, NULL, 0) < 0 && errno == EINTR)
    ;
  self->pid = 0;
  self->socket = -1;
}
