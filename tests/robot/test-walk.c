#include "robot.h"

/* Through every page of every sample: each control has a name of its own, and
 * the log stays silent. */

#define APP_ID "io.github.pennywell.Pennywell"

/* Nadia gets services, and somebody else holds her other money: she pays nobody. */
static const struct { const char *sample, *person; gboolean pays; } people[] = {
  { "joe", "Joe Sample", TRUE }, { "maya", "Maya Sample", TRUE }, { "winston", "Winston Sample", TRUE },
  { "nadia", "Nadia Sample", FALSE },
};

static const struct { const char *key, *title; } places[] = {
  { "ctrl+1", "Home" }, { "ctrl+2", "Money" }, { "ctrl+3", "Receipts" }, { "ctrl+4", "Plan" }, { "ctrl+5", "My PAs" },
  { "ctrl+6", "History" },
};

static void
test_places (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_expect_text (robot, "Welcome to Pennywell");
  robot_act_on (robot, "sample", people[i].sample);
  for (guint place = 0; place < G_N_ELEMENTS (places); place++)
    {
      g_autofree char *title = g_strdup_printf ("%s: %s", people[i].person, places[place].title);

      if (!people[i].pays && (g_str_equal (places[place].title, "My PAs") || g_str_equal (places[place].title, "Receipts")))
        continue;
      /* The window is there when Home is. */
      if (place > 0)
        robot_key (robot, places[place].key);
      robot_expect (robot, ROBOT_FRAME, title);
      robot_expect_text (robot, "SAMPLE DATA");
      robot_expect_names (robot);
    }
  robot_expect_quiet (robot);
}

/* Each window beside the main one, and what is to be read in it. */
static void
test_windows (void)
{
  static const struct { const char *key, *action, *words; gboolean ours; } windows[] = {
    { "ctrl+comma", NULL, "Wide spacing", TRUE },
    { "F1", NULL, "Bring in a statement: Ctrl+I", TRUE },
    { "ctrl+o", NULL, "Open another folder…", TRUE },
    /* libadwaita's own, with pages that are not shown and buttons without names in them. */
    { NULL, "about", "Credits", FALSE },
  };
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_expect_text (robot, "Welcome to Pennywell");
  robot_act_on (robot, "sample", "joe");
  robot_expect (robot, ROBOT_FRAME, "Joe Sample: Home");
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      if (windows[i].key != NULL)
        robot_key (robot, windows[i].key);
      else
        robot_act (robot, windows[i].action);
      robot_expect_text (robot, windows[i].words);
      if (windows[i].ours)
        robot_expect_names (robot);
      robot_key (robot, "Escape");
      robot_expect_gone (robot, windows[i].words);
    }
  robot_expect_quiet (robot);
}

static void
test_welcome (void)
{
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, NULL);

  robot_expect_text (robot, "Welcome to Pennywell");
  robot_expect_names (robot);
  robot_press (robot, ROBOT_BUTTON, "I have no budget yet");
  robot_expect_text (robot, "Adults with NHS Continuing Healthcare");
  robot_expect_text (robot, "Children and young people with continuing care");
  robot_expect_text (robot, "section 117");
  robot_expect_text (robot, "wheelchair");
  robot_expect_names (robot);
  robot_press (robot, ROBOT_BUTTON, "Back");
  robot_press (robot, ROBOT_BUTTON, "Look around first");
  robot_expect_text (robot, "Winston’s file");
  robot_expect_names (robot);
  robot_expect_quiet (robot);
}

/* A file that is no book says so, and offers ways out. */
static void
test_no_book (void)
{
  const char *arguments[] = { "open", "/nowhere/at/all", NULL };
  g_autoptr (Robot) robot = robot_new (g_getenv ("PENNYWELL"), APP_ID, arguments);

  robot_expect_text (robot, "No Pennywell file is here");
  robot_expect (robot, ROBOT_BUTTON, "Try again");
  robot_expect (robot, ROBOT_BUTTON, "Open another file");
  robot_expect_names (robot);
  robot_press (robot, ROBOT_BUTTON, "Start a new file");
  robot_expect_text (robot, "Welcome to Pennywell");
  robot_expect_quiet (robot);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  /* Nothing is remembered from one test to the next. */
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
  g_test_add_func ("/walk/welcome", test_welcome);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strconcat ("/walk/places/", people[i].sample, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_places);
    }
  g_test_add_func ("/walk/windows", test_windows);
  g_test_add_func ("/walk/no-book", test_no_book);
  return g_test_run ();
}
