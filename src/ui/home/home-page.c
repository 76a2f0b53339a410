#include "home-page.h"

#include <glib/gi18n-lib.h>

#include "bill-form.h"
#include "budget-card.h"
#include "budget-form.h"
#include "choice.h"
#include "fact-row.h"
#include "home-facts.h"
#include "income-form.h"
#include "line-form.h"
#include "one-tab-stop.h"
#include "pace-card.h"
#include "payment-form.h"
#include "question-form.h"
#include "say.h"
#include "to-do.h"

#define FIRST_TO_DOS 3

struct _PennyHomePage
{
  GtkWidget   parent_instance;

  PennyBook  *book;
  gulong      summary_handler;
  GPtrArray  *to_dos;          /* PennyToDo, as shown */
  gboolean    show_all;

  GtkStack   *stack;
  GtkBox     *cards;
  GtkListBox *to_do;
  GtkWidget  *nothing_to_do;
  GtkButton  *more;
  GtkWidget  *pace_group;
  GtkBox     *paces;
};

G_DEFINE_FINAL_TYPE (PennyHomePage, penny_home_page, GTK_TYPE_WIDGET)

static char *
name_of_budget (PennyHomePage *self,
                gint64         id)
{
  const PennyBudgetSummary *budget = penny_budget_summary (self->book, id);

  return budget != NULL ? penny_home_budget_name (budget->facts->budget) : NULL;
}

static void
show_more_button (PennyHomePage *self)
{
  guint rest = self->to_dos->len - MIN (self->to_dos->len, FIRST_TO_DOS);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
  label = self->show_all ? g_strdup (_("Show only the first three"))
                         : g_strdup_printf (ngettext ("Show %u more", "Show %u more", rest), rest);
  gtk_button_set_label (self->more, label);
}

static void
show_to_dos (PennyHomePage *self,
             gboolean       alone)
{
  GPtrArray *facts = penny_facts_list ();
  guint n = self->show_all ? self->to_dos->len : MIN (self->to_dos->len, FIRST_TO_DOS);

  for (guint i = 0; i < n; i++)
    {
      const PennyToDo *to_do = self->to_dos->pdata[i];
      g_autofree char *key = g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                              (int) to_do->kind, to_do->budget_id, to_do->id);
      PennyFact *fact = penny_fact_new (key, g_strdup (to_do->sentence), NULL);

      fact->note = alone ? NULL : name_of_budget (self, to_do->budget_id);
      fact->go = "home.do";
      fact->target = i;
      g_ptr_array_add (facts, fact);
    }
  penny_fact_rows_follow (self->to_do, facts);
  gtk_widget_set_visible (self->nothing_to_do, n == 0);
  show_more_button (self);
}

/* The card of @type for the budget at @index, made when it is first wanted. */
static GtkWidget *
card_at (GtkBox *box,
         GType   type,
         guint   index)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; card != NULL && i < index; i++)
    card = gtk_widget_get_next_sibling (card);
  if (card == NULL)
    {
      card = g_object_new (type, NULL);
      gtk_box_append (box, card);
    }
  return card;
}

static void
drop_cards_after (GtkBox *box,
                  guint   n)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (box));

  for (guint i = 0; card != NULL; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (i >= n)
        gtk_box_remove (box, card);
      card = next;
    }
}

static void
show_budgets (PennyHomePage *self,
              PennySummary  *summary)
{
  gboolean alone = summary->budgets->len == 1;
  gboolean any_pace = FALSE;
  guint n = 0;

  for (guint i = 0; i < summary->budgets->len; i++)
    {
      const PennyBudgetSummary *budget = summary->budgets->pdata[i];
      GtkWidget *pace;

      if (budget->facts->budget->closed)
        continue;
      penny_budget_card_show (PENNY_BUDGET_CARD (card_at (self->cards, PENNY_TYPE_BUDGET_CARD, n)), budget, alone);
      pace = card_at (self->paces, PENNY_TYPE_PACE_CARD, n);
      penny_pace_card_show (PENNY_PACE_CARD (pace), budget, alone);
      any_pace |= gtk_widget_get_visible (pace);
      n++;
    }
  drop_cards_after (self->cards, n);
  drop_cards_after (self->paces, n);
  gtk_widget_set_visible (self->pace_group, any_pace);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "budgets" : "none");
}

static void
follow_summary (PennyHomePage *self)
{
  PennySummary *summary = penny_book_get_summary (self->book);

  gtk_widget_set_visible (GTK_WIDGET (self->stack), summary != NULL);
  if (summary == NULL)
    return;
  g_clear_pointer (&self->to_dos, g_ptr_array_unref);
  self->to_dos = penny_to_do_list (summary);
  show_budgets (self, summary);
  show_to_dos (self, summary->budgets->len == 1);
}

static void
more_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyHomePage *self = PENNY_HOME_PAGE (widget);

  self->show_all = !self->show_all;
  follow_summary (self);
}

static const PennyBill *
find_bill (const PennyBudgetSummary *budget,
           gint64                    id)
{
  for (guint i = 0; budget != NULL && i < budget->facts->bills->len; i++)
    {
      const PennyBill *bill = budget->facts->bills->pdata[i];

      if (bill->id == id)
        return bill;
    }
  return NULL;
}

