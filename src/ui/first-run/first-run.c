#include "first-run.h"

#include <glib/gi18n-lib.h>

#include "ask-page.h"
#include "books.h"
#include "children.h"
#include "focus.h"
#include "safety.h"
#include "sample-list.h"
#include "wrap.h"

#define N_QUESTIONS 6
#define SHARED (N_QUESTIONS - 1)   /* how the file is kept: after the figures */

struct _PennyFirstRun
{
  GtkWidget       parent_instance;

  PennyBook      *book;
  PennyAnswers   *answers;
  PennyAskPage   *questions[N_QUESTIONS];
  int             asking;         /* -1: none */
  gboolean        saving;
  gboolean        leaving;        /* saving so that the window may close, or tried to */
  gboolean        stopping;       /* "Stop here": nothing more is asked */
  gboolean        no_keyring;     /* none runs here: a passphrase is needed */

  GtkWidget      *back;
  GtkStack       *pages;
  GtkWidget      *start;
  GtkWidget      *buttons;
  GtkButton      *next;
  GtkWidget      *dont_know;
  GtkWidget      *later;
  GtkWidget      *stop;
};

G_DEFINE_FINAL_TYPE (PennyFirstRun, penny_first_run, GTK_TYPE_WIDGET)

static guint begun;

/* Where we are. */

static gboolean
is_asked (PennyFirstRun *self,
          int            question)
{
  PennyAskPageClass *klass = PENNY_ASK_PAGE_GET_CLASS (self->questions[question]);

  return klass->is_asked == NULL || klass->is_asked (self->answers);
}

/* The next question from @from on by @step, or -1. */
static int
find_question (PennyFirstRun *self,
               int            from,
               int            step)
{
  int question = from + step;

  while (question >= 0 && question < N_QUESTIONS && !is_asked (self, question))
    question += step;
  return question < N_QUESTIONS ? question : -1;
}

static void
show_page (PennyFirstRun *self,
           const char    *name)
{
  gboolean welcome = g_str_equal (name, "welcome");

  self->asking = -1;
  /* What was never shown is not there for a screen reader either. */
  gtk_widget_set_visible (gtk_stack_get_child_by_name (self->pages, name), TRUE);
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_widget_set_visible (self->back, !welcome);
  gtk_widget_set_visible (self->buttons, FALSE);
  penny_focus_first (gtk_stack_get_visible_child (self->pages));
}

static void
show_progress (PennyFirstRun *self)
{
  g_autofree char *progress = NULL;
  int number = 0, all = 0;

  for (int i = 0; i < N_QUESTIONS; i++)
    if (is_asked (self, i))
      {
        all++;
        number = i <= self->asking ? all : number;
      }
  progress = g_strdup_printf (_("Question %d of %d"), number, all);
  penny_ask_page_show_progress (self->questions[self->asking], progress);
}

static void
show_dont_know (PennyFirstRun      *self,
                PennyAskPageClass  *klass)
{
  gboolean needed = self->no_keyring && self->asking == SHARED;

  gtk_widget_set_visible (self->dont_know, klass->dont_know != NULL && !needed);
  gtk_widget_set_visible (self->later, !needed);
  gtk_widget_set_visible (self->stop, !needed);
  gtk_widget_set_tooltip_text (self->dont_know, klass->dont_know_words != NULL
                               ? _(klass->dont_know_words) : _("Writes the question down, to ask the funder"));
}

static void
ask (PennyFirstRun *self,
     int            question)
{
  PennyAskPage *page = self->questions[question];
  gboolean last = find_question (self, question, 1) < 0;

  self->asking = question;
  penny_ask_page_fail (page, NULL);
  gtk_widget_set_visible (GTK_WIDGET (page), TRUE);
  gtk_stack_set_visible_child (self->pages, GTK_WIDGET (page));
  gtk_widget_set_visible (self->back, TRUE);
  gtk_widget_set_visible (self->buttons, TRUE);
  show_dont_know (self, PENNY_ASK_PAGE_GET_CLASS (page));
  gtk_button_set_label (self->next, last ? _("Finish") : _("Continue"));
  show_progress (self);
  penny_focus_first (GTK_WIDGET (page));
}

/* Saving. */

