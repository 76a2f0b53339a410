#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "pay-answer.h"
#include "pay-lines.h"
#include "pay-stated.h"
#include "wrapped.h"

/* Pennies of rounding, and what may be fair, do not make a payslip wrong. */
static gboolean
agrees (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (!((const PennyPayslipFinding *) g_ptr_array_index (findings, i))->fair)
      return FALSE;
  return TRUE;
}

static void
write_figure (PennyJson         *json,
              const char        *name,
              PennyStatedFigure  figure,
              gint64             value)
{
  g_autofree char *hours = g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", value / 60, (int) (value % 60));

  if (figure == PENNY_STATED_HOURS)
    penny_json_text (json, name, hours);
  else
    penny_json_money (json, name, value);
}

/* The lines of what should be paid; none where it cannot be worked out. */
static GPtrArray *
list_lines (const PennyPayStated *stated)
{
  PennyPayslip slip;

  return penny_pay_asked_work (&stated->asked, &slip, NULL) ? penny_pay_answer_lines (&stated->asked, &slip)
                                                            : g_ptr_array_new ();
}

/* How our figure came about: what a bureau asks when it is told that its own is wrong.  NULL where ours is not
 * a line's, since what the payslip says elsewhere was taken for it. */
static const char *
find_working (const GPtrArray           *lines,
              const PennyPayslipFinding *finding)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const PennyPayLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->key, penny_stated_figure_name (finding->figure))
          && (line->amount == finding->ours || line->amount == -finding->ours))
        return line->explanation;
    }
  return NULL;
}

static void
write_finding (PennyJson                 *json,
               const PennyPayslipFinding *finding,
               const GPtrArray           *lines)
{
  penny_json_begin (json, NULL);
  penny_json_text (json, "figure", penny_stated_figure_name (finding->figure));
  write_figure (json, "stated", finding->figure, finding->stated);
  write_figure (json, "ours", finding->figure, finding->ours);
  penny_json_yes (json, "fair", finding->fair);
  penny_json_begin_list (json, "reasons");
  for (guint i = 0; i < finding->n_reasons; i++)
    penny_json_text (json, NULL, penny_check_reason_name (finding->reasons[i]));
  penny_json_end_list (json);
  penny_json_text (json, "sentence", finding->sentence);
  penny_json_text (json, "working", find_working (lines, finding));
  penny_json_end (json);
}

static void
write_findings (PennyJson            *json,
                const GPtrArray      *findings,
                const PennyPayStated *stated)
{
  g_autoptr (GPtrArray) lines = list_lines (stated);

  penny_json_yes (json, "agrees", agrees (findings));
  penny_json_begin_list (json, "differences");
  for (guint i = 0; i < findings->len; i++)
    write_finding (json, g_ptr_array_index (findings, i), lines);
  penny_json_end_list (json);
}

/* What a check without a code or a letter cannot see. */
static void
write_gaps (PennyJson            *json,
            const PennyPayStated *stated)
{
  g_autoptr (GPtrArray) gaps = penny_pay_answer_gaps (&stated->asked);

  penny_json_texts (json, "not_checked", gaps);
}

static gboolean
answer_line (const PennyPayFields *fields,
             const PennyRateYears *years,
             PennyJson            *answer,
             GError              **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  PennyPayStated stated;

  if (!penny_pay_stated_read (&stated, fields, years, error))
    return FALSE;
  findings = penny_payslip_check (years, &stated.facts, &stated.stated, error);
  if (findings == NULL)
    return FALSE;
  write_findings (answer, findings, &stated);
  write_gaps (answer, &stated);
  return TRUE;
}

/* Wrapped sentences run into each other without an empty line between. */
static void
say_apart (const char *sentence,
           gboolean    behind_another)
{
  if (behind_another)
    g_print ("\n");
  penny_cli_print_wrapped (sentence, 0);
}

static void
say_working (const char *working)
{
  g_autofree char *sentences = working != NULL ? g_strdup_printf (_("Ours is worked out so: %s"), working) : NULL;

  if (sentences != NULL)
    penny_cli_print_wrapped (sentences, 6);
}

static void
say (const GPtrArray      *findings,
     const PennyPayStated *stated)
{
  g_autoptr (GPtrArray) lines = list_lines (stated);
  g_autoptr (GPtrArray) gaps = penny_pay_answer_gaps (&stated->asked);

  if (findings->len == 0)
    penny_cli_print_wrapped (gaps->len == 0 ? _("All that the payslip says agrees with what we work out.")
                                            : _("What could be checked of the payslip agrees with what we work out."), 0);
  for (guint i = 0; i < findings->len; i++)
    {
      const PennyPayslipFinding *finding = g_ptr_array_index (findings, i);

      say_apart (finding->sentence, i > 0);
      if (!finding->fair)
        say_working (find_working (lines, finding));
    }
  for (guint i = 0; i < gaps->len; i++)
    say_apart (g_ptr_array_index (gaps, i), TRUE);
}

static int
check (const PennyPayFields *fields,
       const PennyRateYears *years,
       gboolean              as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (PennyJson) json = as_json ? penny_json_new () : NULL;
  PennyPayStated stated;

  if (!penny_pay_stated_read (&stated, fields, years, &error))
    return penny_cli_fail_with (error);
  findings = penny_payslip_check (years, &stated.facts, &stated.stated, &error);
  if (findings == NULL)
    return penny_cli_fail_with (error);
  if (as_json)
    {
      write_findings (json, findings, &stated);
      write_gaps (json, &stated);
      penny_json_print (json);
    }
  else
    say (findings, &stated);
  return agrees (findings) ? PENNY_EXIT_DONE : PENNY_EXIT_DIFFERS;
}

int
penny_command_pay_check (int   argc,
                         char *argv[])
{
  g_auto (PennyPayFields) fields = { 0 };
  gboolean lines = FALSE, as_json = FALSE;
  const GOptionEntry entries[] = {
    { "lines", 0, 0, G_OPTION_ARG_NONE, &lines,
      N_("One JSON object a line on standard input, with these names (stated_tax), and one out for each"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_("For a script to read"), NULL },
    G_OPTION_ENTRY_NULL
  };
  int code;

  if (!penny_pay_fields_parse (&fields, PENNY_FIELDS_OF_CHECK, argc, argv, entries, &code))
    return code;
  return lines ? penny_pay_lines (&fields, PENNY_FIELDS_OF_CHECK, answer_line) : penny_pay_once (&fields, check, as_json);
}
