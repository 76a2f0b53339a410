#include "receipt-window-private.h"

#include <glib/gi18n-lib.h>

#include "compat.h"

/* From one receipt to the next, among those of the list that this one was opened from, as they were then. */

static int
place_of (PennyReceiptWindow *self)
{
  for (guint i = 0; self->among != NULL && i < self->among->len; i++)
    if (g_array_index (self->among, gint64, i) == self->wanted)
      return (int) i;
  return -1;
}

static gboolean
is_there (PennyReceiptWindow *self,
          int                 place)
{
  return place >= 0 && self->among != NULL && place < (int) self->among->len;
}

void
penny_receipt_window_show_next (PennyReceiptWindow *self)
{
  int place = place_of (self);

  gtk_widget_set_visible (self->others, place >= 0 && self->among->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.previous", place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.next", place >= 0 && is_there (self, place + 1));
}

void
penny_receipt_window_say_next (PennyReceiptWindow *self)
{
  g_autofree char *words = NULL;

  if (self->among == NULL)
    return;
  words = g_strdup_printf (_("Receipt %d of %u: %s"), place_of (self) + 1, self->among->len,
                           penny_receipt_seen_title (self->seen));
  penny_compat_announce (GTK_WIDGET (self), words);
}

/* It was removed since the list was read: this one stays. */
void
penny_receipt_window_skip (PennyReceiptWindow *self)
{
  int place = place_of (self);

  if (place >= 0)
    g_array_remove_index (self->among, (guint) place);
  self->wanted = self->receipt_id;
  penny_receipt_window_show_next (self);
}

static void
go_action (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  int place = place_of (self);
  int there = place + (g_str_equal (action, "receipt.next") ? 1 : -1);

  if (place < 0 || !is_there (self, there) || self->seen == NULL)
    return;
  /* What was typed belongs to this one. */
  penny_receipt_fields_save (self->fields);
  if (penny_page_view_is_cropping (penny_page_pane_get_view (self->pane)))
    penny_receipt_window_stop_cropping (self);
  self->wanted = g_array_index (self->among, gint64, there);
  penny_receipt_window_follow (self);
}

static gpointer
read_among (PennyStore  *store,
            gpointer     filter,
            GError     **error)
{
  return penny_receipts_ids (store, filter, error);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyReceiptWindow) self = data;
  GArray *among = penny_book_read_finish (PENNY_BOOK (book), result, NULL);

  /* Without them there is only this one to look at. */
  if (among == NULL)
    return;
  g_clear_pointer (&self->among, g_array_unref);
  self->among = among;
  penny_receipt_window_show_next (self);
}

static void
filter_free (gpointer data)
{
  PennyReceiptFilter *filter = data;

  g_free ((char *) filter->search);
  g_free (filter);
}

void
penny_receipt_window_begin_next (PennyReceiptWindow       *self,
                                 const PennyReceiptFilter *among)
{
  PennyReceiptFilter *filter;

  penny_receipt_window_show_next (self);
  if (among == NULL)
    return;
  filter = g_memdup2 (among, sizeof *among);
  filter->search = g_strdup (among->search);
  penny_book_read_async (self->book, read_among, filter, filter_free, (GDestroyNotify) g_array_unref, self->cancellable,
                         read_cb, g_object_ref (self));
}

void
penny_receipt_window_install_next (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "receipt.previous", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "receipt.next", NULL, go_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "receipt.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "receipt.next", NULL);
}
