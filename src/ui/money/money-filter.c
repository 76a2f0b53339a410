#include "money-filter.h"

#include <glib/gi18n-lib.h>

#include "choice.h"

#define N_LISTS       PENNY_FACET_NO_RECEIPT
#define MOST_MONTHS   36

struct _PennyMoneyFilter
{
  GtkPopover       parent_instance;

  gboolean         quiet;               /* the choices are being replaced: nobody chose */

  GtkWidget       *choices[N_LISTS];    /* GtkDropDown */
  GtkWidget       *labels[N_LISTS];
  GtkCheckButton  *checks[PENNY_N_FACETS - N_LISTS];
};

G_DEFINE_FINAL_TYPE (PennyMoneyFilter, penny_money_filter, GTK_TYPE_POPOVER)

static guint changed_signal;

static void
changed_cb (PennyMoneyFilter *self)
{
  if (!self->quiet)
    g_signal_emit (self, changed_signal, 0);
}

static PennyChoice *
chosen (PennyMoneyFilter *self,
        PennyFacet        facet)
{
  return gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->choices[facet]));
}

static gint64
chosen_id (PennyMoneyFilter *self,
           PennyFacet        facet)
{
  PennyChoice *choice = chosen (self, facet);

  return choice != NULL ? penny_choice_get_id (choice) : 0;
}

/* Replaces the choices of one facet.  One real choice is none, so it is not shown. */
static void
offer (PennyMoneyFilter *self,
       PennyFacet        facet,
       GListStore       *choices)
{
  GtkDropDown *list = GTK_DROP_DOWN (self->choices[facet]);
  guint position = penny_choices_find (G_LIST_MODEL (choices), 0, chosen_id (self, facet));
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (choices)) > 2;

  gtk_drop_down_set_model (list, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (list, position != GTK_INVALID_LIST_POSITION ? position : 0);
  gtk_widget_set_visible (self->choices[facet], some);
  gtk_widget_set_visible (self->labels[facet], some);
}

static GListStore *
budgets (PennySummary *summary)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Any budget"));
  for (guint i = 0; i < summary->budgets->len; i++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, i);

      penny_choices_add (choices, 0, budget->facts->budget->id, budget->facts->budget->name);
    }
  return choices;
}

static GListStore *
accounts (PennyBook *book)
{
  g_autoptr (GListStore) all = penny_choices_of_accounts (book, FALSE);
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Any account"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (all)); i++)
    {
      g_autoptr (PennyChoice) account = g_list_model_get_item (G_LIST_MODEL (all), i);

      g_list_store_append (choices, account);
    }
  return choices;
}

static GListStore *
lines (PennySummary *summary)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Anything"));
  for (guint b = 0; b < summary->budgets->len; b++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, b);

      for (guint i = 0; i < budget->facts->lines->len; i++)
        {
          PennyLineFacts *line = g_ptr_array_index (budget->facts->lines, i);

          penny_choices_add (choices, 0, line->line->id, line->line->name);
        }
    }
  return choices;
}

static char *
month_to_words (PennyDate first)
{
  g_autoptr (GDate) date = g_date_new_julian ((guint32) first);
  char words[64];

  /* Translators: a month of a year, as strftime writes it: "November 2026". */
  g_date_strftime (words, sizeof words, _("%B %Y"), date);
  return g_strdup (words);
}

static PennyDate
first_of_month (PennyDate date)
{
  int year, month, day;

  penny_date_split (date, &year, &month, &day);
  return penny_date_new (year, month, 1);
}

/* This month first, back to the first budget's start. */
static GListStore *
months (PennySummary *summary,
        PennyDate     today)
{
  GListStore *choices = penny_choices_new ();
  PennyDate start = today;
  PennyDate month = first_of_month (today);

  for (guint i = 0; i < summary->budgets->len; i++)
    {
      PennyBudgetSummary *budget = g_ptr_array_index (summary->budgets, i);

      start = MIN (start, budget->facts->budget->start);
    }
  penny_choices_add (choices, 0, 0, _("Any month"));
  for (int i = 0; i < MOST_MONTHS && month >= first_of_month (start); i++)
    {
      g_autofree char *words = month_to_words (month);

      penny_choices_add (choices, 0, month, words);
      month = penny_date_add_months (month, -1);
    }
  return choices;
}

void
penny_money_filter_offer (PennyMoneyFilter *self,
                          PennyBook        *book)
{
  PennySummary *summary;

  g_return_if_fail (PENNY_IS_MONEY_FILTER (self));

  summary = penny_book_get_summary (book);
  if (summary == NULL)
    return;

  self->quiet = TRUE;
  for (PennyFacet facet = 0; facet < N_LISTS; facet++)
    {
      g_autoptr (GListStore) choices =
        facet == PENNY_FACET_BUDGET ? budgets (summary) :
        facet == PENNY_FACET_ACCOUNT ? accounts (book) :
        facet == PENNY_FACET_LINE ? lines (summary) : months (summary, penny_book_get_today (book));

      offer (self, facet, choices);
    }
  self->quiet = FALSE;
}

static gboolean
is_ticked (PennyMoneyFilter *self,
           PennyFacet        facet)
{
  return gtk_check_button_get_active (self->checks[facet - N_LISTS]);
}

