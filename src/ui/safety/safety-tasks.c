#include "safety-tasks.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "pick-place.h"
#include "restore-window.h"
#include "safety.h"

/* Backing up. */

static void
backed_up_cb (GObject      *book,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (PennyTaskWindow) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = penny_book_back_up_finish (PENNY_BOOK (book), result, &error);
  g_autofree char *words = NULL;

  if (file == NULL)
    {
      penny_task_window_fail (task, _("No backup was made"), error);
      return;
    }
  words = g_strdup_printf (_("It was opened again and is whole. It lies in %s."), file);
  penny_task_window_succeed (task, _("The backup is made"), words);
}

void
penny_safety_back_up (GtkWidget *from,
                      PennyBook *book)
{
  PennyTaskWindow *task = penny_task_window_new (from, _("Back up"), _("Making a backup…"));

  penny_book_back_up_async (book, penny_task_window_progress, task, penny_task_window_get_cancellable (task),
                            backed_up_cb, g_object_ref (task));
}

/* Checking. */

static void
restore (PennyTaskWindow *task)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (task));

  gtk_window_close (GTK_WINDOW (task));
  gtk_window_present (GTK_WINDOW (penny_restore_window_new (parent)));
}

static void
checked_cb (GObject      *book,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyTaskWindow) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = penny_book_check_finish (PENNY_BOOK (book), result, &error);

  if (faults == NULL)
    penny_task_window_fail (task, _("The file could not be checked"), error);
  else if (faults->len == 0)
    penny_task_window_succeed (task, _("All is well"),
                               _("Every part of the file reads as it was written, and its sums agree."));
  else
    {
      penny_task_window_offer (task, _("Restore a backup…"), restore);
      penny_task_window_warn (task, _("Something is wrong in this file"),
                              _("Nothing was changed. Back it up as it is before anything else; then a backup from before "
                                "may be better than this."), faults);
    }
}

void
penny_safety_check (GtkWidget *from,
                    PennyBook *book)
{
  PennyTaskWindow *task = penny_task_window_new (from, _("Check this file"), _("Reading all of the file…"));

  penny_book_check_async (book, penny_task_window_progress, task, penny_task_window_get_cancellable (task),
                          checked_cb, g_object_ref (task));
}

/* Exporting. */

static void
exported_cb (GObject      *book,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyTaskWindow) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    {
      penny_task_window_fail (task, _("Nothing was exported"), error);
      return;
    }
  words = g_strdup_printf (_("It lies in %s. It is not sealed: whoever has the folder can read it."),
                           (const char *) g_object_get_data (G_OBJECT (task), "folder"));
  penny_task_window_succeed (task, _("Everything is exported"), words);
}

/* A folder that is not there yet. */
static char *
folder_within (const char *place,
               PennyDate   today)
{
  g_autofree char *day = penny_date_format (today);
  g_autofree char *name = g_strdup_printf (_("Pennywell %s"), day);
  char *folder = g_build_filename (place, name, NULL);

  for (guint n = 2; g_file_test (folder, G_FILE_TEST_EXISTS); n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", name, n);

      g_free (folder);
      folder = g_build_filename (place, numbered, NULL);
    }
  return folder;
}

static void
place_picked (GtkWidget  *form,
              const char *place)
{
  PennyBook *book = g_object_get_data (G_OBJECT (form), "book");
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (form)));
  char *folder = folder_within (place, penny_book_get_today (book));
  PennyTaskWindow *task = penny_task_window_new (parent, _("Export everything"), _("Writing everything in open forms…"));

  g_object_set_data_full (G_OBJECT (task), "folder", folder, g_free);
  penny_book_export_async (book, folder, gtk_switch_get_active (g_object_get_data (G_OBJECT (form), "private")), penny_task_window_progress, task, penny_task_window_get_cancellable (task),
                           exported_cb, g_object_ref (task));
  penny_form_done (PENNY_FORM (form));
}

static void
export_cb (GtkWidget *form)
{
  penny_pick_folder (form, _("Where should the copy go?"), _("Export here"), place_picked);
}

void
penny_safety_export (GtkWidget *from,
                     PennyBook *book)
{
  PennyForm *form = penny_form_new (from, _("Export everything"), _("Choose where to…"));
  AdwPreferencesGroup *unsealed;

  penny_form_group (form, _("Everything, for any program"),
                    _("Payments, plan, bills, hours, payslips and history become tables (CSV) that every spreadsheet opens, and receipts "
                      "are written as they came. Your file here stays as it is."));
  unsealed = penny_form_group (form, _("This copy is not sealed"),
                               _("Whoever has the folder can read all of it: health, names, pay. Keep it no longer "
                                 "than you need it, and not on a stick that can be lost."));
  g_object_set_data (G_OBJECT (form), "private",
                     penny_form_add_switch (unsealed, _("With assistants’ bank details, National Insurance numbers and "
                                                        "dates of birth"), FALSE));
  g_object_set_data_full (G_OBJECT (form), "book", g_object_ref (book), g_object_unref);
  g_signal_connect (form, "save", G_CALLBACK (export_cb), NULL);
  gtk_window_present (GTK_WINDOW (form));
}
