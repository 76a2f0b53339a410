#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "pay-book.h"

/* What each payslip stands on, read once. */
typedef struct
{
  PennyStore *store;
  GHashTable *runs;             /* id to PennyRun */
  GHashTable *assistants;       /* id to PennyAssistant */
} Around;

static const PennyRun *
find_run (Around  *around,
          gint64   id,
          GError **error)
{
  PennyRun *run = g_hash_table_lookup (around->runs, &id);

  if (run == NULL && (run = penny_runs_get (around->store, id, error)) != NULL)
    g_hash_table_insert (around->runs, &run->id, run);
  return run;
}

static const PennyAssistant *
find_assistant (Around  *around,
                gint64   id,
                GError **error)
{
  PennyAssistant *assistant = g_hash_table_lookup (around->assistants, &id);

  if (assistant == NULL && (assistant = penny_assistants_get (around->store, id, error)) != NULL)
    g_hash_table_insert (around->assistants, &assistant->id, assistant);
  return assistant;
}

/* Oldest first, then by name; a payslip that was taken back stands before what took it back. */
static int
compare (gconstpointer a,
         gconstpointer b)
{
  const PennySlip *one = *(const PennySlip *const *) a;
  const PennySlip *other = *(const PennySlip *const *) b;
  int names;

  if (one->payday != other->payday)
    return one->payday < other->payday ? -1 : 1;
  names = g_utf8_collate (one->name, other->name);
  if (names != 0)
    return names;
  return one->id < other->id ? -1 : one->id > other->id;
}

/* Every payslip, also one that was taken back and what took it back, so that sums come out. */
static gboolean
tell (Around     *around,
      PennyJson  *json,
      GError    **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (around->store, 0, 0, FALSE, error);

  if (slips == NULL)
    return FALSE;
  g_ptr_array_sort (slips, compare);
  if (json == NULL && slips->len > 0)
    penny_slip_figures_head (TRUE);
  if (json == NULL && slips->len == 0)
    g_print ("%s\n", _("There is no payslip yet."));
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);
      const PennyRun *run = find_run (around, slip->run_id, error);
      const PennyAssistant *assistant = run == NULL ? NULL : find_assistant (around, slip->assistant_id, error);
      PennySlipFigures figures;

      if (assistant == NULL)
        return FALSE;
      penny_slip_figures_of (&figures, slip, run, assistant);
      if (json == NULL)
        penny_slip_figures_say (&figures);
      else
        {
          penny_json_begin (json, NULL);
          penny_slip_figures_write (&figures, json);
          penny_json_end (json);
        }
    }
  return TRUE;
}

static int
list (const char *folder,
      int         key_fd,
      gboolean    as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (PennyJson) json = as_json ? penny_json_new_list () : NULL;
  g_autoptr (GHashTable) runs = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) penny_run_free);
  g_autoptr (GHashTable) assistants =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) penny_assistant_free);
  Around around = { store, runs, assistants };

  if (store == NULL || !tell (&around, json, &error))
    return penny_cli_fail_with (error);
  if (as_json)
    penny_json_print (json);
  return PENNY_EXIT_DONE;
}

int
penny_command_pay_list (int   argc,
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
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  return list (names[0], key_fd, as_json);
}
