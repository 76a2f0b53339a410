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

void
penny_form_hint (gpointer    row,
                 const char *words)
{
  penny_noted_row_set_hint (PENNY_NOTED_ROW (row), words);
}

PennyNotedRow *
penny_form_add_hours (AdwPreferencesGroup *group,
                      const char          *title,
                      gint64               minutes)
{
  g_autofree char *text = NULL;

  if (minutes % 60 != 0)
    text = g_strdup_printf ("%" G_GINT64_FORMAT ":%02d", minutes / 60, (int) (minutes % 60));
  else if (minutes != 0)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, minutes / 60);
  return penny_form_add_text (group, title, text);
}

PennyNotedRow *
penny_form_add_share (AdwPreferencesGroup *group,
                      const char          *title,
                      int                  share)
{
  g_autofree char *text = NULL;

  if (share % 100 != 0)
    text = g_strdup_printf ("%d.%02d", share / 100, share % 100);
  else if (share != 0)
    text = g_strdup_printf ("%d", share / 100);
  return penny_form_add_text (group, title, text);
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

#define MOST_HOURS 10000

/* "20:30": the minutes have two digits. */
static gboolean
parse_clock (const char *text,
             int        *minutes)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 0);
  guint64 hours, rest;

  if (g_strv_length (parts) != 2 || strlen (parts[1]) != 2 ||
      !g_ascii_string_to_unsigned (parts[0], 10, 0, MOST_HOURS, &hours, NULL) ||
      !g_ascii_string_to_unsigned (parts[1], 10, 0, 59, &rest, NULL))
    return FALSE;
  *minutes = (int) (hours * 60 + rest);
  return TRUE;
}

/* Hundredths: what money is read by. */
static gboolean
parse_hundredths (const char *text,
                  int         most,
                  int        *hundredths)
{
  PennyPence number = 0;

  if (strpbrk (text, "£+-") != NULL || !penny_pence_parse (text, &number, NULL) || number > (PennyPence) most * 100)
    return FALSE;
  *hundredths = (int) number;
  return TRUE;
}

gboolean
penny_form_parse_hours (const char *text,
                        int        *minutes)
{
  g_autofree char *tidy = g_strstrip (g_strdup (text));
  int hundredths;

  *minutes = 0;
  if (*tidy == '\0')
    return TRUE;
  if (strchr (tidy, ':') != NULL)
    return parse_clock (tidy, minutes);
  if (!parse_hundredths (tidy, MOST_HOURS, &hundredths))
    return FALSE;
  *minutes = (int) penny_pence_share (hundredths, 60, 100);
  return TRUE;
}

gboolean
penny_form_read_hours (PennyForm     *form,
                       PennyNotedRow *row,
                       int           *minutes)
{
  if (penny_form_parse_hours (gtk_editable_get_text (GTK_EDITABLE (row)), minutes))
    return TRUE;
  penny_form_fail (form, _("Type hours, such as 20, 20.5 or 20:30."), GTK_WIDGET (row));
  return FALSE;
}

gboolean
penny_form_read_share (PennyForm     *form,
                       PennyNotedRow *row,
                       int           *share)
{
  g_autofree char *text = penny_form_text (row);

  *share = 0;
  if (text != NULL && g_str_has_suffix (text, "%"))
    text[strlen (text) - 1] = '\0';
  if (text == NULL || parse_hundredths (g_strstrip (text), 100, share))
    return TRUE;
  penny_form_fail (form, _("Type a share in percent, such as 5 or 12.07."), GTK_WIDGET (row));
  return FALSE;
}
