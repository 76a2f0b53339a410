#include "side-by-side.h"

struct _PennySideBySide
{
  GtkLayoutManager parent_instance;

  int              spacing;
};

G_DEFINE_FINAL_TYPE (PennySideBySide, penny_side_by_side, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* How many are shown, and the widths that suit all of them. */
static int
measure_widths (GtkWidget *widget,
                int       *minimum,
                int       *natural)
{
  int n = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
      n++;
    }
  return n;
}

/* The width of a column, and whether there is more than one. */
static int
column_width (PennySideBySide *self,
              GtkWidget       *widget,
              int              width,
              gboolean        *beside)
{
  int minimum, natural;
  int n = measure_widths (widget, &minimum, &natural);
  int gaps = self->spacing * MAX (n - 1, 0);

  *beside = n > 1 && (width < 0 || width >= natural * n + gaps);
  return *beside && width >= 0 ? (width - gaps) / n : width;
}

static int
measure_height (PennySideBySide *self,
                GtkWidget       *widget,
                int              width)
{
  gboolean beside;
  int column = column_width (self, widget, width, &beside);
  int tallest = 0, sum = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &height, NULL, NULL, NULL);
      tallest = MAX (tallest, height);
      sum += height + (sum > 0 ? self->spacing : 0);
    }
  return beside ? tallest : sum;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  PennySideBySide *self = PENNY_SIDE_BY_SIDE (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int n = measure_widths (widget, minimum, natural);

      *natural = *natural * n + self->spacing * MAX (n - 1, 0);
    }
  else
    *minimum = *natural = measure_height (self, widget, for_size);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  PennySideBySide *self = PENNY_SIDE_BY_SIDE (manager);
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean beside;
  int column = column_width (self, widget, width, &beside);
  int at = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { 0, at, column, height };

      if (beside)
        {
          place.x = from_right ? width - at - column : at;
          place.y = 0;
          at += column + self->spacing;
        }
      else
        {
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, column, &place.height, NULL, NULL, NULL);
          at += place.height + self->spacing;
        }
      gtk_widget_size_allocate (child, &place, -1);
    }
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
penny_side_by_side_class_init (PennySideBySideClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = measure;
  manager_class->allocate = allocate;
  manager_class->get_request_mode = get_request_mode;
}

static void
penny_side_by_side_init (PennySideBySide *self)
{
}

GtkLayoutManager *
penny_side_by_side_new (int spacing)
{
  PennySideBySide *self = g_object_new (PENNY_TYPE_SIDE_BY_SIDE, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
