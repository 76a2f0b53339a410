#include "command.h"

#include <glib/gi18n-lib.h>

#include "backup.h"
#include "json.h"
#include "who-and-when.h"

int
penny_command_backup (int   argc,
                      char *argv[])
{
  int key_fd = -1;
  const GOptionEntry entries[] = {
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *made = NULL;
  g_autofree char *shown = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR FOLDER", entries, 2, 2, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_WRITE, key_fd, &error);
  if (store == NULL || !penny_backup_make (store, names[1], penny_today (), NULL, NULL, &made, &error))
    return penny_cli_fail_with (error);
  shown = g_filename_display_name (made);
  g_print (_("The backup is %s. It was opened and checked.\n"), shown);
  return PENNY_EXIT_DONE;
}

static void
write_backup (PennyJson         *json,
              const PennyBackup *backup)
{
  g_autofree char *file = g_filename_display_name (backup->file);

  penny_json_begin (json, NULL);
  penny_json_text (json, "file", file);
  penny_json_date (json, "day", backup->day);
  penny_json_number (json, "bytes", backup->bytes);
  penny_json_text (json, "of", backup->id);
  penny_json_end (json);
}

static void
say_backup (const PennyBackup *backup)
{
  g_autofree char *file = g_filename_display_name (backup->file);
  g_autofree char *day = penny_date_format (backup->day);
  g_autofree char *size = g_format_size (backup->bytes);

  g_print ("%s  %10s  %s\n", day == NULL ? "" : day, size, file);
}

static void
print_json (const GPtrArray *backups)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_begin_list (json, "backups");
  for (guint i = 0; i < backups->len; i++)
    write_backup (json, g_ptr_array_index (backups, i));
  penny_json_end_list (json);
  penny_json_print (json);
}

int
penny_command_backups (int   argc,
                       char *argv[])
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "FOLDER", entries, 1, 1, &names, &code))
    return code;
  backups = penny_backup_list (names[0], NULL, &error);
  if (backups == NULL)
    return penny_cli_fail_with (error);
  if (as_json)
    print_json (backups);
  else
    for (guint i = 0; i < backups->len; i++)
      say_backup (g_ptr_array_index (backups, i));
  return PENNY_EXIT_DONE;
}
