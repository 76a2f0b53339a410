#include "run-lines.h"

#include <glib/gi18n-lib.h>

#include "hiding.h"
#include "hour-words.h"
#include "one-tab-stop.h"
#include "run-words.h"
#include "two-ends.h"
#include "wrap.h"

static void
run_line_free (PennyRunLine *self)
{
  g_free (self->label);
  g_free (self->detail);
  g_free (self->compared);
  g_free (self->explanation);
  g_free (self);
}

static gboolean
is_sum (const char *key)
{
  static const char *const sums[] = { "gross", "deductions", "net", "cost", NULL };

  return g_strv_contains (sums, key);
}

static char *
detail_of (int        minutes,
           PennyPence rate)
{
  g_autofree char *hours = penny_hours_to_words (minutes);
  g_autofree char *each = penny_pence_to_words (rate);

  if (minutes == 0)
    return NULL;
  /* Translators: a length of time, and pay for an hour. */
  return g_strdup_printf (_("%s at %s."), hours, each);
}

/* There is one of each on a page, and their words turn with their sign: "Income tax paid back". */
static gboolean
is_one_of_its_kind (const char *key)
{
  static const char *const keys[] = { "gross", "tax", "deductions", "net", NULL };

  return g_strv_contains (keys, key);
}

/* Last time's line of the same key and label, each taken once; NULL: there was none. */
static const PennySlipLine *
take_last (GPtrArray  *last,
           GHashTable *taken,
           const char *key,
           const char *label)
{
  for (guint i = 0; last != NULL && i < last->len; i++)
    {
      const PennySlipLine *line = last->pdata[i];

      if (g_str_equal (line->key, key) && (is_one_of_its_kind (key) || g_str_equal (line->label, label)) &&
          g_hash_table_add (taken, (gpointer) line))
        return line;
    }
  return NULL;
}

static void
add_line (GPtrArray  *lines,
          GPtrArray  *last,
          GHashTable *taken,
          const char *key,
          const char *label,
          char       *detail,
          PennyPence  amount,
          const char *explanation)
{
  PennyRunLine *line = g_new0 (PennyRunLine, 1);
  const PennySlipLine *then = take_last (last, taken, key, label);

  line->label = g_strdup (label);
  line->detail = detail;
  line->amount = amount;
  line->explanation = penny_hiding_mask (explanation);
  line->strong = is_sum (key);
  if (then != NULL)
    line->compared = penny_run_compare_words (amount, then->amount);
  else if (last != NULL)
    line->compared = g_strdup (_("Not on the last payslip."));
  g_ptr_array_add (lines, line);
}

static void
add_gone (GPtrArray  *lines,
          GPtrArray  *last,
          GHashTable *taken)
{
  for (guint i = 0; last != NULL && i < last->len; i++)
    {
      const PennySlipLine *line = last->pdata[i];
      PennyRunLine *gone;

      if (line->amount == 0 || g_hash_table_contains (taken, line))
        continue;
      gone = g_new0 (PennyRunLine, 1);
      gone->label = g_strdup (line->label);
      gone->compared = penny_run_compare_words (0, line->amount);
      g_ptr_array_add (lines, gone);
    }
}

/* Hours and rate of the draft's item behind the @i-th line; pay's lines stand first and in the items' order. */
static char *
detail_of_draft (const PennyDraftSlip *slip,
                 const PennyPayLine   *line)
{
  for (guint i = 0; i < slip->items->len; i++)
    {
      const PennyPayItem *item = &g_array_index (slip->items, PennyDraftItem, i).item;

      if (item->minutes != 0 && g_str_equal (penny_pay_kind_name (item->kind), line->key) &&
          penny_pay_item_amount (item) == line->amount)
        return detail_of (item->minutes, item->rate);
    }
  return NULL;
}

