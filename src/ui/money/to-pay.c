#include "to-pay.h"

#include <glib/gi18n-lib.h>

#include "bill-form.h"
#include "children.h"
#include "fact-row.h"
#include "home-facts.h"
#include "one-tab-stop.h"

#define FIRST_BILLS  3
#define HEIGHT       330        /* of the open list, in pixels; more is scrolled to */
#define TIGHT_HEIGHT 200

struct _PennyToPay
{
  GtkWidget          parent_instance;

  PennyBook         *book;
  gboolean           show_all;
  int                tight;              /* -1: not known yet */

  GtkExpander       *expander;
  GtkLabel          *words;
  GtkScrolledWindow *room;
  GtkListBox        *list;
  GtkButton         *more;
};

G_DEFINE_FINAL_TYPE (PennyToPay, penny_to_pay, GTK_TYPE_WIDGET)

typedef struct
{
  const PennyBudgetSummary *budget;     /* of the book's summary */
  const PennyBill          *bill;
} Owed;

/* Bills that somebody else pays are not ours to pay. */
static gboolean
is_ours (const PennyBudget *budget)
{
  return !budget->closed && budget->holding != PENNY_HOLDING_NOTIONAL;
}

/* The soonest first; those without a day come last. */
static int
compare_owed (gconstpointer a,
              gconstpointer b)
{
  const PennyBill *first = ((const Owed *) a)->bill;
  const PennyBill *second = ((const Owed *) b)->bill;

  if ((first->due == PENNY_DATE_NONE) != (second->due == PENNY_DATE_NONE))
    return first->due == PENNY_DATE_NONE ? 1 : -1;
  return (first->due > second->due) - (first->due < second->due);
}

static GArray *
find_owed (const PennySummary *summary)
{
  GArray *owed = g_array_new (FALSE, FALSE, sizeof (Owed));

  for (guint i = 0; i < summary->budgets->len; i++)
    {
      const PennyBudgetSummary *budget = summary->budgets->pdata[i];

      for (guint j = 0; is_ours (budget->facts->budget) && j < budget->facts->bills->len; j++)
        {
          Owed one = { budget, budget->facts->bills->pdata[j] };

          g_array_append_val (owed, one);
        }
    }
  g_array_sort (owed, compare_owed);
  return owed;
}

/* Money of different funders is never added up. */
static char *
how_many (const GArray *owed)
{
  const Owed *all = (const Owed *) (gconstpointer) owed->data;
  g_autofree char *amount = NULL;
  PennyPence sum = 0;

  for (guint i = 0; i < owed->len; i++)
    {
      if (all[i].budget != all[0].budget)
        return g_strdup_printf (ngettext ("%u to pay", "%u to pay", owed->len), owed->len);
      sum = penny_pence_add (sum, all[i].bill->amount);
    }
  amount = penny_pence_to_words (sum);
  return g_strdup_printf (ngettext ("%u to pay, %s", "%u to pay, %s", owed->len), owed->len, amount);
}

/* "3 to pay, £170.37, the next by Friday 20 November" */
static char *
owed_words (const GArray *owed)
{
  const Owed *next = &g_array_index (owed, Owed, 0);
  PennyDate on = next->budget->facts->on;
  g_autofree char *count = how_many (owed);
  g_autofree char *day = next->bill->due != PENNY_DATE_NONE ? penny_date_to_words (next->bill->due, on) : NULL;

  if (day == NULL)
    return g_steal_pointer (&count);
  if (next->bill->due < on)
    return g_strdup_printf (ngettext ("%s, due since %s", "%s, the first due since %s", owed->len), count, day);
  return g_strdup_printf (ngettext ("%s, by %s", "%s, the next by %s", owed->len), count, day);
}

/* "PAYE month 7. Due on Friday 20 November"; the budget too where there are others.  NULL: nothing to say. */
static char *
note_words (const Owed *owed,
            gboolean    alone)
{
  const PennyBill *bill = owed->bill;
  PennyDate on = owed->budget->facts->on;
  g_autofree char *day = bill->due != PENNY_DATE_NONE ? penny_date_to_words (bill->due, on) : NULL;
  g_autofree char *due = NULL;
  g_autofree char *budget = alone ? NULL : penny_home_budget_name (owed->budget->facts->budget);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (day != NULL)
    due = g_strdup_printf (bill->due < on ? _("It was due on %s") : _("Due on %s"), day);
  if (bill->what != NULL)
    g_ptr_array_add (parts, bill->what);
  if (due != NULL)
    g_ptr_array_add (parts, due);
  if (budget != NULL)
    g_ptr_array_add (parts, budget);
  g_ptr_array_add (parts, NULL);
  return parts->len > 1 ? g_strjoinv (". ", (char **) parts->pdata) : NULL;
}

