#include "import-report.h"

#include <glib/gi18n-lib.h>

#include "json.h"

void
penny_import_report_json (const PennyImportReport *report)
{
  const PennyStatement *statement = report->statement;
  g_autoptr (PennyJson) json = penny_json_new ();

  penny_json_number (json, "rows", statement->rows->len);
  penny_json_money (json, "sum", statement->sum);
  /* For a script, a row is added or needs no adding. */
  penny_json_number (json, "already", report->already + report->nothing);
  penny_json_number (json, "added", report->added);
  penny_json_number (json, "pending", statement->pending);
  penny_json_begin_list (json, "unreadable");
  for (guint i = 0; i < statement->unreadable->len; i++)
    {
      const PennyUnreadable *row = g_ptr_array_index (statement->unreadable, i);

      penny_json_begin (json, NULL);
      penny_json_number (json, "row", row->row);
      penny_json_text (json, "why", row->why);
      penny_json_end (json);
    }
  penny_json_end_list (json);
  penny_json_text (json, "format", statement->format);
  penny_json_texts (json, "warnings", statement->warnings);
  penny_json_text (json, "message", statement->message);
  penny_json_text (json, "account", report->account);
  penny_json_print (json);
}

void
penny_import_report_text (const PennyImportReport *report)
{
  const PennyStatement *statement = report->statement;
  g_autofree char *sum = penny_pence_to_words (statement->sum);

  g_print (ngettext ("%u row, %s in all (%s).\n", "%u rows, %s in all (%s).\n", statement->rows->len),
           statement->rows->len, sum, statement->format);
  if (!report->bare && report->dry)
    g_print (_("%u would be added to %s. Nothing was changed.\n"), report->added, report->account);
  else if (!report->bare)
    g_print (ngettext ("%u was added to %s.\n", "%u were added to %s.\n", report->added), report->added, report->account);
  if (report->already > 0)
    g_print (ngettext ("%u was there already.\n", "%u were there already.\n", report->already), report->already);
  if (report->nothing > 0)
    g_print (ngettext ("%u is for £0.00, so there is nothing to add.\n",
                       "%u are for £0.00, so there is nothing to add.\n", report->nothing), report->nothing);
  if (statement->pending > 0)
    g_print (ngettext ("%u is pending at the bank and was left out.\n", "%u are pending at the bank and were left out.\n",
                       statement->pending), statement->pending);
  for (guint i = 0; i < statement->unreadable->len; i++)
    {
      const PennyUnreadable *row = g_ptr_array_index (statement->unreadable, i);

      g_print (_("Row %u could not be read: %s\n"), row->row, row->why);
    }
  for (guint i = 0; i < statement->warnings->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (statement->warnings, i));
  if (statement->message != NULL)
    g_print (_("The bank says: %s\n"), statement->message);
}
