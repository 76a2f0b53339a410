#include "receipt-window-private.h"

#include <glib/gi18n-lib.h>

#include "concealed.h"
#include "fit.h"
#include "focus.h"
#include "hiding.h"
#include "receipt-facts.h"
#include "safety.h"
#include "said-here.h"
#include "say.h"
#include "side-by-side.h"
#include "wrap.h"

G_DEFINE_FINAL_TYPE (PennyReceiptWindow, penny_receipt_window, ADW_TYPE_WINDOW)

PennyDate
penny_receipt_window_today (PennyReceiptWindow *self)
{
  return penny_book_get_today (self->book);
}

gboolean
penny_receipt_window_is_writing (PennyReceiptWindow *self)
{
  return !penny_book_is_read_only (self->book);
}

void
penny_receipt_window_leave (PennyReceiptWindow *self)
{
  self->gone = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/* What is known. */

static void
show_words (PennyReceiptWindow *self)
{
  const char *words = self->seen->reading->words;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *pages = penny_receipt_words_by_page (words);
  g_autofree char *old = NULL;
  GtkTextIter start, end;

  gtk_widget_set_visible (self->words_group, *pages != '\0');
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  old = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  /* What is being read or copied stays as it is. */
  if (g_str_equal (old, pages))
    return;
  gtk_text_buffer_set_text (buffer, pages, -1);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
show_payments (PennyReceiptWindow *self)
{
  PennyDate today = penny_receipt_window_today (self);
  gboolean writing = penny_receipt_window_is_writing (self);
  gboolean apart = self->seen->receipt->no_payment;

  g_object_set (self->payments, "empty", apart ? _("No payment belongs to it: you said so.")
                                               : _("No payment yet."), NULL);
  penny_fact_group_show (self->payments, penny_receipt_payment_facts (self->seen, today, writing));
  penny_fact_group_show (self->offers, penny_receipt_offer_facts (self->seen, today, writing));
  gtk_button_set_label (self->no_payment, apart ? _("A payment does belong to it") : _("No payment belongs to it"));
  gtk_widget_set_visible (GTK_WIDGET (self->no_payment), apart || self->seen->payments->len == 0);
  gtk_widget_set_visible (self->choose, writing);
}

static gboolean
can_read (PennyReceiptWindow *self)
{
  gboolean can = FALSE;

  g_object_get (self->reader, "can-read", &can, NULL);
  return can;
}

static void
show_seen (PennyReceiptWindow *self)
{
  PennyDate today = penny_receipt_window_today (self);
  gboolean first = !gtk_widget_get_visible (self->details);

  self->receipt_id = self->seen->receipt->id;
  gtk_window_set_title (GTK_WINDOW (self), penny_receipt_seen_title (self->seen));
  penny_receipt_fields_show (self->fields, self->seen, today, penny_receipt_window_is_writing (self), can_read (self));
  show_payments (self);
  show_words (self);
  penny_fact_group_show (self->keep, penny_receipt_keep_facts (self->seen));
  penny_fact_group_show (self->file, penny_receipt_file_facts (self->seen, today));
  penny_receipt_window_show_picture (self);
  penny_receipt_window_update_acts (self);
  penny_receipt_window_show_next (self);
  gtk_widget_set_visible (self->details, TRUE);
  penny_wrap (self->details);
  if (first)
    gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

/* Takes @seen. */
static void
take_seen (PennyReceiptWindow *self,
           PennyReceiptSeen   *seen)
{
  gboolean another = self->seen != NULL && self->seen->receipt->id != seen->receipt->id;

  g_clear_pointer (&self->seen, penny_receipt_seen_free);
  self->seen = seen;
  show_seen (self);
  if (!another)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->side)), 0);
  penny_receipt_window_say_next (self);
}

/* Removed or destroyed, here or by an undo. */
static void
not_seen (PennyReceiptWindow *self,
          const GError       *error)
{
  if (!g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED))
    penny_say_error (GTK_WIDGET (self), error);
  else if (self->wanted != self->receipt_id)
    penny_receipt_window_skip (self);
  else
    penny_receipt_window_leave (self);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyReceiptWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyReceiptSeen *seen = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (seen == NULL)
    not_seen (self, error);
  else if (seen->receipt->id == self->wanted)
    take_seen (self, seen);
  else
    penny_receipt_seen_free (seen);
}

void
penny_receipt_window_follow (PennyReceiptWindow *self)
{
  PennyReceiptAsked *asked;

  if (penny_book_is_locked (self->book))
    return;
  asked = g_new0 (PennyReceiptAsked, 1);
  asked->receipt_id = self->wanted;
  asked->today = penny_receipt_window_today (self);
  penny_book_read_async (self->book, penny_receipt_seen_read, asked, g_free, (GDestroyNotify) penny_receipt_seen_free,
                         self->cancellable, read_cb, g_object_ref (self));
}

