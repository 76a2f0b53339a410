#include "hours-window.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "compat.h"
#include "date-row.h"
#include "entry-form.h"
#include "fact-group.h"
#include "fit.h"
#include "focus.h"
#include "hiding.h"
#include "hours-facts.h"
#include "hours-import-window.h"
#include "hours-tasks.h"
#include "hours-words.h"
#include "no-repeat.h"
#include "said-here.h"
#include "say.h"
#include "side-by-side.h"
#include "sign-form.h"
#include "timesheet.h"
#include "turn-form.h"
#include "usual-window.h"
#include "wrap.h"

struct _PennyHoursWindow
{
  AdwWindow            parent_instance;

  PennyBook           *book;
  GCancellable        *cancellable;
  gint64               assistant_id;  /* 0: the first */
  PennyDate            day;           /* any of the week shown */
  PennyHoursPage      *page;          /* NULL: not read yet */
  gboolean             acting;        /* an act is under way: one at a time */
  gboolean             showing;       /* we change the controls, not the person */
  gboolean             entered;       /* the focus was put in once */

  AdwComboRow         *who;
  AdwToastOverlay     *toasts;
  GtkStack            *stack;
  GtkWidget           *problem;
  GtkLabel            *problem_words;
  AdwPreferencesGroup *whose;
  PennyDateRow        *date;
  GtkLabel            *title;
  GtkLabel            *sum;
  GtkLabel            *parts;
  GtkLabel            *estimate;
  GtkLabel            *state;
  GtkWidget           *weeks;
  PennyFactGroup      *begin;
  PennyFactGroup      *days;
  PennyFactGroup      *tasks;
  GtkWidget           *approve;
};

G_DEFINE_FINAL_TYPE (PennyHoursWindow, penny_hours_window, ADW_TYPE_WINDOW)

/* Showing. */

