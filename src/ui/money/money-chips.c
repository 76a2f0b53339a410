#include "money-chips.h"

#include <glib/gi18n-lib.h>

static void
chip_cb (PennyMoneyFilter *filter,
         GtkWidget        *chip)
{
  PennyFacet facet = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "facet"));

  /* The chip goes: the focus needs a home before it does. */
  gtk_widget_grab_focus (g_object_get_data (G_OBJECT (chip), "home"));
  penny_money_filter_open (filter, facet);
}

static GtkWidget *
new_chip (PennyMoneyFilter *filter,
          PennyFacet        facet,
          const char       *word,
          GtkWidget        *home)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *label = gtk_label_new (word);
  g_autofree char *name = g_strdup_printf (_("Remove the filter “%s”"), word);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "penny-chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), "facet", GUINT_TO_POINTER (facet));
  g_object_set_data (G_OBJECT (chip), "home", home);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_cb), filter, G_CONNECT_SWAPPED);
  return chip;
}

void
penny_money_chips_show (GtkFlowBox       *chips,
                        PennyMoneyFilter *filter,
                        GtkWidget        *home)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (chips))) != NULL)
    gtk_flow_box_remove (chips, child);
  for (PennyFacet facet = 0; facet < PENNY_N_FACETS; facet++)
    {
      g_autofree char *word = penny_money_filter_word (filter, facet);
      GtkWidget *chip;

      if (word == NULL)
        continue;
      chip = new_chip (filter, facet, word, home);
      gtk_flow_box_insert (chips, chip, -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (chip), FALSE);
    }
  gtk_widget_set_visible (GTK_WIDGET (chips), penny_money_filter_any (filter));
}
