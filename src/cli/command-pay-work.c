#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "net-to-gross.h"
#include "pay-answer.h"
#include "pay-lines.h"
#include "wrapped.h"

static gboolean
answer_line (const PennyPayFields *fields,
             const PennyRateYears *years,
             PennyJson            *answer,
             GError              **error)
{
  PennyPayAsked asked;
  PennyPayslip slip = { 0 };

  if (!penny_pay_asked_need_pay (fields, error)
      || !penny_pay_asked_read (&asked, fields, years, error)
      || !penny_pay_asked_work (&asked, &slip, error))
    return FALSE;
  penny_pay_asked_look_at_wage (&asked, years);
  if (asked.item.minutes != 0)
    penny_json_money (answer, "gross", slip.gross);
  penny_pay_answer_figures (answer, &asked, &slip);
  return TRUE;
}

/* The amounts' column, where the terminal is wide enough; else it is as narrow as can be. */
#define AMOUNT_COLUMNS 16

/* How the labels and the amounts beside them share the columns. */
typedef struct
{
  int label, amount;
} Layout;

static void
lay_out (const GPtrArray *lines,
         Layout          *layout)
{
  int columns = penny_cli_columns () - 2;
  int label = 0, amount = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);
      g_autofree char *words = penny_pence_to_words_for_file (line->amount);

      label = MAX (label, penny_cli_text_width (line->label));
      amount = MAX (amount, penny_cli_text_width (words));
    }
  layout->amount = label + AMOUNT_COLUMNS <= columns ? AMOUNT_COLUMNS : amount + 2;
  layout->label = MIN (label, columns - layout->amount);
}

/* "  Income tax                −£33.60", and its reason below. */
static void
say_line (const PennyPayLine *line,
          const Layout       *layout)
{
  g_autofree char *amount = penny_pence_to_words_for_file (line->amount);
  g_autoptr (GPtrArray) label = penny_cli_wrap (line->label, layout->label);
  const char *last = g_ptr_array_index (label, label->len - 1);
  int gap = layout->label + layout->amount - penny_cli_text_width (last) - penny_cli_text_width (amount);

  for (guint i = 0; i + 1 < label->len; i++)
    g_print ("  %s\n", (const char *) g_ptr_array_index (label, i));
  g_print ("  %s%*s%s\n", last, MAX (gap, 1), "", amount);
  if (line->explanation != NULL)
    penny_cli_print_wrapped (line->explanation, 6);
}

static void
say_lines (const GPtrArray *lines,
           const Layout    *layout)
{
  for (guint i = 0; i < lines->len; i++)
    say_line (g_ptr_array_index (lines, i), layout);
}

static void
say_slip (const PennyPayAsked *asked,
          const PennyPayslip  *slip)
{
  g_autoptr (GPtrArray) lines = penny_pay_answer_lines (asked, slip);
  g_autoptr (GPtrArray) shares = penny_pay_answer_shares (asked, slip);
  g_autoptr (GPtrArray) gaps = penny_pay_answer_gaps (asked);
  g_autofree char *period = penny_pay_period_to_words (&slip->period);
  g_autofree char *year = penny_tax_year_format (slip->period.year);
  g_autofree char *heading = NULL;
  g_autofree char *after = penny_pay_answer_after (asked, slip);
  Layout layout;

  /* Translators: "A payday in tax month 8 of 2026-27" */
  heading = asked->knows_period ? g_strdup_printf (_("A payday in %1$s of %2$s"), period, year)
                                : g_strdup_printf (_("A payday in the tax year %s"), year);
  penny_cli_print_wrapped (heading, 0);
  g_print ("\n");
  lay_out (lines, &layout);
  say_lines (lines, &layout);
  if (shares->len > 0)
    {
      g_print ("\n");
      penny_cli_print_wrapped (_("Who is to be paid what:"), 0);
      say_lines (shares, &layout);
    }
  if (after != NULL)
    g_ptr_array_insert (gaps, 0, g_steal_pointer (&after));
  for (guint i = 0; i < gaps->len; i++)
    {
      g_print ("\n");
      penny_cli_print_wrapped (g_ptr_array_index (gaps, i), 0);
    }
}

