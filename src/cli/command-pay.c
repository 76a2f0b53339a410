#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "rates-folder.h"

static const PennyCommand commands[] = {
  { "work", "[--lines]", N_("work one payday out, without a file"), penny_command_pay_work },
  { "check", "[--lines]", N_("hold a payroll service’s payslip against our own figures"), penny_command_pay_check },
  { "run", "DIR --payday DATE [--from DATE] [--to DATE] [--frequency HOW-OFTEN] [--approve] [--json]",
    N_("work out the pay of a payday from approved hours, and approve it"), penny_command_pay_run },
  { "slip", "DIR ID | DIR --pa NAME --payday DATE [--pdf FILE] [--password-fd N] [--json]",
    N_("one payslip, with how each line came about, or as a PDF"), penny_command_pay_slip },
  { "list", "DIR [--json]", N_("the payslips of a file, oldest first"), penny_command_pay_list },
  { "owed", "DIR [--on DATE] [--json]", N_("what a file owes for pay, by when it is due"), penny_command_pay_owed },
  { "rates", "[YEAR]", N_("the figures that pay is worked out with, and their sources"), penny_command_pay_rates },
};

PennyRateYears *
penny_cli_rate_years (GError **error)
{
  g_autofree char *folder = penny_rates_folder_default ();

  return penny_rates_folder_read (folder, error);
}

static int
say_help (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  pennywell pay %s %s\n      %s\n", commands[i].name, commands[i].words, _(commands[i].what));
  g_print ("\n%s\n", _("Each of them says more with --help."));
  return PENNY_EXIT_DONE;
}

int
penny_command_pay (int   argc,
                   char *argv[])
{
  const char *word = argc > 1 ? argv[1] : NULL;
  g_autofree char *name = NULL;

  if (g_strcmp0 (word, "--help") == 0 || g_strcmp0 (word, "-h") == 0)
    return say_help ();
  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i].name))
      {
        name = g_strdup_printf ("%s %s", argv[0], word);
        argv[1] = name;
        return commands[i].run (argc - 1, argv + 1);
      }
  return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                         _("Say what to do about pay: work, check, run, slip, list, owed or rates. \"pennywell pay "
                           "--help\" says what each does."));
}
