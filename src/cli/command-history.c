#include "command.h"

#include <glib/gi18n-lib.h>

#include "json.h"
#include "sentence.h"

#define ENTRIES_A_STEP 500

static const char *
state_of (const PennyHistoryEntry *entry)
{
  static const char *const states[] = { "done", "undone", "dropped" };

  return states[entry->state];
}

/* A word for programs; NULL: unsaid. */
static const char *
role_of (const PennyHistoryEntry *entry)
{
  static const char *const roles[] = { NULL, "holder", "nominee", "representative", "carer" };

  return roles[entry->role];
}

static char *
moment_of (gint64 at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (at);

  return g_date_time_format_iso8601 (moment);
}

static void
write_entry (PennyJson               *json,
             const PennyHistoryEntry *entry)
{
  g_autofree char *at = moment_of (entry->at);
  g_autofree char *sentence = penny_sentence_new (entry);
  g_autofree char *undone_at = entry->undone_at == 0 ? NULL : moment_of (entry->undone_at);

  penny_json_begin (json, NULL);
  penny_json_id (json, "id", entry->id);
  penny_json_text (json, "at", at);
  penny_json_text (json, "who", entry->who);
  penny_json_text (json, "role", role_of (entry));
  penny_json_text (json, "kind", entry->kind);
  penny_json_text (json, "sentence", sentence);
  penny_json_text (json, "state", state_of (entry));
  penny_json_text (json, "undone_at", undone_at);
  penny_json_text (json, "undone_by", undone_at == NULL ? NULL : entry->undone_by);
  penny_json_yes (json, "can_undo", entry->can_undo);
  penny_json_end (json);
}

static void
say_entry (const PennyHistoryEntry *entry)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (entry->at);
  g_autoptr (GDateTime) local = g_date_time_to_local (moment);
  g_autofree char *at = g_date_time_format (local, "%Y-%m-%d %H:%M");
  g_autofree char *who = penny_sentence_who (entry);
  g_autofree char *sentence = penny_sentence_new (entry);

  g_print ("%s  %s  %s%s\n", at, who, sentence,
           entry->state == PENNY_HISTORY_DONE ? "" : _(" (undone)"));
}

static gboolean
write_all (PennyStore  *store,
           PennyJson   *json,
           GError     **error)
{
  gint64 before = 0;

  while (TRUE)
    {
      g_autoptr (GPtrArray) entries = penny_history_list (store, before, ENTRIES_A_STEP, error);

      if (entries == NULL)
        return FALSE;
      for (guint i = 0; i < entries->len; i++)
        {
          const PennyHistoryEntry *entry = g_ptr_array_index (entries, i);

          if (json != NULL)
            write_entry (json, entry);
          else
            say_entry (entry);
          before = entry->id;
        }
      if (entries->len < ENTRIES_A_STEP)
        return TRUE;
    }
}

int
penny_command_history (int   argc,
                       char *argv[])
{
  gboolean as_json = FALSE;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyJson) json = NULL;
  g_autoptr (GError) error = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  store = penny_cli_open (names[0], PENNY_STORE_READ, key_fd, &error);
  if (store == NULL)
    return penny_cli_fail_with (error);
  json = as_json ? penny_json_new () : NULL;
  if (json != NULL)
    penny_json_begin_list (json, "history");
  if (!write_all (store, json, &error))
    return penny_cli_fail_with (error);
  if (json != NULL)
    {
      penny_json_end_list (json);
      penny_json_print (json);
    }
  return PENNY_EXIT_DONE;
}
