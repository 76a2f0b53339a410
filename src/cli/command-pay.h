#pragma once

#include "rates.h"

G_BEGIN_DECLS

/* What `pennywell pay` can do; each has a file of its own. */
int penny_command_pay_work  (int argc, char *argv[]);
int penny_command_pay_check (int argc, char *argv[]);
int penny_command_pay_rates (int argc, char *argv[]);
int penny_command_pay_list  (int argc, char *argv[]);
int penny_command_pay_owed  (int argc, char *argv[]);
int penny_command_pay_run   (int argc, char *argv[]);
int penny_command_pay_slip  (int argc, char *argv[]);

/* The years that came with the program, and the person's own in their place. */
PennyRateYears *penny_cli_rate_years (GError **error);

G_END_DECLS
