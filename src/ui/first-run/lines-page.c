#include "ask-page.h"

#include <glib/gi18n-lib.h>

#include "hiding.h"


#define PENNY_TYPE_LINES_PAGE (penny_lines_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyLinesPage, penny_lines_page, PENNY, LINES_PAGE, PennyAskPage)

struct _PennyLinesPage
{
  PennyAskPage         parent_instance;

  GPtrArray           *lines;
  AdwPreferencesGroup *so_far;
  PennyNotedRow       *name;
  PennyMoneyRow       *amount;
  AdwComboRow         *often;
};

G_DEFINE_FINAL_TYPE (PennyLinesPage, penny_lines_page, PENNY_TYPE_ASK_PAGE)

static void
remove_cb (PennyLinesPage *self,
           GtkWidget      *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);

  g_ptr_array_remove (self->lines, g_object_get_data (G_OBJECT (row), "line"));
  adw_preferences_group_remove (self->so_far, row);
  gtk_widget_set_visible (GTK_WIDGET (self->so_far), self->lines->len > 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* "Every month, £29.00 (£348.00 in a year)". */
static void
say_line (AdwActionRow *row)
{
  const PennyPlanLine *line = g_object_get_data (G_OBJECT (row), "line");
  guint choice = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "choice"));
  g_autofree char *each = penny_pence_to_words (line->each);
  g_autofree char *total = penny_pence_to_words (line->total);
  g_autofree char *words = line->times > 1
                           ? g_strdup_printf (_("%s, %s (%s in a year)"), _(penny_line_choices[choice]), each, total)
                           : g_strdup_printf ("%s, %s", _(penny_line_choices[choice]), each);

  adw_action_row_set_subtitle (row, words);
}

static void
show_line (PennyLinesPage *self,
           PennyPlanLine  *line,
           guint           choice)
{
  g_autofree char *name = g_strdup_printf (_("Remove %s"), line->name);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", line->name, NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "line", line);
  g_object_set_data (G_OBJECT (row), "choice", GUINT_TO_POINTER (choice));
  say_line (ADW_ACTION_ROW (row));
  penny_hiding_follow (row, G_CALLBACK (say_line));
  adw_preferences_group_add (self->so_far, row);
  gtk_widget_set_visible (GTK_WIDGET (self->so_far), TRUE);
}

/* FALSE when it is half typed or wrong, and the rows say what. */
static gboolean
add_typed (PennyLinesPage *self)
{
  g_autofree char *name = penny_ask_page_text (GTK_EDITABLE (self->name));
  guint choice = adw_combo_row_get_selected (self->often);
  PennyPence amount = 0;
  PennyPlanLine *line;

  if (name == NULL)
    {
      penny_noted_row_set_error (self->name, _("Type what it is for, such as Gym."));
      gtk_widget_grab_focus (GTK_WIDGET (self->name));
      return FALSE;
    }
  if (!penny_ask_page_more_than_nothing (self->amount, &amount))
    return FALSE;
  line = penny_answers_line (name, amount, choice);
  g_ptr_array_add (self->lines, line);
  show_line (self, line, choice);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->amount), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return TRUE;
}

/* A line that was typed and not yet added is meant too. */
static gboolean
take (PennyAskPage *page,
      PennyAnswers *answers)
{
  PennyLinesPage *self = PENNY_LINES_PAGE (page);
  g_autofree char *name = penny_ask_page_text (GTK_EDITABLE (self->name));

  if ((name != NULL || !penny_money_row_is_empty (self->amount)) && !add_typed (self))
    return FALSE;
  answers->unknown[PENNY_ASK_LINES] = FALSE;
  g_ptr_array_set_size (answers->lines, 0);
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (answers->lines, penny_plan_line_copy (g_ptr_array_index (self->lines, i)));
  return TRUE;
}

static void
dont_know (PennyAnswers *answers)
{
  answers->unknown[PENNY_ASK_LINES] = TRUE;
}

static void
penny_lines_page_finalize (GObject *object)
{
  g_ptr_array_unref (PENNY_LINES_PAGE (object)->lines);

  G_OBJECT_CLASS (penny_lines_page_parent_class)->finalize (object);
}

static void
penny_lines_page_class_init (PennyLinesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_lines_page_finalize;
  PENNY_ASK_PAGE_CLASS (klass)->take = take;
  PENNY_ASK_PAGE_CLASS (klass)->dont_know = dont_know;
}

static void
name_changed_cb (PennyNotedRow *name)
{
  penny_noted_row_set_hint (name, NULL);
}

static void
penny_lines_page_init (PennyLinesPage *self)
{
  PennyAskPage *page = PENNY_ASK_PAGE (self);
  GtkWidget *button = gtk_button_new_with_label (_("Add this to the plan"));
  AdwPreferencesGroup *group;

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_plan_line_free);
  penny_ask_page_say (page, _("What is it for?"),
                      _("The things that were agreed, as in the plan or the letter. Add as many as you like, now or later."));
  self->so_far = penny_ask_page_group (page, _("In the plan so far"));
  gtk_widget_set_visible (GTK_WIDGET (self->so_far), FALSE);
  group = penny_ask_page_group (page, NULL);
  self->name = PENNY_NOTED_ROW (penny_noted_row_new (_("What it is for")));
  self->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", _("How much each time, in pounds"), NULL);
  self->often = penny_ask_page_often (_("How often it is paid"), penny_line_choices);
  adw_preferences_group_add (group, GTK_WIDGET (self->name));
  adw_preferences_group_add (group, GTK_WIDGET (self->amount));
  adw_preferences_group_add (group, GTK_WIDGET (self->often));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  penny_ask_page_add (page, button);
  penny_ask_page_set_enter (page, button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_typed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self->name, "changed", G_CALLBACK (name_changed_cb), NULL);
}

GtkWidget *
penny_lines_page_new (void)
{
  return g_object_new (PENNY_TYPE_LINES_PAGE, NULL);
}
