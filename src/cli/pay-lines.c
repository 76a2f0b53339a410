#include "pay-lines.h"

#include <errno.h>
#include <stdio.h>

#include <glib/gi18n-lib.h>

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

static void
write_ignored (PennyJson       *answer,
               const GPtrArray *ignored)
{
  if (ignored->len == 0)
    return;
  penny_json_begin_list (answer, "ignored");
  for (guint i = 0; i < ignored->len; i++)
    penny_json_text (answer, NULL, g_ptr_array_index (ignored, i));
  penny_json_end_list (answer);
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
  write_ignored (answer, ignored);
  penny_json_print (answer);
  return fflush (stdout) == 0 && !ferror (stdout);
}

int
penny_pay_lines (guint                 n,
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
