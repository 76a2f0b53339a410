#include "receipts-filter.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "retention.h"

#define MOST_YEARS  10
#define MOST_MONTHS 36

typedef enum
{
  FACET_WHICH,
  FACET_BUDGET,
  FACET_LINE,
  FACET_TIME,
  N_FACETS
} Facet;

struct _PennyReceiptsFilter
{
  GtkPopover   parent_instance;

  gboolean     quiet;          /* the choices are being replaced: nobody chose */

  GtkDropDown *choices[N_FACETS];
  GtkWidget   *labels[N_FACETS];
};

G_DEFINE_FINAL_TYPE (PennyReceiptsFilter, penny_receipts_filter, GTK_TYPE_POPOVER)

static guint changed_signal;

static void
changed_cb (PennyReceiptsFilter *self)
{
  if (!self->quiet)
    g_signal_emit (self, changed_signal, 0);
}

static gint64
chosen_id (PennyReceiptsFilter *self,
           Facet                facet)
{
  PennyChoice *choice = gtk_drop_down_get_selected_item (self->choices[facet]);

  return choice != NULL ? penny_choice_get_id (choice) : 0;
}

static int
chosen_kind (PennyReceiptsFilter *self,
             Facet                facet)
{
  PennyChoice *choice = gtk_drop_down_get_selected_item (self->choices[facet]);

  return choice != NULL ? penny_choice_get_kind (choice) : 0;
}

static GListStore *
kinds (void)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, PENNY_RECEIPTS_ALL, 0, _("All receipts"));
  penny_choices_add (choices, PENNY_RECEIPTS_PROVING, 1, _("Those that prove a payment"));
  penny_choices_add (choices, PENNY_RECEIPTS_INBOX, 2, _("Those without a payment yet"));
  penny_choices_add (choices, PENNY_RECEIPTS_APART, 3, _("Those that belong to no payment"));
  penny_choices_add (choices, PENNY_RECEIPTS_CANNOT, 4, _("Those that cannot be shown"));
  penny_choices_add (choices, PENNY_RECEIPTS_LOCATED, 5, _("Photos that say where they were taken"));
  return choices;
}

static GListStore *
budgets (PennySummary *summary)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Any budget"));
  for (guint i = 0; i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

      penny_choices_add (choices, 0, budget->id, budget->name);
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
      const PennyFacts *facts = ((PennyBudgetSummary *) summary->budgets->pdata[b])->facts;

      for (guint i = 0; i < facts->lines->len; i++)
        {
          const PennyPlanLine *line = ((PennyLineFacts *) facts->lines->pdata[i])->line;

          penny_choices_add (choices, 0, line->id, line->name);
        }
    }
  return choices;
}

static PennyDate
first_day (PennySummary *summary,
           PennyDate     today)
{
  PennyDate first = today;

  for (guint i = 0; i < summary->budgets->len; i++)
    first = MIN (first, ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget->start);
  return first;
}

/* Kind: how many months; id: the first day. */
static void
add_years (GListStore *choices,
           PennyDate   first,
           PennyDate   today)
{
  PennyDate end = penny_financial_year_end (today);

  for (int i = 0; i < MOST_YEARS && end >= first; i++)
    {
      PennyDate start = penny_date_add_months (end + 1, -12);
      g_autofree char *words = NULL;
      int from, to, month, day;

      penny_date_split (start, &from, &month, &day);
      penny_date_split (end, &to, &month, &day);
      /* Translators: a financial year: "April 2026 to March 2027". */
      words = g_strdup_printf (_("April %d to March %d"), from, to);
      penny_choices_add (choices, 12, start, words);
      end = start - 1;
    }
}

static void
add_months (GListStore *choices,
            PennyDate   first,
            PennyDate   today)
{
  int year, month, day;
  PennyDate start;

  penny_date_split (today, &year, &month, &day);
  start = penny_date_new (year, month, 1);
  for (int i = 0; i < MOST_MONTHS && penny_date_add_months (start, 1) > first; i++)
    {
      g_autoptr (GDate) date = g_date_new_julian ((guint32) start);
      char words[64];

      /* Translators: a month of a year, as strftime writes it: "November 2026". */
      g_date_strftime (words, sizeof words, _("%B %Y"), date);
      penny_choices_add (choices, 1, start, words);
      start = penny_date_add_months (start, -1);
    }
}

static GListStore *
times (PennySummary *summary,
       PennyDate     today)
{
  GListStore *choices = penny_choices_new ();
  PennyDate first = first_day (summary, today);

  penny_choices_add (choices, 0, 0, _("Any time"));
  add_years (choices, first, today);
  add_months (choices, first, today);
  return choices;
}

