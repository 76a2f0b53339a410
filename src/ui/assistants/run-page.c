#include "run-page.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "paper-save-form.h"
#include "pay-run.h"
#include "pay-window.h"
#include "run-bureau-row.h"
#include "run-figures-page.h"
#include "run-reads.h"
#include "run-words.h"
#include "say.h"
#include "slip-window.h"
#include "told-form.h"

struct _PennyRunPage
{
  PennyPayPage        parent_instance;

  gint64              run_id;
  gboolean            just_now;
  PennyRunView       *view;     /* as shown */

  GtkLabel           *name;
  GtkLabel           *about;
  PennyFactGroup     *owed;
  PennyFactGroup     *slips;
  PennyFactGroup     *hmrc;
  PennyRunBureauRow  *bureau;
};

G_DEFINE_FINAL_TYPE (PennyRunPage, penny_run_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyRunPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

static PennyDate
today_of (PennyRunPage *self)
{
  return penny_book_get_today (book_of (self));
}

static void
show_head (PennyRunPage *self)
{
  const PennyRun *run = self->view->run;
  g_autofree char *days = penny_run_days_words (run->from, run->to);
  g_autofree char *payday = penny_date_to_words (run->payday, today_of (self));
  g_autofree char *about = NULL;

  if (self->just_now)
    about = g_strdup_printf (_("Approved: pay for %s, payday %s. Something wrong? Ctrl+Z takes it all back, until the next "
                               "pay is approved."), days, payday);
  else
    about = g_strdup_printf (run->corrects != 0 ? _("A correction of the pay for %s, payday %s.")
                                                : _("Pay for %s, payday %s."), days, payday);
  gtk_label_set_label (self->name, penny_run_frequency_words (run->frequency));
  gtk_label_set_label (self->about, about);
}

static PennyFact *
bill_fact (PennyRunPage    *self,
           const PennyBill *bill)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, bill->id);
  g_autofree char *due = bill->due != PENNY_DATE_NONE ? penny_date_to_words (bill->due, today_of (self)) : NULL;
  PennyFact *fact = penny_fact_new (key, g_strdup (bill->payee), penny_pence_to_words (bill->amount));
  const char *what = bill->what != NULL ? bill->what : "";

  if (bill->paid_by != 0)
    fact->note = g_strdup_printf (_("%s. Paid."), what);
  else if (due != NULL)
    fact->note = g_strdup_printf (_("%s. Pay by %s."), what, due);
  else
    fact->note = g_strdup_printf ("%s.", what);
  return fact;
}

static void
show_owed (PennyRunPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < self->view->bills->len; i++)
    g_ptr_array_add (facts, bill_fact (self, self->view->bills->pdata[i]));
  penny_fact_group_show (self->owed, facts);
}

static void
show_slips (PennyRunPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < self->view->slips->len; i++)
    {
      const PennySlip *slip = self->view->slips->pdata[i];
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, slip->id);
      PennyFact *fact = penny_fact_new (key, g_strdup (slip->name), penny_pence_to_words (slip->net));

      fact->note = slip->reverses != 0 ? g_strdup (_("Takes an earlier payslip back.")) : NULL;
      fact->go = "pay.open-slip";
      fact->target = slip->id;
      g_ptr_array_add (facts, fact);
    }
  penny_fact_group_show (self->slips, facts);
}

static PennyFact *
told_fact (PennyRunPage *self)
{
  const PennyRun *run = self->view->run;
  PennyFact *fact = penny_fact_new ("told", penny_run_told_words (run, today_of (self)), NULL);

  fact->strong = run->told_on == PENNY_DATE_NONE;
  if (run->told_receipt != NULL)
    fact->note = g_strdup_printf (_("Receipt: %s."), run->told_receipt);
  if (penny_book_is_read_only (book_of (self)))
    return fact;
  fact->act = "pay.told";
  fact->act_label = g_strdup (run->told_on == PENNY_DATE_NONE ? _("HMRC was told") : _("Change this"));
  return fact;
}

static void
show_hmrc (PennyRunPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  g_ptr_array_add (facts, told_fact (self));
  for (guint i = 0; i < self->view->slips->len; i++)
    {
      const PennySlip *slip = self->view->slips->pdata[i];
      g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, slip->id);
      PennyFact *fact = penny_fact_new (key, g_strdup_printf (_("Figures to type for %s"), slip->name), NULL);

      fact->go = "pay.figures";
      fact->target = slip->id;
      g_ptr_array_add (facts, fact);
    }
  penny_fact_group_show (self->hmrc, facts);
}

