/* At twice the size, on a window 320 px wide, every page and window fits: none
 * needs more room, nothing reaches over the edge, and no words are cut. */

#include "date-row.h"
#include "first-run.h"
#include "help.h"
#include "look.h"
#include "pay-page.h"
#include "shell.h"

#define WIDTH  320
#define HEIGHT 640

typedef struct
{
  const char *sample;
  const char *place;
  const char *action;    /* of its page, or NULL */
  const char *then;      /* of the page in the window that opens, or NULL */
} Case;

static const Case cases[] = {
  { "joe", "home", NULL },
  { "winston", "home", NULL },
  { "nadia", "home", NULL },
  { "maya", "home", NULL },
  { "joe", "money", NULL },
  { "maya", "money", NULL },
  { "nadia", "money", NULL },
  { "joe", "plan", NULL },
  { "maya", "plan", NULL },
  { "winston", "plan", NULL },
  { "nadia", "plan", NULL },
  { "maya", "history", NULL },
  { "joe", "receipts", NULL },
  { "joe", "receipts", "receipts.pack" },
  { "joe", "receipts", "receipts.watch" },
  { "joe", "receipts", "receipts.rules", "keep.add-rule" },
  { "joe", "receipts", "receipts.rules", "keep.add-query" },
  { "joe", "money", "money.add" },
  { "joe", "money", "money.check" },
  { "joe", "money", "money.regulars" },
  { "joe", "plan", "plan.add-budget" },
  { "joe", "plan", "plan.edit-budget" },
  { "joe", "plan", "plan.add-line" },
  { "joe", "plan", "plan.add-income" },
  { "joe", "plan", "plan.add-bill" },
  { "joe", "plan", "plan.add-saving" },
  { "joe", "plan", "plan.add-account" },
  { "joe", "plan", "plan.add-version" },
  { "joe", "plan", "plan.add-request" },
  { "joe", "plan", "plan.cost" },
};

/* The clerk answers one after another: what was asked before is answered too. */
static gpointer
read_nothing (PennyStore  *store,
              gpointer     nothing,
              GError     **error)
{
  return NULL;
}

static void
answered_cb (GObject      *book,
             GAsyncResult *result,
             gpointer      done)
{
  *(gboolean *) done = TRUE;
}

static void
count_cb (GdkFrameClock *clock,
          int           *frames)
{
  *frames += 1;
}

/* Until the lists are filled and the page has followed its width. */
static void
settle (PennyBook *book,
        GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean answered = book == NULL;
  int frames = 0;

  if (book != NULL)
    penny_book_read_async (book, read_nothing, NULL, NULL, NULL, NULL, answered_cb, &answered);
  while (!answered)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (clock, "after-paint", G_CALLBACK (count_cb), &frames);
  while (frames < 8)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handlers_disconnect_by_func (clock, count_cb, &frames);
}

static void
complain (const char *where,
          const char *what,
          GtkWidget  *widget)
{
  const char *words = GTK_IS_LABEL (widget) ? gtk_label_get_label (GTK_LABEL (widget)) : G_OBJECT_TYPE_NAME (widget);

  g_test_message ("%s: %s: %s", where, what, words);
  g_test_fail ();
}

static void
check_scroll (const char *where,
              GtkWidget  *widget)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget));

  if (gtk_adjustment_get_upper (across) > gtk_adjustment_get_page_size (across) + 1)
    complain (where, "must be scrolled across", widget);
}

/* Over a place stands whose file it is, which the list of places says in full. */
static gboolean
is_cut (GtkWidget *label)
{
  return pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))) &&
         gtk_widget_get_ancestor (label, ADW_TYPE_WINDOW_TITLE) == NULL;
}

static void
check_inside (const char *where,
              GtkWidget  *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    check_scroll (where, widget);
  if (GTK_IS_LABEL (widget) && is_cut (widget))
    complain (where, "is cut", widget);
  if ((GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget)) &&
      gtk_widget_compute_bounds (widget, root, &bounds) &&
      (bounds.origin.x < -1 || bounds.origin.x + bounds.size.width > WIDTH + 1))
    complain (where, "reaches over the edge", widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_inside (where, child);
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
check (const char *where,
       GtkWidget  *window)
{
  if (least_width (window) > WIDTH)
    complain (where, "is too wide", window);
  check_inside (where, window);
}

static GtkWidget *
open_window (GtkWidget *content)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (window), content);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* The one that is over @window, or NULL. */
static GtkWidget *
find_over (GtkWidget *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (other) == GTK_WINDOW (window))
        return GTK_WIDGET (other);
    }
  return NULL;
}

static void
test_first_run (void)
{
  GtkWidget *first_run = penny_first_run_new (NULL);
  GtkWidget *window = open_window (first_run);

  settle (NULL, window);
  check ("first run", window);
  gtk_widget_activate_action (first_run, "first-run.start", NULL);
  settle (NULL, window);
  check ("the first question", window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* Goes on in the window over @window by an action, and looks at what opens. */
static void
check_over (PennyBook  *book,
            GtkWidget  *window,
            GtkWidget  *page,
            const Case *it)
{
  GtkWidget *over;

  g_assert_true (gtk_widget_activate_action (page, it->action, NULL));
  over = find_over (window);
  g_assert_nonnull (over);
  settle (book, over);
  check (it->action, over);
  if (it->then != NULL)
    {
      const Case next = { it->sample, it->place, it->then, NULL };

      check_over (book, over, find (over, PENNY_TYPE_PAY_PAGE), &next);
    }
  gtk_window_destroy (GTK_WINDOW (over));
}

static void
test_place (gconstpointer data)
{
  const Case *it = data;
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "large", it->sample, NULL);
  g_autoptr (PennyBook) book = open_sample (it->sample, folder);
  GtkWidget *shell = penny_shell_new (book, FALSE);
  GtkWidget *window = open_window (shell);
  GtkWidget *page = penny_shell_go (PENNY_SHELL (shell), it->place);

  settle (book, window);
  if (it->action == NULL)
    check (it->place, window);
  else
    check_over (book, window, page, it);
  gtk_window_destroy (GTK_WINDOW (window));
  penny_book_close (book);
}

static void
test_calendar (void)
{
  GtkWidget *row = g_object_new (PENNY_TYPE_DATE_ROW, "title", "Paid on", NULL);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *window = open_window (group);
  GtkWidget *calendar;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  settle (NULL, window);
  calendar = find (row, GTK_TYPE_CALENDAR);
  gtk_popover_popup (GTK_POPOVER (find (row, GTK_TYPE_POPOVER)));
  settle (NULL, window);
  g_assert_cmpint (least_width (calendar), <=, WIDTH - 24);
  gtk_popover_popdown (GTK_POPOVER (find (row, GTK_TYPE_POPOVER)));
  settle (NULL, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PennySettings) settings = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  use_style ();
  settings = penny_settings_new ();
  g_object_set (settings, "text-size", "largest", NULL);
  penny_look_follow (settings);

  g_test_add_func ("/large/first-run", test_first_run);
  g_test_add_func ("/large/calendar", test_calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *action = cases[i].then != NULL ? cases[i].then : cases[i].action != NULL ? cases[i].action : "page";
      g_autofree char *path = g_strdup_printf ("/large/%s/%s/%s", cases[i].sample, cases[i].place, action);

      g_test_add_data_func (path, &cases[i], test_place);
    }
  return g_test_run ();
}
