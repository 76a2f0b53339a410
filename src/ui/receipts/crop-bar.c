#include "crop-bar.h"

#include "children.h"
#include "side-by-side.h"

#define PERCENT (PENNY_CROP_WHOLE / 100)

struct _PennyCropBar
{
  GtkWidget      parent_instance;

  PennyCrop      crop;
  gboolean       setting;
  GtkWidget     *sides;
  GtkWidget     *buttons;
  GtkSpinButton *left;
  GtkSpinButton *top;
  GtkSpinButton *right;
  GtkSpinButton *bottom;
};

G_DEFINE_FINAL_TYPE (PennyCropBar, penny_crop_bar, GTK_TYPE_WIDGET)

enum
{
  CROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkSpinButton *
get_side (PennyCropBar *self,
          int           edge)
{
  GtkSpinButton *const sides[PENNY_N_EDGES] = { self->left, self->top, self->right, self->bottom };

  return sides[edge];
}

/* A number that leaves too little of the page goes back to what is left. */
static void
show (PennyCropBar *self)
{
  self->setting = TRUE;
  for (int edge = 0; edge < PENNY_N_EDGES; edge++)
    gtk_spin_button_set_value (get_side (self, edge),
                               (*penny_crop_side (&self->crop, (PennyEdge) edge) + PERCENT / 2) / PERCENT);
  self->setting = FALSE;
}

static void
changed_cb (PennyCropBar  *self,
            GtkSpinButton *spin)
{
  if (self->setting)
    return;
  for (int edge = 0; edge < PENNY_N_EDGES; edge++)
    if (get_side (self, edge) == spin)
      penny_crop_move (&self->crop, (PennyEdge) edge, gtk_spin_button_get_value_as_int (spin) * PERCENT);
  show (self);
  g_signal_emit (self, signals[CROPPED], 0);
}

void
penny_crop_bar_set (PennyCropBar    *self,
                    const PennyCrop *crop)
{
  g_return_if_fail (PENNY_IS_CROP_BAR (self));

  self->crop = *crop;
  show (self);
}

PennyCrop
penny_crop_bar_get (PennyCropBar *self)
{
  g_return_val_if_fail (PENNY_IS_CROP_BAR (self), ((PennyCrop) { 0 }));

  return self->crop;
}

static gboolean
penny_crop_bar_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PENNY_CROP_BAR (widget)->left));
}

static void
penny_crop_bar_dispose (GObject *object)
{
  penny_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (penny_crop_bar_parent_class)->dispose (object);
}

static void
penny_crop_bar_class_init (PennyCropBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_crop_bar_dispose;
  widget_class->grab_focus = penny_crop_bar_grab_focus;
  signals[CROPPED] = g_signal_new ("cropped", PENNY_TYPE_CROP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/receipts/crop-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, sides);
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, buttons);
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, left);
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, top);
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, right);
  gtk_widget_class_bind_template_child (widget_class, PennyCropBar, bottom);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
penny_crop_bar_init (PennyCropBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->sides, penny_side_by_side_new (6));
  gtk_widget_set_layout_manager (self->buttons, penny_side_by_side_new (6));
}
