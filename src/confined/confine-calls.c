#include "confine-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define CALL(name) SCMP_SYS (name)

/* Harmless whatever is passed.  Reading and writing go to what is open, and nothing can be opened for writing. */
static const int allowed[] = {
  CALL (access), CALL (alarm), CALL (brk), CALL (clock_getres), CALL (clock_gettime), CALL (clock_nanosleep), CALL (close),
  CALL (eventfd2), CALL (exit), CALL (exit_group), CALL (faccessat), CALL (faccessat2), CALL (fadvise64), CALL (fstat),
  CALL (fstat64), CALL (fstatfs), CALL (fstatfs64), CALL (fstatat64), CALL (futex), CALL (getcpu), CALL (getcwd),
  CALL (getdents), CALL (getdents64), CALL (getegid), CALL (geteuid), CALL (getgid), CALL (getpid), CALL (getppid),
  CALL (getpriority), CALL (getrandom), CALL (getrlimit), CALL (getrusage), CALL (gettid), CALL (gettimeofday),
  CALL (getuid), CALL (_llseek), CALL (lseek), CALL (lstat), CALL (lstat64), CALL (madvise), CALL (membarrier),
  CALL (mincore), CALL (mremap), CALL (munmap), CALL (nanosleep), CALL (newfstatat), CALL (poll), CALL (ppoll),
  CALL (pread64), CALL (preadv), CALL (read), CALL (readlink), CALL (readlinkat), CALL (readv), CALL (restart_syscall),
  CALL (rseq), CALL (rt_sigaction), CALL (rt_sigprocmask), CALL (rt_sigreturn), CALL (rt_sigtimedwait),
  CALL (sched_getaffinity), CALL (sched_yield), CALL (set_robust_list), CALL (setitimer), CALL (sigaltstack),
  CALL (sigreturn), CALL (stat), CALL (stat64), CALL (statfs), CALL (statfs64), CALL (statx), CALL (sysinfo),
  CALL (time), CALL (ugetrlimit), CALL (uname), CALL (write), CALL (writev),
};

/* No decoder asks for these, so whoever does is no decoder any more. */
static const int fatal[] = {
  CALL (bpf), CALL (execve), CALL (execveat), CALL (fork), CALL (init_module), CALL (io_uring_setup), CALL (kexec_load),
  CALL (mount), CALL (perf_event_open), CALL (pivot_root), CALL (process_vm_readv), CALL (process_vm_writev),
  CALL (ptrace), CALL (setns), CALL (unshare), CALL (userfaultfd), CALL (vfork),
};

#define WRITES (O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY))

static gboolean
add_lists (scmp_filter_ctx filter)
{
  int why = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (allowed) && why == 0; i++)
    why = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0);
  for (gsize i = 0; i < G_N_ELEMENTS (fatal) && why == 0; i++)
    why = seccomp_rule_add (filter, SCMP_ACT_KILL_PROCESS, fatal[i], 0);
  return why == 0;
}

/* Files for reading only; memory that is written or run, not both. */
static gboolean
add_files (scmp_filter_ctx filter)
{
  static const int descriptor_asks[] = { F_GETFD, F_SETFD, F_GETFL };
  int why = 0;

  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, WRITES, O_RDONLY));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (open), 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, WRITES, O_RDONLY));
  /* glibc knows to try the older call. */
  why |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), CALL (openat2), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (descriptor_asks); i++)
    {
      scmp_datum_t ask = (scmp_datum_t) descriptor_asks[i];

      why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (fcntl), 1, SCMP_A1 (SCMP_CMP_EQ, ask));
      why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (fcntl64), 1, SCMP_A1 (SCMP_CMP_EQ, ask));
    }
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_WRITE, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (mmap2), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (mmap2), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_WRITE, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (mprotect), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  return why == 0;
}

/* Threads, since a decoder has them; a signal to itself alone, to abort, and its own place in line; limits can be read. */
static gboolean
add_process (scmp_filter_ctx filter)
{
  scmp_datum_t thread = CLONE_THREAD | CLONE_VM | CLONE_SIGHAND;
  scmp_datum_t self = (scmp_datum_t) getpid ();
  int why = 0;

  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (clone), 1, SCMP_A0 (SCMP_CMP_MASKED_EQ, thread, thread));
  why |= seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), CALL (clone3), 0);
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, self));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (setpriority), 2, SCMP_A0 (SCMP_CMP_EQ, PRIO_PROCESS),
                           SCMP_A1 (SCMP_CMP_EQ, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (prlimit64), 1, SCMP_A2 (SCMP_CMP_EQ, 0));
  why |= seccomp_rule_add (filter, SCMP_ACT_ALLOW, CALL (prctl), 1, SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME));
  return why == 0;
}

gboolean
penny_confine_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean done;

  if (filter == NULL)
    return FALSE;
  done = add_lists (filter) && add_files (filter) && add_process (filter)
         && seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0 && seccomp_load (filter) == 0;
  seccomp_release (filter);
  return done;
}
