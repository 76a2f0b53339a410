#include "run-list-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "pay-window.h"
#include "run-draft-page.h"
#include "run-page.h"
#include "run-reads.h"
#include "run-words.h"

struct _PennyRunListPage
{
  PennyPayPage    parent_instance;

  PennyRunList   *list;         /* as shown */
  GArray         *pages;        /* PennyDate: where each page of past runs up to this one begins */

  PennyFactGroup *due;
  PennyFactGroup *past;
  GtkWidget      *ways;
  GtkWidget      *newer;
  GtkWidget      *older;
};

G_DEFINE_FINAL_TYPE (PennyRunListPage, penny_run_list_page, PENNY_TYPE_PAY_PAGE)

static PennyDate
today_of (PennyRunListPage *self)
{
  return penny_book_get_today (penny_pay_page_get_book (PENNY_PAY_PAGE (self)));
}

static PennyFact *
due_fact (const PennyRunDue *due,
          guint              index,
          PennyDate          today)
{
  g_autofree char *key = g_strdup_printf ("%d", (int) due->frequency);
  PennyFact *fact = penny_fact_new (key, penny_run_due_words (due, today), NULL);

  fact->act = "pay.look";
  fact->target = index;
  fact->act_label = g_strdup (_("Look at this pay"));
  /* Translators: a button's words, and which pay: "Four-weekly pay". */
  fact->act_name = g_strdup_printf (_("Look at this pay: %s"), penny_run_frequency_words (due->frequency));
  return fact;
}

static PennyFact *
run_fact (const PennyRunRow *row,
          PennyDate          today)
{
  const PennyRun *run = row->run;
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, run->id);
  g_autofree char *days = penny_run_days_words (run->from, run->to);
  g_autofree char *payday = penny_date_to_words (run->payday, today);
  g_autofree char *people = g_strdup_printf (ngettext ("%u payslip", "%u payslips", row->n), row->n);
  g_autofree char *told = penny_run_told_words (run, today);
  PennyFact *fact;

  /* Translators: "Four-weekly pay, 14 Nov 2026 to 11 Dec 2026". */
  fact = penny_fact_new (key, g_strdup_printf (_("%s, %s"), penny_run_frequency_words (run->frequency), days),
                         penny_pence_to_words (row->net));
  fact->note = g_strdup_printf (run->corrects != 0 ? _("A correction. Payday %s, %s. %s") : _("Payday %s, %s. %s"), payday,
                                people, told);
  fact->go = "pay.open-run";
  fact->target = run->id;
  return fact;
}

