#include "command.h"

#include <glib/gi18n-lib.h>

#include "payments.h"
#include "rows.h"
#include "tables.h"

static const char *
kind_of (const PennyPayment *payment)
{
  static const char *const kinds[] = { "spent", "funder", "contribution", "other", "opening", "transfer", "own" };

  return kinds[payment->kind];
}

/* Line ids to their names, for the parts of a payment. */
static GHashTable *
read_line_names (PennyStore  *store,
                 GError     **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GPtrArray) versions = penny_versions_list (store, 0, error);

  for (guint i = 0; versions != NULL && i < versions->len; i++)
    {
      const PennyPlanVersion *version = g_ptr_array_index (versions, i);
      g_autoptr (GPtrArray) lines = penny_lines_list (store, version->budget_id, version->from, error);

      if (lines == NULL)
        return NULL;
      for (guint j = 0; j < lines->len; j++)
        {
          const PennyPlanLine *line = g_ptr_array_index (lines, j);

          g_hash_table_insert (names, g_memdup2 (&line->id, sizeof line->id), g_strdup (line->name));
        }
    }
  return versions == NULL ? NULL : g_steal_pointer (&names);
}

static void
write_splits (PennyJson    *json,
              const GArray *splits,
              GHashTable   *names)
{
  if (splits == NULL)
    return;
  penny_json_begin_list (json, "splits");
  for (guint i = 0; i < splits->len; i++)
    {
      const PennySplit *split = &g_array_index (splits, PennySplit, i);

      penny_json_begin (json, NULL);
      penny_json_text (json, "line", g_hash_table_lookup (names, &split->line_id));
      penny_json_money (json, "amount", split->amount);
      penny_json_end (json);
    }
  penny_json_end_list (json);
}

static void
write_row (PennyJson     *json,
           gconstpointer  data,
           GHashTable    *names)
{
  const PennyPaymentRow *row = data;
  const PennyPayment *payment = row->payment;

  penny_json_begin (json, NULL);
  penny_json_id (json, "id", payment->id);
  penny_json_date (json, "date", payment->date);
  penny_json_text (json, "payee", payment->payee);
  penny_json_money (json, "amount", payment->amount);
  penny_json_text (json, "line", row->line);
  write_splits (json, payment->splits, names);
  penny_json_text (json, "kind", kind_of (payment));
  penny_json_text (json, "account", row->account);
  penny_json_money (json, "balance", row->balance);
  penny_json_yes (json, "receipt", payment->receipt);
  penny_json_text (json, "note", payment->note);
  penny_json_end (json);
}

static void
say_row (gconstpointer data)
{
  const PennyPaymentRow *row = data;
  const PennyPayment *payment = row->payment;
  g_autofree char *date = penny_date_to_short (payment->date);
  g_autofree char *amount = penny_pence_to_words (payment->amount);
  g_autofree char *balance = penny_pence_to_words (row->balance);
  g_autofree char *line = payment->splits != NULL
    ? g_strdup_printf (ngettext ("%u plan line", "%u plan lines", payment->splits->len), payment->splits->len)
    : g_strdup (row->line == NULL ? "" : row->line);

  g_print ("%-11s  %12s  %-28s  %-24s  %12s\n", date, amount, payment->payee, line, balance);
}

static const PennyCliRows payments = { "payments", 500, penny_payments_page, write_row, say_row };

static int
list (const char *folder,
      const char *search,
      int         limit,
      int         key_fd,
      gboolean    as_json)
{
  const PennyPaymentFilter filter = { .search = search };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (GArray) ids = store == NULL ? NULL : penny_payments_ids (store, &filter, &error);
  g_autoptr (GHashTable) names = ids == NULL ? NULL : read_line_names (store, &error);

  if (names == NULL)
    return penny_cli_fail_with (error);
  if (limit >= 0 && (guint) limit < ids->len)
    g_array_set_size (ids, (guint) limit);
  if (!penny_cli_rows (&payments, store, ids, names, as_json, &error))
    return penny_cli_fail_with (error);
  return PENNY_EXIT_DONE;
}

int
penny_command_list (int   argc,
                    char *argv[])
{
  gboolean as_json = FALSE;
  g_autofree char *search = NULL;
  int limit = -1;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    { "search", 0, 0, G_OPTION_ARG_STRING, &search, N_("Only those with this in them"), N_("TEXT") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("No more than this many"), N_("N") },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  return list (names[0], search, limit, key_fd, as_json);
}
