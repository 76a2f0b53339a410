#include "confine-files.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if __has_include(<linux/landlock.h>)
#include <linux/landlock.h>
#endif

#ifdef LANDLOCK_CREATE_RULESET_VERSION

/* Fonts and how to choose them, decoders, what Tesseract knows, character sets, time zones; as the system and Flatpak
 * have them.  None of a person's own. */
static const char *const readable[] = {
  "/usr", "/lib", "/lib64", "/app", "/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/var/cache/fontconfig",
  "/run/host/fonts", "/run/host/fonts-cache", "/run/host/local-fonts", "/nix/store", "/gnu/store",
};
/* Said by whoever started the program. */
static const char *const said[] = { "TESSDATA_PREFIX", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "GDK_PIXBUF_MODULE_FILE",
                                    "GDK_PIXBUF_MODULEDIR" };

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE)

/* Whatever this kernel can refuse, by the number of what it has. */
static guint64
can_refuse (long version)
{
  guint64 all = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

  if (version >= 2)
    all |= G_GUINT64_CONSTANT (1) << 13;    /* to move between folders */
  if (version >= 3)
    all |= G_GUINT64_CONSTANT (1) << 14;    /* to cut a file short */
  if (version >= 5)
    all |= G_GUINT64_CONSTANT (1) << 15;    /* ioctl on a device */
  return all;
}

static void
allow (int         rules,
       const char *path)
{
  struct landlock_path_beneath_attr rule = { .allowed_access = READ };

  rule.parent_fd = open (path, O_PATH | O_CLOEXEC);
  if (rule.parent_fd < 0)
    return;
  if (syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
    {
      /* A file, and not a folder. */
      rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
      syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    }
  close (rule.parent_fd);
}

gboolean
penny_confine_files (void)
{
  long version = syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  struct landlock_ruleset_attr attributes = { 0 };
  gboolean done;
  int rules;

  if (version < 1)
    return FALSE;
  attributes.handled_access_fs = can_refuse (version);
  rules = (int) syscall (SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (rules < 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (readable); i++)
    allow (rules, readable[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    if (g_getenv (said[i]) != NULL)
      allow (rules, g_getenv (said[i]));
  done = syscall (SYS_landlock_restrict_self, rules, 0) == 0;
  close (rules);
  return done;
}

#else

gboolean
penny_confine_files (void)
{
  return FALSE;
}

#endif
