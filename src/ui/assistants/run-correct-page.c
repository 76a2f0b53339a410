#include "run-correct-page.h"

#include <glib/gi18n-lib.h>

#include "hours-window.h"
#include "noted-row.h"
#include "pay-run.h"
#include "pay-window.h"
#include "person-window.h"
#include "run-draft-page.h"
#include "run-words.h"
#include "say.h"

struct _PennyRunCorrectPage
{
  PennyPayPage   parent_instance;

  gint64         slip_id;
  PennySlipView *view;          /* as shown */
  gboolean       releasing;

  GtkLabel      *name;
  GtkLabel      *about;
  GtkBox        *choices;       /* while it stands */
  GtkBox        *taken_back;    /* afterwards */
  PennyNotedRow *why;
};

G_DEFINE_FINAL_TYPE (PennyRunCorrectPage, penny_run_correct_page, PENNY_TYPE_PAY_PAGE)

static PennyBook *
book_of (PennyRunCorrectPage *self)
{
  return penny_pay_page_get_book (PENNY_PAY_PAGE (self));
}

static void
show_view (PennyRunCorrectPage *self)
{
  const PennySlipView *view = self->view;
  g_autofree char *net = penny_pence_to_words (view->slip->net);
  g_autofree char *payday = penny_date_to_words (view->slip->payday, penny_book_get_today (book_of (self)));
  /* Translators: an amount and a day. */
  g_autofree char *about = g_strdup_printf (_("%s net pay, payday %s."), net, payday);
  gboolean stands = view->reversed_by == 0;

  gtk_label_set_label (self->name, view->slip->name);
  gtk_label_set_label (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), stands);
  gtk_widget_set_visible (GTK_WIDGET (self->taken_back), !stands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pay.release", stands && !self->releasing);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRunCorrectPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennySlipView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
      return;
    }
  g_clear_pointer (&self->view, penny_slip_view_free);
  self->view = view;
  show_view (self);
  penny_pay_page_shown (PENNY_PAY_PAGE (self));
}

static void
penny_run_correct_page_read (PennyPayPage *page)
{
  PennyRunCorrectPage *self = PENNY_RUN_CORRECT_PAGE (page);

  penny_book_read_async (book_of (self), penny_slip_view, g_memdup2 (&self->slip_id, sizeof self->slip_id), g_free,
                         (GDestroyNotify) penny_slip_view_free, penny_pay_page_get_cancellable (page), read_cb,
                         g_object_ref (self));
}

static void
released_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyRunCorrectPage) self = user_data;
  PennyBook *book = PENNY_BOOK (source);
  g_autoptr (GError) error = NULL;

  self->releasing = FALSE;
  if (!penny_book_do_finish (book, result, NULL, &error))
    penny_pay_page_fail (PENNY_PAY_PAGE (self), error);
  else if (penny_book_get_last_change (book) != NULL)
    penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (book));
  if (self->view != NULL)
    show_view (self);
}

static void
release_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  PennyRunCorrectPage *self = PENNY_RUN_CORRECT_PAGE (widget);
  g_autofree char *why = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));
  PennyRelease *release;

  if (self->view == NULL || self->releasing)
    return;
  release = g_new0 (PennyRelease, 1);
  release->slip_id = self->slip_id;
  release->note = *why != '\0' ? g_steal_pointer (&why) : NULL;
  self->releasing = TRUE;
  gtk_widget_action_set_enabled (widget, "pay.release", FALSE);
  penny_pay_page_say (PENNY_PAY_PAGE (self), NULL);
  penny_book_do_async (book_of (self), penny_act_release_slip, release, (GDestroyNotify) penny_release_free, NULL,
                       released_cb, g_object_ref (self));
}

/* What corrects a correction corrects the first run. */
static void
anew_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyRunCorrectPage *self = PENNY_RUN_CORRECT_PAGE (widget);
  g_autoptr (PennyRunRequest) request = NULL;
  const PennyRun *run;

  if (self->view == NULL)
    return;
  run = self->view->run;
  request = penny_run_request_new ();
  request->frequency = run->frequency;
  request->from = run->from;
  request->to = run->to;
  request->payday = run->payday;
  request->by_bureau = run->by_bureau;
  request->corrects = run->corrects != 0 ? run->corrects : run->id;
  request->assistants = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (request->assistants, self->view->slip->assistant_id);
  request->today = penny_book_get_today (book_of (self));
  penny_pay_window_replace (widget, penny_run_draft_page_new (book_of (self), request));
}

