#include "command.h"
#include "command-receipts.h"

#include <glib/gi18n-lib.h>

#include "receipt-pack.h"

/* By how the file is to be called; FALSE: neither. */
static gboolean
find_kind (const char *path,
           gboolean   *zip)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  *zip = g_str_has_suffix (small, ".zip");
  return *zip || g_str_has_suffix (small, ".pdf");
}

static int
make (char                **names,
      const PennyPackAsked *asked,
      int                   key_fd)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (names[0], PENNY_STORE_READ, key_fd, &error);
  g_autofree char *shown = g_filename_display_name (names[1]);
  guint n = 0;

  if (store == NULL || !penny_receipt_pack (store, asked, names[1], NULL, NULL, &n, &error))
    return penny_cli_fail_with (error);
  g_print (ngettext ("%u receipt is in %s, open to anyone who can read that file.\n",
                     "%u receipts are in %s, open to anyone who can read that file.\n", n), n, shown);
  return PENNY_EXIT_DONE;
}

int
penny_command_receipts_export (int   argc,
                               char *argv[])
{
  PennyPackAsked asked = { .from = PENNY_DATE_NONE, .to = PENNY_DATE_NONE };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  int key_fd = -1;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("The first day"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("The last day"), N_("DATE") },
    { "with-locations", 0, 0, G_OPTION_ARG_NONE, &asked.with_locations,
      N_("Photos say where they were taken, where they do"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR OUT.pdf|OUT.zip", entries, 2, 2, &names, &code))
    return code;
  if ((from != NULL && !penny_cli_day (from, PENNY_DATE_NONE, &asked.from)) ||
      (to != NULL && !penny_cli_day (to, PENNY_DATE_NONE, &asked.to)))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  if (!find_kind (names[1], &asked.zip))
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           _("Say by the name what it is to be: OUT.pdf for one PDF, OUT.zip with the files as they came."));
  return make (names, &asked, key_fd);
}