static void
wait_for_it (PennyFirstRun *self,
             gboolean       waiting)
{
  static const char *const actions[] = {
    "first-run.next", "first-run.dont-know", "first-run.later", "first-run.stop", "first-run.back",
  };

  self->saving = waiting;
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !waiting);
}

static void
failed (PennyFirstRun *self,
        const GError  *error)
{
  gboolean keyring = error->domain == PENNY_KEYRING_ERROR;

  wait_for_it (self, FALSE);
  if (g_error_matches (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE))
    {
      self->no_keyring = TRUE;
      penny_shared_page_need (self->questions[SHARED]);
    }
  if (keyring || self->asking < 0)
    ask (self, keyring ? SHARED : 0);
  if (!self->no_keyring)
    penny_ask_page_fail (self->questions[self->asking], error->message);
}

static void
started_cb (GObject      *book,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyFirstRun) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean started = penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);

  /* The window may show something else by now. */
  if (root == NULL)
    return;
  if (!started)
    {
      failed (self, error);
      return;
    }
  g_signal_emit (self, begun, 0, book);
  if (self->leaving)
    gtk_window_close (GTK_WINDOW (root));
}

static void
start_book (PennyFirstRun *self)
{
  PennyStart *start = penny_answers_to_start (self->answers, penny_book_get_today (self->book));

  penny_book_do_async (self->book, penny_act_start, start, (GDestroyNotify) penny_start_free, NULL,
                       started_cb, g_object_ref (self));
}

static void
made_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyFirstRun) self = user_data;
  g_autoptr (GError) error = NULL;

  self->answers->has_file = penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);
  if (self->answers->has_file)
    start_book (self);
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    failed (self, error);
}

/* All that was answered becomes a book, in one act. */
static void
save (PennyFirstRun *self,
      gboolean       leaving)
{
  self->leaving = leaving;
  wait_for_it (self, TRUE);
  if (self->answers->has_file)
    start_book (self);
  else
    {
      g_autofree char *folder = penny_books_new_folder ();

      penny_book_make_async (self->book, folder, self->answers->passphrase, self->answers->always_ask, NULL,
                             made_cb, g_object_ref (self));
    }
}

/* The buttons. */

static gboolean
take (PennyFirstRun *self)
{
  PennyAskPage *page = self->questions[self->asking];

  penny_ask_page_fail (page, NULL);
  return PENNY_ASK_PAGE_GET_CLASS (page)->take (page, self->answers);
}

static void
go_on (PennyFirstRun *self)
{
  int next = find_question (self, self->asking, 1);

  if (next >= 0)
    ask (self, next);
  else
    save (self, FALSE);
}

gboolean
penny_first_run_keep (PennyFirstRun *self)
{
  g_return_val_if_fail (PENNY_IS_FIRST_RUN (self), FALSE);

  if (self->saving)
    {
      self->leaving = TRUE;
      return TRUE;
    }
  /* It is kept, or it was tried and did not work and why is on the page: who closes once more means it. */
  if (self->leaving || self->answers->has_file)
    return FALSE;
  if (self->asking >= 0)
    take (self);
  if (!penny_answers_any (self->answers))
    return FALSE;
  save (self, TRUE);
  return TRUE;
}

static void
start (GtkWidget  *widget,
       const char *action,
       GVariant   *nothing)
{
  ask (PENNY_FIRST_RUN (widget), 0);
}

static void
next (GtkWidget  *widget,
      const char *action,
      GVariant   *nothing)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (widget);

  if (self->asking >= 0 && take (self))
    go_on (self);
}

static void
dont_know (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (widget);

  if (self->asking < 0)
    return;
  PENNY_ASK_PAGE_GET_CLASS (self->questions[self->asking])->dont_know (self->answers);
  go_on (self);
}

static void
later (GtkWidget  *widget,
       const char *action,
       GVariant   *nothing)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (widget);

  if (self->asking >= 0)
    go_on (self);
}

static void
stop (GtkWidget  *widget,
      const char *action,
      GVariant   *nothing)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (widget);

  if (self->asking < 0 || !take (self))
    return;
  self->stopping = TRUE;
  save (self, FALSE);
}

gboolean
penny_first_run_wants_code (PennyFirstRun *self)
{
  g_return_val_if_fail (PENNY_IS_FIRST_RUN (self), FALSE);

  return !self->stopping && !self->leaving;
}