/* One real choice is none, so it is not shown. */
static void
offer (PennyReceiptsFilter *self,
       Facet                facet,
       GListStore          *choices)
{
  guint position = penny_choices_find (G_LIST_MODEL (choices), chosen_kind (self, facet), chosen_id (self, facet));
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (choices)) > 2;

  gtk_drop_down_set_model (self->choices[facet], G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (self->choices[facet], position != GTK_INVALID_LIST_POSITION ? position : 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choices[facet]), some);
  gtk_widget_set_visible (self->labels[facet], some);
}

void
penny_receipts_filter_offer (PennyReceiptsFilter *self,
                             PennyBook           *book)
{
  PennySummary *summary;

  g_return_if_fail (PENNY_IS_RECEIPTS_FILTER (self));

  summary = penny_book_get_summary (book);
  if (summary == NULL)
    return;
  self->quiet = TRUE;
  for (Facet facet = 0; facet < N_FACETS; facet++)
    {
      g_autoptr (GListStore) choices = facet == FACET_WHICH ? kinds () :
                                       facet == FACET_BUDGET ? budgets (summary) :
                                       facet == FACET_LINE ? lines (summary) :
                                       times (summary, penny_book_get_today (book));

      offer (self, facet, choices);
    }
  self->quiet = FALSE;
}

void
penny_receipts_filter_fill (PennyReceiptsFilter *self,
                            PennyReceiptFilter  *filter)
{
  int months;

  g_return_if_fail (PENNY_IS_RECEIPTS_FILTER (self));

  months = chosen_kind (self, FACET_TIME);
  filter->which = (PennyReceiptsWhich) chosen_kind (self, FACET_WHICH);
  filter->budget_id = chosen_id (self, FACET_BUDGET);
  filter->line_id = chosen_id (self, FACET_LINE);
  filter->from = (PennyDate) chosen_id (self, FACET_TIME);
  filter->to = months > 0 ? penny_date_add_months (filter->from, months) - 1 : PENNY_DATE_NONE;
}

char *
penny_receipts_filter_words (PennyReceiptsFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PENNY_IS_RECEIPTS_FILTER (self), NULL);

  for (Facet facet = 0; facet < N_FACETS; facet++)
    if (chosen_id (self, facet) != 0)
      {
        char *word = NULL;

        g_object_get (gtk_drop_down_get_selected_item (self->choices[facet]), "text", &word, NULL);
        g_ptr_array_add (words, word);
      }
  if (words->len == 0)
    return NULL;
  g_ptr_array_add (words, NULL);
  return g_strjoinv (", ", (char **) words->pdata);
}

void
penny_receipts_filter_open_all (PennyReceiptsFilter *self)
{
  g_return_if_fail (PENNY_IS_RECEIPTS_FILTER (self));

  self->quiet = TRUE;
  for (Facet facet = 0; facet < N_FACETS; facet++)
    gtk_drop_down_set_selected (self->choices[facet], 0);
  self->quiet = FALSE;
  changed_cb (self);
}

static void
penny_receipts_filter_class_init (PennyReceiptsFilterClass *klass)
{
  changed_signal = g_signal_new ("changed", PENNY_TYPE_RECEIPTS_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
add_list (PennyReceiptsFilter *self,
          GtkGrid             *grid,
          Facet                facet,
          const char          *title)
{
  GtkExpression *text = gtk_property_expression_new (PENNY_TYPE_CHOICE, NULL, "text");
  GtkWidget *list = gtk_drop_down_new (NULL, text);

  self->labels[facet] = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, NULL);
  self->choices[facet] = GTK_DROP_DOWN (list);
  gtk_widget_set_hexpand (list, TRUE);
  gtk_widget_set_size_request (list, 170, -1);
  penny_name_drop_down (GTK_DROP_DOWN (list), title);
  gtk_grid_attach (grid, self->labels[facet], 0, (int) facet, 1, 1);
  gtk_grid_attach (grid, list, 1, (int) facet, 1, 1);
  g_signal_connect_swapped (list, "notify::selected", G_CALLBACK (changed_cb), self);
}

static void
penny_receipts_filter_init (PennyReceiptsFilter *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 9, "column-spacing", 12, "margin-start", 6,
                                  "margin-end", 6, "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *all = gtk_button_new_with_label (_("Show everything"));

  add_list (self, GTK_GRID (grid), FACET_WHICH, _("Which"));
  add_list (self, GTK_GRID (grid), FACET_BUDGET, _("Budget"));
  add_list (self, GTK_GRID (grid), FACET_LINE, _("What for"));
  add_list (self, GTK_GRID (grid), FACET_TIME, _("Time"));
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (penny_receipts_filter_open_all), self);
  gtk_grid_attach (GTK_GRID (grid), all, 0, N_FACETS, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (self), grid);
}
