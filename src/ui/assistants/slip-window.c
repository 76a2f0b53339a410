#include "slip-window.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "kept-file.h"
#include "paper-window.h"
#include "papers.h"
#include "pay-window.h"
#include "run-correct-page.h"
#include "run-figures-page.h"
#include "run-lines.h"
#include "run-words.h"

struct _PennySlipPage
{
  PennyPayPage    parent_instance;

  gint64          slip_id;
  PennySlipView  *view;         /* as shown */

  GtkLabel       *name;
  GtkLabel       *net;
  GtkLabel       *about;
  GtkLabel       *state;        /* taken back, or takes back */
  PennyFactGroup *findings;
  GtkBox         *lines;
  PennyFactGroup *year;
  GtkLabel       *rates;
  GtkButton      *file;         /* the bureau's payslip */
  GtkButton      *correct;
};

G_DEFINE_FINAL_TYPE (PennySlipPage, penny_slip_page, PENNY_TYPE_PAY_PAGE)

static PennyDate
today_of (PennySlipPage *self)
{
  return penny_book_get_today (penny_pay_page_get_book (PENNY_PAY_PAGE (self)));
}

static void
say (GtkLabel   *label,
     const char *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

static void
show_head (PennySlipPage *self)
{
  const PennySlipView *view = self->view;
  g_autofree char *net = penny_pence_to_words (view->slip->net);
  g_autofree char *days = penny_run_days_words (view->run->from, view->run->to);
  g_autofree char *payday = penny_date_to_words (view->run->payday, today_of (self));
  g_autofree char *compared = view->last != NULL ? penny_run_compare_words (view->slip->net, view->last->net)
                                                 : g_strdup (_("This is the first payslip here."));
  g_autofree char *paid = g_strdup_printf (_("%s net pay"), net);
  g_autofree char *about = g_strdup_printf (_("Pay for %s, payday %s. %s"), days, payday, compared);

  say (self->name, view->slip->name);
  say (self->net, paid);
  say (self->about, about);
}

static void
show_state (PennySlipPage *self)
{
  if (self->view->slip->reverses != 0)
    say (self->state, _("This payslip takes an earlier one back: each of its amounts is turned over."));
  else if (self->view->reversed_by != 0)
    say (self->state, _("This payslip was taken back. It is kept, and no longer counts."));
  else
    say (self->state, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->file), self->view->slip->file_id != 0);
  gtk_button_set_label (self->correct, self->view->reversed_by != 0 ? _("Pay it anew") : _("Correct this payslip"));
  gtk_widget_set_visible (GTK_WIDGET (self->correct), self->view->slip->reverses == 0 &&
                          !penny_book_is_read_only (penny_pay_page_get_book (PENNY_PAY_PAGE (self))));
}

static void
show_findings (PennySlipPage *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; self->view->findings != NULL && i < self->view->findings->len; i++)
    {
      const PennyPayslipFinding *finding = self->view->findings->pdata[i];
      g_autofree char *key = g_strdup_printf ("%u", i);

      g_ptr_array_add (facts, penny_fact_new (key, g_strdup (finding->sentence), NULL));
    }
  penny_fact_group_show (self->findings, facts);
}

static void
show_lines (PennySlipPage *self)
{
  g_autoptr (GPtrArray) lines = penny_run_lines_of_view (self->view);
  g_autofree char *name = g_strdup_printf (_("Payslip of %s"), self->view->slip->name);
  GtkWidget *old = gtk_widget_get_first_child (GTK_WIDGET (self->lines));

  if (old != NULL)
    gtk_box_remove (self->lines, old);
  gtk_box_append (self->lines, penny_run_lines_new (lines, name));
}

static void
add_sum (GPtrArray  *facts,
         const char *key,
         const char *title,
         PennyPence  amount)
{
  g_ptr_array_add (facts, penny_fact_new (key, g_strdup (title), penny_pence_to_words (amount)));
}

static void
show_year (PennySlipPage *self)
{
  const PennyYearToDate *year = &self->view->working.after;
  GPtrArray *facts = penny_facts_list ();
  PennyPence ni = 0;

  for (guint i = 0; i < year->n_ni; i++)
    ni = penny_pence_add (ni, year->ni[i].employee);
  add_sum (facts, "pay", _("Taxable pay"), year->pay);
  add_sum (facts, "tax", _("Tax"), year->tax);
  add_sum (facts, "ni", _("National Insurance"), ni);
  if (year->student_loan != 0 || year->postgraduate_loan != 0)
    add_sum (facts, "loans", _("Student loans"), penny_pence_add (year->student_loan, year->postgraduate_loan));
  if (year->pension != 0)
    add_sum (facts, "pension", _("Pension, their own part"), year->pension);
  if (year->employer_pension != 0)
    add_sum (facts, "employer-pension", _("Pension, your part"), year->employer_pension);
  add_sum (facts, "net", _("Net pay"), year->net);
  penny_fact_group_show (self->year, facts);
}

