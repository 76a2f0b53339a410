#include "payment-form-private.h"

#include <glib/gi18n-lib.h>

#include "book-receipts.h"
#include "receipt-picture.h"
#include "receipt-window.h"
#include "say.h"
#include "wrap.h"

#define PICTURE 48

/* What is kept of a payment's receipts. */

static gpointer
read_receipts (PennyStore  *store,
               gpointer     payment_id,
               GError     **error)
{
  g_autoptr (GArray) ids = penny_payment_receipts_of (store, *(const gint64 *) payment_id, error);

  return ids != NULL ? penny_receipts_page (store, (const gint64 *) (gconstpointer) ids->data, ids->len, error) : NULL;
}

static void
view_cb (GtkButton        *button,
         PennyPaymentForm *self)
{
  const gint64 *id = g_object_get_data (G_OBJECT (button), "receipt");

  penny_receipt_window_open (GTK_WINDOW (self->form), self->book, *id, NULL);
}

static void
add_view (PennyPaymentForm      *self,
          AdwActionRow          *row,
          const PennyReceiptRow *found,
          const char            *title)
{
  GtkWidget *view = gtk_button_new_with_label (_("View"));
  g_autofree char *name = g_strdup_printf (_("View the receipt “%s”"), title);

  gtk_widget_set_valign (view, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (view), "receipt", g_memdup2 (&found->receipt->id, sizeof found->receipt->id), g_free);
  g_signal_connect (view, "clicked", G_CALLBACK (view_cb), self);
  adw_action_row_add_suffix (row, view);
}

static GtkWidget *
new_row (PennyPaymentForm      *self,
         const PennyReceiptRow *found)
{
  const char *title = penny_receipt_row_title (found);
  g_autofree char *day = penny_date_to_words (found->day, penny_book_get_today (self->book));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", day != NULL ? day : "",
                                 NULL);
  GtkWidget *picture = penny_receipt_picture_new (PICTURE, PICTURE);

  penny_receipt_picture_set (PENNY_RECEIPT_PICTURE (picture), found->picture, found->receipt, "image-x-generic-symbolic");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  add_view (self, ADW_ACTION_ROW (row), found, title);
  return row;
}

/* What is kept here says more than a tick: where there is any, the question about paper is not asked. */
static void
show_receipts (PennyPaymentForm *self,
               const GPtrArray  *found)
{
  for (guint i = 0; i < self->receipt_rows->len; i++)
    adw_preferences_group_remove (self->receipts, self->receipt_rows->pdata[i]);
  g_ptr_array_set_size (self->receipt_rows, 0);
  for (guint i = 0; i < found->len; i++)
    {
      GtkWidget *row = new_row (self, found->pdata[i]);

      g_ptr_array_add (self->receipt_rows, row);
      adw_preferences_group_add (self->receipts, row);
    }
  penny_payment_form_show_paper (self);
  penny_wrap (GTK_WIDGET (self->receipts));
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  PennyPaymentForm *self = penny_payment_form_of (GTK_WIDGET (form));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (self == NULL || !gtk_widget_get_visible (GTK_WIDGET (form)))
    return;
  if (found == NULL)
    penny_say_error (GTK_WIDGET (form), error);
  else
    show_receipts (self, found);
}

static void
follow (PennyForm *form)
{
  PennyPaymentForm *self = penny_payment_form_of (GTK_WIDGET (form));

  penny_book_read_async (self->book, read_receipts, g_memdup2 (&self->before->id, sizeof self->before->id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, NULL, read_cb, g_object_ref (form));
}

void
penny_payment_form_add_receipts (PennyPaymentForm *self)
{
  self->receipt_rows = g_ptr_array_new ();
  self->receipts = penny_form_group (self->form, _("Its receipt"), NULL);
  penny_payment_form_add_ways (self);
  if (self->before == NULL)
    return;
  g_signal_connect_object (self->book, "notify::summary", G_CALLBACK (follow), self->form, G_CONNECT_SWAPPED);
  follow (self->form);
}
