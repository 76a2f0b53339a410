#include "hmrc-page.h"

#include <glib/gi18n-lib.h>

#include "allowance-form.h"
#include "fact-group.h"
#include "hmrc-facts.h"
#include "pay-window.h"
#include "run-figures-page.h"
#include "run-page.h"
#include "say.h"
#include "side-by-side.h"
#include "year-papers-page.h"

struct _PennyHmrcPage
{
  PennyPayPage    parent_instance;

  int             year;         /* asked for */
  PennyHmrcView  *view;         /* as shown */

  GtkLabel       *name;
  GtkButton      *earlier;
  GtkButton      *later;
  PennyFactGroup *not_told;
  PennyFactGroup *payments;
  PennyFactGroup *months;
  PennyFactGroup *said;
  PennyFactGroup *end;
};

G_DEFINE_FINAL_TYPE (PennyHmrcPage, penny_hmrc_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyHmrcPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

static int
this_year (PennyHmrcPage *self)
{
  return penny_tax_year_of (penny_book_get_today (book_of (self)));
}

static void
show_years (PennyHmrcPage *self)
{
  g_autofree char *year = penny_tax_year_format (self->year);
  g_autofree char *before = penny_tax_year_format (self->year - 1);
  g_autofree char *after = penny_tax_year_format (self->year + 1);
  g_autofree char *name = g_strdup_printf (_("Tax year %s"), year);
  g_autofree char *earlier = g_strdup_printf (_("Back to %s"), before);
  g_autofree char *later = g_strdup_printf (_("On to %s"), after);

  gtk_label_set_label (self->name, name);
  gtk_button_set_label (self->earlier, earlier);
  gtk_button_set_label (self->later, later);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hmrc.later", self->year < this_year (self));
}

static void
show_lists (PennyHmrcPage *self)
{
  const PennyHmrcYear *year = self->view->year;
  PennyDate today = penny_book_get_today (book_of (self));
  gboolean looking = penny_book_is_read_only (book_of (self));

  penny_fact_group_show (self->not_told, penny_hmrc_not_told_facts (year, today));
  penny_fact_group_show (self->payments, penny_hmrc_payment_facts (year));
  penny_fact_group_show (self->months, penny_hmrc_month_facts (year));
  penny_fact_group_show (self->said, penny_hmrc_said_facts (year, looking));
  penny_fact_group_show (self->end, penny_hmrc_end_facts (self->view, today, looking));
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyHmrcPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyHmrcView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      /* A year of which the rates are not known: what was shown stays. */
      if (penny_pay_page_fail (PENNY_PAY_PAGE (self), error) && self->view != NULL)
        self->year = self->view->year->year;
      return;
    }
  g_clear_pointer (&self->view, penny_hmrc_view_free);
  self->view = view;
  self->year = view->year->year;
  show_years (self);
  show_lists (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_hmrc_page_read (PennyPayPage *page)
{
  PennyHmrcPage *self = PENNY_HMRC_PAGE (page);
  PennyHmrcYearRequest request = { self->year, penny_book_get_today (book_of (self)) };

  penny_book_read_async (book_of (self), penny_hmrc_view_read, g_memdup2 (&request, sizeof request), g_free,
                         (GDestroyNotify) penny_hmrc_view_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
turn_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyHmrcPage *self = PENNY_HMRC_PAGE (widget);

  self->year += g_str_equal (action, "hmrc.later") ? 1 : -1;
  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  penny_pay_page_read (PENNY_PAY_PAGE (self));
}

static void
ended_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PennyHmrcPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_say_done (GTK_WIDGET (self), _("The tax year is ended. Everyone’s P60 is among the papers."));
  else
    penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
}

static void
end_year (PennyHmrcPage *self)
{
  PennyHmrcYearRequest request = { self->view->year->year, penny_book_get_today (book_of (self)) };

  penny_book_do_async (book_of (self), penny_act_end_year, g_memdup2 (&request, sizeof request), g_free,
                       penny_pay_page_get_cancellable (PENNY_PAY_PAGE (self)), ended_cb, g_object_ref (self));
}

/* A row sends its number along. */
static void
row_action (GtkWidget  *widget,
            const char *action,
            GVariant   *target)
{
  PennyHmrcPage *self = PENNY_HMRC_PAGE (widget);
  gint64 number = g_variant_get_int64 (target);

  if (self->view == NULL)
    return;
  if (g_str_equal (action, "hmrc.run"))
    penny_pay_window_push (widget, penny_run_page_new (book_of (self), number, FALSE));
  else if (g_str_equal (action, "hmrc.eps"))
    penny_pay_window_push (widget, penny_month_figures_page_new (book_of (self), self->view->year->year, (int) number));
  else if (g_str_equal (action, "hmrc.papers"))
    penny_pay_window_push (widget, penny_year_papers_page_new (book_of (self), self->view->year->year));
  else if (g_str_equal (action, "hmrc.allowance"))
    penny_allowance_form_open (widget, book_of (self), self->view->year);
  else
    end_year (self);
}

static void
penny_hmrc_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_HMRC_PAGE (object)->view, penny_hmrc_view_free);

  G_OBJECT_CLASS (penny_hmrc_page_parent_class)->finalize (object);
}

