#include "help.h"

void
use_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (style, "/io/github/pennywell/Pennywell/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
opened_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      done)
{
  g_autoptr (GError) error = NULL;

  penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

PennyBook *
open_sample (const char *name,
             const char *folder)
{
  PennyBook *book = penny_book_new ();
  gboolean done = FALSE;

  penny_book_open_sample_async (book, name, folder, NULL, opened_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  return book;
}