static void
back (GtkWidget  *widget,
      const char *action,
      GVariant   *nothing)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (widget);
  int question = self->asking >= 0 ? find_question (self, self->asking, -1) : -1;

  if (question >= 0)
    ask (self, question);
  else
    show_page (self, "welcome");
}

static void
look_around (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  show_page (PENNY_FIRST_RUN (widget), "look-around");
}

static void
no_budget (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  show_page (PENNY_FIRST_RUN (widget), "no-budget");
}

/* Enter in a field is Continue, or what the page says. */
static void
focus_cb (PennyFirstRun *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *enter;

  if (self->asking < 0 || !GTK_IS_TEXT (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return;
  enter = penny_ask_page_get_enter (self->questions[self->asking]);
  gtk_text_set_activates_default (GTK_TEXT (focus), TRUE);
  gtk_window_set_default_widget (GTK_WINDOW (root), enter != NULL ? enter : GTK_WIDGET (self->next));
}

static void
penny_first_run_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_first_run_parent_class)->map (widget);

  if (PENNY_FIRST_RUN (widget)->asking < 0)
    gtk_widget_grab_focus (PENNY_FIRST_RUN (widget)->start);
}

static void
penny_first_run_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (penny_first_run_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
penny_first_run_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_window_set_default_widget (GTK_WINDOW (root), NULL);
  g_signal_handlers_disconnect_by_func (root, focus_cb, widget);

  GTK_WIDGET_CLASS (penny_first_run_parent_class)->unroot (widget);
}

static void
penny_first_run_dispose (GObject *object)
{
  PennyFirstRun *self = PENNY_FIRST_RUN (object);

  penny_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->book);
  g_clear_pointer (&self->answers, penny_answers_free);

  G_OBJECT_CLASS (penny_first_run_parent_class)->dispose (object);
}

static void
penny_first_run_class_init (PennyFirstRunClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_first_run_dispose;
  widget_class->map = penny_first_run_map;
  widget_class->root = penny_first_run_root;
  widget_class->unroot = penny_first_run_unroot;

  begun = g_signal_new ("begun", PENNY_TYPE_FIRST_RUN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                        G_TYPE_NONE, 1, PENNY_TYPE_BOOK);

  g_type_ensure (PENNY_TYPE_SAMPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/first-run/first-run.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, back);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, pages);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, start);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, buttons);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, next);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, dont_know);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, later);
  gtk_widget_class_bind_template_child (widget_class, PennyFirstRun, stop);
  gtk_widget_class_install_action (widget_class, "first-run.start", NULL, start);
  gtk_widget_class_install_action (widget_class, "first-run.next", NULL, next);
  gtk_widget_class_install_action (widget_class, "first-run.dont-know", NULL, dont_know);
  gtk_widget_class_install_action (widget_class, "first-run.later", NULL, later);
  gtk_widget_class_install_action (widget_class, "first-run.stop", NULL, stop);
  gtk_widget_class_install_action (widget_class, "first-run.back", NULL, back);
  gtk_widget_class_install_action (widget_class, "first-run.look-around", NULL, look_around);
  gtk_widget_class_install_action (widget_class, "first-run.no-budget", NULL, no_budget);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "first-run.back", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_first_run_init (PennyFirstRun *self)
{
  self->answers = penny_answers_new ();
  self->asking = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_first_run_new (PennyBook *empty)
{
  PennyFirstRun *self = g_object_new (PENNY_TYPE_FIRST_RUN, NULL);
  GtkWidget *questions[N_QUESTIONS];

  self->book = empty != NULL ? g_object_ref (empty) : penny_book_new ();
  self->answers->has_file = empty != NULL;
  questions[0] = penny_whose_page_new ();
  questions[1] = penny_holding_page_new ();
  questions[2] = penny_balance_page_new ();
  questions[3] = penny_due_page_new (penny_book_get_today (self->book));
  questions[4] = penny_lines_page_new ();
  questions[SHARED] = penny_shared_page_new ();
  for (int i = 0; i < N_QUESTIONS; i++)
    {
      self->questions[i] = PENNY_ASK_PAGE (questions[i]);
      gtk_widget_set_visible (questions[i], FALSE);
      gtk_stack_add_child (self->pages, questions[i]);
    }
  return GTK_WIDGET (self);
}
