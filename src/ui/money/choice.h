#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* One thing to choose from a list: words for people, a number and a kind for us.  Property "text". */
#define PENNY_TYPE_CHOICE (penny_choice_get_type ())
G_DECLARE_FINAL_TYPE (PennyChoice, penny_choice, PENNY, CHOICE, GObject)

gint64      penny_choice_get_id   (PennyChoice *self);
int         penny_choice_get_kind (PennyChoice *self);

/* A list of choices is a GListStore. */
GListStore *penny_choices_new     (void);
void        penny_choices_add     (GListStore  *choices,
                                   int          kind,
                                   gint64       id,
                                   const char  *text);
/* GTK_INVALID_LIST_POSITION when it is not there. */
guint       penny_choices_find    (GListModel  *choices,
                                   int          kind,
                                   gint64       id);

/* Names a drop-down and the button in it, which GTK 4.8 leaves without a name. */
void        penny_name_drop_down  (GtkDropDown *list,
                                   const char  *name);

/* A row to choose with. */
AdwComboRow *penny_choice_row_new (const char  *title,
                                   GListStore  *choices);
/* NULL while the list is empty; borrowed. */
PennyChoice *penny_choice_row_get (AdwComboRow *row);
gint64       penny_choice_row_get_id (AdwComboRow *row);
/* Leaves the row as it is when there is no such choice. */
void         penny_choice_row_set (AdwComboRow *row,
                                   int          kind,
                                   gint64       id);
/* Replaces what can be chosen and keeps the choice where it is still there. */
void         penny_choice_row_set_choices (AdwComboRow *row,
                                           GListStore  *choices);

/* What a book offers.  The summary must be there: the book is open. */

/* Accounts; @ours: only where money of ours lies. Id: the account's. */
GListStore *penny_choices_of_accounts (PennyBook *book,
                                       gboolean   ours);
/* The budget of an account: 0 when there is none such. */
gint64      penny_budget_of_account   (PennyBook *book,
                                       gint64     account_id);
/* The budget's summary, borrowed; NULL when there is none. */
PennyBudgetSummary *penny_budget_summary (PennyBook *book,
                                          gint64     budget_id);
/* Adds the budget's plan lines, kind SPENT, and last "Not in the plan" (id 0). */
void        penny_choices_add_lines   (GListStore *choices,
                                       PennyBook  *book,
                                       gint64      budget_id);
/* Adds where money in may come from: kinds FUNDER, CONTRIBUTION, OTHER_IN. */
void        penny_choices_add_sources (GListStore *choices,
                                       PennyBook  *book,
                                       gint64      budget_id);

G_END_DECLS