static void
say_label (GtkLabel *label,
           char     *words)
{
  gtk_label_set_label (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
  g_free (words);
}

static char *
estimate_words (const PennyWeekView *view)
{
  g_autofree char *amount = penny_pence_to_words (view->estimate);

  if (view->estimate == 0)
    return NULL;
  return g_strdup_printf (_("About %s of pay before tax, by the contract."), amount);
}

static void
show_who (PennyHoursWindow *self)
{
  g_autoptr (GListStore) choices = penny_choices_new ();

  for (guint i = 0; i < self->page->assistants->len; i++)
    {
      const PennyAssistant *assistant = self->page->assistants->pdata[i];

      penny_choices_add (choices, 0, assistant->id, assistant->name);
    }
  penny_choice_row_set_choices (self->who, choices);
  penny_choice_row_set (self->who, 0, self->assistant_id);
}

/* Its last day is the last to be closed. */
static const char *
how_to_enter (const PennyWeekView *view)
{
  gboolean open = penny_hours_can_add (view, view->week + 6);

  if (view->n_paid == 0)
    return open ? _("Choose a day to add hours to it, or hours to change them.")
                : _("These hours were approved. To change them, open the week again: see below.");
  if (open)
    return _("Hours that are paid stay as they are. To put one right: My PAs, Pay, the payslip, “Correct this payslip”. "
             "Hours can be added to the days after them.");
  if (view->n_paid == view->n)
    return _("This week is paid, so its hours stay as they are. To put one right: My PAs, Pay, the payslip, “Correct this "
             "payslip”.");
  return _("Hours that are paid stay as they are. To put one right: My PAs, Pay, the payslip, “Correct this payslip”. The "
           "others were approved: to change them, open the week again, see below.");
}

static void
show_lists (PennyHoursWindow *self)
{
  const PennyWeekView *view = self->page->view;
  gboolean looking = penny_book_is_read_only (self->book);

  g_object_set (self->days, "description", how_to_enter (view), NULL);
  penny_fact_group_show (self->days, penny_hours_facts (view, penny_book_get_today (self->book), looking ? NULL : "hours.add",
                                                        looking ? NULL : "hours.edit", FALSE));
  penny_fact_group_show (self->begin, looking ? penny_facts_list () : penny_hours_begin_facts (self->page));
  penny_fact_group_show (self->tasks, looking ? penny_facts_list () : penny_hours_task_facts (self->page));
}

static void
show_week (PennyHoursWindow *self)
{
  const PennyWeekView *view = self->page->view;
  PennyDate today = penny_book_get_today (self->book);

  say_label (self->title, penny_week_title (view->week, today));
  say_label (self->sum, penny_week_hours_words (view));
  say_label (self->parts, penny_week_parts_words (view));
  say_label (self->estimate, estimate_words (view));
  say_label (self->state, penny_week_state_words (view, self->page->paid_on, today));
  penny_date_row_set (self->date, view->week);
  show_lists (self);
  gtk_widget_set_visible (self->approve, penny_hours_can_approve (self->page) && !penny_book_is_read_only (self->book));
}

/* What was pressed may be gone: then the focus goes on in the week. */
static void
keep_focus (PennyHoursWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (self->entered && focus != NULL && gtk_widget_get_mapped (focus))
    return;
  self->entered = TRUE;
  penny_focus_first (GTK_WIDGET (self->days));
}

static void
show (PennyHoursWindow *self)
{
  gboolean anybody = self->page->view != NULL;

  gtk_stack_set_visible_child_name (self->stack, anybody ? "week" : "nobody");
  if (!anybody)
    return;
  self->showing = TRUE;
  self->assistant_id = self->page->view->assistant->id;
  show_who (self);
  show_week (self);
  self->showing = FALSE;
  penny_wrap (GTK_WIDGET (self->stack));
  keep_focus (self);
}

static void
hidden_cb (PennyHoursWindow *self)
{
  if (self->page != NULL)
    show (self);
}

/* Reading. */

static void
fail (PennyHoursWindow *self,
      const GError     *error)
{
  gtk_label_set_label (self->problem_words, error->message);
  gtk_widget_set_visible (self->problem, TRUE);
  penny_compat_announce (GTK_WIDGET (self), error->message);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyHoursWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyHoursPage *page = penny_book_read_finish (PENNY_BOOK (source), result, &error);

  if (page != NULL)
    {
      g_clear_pointer (&self->page, penny_hours_page_free);
      self->page = page;
      show (self);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    penny_say_error (GTK_WIDGET (self), error);
}

static void
read_week (PennyHoursWindow *self)
{
  PennyHoursAsked *asked = g_new0 (PennyHoursAsked, 1);

  asked->assistant_id = self->assistant_id;
  asked->day = self->day;
  /* Only what was asked last is shown. */
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  penny_book_read_async (self->book, penny_hours_page_read, asked, g_free, (GDestroyNotify) penny_hours_page_free,
                         self->cancellable, read_cb, g_object_ref (self));
}

/* What could not be done before may be possible now. */
static void
changed_cb (PennyHoursWindow *self)
{
  gtk_widget_set_visible (self->problem, FALSE);
  read_week (self);
}

/* Another week, another assistant. */

static void
go_to (PennyHoursWindow *self,
       PennyDate         day)
{
  if (day < PENNY_DATE_FIRST + 7 || day > PENNY_DATE_LAST - 14)
    return;
  self->day = day;
  gtk_widget_set_visible (self->problem, FALSE);
  read_week (self);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  go_to (PENNY_HOURS_WINDOW (widget), PENNY_HOURS_WINDOW (widget)->day - 7);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *nothing)
{
  go_to (PENNY_HOURS_WINDOW (widget), PENNY_HOURS_WINDOW (widget)->day + 7);
}

static void
date_cb (PennyHoursWindow *self)
{
  PennyDate day = penny_date_row_get (self->date, NULL);

  if (!self->showing && day != PENNY_DATE_NONE)
    go_to (self, day);
}

static void
who_cb (PennyHoursWindow *self)
{
  gint64 id = penny_choice_row_get_id (self->who);

  if (self->showing || id == self->assistant_id)
    return;
  self->assistant_id = id;
  gtk_widget_set_visible (self->problem, FALSE);
  read_week (self);
}

/* Acts. */

static void
acted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyHoursWindow) self = data;
  PennyBook *book = PENNY_BOOK (source);
  g_autoptr (GError) error = NULL;

  self->acting = FALSE;
  if (!penny_book_do_finish (book, result, NULL, &error))
    fail (self, error);
  else if (penny_book_get_last_change (book) != NULL)
    penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (book));
}

/* @assistant_id 0: everyone's. */
static void
act (PennyHoursWindow *self,
     PennyAct          what,
     gint64            assistant_id)
{
  PennyWeekAct *request;

  if (self->acting || self->page == NULL || self->page->view == NULL)
    return;
  self->acting = TRUE;
  gtk_widget_set_visible (self->problem, FALSE);
  request = g_new0 (PennyWeekAct, 1);
  request->assistant_id = assistant_id;
  request->day = self->page->view->week;
  request->today = penny_book_get_today (self->book);
  penny_book_do_async (self->book, what, request, (GDestroyNotify) penny_week_act_free, NULL, acted_cb,
                       g_object_ref (self));
}

