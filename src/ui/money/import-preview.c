#include "import-preview.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "choice.h"
#include "hiding.h"
#include "import-item.h"
#include "import-row.h"
#include "one-tab-stop.h"
#include "wrap.h"

struct _PennyImportPreview
{
  GtkWidget     parent_instance;

  PennyBringIn *what;           /* borrowed */
  GListModel   *out;
  GListModel   *in;
  guint         count;

  GtkLabel     *sums;
  GtkLabel     *source;
  GtkListView  *list;
  GtkButton    *bring_in;
};

G_DEFINE_FINAL_TYPE (PennyImportPreview, penny_import_preview, GTK_TYPE_WIDGET)

static guint bring_in_signal;

typedef struct
{
  guint      n;
  PennyPence in;
  PennyPence out;               /* plus */
} Sums;

static Sums
add_up (PennyBringIn *what)
{
  Sums sums = { 0 };

  for (guint i = 0; i < what->proposals->len; i++)
    {
      const PennyProposal *proposal = &g_array_index (what->proposals, PennyProposal, i);

      if (proposal->already || proposal->left_out)
        continue;
      sums.n++;
      if (proposal->row->amount > 0)
        sums.in = penny_pence_add (sums.in, proposal->row->amount);
      else
        sums.out = penny_pence_add (sums.out, -proposal->row->amount);
    }
  return sums;
}

/* Takes @sentence; only where there are any. */
static void
append_count (GString *words,
              guint    n,
              char    *sentence)
{
  if (n > 0)
    g_string_append_printf (words, " %s", sentence);
  g_free (sentence);
}

/* "12 would be added: £1,450.00 in, £320.40 out. 3 are here already. 1 cannot be read." */
static char *
sums_to_words (PennyBringIn *what,
               const Sums   *sums)
{
  g_autofree char *in = penny_pence_to_words (sums->in);
  g_autofree char *out = penny_pence_to_words (sums->out);
  g_autofree char *first = NULL;
  guint already = what->n_already;
  guint unreadable = what->statement->unreadable->len;
  guint pending = what->statement->pending;
  GString *words;

  if (sums->n > 0)
    first = g_strdup_printf (ngettext ("%u would be added: %s in, %s out.", "%u would be added: %s in, %s out.", sums->n),
                             sums->n, in, out);
  words = g_string_new (first != NULL ? first : _("Nothing would be added."));
  append_count (words, already, g_strdup_printf (ngettext ("%u is here already.", "%u are here already.", already), already));
  append_count (words, unreadable, g_strdup_printf (ngettext ("%u cannot be read.", "%u cannot be read.", unreadable), unreadable));
  append_count (words, pending, g_strdup_printf (ngettext ("%u is still pending at the bank and was left out.",
                                                           "%u are still pending at the bank and were left out.", pending),
                                                 pending));
  return g_string_free (words, FALSE);
}

static void
say_sums (PennyImportPreview *self)
{
  Sums sums = add_up (self->what);
  g_autofree char *words = sums_to_words (self->what, &sums);
  g_autofree char *button = g_strdup_printf (ngettext ("Bring in %u payment", "Bring in %u payments", sums.n), sums.n);

  self->count = sums.n;
  gtk_label_set_label (self->sums, words);
  gtk_button_set_label (self->bring_in, sums.n > 0 ? button : _("Close the statement"));
}

static void
hidden_cb (PennyImportPreview *self)
{
  if (self->what != NULL)
    say_sums (self);
}

static void
add_item (GListStore      *items,
          PennyImportItem *item)
{
  g_list_store_append (items, item);
  g_object_unref (item);
}

static void
add_notes (GListStore     *items,
           PennyStatement *statement)
{
  if (statement->message == NULL && statement->warnings->len == 0)
    return;
  add_item (items, penny_import_item_new_text (PENNY_IMPORT_HEADING, _("Good to know")));
  if (statement->message != NULL)
    {
      g_autofree char *note = g_strdup_printf (_("The bank says: %s"), statement->message);

      add_item (items, penny_import_item_new_text (PENNY_IMPORT_NOTE, note));
    }
  for (guint i = 0; i < statement->warnings->len; i++)
    add_item (items, penny_import_item_new_text (PENNY_IMPORT_NOTE, g_ptr_array_index (statement->warnings, i)));
}

/* What cannot be read comes first: there it is seen. */
static void
add_unreadable (GListStore     *items,
                PennyStatement *statement)
{
  if (statement->unreadable->len == 0)
    return;
  add_item (items, penny_import_item_new_text (PENNY_IMPORT_HEADING, _("Cannot be read")));
  for (guint i = 0; i < statement->unreadable->len; i++)
    add_item (items, penny_import_item_new_unreadable (g_ptr_array_index (statement->unreadable, i)));
}

