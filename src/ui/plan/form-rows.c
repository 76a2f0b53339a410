#include "form-rows.h"

#include <glib/gi18n-lib.h>

PennyNotedRow *
penny_form_add_text (AdwPreferencesGroup *group,
                     const char          *title,
                     const char          *text)
{
  GtkWidget *row = penny_noted_row_new (title);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_preferences_group_add (group, row);
  return PENNY_NOTED_ROW (row);
}

PennyMoneyRow *
penny_form_add_money (AdwPreferencesGroup *group,
                      const char          *title,
                      PennyPence           amount)
{
  PennyMoneyRow *row = g_object_new (PENNY_TYPE_MONEY_ROW, "title", title, NULL);

  if (amount != 0)
    penny_money_row_set (row, amount);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

PennyDateRow *
penny_form_add_date (AdwPreferencesGroup *group,
                     const char          *title,
                     PennyDate            today,
                     PennyDate            date)
{
  PennyDateRow *row = g_object_new (PENNY_TYPE_DATE_ROW, "title", title, NULL);

  penny_date_row_set_today (row, today);
  penny_date_row_set (row, date);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

GtkSwitch *
penny_form_add_switch (AdwPreferencesGroup *group,
                       const char          *title,
                       gboolean             on)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "title-lines", 0, NULL);
  GtkWidget *choice = g_object_new (GTK_TYPE_SWITCH, "active", on, "valign", GTK_ALIGN_CENTER, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (group, row);
  return GTK_SWITCH (choice);
}

AdwComboRow *
penny_form_add_choice (AdwPreferencesGroup *group,
                       const char          *title,
                       GListStore          *choices,
                       int                  kind,
                       gint64               id)
{
  AdwComboRow *row = penny_choice_row_new (title, choices);

  g_object_unref (choices);
  penny_choice_row_set (row, kind, id);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  return row;
}

GtkLabel *
penny_form_add_words (AdwPreferencesGroup *group)
{
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0f, "margin-top", 12, NULL);

  gtk_widget_add_css_class (words, "heading");
  adw_preferences_group_add (group, words);
  return GTK_LABEL (words);
}

char *
penny_form_text (gpointer row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

gboolean
penny_form_need_text (PennyForm     *form,
                      PennyNotedRow *row,
                      char         **text,
                      const char    *sentence)
{
  g_free (*text);
  *text = penny_form_text (row);
  if (*text != NULL)
    return TRUE;
  penny_form_fail (form, sentence, GTK_WIDGET (row));
  return FALSE;
}

gboolean
penny_form_read_money (PennyForm     *form,
                       PennyMoneyRow *row,
                       gboolean       needed,
                       PennyPence    *amount)
{
  g_autoptr (GError) error = NULL;

  *amount = 0;
  if (!needed && penny_money_row_is_empty (row))
    return TRUE;
  if (penny_money_row_get (row, amount, &error) && *amount >= 0)
    return TRUE;
  penny_form_fail (form, error != NULL ? error->message : _("Type the amount without a minus."), GTK_WIDGET (row));
  return FALSE;
}

PennyPence
penny_form_typed (PennyMoneyRow *row)
{
  PennyPence amount = 0;

  if (!penny_pence_parse_sum (gtk_editable_get_text (GTK_EDITABLE (row)), &amount, NULL))
    return 0;
  return amount;
}

gboolean
penny_form_read_date (PennyForm    *form,
                      PennyDateRow *row,
                      gboolean      needed,
                      PennyDate    *date)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = penny_form_text (row);

  *date = PENNY_DATE_NONE;
  if (text == NULL && !needed)
    return TRUE;
  *date = penny_date_row_get (row, &error);
  if (*date != PENNY_DATE_NONE)
    return TRUE;
  penny_form_fail (form, error != NULL ? error->message : _("Type a day, such as 15 November 2026."), GTK_WIDGET (row));
  return FALSE;
}

gboolean
penny_form_read_count (PennyForm     *form,
                       PennyNotedRow *row,
                       int           *count)
{
  g_autofree char *text = penny_form_text (row);
  guint64 number = 0;

  *count = 0;
  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 0, 9999, &number, NULL))
    {
      *count = (int) number;
      return TRUE;
    }
  penny_form_fail (form, _("Type a whole number, such as 12."), GTK_WIDGET (row));
  return FALSE;
}
