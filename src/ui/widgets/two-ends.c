#include "two-ends.h"

#define BESIDE 12      /* between words and figure */
#define UNDER  2

struct _PennyTwoEnds
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PennyTwoEnds, penny_two_ends, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *words;
  GtkWidget *figure;     /* NULL while there is none to show */
  int        least_words, all_words;
  int        least_figure, all_figure;
} Ends;

static void
measure_ends (GtkWidget *widget,
              Ends      *ends)
{
  *ends = (Ends) { gtk_widget_get_first_child (widget), gtk_widget_get_last_child (widget) };
  gtk_widget_measure (ends->words, GTK_ORIENTATION_HORIZONTAL, -1, &ends->least_words, &ends->all_words, NULL, NULL);
  if (!gtk_widget_should_layout (ends->figure))
    ends->figure = NULL;
  else
    gtk_widget_measure (ends->figure, GTK_ORIENTATION_HORIZONTAL, -1, &ends->least_figure, &ends->all_figure, NULL, NULL);
}

/* The words have all they want, or at least half of the line. */
static gboolean
fit_beside (const Ends *ends,
            int         width)
{
  int room = width - BESIDE - ends->all_figure;

  return width < 0 || room >= MAX (ends->least_words, MIN (ends->all_words, width / 2));
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static int
height_of_ends (const Ends *ends,
                int         width)
{
  if (ends->figure == NULL)
    return height_of (ends->words, width);
  if (!fit_beside (ends, width))
    return height_of (ends->words, width) + UNDER + height_of (ends->figure, width);
  if (width >= 0)
    width -= BESIDE + ends->all_figure;
  return MAX (height_of (ends->words, width), height_of (ends->figure, ends->all_figure));
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
  Ends ends;

  measure_ends (widget, &ends);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (ends.least_words, ends.least_figure);
      *natural = ends.all_words + (ends.figure != NULL ? BESIDE + ends.all_figure : 0);
    }
  else
    *minimum = *natural = height_of_ends (&ends, for_size);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  gboolean from_right = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation words = { 0, 0, width, height };
  GtkAllocation figure;
  Ends ends;

  measure_ends (widget, &ends);
  figure = (GtkAllocation) { 0, 0, MIN (ends.all_figure, width), height };
  if (ends.figure != NULL && fit_beside (&ends, width))
    words.width -= BESIDE + figure.width;
  else if (ends.figure != NULL)
    {
      words.height = height_of (ends.words, width);
      figure.y = words.height + UNDER;
      figure.height = height - figure.y;
    }
  *(from_right ? &words.x : &figure.x) = width - (from_right ? words.width : figure.width);
  gtk_widget_size_allocate (ends.words, &words, -1);
  if (ends.figure != NULL)
    gtk_widget_size_allocate (ends.figure, &figure, -1);
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
penny_two_ends_class_init (PennyTwoEndsClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = measure;
  manager_class->allocate = allocate;
  manager_class->get_request_mode = get_request_mode;
}

static void
penny_two_ends_init (PennyTwoEnds *self)
{
}
