#include "export-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "csv-writer.h"
#include "files.h"
#include "history.h"
#include "lock.h"
#include "sentence.h"
#include "tables-dump.h"

#define PAGE 500
#define MAKING ".exporting-"
#define MAKING_LETTERS "XXXXXX"

/* A file for each table, and what it is in the words of READ-ME.txt. */
static const struct
{
  const char *table;
  const char *what;
  const char *name;            /* the file's, where the table's says little; else NULL */
} tables[] = {
  { "person", N_("whose file this is") },
  { "budgets", N_("the budgets") },
  { "accounts", N_("the accounts of each budget") },
  { "lines", N_("the lines of the plans") },
  { "plan_versions", N_("the versions of each plan, by the day from which they count") },
  { "plan_lines", N_("what each line had in each version") },
  { "payments", N_("all money in and out; in is plus") },
  { "splits", N_("the parts of payments that are for several lines") },
  { "bills", N_("what was had and is or was owed") },
  { "bill_splits", N_("the parts of bills that are for several lines") },
  { "regulars", N_("payments that come round") },
  { "incomes", N_("money that is due") },
  { "savings", N_("savings that were agreed") },
  { "requests", N_("what was wanted, and what was said to it") },
  { "questions", N_("questions to ask") },
  { "checks", N_("when the accounts were checked with the bank") },
  { "statements", N_("the bank’s statements that were brought in") },
  { "mappings", N_("which column means what in statements of your own") },
  { "actors", N_("who looks after this file") },
  { "files", N_("the files that are kept, which are in the folder “files”") },
  { "assistants", N_("the personal assistants") },
  { "contracts", N_("what was agreed with each of them, by the day from which it counts") },
  { "code_notices", N_("their tax codes, by the day from which each counts"), "tax_codes" },
  { "letter_notices", N_("their National Insurance letters that were set by hand"), "ni_letters" },
  { "loan_notices", N_("their student loans, by the day from which each counts"), "student_loans" },
  { "pension_notices", N_("their workplace pensions, by the day from which each counts"), "pensions" },
  { "orders", N_("orders to take money from their pay") },
  { "documents", N_("contracts, checks, insurance and other documents") },
  { "contacts", N_("whom to ring in an emergency") },
  { "entries", N_("hours worked, holiday, sick days and other things that a payday counts"), "hours" },
  { "usual_hours", N_("the usual week of each assistant") },
  { "timesheets", N_("weeks that were signed") },
  { "employer", N_("the employer") },
  { "employer_years", N_("what was said of each tax year") },
  { "runs", N_("the paydays that were approved"), "paydays" },
  { "slips", N_("the payslips"), "payslips" },
  { "slip_lines", N_("the lines of each payslip"), "payslip_lines" },
  { "pay_bills", N_("which bills come from which payday") },
  { "receipts", N_("the receipts, and what was said of each") },
  { "receipt_payments", N_("which payments each receipt proves"), "receipts_of_payments" },
  { "keep_rules", N_("how long each funder wants receipts kept") },
  { "queries", N_("what funders asked, and when it was answered"), "funders_questions" },
};

static void
export_free (PennyExport *self)
{
  g_free (self->folder);
  g_free (self->beside);
  penny_lock_drop (self->lock);
  g_ptr_array_unref (self->lost);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyExport, export_free)

gboolean
penny_export_go_on (PennyExport  *self,
                    double        done,
                    GError      **error)
{
  if (self->go_on == NULL || self->go_on (done, self->data))
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED,
                       _("This was stopped before it was done. Nothing was changed."));
  return FALSE;
}

static gboolean
finish_csv (PennyCsvWriter  *csv,
            const char      *file,
            GError         **error)
{
  int why = penny_csv_writer_finish (csv);

  return (why == 0 || penny_files_fail (why, file, error)) && penny_files_sync (file, error);
}

static gboolean
write_cells (const PennyCell  *cells,
             guint             n,
             gpointer          csv,
             GError          **error)
{
  for (guint i = 0; i < n; i++)
    if (cells[i].kind == PENNY_CELL_TEXT)
      penny_csv_writer_text (csv, cells[i].text);
    else
      penny_csv_writer_plain (csv, cells[i].text);
  penny_csv_writer_end_row (csv);
  return TRUE;
}

