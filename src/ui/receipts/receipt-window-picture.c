#include "receipt-window-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "choose-reads.h"
#include "compat.h"
#include "focus.h"
#include "receipt-facts.h"
#include "say.h"

/* The picture that the tools and keys are for. */
static PennyPagePane *
current (PennyReceiptWindow *self)
{
  return self->on_other && self->compared != 0 ? self->other : self->pane;
}

/* What the tools say. */

static void
show_zoom (PennyReceiptWindow *self)
{
  PennyPageView *view = penny_page_pane_get_view (current (self));
  int percent = (int) lround (penny_page_view_get_scale (view) * 100);
  PennyZoom zoom = penny_page_view_get_zoom (view);
  g_autofree char *words = zoom == PENNY_ZOOM_WHOLE ? g_strdup (_("Whole page"))
                           : zoom == PENNY_ZOOM_WIDTH ? g_strdup (_("Whole width")) : g_strdup_printf (_("%d%%"), percent);
  g_autofree char *name = g_strdup_printf (_("How large the picture is: %s"), words);

  gtk_menu_button_set_label (self->zoom, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_pages (PennyReceiptWindow *self)
{
  guint page = penny_page_pane_get_page (current (self));
  guint n = penny_page_pane_get_n_pages (current (self));
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), page + 1, MAX (n, 1));

  gtk_label_set_label (self->page, words);
  gtk_widget_set_visible (self->page_tools, n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.previous-page", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.next-page", page + 1 < n);
}

static void
enable_looks (PennyReceiptWindow *self)
{
  static const char *const sizes[] = { "receipt.zoom-in", "receipt.zoom-out", "receipt.zoom-whole", "receipt.zoom-width",
                                       "receipt.zoom-own" };
  static const char *const lasting[] = { "receipt.turn-left", "receipt.turn-right", "receipt.crop" };
  gboolean cropping = penny_page_view_is_cropping (penny_page_pane_get_view (self->pane));
  gboolean shown = penny_page_pane_get_state (current (self)) == PENNY_PAGES_OPEN;
  gboolean ours = penny_page_pane_get_state (self->pane) == PENNY_PAGES_OPEN;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), sizes[i], shown && !cropping);
  for (gsize i = 0; i < G_N_ELEMENTS (lasting); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), lasting[i], ours && !cropping && self->seen != NULL &&
                                   penny_receipt_window_is_writing (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "receipt.compare", !cropping && self->seen != NULL);
}

/* A picture that is not there cannot have the keys: they go on to what is said of it. */
static void
keep_focus (PennyReceiptWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (penny_page_pane_get_state (self->pane) == PENNY_PAGES_CANNOT && !adw_leaflet_get_folded (self->leaflet) &&
      focus == GTK_WIDGET (penny_page_pane_get_view (self->pane)))
    penny_focus_first (self->details);
}

/* While the widgets of the template are made there is no book yet. */
static void
pane_cb (PennyReceiptWindow *self)
{
  if (self->book == NULL)
    return;
  keep_focus (self);
  show_zoom (self);
  show_pages (self);
  enable_looks (self);
}

void
penny_receipt_window_show_picture (PennyReceiptWindow *self)
{
  const PennyReceipt *receipt = self->seen->receipt;
  g_autofree char *words = penny_receipt_description (self->seen, penny_receipt_window_today (self));
  g_autofree char *name = g_strdup_printf (_("Picture of the receipt, %s"), penny_receipt_seen_title (self->seen));

  if (self->shown_file != receipt->file_id)
    {
      self->shown_file = receipt->file_id;
      penny_page_pane_show (self->pane, self->book, receipt->file_id);
    }
  penny_page_view_set_look (penny_page_pane_get_view (self->pane), receipt->turn, &receipt->crop);
  penny_page_pane_set_words (self->pane, name, words);
  pane_cb (self);
}

void
penny_receipt_window_drop_picture (PennyReceiptWindow *self)
{
  penny_receipt_window_stop_cropping (self);
  self->shown_file = 0;
  penny_page_pane_show (self->pane, self->book, 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "receipt.stop-comparing", NULL);
}