static void
show_list (PennyRunListPage *self)
{
  PennyDate today = today_of (self);
  GPtrArray *due = penny_facts_list ();
  GPtrArray *past = penny_facts_list ();

  for (guint i = 0; i < self->list->due->len; i++)
    g_ptr_array_add (due, due_fact (self->list->due->pdata[i], i, today));
  for (guint i = 0; i < self->list->runs->len; i++)
    g_ptr_array_add (past, run_fact (self->list->runs->pdata[i], today));
  penny_fact_group_show (self->due, due);
  penny_fact_group_show (self->past, past);
  gtk_widget_set_sensitive (self->newer, self->pages->len > 1);
  gtk_widget_set_sensitive (self->older, self->list->older != PENNY_DATE_NONE);
  gtk_widget_set_visible (self->ways, self->pages->len > 1 || self->list->older != PENNY_DATE_NONE);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRunListPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyRunList *list = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (list == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->list, penny_run_list_free);
  self->list = list;
  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  show_list (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_run_list_page_read (PennyPayPage *page)
{
  PennyRunListPage *self = PENNY_RUN_LIST_PAGE (page);
  PennyRunListRequest *request = g_new0 (PennyRunListRequest, 1);

  request->today = today_of (self);
  request->before = g_array_index (self->pages, PennyDate, self->pages->len - 1);
  penny_book_read_async (penny_pay_page_get_book (page), penny_run_list_read, request, g_free,
                         (GDestroyNotify) penny_run_list_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

/* Pay that nobody decided about is shown as a bureau's: the default for a new employer. */
static void
look_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyRunListPage *self = PENNY_RUN_LIST_PAGE (widget);
  guint64 index = (guint64) g_variant_get_int64 (parameter);
  g_autoptr (PennyRunRequest) request = NULL;
  const PennyRunDue *due;

  if (self->list == NULL || index >= self->list->due->len)
    return;
  due = self->list->due->pdata[index];
  request = penny_run_request_new ();
  request->frequency = due->frequency;
  request->from = due->from;
  request->to = due->to;
  request->payday = due->payday;
  request->by_bureau = self->list->employer->payroll_by != PENNY_PAYROLL_OURS;
  request->today = today_of (self);
  penny_pay_window_push (widget, penny_run_draft_page_new (penny_pay_page_get_book (PENNY_PAY_PAGE (self)), request));
}

static void
open_run_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  penny_pay_window_push (widget, penny_run_page_new (penny_pay_page_get_book (PENNY_PAY_PAGE (widget)),
                                                     g_variant_get_int64 (parameter), FALSE));
}

static void
older_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyRunListPage *self = PENNY_RUN_LIST_PAGE (widget);

  if (self->list == NULL || self->list->older == PENNY_DATE_NONE)
    return;
  g_array_append_val (self->pages, self->list->older);
  penny_pay_page_read (PENNY_PAY_PAGE (self));
}

static void
newer_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyRunListPage *self = PENNY_RUN_LIST_PAGE (widget);

  if (self->pages->len < 2)
    return;
  g_array_set_size (self->pages, self->pages->len - 1);
  penny_pay_page_read (PENNY_PAY_PAGE (self));
}

static void
penny_run_list_page_finalize (GObject *object)
{
  PennyRunListPage *self = PENNY_RUN_LIST_PAGE (object);

  g_clear_pointer (&self->list, penny_run_list_free);
  g_array_unref (self->pages);

  G_OBJECT_CLASS (penny_run_list_page_parent_class)->finalize (object);
}

static void
penny_run_list_page_class_init (PennyRunListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_run_list_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_run_list_page_read;
  gtk_widget_class_install_action (widget_class, "pay.look", "x", look_action);
  gtk_widget_class_install_action (widget_class, "pay.open-run", "x", open_run_action);
  gtk_widget_class_install_action (widget_class, "pay.older", NULL, older_action);
  gtk_widget_class_install_action (widget_class, "pay.newer", NULL, newer_action);
}

static GtkWidget *
new_way (GtkWidget  *ways,
         const char *label,
         const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (ways), button);
  return button;
}

static void
penny_run_list_page_init (PennyRunListPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);
  const PennyDate newest = PENNY_DATE_NONE;

  self->pages = g_array_new (FALSE, FALSE, sizeof (PennyDate));
  g_array_append_val (self->pages, newest);
  self->due = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("What is due next"), "empty",
                            _("Nobody has pay that comes due. Say on a person’s page what was agreed: how often they "
                              "are paid, and for which hours."), NULL);
  self->past = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Paid before"), "empty", _("Nothing was paid here yet."),
                             NULL);
  self->ways = g_object_new (GTK_TYPE_BOX, "spacing", 6, "visible", FALSE, NULL);
  self->newer = new_way (self->ways, _("Newer pay"), "pay.newer");
  self->older = new_way (self->ways, _("Older pay"), "pay.older");
  penny_pay_page_add (page, GTK_WIDGET (self->due));
  penny_pay_page_add (page, GTK_WIDGET (self->past));
  penny_pay_page_add (page, self->ways);
  penny_pay_page_set_title (page, _("Pay"));
}

GtkWidget *
penny_run_list_page_new (PennyBook *book)
{
  PennyRunListPage *self = g_object_new (PENNY_TYPE_RUN_LIST_PAGE, NULL);

  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
