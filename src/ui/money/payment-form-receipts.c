#include "payment-form-private.h"

#include <glib/gi18n-lib.h>

#include "book-receipts.h"
#include "choose-reads.h"
#include "payments.h"
#include "pick-place.h"
#include "receipt-acts.h"
#include "receipt-picture.h"
#include "receipt-window.h"
#include "receipts-clip.h"
#include "say.h"
#include "side-by-side.h"
#include "wrap.h"

#define PICTURE 48

/* The form of the window, which is all that a callback is given. */
static PennyPaymentForm *
form_of (GtkWidget *window)
{
  return g_object_get_data (G_OBJECT (window), "payment-form");
}

/* What is kept. */

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
  PennyPaymentForm *self = form_of (GTK_WIDGET (form));
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
  PennyPaymentForm *self = form_of (GTK_WIDGET (form));

  penny_book_read_async (self->book, read_receipts, g_memdup2 (&self->before->id, sizeof self->before->id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, NULL, read_cb, g_object_ref (form));
}

/* Adding. */

static void
say_added (PennyForm                *form,
           PennyBook                *book,
           const PennyReceiptsAdded *added)
{
  if (added->failed->len > 0)
    penny_form_fail (form, added->failed->pdata[0], NULL);
  else if (added->added->len == 0 && added->twice->len > 0)
    {
      g_autofree char *words = g_strdup_printf (_("“%s” is kept here already. Choose it with “One already kept”."),
                                                (const char *) added->twice->pdata[0]);

      penny_form_fail (form, words, NULL);
    }
  else if (added->added->len > 0 && penny_book_get_last_change (book) != NULL)
    penny_say_done (GTK_WIDGET (form), penny_book_get_last_change (book));
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (PENNY_BOOK (source), result, &error);

  if (added == NULL)
    penny_form_fail (form, error->message, NULL);
  else
    say_added (form, PENNY_BOOK (source), added);
  g_clear_pointer (&added, penny_receipts_added_free);
}

/* Takes @incoming. */
static void
taken_cb (GtkWidget *window,
          GPtrArray *incoming,
          PennyCame  came)
{
  PennyPaymentForm *self = form_of (window);

  if (incoming == NULL)
    {
      penny_form_fail (PENNY_FORM (window), _("There is no picture or file to paste. Copy one first."), NULL);
      return;
    }
  penny_book_add_receipts_async (self->book, incoming, came, self->before->id, NULL, NULL, NULL, added_cb,
                                 g_object_ref (window));
}

static void
picked_cb (GtkWidget  *window,
           GListModel *files)
{
  taken_cb (window, penny_clip_files (files), PENNY_CAME_CHOSEN);
}

static void
choose_file_cb (PennyPaymentForm *self)
{
  penny_pick_files (GTK_WIDGET (self->form), _("Choose its receipt"), _("Add this receipt"), _("Pictures, PDFs and e-mails"),
                    penny_clip_patterns, picked_cb);
}

static void
paste_cb (PennyPaymentForm *self)
{
  penny_clip_paste (GTK_WIDGET (self->form), taken_cb);
}

static void
proven_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_form_fail (form, error->message, NULL);
  else if (penny_book_get_last_change (PENNY_BOOK (book)) != NULL)
    penny_say_done (GTK_WIDGET (form), penny_book_get_last_change (PENNY_BOOK (book)));
}

static void
chosen_cb (GtkWidget    *window,
           const GArray *chosen)
{
  PennyPaymentForm *self = form_of (window);
  PennyProofs *proofs = g_new0 (PennyProofs, 1);

  proofs->proofs = g_array_new (FALSE, FALSE, sizeof (PennyProof));
  for (guint i = 0; i < chosen->len; i++)
    {
      const PennyProof proof = { g_array_index (chosen, gint64, i), self->before->id };

      g_array_append_val (proofs->proofs, proof);
    }
  penny_book_do_async (self->book, penny_act_prove, proofs, (GDestroyNotify) penny_proofs_free, NULL, proven_cb,
                       g_object_ref (window));
}

static void
choose_kept_cb (PennyPaymentForm *self)
{
  const PennyChoosing choosing = {
    .title = _("Choose its receipt"),
    .words = _("Receipts that wait for their payment, the likeliest first. Search to find any other."),
    .accept = _("Add these"),
    .nothing = _("No receipt is found. Search for another word, or choose a file."),
    .read = penny_choose_receipts_for,
    .about = self->before->id,
    .chosen = chosen_cb,
  };

  penny_choose_window_open (GTK_WIDGET (self->form), self->book, &choosing);
}

/* A new payment: it is saved first, and then its receipt has something to prove. */

static void
saved_read_cb (GObject      *book,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (GtkWidget) from = data;
  g_autoptr (PennyPayment) payment = penny_book_read_finish (PENNY_BOOK (book), result, NULL);

  if (payment != NULL && gtk_widget_get_root (from) != NULL)
    penny_payment_form_open (from, PENNY_BOOK (book), payment);
}

static gpointer
read_payment (PennyStore  *store,
              gpointer     id,
              GError     **error)
{
  return penny_payments_get (store, *(const gint64 *) id, error);
}

static void
saved_cb (PennyForm *form,
          PennyBook *book,
          gint64     id)
{
  GtkWindow *under = gtk_window_get_transient_for (GTK_WINDOW (form));

  if (id != 0 && under != NULL)
    penny_book_read_async (book, read_payment, g_memdup2 (&id, sizeof id), g_free, (GDestroyNotify) penny_payment_free, NULL,
                           saved_read_cb, g_object_ref (under));
}

static void
save_first_cb (PennyPaymentForm *self)
{
  penny_payment_form_save (self, saved_cb);
}

static void
add_button (PennyPaymentForm *self,
            GtkBox           *box,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (box, button);
}

void
penny_payment_form_add_receipts (PennyPaymentForm *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->receipt_rows = g_ptr_array_new ();
  self->receipts = penny_form_group (self->form, _("Its receipt"), NULL);
  gtk_widget_set_layout_manager (buttons, penny_side_by_side_new (6));
  if (self->before == NULL)
    add_button (self, GTK_BOX (buttons), _("Save this payment and add its receipt…"), G_CALLBACK (save_first_cb));
  else
    {
      add_button (self, GTK_BOX (buttons), _("Choose a file…"), G_CALLBACK (choose_file_cb));
      add_button (self, GTK_BOX (buttons), _("Paste it"), G_CALLBACK (paste_cb));
      add_button (self, GTK_BOX (buttons), _("One already kept…"), G_CALLBACK (choose_kept_cb));
      g_signal_connect_object (self->book, "notify::summary", G_CALLBACK (follow), self->form, G_CONNECT_SWAPPED);
      follow (self->form);
    }
  gtk_widget_set_margin_top (buttons, 9);
  gtk_widget_set_sensitive (buttons, !penny_book_is_read_only (self->book));
  adw_preferences_group_add (self->receipts, buttons);
}