static PennyFact *
bill_fact (const Owed *owed,
           gboolean    alone)
{
  const PennyBill *bill = owed->bill;
  g_autofree char *key = g_strdup_printf ("bill %" G_GINT64_FORMAT, bill->id);
  PennyFact *fact = penny_fact_new (key, g_strdup (bill->payee), penny_pence_to_words (bill->amount));

  fact->note = note_words (owed, alone);
  fact->target = bill->id;
  fact->act = "to-pay.paid";
  fact->act_label = g_strdup (_("It is paid"));
  if (bill->what != NULL)
    fact->act_name = g_strdup_printf (_("It is paid: %s, %s, %s"), bill->payee, fact->amount, bill->what);
  else
    fact->act_name = g_strdup_printf (_("It is paid: %s, %s"), bill->payee, fact->amount);
  return fact;
}

static void
show_more_button (PennyToPay *self,
                  guint       n)
{
  g_autofree char *label = self->show_all ? g_strdup (_("Show only the first three"))
                                          : g_strdup_printf (ngettext ("All %u to pay", "All %u to pay", n), n);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > FIRST_BILLS);
}

/* An expander has no name of its own. */
static void
say_what_is_owed (PennyToPay   *self,
                  const GArray *owed)
{
  g_autofree char *words = owed_words (owed);

  gtk_label_set_label (self->words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
follow_summary (PennyToPay *self)
{
  const PennySummary *summary = penny_book_get_summary (self->book);
  g_autoptr (GArray) owed = find_owed (summary);
  GPtrArray *facts = penny_facts_list ();
  guint n = self->show_all ? owed->len : MIN (owed->len, FIRST_BILLS);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (facts, bill_fact (&g_array_index (owed, Owed, i), summary->budgets->len == 1));
  penny_fact_rows_follow (self->list, facts);
  show_more_button (self, owed->len);
  if (owed->len > 0)
    say_what_is_owed (self, owed);
  gtk_widget_set_visible (GTK_WIDGET (self), owed->len > 0);
}

void
penny_to_pay_show (PennyToPay *self,
                   PennyBook  *book)
{
  g_return_if_fail (PENNY_IS_TO_PAY (self));
  g_return_if_fail (PENNY_IS_BOOK (book));

  g_set_object (&self->book, book);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "to-pay.paid", !penny_book_is_read_only (book));
  if (penny_book_get_summary (book) != NULL)
    follow_summary (self);
}

void
penny_to_pay_set_tight (PennyToPay *self,
                        gboolean    tight)
{
  g_return_if_fail (PENNY_IS_TO_PAY (self));

  if (tight == self->tight)
    return;
  self->tight = tight;
  gtk_scrolled_window_set_max_content_height (self->room, tight ? TIGHT_HEIGHT : HEIGHT);
  gtk_expander_set_expanded (self->expander, !tight);
}

static void
paid_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyToPay *self = PENNY_TO_PAY (widget);
  g_autoptr (GArray) owed = find_owed (penny_book_get_summary (self->book));

  for (guint i = 0; i < owed->len; i++)
    {
      const Owed *one = &g_array_index (owed, Owed, i);

      if (one->bill->id == g_variant_get_int64 (parameter))
        penny_bill_pay_form_open (widget, self->book, one->bill, one->budget->accounts);
    }
}

static void
more_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyToPay *self = PENNY_TO_PAY (widget);

  self->show_all = !self->show_all;
  follow_summary (self);
}

static void
penny_to_pay_dispose (GObject *object)
{
  PennyToPay *self = PENNY_TO_PAY (object);

  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_TO_PAY);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_to_pay_parent_class)->dispose (object);
}

static void
penny_to_pay_class_init (PennyToPayClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_to_pay_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/to-pay.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyToPay, expander);
  gtk_widget_class_bind_template_child (widget_class, PennyToPay, words);
  gtk_widget_class_bind_template_child (widget_class, PennyToPay, room);
  gtk_widget_class_bind_template_child (widget_class, PennyToPay, list);
  gtk_widget_class_bind_template_child (widget_class, PennyToPay, more);
  gtk_widget_class_install_action (widget_class, "to-pay.paid", "x", paid_action);
  gtk_widget_class_install_action (widget_class, "to-pay.more", NULL, more_action);
}

static void
penny_to_pay_init (PennyToPay *self)
{
  self->tight = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
}