void
penny_money_filter_fill (PennyMoneyFilter   *self,
                         PennyPaymentFilter *filter)
{
  g_return_if_fail (PENNY_IS_MONEY_FILTER (self));

  filter->budget_id = chosen_id (self, PENNY_FACET_BUDGET);
  filter->account_id = chosen_id (self, PENNY_FACET_ACCOUNT);
  filter->line_id = chosen_id (self, PENNY_FACET_LINE);
  filter->from = (PennyDate) chosen_id (self, PENNY_FACET_MONTH);
  filter->to = filter->from != PENNY_DATE_NONE ? penny_date_add_months (filter->from, 1) - 1 : PENNY_DATE_NONE;
  filter->no_receipt = is_ticked (self, PENNY_FACET_NO_RECEIPT);
  filter->not_in_plan = is_ticked (self, PENNY_FACET_NOT_IN_PLAN);
  filter->not_checked = is_ticked (self, PENNY_FACET_NOT_CHECKED);
}

char *
penny_money_filter_word (PennyMoneyFilter *self,
                         PennyFacet        facet)
{
  char *word = NULL;

  g_return_val_if_fail (PENNY_IS_MONEY_FILTER (self), NULL);

  if (facet < N_LISTS)
    {
      if (chosen_id (self, facet) != 0)
        g_object_get (chosen (self, facet), "text", &word, NULL);
      return word;
    }
  return is_ticked (self, facet) ? g_strdup (gtk_check_button_get_label (self->checks[facet - N_LISTS])) : NULL;
}

gboolean
penny_money_filter_any (PennyMoneyFilter *self)
{
  g_return_val_if_fail (PENNY_IS_MONEY_FILTER (self), FALSE);

  for (PennyFacet facet = 0; facet < PENNY_N_FACETS; facet++)
    if (facet < N_LISTS ? chosen_id (self, facet) != 0 : is_ticked (self, facet))
      return TRUE;
  return FALSE;
}

void
penny_money_filter_open (PennyMoneyFilter *self,
                         PennyFacet        facet)
{
  g_return_if_fail (PENNY_IS_MONEY_FILTER (self));

  if (facet < N_LISTS)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[facet]), 0);
  else
    gtk_check_button_set_active (self->checks[facet - N_LISTS], FALSE);
}

void
penny_money_filter_open_all (PennyMoneyFilter *self)
{
  g_return_if_fail (PENNY_IS_MONEY_FILTER (self));

  self->quiet = TRUE;
  for (PennyFacet facet = 0; facet < PENNY_N_FACETS; facet++)
    penny_money_filter_open (self, facet);
  self->quiet = FALSE;
  changed_cb (self);
}

static void
penny_money_filter_class_init (PennyMoneyFilterClass *klass)
{
  changed_signal = g_signal_new ("changed", PENNY_TYPE_MONEY_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
add_list (PennyMoneyFilter *self,
          GtkGrid          *grid,
          PennyFacet        facet,
          const char       *title)
{
  GtkExpression *text = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");

  self->labels[facet] = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, NULL);
  self->choices[facet] = gtk_drop_down_new (NULL, text);
  gtk_widget_set_hexpand (self->choices[facet], TRUE);
  gtk_widget_set_size_request (self->choices[facet], 170, -1);
  penny_name_drop_down (GTK_DROP_DOWN (self->choices[facet]), title);
  gtk_grid_attach (grid, self->labels[facet], 0, (int) facet, 1, 1);
  gtk_grid_attach (grid, self->choices[facet], 1, (int) facet, 1, 1);
  g_signal_connect_swapped (self->choices[facet], "notify::selected", G_CALLBACK (changed_cb), self);
}

static void
add_check (PennyMoneyFilter *self,
           GtkGrid          *grid,
           PennyFacet        facet,
           const char       *title)
{
  GtkWidget *check = gtk_check_button_new_with_label (title);

  self->checks[facet - N_LISTS] = GTK_CHECK_BUTTON (check);
  gtk_grid_attach (grid, check, 0, (int) facet, 2, 1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (changed_cb), self);
}

static void
penny_money_filter_init (PennyMoneyFilter *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 9, "column-spacing", 12, "margin-start", 6,
                                  "margin-end", 6, "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *all = gtk_button_new_with_label (_("Show everything"));

  add_list (self, GTK_GRID (grid), PENNY_FACET_BUDGET, _("Budget"));
  add_list (self, GTK_GRID (grid), PENNY_FACET_ACCOUNT, _("Account"));
  add_list (self, GTK_GRID (grid), PENNY_FACET_LINE, _("What for"));
  add_list (self, GTK_GRID (grid), PENNY_FACET_MONTH, _("Month"));
  add_check (self, GTK_GRID (grid), PENNY_FACET_NO_RECEIPT, _("No receipt"));
  add_check (self, GTK_GRID (grid), PENNY_FACET_NOT_IN_PLAN, _("Not in the plan"));
  add_check (self, GTK_GRID (grid), PENNY_FACET_NOT_CHECKED, _("Not checked with the bank"));
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (penny_money_filter_open_all), self);
  gtk_grid_attach (GTK_GRID (grid), all, 0, PENNY_N_FACETS, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (self), grid);
}
