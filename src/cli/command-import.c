#include "command.h"

#include <glib/gi18n-lib.h>

#include "bring-in.h"
#include "import-report.h"
#include "statement-file.h"
#include "tables.h"

typedef struct
{
  gboolean  bare;
  gboolean  dry;
  gboolean  as_json;
  gboolean  day_first;
  gboolean  month_first;
  char     *account;
  char     *map;               /* file name */
  int       key_fd;
  GStrv     names;
} Wishes;

static void
report (const Wishes            *wishes,
        const PennyImportReport *about)
{
  if (wishes->as_json)
    penny_import_report_json (about);
  else
    penny_import_report_text (about);
}

static PennyDateOrder
order_of (const Wishes *wishes)
{
  return wishes->day_first ? PENNY_DATE_ORDER_DAY_FIRST
       : wishes->month_first ? PENNY_DATE_ORDER_MONTH_FIRST : PENNY_DATE_ORDER_UNKNOWN;
}

/* The mapping that the user gives now. TRUE with NULL: none. */
static gboolean
read_map (const Wishes  *wishes,
          char         **mapping,
          GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;

  *mapping = NULL;
  if (wishes->map == NULL)
    return TRUE;
  bytes = penny_file_read (wishes->map, error);
  if (bytes == NULL)
    return FALSE;
  *mapping = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return TRUE;
}

static int
import_bare (const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = penny_file_read (wishes->names[0], &error);
  g_autofree char *mapping = NULL;
  g_autoptr (PennyStatement) statement = NULL;
  PennyStatementOptions options = { .order = order_of (wishes) };

  if (bytes == NULL || !read_map (wishes, &mapping, &error))
    return penny_cli_fail_with (error);
  options.mapping = mapping;
  statement = penny_statement_read (bytes, &options, &error);
  if (statement == NULL)
    return penny_cli_fail_with (error);
  report (wishes, &(PennyImportReport) { .statement = statement, .bare = TRUE });
  return PENNY_EXIT_DONE;
}

/* "Prepaid card", or "Council direct payment/Prepaid card" where two budgets have one. */
static gboolean
is_named (PennyStore         *store,
          const PennyAccount *account,
          const char         *name)
{
  g_autoptr (PennyBudget) budget = penny_budgets_get (store, account->budget_id, NULL);
  g_autofree char *full = g_strconcat (budget == NULL ? "" : budget->name, "/", account->name, NULL);
  g_autofree char *wanted = g_utf8_casefold (name, -1);
  g_autofree char *short_key = g_utf8_casefold (account->name, -1);
  g_autofree char *full_key = g_utf8_casefold (full, -1);

  return g_str_equal (wanted, short_key) || g_str_equal (wanted, full_key);
}

static char *
say_choice (PennyStore *store,
            GPtrArray  *accounts)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < accounts->len; i++)
    {
      const PennyAccount *account = g_ptr_array_index (accounts, i);
      g_autoptr (PennyBudget) budget = penny_budgets_get (store, account->budget_id, NULL);

      g_string_append_printf (list, "%s\"%s/%s\"", i == 0 ? "" : ", ", budget == NULL ? "" : budget->name, account->name);
    }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* The account meant: the one named, or the only one that holds money. */
static PennyAccount *
choose_account (PennyStore  *store,
                const char  *name,
                GError     **error)
{
  g_autoptr (GPtrArray) accounts = penny_accounts_list (store, 0, error);
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();
  g_autofree char *choice = NULL;

  if (accounts == NULL)
    return NULL;
  for (guint i = 0; i < accounts->len; i++)
    {
      PennyAccount *account = g_ptr_array_index (accounts, i);

      if (name != NULL ? is_named (store, account, name) : account->kind != PENNY_ACCOUNT_ELSEWHERE)
        g_ptr_array_add (fitting, account);
    }
  if (fitting->len == 1)
    return penny_account_copy (g_ptr_array_index (fitting, 0));
  choice = say_choice (store, fitting->len > 0 ? fitting : accounts);
  if (accounts->len == 0)
    g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                         _("This file has no account yet. Nothing was changed. Add a budget first."));
  else
    g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
                 _("It is not clear which account is meant. Nothing was changed. Add --account and one of these: %s."),
                 choice);
  return NULL;
}

