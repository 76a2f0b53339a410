#include "pay-lines.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>

#include "command-pay.h"
#include "command.h"
#include "json-line.h"

/* FALSE at the end, or when reading failed.  Of a line that is too long for anyone only so much is kept as shows it. */
static gboolean
read_line (GString *line)
{
  int c;

  g_string_truncate (line, 0);
  while ((c = getc_unlocked (stdin)) != EOF && c != '\n')
    if (line->len <= PENNY_JSON_LINE_LONGEST)
      g_string_append_c (line, c);
  return c == '\n' || (line->len > 0 && !ferror (stdin));
}

static gboolean
answer_line (const GString        *line,
             guint                 n,
             PennyPayLineWork      work,
             const PennyRateYears *years)
{
  g_autoptr (PennyJson) answer = penny_json_new_on_one_line ();
  g_autoptr (GPtrArray) ignored = g_ptr_array_new_with_free_func (g_free);
  g_auto (PennyPayFields) fields = { 0 };
  g_autoptr (GError) error = NULL;

  if (!penny_pay_fields_take_line (&fields, n, line->str, line->len, ignored, &error)
      || !work (&fields, years, answer, &error))
    penny_json_text (answer, "error", error->message);
  if (ignored->len > 0)
    penny_json_texts (answer, "ignored", ignored);
  penny_json_print (answer);
  return fflush (stdout) == 0 && !ferror (stdout);
}

/* Goes on to the end whatever a line says. */
static int
answer_lines (guint                 n,
              PennyPayLineWork      work,
              const PennyRateYears *years)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  errno = 0;
  while (read_line (line))
    if (!answer_line (line, n, work, years))
      return penny_cli_fail (PENNY_EXIT_FAILED, _("The answer could not be written out. Look whether the "
                                                  "disk is full."));
  if (!ferror (stdin))
    return PENNY_EXIT_DONE;
  sentence = g_strdup_printf (_("The lines could not be read to the end: %s."), g_strerror (errno));
  return penny_cli_fail (PENNY_EXIT_FAILED, sentence);
}

int
penny_pay_lines (const PennyPayFields *fields,
                 guint                 n,
                 PennyPayLineWork      work)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = NULL;

  if (!penny_pay_fields_leave_to_lines (fields, &error) || (years = penny_cli_rate_years (&error)) == NULL)
    return penny_cli_fail_with (error);
  return answer_lines (n, work, years);
}

int
penny_pay_once (const PennyPayFields *fields,
                PennyPayWork          work,
                gboolean              as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyRateYears) years = penny_cli_rate_years (&error);

  return years != NULL ? work (fields, years, as_json) : penny_cli_fail_with (error);
}
