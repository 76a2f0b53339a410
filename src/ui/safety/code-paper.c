#include "code-paper.h"

#include <glib/gi18n-lib.h>

#include "key.h"
#include "page-pdf.h"
#include "pick-place.h"
#include "safety.h"

/* What is on the sheet, for as long as somebody writes or prints it. */
typedef struct
{
  char           *code;         /* a secret */
  PennyLocks      locks;
  PennyCodeSheet  sheet;
  PennyCodeTell   tell;
} CodePaper;

static CodePaper *
code_paper_new (PennyBook     *book,
                const char    *code,
                PennyCodeTell  tell)
{
  CodePaper *self = g_new0 (CodePaper, 1);

  self->code = penny_secret_copy (code);
  self->locks = penny_book_get_safety (book)->locks;
  self->sheet.code = self->code;
  self->sheet.book_id = self->locks.id;
  self->sheet.made_on = penny_book_get_today (book);
  self->tell = tell;
  return self;
}

static void
code_paper_free (gpointer data)
{
  CodePaper *self = data;

  penny_secret_free (self->code);
  g_free (self);
}

static void
tell_error (CodePaper    *self,
            GtkWidget    *from,
            const GError *error)
{
  g_autofree char *sentence = g_strdup_printf (_("The sheet was not made: %s"), error->message);

  self->tell (from, sentence);
}

static void
written_cb (GObject      *file,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkWidget) from = data;
  CodePaper *self = g_object_get_data (G_OBJECT (from), "code-paper");
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    tell_error (self, from, error);
  else
    self->tell (from, _("Saved. Print it or put it where nobody looks, and keep it away from the file itself: "
                        "the sheet opens it."));
}

static void
place_picked (GtkWidget  *from,
              const char *path)
{
  CodePaper *self = g_object_get_data (G_OBJECT (from), "code-paper");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = penny_page_pdf_code_sheet (&self->sheet, &error);

  if (pdf == NULL)
    tell_error (self, from, error);
  else
    g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                         NULL, written_cb, g_object_ref (from));
}

void
penny_code_paper_save (GtkWidget     *from,
                       PennyBook     *book,
                       const char    *code,
                       PennyCodeTell  tell)
{
  g_object_set_data_full (G_OBJECT (from), "code-paper", code_paper_new (book, code, tell), code_paper_free);
  penny_pick_new (from, _("Save the sheet with the recovery code"), _("Save"), _("Recovery code.pdf"), place_picked);
}

/* Printing. */

static void
draw_page_cb (GtkPrintOperation *print,
              GtkPrintContext   *context,
              int                page,
              CodePaper         *self)
{
  penny_code_sheet_draw (&self->sheet, gtk_print_context_get_cairo_context (context),
                         gtk_print_context_get_width (context));
}

static void
printed_cb (GtkPrintOperation       *print,
            GtkPrintOperationResult  result,
            GtkWidget               *from)
{
  CodePaper *self = g_object_get_data (G_OBJECT (print), "code-paper");
  g_autoptr (GError) error = NULL;

  gtk_print_operation_get_error (print, &error);
  if (error != NULL)
    tell_error (self, from, error);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    self->tell (from, _("Sent to the printer. Fetch the sheet at once, and keep it away from the file itself."));
}

void
penny_code_paper_print (GtkWidget     *from,
                        PennyBook     *book,
                        const char    *code,
                        PennyCodeTell  tell)
{
  g_autoptr (GtkPrintOperation) print = gtk_print_operation_new ();
  GtkRoot *root = gtk_widget_get_root (from);
  CodePaper *self = code_paper_new (book, code, tell);

  g_object_set_data_full (G_OBJECT (print), "code-paper", self, code_paper_free);
  gtk_print_operation_set_n_pages (print, 1);
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (print, _("Recovery code"));
  g_signal_connect (print, "draw-page", G_CALLBACK (draw_page_cb), self);
  g_signal_connect_object (print, "done", G_CALLBACK (printed_cb), from, 0);
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
