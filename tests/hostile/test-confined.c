/* That the confinement holds: each thing is tried in a process of its own that is confined. */

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "confine.h"

#define CONFINED_NOT 99

static char *own_file;               /* outside the system's folders, and there */

static int try_nothing    (void) { return 0; }
static int try_socket     (void) { return socket (AF_INET, SOCK_STREAM, 0); }
static int try_local      (void) { return socket (AF_UNIX, SOCK_STREAM, 0); }
static int try_pair       (void) { int fds[2]; return socketpair (AF_UNIX, SOCK_STREAM, 0, fds); }
static int try_read_own   (void) { return open (own_file, O_RDONLY); }
static int try_write      (void) { return open (own_file, O_WRONLY); }
static int try_append     (void) { return open (own_file, O_WRONLY | O_APPEND); }
static int try_create     (void) { return open ("/tmp/pennywell-made", O_WRONLY | O_CREAT, 0600); }
static int try_unnamed    (void) { return open ("/tmp", O_TMPFILE | O_RDWR, 0600); }
static int try_passwords  (void) { return open ("/etc/passwd", O_RDONLY); }
static int try_list_home  (void) { return open (g_get_home_dir (), O_RDONLY | O_DIRECTORY); }
static int try_proc       (void) { return open ("/proc/self/maps", O_RDONLY); }
static int try_rename     (void) { return rename (own_file, "/tmp/pennywell-moved"); }
static int try_unlink     (void) { return unlink (own_file); }
static int try_mkdir      (void) { return mkdirat (AT_FDCWD, "/tmp/pennywell-made", 0700); }
static int try_chmod      (void) { return fchmodat (AT_FDCWD, own_file, 0777, 0); }
static int try_fork       (void) { return (int) syscall (SYS_clone, SIGCHLD, 0, 0, 0, 0); }
static int try_exec       (void) { return execl ("/bin/true", "true", NULL); }
static int try_kill       (void) { return kill (getppid (), 0); }
static int try_hold_up    (void) { return setpriority (PRIO_PROCESS, (id_t) getppid (), 19); }
static int try_last       (void) { return setpriority (PRIO_PROCESS, 0, 10); }
static int try_ptrace     (void) { return (int) ptrace (PTRACE_ATTACH, getppid (), NULL, NULL); }
static int try_memfd      (void) { return memfd_create ("x", 0); }
static int try_limits     (void) { return setrlimit (RLIMIT_AS, &(struct rlimit) { RLIM_INFINITY, RLIM_INFINITY }); }
static int try_dumpable   (void) { return prctl (PR_SET_DUMPABLE, 1, 0, 0, 0); }
static int try_usr        (void) { return open ("/usr", O_RDONLY | O_DIRECTORY); }

static int
try_code (void)
{
  return mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? -1 : 0;
}

static int
try_memory (void)
{
  return mmap (NULL, (size_t) 2 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) == MAP_FAILED
           ? -1 : 0;
}

typedef struct
{
  const char *name;
  int       (*attempt) (void);
  gboolean    possible;
  gboolean    by_landlock;           /* which not every kernel has */
} Case;

static const Case cases[] = {
  { "nothing", try_nothing, TRUE },
  { "read /usr", try_usr, TRUE },
  { "a socket", try_socket },
  { "a local socket", try_local },
  { "a pair of sockets", try_pair },
  { "read a person's file", try_read_own, FALSE, TRUE },
  { "write a file", try_write },
  { "append to a file", try_append },
  { "create a file", try_create },
  { "create a file without a name", try_unnamed },
  { "read /etc/passwd", try_passwords, FALSE, TRUE },
  { "list a home", try_list_home, FALSE, TRUE },
  { "read /proc", try_proc, FALSE, TRUE },
  { "rename", try_rename },
  { "unlink", try_unlink },
  { "make a folder", try_mkdir },
  { "change a mode", try_chmod },
  { "fork", try_fork },
  { "run a program", try_exec },
  { "send a signal", try_kill },
  { "hold up another program", try_hold_up },
  { "be last in line", try_last, TRUE },
  { "trace", try_ptrace },
  { "a file in memory", try_memfd },
  { "raise its limits", try_limits },
  { "be looked into", try_dumpable },
  { "run what it wrote", try_code },
  { "two gigabytes", try_memory },
};

static gboolean
has_landlock (void)
{
  return syscall (444 /* landlock_create_ruleset */, NULL, 0, 1) >= 1;
}

/* Ends with 0 where it could, 1 where it was refused, or by a signal. */
static int
run_confined (int (*attempt) (void))
{
  int status = 0;
  pid_t pid = fork ();

  if (pid == 0)
    {
      if (!penny_confine ())
        _exit (CONFINED_NOT);
      _exit (attempt () < 0 ? 1 : 0);
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  return status;
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  int status;

  if (one->by_landlock && !has_landlock ())
    {
      g_test_skip ("this kernel has no Landlock");
      return;
    }
#ifdef __SANITIZE_ADDRESS__
  if (one->attempt == try_memory)
    {
      g_test_skip ("the sanitizer takes all addresses");
      return;
    }
#endif
  status = run_confined (one->attempt);
  if (WIFSIGNALED (status))
    {
      g_assert_false (one->possible);
      g_assert_cmpint (WTERMSIG (status), ==, SIGSYS);
    }
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, one->possible ? 0 : 1);
}

/* Each of them can be done where nothing confines: else it would be no wonder that it cannot. */
static void
test_possible_elsewhere (void)
{
  int fd = try_read_own ();

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  fd = try_socket ();
  g_assert_cmpint (fd, >=, 0);
  close (fd);
  fd = try_write ();
  g_assert_cmpint (fd, >=, 0);
  close (fd);
}

static int
loop (void)
{
  penny_confine_within (1);
  while (getpid () > 0)
    ;
  return 0;
}

static void
test_clock (void)
{
  int status = run_confined (loop);

  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGALRM);
}

int
main (int   argc,
      char *argv[])
{
  int fd, status;

  g_test_init (&argc, &argv, NULL);
  fd = g_file_open_tmp ("pennywell-own-XXXXXX", &own_file, NULL);
  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_test_add_func ("/confined/possible-elsewhere", test_possible_elsewhere);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/confined/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/confined/clock", test_clock);
  status = g_test_run ();
  unlink (own_file);
  return status;
}