/* While others are read, all is known of this one. */
static void
reader_cb (PennyReceiptWindow *self)
{
  const PennyReading *reading = self->seen != NULL ? self->seen->reading : NULL;

  if (reading == NULL || reading->look == PENNY_LOOK_WAITING || reading->words_state == PENNY_WORDS_WAITING ||
      reading->words_state == PENNY_WORDS_NO_READER)
    penny_receipt_window_follow (self);
}

static void
locked_cb (PennyReceiptWindow *self)
{
  if (penny_book_is_locked (self->book))
    penny_receipt_window_drop_picture (self);
  else
    penny_receipt_window_follow (self);
}

/* What else is so of it stays. */
static void
said_cb (PennyReceiptWindow *self,
         const PennyReceipt *said)
{
  PennyReceipt *receipt = penny_receipt_value_copy (said);

  receipt->turn = self->seen->receipt->turn;
  receipt->crop = self->seen->receipt->crop;
  receipt->no_payment = self->seen->receipt->no_payment;
  penny_receipt_value_free (self->seen->receipt);
  self->seen->receipt = receipt;
  penny_receipt_window_save (self);
}

/* Where there is no room for both. */

static void
show_side_cb (PennyReceiptWindow *self)
{
  gboolean side = gtk_toggle_button_get_active (self->show_side);

  adw_leaflet_set_visible_child (self->leaflet, side ? self->side : self->looking);
}

static gboolean
fold_cb (gpointer data)
{
  PennyReceiptWindow *self = data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  self->folding = 0;
  gtk_widget_set_visible (GTK_WIDGET (self->show_side), folded);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->pictures),
                                  folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  if (!folded)
    gtk_toggle_button_set_active (self->show_side, FALSE);
  return G_SOURCE_REMOVE;
}

/* It folds while it is given its size, when nothing in it may change. */
static void
folded_cb (PennyReceiptWindow *self)
{
  if (self->folding == 0)
    self->folding = g_idle_add (fold_cb, self);
}

/* What was typed and not left yet is kept. */
static gboolean
penny_receipt_window_close_request (GtkWindow *window)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (window);

  if (!self->gone)
    penny_receipt_fields_save (self->fields);
  return GTK_WINDOW_CLASS (penny_receipt_window_parent_class)->close_request (window);
}

static void
penny_receipt_window_dispose (GObject *object)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->folding, g_source_remove);
  self->save_copy = NULL;

  G_OBJECT_CLASS (penny_receipt_window_parent_class)->dispose (object);
}

static void
penny_receipt_window_finalize (GObject *object)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->among, g_array_unref);
  g_clear_pointer (&self->seen, penny_receipt_seen_free);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_receipt_window_parent_class)->finalize (object);
}

#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, PennyReceiptWindow, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/receipt-window.ui");
  CHILD (toasts);
  CHILD (leaflet);
  CHILD (others);
  CHILD (looking);
  CHILD (side);
  CHILD (show_side);
  CHILD (pictures);
  CHILD (pane);
  CHILD (beside);
  CHILD (other_name);
  CHILD (other);
  CHILD (page_tools);
  CHILD (page);
  CHILD (tools);
  CHILD (zoom);
  CHILD (compare);
  CHILD (crop);
  CHILD (details);
  CHILD (fields);
  CHILD (payments);
  CHILD (offers);
  CHILD (choose);
  CHILD (no_payment);
  CHILD (words_group);
  CHILD (words);
  CHILD (keep);
  CHILD (file);
  CHILD (save_copy);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_side_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
penny_receipt_window_class_init (PennyReceiptWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_receipt_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_receipt_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = penny_receipt_window_close_request;
  g_type_ensure (PENNY_TYPE_CROP_BAR);
  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  g_type_ensure (PENNY_TYPE_PAGE_PANE);
  g_type_ensure (PENNY_TYPE_RECEIPT_FIELDS);
  bind_template (widget_class);
  penny_receipt_window_install_looks (widget_class);
  penny_receipt_window_install_next (widget_class);
  penny_receipt_window_install_acts (widget_class);
}

static void
penny_receipt_window_init (PennyReceiptWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, penny_side_by_side_new (6));
  penny_receipt_window_begin_picture (self);
  penny_wrap (GTK_WIDGET (self));
}

void
penny_receipt_window_open (GtkWindow                *parent,
                           PennyBook                *book,
                           gint64                    receipt_id,
                           const PennyReceiptFilter *among)
{
  PennyReceiptWindow *self;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_RECEIPT_WINDOW, "title", _("Receipt"), "transient-for", parent, NULL);
  self->book = g_object_ref (book);
  self->receipt_id = self->wanted = receipt_id;
  self->reader = penny_book_get_receipt_reader (book);
  penny_say_here (GTK_WINDOW (self), self->toasts, book);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (penny_receipt_window_follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::waiting", G_CALLBACK (reader_cb), self, G_CONNECT_SWAPPED);
  penny_fit (GTK_WINDOW (self));
  penny_receipt_window_follow (self);
  penny_receipt_window_begin_next (self, among);
  gtk_window_present (GTK_WINDOW (self));
  /* A picture tells amounts: it is there when they are shown again. */
  if (penny_pence_is_hidden ())
    penny_conceal (ADW_WINDOW (self));
}