/* Size and page. */

static void
zoom_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyPageView *view = penny_page_pane_get_view (current (PENNY_RECEIPT_WINDOW (widget)));

  if (g_str_equal (action, "receipt.zoom-in"))
    penny_page_view_zoom_by (view, 1);
  else if (g_str_equal (action, "receipt.zoom-out"))
    penny_page_view_zoom_by (view, -1);
  else if (g_str_equal (action, "receipt.zoom-whole"))
    penny_page_view_set_zoom (view, PENNY_ZOOM_WHOLE, 1);
  else if (g_str_equal (action, "receipt.zoom-width"))
    penny_page_view_set_zoom (view, PENNY_ZOOM_WIDTH, 1);
  else
    penny_page_view_set_zoom (view, PENNY_ZOOM_OWN, 1);
}

static void
page_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  PennyPagePane *pane = current (self);
  int page = (int) penny_page_pane_get_page (pane);

  penny_page_pane_go (pane, g_str_equal (action, "receipt.next-page") ? page + 1 : page - 1);
  penny_compat_announce (widget, gtk_label_get_label (self->page));
}

/* Turned and cropped: shown at once, and kept as an act. */

static void
look (PennyReceiptWindow *self,
      int                 turn,
      PennyCrop           crop)
{
  self->seen->receipt->turn = ((turn % 4) + 4) % 4;
  self->seen->receipt->crop = crop;
  penny_page_view_set_look (penny_page_pane_get_view (self->pane), self->seen->receipt->turn, &crop);
  penny_receipt_window_save (self);
}

static void
turn_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  int by = g_str_equal (action, "receipt.turn-right") ? 1 : -1;

  look (self, self->seen->receipt->turn + by, penny_crop_turn (self->seen->receipt->crop, by));
}

static void
set_cropping (PennyReceiptWindow *self,
              gboolean            cropping)
{
  PennyPageView *view = penny_page_pane_get_view (self->pane);
  gboolean was = penny_page_view_is_cropping (view);
  PennyCrop frame;

  penny_page_view_set_cropping (view, cropping);
  frame = penny_page_view_get_frame (view);
  penny_crop_bar_set (self->crop, &frame);
  gtk_widget_set_visible (GTK_WIDGET (self->crop), cropping);
  gtk_widget_set_visible (self->tools, !cropping);
  pane_cb (self);
  if (cropping)
    gtk_widget_grab_focus (GTK_WIDGET (self->crop));
  else if (was)
    gtk_widget_grab_focus (GTK_WIDGET (self->pane));
}

void
penny_receipt_window_stop_cropping (PennyReceiptWindow *self)
{
  set_cropping (self, FALSE);
}

static void
crop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  PennyCrop crop = penny_page_view_get_frame (penny_page_pane_get_view (self->pane));

  if (g_str_equal (action, "receipt.crop"))
    {
      set_cropping (self, TRUE);
      return;
    }
  set_cropping (self, FALSE);
  if (g_str_equal (action, "receipt.crop-cancel"))
    return;
  if (g_str_equal (action, "receipt.crop-all"))
    crop = (PennyCrop) { 0 };
  look (self, self->seen->receipt->turn, crop);
}

/* By a number. */
static void
crop_cb (PennyReceiptWindow *self)
{
  PennyCrop frame = penny_crop_bar_get (self->crop);

  penny_page_view_set_frame (penny_page_pane_get_view (self->pane), &frame);
}

/* By the pointer or a key. */
static void
frame_cb (PennyReceiptWindow *self)
{
  PennyCrop frame = penny_page_view_get_frame (penny_page_pane_get_view (self->pane));

  penny_crop_bar_set (self->crop, &frame);
}

static void
leave_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);

  if (penny_page_view_is_cropping (penny_page_pane_get_view (self->pane)))
    set_cropping (self, FALSE);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Two beside each other. */

