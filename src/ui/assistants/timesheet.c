#include "timesheet.h"

#include <glib/gi18n-lib.h>

#include "papers.h"
#include "paper-window.h"
#include "say.h"

typedef struct
{
  GtkWidget *from;
  gint64     assistant_id;
  PennyDate  week;
  char      *file_name;
} Timesheet;

static gpointer
read_paper (PennyStore  *store,
            gpointer     request,
            GError     **error)
{
  const Timesheet *asked = request;

  return penny_timesheet_paper (store, asked->assistant_id, asked->week, asked->week + 6, error);
}

static void
timesheet_free (Timesheet *self)
{
  g_object_unref (self->from);
  g_free (self->file_name);
  g_free (self);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  Timesheet *asked = data;
  g_autoptr (GError) error = NULL;
  PennyPaper *paper = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (paper == NULL)
    penny_say_error (asked->from, error);
  else if (gtk_widget_get_mapped (asked->from))
    penny_paper_window_open (asked->from, paper, asked->file_name);
  else
    penny_paper_free (paper);
  timesheet_free (asked);
}

void
penny_timesheet_open (GtkWidget            *from,
                      PennyBook            *book,
                      const PennyAssistant *assistant,
                      PennyDate             week)
{
  Timesheet *asked = g_new0 (Timesheet, 1);
  g_autofree char *day = penny_date_format (week);

  asked->from = g_object_ref (from);
  asked->assistant_id = assistant->id;
  asked->week = week;
  /* Translators: what a file is called: whose timesheet it is, and of the week from which day. */
  asked->file_name = g_strdup_printf (_("Timesheet %s %s"), assistant->name, day);
  penny_book_read_async (book, read_paper, asked, NULL, (GDestroyNotify) penny_paper_free, NULL, read_cb, asked);
}
