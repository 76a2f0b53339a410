#include "assistants-page.h"

#include <glib/gi18n-lib.h>

#include "assistant-form.h"
#include "assistants-facts.h"
#include "checklist-page.h"
#include "document-form.h"
#include "employer-form.h"
#include "ended-page.h"
#include "fact-group.h"
#include "focus.h"
#include "hmrc-page.h"
#include "hours-window.h"
#include "pay-window.h"
#include "person-facts.h"
#include "person-window.h"
#include "reminders-page.h"
#include "say.h"
#include "turn-form.h"
#include "what-if-page.h"

struct _PennyAssistantsPage
{
  GtkWidget       parent_instance;

  PennyBook      *book;
  gulong          summary_handler;
  GCancellable   *cancellable;
  PennyPlaceView *view;         /* what is on show; NULL: nothing yet */
  gboolean        awaited;      /* the focus comes here once there is something to take it */

  GtkStack       *stack;
  PennyFactGroup *people;
  PennyFactGroup *tasks;
  PennyFactGroup *employer;
  PennyFactGroup *documents;
  PennyFactGroup *left;
  PennyFactGroup *payroll;
};

G_DEFINE_FINAL_TYPE (PennyAssistantsPage, penny_assistants_page, GTK_TYPE_WIDGET)

static void
show_view (PennyAssistantsPage *self)
{
  PennyDate today = penny_book_get_today (self->book);
  gboolean any = self->view->cards->len > 0;

  penny_fact_group_show (self->people, penny_place_people_facts (self->view, FALSE, today));
  penny_fact_group_show (self->left, penny_place_people_facts (self->view, TRUE, today));
  penny_fact_group_show (self->tasks, penny_place_task_facts (self->view));
  penny_fact_group_show (self->employer, penny_place_employer_facts (self->view));
  penny_fact_group_show (self->payroll, penny_place_employer_facts (self->view));
  penny_fact_group_show (self->documents, penny_document_facts (self->view->documents, NULL, "assistants.edit-document"));
  gtk_stack_set_visible_child_name (self->stack, any ? "people" : "none");
  gtk_widget_set_visible (GTK_WIDGET (self->stack), TRUE);
  if (self->awaited)
    penny_focus_first (gtk_stack_get_visible_child (self->stack));
  self->awaited = FALSE;
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyAssistantsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyPlaceView *view = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (view == NULL)
    {
      penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->view, penny_place_view_free);
  self->view = view;
  if (self->book != NULL)
    show_view (self);
}

static void
follow_book (PennyAssistantsPage *self)
{
  PennyDate today = penny_book_get_today (self->book);

  penny_book_read_async (self->book, penny_place_read, g_memdup2 (&today, sizeof today), g_free,
                         (GDestroyNotify) penny_place_view_free, self->cancellable, read_cb, g_object_ref (self));
}

/* A row sends its number along. */
static void
go_action (GtkWidget  *widget,
           const char *action,
           GVariant   *target)
{
  PennyAssistantsPage *self = PENNY_ASSISTANTS_PAGE (widget);

  if (g_str_equal (action, "assistants.open"))
    penny_person_window_open (widget, self->book, g_variant_get_int64 (target));
  else if (g_str_equal (action, "assistants.hours"))
    penny_hours_window_open (widget, self->book, 0);
  else if (g_str_equal (action, "assistants.pay"))
    penny_pay_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.turn"))
    penny_turn_open (widget, self->book);
  else if (g_str_equal (action, "assistants.reminders"))
    penny_reminders_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.hmrc"))
    penny_hmrc_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.what-if"))
    penny_what_if_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.ended"))
    penny_ended_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.checklist"))
    penny_checklist_window_open (widget, self->book);
  else if (g_str_equal (action, "assistants.employer") || g_str_equal (action, "assistants.payroll"))
    penny_employer_form_open (widget, self->book);
}

static void
edit_document (GtkWidget  *widget,
               const char *action,
               GVariant   *target)
{
  PennyAssistantsPage *self = PENNY_ASSISTANTS_PAGE (widget);

  for (guint i = 0; self->view != NULL && i < self->view->documents->len; i++)
    {
      const PennyDocument *document = self->view->documents->pdata[i];

      if (document->id == g_variant_get_int64 (target))
        penny_document_form_open (widget, self->book, NULL, document);
    }
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *nothing)
{
  PennyAssistantsPage *self = PENNY_ASSISTANTS_PAGE (widget);

  if (g_str_equal (action, "assistants.add"))
    penny_assistant_form_open (widget, self->book, NULL);
  else
    penny_document_form_open (widget, self->book, NULL, NULL);
}

static const char *const goes[] = {
  "assistants.open", "assistants.hours", "assistants.pay", "assistants.turn", "assistants.reminders",
  "assistants.hmrc", "assistants.what-if", "assistants.ended", "assistants.checklist",
  "assistants.employer", "assistants.payroll",
};

/* What changes the book: not for one that is only looked at. */
static void
enable_actions (PennyAssistantsPage *self)
{
  gboolean enabled = !penny_book_is_read_only (self->book);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "assistants.add", enabled);
  gtk_widget_action_set_enabled (widget, "assistants.add-document", enabled);
  gtk_widget_action_set_enabled (widget, "assistants.edit-document", enabled);
  gtk_widget_action_set_enabled (widget, "assistants.employer", enabled);
  gtk_widget_action_set_enabled (widget, "assistants.payroll", enabled);
  gtk_widget_action_set_enabled (widget, "assistants.turn", enabled);
}

static gboolean
penny_assistants_page_grab_focus (GtkWidget *widget)
{
  PennyAssistantsPage *self = PENNY_ASSISTANTS_PAGE (widget);

  self->awaited = self->view == NULL;
  return self->awaited || penny_focus_first (gtk_stack_get_visible_child (self->stack));
}

static void
penny_assistants_page_dispose (GObject *object)
{
  PennyAssistantsPage *self = PENNY_ASSISTANTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->book != NULL)
    g_clear_signal_handler (&self->summary_handler, self->book);
  g_clear_object (&self->book);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->view, penny_place_view_free);
  g_clear_pointer ((GtkWidget **) &self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_assistants_page_parent_class)->dispose (object);
}

static void
penny_assistants_page_class_init (PennyAssistantsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_assistants_page_dispose;
  widget_class->grab_focus = penny_assistants_page_grab_focus;
  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/assistants-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, people);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, tasks);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, employer);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, documents);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, left);
  gtk_widget_class_bind_template_child (widget_class, PennyAssistantsPage, payroll);
  for (gsize i = 0; i < G_N_ELEMENTS (goes); i++)
    gtk_widget_class_install_action (widget_class, goes[i], "x", go_action);
  gtk_widget_class_install_action (widget_class, "assistants.edit-document", "x", edit_document);
  gtk_widget_class_install_action (widget_class, "assistants.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "assistants.add-document", NULL, add_action);
}

static void
penny_assistants_page_init (PennyAssistantsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
penny_assistants_page_new (PennyBook *book)
{
  PennyAssistantsPage *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_ASSISTANTS_PAGE, NULL);
  self->book = g_object_ref (book);
  self->summary_handler = g_signal_connect_swapped (book, "notify::summary", G_CALLBACK (follow_book), self);
  enable_actions (self);
  follow_book (self);
  return GTK_WIDGET (self);
}