static void
approve_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *nothing)
{
  PennyHoursWindow *self = PENNY_HOURS_WINDOW (widget);

  act (self, penny_act_approve_week, self->assistant_id);
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *day)
{
  PennyHoursWindow *self = PENNY_HOURS_WINDOW (widget);
  const PennyWeekView *view = self->page->view;
  g_autoptr (PennyEntry) entry = penny_entry_new ();

  entry->assistant_id = view->assistant->id;
  entry->day = (PennyDate) g_variant_get_int64 (day);
  entry->start = entry->end = -1;
  penny_entry_form_open (widget, self->book, view->assistant, view->contract, entry, FALSE);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *id)
{
  PennyHoursWindow *self = PENNY_HOURS_WINDOW (widget);
  const PennyWeekView *view = self->page->view;
  const PennyEntry *entry = penny_hours_find (view, g_variant_get_int64 (id));

  if (entry != NULL)
    penny_entry_form_open (widget, self->book, view->assistant, view->contract, entry, FALSE);
}

static void
do_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *task)
{
  PennyHoursWindow *self = PENNY_HOURS_WINDOW (widget);
  const PennyWeekView *view = self->page->view;

  switch ((PennyHoursTask) g_variant_get_int64 (task))
    {
    case PENNY_HOURS_FILL:
      act (self, penny_act_fill_usual, self->assistant_id);
      break;
    case PENNY_HOURS_COPY:
      act (self, penny_act_copy_last_week, self->assistant_id);
      break;
    case PENNY_HOURS_MAKE_USUAL:
      act (self, penny_act_make_usual, self->assistant_id);
      break;
    case PENNY_HOURS_EDIT_USUAL:
      penny_usual_window_open (widget, self->book, self->assistant_id);
      break;
    case PENNY_HOURS_SIGN:
      penny_sign_form_open (widget, self->book, view->assistant, view->week);
      break;
    case PENNY_HOURS_REOPEN:
      act (self, penny_act_reopen_week, self->assistant_id);
      break;
    case PENNY_HOURS_PRINT:
      penny_timesheet_open (widget, self->book, view->assistant, view->week);
      break;
    case PENNY_HOURS_APPROVE_ALL:
      act (self, penny_act_approve_week, 0);
      break;
    case PENNY_HOURS_IMPORT:
      penny_hours_import_window_open (widget, self->book);
      break;
    case PENNY_HOURS_TURN:
      penny_turn_open (widget, self->book);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
penny_hours_window_dispose (GObject *object)
{
  g_cancellable_cancel (PENNY_HOURS_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_hours_window_parent_class)->dispose (object);
}

static void
penny_hours_window_finalize (GObject *object)
{
  PennyHoursWindow *self = PENNY_HOURS_WINDOW (object);

  g_clear_pointer (&self->page, penny_hours_page_free);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);

  G_OBJECT_CLASS (penny_hours_window_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, problem_words);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, whose);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, date);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, sum);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, estimate);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, state);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, weeks);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, begin);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, days);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, tasks);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursWindow, approve);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
}

static void
penny_hours_window_class_init (PennyHoursWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_hours_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_hours_window_finalize;

  g_type_ensure (PENNY_TYPE_DATE_ROW);
  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/hours-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "hours.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "hours.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "hours.add", "x", add_cb);
  gtk_widget_class_install_action (widget_class, "hours.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "hours.do", "x", do_cb);
  gtk_widget_class_install_action (widget_class, "hours.approve", NULL, approve_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "hours.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "hours.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_hours_window_init (PennyHoursWindow *self)
{
  g_autoptr (GListStore) nobody = penny_choices_new ();

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->weeks, penny_side_by_side_new (9));
  self->who = penny_choice_row_new (_("Whose hours"), nobody);
  adw_preferences_group_add (self->whose, GTK_WIDGET (self->who));
  g_signal_connect_object (self->who, "notify::selected", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  penny_hiding_follow (self, G_CALLBACK (hidden_cb));
}

void
penny_hours_window_open (GtkWidget *from,
                         PennyBook *book,
                         gint64     assistant_id)
{
  penny_hours_window_open_at (from, book, assistant_id, penny_book_get_today (book));
}

void
penny_hours_window_open_at (GtkWidget *from,
                            PennyBook *book,
                            gint64     assistant_id,
                            PennyDate  day)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyHoursWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_HOURS_WINDOW, NULL);
  self->book = g_object_ref (book);
  self->assistant_id = assistant_id;
  self->day = day;
  penny_date_row_set_today (self->date, penny_book_get_today (book));
  penny_say_here (GTK_WINDOW (self), self->toasts, book);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  /* Every act and undo of it. */
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_week (self);
  gtk_window_present (GTK_WINDOW (self));
}