static const char *
name_of (gsize i)
{
  return tables[i].name != NULL ? tables[i].name : tables[i].table;
}

static gboolean
write_table (PennyExport  *self,
             gsize         i,
             GError      **error)
{
  g_autofree char *name = g_strconcat (name_of (i), ".csv", NULL);
  g_autofree char *file = g_build_filename (self->beside, name, NULL);
  PennyCsvWriter *csv = penny_csv_writer_new (file);

  if (penny_table_dump (self->store, tables[i].table, self->with_private, write_cells, csv, error))
    return finish_csv (csv, file, error);
  penny_csv_writer_finish (csv);
  return FALSE;
}

static gboolean
write_tables (PennyExport  *self,
              GError      **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    if (!write_table (self, i, error) ||
        !penny_export_go_on (self, 0.5 * (double) (i + 1) / G_N_ELEMENTS (tables), error))
      return FALSE;
  return TRUE;
}

static void
write_entry (PennyCsvWriter           *csv,
             const PennyHistoryEntry  *entry)
{
  static const char *const roles[] = { "", "holder", "nominee", "representative", "carer" };
  static const char *const states[] = { "done", "undone", "undone" };
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (entry->at);
  g_autofree char *moment = at != NULL ? g_date_time_format (at, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
  g_autofree char *sentence = penny_sentence_for_file (entry);

  penny_csv_writer_plain (csv, moment);
  penny_csv_writer_text (csv, entry->who);
  penny_csv_writer_plain (csv, roles[entry->role]);
  penny_csv_writer_text (csv, sentence);
  penny_csv_writer_plain (csv, states[entry->state]);
  penny_csv_writer_end_row (csv);
}

static gboolean
write_entries (PennyExport     *self,
               PennyCsvWriter  *csv,
               GError         **error)
{
  gint64 before = 0;

  for (;;)
    {
      g_autoptr (GPtrArray) page = penny_history_list (self->store, before, PAGE, error);

      if (page == NULL || !penny_export_go_on (self, 0.5, error))
        return FALSE;
      if (page->len == 0)
        return TRUE;
      for (guint i = 0; i < page->len; i++)
        write_entry (csv, page->pdata[i]);
      before = ((const PennyHistoryEntry *) page->pdata[page->len - 1])->id;
    }
}

static gboolean
write_history (PennyExport  *self,
               GError      **error)
{
  static const char *const heading[] = { "at", "who", "role", "what", "state" };
  g_autofree char *file = g_build_filename (self->beside, "history.csv", NULL);
  PennyCsvWriter *csv = penny_csv_writer_new (file);

  for (gsize i = 0; i < G_N_ELEMENTS (heading); i++)
    penny_csv_writer_plain (csv, heading[i]);
  penny_csv_writer_end_row (csv);
  if (write_entries (self, csv, error))
    return finish_csv (csv, file, error);
  penny_csv_writer_finish (csv);
  return FALSE;
}

static char *
read_me_text (PennyExport *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append (text, _("Everything that was in a Pennywell file, for any program to read.\n\n"
                           "Nothing here is sealed: whoever can open this folder can read all of it. "
                           "Keep it where only you can see it, or remove it when you are done.\n\n"
                           "The .csv files open in any spreadsheet. They are in UTF-8, their first row names the columns, "
                           "amounts are as 1234.50 and days as 2026-11-15. Words that a spreadsheet would take for a "
                           "formula have a ' before them.\n\n"));
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_string_append_printf (text, "%s.csv: %s\n", name_of (i), _(tables[i].what));
  g_string_append_printf (text, "history.csv: %s\n", _("what was done, by whom and when, the newest first"));
  g_string_append_printf (text, "files_saved.csv: %s\n", _("what each kept file is called in the folder “files”"));
  if (!self->with_private)
    g_string_append_printf (text, "\n%s\n", _("Assistants’ dates of birth, National Insurance numbers and bank details "
                                              "are not here. They stay sealed in the file itself."));
  if (self->lost->len > 0)
    g_string_append_printf (text, "\n%s\n", _("These kept files are damaged or gone, and are not here. "
                                              "A backup may still have them:"));
  for (guint i = 0; i < self->lost->len; i++)
    g_string_append_printf (text, "  %s\n", (const char *) self->lost->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_read_me (PennyExport  *self,
               GError      **error)
{
  g_autofree char *path = g_build_filename (self->beside, "READ-ME.txt", NULL);
  g_autofree char *text = read_me_text (self);
  FILE *file = penny_files_create (path);
  gboolean written;

  if (file == NULL)
    return penny_files_fail (errno, path, error);
  written = fputs (text, file) != EOF || penny_files_fail (errno, path, error);
  if (fclose (file) != 0 && written)
    written = penny_files_fail (errno, path, error);
  return written && penny_files_sync (path, error);
}

/* The folder was made by us, under a name that nobody had. */
static void
remove_beside (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);

  for (const char *name; names != NULL && (name = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_equal (name, "files") && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_beside (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* What an export that was cut off left is open to be read: it goes, unless it is still being made. */
static void
remove_leftovers (PennyExport *self)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);
  g_autofree char *name = g_path_get_basename (self->folder);
  g_autofree char *making = g_strconcat (name, MAKING, NULL);
  g_autoptr (GDir) names = g_dir_open (parent, 0, NULL);

  for (const char *found; names != NULL && (found = g_dir_read_name (names)) != NULL; )
    {
      g_autofree char *path = g_build_filename (parent, found, NULL);
      int lock;

      if (!g_str_has_prefix (found, making) || strlen (found) != strlen (making) + strlen (MAKING_LETTERS) ||
          (lock = penny_lock_folder (path)) < 0)
        continue;
      remove_beside (path);
      penny_lock_drop (lock);
    }
}

static gboolean
check_folder (const char  *folder,
              GError     **error)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  g_autofree char *shown = g_filename_display_name (folder);

  if (names != NULL ? g_dir_read_name (names) == NULL : !g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED,
               _("There is something in “%s” already, and it is as it was. Choose a new or an empty folder."), shown);
  return FALSE;
}

static gboolean
put_in_place (PennyExport  *self,
              GError      **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  if (!penny_files_sync_folders (self->beside, error))
    return FALSE;
  if (g_rename (self->beside, self->folder) != 0)
    return penny_files_fail (errno, self->folder, error);
  return penny_files_sync_folder (parent, error);
}

static gboolean
write_all (PennyExport  *self,
           GError      **error)
{
  gboolean began = FALSE, written;

  if (!penny_store_begin_reading (self->store, &began, error))
    return FALSE;
  written = write_tables (self, error) && write_history (self, error) && penny_export_files (self, error) &&
            write_read_me (self, error);
  penny_store_end_reading (self->store, began);
  return written && put_in_place (self, error);
}

gboolean
penny_export_book (PennyStore   *store,
                   const char   *folder,
                   gboolean      with_private,
                   PennyGoOn     go_on,
                   gpointer      data,
                   GError      **error)
{
  g_autoptr (PennyExport) self = NULL;

  g_return_val_if_fail (store != NULL && folder != NULL, FALSE);

  if (!check_folder (folder, error))
    return FALSE;
  self = g_new0 (PennyExport, 1);
  self->store = store;
  self->folder = penny_folder_beside (folder, "");
  self->beside = penny_folder_beside (folder, MAKING MAKING_LETTERS);
  self->with_private = with_private;
  self->lock = -1;
  self->lost = g_ptr_array_new_with_free_func (g_free);
  self->go_on = go_on;
  self->data = data;
  remove_leftovers (self);
  if (g_mkdtemp (self->beside) == NULL)
    return penny_files_fail (errno, self->folder, error);
  self->lock = penny_lock_folder (self->beside);
  if (write_all (self, error))
    return TRUE;
  remove_beside (self->beside);
  return FALSE;
}
