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
  { NULL }
};

PennyRateYears *
penny_cli_rate_years (GError **error)
{
  g_autofree char *folder = penny_rates_folder_default ();

  return penny_rates_folder_read (folder, error);
}

int
penny_command_pay (int   argc,
                   char *argv[])
{
  return penny_cli_subcommand (argc, argv, commands,
                               _("Say what to do about pay: work, check, run, slip, list, owed or rates. \"pennywell pay "
                                 "--help\" says what each does."));
}
