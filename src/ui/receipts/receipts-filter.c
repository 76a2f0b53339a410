#include "receipts-filter.h"

#include <glib/gi18n-lib.h>

#include "filter-list.h"
#include "retention.h"
#include "summary-choices.h"

#define MOST_YEARS 10

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

  GtkDropDown *lists[N_FACETS];
};

G_DEFINE_FINAL_TYPE (PennyReceiptsFilter, penny_receipts_filter, GTK_TYPE_POPOVER)

static guint changed_signal;

static void
changed_cb (PennyReceiptsFilter *self)
{
  if (!self->quiet)
    g_signal_emit (self, changed_signal, 0);
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

static GListStore *
times (PennySummary *summary,
       PennyDate     today)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Any time"));
  add_years (choices, penny_summary_first_day (summary, today), today);
  penny_choices_add_months (choices, summary, today);
  return choices;
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
                                       facet == FACET_BUDGET ? penny_choices_of_budgets (summary, _("Any budget")) :
                                       facet == FACET_LINE ? penny_choices_of_lines (summary, _("Anything")) :
                                       times (summary, penny_book_get_today (book));

      penny_filter_list_offer (self->lists[facet], choices);
    }
  self->quiet = FALSE;
}

void
penny_receipts_filter_fill (PennyReceiptsFilter *self,
                            PennyReceiptFilter  *filter)
{
  int months;

  g_return_if_fail (PENNY_IS_RECEIPTS_FILTER (self));

  months = penny_filter_list_get_kind (self->lists[FACET_TIME]);
  filter->which = (PennyReceiptsWhich) penny_filter_list_get_kind (self->lists[FACET_WHICH]);
  filter->budget_id = penny_filter_list_get_id (self->lists[FACET_BUDGET]);
  filter->line_id = penny_filter_list_get_id (self->lists[FACET_LINE]);
  filter->from = (PennyDate) penny_filter_list_get_id (self->lists[FACET_TIME]);
  filter->to = months > 0 ? penny_date_add_months (filter->from, months) - 1 : PENNY_DATE_NONE;
}

char *
penny_receipts_filter_words (PennyReceiptsFilter *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (PENNY_IS_RECEIPTS_FILTER (self), NULL);

  for (Facet facet = 0; facet < N_FACETS; facet++)
    {
      char *word = penny_filter_list_get_words (self->lists[facet]);

      if (word != NULL)
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
    penny_filter_list_open (self->lists[facet]);
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
  self->lists[facet] = penny_filter_list_add (grid, (int) facet, title);
  g_signal_connect_swapped (self->lists[facet], "notify::selected", G_CALLBACK (changed_cb), self);
}

static void
penny_receipts_filter_init (PennyReceiptsFilter *self)
{
  GtkGrid *grid = penny_filter_grid_new ();
  GtkWidget *all = gtk_button_new_with_label (_("Show everything"));

  add_list (self, grid, FACET_WHICH, _("Which"));
  add_list (self, grid, FACET_BUDGET, _("Budget"));
  add_list (self, grid, FACET_LINE, _("What for"));
  add_list (self, grid, FACET_TIME, _("Time"));
  g_signal_connect_swapped (all, "clicked", G_CALLBACK (penny_receipts_filter_open_all), self);
  gtk_grid_attach (grid, all, 0, N_FACETS, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (grid));
}
