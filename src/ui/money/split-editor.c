#include "split-editor.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "hiding.h"
#include "money-row.h"

struct _PennySplitEditor
{
  PennyBook           *book;
  gint64               budget_id;
  PennyPence           total;

  AdwPreferencesGroup *group;           /* borrowed: it owns us */
  GPtrArray           *parts;           /* Part */
  GtkWidget           *rest;            /* AdwActionRow */
};

/* Two rows: the line and its amount. */
typedef struct
{
  AdwComboRow   *line;
  PennyMoneyRow *amount;
} Part;

static void
penny_split_editor_free (PennySplitEditor *self)
{
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_object (&self->rest);
  g_clear_object (&self->book);
  g_free (self);
}

/* Empty is nothing; FALSE when something is no amount. */
static gboolean
part_amount (Part        *part,
             PennyPence  *amount,
             GError     **error)
{
  *amount = 0;
  return penny_money_row_is_empty (part->amount) || penny_money_row_get (part->amount, amount, error);
}

static void
say_rest (PennySplitEditor *self)
{
  PennyPence rest = self->total;
  g_autofree char *amount = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      PennyPence given;

      if (part_amount (g_ptr_array_index (self->parts, i), &given, NULL) && !penny_pence_try_add (rest, -given, &rest))
        return;
    }
  amount = penny_pence_to_words (ABS (rest));
  if (self->total == 0)
    words = g_strdup (_("Write the whole amount above first."));
  else if (rest > 0)
    words = g_strdup_printf (_("%s is left to give out."), amount);
  else if (rest < 0)
    words = g_strdup_printf (_("This is %s more than was paid."), amount);
  else
    words = g_strdup (_("All of it is given out."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest), words);
}

static void
hidden_cb (GtkWidget *rest)
{
  GtkWidget *group = gtk_widget_get_ancestor (rest, ADW_TYPE_PREFERENCES_GROUP);

  if (group != NULL)
    say_rest (g_object_get_data (G_OBJECT (group), "split-editor"));
}

static void
offer_lines (PennySplitEditor *self,
             Part             *part)
{
  g_autoptr (GListStore) lines = penny_choices_new ();

  penny_choices_add_lines (lines, self->book, self->budget_id);
  penny_choice_row_set_choices (part->line, lines);
}

/* "Rest" stays last. */
static Part *
add_part (PennySplitEditor *self)
{
  g_autoptr (GListStore) lines = penny_choices_new ();
  guint number = self->parts->len + 1;
  g_autofree char *line_title = g_strdup_printf (_("Part %u is for"), number);
  g_autofree char *amount_title = g_strdup_printf (_("Amount of part %u"), number);
  Part *part = g_new0 (Part, 1);

  part->line = penny_choice_row_new (line_title, lines);
  part->amount = g_object_new (PENNY_TYPE_MONEY_ROW, "title", amount_title, NULL);
  offer_lines (self, part);
  adw_combo_row_set_selected (part->line, MIN (self->parts->len,
                              g_list_model_get_n_items (adw_combo_row_get_model (part->line)) - 1));
  g_signal_connect_swapped (part->amount, "changed", G_CALLBACK (say_rest), self);
  g_ptr_array_add (self->parts, part);

  adw_preferences_group_remove (self->group, self->rest);
  adw_preferences_group_add (self->group, GTK_WIDGET (part->line));
  adw_preferences_group_add (self->group, GTK_WIDGET (part->amount));
  adw_preferences_group_add (self->group, self->rest);
  return part;
}

static void
add_cb (PennySplitEditor *self)
{
  Part *part = add_part (self);

  gtk_widget_grab_focus (GTK_WIDGET (part->line));
}

PennySplitEditor *
penny_split_editor_new (AdwPreferencesGroup *group,
                        PennyBook           *book)
{
  PennySplitEditor *self = g_new0 (PennySplitEditor, 1);
  GtkWidget *more = gtk_button_new_with_label (_("Another part"));

  self->book = g_object_ref (book);
  self->group = group;
  self->parts = g_ptr_array_new_with_free_func (g_free);
  self->rest = g_object_ref_sink (g_object_new (ADW_TYPE_ACTION_ROW, "activatable", FALSE, NULL));
  gtk_widget_set_valign (more, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->rest), more);
  adw_preferences_group_add (group, self->rest);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (add_cb), self);
  penny_hiding_follow (self->rest, G_CALLBACK (hidden_cb));
  g_object_set_data_full (G_OBJECT (group), "split-editor", self, (GDestroyNotify) penny_split_editor_free);
  gtk_widget_set_visible (GTK_WIDGET (group), FALSE);
  return self;
}

void
penny_split_editor_offer (PennySplitEditor *self,
                          gint64            budget_id)
{
  self->budget_id = budget_id;
  for (guint i = 0; i < self->parts->len; i++)
    offer_lines (self, g_ptr_array_index (self->parts, i));
}

void
penny_split_editor_show (PennySplitEditor *self,
                         gboolean          show)
{
  while (show && self->parts->len < 2)
    add_part (self);
  say_rest (self);
  gtk_widget_set_visible (GTK_WIDGET (self->group), show);
}

void
penny_split_editor_set_total (PennySplitEditor *self,
                              PennyPence        total)
{
  self->total = total;
  say_rest (self);
}

void
penny_split_editor_set (PennySplitEditor *self,
                        GArray           *splits)
{
  for (guint i = 0; i < splits->len; i++)
    {
      PennySplit *split = &g_array_index (splits, PennySplit, i);
      Part *part = add_part (self);

      penny_choice_row_set (part->line, PENNY_PAYMENT_SPENT, split->line_id);
      penny_money_row_set (part->amount, ABS (split->amount));
    }
}

static GArray *
collect (PennySplitEditor  *self,
         GtkWidget        **row,
         PennyPence        *given,
         GError           **error)
{
  g_autoptr (GArray) splits = g_array_new (FALSE, FALSE, sizeof (PennySplit));

  *given = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = g_ptr_array_index (self->parts, i);
      PennySplit split = { .line_id = penny_choice_row_get_id (part->line) };

      *row = GTK_WIDGET (part->amount);
      if (!part_amount (part, &split.amount, error))
        return NULL;
      if (split.amount == 0)
        continue;
      if (split.amount < 0 || !penny_pence_try_add (*given, split.amount, given))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("Each part must be more than nothing."));
          return NULL;
        }
      g_array_append_val (splits, split);
    }
  return g_steal_pointer (&splits);
}

GArray *
penny_split_editor_get (PennySplitEditor  *self,
                        GtkWidget        **row,
                        GError           **error)
{
  PennyPence given;
  g_autoptr (GArray) splits = collect (self, row, &given, error);

  if (splits == NULL)
    return NULL;
  if (given != self->total)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("The parts do not come to the whole amount yet. Nothing was saved."));
      return NULL;
    }
  return g_steal_pointer (&splits);
}