static void
penny_hmrc_page_class_init (PennyHmrcPageClass *klass)
{
  static const char *const rows[] = { "hmrc.run", "hmrc.eps", "hmrc.papers", "hmrc.allowance", "hmrc.end" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_hmrc_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_hmrc_page_read;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_class_install_action (widget_class, rows[i], "x", row_action);
  gtk_widget_class_install_action (widget_class, "hmrc.earlier", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "hmrc.later", NULL, turn_action);
}

static PennyFactGroup *
add_group (PennyHmrcPage *self,
           const char    *title,
           const char    *description,
           const char    *empty)
{
  GtkWidget *group = g_object_new (PENNY_TYPE_FACT_GROUP, "title", title, "description", description, NULL);

  if (empty != NULL)
    g_object_set (group, "empty", empty, NULL);
  gtk_widget_set_visible (group, FALSE);
  penny_pay_page_add (PENNY_PAY_PAGE (self), group);
  return PENNY_FACT_GROUP (group);
}

static GtkButton *
add_turn (GtkBox     *box,
          const char *action)
{
  GtkWidget *button = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  return GTK_BUTTON (button);
}

static void
penny_hmrc_page_init (PennyHmrcPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);
  GtkWidget *turns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->earlier = add_turn (GTK_BOX (turns), "hmrc.earlier");
  self->later = add_turn (GTK_BOX (turns), "hmrc.later");
  gtk_widget_set_layout_manager (turns, penny_side_by_side_new (6));
  penny_pay_page_add (page, turns);
  self->not_told = add_group (self, _("HMRC has not been told yet"),
                              _("Pennywell does not tell HMRC: you or your payroll service do, and you write it down here."), NULL);
  self->payments = add_group (self, _("What to pay HMRC"), NULL, _("Nothing was paid to anyone in this tax year yet."));
  self->said = add_group (self, _("What HMRC lets you off"), NULL, NULL);
  self->end = add_group (self, _("Papers and the year’s end"), NULL, NULL);
  self->months = add_group (self, _("Tax month by tax month"), _("A tax month runs from a 6th to a 5th."), NULL);
  penny_pay_page_set_title (page, _("HMRC and the tax year"));
}

void
penny_hmrc_window_open (GtkWidget *from,
                        PennyBook *book)
{
  PennyHmrcPage *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_HMRC_PAGE, NULL);
  self->year = penny_tax_year_of (penny_book_get_today (book));
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  /* Where this year's figures are missing, the year before is there all the same: it may have to be ended. */
  show_years (self);
  penny_pay_window_open_at (from, GTK_WIDGET (self));
}
