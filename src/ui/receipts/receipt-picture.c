#include "receipt-picture.h"

#include "hiding.h"
#include "pence.h"

#define MARK_SIZE 32

struct _PennyReceiptPicture
{
  GtkWidget     parent_instance;

  GBytes       *bytes;         /* NULL: none */
  GdkTexture   *texture;       /* NULL: not decoded, or let go of */
  GCancellable *decoding;      /* NULL while nothing is */
  gboolean      near;
  int           turn;
  PennyCrop     crop;

  GtkWidget    *mark;          /* GtkImage */
};

G_DEFINE_FINAL_TYPE (PennyReceiptPicture, penny_receipt_picture, GTK_TYPE_WIDGET)

/* A picture of a receipt tells its amount to whoever looks over a shoulder. */
static gboolean
is_seen (PennyReceiptPicture *self)
{
  return self->texture != NULL && !penny_pence_is_hidden ();
}

static void
show_mark (PennyReceiptPicture *self)
{
  gtk_widget_set_visible (self->mark, !is_seen (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
let_go (PennyReceiptPicture *self)
{
  g_cancellable_cancel (self->decoding);
  g_clear_object (&self->decoding);
  if (self->texture == NULL)
    return;
  g_clear_object (&self->texture);
  show_mark (self);
}

static void
decode (GTask        *task,
        gpointer      source,
        gpointer      bytes,
        GCancellable *cancellable)
{
  GError *error = NULL;
  GdkTexture *texture;

  /* Whoever scrolls fast leaves most of them behind. */
  if (g_task_return_error_if_cancelled (task))
    return;
  texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, texture, g_object_unref);
}

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyReceiptPicture) self = user_data;
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->decoding)
    return;
  g_clear_object (&self->decoding);
  g_set_object (&self->texture, texture);
  show_mark (self);
}

/* The task holds no widget: its thread may drop it last, and a widget ends on the main thread alone. */
static void
want (PennyReceiptPicture *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->bytes == NULL || self->texture != NULL || self->decoding != NULL || !self->near)
    return;
  self->decoding = g_cancellable_new ();
  task = g_task_new (NULL, self->decoding, decoded_cb, g_object_ref (self));
  g_task_set_source_tag (task, want);
  g_task_set_task_data (task, g_bytes_ref (self->bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, decode);
}

static gboolean
is_same (GBytes *one,
         GBytes *two)
{
  return one == two || (one != NULL && two != NULL && g_bytes_equal (one, two));
}

void
penny_receipt_picture_set (PennyReceiptPicture *self,
                           GBytes              *picture,
                           const PennyReceipt  *receipt,
                           const char          *mark)
{
  g_return_if_fail (PENNY_IS_RECEIPT_PICTURE (self));

  self->turn = receipt != NULL ? receipt->turn & 3 : 0;
  self->crop = receipt != NULL ? receipt->crop : (PennyCrop) { 0 };
  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), mark);
  if (!is_same (self->bytes, picture))
    {
      let_go (self);
      g_clear_pointer (&self->bytes, g_bytes_unref);
      self->bytes = picture != NULL ? g_bytes_ref (picture) : NULL;
    }
  want (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
penny_receipt_picture_set_near (PennyReceiptPicture *self,
                                gboolean             near)
{
  g_return_if_fail (PENNY_IS_RECEIPT_PICTURE (self));

  if (self->near == near)
    return;
  self->near = near;
  if (near)
    want (self);
  else
    let_go (self);
}

/* From how the page lies in the picture to how it is seen, upright by the person's turn. */
static void
turn (GtkSnapshot *snapshot,
      int          quarters,
      float        width,
      float        height)
{
  if (quarters == 1)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
  else if (quarters == 2)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, height));
  else if (quarters == 3)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, height));
  gtk_snapshot_rotate (snapshot, 90.0f * (float) quarters);
}

static float
part_of (float whole,
         int   cut)
{
  return whole * (float) cut / 10000;
}

static void
penny_receipt_picture_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  PennyReceiptPicture *self = PENNY_RECEIPT_PICTURE (widget);
  float width, height, across, down, scale;
  graphene_rect_t seen;

  if (!is_seen (self))
    {
      GTK_WIDGET_CLASS (penny_receipt_picture_parent_class)->snapshot (widget, snapshot);
      return;
    }
  width = (float) gdk_texture_get_width (self->texture);
  height = (float) gdk_texture_get_height (self->texture);
  across = self->turn % 2 == 0 ? width : height;
  down = self->turn % 2 == 0 ? height : width;
  seen = GRAPHENE_RECT_INIT (part_of (across, self->crop.left), part_of (down, self->crop.top),
                             across - part_of (across, self->crop.left + self->crop.right),
                             down - part_of (down, self->crop.top + self->crop.bottom));
  if (seen.size.width < 1 || seen.size.height < 1)
    return;
  scale = MIN ((float) gtk_widget_get_width (widget) / seen.size.width,
               (float) gtk_widget_get_height (widget) / seen.size.height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (
    ((float) gtk_widget_get_width (widget) - seen.size.width * scale) / 2,
    ((float) gtk_widget_get_height (widget) - seen.size.height * scale) / 2));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-seen.origin.x, -seen.origin.y));
  gtk_snapshot_push_clip (snapshot, &seen);
  turn (snapshot, self->turn, across, down);
  gtk_snapshot_append_texture (snapshot, self->texture, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
penny_receipt_picture_dispose (GObject *object)
{
  PennyReceiptPicture *self = PENNY_RECEIPT_PICTURE (object);

  g_cancellable_cancel (self->decoding);
  g_clear_object (&self->decoding);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->mark, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_receipt_picture_parent_class)->dispose (object);
}

static void
penny_receipt_picture_class_init (PennyReceiptPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_receipt_picture_dispose;
  widget_class->snapshot = penny_receipt_picture_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "receiptpicture");
}

static void
penny_receipt_picture_init (PennyReceiptPicture *self)
{
  self->near = TRUE;
  self->mark = g_object_new (GTK_TYPE_IMAGE, "pixel-size", MARK_SIZE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  gtk_widget_add_css_class (self->mark, "dim-label");
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  penny_hiding_follow (self, G_CALLBACK (show_mark));
}

GtkWidget *
penny_receipt_picture_new (int width,
                           int height)
{
  GtkWidget *self = g_object_new (PENNY_TYPE_RECEIPT_PICTURE, NULL);

  gtk_widget_set_size_request (self, width, height);
  return self;
}