static void
show_rates (PennySlipPage *self)
{
  g_autofree char *day = penny_date_to_words (self->view->slip->rates_checked, today_of (self));
  g_autofree char *words = g_strdup_printf (_("The year’s rates were last checked on %s."), day != NULL ? day : "");

  say (self->rates, self->view->slip->rates_checked != PENNY_DATE_NONE ? words : NULL);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennySlipPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennySlipView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      /* Undone: there is nothing here to look at any more. */
      if (penny_pay_page_fail (PENNY_PAY_PAGE (self), error) && self->view != NULL)
        penny_pay_window_pop (GTK_WIDGET (self));
      return;
    }
  g_clear_pointer (&self->view, penny_slip_view_free);
  self->view = view;
  show_head (self);
  show_state (self);
  show_findings (self);
  show_lines (self);
  show_year (self);
  show_rates (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_slip_page_read (PennyPayPage *page)
{
  PennySlipPage *self = PENNY_SLIP_PAGE (page);

  penny_book_read_async (penny_pay_page_get_book (page), penny_slip_view, g_memdup2 (&self->slip_id, sizeof self->slip_id),
                         g_free, (GDestroyNotify) penny_slip_view_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
paper_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennySlipPage *self = PENNY_SLIP_PAGE (widget);

  if (self->view != NULL)
    penny_paper_window_open (widget, penny_payslip_paper (self->view, TRUE), NULL);
}

static void
file_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennySlipPage *self = PENNY_SLIP_PAGE (widget);

  if (self->view != NULL && self->view->slip->file_id != 0)
    penny_kept_file_open (GTK_WINDOW (gtk_widget_get_root (widget)), penny_pay_page_get_book (PENNY_PAY_PAGE (self)),
                          self->view->slip->file_id);
}

static void
figures_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennySlipPage *self = PENNY_SLIP_PAGE (widget);

  if (self->view != NULL)
    penny_pay_window_push (widget, penny_run_figures_page_new (penny_pay_page_get_book (PENNY_PAY_PAGE (self)),
                                                               self->slip_id, self->view->slip->name));
}

static void
correct_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennySlipPage *self = PENNY_SLIP_PAGE (widget);

  if (self->view != NULL)
    penny_pay_window_push (widget, penny_run_correct_page_new (penny_pay_page_get_book (PENNY_PAY_PAGE (self)),
                                                               self->slip_id));
}

static void
penny_slip_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_SLIP_PAGE (object)->view, penny_slip_view_free);

  G_OBJECT_CLASS (penny_slip_page_parent_class)->finalize (object);
}

static void
penny_slip_page_class_init (PennySlipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_slip_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_slip_page_read;
  gtk_widget_class_install_action (widget_class, "pay.paper", NULL, paper_action);
  gtk_widget_class_install_action (widget_class, "pay.file", NULL, file_action);
  gtk_widget_class_install_action (widget_class, "pay.slip-figures", NULL, figures_action);
  gtk_widget_class_install_action (widget_class, "pay.correct", NULL, correct_action);
}

static void
penny_slip_page_init (PennySlipPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->net = penny_pay_page_add_words (page, "title-1");
  self->about = penny_pay_page_add_words (page, NULL);
  self->state = penny_pay_page_add_words (page, "heading");
  self->findings = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("Where the payroll service’s payslip differed"),
                                 "visible", FALSE, NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->findings));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  penny_pay_page_add (page, GTK_WIDGET (self->lines));
  self->year = g_object_new (PENNY_TYPE_FACT_GROUP, "title", _("This tax year so far"), "visible", FALSE, NULL);
  penny_pay_page_add (page, GTK_WIDGET (self->year));
  self->rates = penny_pay_page_add_words (page, "dim-label");
  self->file = penny_pay_page_add_button (page, _("Open the payroll service’s payslip"), "pay.file");
  penny_pay_page_add_button (page, _("Type these into HMRC’s free tool"), "pay.slip-figures");
  self->correct = penny_pay_page_add_button (page, _("Correct this payslip"), "pay.correct");
  penny_pay_page_set_button (page, _("Show it as paper, print or save it"), "pay.paper");
  penny_pay_page_set_title (page, _("Payslip"));
}

GtkWidget *
penny_slip_page_new (PennyBook *book,
                     gint64     slip_id)
{
  PennySlipPage *self = g_object_new (PENNY_TYPE_SLIP_PAGE, NULL);

  self->slip_id = slip_id;
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}

void
penny_slip_window_open (GtkWidget *from,
                        PennyBook *book,
                        gint64     slip_id)
{
  g_return_if_fail (PENNY_IS_BOOK (book));

  penny_pay_window_open_at (from, penny_slip_page_new (book, slip_id));
}
