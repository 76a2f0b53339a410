#include "safety.h"
#include "window.h"

/* A window's file is locked at an awkward moment: nothing of it is left in sight, and
 * what was there before comes back, but not what was closed meanwhile. */

typedef struct
{
  PennySettings *settings;
  PennyWindow   *window;
} Shown;

/* A process has one. */
static GtkApplication *application;

static void
turn (void)
{
  g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Shown         *shown,
        gconstpointer  nothing)
{
  shown->settings = penny_settings_new ();
  shown->window = PENNY_WINDOW (penny_window_new (application, shown->settings));
  gtk_window_present (GTK_WINDOW (shown->window));
  penny_window_open_sample (shown->window, "joe");
}

static void
tear_down (Shown         *shown,
           gconstpointer  nothing)
{
  gtk_window_destroy (GTK_WINDOW (shown->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (shown->settings);
}

static PennyBook *
wait_for_book (Shown *shown)
{
  while (penny_window_get_book (shown->window) == NULL)
    turn ();
  return penny_window_get_book (shown->window);
}

static void
wait_until_idle (PennyBook *book)
{
  for (gboolean busy = TRUE; busy;)
    {
      turn ();
      g_object_get (book, "busy", &busy, NULL);
    }
}

static void
unlock (Shown *shown)
{
  gtk_widget_activate_action (GTK_WIDGET (shown->window), "win.try-again", NULL);
}

static void
assert_title (Shown      *shown,
              const char *title)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (shown->window)), ==, title);
}

static guint
count_shown (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n = 0;

  for (GList *at = windows; at != NULL; at = at->next)
    n += gtk_widget_get_visible (at->data) ? 1 : 0;
  return n;
}

/* The session is locked while the file is still being opened. */
static void
test_while_opening (Shown         *shown,
                    gconstpointer  nothing)
{
  PennyBook *book;

  penny_window_lock (shown->window);
  book = wait_for_book (shown);
  g_assert_true (penny_book_is_locked (book));
  assert_title (shown, "Pennywell");

  unlock (shown);
  wait_until_idle (book);
  g_assert_false (penny_book_is_locked (book));
  assert_title (shown, "Joe Sample: Home");
}

/* And again while it is being unlocked: it stays behind the door, which opens it the next time. */
static void
test_while_unlocking (Shown         *shown,
                      gconstpointer  nothing)
{
  PennyBook *book = wait_for_book (shown);

  assert_title (shown, "Joe Sample: Home");
  penny_window_lock (shown->window);
  unlock (shown);
  penny_window_lock (shown->window);
  wait_until_idle (book);
  g_assert_true (penny_book_is_locked (book));
  assert_title (shown, "Pennywell");

  unlock (shown);
  wait_until_idle (book);
  g_assert_false (penny_book_is_locked (book));
  assert_title (shown, "Joe Sample: Home");
}

/* What locks the book by itself shows the door too. */
static void
test_by_itself (Shown         *shown,
                gconstpointer  nothing)
{
  PennyBook *book = wait_for_book (shown);

  penny_book_lock (book);
  assert_title (shown, "Pennywell");
  unlock (shown);
  wait_until_idle (book);
  assert_title (shown, "Joe Sample: Home");
}

/* Of two windows over it one ends while it is out of sight, as a form does that is done. */
static void
test_closed_meanwhile (Shown         *shown,
                       gconstpointer  nothing)
{
  PennyBook *book = wait_for_book (shown);
  GtkWidget *stays = g_object_new (ADW_TYPE_WINDOW, "transient-for", shown->window, NULL);
  g_autoptr (GtkWidget) ends = g_object_ref (g_object_new (ADW_TYPE_WINDOW, "transient-for", stays, NULL));

  gtk_window_present (GTK_WINDOW (stays));
  gtk_window_present (GTK_WINDOW (ends));
  penny_window_lock (shown->window);
  g_assert_cmpuint (count_shown (), ==, 1);
  gtk_window_close (GTK_WINDOW (ends));

  unlock (shown);
  wait_until_idle (book);
  g_assert_true (gtk_widget_get_visible (stays));
  g_assert_false (gtk_widget_get_visible (ends));
  g_assert_cmpuint (count_shown (), ==, 2);
  gtk_window_destroy (GTK_WINDOW (stays));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_init (&argc, &argv, NULL);
  application = GTK_APPLICATION (adw_application_new ("io.github.pennywell.Tests", G_APPLICATION_NON_UNIQUE));
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/lock/while-opening", Shown, NULL, set_up, test_while_opening, tear_down);
  g_test_add ("/lock/while-unlocking", Shown, NULL, set_up, test_while_unlocking, tear_down);
  g_test_add ("/lock/by-itself", Shown, NULL, set_up, test_by_itself, tear_down);
  g_test_add ("/lock/closed-meanwhile", Shown, NULL, set_up, test_closed_meanwhile, tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
