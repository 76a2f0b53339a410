#include "keep-page.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "fact-group.h"
#include "keep-forms.h"
#include "pay-page.h"
#include "pay-window.h"
#include "retention.h"
#include "say.h"

/* What the page shows, read at once. */
typedef struct
{
  GPtrArray *rules;            /* PennyKeepRule */
  GPtrArray *queries;          /* PennyQuery */
} KeepView;

#define PENNY_TYPE_KEEP_PAGE (penny_keep_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyKeepPage, penny_keep_page, PENNY, KEEP_PAGE, PennyPayPage)

struct _PennyKeepPage
{
  PennyPayPage    parent_instance;

  KeepView       *view;        /* as shown; NULL: nothing yet */

  PennyFactGroup *rules;
  PennyFactGroup *queries;
};

G_DEFINE_FINAL_TYPE (PennyKeepPage, penny_keep_page, PENNY_TYPE_PAY_PAGE)

static void
keep_view_free (KeepView *view)
{
  g_clear_pointer (&view->rules, g_ptr_array_unref);
  g_clear_pointer (&view->queries, g_ptr_array_unref);
  g_free (view);
}

static gpointer
read_view (PennyStore  *store,
           gpointer     nothing,
           GError     **error)
{
  KeepView *view = g_new0 (KeepView, 1);

  view->rules = penny_keep_rules_list (store, error);
  view->queries = view->rules != NULL ? penny_queries_list (store, error) : NULL;
  if (view->queries == NULL)
    g_clear_pointer (&view, keep_view_free);
  return view;
}

static char *
name_of_budget (PennyBook *book,
                gint64     id)
{
  const PennyBudgetSummary *budget = id != 0 ? penny_budget_summary (book, id) : NULL;

  return g_strdup (budget != NULL ? budget->facts->budget->name : _("All budgets"));
}

static PennyFact *
rule_fact (PennyBook           *book,
           const PennyKeepRule *rule)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, rule->id);
  g_autofree char *words = penny_keep_rule_words (rule);
  PennyFact *fact = penny_fact_new (key, name_of_budget (book, rule->budget_id), NULL);

  /* Translators: how long, and where it is written. */
  fact->note = g_strdup_printf (_("%s. Source: %s"), words, rule->source);
  fact->target = rule->id;
  if (penny_book_is_read_only (book))
    return fact;
  fact->edit = "keep.edit-rule";
  fact->edit_label = g_strdup_printf (_("Change the rule of %s"), fact->title);
  return fact;
}

static PennyFact *
query_fact (PennyBook        *book,
            const PennyQuery *query)
{
  PennyDate today = penny_book_get_today (book);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, query->id);
  g_autofree char *budget = name_of_budget (book, query->budget_id);
  g_autofree char *opened = penny_date_to_words (query->opened_on, today);
  g_autofree char *closed = query->closed_on != PENNY_DATE_NONE ? penny_date_to_words (query->closed_on, today) : NULL;
  PennyFact *fact = penny_fact_new (key, g_strdup (query->what), NULL);

  if (closed != NULL)
    fact->note = g_strdup_printf (_("%s. Asked on %s, answered on %s."), budget, opened, closed);
  else
    fact->note = g_strdup_printf (_("%s. Open since %s: nothing may go."), budget, opened);
  fact->target = query->id;
  if (penny_book_is_read_only (book))
    return fact;
  fact->edit = "keep.edit-query";
  fact->edit_label = g_strdup_printf (_("Change “%s”"), query->what);
  if (closed != NULL)
    return fact;
  fact->act = "keep.close-query";
  fact->act_label = g_strdup (_("It is answered"));
  fact->act_name = g_strdup_printf (_("It is answered: %s"), query->what);
  return fact;
}

static void
show (PennyKeepPage *self,
      PennyBook     *book)
{
  GPtrArray *rules = penny_facts_list ();
  GPtrArray *queries = penny_facts_list ();

  for (guint i = 0; i < self->view->rules->len; i++)
    g_ptr_array_add (rules, rule_fact (book, self->view->rules->pdata[i]));
  for (guint i = 0; i < self->view->queries->len; i++)
    g_ptr_array_add (queries, query_fact (book, self->view->queries->pdata[i]));
  penny_fact_group_show (self->rules, rules);
  penny_fact_group_show (self->queries, queries);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyKeepPage) self = user_data;
  g_autoptr (GError) error = NULL;
  KeepView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->view, keep_view_free);
  self->view = view;
  show (self, PENNY_BOOK (book));
}