static void
answer_question (PennyHomePage *self,
                 gint64         id)
{
  PennySummary *summary = penny_book_get_summary (self->book);

  for (guint i = 0; i < summary->questions->len; i++)
    {
      const PennyQuestion *question = summary->questions->pdata[i];

      if (question->id == id)
        penny_question_form_open (GTK_WIDGET (self), self->book, question);
    }
}

static void
pay_bill (PennyHomePage   *self,
          const PennyToDo *to_do)
{
  const PennyBudgetSummary *budget = penny_budget_summary (self->book, to_do->budget_id);
  const PennyBill *bill = find_bill (budget, to_do->id);

  if (bill != NULL)
    penny_bill_pay_form_open (GTK_WIDGET (self), self->book, bill, budget->accounts);
}

static void
say_when_it_began (PennyHomePage   *self,
                   const PennyToDo *to_do)
{
  const PennyBudgetSummary *budget = penny_budget_summary (self->book, to_do->budget_id);

  if (budget != NULL)
    penny_budget_form_open (GTK_WIDGET (self), self->book, budget->facts->budget);
}

static void
do_action (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  PennyHomePage *self = PENNY_HOME_PAGE (widget);
  guint64 index = (guint64) g_variant_get_int64 (parameter);
  const PennyToDo *to_do = index < self->to_dos->len ? self->to_dos->pdata[index] : NULL;

  if (to_do == NULL)
    return;
  switch (to_do->kind)
    {
    case PENNY_TO_DO_PAY_BILL:
      pay_bill (self, to_do);
      break;
    case PENNY_TO_DO_BEGINNING:
      say_when_it_began (self, to_do);
      break;
    case PENNY_TO_DO_QUESTION:
      answer_question (self, to_do->id);
      break;
    case PENNY_TO_DO_MONEY_LATE:
    case PENNY_TO_DO_REVIEW:
    case PENNY_TO_DO_HELD:
      penny_go (widget, "plan");
      break;
    case PENNY_TO_DO_CONTRIBUTION:
    case PENNY_TO_DO_NOT_IN_PLAN:
    case PENNY_TO_DO_CHECK:
      penny_go (widget, "money");
      break;
    case PENNY_TO_DO_RECEIPTS:
      gtk_widget_activate_action (widget, "win.missing-receipts", NULL);
      break;
    case PENNY_TO_DO_BACK_UP:
      gtk_widget_activate_action (widget, "win.keep-safe", NULL);
      break;
    case PENNY_TO_DO_EMPLOYER:
      penny_go (widget, "assistants");
      break;
    case PENNY_TO_DO_CLOCK:
      penny_go (widget, "history");
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
money_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  penny_payment_form_open_to_count (widget, PENNY_HOME_PAGE (widget)->book, g_variant_get_int64 (parameter));
}

static void
add_line_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  penny_line_form_open (widget, PENNY_HOME_PAGE (widget)->book, g_variant_get_int64 (parameter), NULL);
}

static void
add_income_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  PennyHomePage *self = PENNY_HOME_PAGE (widget);
  const PennyBudgetSummary *budget = penny_budget_summary (self->book, g_variant_get_int64 (parameter));

  if (budget != NULL)
    penny_income_form_open (widget, self->book, budget, NULL);
}

static void
add_budget_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  penny_budget_form_open (widget, PENNY_HOME_PAGE (widget)->book, NULL);
}

/* A book that is only looked at takes nothing new. */
static void
enable_actions (PennyHomePage *self)
{
  static const char *const adds[] = { "home.add-line", "home.add-income", "home.add-budget" };

  for (gsize i = 0; i < G_N_ELEMENTS (adds); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), adds[i], !penny_book_is_read_only (self->book));
}

static void
penny_home_page_dispose (GObject *object)
{
  PennyHomePage *self = PENNY_HOME_PAGE (object);

  if (self->book != NULL)
    g_clear_signal_handler (&self->summary_handler, self->book);
  g_clear_object (&self->book);
  g_clear_pointer (&self->to_dos, g_ptr_array_unref);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_home_page_parent_class)->dispose (object);
}

static void
penny_home_page_class_init (PennyHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_home_page_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/home/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, cards);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, to_do);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, nothing_to_do);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, more);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, pace_group);
  gtk_widget_class_bind_template_child (widget_class, PennyHomePage, paces);
  gtk_widget_class_install_action (widget_class, "home.do", "x", do_action);
  gtk_widget_class_install_action (widget_class, "home.more", NULL, more_action);
  gtk_widget_class_install_action (widget_class, "home.money", "x", money_action);
  gtk_widget_class_install_action (widget_class, "home.add-line", "x", add_line_action);
  gtk_widget_class_install_action (widget_class, "home.add-income", "x", add_income_action);
  gtk_widget_class_install_action (widget_class, "home.add-budget", NULL, add_budget_action);
}

static void
penny_home_page_init (PennyHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->to_do));
}

GtkWidget *
penny_home_page_new (PennyBook *book)
{
  PennyHomePage *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_HOME_PAGE, NULL);
  self->book = g_object_ref (book);
  self->summary_handler = g_signal_connect_swapped (book, "notify::summary", G_CALLBACK (follow_summary), self);
  enable_actions (self);
  follow_summary (self);
  return GTK_WIDGET (self);
}
