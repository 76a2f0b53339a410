#include "pack-window.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "packing.h"
#include "pick-place.h"
#include "receipt-missing.h"
#include "retention.h"
#include "task-window.h"

/* A form to choose with, then the place, then a window that says how far it is. */

typedef enum
{
  TIME_THIS_YEAR,               /* financial years: they end on 31 March */
  TIME_LAST_YEAR,
  TIME_BUDGET,
  TIME_ALL,
  TIME_TYPED,
} Time;

typedef enum
{
  AS_PDF,
  AS_ZIP,
} As;

typedef struct
{
  PennyForm    *form;           /* owns this */
  PennyBook    *book;
  GCancellable *cancellable;    /* of the last count; closing the form ends it */

  AdwComboRow  *budget;         /* NULL: there is one alone */
  AdwComboRow  *time;
  PennyDateRow *from;
  PennyDateRow *to;
  AdwComboRow  *as;
  GtkSwitch    *no_places;
  GtkLabel     *how_many;
} PackForm;

static void
pack_form_free (PackForm *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);
  g_free (self);
}

static PackForm *
pack_form_of (GtkWidget *form)
{
  return g_object_get_data (G_OBJECT (form), "pack-form");
}

static int
kind_of (AdwComboRow *row)
{
  PennyChoice *choice = penny_choice_row_get (row);

  return choice != NULL ? penny_choice_get_kind (choice) : 0;
}

/* --- what is asked for --- */

static const PennyBudget *
budget_of (PackForm *self)
{
  PennySummary *summary = penny_book_get_summary (self->book);
  gint64 id = self->budget != NULL ? penny_choice_row_get_id (self->budget) : 0;

  for (guint i = 0; summary != NULL && i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

      if (budget->id == id || (self->budget == NULL && summary->budgets->len == 1))
        return budget;
    }
  return NULL;
}

static void
read_time (PackForm       *self,
           PennyPackAsked *asked)
{
  PennyDate end = penny_financial_year_end (penny_book_get_today (self->book));
  const PennyBudget *budget = budget_of (self);

  switch ((Time) kind_of (self->time))
    {
    case TIME_THIS_YEAR:
      asked->from = penny_date_add_months (end, -12) + 1;
      asked->to = end;
      break;
    case TIME_LAST_YEAR:
      asked->from = penny_date_add_months (end, -24) + 1;
      asked->to = penny_date_add_months (end, -12);
      break;
    case TIME_BUDGET:
      asked->from = budget != NULL ? budget->start : PENNY_DATE_NONE;
      asked->to = budget != NULL ? budget->end : PENNY_DATE_NONE;
      break;
    case TIME_TYPED:
      asked->from = penny_date_row_get (self->from, NULL);
      asked->to = penny_date_row_get (self->to, NULL);
      break;
    case TIME_ALL:
    default:
      break;
    }
}

static PennyPackAsked
read_asked (PackForm *self)
{
  PennyPackAsked asked = { 0 };

  asked.budget_id = self->budget != NULL ? penny_choice_row_get_id (self->budget) : 0;
  asked.with_locations = !gtk_switch_get_active (self->no_places);
  asked.zip = kind_of (self->as) == AS_ZIP;
  read_time (self, &asked);
  return asked;
}

/* FALSE: the person is told what is wrong. */
static gboolean
check_time (PackForm *self)
{
  PennyDate from, to;

  if (kind_of (self->time) != TIME_TYPED)
    return TRUE;
  if (!penny_form_read_date (self->form, self->from, TRUE, &from) || !penny_form_read_date (self->form, self->to, TRUE, &to))
    return FALSE;
  if (from <= to)
    return TRUE;
  penny_form_fail (self->form, _("The last day is before the first. Nothing was saved yet."), GTK_WIDGET (self->to));
  return FALSE;
}

/* --- how many it would be --- */

typedef struct
{
  guint      receipts, payments, with_receipt;
  PennyPence missing;
} Counted;

