#include "command.h"

#include <glib/gi18n-lib.h>

#include "backup.h"
#include "key-entry.h"
#include "who-and-when.h"

typedef struct
{
  gboolean  replace;
  gboolean  dry;
  int       key_fd;
  GStrv     names;             /* the backup, the folder */
} Wishes;

static PennyKey *
unlock_backup (const Wishes       *wishes,
               const PennyBackup  *backup,
               GError            **error)
{
  const PennyKeyEntry entry = {
    .path = wishes->names[0],
    .id = backup->id,
    .sample = backup->passphrases > 0 && backup->codes == 0,
    .unlock = penny_backup_unlock,
  };

  return penny_key_entry_find (&entry, wishes->key_fd, error);
}

/* Only to say what would go from what is there: when nothing opens it, that stays unsaid. */
static PennyKey *
present_key (const Wishes      *wishes,
             const PennyBackup *backup,
             PennyKey          *key)
{
  PennyKeyEntry entry = { .path = wishes->names[1], .unlock = penny_locks_open };
  PennyLocks locks;

  if (!penny_locks_read (wishes->names[1], &locks, NULL) || !locks.sealed || locks.sample)
    return NULL;
  if (g_str_equal (locks.id, backup->id))
    return penny_key_ref (key);
  entry.id = locks.id;
  return penny_key_entry_from_keyring (&entry, NULL);
}

static char *
moment_in_words (gint64 at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (at);

  return g_date_time_format (moment, "%Y-%m-%d %H:%M");
}

static void
say_what_would_go (const PennyRestore *restore)
{
  g_autofree char *since = moment_in_words (restore->would_go_since);
  g_autofree char *text = NULL;

  if (restore->would_go == 0)
    {
      g_print ("%s\n", _("It knows everything that the file there knows."));
      return;
    }
  text = g_strdup_printf (ngettext ("The file there knows %u thing more, done on %s, which the backup does not know.",
                                    "The file there knows %u things more, done since %s, which the backup does not know.",
                                    restore->would_go), restore->would_go, since);
  g_print ("%s\n", text);
}

static void
say_what_is_wrong (const PennyRestore *restore)
{
  if (restore->wrong->len > 0)
    g_printerr ("%s\n", _("Not all of this backup is as it should be:"));
  for (guint i = 0; i < restore->wrong->len; i++)
    g_printerr ("%s\n", (const char *) g_ptr_array_index (restore->wrong, i));
}

static void
say_what_is_in_it (const PennyRestore *restore)
{
  g_autofree char *last = restore->last_at == 0 ? NULL : moment_in_words (restore->last_at);
  g_autofree char *text = g_strdup_printf (ngettext ("%u thing was done in it.", "%u things were done in it.",
                                                     restore->acts), restore->acts);

  if (restore->person != NULL && *restore->person != '\0')
    g_print (_("This backup is of %s.\n"), restore->person);
  g_print ("%s", text);
  if (last != NULL)
    g_print (_(" The last was on %s."), last);
  g_print ("\n");
  say_what_is_wrong (restore);
  if (restore->there)
    say_what_would_go (restore);
}

/* A folder with anything in it counts, even when what is in it cannot be read. */
static gboolean
is_taken (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL ? g_dir_read_name (dir) != NULL : g_file_test (folder, G_FILE_TEST_EXISTS);
}

static int
put_in_place (const Wishes *wishes,
              PennyRestore *restore)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *shown = g_filename_display_name (wishes->names[1]);

  if (wishes->dry)
    {
      g_print ("%s\n", _("Nothing was changed."));
      return PENNY_EXIT_DONE;
    }
  if (is_taken (wishes->names[1]) && !wishes->replace)
    return penny_cli_fail (PENNY_EXIT_FAILED,
                           _("There is something in that folder already. Nothing was changed. Choose another folder, or add "
                             "--replace: what is there is then kept beside."));
  if (!penny_restore_finish (restore, penny_today (), &aside, &error))
    return penny_cli_fail_with (error);
  g_print (_("The file is in %s now.\n"), shown);
  if (aside != NULL)
    {
      g_autofree char *kept = g_filename_display_name (aside);

      g_print (_("What was there is kept in %s.\n"), kept);
    }
  return PENNY_EXIT_DONE;
}

static int
restore_backup (const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyBackup) backup = penny_backup_look (wishes->names[0], &error);
  g_autoptr (PennyKey) key = backup == NULL ? NULL : unlock_backup (wishes, backup, &error);
  g_autoptr (PennyKey) present = key == NULL ? NULL : present_key (wishes, backup, key);
  g_autoptr (PennyRestore) restore = NULL;

  if (key != NULL)
    restore = penny_restore_prepare (wishes->names[0], key, wishes->names[1], present, NULL, NULL, &error);
  if (restore == NULL)
    return penny_cli_fail_with (error);
  say_what_is_in_it (restore);
  return put_in_place (wishes, restore);
}

int
penny_command_restore (int   argc,
                       char *argv[])
{
  Wishes wishes = { .key_fd = -1 };
  const GOptionEntry entries[] = {
    { "replace", 0, 0, G_OPTION_ARG_NONE, &wishes.replace, N_("Take the place of what is there, which is kept beside"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wishes.dry, N_("Only say what is in it and what would go"), NULL },
    PENNY_CLI_KEY_FD (&wishes.key_fd),
    G_OPTION_ENTRY_NULL
  };
  int code;

  if (!penny_cli_parse (argc, argv, "BACKUP DIR", entries, 2, 2, &wishes.names, &code))
    return code;
  code = restore_backup (&wishes);
  g_strfreev (wishes.names);
  return code;
}