static void
hours_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyRunCorrectPage *self = PENNY_RUN_CORRECT_PAGE (widget);
  const PennyRun *run = self->view != NULL ? self->view->run : NULL;

  /* The first week of which the most was paid then: where pay is from a Saturday on, not the one that it ends. */
  if (run != NULL)
    penny_hours_window_open_at (widget, book_of (self), self->view->slip->assistant_id, MIN (run->from + 6, run->to));
}

static void
person_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  PennyRunCorrectPage *self = PENNY_RUN_CORRECT_PAGE (widget);

  if (self->view != NULL)
    penny_person_window_open (widget, book_of (self), self->view->slip->assistant_id);
}

static void
penny_run_correct_page_finalize (GObject *object)
{
  g_clear_pointer (&PENNY_RUN_CORRECT_PAGE (object)->view, penny_slip_view_free);

  G_OBJECT_CLASS (penny_run_correct_page_parent_class)->finalize (object);
}

static void
penny_run_correct_page_class_init (PennyRunCorrectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_run_correct_page_finalize;
  PENNY_PAY_PAGE_CLASS (klass)->read = penny_run_correct_page_read;
  gtk_widget_class_install_action (widget_class, "pay.release", NULL, release_action);
  gtk_widget_class_install_action (widget_class, "pay.anew", NULL, anew_action);
  gtk_widget_class_install_action (widget_class, "pay.correct-hours", NULL, hours_action);
  gtk_widget_class_install_action (widget_class, "pay.correct-person", NULL, person_action);
}

static GtkBox *
add_part (PennyPayPage *page)
{
  GtkWidget *part = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "visible", FALSE,
                                  NULL);

  penny_pay_page_add (page, part);
  return GTK_BOX (part);
}

static void
add_words (GtkBox     *part,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (part, label);
}

static void
add_button (GtkBox     *part,
            const char *label,
            const char *action,
            gboolean    main)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (main)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (part, button);
}

static void
add_choices (PennyRunCorrectPage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->why = PENNY_NOTED_ROW (penny_noted_row_new (_("Why it is put right, in a few words")));
  adw_preferences_group_add (group, GTK_WIDGET (self->why));
  add_words (self->choices, _("Were the hours wrong?"), "title-4");
  add_words (self->choices, _("Take the payslip back: then its hours can be changed, and it is paid anew. The old payslip "
                              "stays in your records, and what it made you owe goes with it."), NULL);
  gtk_box_append (self->choices, GTK_WIDGET (group));
  add_button (self->choices, _("Take this payslip back"), "pay.release", FALSE);
  add_words (self->choices, _("Was something else wrong?"), "title-4");
  add_words (self->choices, _("A tax code or a rate, say. Put it right on their page first, from the day on which it held. "
                              "Then look at the payslip anew: nothing changes until you approve it."), NULL);
  add_button (self->choices, _("Look at their page"), "pay.correct-person", FALSE);
  add_button (self->choices, _("Look at the payslip anew"), "pay.anew", FALSE);
}

static void
penny_run_correct_page_init (PennyRunCorrectPage *self)
{
  PennyPayPage *page = PENNY_PAY_PAGE (self);

  self->name = penny_pay_page_add_words (page, "title-2");
  self->about = penny_pay_page_add_words (page, NULL);
  self->choices = add_part (page);
  add_choices (self);
  self->taken_back = add_part (page);
  add_words (self->taken_back, _("This payslip is taken back, and its hours can be changed. Change them and approve the "
                                 "week; then pay them anew."), NULL);
  add_button (self->taken_back, _("Look at the hours"), "pay.correct-hours", FALSE);
  add_button (self->taken_back, _("Pay it anew"), "pay.anew", TRUE);
  penny_pay_page_set_title (page, _("Correct this payslip"));
}

GtkWidget *
penny_run_correct_page_new (PennyBook *book,
                            gint64     slip_id)
{
  PennyRunCorrectPage *self = g_object_new (PENNY_TYPE_RUN_CORRECT_PAGE, NULL);

  self->slip_id = slip_id;
  penny_pay_page_begin (PENNY_PAY_PAGE (self), book);
  return GTK_WIDGET (self);
}
