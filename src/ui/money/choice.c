#include "choice.h"

#include <glib/gi18n-lib.h>

struct _PennyChoice
{
  GObject  parent_instance;

  int      kind;
  gint64   id;
  char    *text;
};

G_DEFINE_FINAL_TYPE (PennyChoice, penny_choice, G_TYPE_OBJECT)

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
penny_choice_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_CHOICE (object)->text, g_free);

  G_OBJECT_CLASS (penny_choice_parent_class)->finalize (object);
}

static void
penny_choice_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  g_assert (property == PROP_TEXT);
  g_value_set_string (value, PENNY_CHOICE (object)->text);
}

static void
penny_choice_class_init (PennyChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = penny_choice_finalize;
  object_class->get_property = penny_choice_get_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_choice_init (PennyChoice *self)
{
}

gint64
penny_choice_get_id (PennyChoice *self)
{
  g_return_val_if_fail (PENNY_IS_CHOICE (self), 0);

  return self->id;
}

int
penny_choice_get_kind (PennyChoice *self)
{
  g_return_val_if_fail (PENNY_IS_CHOICE (self), 0);

  return self->kind;
}

GListStore *
penny_choices_new (void)
{
  return g_list_store_new (PENNY_TYPE_CHOICE);
}

void
penny_choices_add (GListStore *choices,
                   int         kind,
                   gint64      id,
                   const char *text)
{
  g_autoptr (PennyChoice) choice = g_object_new (PENNY_TYPE_CHOICE, NULL);

  choice->kind = kind;
  choice->id = id;
  choice->text = g_strdup (text);
  g_list_store_append (choices, choice);
}

guint
penny_choices_find (GListModel *choices,
                    int         kind,
                    gint64      id)
{
  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PennyChoice) choice = g_list_model_get_item (choices, i);

      if (choice->kind == kind && choice->id == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

void
penny_name_drop_down (GtkDropDown *list,
                      const char  *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (list));

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* A choice in the list that opens: its words wrap, where libadwaita would cut them, and a tick at what is chosen. */

static void
setup_cb (AdwComboRow *row,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "max-width-chars", 28, "hexpand", TRUE, NULL);
  GtkWidget *tick = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_item_set_child (item, box);
}

static void
show_tick (GtkListItem *item,
           GParamSpec  *selected,
           AdwComboRow *row)
{
  GtkWidget *tick = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (tick, adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
bind_cb (AdwComboRow *row,
         GtkListItem *item)
{
  PennyChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), choice->text);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_tick), item, G_CONNECT_SWAPPED);
  show_tick (item, NULL, row);
}

static void
unbind_cb (AdwComboRow *row,
           GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (row, show_tick, item);
}

AdwComboRow *
penny_choice_row_new (const char *title,
                      GListStore *choices)
{
  g_autoptr (GtkExpression) text = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");

  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  /* Under the title there is room for a long name. */
  AdwComboRow *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "use-subtitle", TRUE, "expression", text, NULL);

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, G_CONNECT_SWAPPED);
  adw_combo_row_set_list_factory (row, factory);
  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  return row;
}

PennyChoice *
penny_choice_row_get (AdwComboRow *row)
{
  return adw_combo_row_get_selected_item (row);
}

gint64
penny_choice_row_get_id (AdwComboRow *row)
{
  PennyChoice *choice = penny_choice_row_get (row);

  return choice != NULL ? choice->id : 0;
}

void
penny_choice_row_set (AdwComboRow *row,
                      int          kind,
                      gint64       id)
{
  guint position = penny_choices_find (adw_combo_row_get_model (row), kind, id);

  if (position != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (row, position);
}

void
penny_choice_row_set_choices (AdwComboRow *row,
                              GListStore  *choices)
{
  PennyChoice *before = penny_choice_row_get (row);
  int kind = before != NULL ? before->kind : 0;
  gint64 id = before != NULL ? before->id : 0;

  adw_combo_row_set_model (row, G_LIST_MODEL (choices));
  if (before != NULL)
    penny_choice_row_set (row, kind, id);
}

static PennyAccount *
account_at (PennyBudgetSummary *budget,
            guint               i)
{
  return g_ptr_array_index (budget->accounts, i);
}

GListStore *
penny_choices_of_accounts (PennyBook *book,
                           gboolean   ours)
{
  PennySummary *summary = penny_book_get_summary (book);
  GListStore *choices = penny_choices_new ();

  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, b);

      for (guint i = 0; i < budget->accounts->len; i++)
        {
          PennyAccount *account = account_at (budget, i);
          g_autofree char *both = g_strdup_printf ("%s (%s)", account->name, budget->facts->budget->name);

          if (!ours || account->kind != PENNY_ACCOUNT_ELSEWHERE)
            penny_choices_add (choices, 0, account->id, summary->budgets->len > 1 ? both : account->name);
        }
    }
  return choices;
}

gint64
penny_budget_of_account (PennyBook *book,
                         gint64     account_id)
{
  PennySummary *summary = penny_book_get_summary (book);

  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, b);

      for (guint i = 0; i < budget->accounts->len; i++)
        if (account_at (budget, i)->id == account_id)
          return budget->facts->budget->id;
    }
  return 0;
}

PennyBudgetSummary *
penny_budget_summary (PennyBook *book,
                      gint64     budget_id)
{
  PennySummary *summary = penny_book_get_summary (book);

  for (guint b = 0; summary != NULL && b < summary->budgets->len; b++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, b);

      if (budget->facts->budget->id == budget_id)
        return budget;
    }
  return NULL;
}

void
penny_choices_add_lines (GListStore *choices,
                         PennyBook  *book,
                         gint64      budget_id)
{
  PennyBudgetSummary *budget = penny_budget_summary (book, budget_id);

  for (guint i = 0; budget != NULL && i < budget->facts->lines->len; i++)
    {
      PennyLineFacts *line = g_ptr_array_index (budget->facts->lines, i);

      penny_choices_add (choices, PENNY_PAYMENT_SPENT, line->line->id, line->line->name);
    }
  penny_choices_add (choices, PENNY_PAYMENT_SPENT, 0, _("Not in the plan"));
}

void
penny_choices_add_sources (GListStore *choices,
                           PennyBook  *book,
                           gint64      budget_id)
{
  PennyBudgetSummary *budget = penny_budget_summary (book, budget_id);
  const char *funder = budget != NULL ? budget->facts->budget->funder : NULL;
  g_autofree char *from = funder != NULL ? g_strdup_printf (_("From %s"), funder) : g_strdup (_("From the funder"));

  penny_choices_add (choices, PENNY_PAYMENT_FUNDER, 0, from);
  penny_choices_add (choices, PENNY_PAYMENT_CONTRIBUTION, 0, _("Own contribution"));
  penny_choices_add (choices, PENNY_PAYMENT_OTHER_IN, 0, _("Other money in"));
}
