#include "wrap.h"

#include <adwaita.h>

static void
wrap (GtkLabel         *label,
      PangoWrapMode     mode,
      GtkJustification  justification)
{
  gtk_label_set_wrap_mode (label, mode);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_justify (label, justification);
}

static gboolean
is_in (GtkWidget *widget,
       GType      type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* A title in a header bar is left alone while it has room: asked how wide it is for its height, as a header bar asks,
 * GTK 4.8 says of a word that may be broken that it would like less than it needs. */
static gboolean
is_text_large (void)
{
  int dpi;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 120 * PANGO_SCALE;
}

/* The main window's title is a place's name, which is short, over a person's, which the list of places says in full. */
static void
wrap_label (GtkWidget *label)
{
  if (is_in (label, GTK_TYPE_BUTTON))
    wrap (GTK_LABEL (label), PANGO_WRAP_WORD, GTK_JUSTIFY_CENTER);
  else if (gtk_widget_has_css_class (label, "heading") && is_in (label, ADW_TYPE_PREFERENCES_GROUP))
    wrap (GTK_LABEL (label), PANGO_WRAP_WORD, GTK_JUSTIFY_LEFT);
  else if (gtk_widget_has_css_class (label, "title") && is_in (label, ADW_TYPE_HEADER_BAR) &&
           !is_in (label, ADW_TYPE_WINDOW_TITLE) && is_text_large ())
    wrap (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR, GTK_JUSTIFY_CENTER);
}

void
penny_wrap (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_LABEL (widget))
    wrap_label (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    penny_wrap (child);
}
