#include "at-money.h"

/* One key hides every amount: nothing in the whole tree that a screen reader
 * walks tells one, and the same key brings all back as it was. */

#define APP_ID "io.github.pennywell.Pennywell"

static const char *const none[] = { NULL };

static const struct { const char *key, *place; } places[] = {
  { "ctrl+1", "Home" }, { "ctrl+2", "Money" }, { "ctrl+3", "Receipts" }, { "ctrl+4", "Plan" }, { "ctrl+5", "My PAs" },
  { "ctrl+6", "History" },
};

enum { MAYA, JOE };

static const struct { const char *sample, *person; } people[] = {
  [MAYA] = { "maya", "Maya Sample" }, [JOE] = { "joe", "Joe Sample" },
};

static void
go (AtBook *at,
    guint   person,
    guint   place)
{
  g_autofree char *title = g_strdup_printf ("%s: %s", people[person].person, places[place].place);

  robot_key (at->robot, places[place].key);
  robot_expect (at->robot, ROBOT_FRAME, title);
}

/* @told: what the last place tells, so that the page has come when it tells another. */
static void
expect_something (AtBook  *at,
                  char  ***told)
{
  g_clear_pointer (told, g_strfreev);
  for (guint same = 0; same < 1;)
    {
      g_auto (GStrv) now = robot_amounts (at->robot);

      same = *told != NULL && g_strv_equal ((const char *const *) now, (const char *const *) *told) ? same + 1 : 0;
      g_strfreev (*told);
      *told = g_steal_pointer (&now);
    }
}

static void
test_places (gconstpointer data)
{
  guint person = GPOINTER_TO_UINT (data);
  g_auto (GStrv) before = NULL;
  AtBook at;

  at_book_begin (&at, people[person].sample, "home");
  for (guint place = 0; place < G_N_ELEMENTS (places); place++)
    {
      go (&at, person, place);
      expect_something (&at, &before);
      g_assert_cmpuint (g_strv_length (before), >, place < 3 ? 2 : 0);
      robot_key (at.robot, "F9");
      robot_expect_text (at.robot, "Amounts are hidden. F9 shows them.");
      robot_expect_amounts (at.robot, none);
      robot_expect_names (at.robot);
      robot_key (at.robot, place % 2 == 0 ? "F9" : "ctrl+h");
      robot_expect_gone (at.robot, "Amounts are hidden. F9 shows them.");
      robot_expect_amounts (at.robot, (const char *const *) before);
    }
  at_book_end (&at);
}

/* Pages that are first seen while amounts are hidden. */
static void
test_unseen (gconstpointer data)
{
  guint person = GPOINTER_TO_UINT (data);
  AtBook at;

  at_book_begin (&at, people[person].sample, "home");
  robot_key (at.robot, "F9");
  for (guint place = 0; place < G_N_ELEMENTS (places); place++)
    {
      go (&at, person, place);
      robot_expect_amounts (at.robot, none);
    }
  robot_press (at.robot, ROBOT_BUTTON, "Show amounts");
  robot_expect_gone (at.robot, "Amounts are hidden. F9 shows them.");
  robot_key (at.robot, "ctrl+1");
  robot_expect_text (at.robot, "£");
  at_book_end (&at);
}

/* A form that is open is put out of sight, and is there again with what was typed and where. */
static void
test_open_form (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  robot_keys (at.robot, "Sample Buses");
  robot_tab_to (at.robot, "How much");
  robot_keys (at.robot, "12.50+3");
  robot_expect_text (at.robot, "Makes £15.50");
  robot_key (at.robot, "F9");
  robot_expect_text (at.robot, "What you were doing is kept. F9 shows it again.");
  robot_expect_gone (at.robot, "How much");
  robot_expect_amounts (at.robot, none);
  robot_expect_names (at.robot);
  robot_key (at.robot, "F9");
  robot_expect_focus (at.robot, "How much");
  robot_expect_typed (at.robot, "Who", "Sample Buses");
  robot_expect_typed (at.robot, "How much", "12.50+3");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Added a payment of £15.50 to Sample Buses");
  at_book_end (&at);
}