static void
penny_keep_page_read (PennyPayPage *page)
{
  penny_book_read_async (penny_pay_page_get_book (page), read_view, NULL, NULL, (GDestroyNotify) keep_view_free,
                         penny_pay_page_get_cancellable (page), read_cb, g_object_ref (page));
}

/* Each value begins with its id. */
static gconstpointer
find (GPtrArray *values,
      GVariant  *target)
{
  for (guint i = 0; values != NULL && i < values->len; i++)
    if (*(const gint64 *) values->pdata[i] == g_variant_get_int64 (target))
      return values->pdata[i];
  return NULL;
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *nothing)
{
  PennyBook *book = penny_pay_page_get_book (PENNY_PAY_PAGE (widget));

  if (g_str_equal (action, "keep.add-rule"))
    penny_keep_rule_form_open (widget, book, NULL);
  else
    penny_query_form_open (widget, book, NULL);
}

static void
edit_action (GtkWidget  *widget,
             const char *action,
             GVariant   *target)
{
  PennyKeepPage *self = PENNY_KEEP_PAGE (widget);
  PennyBook *book = penny_pay_page_get_book (PENNY_PAY_PAGE (widget));
  gboolean of_rules = g_str_equal (action, "keep.edit-rule");
  gconstpointer value = self->view != NULL ? find (of_rules ? self->view->rules : self->view->queries, target) : NULL;

  if (value != NULL && of_rules)
    penny_keep_rule_form_open (widget, book, value);
  else if (value != NULL)
    penny_query_form_open (widget, book, value);
}

static void
closed_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyKeepPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (PENNY_BOOK (book)));
  else
    penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
}

static void
close_action (GtkWidget  *widget,
              const char *action,
              GVariant   *target)
{
  PennyKeepPage *self = PENNY_KEEP_PAGE (widget);
  PennyBook *book = penny_pay_page_get_book (PENNY_PAY_PAGE (widget));
  const PennyQuery *found = self->view != NULL ? find (self->view->queries, target) : NULL;
  PennyQuery *query;

  if (found == NULL)
    return;
  query = penny_query_copy (found);
  query->closed_on = MAX (penny_book_get_today (book), query->opened_on);
  penny_book_do_async (book, penny_act_save_query, query, (GDestroyNotify) penny_query_free, NULL, closed_cb,
                       g_object_ref (self));
}

static void
penny_keep_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_KEEP_PAGE (object)->view, keep_view_free);

  G_OBJECT_CLASS (penny_keep_page_parent_class)->finalize (object);
}

static void
penny_keep_page_class_init (PennyKeepPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_keep_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_keep_page_read;
  gtk_widget_class_install_action (widget_class, "keep.add-rule", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "keep.add-query", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "keep.edit-rule", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "keep.edit-query", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "keep.close-query", "x", close_action);
}

static void
penny_keep_page_init (PennyKeepPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->rules = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("How long they are kept"), "description",
                              _("Six years after the financial year in which it was paid: as long as somebody may go to court "
                                "about it. Where your funder has a rule of its own, write it down here; it takes the place "
                                "of the six years."),
                              "add-label", _("Add a funder’s rule"), "add-action", "keep.add-rule", NULL);
  self->queries = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("When your funder asks"), "description",
                                _("While a question is open, nothing may go, whatever the day."),
                                "add-label", _("Write down a question"), "add-action", "keep.add-query", NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->rules));
  penny_pay_page_add (page, GTK_WIDGET (self->queries));
  penny_pay_page_set_title (page, _("Keeping receipts"));
}

void
penny_keep_window_open (GtkWidget *from,
                        PennyBook *book)
{
  GtkWidget *page;
  gboolean changing;

  g_return_if_fail (PENNY_IS_BOOK (book));

  page = g_object_new (PENNY_TYPE_KEEP_PAGE, NULL);
  changing = !penny_book_is_read_only (book);
  gtk_widget_action_set_enabled (page, "keep.add-rule", changing);
  gtk_widget_action_set_enabled (page, "keep.add-query", changing);
  penny_pay_page_begin (PENNY_PAY_PAGE (page), book);
  penny_pay_window_open_at (from, page);
}
