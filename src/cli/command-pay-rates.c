#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "json.h"
#include "wrapped.h"

static void
say_year (const PennyRates *rates)
{
  g_autofree char *year = penny_tax_year_format (rates->year);
  g_autofree char *checked = penny_date_to_short (rates->checked);

  if (rates->own)
    g_print (_("%1$s: your own file %2$s; held against its sources on %3$s."), year, rates->file, checked);
  else
    g_print (_("%1$s: came with Pennywell; held against its sources on %2$s."), year, checked);
  g_print ("\n");
}

static void
write_year (PennyJson        *json,
            const PennyRates *rates)
{
  g_autofree char *year = penny_tax_year_format (rates->year);

  penny_json_text (json, "year", year);
  penny_json_date (json, "checked", rates->checked);
  penny_json_yes (json, "own", rates->own);
  penny_json_text (json, "file", rates->file);
}

/* What to do in the April that no file is there for. */
static void
say_next (int year)
{
  g_autofree char *next = penny_tax_year_format (year);
  g_autofree char *first = penny_date_to_short (penny_tax_year_first (year));
  g_autofree char *sentence = NULL;

  /* Translators: a day, a tax year twice */
  sentence = g_strdup_printf (_("Pay from %1$s on needs the rates of %2$s. They come with a newer Pennywell; \"pennywell "
                                "pay rates %2$s\" says how to do without it."), first, next);
  penny_cli_print_wrapped (sentence, 0);
}

static int
list_years (const PennyRateYears *years,
            PennyJson            *json)
{
  int first, last;

  penny_rate_years_span (years, &first, &last);
  if (json != NULL)
    penny_json_begin_list (json, "years");
  for (int year = first; year <= last; year++)
    {
      const PennyRates *rates = penny_rate_years_find (years, year, NULL);

      if (rates != NULL && json == NULL)
        say_year (rates);
      if (rates == NULL || json == NULL)
        continue;
      penny_json_begin (json, NULL);
      write_year (json, rates);
      penny_json_end (json);
    }
  if (json != NULL)
    penny_json_end_list (json);
  else
    {
      g_print ("\n");
      penny_cli_print_wrapped (_("With a year, such as 2026-27, every figure of it is shown, and the page that "
                                 "it is from."), 0);
      say_next (last + 1);
    }
  return PENNY_EXIT_DONE;
}

/* The file is made to be read, its sources beside its figures: so it is shown as it is.  What is said about it is a
 * remark, so that all of it can be kept as a file and made into another year's. */
static int
show_year (const PennyRateYears *years,
           const char           *text,
           PennyJson            *json)
{
  g_autoptr (GError) error = NULL;
  int year = penny_tax_year_parse (text);
  const PennyRates *rates;

  if (year == 0)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("A tax year looks like “2026-27”."));
  rates = penny_rate_years_find (years, year, &error);
  if (rates == NULL)
    return penny_cli_fail_with (error);
  if (json != NULL)
    {
      write_year (json, rates);
      penny_json_text (json, "text", rates->text);
      return PENNY_EXIT_DONE;
    }
  g_print ("# ");
  say_year (rates);
  g_print ("\n%s", rates->text);
  return PENNY_EXIT_DONE;
}

int
penny_command_pay_rates (int   argc,
                         char *argv[])
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = NULL;
  g_autoptr (PennyJson) json = NULL;
  int code;

  if (!penny_cli_parse (argc, argv, "[YEAR]", entries, 0, 1, &names, &code))
    return code;
  years = penny_cli_rate_years (&error);
  if (years == NULL)
    return penny_cli_fail_with (error);
  json = as_json ? penny_json_new () : NULL;
  code = names == NULL ? list_years (years, json) : show_year (years, names[0], json);
  if (json != NULL && code == PENNY_EXIT_DONE)
    penny_json_print (json);
  return code;
}