static void
add_proposals (GListStore         *items,
               PennyImportPreview *self,
               gboolean            already,
               const char         *heading)
{
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->what->proposals->len; i++)
    {
      PennyProposal *proposal = &g_array_index (self->what->proposals, PennyProposal, i);
      PennyImportItem *item;

      if (proposal->already != already)
        continue;
      item = penny_import_item_new_proposal (proposal);
      g_signal_connect_object (item, "changed", G_CALLBACK (say_sums), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (some, item);
    }
  if (some->len == 0)
    return;
  add_item (items, penny_import_item_new_text (PENNY_IMPORT_HEADING, heading));
  g_list_store_splice (items, g_list_model_get_n_items (G_LIST_MODEL (items)), 0, some->pdata, some->len);
}

static void
offer_choices (PennyImportPreview *self,
               PennyBook          *book)
{
  gint64 budget = penny_budget_of_account (book, self->what->account_id);
  PennyBudgetSummary *summary = penny_budget_summary (book, budget);
  GListStore *out = penny_choices_new ();
  GListStore *in = penny_choices_new ();

  penny_choices_add_lines (out, book, budget);
  penny_choices_add_sources (in, book, budget);
  for (guint i = 0; summary != NULL && i < summary->facts->lines->len; i++)
    {
      PennyPlanLine *line = ((PennyLineFacts *) g_ptr_array_index (summary->facts->lines, i))->line;
      g_autofree char *refund = g_strdup_printf (_("Refund for %s"), line->name);

      penny_choices_add (in, PENNY_PAYMENT_SPENT, line->id, refund);
    }
  penny_choices_add (in, PENNY_PAYMENT_SPENT, 0, _("Another refund"));
  g_clear_object (&self->out);
  g_clear_object (&self->in);
  self->out = G_LIST_MODEL (out);
  self->in = G_LIST_MODEL (in);
}

void
penny_import_preview_show (PennyImportPreview *self,
                           PennyBook          *book,
                           PennyBringIn       *what)
{
  g_autoptr (GListStore) items = g_list_store_new (PENNY_TYPE_IMPORT_ITEM);
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autofree char *source = NULL;

  g_return_if_fail (PENNY_IS_IMPORT_PREVIEW (self));

  gtk_list_view_set_model (self->list, NULL);
  self->what = what;
  if (what == NULL)
    return;

  offer_choices (self, book);
  /* Translators: a file's name, and the bank or kind of file that it was taken for. */
  source = g_strdup_printf (_("%s, read as %s"), what->file_name, what->statement->format);
  gtk_label_set_label (self->source, source);
  add_notes (items, what->statement);
  add_unreadable (items, what->statement);
  add_proposals (items, self, FALSE, _("Would be added"));
  add_proposals (items, self, TRUE, _("Here already"));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&items))));
  gtk_list_view_set_model (self->list, model);
  say_sums (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->bring_in));
}

guint
penny_import_preview_count (PennyImportPreview *self)
{
  g_return_val_if_fail (PENNY_IS_IMPORT_PREVIEW (self), 0);

  return self->count;
}

/* Enter on a row turns its tick. */
static void
activate_cb (PennyImportPreview *self,
             guint               position)
{
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  g_autoptr (PennyImportItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);
  PennyProposal *proposal;

  if (penny_import_item_get_kind (item) != PENNY_IMPORT_NEW)
    return;
  proposal = penny_import_item_get_proposal (item);
  proposal->left_out = !proposal->left_out;
  penny_import_item_changed (item);
}

static void
bring_in_cb (PennyImportPreview *self)
{
  g_signal_emit (self, bring_in_signal, 0);
}

static void
setup_cb (PennyImportPreview *self,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (PENNY_TYPE_IMPORT_ROW, NULL));
}

static void
bind_cb (PennyImportPreview *self,
         GtkListItem        *list_item)
{
  PennyImportRow *row = PENNY_IMPORT_ROW (gtk_list_item_get_child (list_item));
  PennyImportItem *item = gtk_list_item_get_item (list_item);

  gtk_list_item_set_activatable (list_item, penny_import_item_get_kind (item) == PENNY_IMPORT_NEW);
  penny_import_row_set_choices (row, self->out, self->in);
  penny_import_row_set_item (row, item);
}

static void
unbind_cb (PennyImportPreview *self,
           GtkListItem        *list_item)
{
  penny_import_row_set_item (PENNY_IMPORT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
penny_import_preview_dispose (GObject *object)
{
  PennyImportPreview *self = PENNY_IMPORT_PREVIEW (object);

  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_IMPORT_PREVIEW);
  g_clear_object (&self->out);
  g_clear_object (&self->in);

  G_OBJECT_CLASS (penny_import_preview_parent_class)->dispose (object);
}

static void
penny_import_preview_class_init (PennyImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_import_preview_dispose;

  bring_in_signal = g_signal_new ("bring-in", PENNY_TYPE_IMPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/money/import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyImportPreview, sums);
  gtk_widget_class_bind_template_child (widget_class, PennyImportPreview, source);
  gtk_widget_class_bind_template_child (widget_class, PennyImportPreview, list);
  gtk_widget_class_bind_template_child (widget_class, PennyImportPreview, bring_in);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_in_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_import_preview_init (PennyImportPreview *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  penny_hiding_follow (self, G_CALLBACK (hidden_cb));
}