GPtrArray *
penny_run_lines_of_draft (const PennyDraftSlip *slip)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) run_line_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; slip->lines != NULL && i < slip->lines->len; i++)
    {
      const PennyPayLine *line = slip->lines->pdata[i];

      add_line (lines, slip->last_lines, taken, line->key, line->label, detail_of_draft (slip, line), line->amount,
                line->explanation);
    }
  add_gone (lines, slip->last_lines, taken);
  return lines;
}

GPtrArray *
penny_run_lines_of_view (const PennySlipView *view)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) run_line_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < view->lines->len; i++)
    {
      const PennySlipLine *line = view->lines->pdata[i];

      add_line (lines, view->last_lines, taken, line->key, line->label, detail_of (line->minutes, line->rate),
                line->amount, line->explanation);
    }
  add_gone (lines, view->last_lines, taken);
  return lines;
}

/* On the screen. */

static GtkWidget *
new_words (const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0f, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_ends (const PennyRunLine *line,
          const char         *amount)
{
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *figure = gtk_label_new (amount);

  gtk_widget_set_layout_manager (ends, g_object_new (PENNY_TYPE_TWO_ENDS, NULL));
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_set_valign (figure, GTK_ALIGN_START);
  if (line->strong)
    gtk_widget_add_css_class (figure, "heading");
  gtk_box_append (GTK_BOX (ends), new_words (line->label, line->strong ? "heading" : NULL));
  gtk_box_append (GTK_BOX (ends), figure);
  return ends;
}

/* What the line says under its words: hours and rate, and last time. */
static char *
note_of (const PennyRunLine *line)
{
  if (line->detail != NULL && line->compared != NULL)
    return g_strdup_printf ("%s %s", line->detail, line->compared);
  return g_strdup (line->detail != NULL ? line->detail : line->compared);
}

static void
opened_cb (GtkToggleButton *why,
           GtkWidget       *explanation)
{
  gboolean open = gtk_toggle_button_get_active (why);

  gtk_widget_set_visible (explanation, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (why), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
}

/* The name begins with the words that are seen, for voice control, and is unlike its neighbours'. */
static void
add_explanation (GtkBox             *box,
                 const PennyRunLine *line)
{
  GtkWidget *why = gtk_toggle_button_new_with_label (_("How was this worked out?"));
  GtkWidget *explanation = new_words (line->explanation, NULL);
  /* Translators: a button's words, and the line of a payslip that it belongs to. */
  g_autofree char *name = g_strdup_printf (_("How was this worked out? %s"), line->label);

  gtk_widget_set_halign (why, GTK_ALIGN_START);
  gtk_widget_add_css_class (why, "flat");
  gtk_widget_add_css_class (why, "penny-why");
  gtk_widget_set_visible (explanation, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (why), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (why), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
  g_signal_connect_object (why, "toggled", G_CALLBACK (opened_cb), explanation, 0);
  gtk_box_append (box, why);
  gtk_box_append (box, explanation);
}

static GtkWidget *
new_row (const PennyRunLine *line)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3,
                                 "margin-start", 12, "margin-end", 12, "margin-top", 9, "margin-bottom", 9, NULL);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", FALSE, "child", box, NULL);
  g_autofree char *amount = penny_pence_to_words (line->amount);
  g_autofree char *note = note_of (line);
  g_autofree char *name = NULL;

  gtk_box_append (GTK_BOX (box), new_ends (line, amount));
  if (note != NULL)
    gtk_box_append (GTK_BOX (box), new_words (note, "dim-label"));
  if (line->explanation != NULL && *line->explanation != '\0')
    add_explanation (GTK_BOX (box), line);
  name = note != NULL ? g_strdup_printf ("%s, %s. %s", amount, line->label, note)
                      : g_strdup_printf ("%s, %s.", amount, line->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

GtkWidget *
penny_run_lines_new (GPtrArray  *lines,
                     const char *name)
{
  GtkWidget *list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, NULL);

  g_return_val_if_fail (lines != NULL, NULL);

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  penny_one_tab_stop (list);
  for (guint i = 0; i < lines->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (lines->pdata[i]));
  penny_wrap (list);
  return list;
}
