#include "command.h"
#include "command-receipts.h"

#include <glib/gi18n-lib.h>

#include "json.h"
#include "receipt-missing.h"
#include "tables.h"

typedef struct
{
  char      *budget;           /* its name, or NULL */
  char      *from, *to;
  gboolean   as_json;
  int        key_fd;
  GStrv      names;
} Wishes;

static char *
name_budgets (const GPtrArray *budgets)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < budgets->len; i++)
    g_string_append_printf (list, "%s\"%s\"", i == 0 ? "" : ", ", ((const PennyBudget *) budgets->pdata[i])->name);
  return g_string_free (list, FALSE);
}

static gboolean
find_budget (PennyStore  *store,
             const char  *name,
             gint64      *id,
             GError     **error)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);
  g_autofree char *choice = NULL;

  *id = 0;
  if (budgets == NULL || name == NULL)
    return budgets != NULL;
  for (guint i = 0; i < budgets->len; i++)
    if (g_str_equal (((const PennyBudget *) budgets->pdata[i])->name, name))
      *id = ((const PennyBudget *) budgets->pdata[i])->id;
  if (*id != 0)
    return TRUE;
  choice = name_budgets (budgets);
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
               _("There is no budget called \"%s\". There are: %s."), name, choice);
  return FALSE;
}

static void
write_all (const PennyMissing *missing)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_number (json, "payments", missing->payments);
  penny_json_number (json, "with_receipt", missing->with_receipt);
  penny_json_begin_list (json, "missing");
  for (guint i = 0; i < missing->missing->len; i++)
    {
      const PennyPayment *payment = missing->missing->pdata[i];

      penny_json_begin (json, NULL);
      penny_json_date (json, "date", payment->date);
      penny_json_text (json, "payee", payment->payee);
      penny_json_money (json, "amount", -payment->amount);
      penny_json_end (json);
    }
  penny_json_end_list (json);
  penny_json_money (json, "amount", missing->amount);
  penny_json_print (json);
}

static void
say_all (const PennyMissing *missing)
{
  g_autofree char *amount = penny_pence_to_words (missing->amount);
  guint n = missing->missing->len;

  for (guint i = 0; i < n; i++)
    {
      const PennyPayment *payment = missing->missing->pdata[i];
      g_autofree char *date = penny_date_to_short (payment->date);
      g_autofree char *spent = penny_pence_to_words (-payment->amount);

      g_print ("%-11s  %12s  %s\n", date, spent, payment->payee);
    }
  g_print (ngettext ("%u of %u payment has its receipt.\n", "%u of %u payments have their receipt.\n", missing->payments),
           missing->with_receipt, missing->payments);
  if (n > 0)
    g_print (ngettext ("%u receipt is to be found, for %s.\n", "%u receipts are to be found, for %s in all.\n", n),
             n, amount);
}

static int
tell (const Wishes *wishes,
      PennyDate     from,
      PennyDate     to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (wishes->names[0], PENNY_STORE_READ, wishes->key_fd, &error);
  g_autoptr (PennyMissing) missing = NULL;
  gint64 budget_id;

  if (store == NULL || !find_budget (store, wishes->budget, &budget_id, &error))
    return penny_cli_fail_with (error);
  missing = penny_missing_read (store, budget_id, from, to, &error);
  if (missing == NULL)
    return penny_cli_fail_with (error);
  if (wishes->as_json)
    write_all (missing);
  else
    say_all (missing);
  return PENNY_EXIT_DONE;
}

static int
missing (int     argc,
         char   *argv[],
         Wishes *wishes)
{
  const GOptionEntry entries[] = {
    { "budget", 0, 0, G_OPTION_ARG_STRING, &wishes->budget, N_("Only of this budget"), N_("NAME") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &wishes->from, N_("The first day"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &wishes->to, N_("The last day"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes->as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&wishes->key_fd),
    G_OPTION_ENTRY_NULL
  };
  PennyDate from = PENNY_DATE_NONE, to = PENNY_DATE_NONE;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &wishes->names, &code))
    return code;
  if ((wishes->from != NULL && !penny_cli_day (wishes->from, PENNY_DATE_NONE, &from)) ||
      (wishes->to != NULL && !penny_cli_day (wishes->to, PENNY_DATE_NONE, &to)))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  return tell (wishes, from, to);
}

int
penny_command_receipts_missing (int   argc,
                                char *argv[])
{
  Wishes wishes = { .key_fd = -1 };
  int code = missing (argc, argv, &wishes);

  g_free (wishes.budget);
  g_free (wishes.from);
  g_free (wishes.to);
  g_strfreev (wishes.names);
  return code;
}
