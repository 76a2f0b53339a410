#include "keep-taken.h"

#include <glib/gi18n-lib.h>

#include "say.h"

typedef struct
{
  GtkWindow *window;
  void     (*again) (GtkWindow *window, const char *sentence);
} Keeping;

static void
keeping_free (Keeping *self)
{
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Keeping, keeping_free)

static void
kept_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Keeping) self = data;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (PENNY_BOOK (book), result, &error);
  GtkWindow *behind = gtk_window_get_transient_for (self->window);

  if (added == NULL)
    self->again (self->window, error->message);
  else if (added->failed->len > 0)
    self->again (self->window, added->failed->pdata[0]);
  /* The file was locked meanwhile: what was taken is nowhere else. */
  else if (added->stopped)
    self->again (self->window, _("It was not kept, since the file was locked meanwhile. Keep it once more."));
  else
    {
      if (behind != NULL && penny_book_get_last_change (PENNY_BOOK (book)) != NULL)
        penny_say_done (GTK_WIDGET (behind), penny_book_get_last_change (PENNY_BOOK (book)));
      gtk_window_close (self->window);
    }
  g_clear_pointer (&added, penny_receipts_added_free);
}

void
penny_keep_taken (GtkWindow *window,
                  PennyBook *book,
                  GPtrArray *incoming,
                  PennyCame  came,
                  void     (*again) (GtkWindow *window, const char *sentence))
{
  Keeping *self = g_new0 (Keeping, 1);

  self->window = g_object_ref (window);
  self->again = again;
  /* Not cancelled with the window: what was taken is kept. */
  penny_book_add_receipts_async (book, incoming, came, 0, NULL, NULL, NULL, kept_cb, self);
}

char *
penny_taken_name (const char *what,
                  const char *ending)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *moment = g_date_time_format (now, "%Y-%m-%d %H.%M.%S");

  return g_strdup_printf ("%s %s.%s", what, moment, ending);
}

GdkPaintable *
penny_taken_paintable (const PennyPixels *pixels)
{
  if (pixels == NULL)
    return NULL;
  return GDK_PAINTABLE (gdk_memory_texture_new ((int) pixels->width, (int) pixels->height, GDK_MEMORY_R8G8B8A8, pixels->pixels,
                                                (gsize) pixels->width * 4));
}