static void
say (const PennyPayAsked *asked,
     const PennyPayslip  *slip,
     const char          *explanation,
     gboolean             as_json)
{
  g_autoptr (PennyJson) json = as_json ? penny_json_new () : NULL;

  if (!as_json)
    {
      if (explanation != NULL)
        {
          penny_cli_print_wrapped (explanation, 0);
          g_print ("\n");
        }
      say_slip (asked, slip);
      return;
    }
  penny_json_money (json, "gross", slip->gross);
  penny_pay_answer_figures (json, asked, slip);
  penny_json_print (json);
}

/* From net to gross, when that is asked. */
static gboolean
work_from_net (PennyPayAsked         *asked,
               const PennyPayFields  *fields,
               PennyPayslip          *slip,
               char                 **explanation,
               GError               **error)
{
  PennyNetToGross answer;
  PennyPence net = 0;

  if (fields->texts[PENNY_FIELD_GROSS] != NULL || fields->texts[PENNY_FIELD_HOURS] != NULL)
    return penny_pay_refuse (error, _("--net stands in place of --gross, or of --hours and --rate: say one, not both."));
  if (!asked->knows_period)
    {
      penny_pay_refuse (error, _("Tax depends on the period, and so net pay does. Say the period, from 1 on."));
      return penny_pay_fields_blame (fields, PENNY_FIELD_PERIOD, error);
    }
  if (!penny_pay_fields_need (fields, PENNY_FIELD_TAX_CODE, error)
      || !penny_pay_fields_need (fields, PENNY_FIELD_NI_LETTER, error)
      || !penny_pay_fields_pence (fields, PENNY_FIELD_NET, &net, error)
      || !penny_net_to_gross_work_out (asked->rates, &asked->terms, &asked->period, &asked->before, net, &answer,
                                       error))
    return FALSE;
  *slip = answer.slip;
  *explanation = penny_net_to_gross_explain (&answer);
  return TRUE;
}

static int
work (const PennyPayFields *fields,
      const PennyRateYears *years,
      gboolean              as_json)
{
  gboolean from_net = fields->texts[PENNY_FIELD_NET] != NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *explanation = NULL;
  PennyPayAsked asked;
  PennyPayslip slip = { 0 };

  if ((!from_net && !penny_pay_asked_need_pay (fields, &error))
      || !penny_pay_asked_read (&asked, fields, years, &error)
      || !(from_net ? work_from_net (&asked, fields, &slip, &explanation, &error)
                    : penny_pay_asked_work (&asked, &slip, &error)))
    return penny_cli_fail_with (error);
  penny_pay_asked_look_at_wage (&asked, years);
  say (&asked, &slip, explanation, as_json);
  return PENNY_EXIT_DONE;
}

int
penny_command_pay_work (int   argc,
                        char *argv[])
{
  g_auto (PennyPayFields) fields = { 0 };
  gboolean lines = FALSE, as_json = FALSE;
  const GOptionEntry entries[] = {
    { "net", 0, 0, G_OPTION_ARG_STRING, &fields.texts[PENNY_FIELD_NET],
      N_("Net pay, in place of --gross: which gross pay brings it?"), N_("AMOUNT") },
    { "lines", 0, 0, G_OPTION_ARG_NONE, &lines,
      N_("One JSON object a line on standard input, with these names (tax_code), and one out for each"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    G_OPTION_ENTRY_NULL
  };
  int code;

  if (!penny_pay_fields_parse (&fields, PENNY_FIELDS_OF_WORK, argc, argv, entries, &code))
    return code;
  return lines ? penny_pay_lines (&fields, PENNY_FIELDS_OF_WORK, answer_line) : penny_pay_once (&fields, work, as_json);
}
