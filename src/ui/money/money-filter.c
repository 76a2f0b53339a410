#include "money-filter.h"

#include <glib/gi18n-lib.h>

#include "filter-list.h"
#include "summary-choices.h"

#define N_LISTS PENNY_FACET_NO_RECEIPT

struct _PennyMoneyFilter
{
  GtkPopover       parent_instance;

  gboolean         quiet;               /* the choices are being replaced: nobody chose */

  GtkDropDown     *lists[N_LISTS];
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
months (PennySummary *summary,
        PennyDate     today)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Any month"));
  penny_choices_add_months (choices, summary, today);
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
        facet == PENNY_FACET_BUDGET ? penny_choices_of_budgets (summary, _("Any budget")) :
        facet == PENNY_FACET_ACCOUNT ? accounts (book) :
        facet == PENNY_FACET_LINE ? penny_choices_of_lines (summary, _("Anything")) :
        months (summary, penny_book_get_today (book));

      penny_filter_list_offer (self->lists[facet], choices);
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

  filter->budget_id = penny_filter_list_get_id (self->lists[PENNY_FACET_BUDGET]);
  filter->account_id = penny_filter_list_get_id (self->lists[PENNY_FACET_ACCOUNT]);
  filter->line_id = penny_filter_list_get_id (self->lists[PENNY_FACET_LINE]);
  filter->from = (PennyDate) penny_filter_list_get_id (self->lists[PENNY_FACET_MONTH]);
  filter->to = filter->from != PENNY_DATE_NONE ? penny_date_add_months (filter->from, 1) - 1 : PENNY_DATE_NONE;
  filter->no_receipt = is_ticked (self, PENNY_FACET_NO_RECEIPT);
  filter->not_in_plan = is_ticked (self, PENNY_FACET_NOT_IN_PLAN);
  filter->not_checked = is_ticked (self, PENNY_FACET_NOT_CHECKED);
}

char *
penny_money_filter_word (PennyMoneyFilter *self,
                         PennyFacet        facet)
{
  g_return_val_if_fail (PENNY_IS_MONEY_FILTER (self), NULL);

  if (facet < N_LISTS)
    return penny_filter_list_get_words (self->lists[facet]);
  return is_ticked (self, facet) ? g_strdup (gtk_check_button_get_label (self->checks[facet - N_LISTS])) : NULL;
}

gboolean
penny_money_filter_any (PennyMoneyFilter *self)
{
  g_return_val_if_fail (PENNY_IS_MONEY_FILTER (self), FALSE);

  for (PennyFacet facet = 0; facet < PENNY_N_FACETS; facet++)
    if (facet < N_LISTS ? penny_filter_list_get_id (self->lists[facet]) != 0 : is_ticked (self, facet))
      return TRUE;
  return FALSE;
}

void
penny_money_filter_open (PennyMoneyFilter *self,
                         PennyFacet        facet)
{
  g_return_if_fail (PENNY_IS_MONEY_FILTER (self));

  if (facet < N_LISTS)
    penny_filter_list_open (self->lists[facet]);
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
  self->lists[facet] = penny_filter_list_add (grid, (int) facet, title);
  g_signal_connect_swapped (self->lists[facet], "notify::selected", G_CALLBACK (changed_cb), self);
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
  GtkGrid *grid = penny_filter_grid_new ();
  GtkWidget *all = gtk_button_new_with_label (_("Show everything"));

  add_list (self, grid, PENNY_FACET_BUDGET, _("Budget"));
  add_list (self, grid, PENNY_FACET_ACCOUNT, _("Account"));
  add_list (self, grid, PENNY_FACET_LINE, _("What for"));
  add_list (self, grid, PENNY_FACET_MONTH, _("Month"));
  add_check (self, grid, PENNY_FACET_NO_RECEIPT, _("No receipt"));
  add_check (self, grid, PENNY_FACET_NOT_IN_PLAN, _("Not in the plan"));
  add_check (self, grid, PENNY_FACET_NOT_CHECKED, _("Not checked with the bank"));
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (penny_money_filter_open_all), self);
  gtk_grid_attach (grid, all, 0, PENNY_N_FACETS, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (grid));
}