/* What HMRC gets of the payment that this run is in. */
static PennyPence
hmrc_bill (PennyRunPage *self)
{
  PennyPence sum = 0;

  for (guint i = 0; i < self->view->bills->len; i++)
    {
      const PennyBill *bill = self->view->bills->pdata[i];

      if (bill->kind == PENNY_BILL_HMRC)
        sum = penny_pence_add (sum, bill->amount);
    }
  return sum;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRunPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyRunView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      /* Undone: there is nothing here to look at any more. */
      if (penny_pay_page_fail (PENNY_PAY_PAGE (self), error) && self->view != NULL)
        penny_pay_window_pop (GTK_WIDGET (self));
      return;
    }
  g_clear_pointer (&self->view, penny_run_view_free);
  self->view = view;
  show_head (self);
  show_owed (self);
  show_slips (self);
  show_hmrc (self);
  gtk_widget_set_visible (GTK_WIDGET (self->bureau), view->run->by_bureau);
  penny_run_bureau_row_set_ours (self->bureau, hmrc_bill (self));
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_run_page_read (PennyPayPage *page)
{
  PennyRunPage *self = PENNY_RUN_PAGE (page);

  penny_book_read_async (book_of (self), penny_run_view, g_memdup2 (&self->run_id, sizeof self->run_id), g_free,
                         (GDestroyNotify) penny_run_view_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
open_slip_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  penny_pay_window_push (widget, penny_slip_page_new (book_of (PENNY_RUN_PAGE (widget)), g_variant_get_int64 (parameter)));
}

static void
figures_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennyRunPage *self = PENNY_RUN_PAGE (widget);
  gint64 id = g_variant_get_int64 (parameter);

  for (guint i = 0; self->view != NULL && i < self->view->slips->len; i++)
    {
      const PennySlip *slip = self->view->slips->pdata[i];

      if (slip->id == id)
        {
          penny_pay_window_push (widget, penny_run_figures_page_new (book_of (self), id, slip->name));
          return;
        }
    }
}

/* A fact sends its target, which is nothing here: there is one run. */
static void
told_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyRunPage *self = PENNY_RUN_PAGE (widget);

  if (self->view != NULL)
    penny_told_form_open (widget, book_of (self), self->view->run);
}

static void
saved (GtkWidget  *from,
       const char *sentence)
{
  penny_say (from, sentence);
}

static void
papers_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyRunPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) papers = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (papers == NULL)
    penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
  else
    penny_paper_save_form_open (GTK_WIDGET (self), papers, NULL, saved);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyRunPage *self = PENNY_RUN_PAGE (widget);

  penny_book_read_async (book_of (self), penny_run_papers_read, g_memdup2 (&self->run_id, sizeof self->run_id), g_free,
                         (GDestroyNotify) g_ptr_array_unref, penny_pay_page_get_cancellable (PENNY_PAY_PAGE (self)),
                         papers_cb, g_object_ref (self));
}

static void
penny_run_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_RUN_PAGE (object)->view, penny_run_view_free);

  G_OBJECT_CLASS (penny_run_page_parent_class)->finalize (object);
}

static void
penny_run_page_class_init (PennyRunPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_run_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_run_page_read;
  gtk_widget_class_install_action (widget_class, "pay.open-slip", "x", open_slip_action);
  gtk_widget_class_install_action (widget_class, "pay.figures", "x", figures_action);
  gtk_widget_class_install_action (widget_class, "pay.told", "x", told_action);
  gtk_widget_class_install_action (widget_class, "pay.save", NULL, save_action);
}

static PennyFactGroup *
add_group (PennyPayPage *page,
           const char   *title,
           const char   *description)
{
  GtkWidget *group = g_object_new (PENNY_TYPE_FACT_GROUP, "title", title, "description", description, "visible", FALSE,
                                   NULL);

  penny_pay_page_add (page, group);
  return PENNY_FACT_GROUP (group);
}

static void
penny_run_page_init (PennyRunPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->about = penny_pay_page_add_words (page, NULL);
  self->owed = add_group (page, _("What is owed, and when"), NULL);
  self->slips = add_group (page, _("Payslips"), NULL);
  self->bureau = g_object_new (PENNY_TYPE_RUN_BUREAU_ROW, "visible", FALSE, NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->bureau));
  self->hmrc = add_group (page, _("Tell HMRC"), _("HMRC wants to be told on or before each payday. Pennywell does not tell "
                                                  "HMRC: you or your payroll service do, and you write it down here."));
  penny_pay_page_set_button (page, _("Save the payslips as PDF"), "pay.save");
  penny_pay_page_set_title (page, _("Approved pay"));
}

GtkWidget *
penny_run_page_new (PennyBook *book,
                    gint64     run_id,
                    gboolean   just_now)
{
  PennyRunPage *self = g_object_new (PENNY_TYPE_RUN_PAGE, NULL);

  self->run_id = run_id;
  self->just_now = just_now;
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