static void
other_read_cb (GObject      *book,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (PennyReceiptWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyReceiptSeen *seen = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (seen == NULL)
    {
      penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  self->compared = seen->receipt->id;
  words = penny_receipt_description (seen, penny_receipt_window_today (self));
  name = g_strdup_printf (_("Picture of the other receipt, %s"), penny_receipt_seen_title (seen));
  gtk_label_set_label (self->other_name, penny_receipt_seen_title (seen));
  penny_page_pane_show (self->other, self->book, seen->receipt->file_id);
  penny_page_view_set_look (penny_page_pane_get_view (self->other), seen->receipt->turn, &seen->receipt->crop);
  penny_page_pane_set_words (self->other, name, words);
  gtk_widget_set_visible (self->beside, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->other));
  penny_receipt_seen_free (seen);
  pane_cb (self);
}

static void
compared_cb (GtkWidget    *widget,
             const GArray *chosen)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  PennyReceiptAsked *asked = g_new0 (PennyReceiptAsked, 1);

  asked->receipt_id = g_array_index (chosen, gint64, 0);
  asked->today = penny_receipt_window_today (self);
  penny_book_read_async (self->book, penny_receipt_seen_read, asked, g_free, (GDestroyNotify) penny_receipt_seen_free,
                         self->cancellable, other_read_cb, g_object_ref (self));
}

static void
compare_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);
  const PennyChoosing choosing = {
    .title = _("Compare with another receipt"),
    .words = _("Choose the receipt to lay beside this one."),
    .nothing = _("No other receipt is found."),
    .read = penny_choose_receipts,
    .about = self->receipt_id,
    .chosen = compared_cb,
  };

  penny_choose_window_open (widget, self->book, &choosing);
}

static void
stop_comparing_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  PennyReceiptWindow *self = PENNY_RECEIPT_WINDOW (widget);

  if (self->compared == 0)
    return;
  self->compared = 0;
  self->on_other = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
  gtk_widget_set_visible (self->beside, FALSE);
  penny_page_pane_show (self->other, NULL, 0);
  pane_cb (self);
}

/* The tools stay with the picture that had the focus last. */
static void
focus_cb (PennyReceiptWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || self->compared == 0)
    return;
  if (focus == GTK_WIDGET (self->other) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->other)))
    self->on_other = TRUE;
  else if (focus == GTK_WIDGET (self->pane) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)))
    self->on_other = FALSE;
  else
    return;
  pane_cb (self);
}

void
penny_receipt_window_begin_picture (PennyReceiptWindow *self)
{
  g_signal_connect_object (penny_page_pane_get_view (self->pane), "cropped", G_CALLBACK (frame_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}

static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_plus, GDK_CONTROL_MASK, "receipt.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "receipt.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "receipt.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "receipt.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "receipt.zoom-out" },
  /* The menu names the last. */
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "receipt.zoom-whole" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "receipt.zoom-whole" },
  { GDK_KEY_r, GDK_CONTROL_MASK, "receipt.turn-right" },
  { GDK_KEY_r, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "receipt.turn-left" },
  { GDK_KEY_Page_Down, 0, "receipt.next-page" },
  { GDK_KEY_Page_Up, 0, "receipt.previous-page" },
  { GDK_KEY_Escape, 0, "receipt.leave" },
};

static const struct
{
  const char                      *name;
  GtkWidgetActionActivateFunc      activate;
} actions[] = {
  { "receipt.zoom-in", zoom_action },
  { "receipt.zoom-out", zoom_action },
  { "receipt.zoom-whole", zoom_action },
  { "receipt.zoom-width", zoom_action },
  { "receipt.zoom-own", zoom_action },
  { "receipt.next-page", page_action },
  { "receipt.previous-page", page_action },
  { "receipt.turn-left", turn_action },
  { "receipt.turn-right", turn_action },
  { "receipt.crop", crop_action },
  { "receipt.crop-here", crop_action },
  { "receipt.crop-all", crop_action },
  { "receipt.crop-cancel", crop_action },
  { "receipt.leave", leave_action },
  { "receipt.compare", compare_action },
  { "receipt.stop-comparing", stop_comparing_action },
};

void
penny_receipt_window_install_looks (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
  gtk_widget_class_bind_template_callback (widget_class, pane_cb);
  gtk_widget_class_bind_template_callback (widget_class, crop_cb);
}
