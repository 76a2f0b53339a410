#include "schema.h"

#include <glib/gi18n-lib.h>

/* What each rule of the tables says to a person when it is broken. */

static const struct
{
  const char *name;            /* as SQLite's report ends or begins; the first that fits counts */
  const char *sentence;
} rules[] = {
  { "NOT NULL",
    N_("Something that is needed here is missing. Nothing was saved. Fill it in and try again.") },
  { "a_day",
    N_("This is not a day of the calendar, so nothing was saved. Check the date and try again.") },
  { "a_name",
    N_("A name or a few words are needed here. Nothing was saved. Type them and try again.") },
  { "a_choice",
    N_("This is not one of the choices, so nothing was saved. Choose again.") },
  { "an_amount",
    N_("This amount is too large, so nothing was saved. Check the number and try again.") },
  { "not_less_than_nothing",
    N_("This amount cannot be less than nothing. Nothing was saved. Check the number and try again.") },
  { "more_than_nothing",
    N_("This amount must be more than nothing. Nothing was saved. Check the number and try again.") },
  { "a_rhythm",
    N_("This must come round every 1 to 1,000 weeks, months or years. Nothing was saved. "
       "Check the number and try again.") },
  { "a_rule_of_weeks",
    N_("The rule for money held must be between 0 and 520 weeks. Nothing was saved.") },
  { "a_number_of_times",
    N_("The number of times must be between 0 and 100,000. Nothing was saved.") },
  { "a_budgets_time",
    N_("A budget cannot end before it starts. Nothing was saved. Check the two dates and try again.") },
  { "a_transfers_half",
    N_("Only money moved between two accounts of yours has another half. Nothing was saved.") },
  { "plan_versions.from_day",
    N_("There is a version of the plan from that day already. Nothing was saved. Choose another day.") },
  { "a_jobs_time",
    N_("Work cannot end before it began. Nothing was saved. Check the two dates and try again.") },
  { "a_week",
    N_("A week has 168 hours and seven days. Nothing was saved. Check the number and try again.") },
  { "a_notice",
    N_("Notice must be between 0 and 104 weeks. Nothing was saved. Check the number and try again.") },
  { "a_time_of_day",
    N_("This is not a time of the day. Nothing was saved. Check the time and try again.") },
  { "a_length",
    N_("This is too long a time. Nothing was saved. Check the number and try again.") },
  { "a_share",
    N_("A share must be between 0% and 100%. Nothing was saved. Check the number and try again.") },
  { "a_number_of_days",
    N_("The number of days must be between 0 and 92. Nothing was saved. Check the number and try again.") },
  { "a_pay_period",
    N_("The time that is paid for cannot end before it begins. Nothing was saved. "
       "Check the two dates and try again.") },
  { "a_crop",
    N_("Nothing of the picture would be left. Nothing was saved. Cut off less.") },
  { "a_number_of_years",
    N_("The number of years must be between 0 and 100. Nothing was saved. Check the number and try again.") },
  { "a_querys_time",
    N_("A question cannot be answered before it was asked. Nothing was saved. Check the two dates and try again.") },
  { "keep_rules.budget_id",
    N_("This budget has a rule already. Nothing was saved. Change that one instead.") },
  { "receipts.file_id",
    N_("This receipt is kept already. Nothing was saved.") },
  { "timesheets.week",
    N_("This week is signed already. Nothing was saved.") },
  { ".from_day",
    N_("Something else begins on that day already. Nothing was saved. Change that instead, or choose another day.") },
  { "slips.reverses",
    N_("This payslip was taken back already. Nothing was changed.") },
  { "FOREIGN KEY",
    N_("This belongs to something that is no longer in the file, or something else in the file "
       "still needs it. Nothing was changed.") },
};

const char *
penny_schema_rule (const char *report)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_has_suffix (report, rules[i].name) || g_str_has_prefix (report, rules[i].name))
      return _(rules[i].sentence);
  return _("This does not fit what is in the file, so nothing was changed.");
}