static gpointer
count (PennyStore  *store,
       gpointer     asked,
       GError     **error)
{
  const PennyPackAsked *about = asked;
  g_autoptr (PennyMissing) missing = NULL;
  Counted counted = { 0 };

  missing = penny_missing_read (store, about->budget_id, about->from, about->to, error);
  if (missing == NULL || !penny_receipt_pack_count (store, about, &counted.receipts, error))
    return NULL;
  counted.payments = missing->payments;
  counted.with_receipt = missing->with_receipt;
  counted.missing = missing->amount;
  return g_memdup2 (&counted, sizeof counted);
}

static char *
counted_words (const Counted *counted)
{
  g_autofree char *receipts = g_strdup_printf (ngettext ("%u receipt.", "%u receipts.", counted->receipts), counted->receipts);
  g_autofree char *proven = g_strdup_printf (ngettext ("%1$u of %2$u payment has its receipt.",
                                                       "%1$u of %2$u payments have their receipt.", counted->payments),
                                             counted->with_receipt, counted->payments);
  g_autofree char *amount = penny_pence_to_words (counted->missing);
  g_autofree char *missing = counted->missing != 0 ? g_strdup_printf (_("%s to find."), amount) : NULL;

  return g_strjoin (" ", receipts, proven, missing, NULL);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  g_autoptr (GError) error = NULL;
  g_autofree Counted *counted = penny_book_read_finish (PENNY_BOOK (source), result, &error);
  PackForm *self = pack_form_of (GTK_WIDGET (form));
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self == NULL)
    return;
  words = counted != NULL ? counted_words (counted) : g_strdup (error->message);
  gtk_label_set_label (self->how_many, words);
  penny_form_fit (self->form);
}

static void
count_again (PackForm *self)
{
  PennyPackAsked asked = read_asked (self);

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  penny_book_read_async (self->book, count, g_memdup2 (&asked, sizeof asked), g_free, g_free, self->cancellable,
                         counted_cb, g_object_ref (self->form));
}

static void
changed_cb (PackForm *self)
{
  gboolean typed = kind_of (self->time) == TIME_TYPED;

  gtk_widget_set_visible (GTK_WIDGET (self->from), typed);
  gtk_widget_set_visible (GTK_WIDGET (self->to), typed);
  gtk_widget_set_sensitive (GTK_WIDGET (self->no_places), kind_of (self->as) == AS_ZIP);
  count_again (self);
}

/* --- saving it --- */

static void
packed_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyTaskWindow) task = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  guint n;

  if (!penny_book_pack_finish (PENNY_BOOK (book), result, &n, &error))
    {
      penny_task_window_fail (task, _("No pack was made"), error);
      return;
    }
  words = g_strdup_printf (ngettext ("It has %1$u receipt and is in %2$s. It is not sealed: whoever has it can read it.",
                                     "It has %1$u receipts and is in %2$s. It is not sealed: whoever has it can read it.", n),
                           n, (const char *) g_object_get_data (G_OBJECT (task), "path"));
  penny_task_window_succeed (task, _("The pack is saved"), words);
}

static void
place_picked (GtkWidget  *form,
              const char *path)
{
  PackForm *self = pack_form_of (form);
  PennyPackAsked asked = read_asked (self);
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (form)));
  PennyTaskWindow *task;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      penny_form_fail (self->form, _("A file of that name is there already, and was left as it is. Choose another name."), NULL);
      return;
    }
  task = penny_task_window_new (parent != NULL ? parent : form, _("A pack of receipts"),
                                _("Drawing the receipts… You can go on with other things meanwhile."));
  gtk_window_set_modal (GTK_WINDOW (task), FALSE);
  g_object_set_data_full (G_OBJECT (task), "path", g_strdup (path), g_free);
  penny_book_pack_async (self->book, &asked, path, penny_task_window_progress, task,
                         penny_task_window_get_cancellable (task), packed_cb, g_object_ref (task));
  penny_form_done (self->form);
}