/* What is typed meanwhile is dots, to see and to hear; what it says about it tells nothing. */
static void
test_typed_while_hidden (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "F9");
  robot_key (at.robot, "ctrl+n");
  robot_expect (at.robot, ROBOT_TEXT, "Who");
  robot_keys (at.robot, "Sample Buses");
  robot_tab_to (at.robot, "How much");
  robot_keys (at.robot, "12.50+3");
  robot_expect_typed (at.robot, "How much", "●●●●●●●");
  robot_expect_amounts (at.robot, none);
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Added a payment of £… to Sample Buses");
  robot_expect_amounts (at.robot, none);
  robot_key (at.robot, "F9");
  robot_expect_text (at.robot, "Last change: Added a payment of £15.50 to Sample Buses");
  at_book_end (&at);
}

static void
test_check (void)
{
  AtBook at;

  at_money_begin (&at, "joe");
  robot_key (at.robot, "F9");
  at_money_act ("check", NULL);
  robot_tab_to (at.robot, "The statement’s last day");
  robot_keys (at.robot, "15/11/2026");
  robot_tab_to (at.robot, "The balance on that day");
  robot_keys (at.robot, "70");
  robot_key (at.robot, "Return");
  robot_expect (at.robot, ROBOT_BUTTON, "Tick all");
  robot_expect_amounts (at.robot, none);
  robot_key (at.robot, "F9");
  robot_expect_text (at.robot, "£70.00");
  robot_key (at.robot, "F9");
  robot_expect_amounts (at.robot, none);
  at_book_end (&at);
}

static void
test_statement (void)
{
  AtBook at;
  g_autofree char *path = NULL;

  at_money_begin (&at, "joe");
  path = at_money_file (&at, "statement.csv",
                        "Date,Type,Description,Paid out,Paid in,Balance\n"
                        "14/11/2026,DEB,SAMPLE BUSES,4.20,,80.40\n"
                        "15/11/2026,DEB,SAMPLE GYM,nonsense 17.31,,63.09\n");
  robot_key (at.robot, "F9");
  at_money_act ("import-file", path);
  robot_expect_text (at.robot, "1 would be added: £… in, £… out. 1 cannot be read.");
  robot_expect_amounts (at.robot, none);
  at_book_end (&at);
}

/* Whoever hid them may have left the room. */
static void
test_restart (void)
{
  AtBook at;

  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  at_book_begin (&at, "maya", "home");
  robot_key (at.robot, "F9");
  robot_expect_text (at.robot, "Amounts are hidden. F9 shows them.");
  robot_key (at.robot, "ctrl+q");
  robot_expect_end (at.robot);
  at_book_end (&at);

  at_book_begin (&at, "maya", "home");
  robot_expect_text (at.robot, "Amounts are hidden. F9 shows them.");
  robot_expect_amounts (at.robot, none);
  robot_key (at.robot, "F9");
  robot_expect_gone (at.robot, "Amounts are hidden. F9 shows them.");
  at_book_end (&at);
  g_setenv ("GSETTINGS_BACKEND", "memory", TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Each walks through the whole tree many times, so each has one of them. */
  g_test_add_data_func ("/hidden/places", GUINT_TO_POINTER (JOE), test_places);
  g_test_add_data_func ("/hidden/unseen", GUINT_TO_POINTER (MAYA), test_unseen);
  g_test_add_func ("/hidden/open-form", test_open_form);
  g_test_add_func ("/hidden/typed", test_typed_while_hidden);
  g_test_add_func ("/hidden/check", test_check);
  g_test_add_func ("/hidden/statement", test_statement);
  g_test_add_func ("/hidden/restart", test_restart);
  return g_test_run ();
}
