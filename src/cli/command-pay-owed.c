#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "owed.h"
#include "pay-book.h"
#include "who-and-when.h"
#include "wrapped.h"

static const char *const kinds[] = { "wages", "hmrc", "pension", "order", "invoice" };

static PennyPence
sum_of (GPtrArray     *owed,
        PennyOwedKind  kind)
{
  PennyPence sum = 0;

  for (guint i = 0; i < owed->len; i++)
    {
      const PennyOwed *one = g_ptr_array_index (owed, i);

      if (one->kind == kind)
        sum = penny_pence_add (sum, one->bill->amount);
    }
  return sum;
}

static void
write_all (GPtrArray *owed,
           PennyDate  on)
{
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_date (json, "on", on);
  penny_json_begin_list (json, "owed");
  for (guint i = 0; i < owed->len; i++)
    {
      const PennyOwed *one = g_ptr_array_index (owed, i);

      penny_json_begin (json, NULL);
      penny_json_text (json, "to", one->bill->payee);
      penny_json_text (json, "kind", kinds[one->kind]);
      penny_json_money (json, "amount", one->bill->amount);
      penny_json_date (json, "due", one->bill->due);
      penny_json_text (json, "for", one->bill->what);
      penny_json_end (json);
    }
  penny_json_end_list (json);
  penny_json_money (json, "hmrc", sum_of (owed, PENNY_OWED_HMRC));
  penny_json_money (json, "pension", sum_of (owed, PENNY_OWED_PENSION));
  penny_json_money (json, "wages", sum_of (owed, PENNY_OWED_WAGES));
  penny_json_print (json);
}

static void
say_all (GPtrArray *owed)
{
  if (owed->len == 0)
    penny_cli_print_wrapped (_("Nothing is owed for pay."), 0);
  for (guint i = 0; i < owed->len; i++)
    penny_cli_print_wrapped (((const PennyOwed *) owed->pdata[i])->sentence, 0);
}

static int
tell (const char *folder,
      PennyDate   on,
      int         key_fd,
      gboolean    as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (folder, PENNY_STORE_READ, key_fd, &error);
  g_autoptr (GPtrArray) owed = store == NULL ? NULL : penny_owed_list (store, on, &error);

  if (owed == NULL)
    return penny_cli_fail_with (error);
  if (as_json)
    write_all (owed, on);
  else
    say_all (owed);
  return PENNY_EXIT_DONE;
}

int
penny_command_pay_owed (int   argc,
                        char *argv[])
{
  gboolean as_json = FALSE;
  int key_fd = -1;
  g_autofree char *on = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &on, N_("As it stood on this day, such as 2026-11-15"), N_("DATE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&key_fd),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  PennyDate day;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR", entries, 1, 1, &names, &code))
    return code;
  if (!penny_cli_day (on, penny_today (), &day))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  return tell (names[0], day, key_fd, as_json);
}