static char *
file_name (PackForm *self)
{
  PennyPackAsked asked = read_asked (self);
  g_autofree char *from = penny_date_format (asked.from), *to = penny_date_format (asked.to);
  const char *ending = asked.zip ? "zip" : "pdf";

  if (from == NULL || to == NULL)
    return g_strdup_printf ("%s.%s", _("Receipts"), ending);
  /* Translators: a file's name: the receipts from a day to a day, "Receipts 2026-04-01 to 2027-03-31.pdf". */
  return g_strdup_printf (_("Receipts %1$s to %2$s.%3$s"), from, to, ending);
}

static void
save_cb (PackForm *self)
{
  g_autofree char *name = NULL;

  if (!check_time (self))
    return;
  name = file_name (self);
  penny_pick_new (GTK_WIDGET (self->form), _("Save the pack"), _("Save"), name, place_picked);
}

/* --- the form --- */

static void
add_budget (PackForm            *self,
            AdwPreferencesGroup *group)
{
  PennySummary *summary = penny_book_get_summary (self->book);
  GListStore *choices;

  if (summary == NULL || summary->budgets->len < 2)
    return;
  choices = penny_choices_new ();
  for (guint i = 0; i < summary->budgets->len; i++)
    {
      const PennyBudget *budget = ((PennyBudgetSummary *) summary->budgets->pdata[i])->facts->budget;

      penny_choices_add (choices, 0, budget->id, budget->name);
    }
  penny_choices_add (choices, 0, 0, _("All budgets"));
  self->budget = penny_form_add_choice (group, _("Budget"), choices, 0,
                                        ((PennyBudgetSummary *) summary->budgets->pdata[0])->facts->budget->id);
}

static void
add_time (PackForm            *self,
          AdwPreferencesGroup *group)
{
  PennyDate today = penny_book_get_today (self->book), end = penny_financial_year_end (today);
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, TIME_THIS_YEAR, 0, _("This financial year, from 1 April"));
  penny_choices_add (choices, TIME_LAST_YEAR, 0, _("The financial year before"));
  if (budget_of (self) != NULL)
    penny_choices_add (choices, TIME_BUDGET, 0, _("The whole time of the budget"));
  penny_choices_add (choices, TIME_ALL, 0, _("All there are"));
  penny_choices_add (choices, TIME_TYPED, 0, _("From one day to another"));
  self->time = penny_form_add_choice (group, _("Payments of"), choices, TIME_THIS_YEAR, 0);
  self->from = penny_form_add_date (group, _("First day"), today, penny_date_add_months (end, -12) + 1);
  self->to = penny_form_add_date (group, _("Last day"), today, today);
}

static void
add_as (PackForm            *self,
        AdwPreferencesGroup *group)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, AS_PDF, 0, _("One PDF, to read or print"));
  penny_choices_add (choices, AS_ZIP, 0, _("A zip: the PDF and the files as they came"));
  self->as = penny_form_add_choice (group, _("Save as"), choices, AS_PDF, 0);
  self->no_places = penny_form_add_switch (group, _("Leave out where photos were taken"), TRUE);
}

static void
listen (PackForm *self)
{
  if (self->budget != NULL)
    g_signal_connect_swapped (self->budget, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->time, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->as, "notify::selected", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->from, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->to, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
}

void
penny_receipts_pack (GtkWidget *parent,
                     PennyBook *book)
{
  AdwPreferencesGroup *group;
  PackForm *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_new0 (PackForm, 1);
  self->book = g_object_ref (book);
  self->cancellable = g_cancellable_new ();
  self->form = penny_form_new (parent, _("A pack of receipts"), _("Choose where to save it"));
  g_object_set_data_full (G_OBJECT (self->form), "pack-form", self, (GDestroyNotify) pack_form_free);
  group = penny_form_group (self->form, _("Which receipts"),
                            _("Each gets a number, with a list of them in front and of what is missing. Those that still wait for "
                              "their payment come last; leave one out by saying that no payment belongs to it."));
  add_budget (self, group);
  add_time (self, group);
  self->how_many = penny_form_add_words (group);
  add_as (self, penny_form_group (self->form, _("How to hand it over"),
                                  _("A PDF shows each receipt. The files as they came prove that nothing was changed.")));
  listen (self);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self->form));
}
