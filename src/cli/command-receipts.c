#include "command.h"
#include "command-receipts.h"

#include <glib/gi18n-lib.h>

#include "who-and-when.h"

static const PennyCommand commands[] = {
  { "add", "DIR FILE... [--payment ID] [--json]",
    N_("keep files as receipts, as they are, each sealed"), penny_command_receipts_add },
  { "list", "DIR [--inbox] [--search WORDS] [--json]",
    N_("the receipts, newest first; with --inbox those that prove nothing yet"), penny_command_receipts_list },
  { "match", "DIR [--json]",
    N_("read what was not read yet, match what is clear, and say what else may belong together"),
    penny_command_receipts_match },
  { "export", "DIR OUT.pdf|OUT.zip [--from DATE] [--to DATE] [--with-locations]",
    N_("the receipts of a time, numbered, as one PDF or as a zip with the files as they came"),
    penny_command_receipts_export },
  { "missing", "DIR [--budget NAME] [--from DATE] [--to DATE] [--json]",
    N_("the payments that have no receipt yet"), penny_command_receipts_missing },
  { NULL }
};

char *
penny_cli_say_payment (const PennyPayment *payment)
{
  g_autofree char *amount = penny_pence_to_words (ABS (payment->amount));
  g_autofree char *day = penny_date_to_words (payment->date, penny_today ());

  /* Translators: who was paid, how much, and on which day. */
  return g_strdup_printf (_("%s, %s on %s"), payment->payee, amount, day);
}

PennyReceiptRow *
penny_cli_receipt_row (PennyStore  *store,
                       gint64       id,
                       GError     **error)
{
  g_autoptr (GPtrArray) rows = penny_receipts_page (store, &id, 1, error);

  if (rows == NULL)
    return NULL;
  if (rows->len > 0)
    return g_ptr_array_steal_index (rows, 0);
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, _("This receipt is not there any more."));
  return NULL;
}

int
penny_command_receipts (int   argc,
                        char *argv[])
{
  return penny_cli_subcommand (argc, argv, commands,
                               _("Say what to do with receipts: add, list, match, export or missing. \"pennywell receipts "
                                 "--help\" says what each does."));
}
