#include "confine.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "confine-files.h"
#include "confine-calls.h"

#define MEMORY   ((rlim_t) 1 << 30)
#define SECONDS  1000              /* of processor, in its life; each request has its own clock */
#define FILES    64

static gboolean
limit (int    what,
       rlim_t most)
{
  struct rlimit now;

  /* Where less is allowed already, that stays. */
  if (getrlimit (what, &now) == 0 && now.rlim_max < most)
    most = now.rlim_max;
  return setrlimit (what, &(struct rlimit) { most, most }) == 0;
}

static gboolean
limit_all (void)
{
  /* Each arena of malloc takes 64 MB of what may be used of addresses. */
  mallopt (M_ARENA_MAX, 1);
#ifndef __SANITIZE_ADDRESS__       /* which takes terabytes of addresses */
  if (!limit (RLIMIT_AS, MEMORY))
    return FALSE;
#endif
  return limit (RLIMIT_CPU, SECONDS) && limit (RLIMIT_FSIZE, 0) && limit (RLIMIT_NOFILE, FILES)
         && limit (RLIMIT_CORE, 0) && limit (RLIMIT_MEMLOCK, 0) && limit (RLIMIT_MSGQUEUE, 0);
}

gboolean
penny_confine (void)
{
  if (!limit_all () || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    return FALSE;
  /* Not every kernel has it: the calls are refused in any case, and that is what must hold. */
  penny_confine_files ();
  return penny_confine_calls ();
}

void
penny_confine_within (guint seconds)
{
  alarm (seconds);
}