/* What is known about the file's columns: said now, or remembered for its header. */
static gboolean
find_mapping (PennyStore    *store,
              const Wishes  *wishes,
              GBytes        *bytes,
              char         **mapping,
              GError       **error)
{
  g_autoptr (GError) lookup_error = NULL;
  g_autofree char *header_key = NULL;
  g_autoptr (GPtrArray) first_rows = NULL;

  if (!read_map (wishes, mapping, error))
    return FALSE;
  if (*mapping != NULL || !penny_statement_peek (bytes, &header_key, &first_rows, NULL) || header_key == NULL)
    return TRUE;
  *mapping = penny_mappings_get (store, header_key, &lookup_error);
  if (lookup_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&lookup_error));
  return FALSE;
}

static PennyBringIn *
look (PennyStore          *store,
      const Wishes        *wishes,
      const PennyAccount  *account,
      GError             **error)
{
  g_autoptr (GBytes) bytes = penny_file_read (wishes->names[1], error);
  g_autofree char *mapping = NULL;
  g_autofree char *base = g_path_get_basename (wishes->names[1]);
  g_autofree char *file_name = g_filename_display_name (base);
  PennyStatementOptions options = { .order = order_of (wishes) };
  PennyStatement *statement;
  PennyBringIn *what;

  if (bytes == NULL || !find_mapping (store, wishes, bytes, &mapping, error))
    return NULL;
  options.mapping = mapping;
  statement = penny_statement_read (bytes, &options, error);
  if (statement == NULL)
    return NULL;
  what = penny_bring_in_look (store, statement, file_name, account->id, error);
  if (what == NULL)
    return NULL;
  what->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  what->bytes = g_steal_pointer (&bytes);
  return what;
}

static gboolean
bring_in (PennyStore    *store,
          const Wishes  *wishes,
          PennyBringIn  *what,
          GError       **error)
{
  g_autofree char *mapping = NULL;
  PennyBringInRequest request = { .what = what };

  if (!read_map (wishes, &mapping, error))
    return FALSE;
  request.mapping = mapping;
  return penny_act_bring_in (store, &request, NULL, error);
}

static int
import_into_book (const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (wishes->names[0], wishes->dry ? PENNY_STORE_READ : PENNY_STORE_WRITE,
                                                 wishes->key_fd, &error);
  g_autoptr (PennyAccount) account = store == NULL ? NULL : choose_account (store, wishes->account, &error);
  g_autoptr (PennyBringIn) what = account == NULL ? NULL : look (store, wishes, account, &error);

  if (what == NULL || (!wishes->dry && !bring_in (store, wishes, what, &error)))
    return penny_cli_fail_with (error);
  report (wishes, &(PennyImportReport) {
    .statement = what->statement,
    .dry = wishes->dry,
    .account = account->name,
    .already = what->n_already,
    .nothing = what->statement->rows->len - what->n_already - what->n_new,
    .added = what->n_new,
  });
  return PENNY_EXIT_DONE;
}

static int
import (int     argc,
        char   *argv[],
        Wishes *wishes)
{
  const GOptionEntry entries[] = {
    { "account", 0, 0, G_OPTION_ARG_STRING, &wishes->account, N_("The account that it is of"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wishes->dry, N_("Only say what would be added"), NULL },
    { "bare", 0, 0, G_OPTION_ARG_NONE, &wishes->bare, N_("Only read FILE, with no file of ours"), NULL },
    { "map", 0, 0, G_OPTION_ARG_FILENAME, &wishes->map, N_("Which column is which"), N_("FILE") },
    { "day-first", 0, 0, G_OPTION_ARG_NONE, &wishes->day_first, N_("Its dates are day before month"), NULL },
    { "month-first", 0, 0, G_OPTION_ARG_NONE, &wishes->month_first, N_("Its dates are month before day"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes->as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&wishes->key_fd),
    G_OPTION_ENTRY_NULL
  };
  int code;

  if (!penny_cli_parse (argc, argv, "DIR FILE | --bare FILE", entries, 1, 2, &wishes->names, &code))
    return code;
  if (wishes->day_first && wishes->month_first)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("Either --day-first or --month-first, not both."));
  if (g_strv_length (wishes->names) != (wishes->bare ? 1 : 2))
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           wishes->bare ? _("--bare takes one name: the statement’s file.")
                                        : _("Give the folder and the statement’s file: pennywell import DIR FILE."));
  return wishes->bare ? import_bare (wishes) : import_into_book (wishes);
}

int
penny_command_import (int   argc,
                      char *argv[])
{
  Wishes wishes = { .key_fd = -1 };
  int code = import (argc, argv, &wishes);

  g_free (wishes.account);
  g_free (wishes.map);
  g_strfreev (wishes.names);
  return code;
}
