#include "help.h"

#include "actors.h"
#include "keeping.h"

/* How a book is kept, and who looks after it. */

static PennyKeeping *
assert_get (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  PennyKeeping *keeping = penny_keeping_get (store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (keeping);
  return keeping;
}

static const PennyKeeping kept[] = {
  { .code_kept = TRUE },
  { .always_ask = TRUE, .backup_folder = (char *) "/media/stick", .backed_up_at = 1000, .backed_up_to = 7 },
  { .backup_folder = (char *) "/media/stick", .backed_up_at = 1000, .backed_up_to = 7, .missed_at = 2000 },
  { 0 },
};

static void
test_keeping (void)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);
  g_autoptr (PennyKeeping) fresh = assert_get (store);

  g_assert_false (fresh->always_ask);
  g_assert_false (fresh->code_kept);
  g_assert_null (fresh->backup_folder);
  g_assert_cmpint (fresh->backed_up_at, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyKeeping) read = NULL;
      g_autoptr (PennyKeeping) copy = NULL;

      g_assert_true (penny_keeping_save (store, &kept[i], &error));
      g_assert_no_error (error);
      read = assert_get (store);
      copy = penny_keeping_copy (read);
      g_assert_cmpint (copy->always_ask, ==, kept[i].always_ask);
      g_assert_cmpint (copy->code_kept, ==, kept[i].code_kept);
      g_assert_cmpstr (copy->backup_folder, ==, kept[i].backup_folder);
      g_assert_cmpint (copy->backed_up_at, ==, kept[i].backed_up_at);
      g_assert_cmpint (copy->backed_up_to, ==, kept[i].backed_up_to);
      g_assert_cmpint (copy->missed_at, ==, kept[i].missed_at);
    }
  g_assert_cmpint (ask (store, "SELECT count(*) FROM keeping"), ==, 1);
}

/* What an undo brings back is the book, not how it is kept. */
static void
test_keeping_is_no_act (void)
{
  Small small;
  g_autoptr (PennyKeeping) after = NULL;

  small_open (&small);
  pay (&small, DAY (1, 1), -100);
  penny_keeping_save (small.store, &kept[1], NULL);
  penny_history_entry_free (penny_history_undo (small.store, NULL));
  after = assert_get (small.store);
  g_assert_cmpstr (after->backup_folder, ==, "/media/stick");
  g_assert_cmpint (ask (small.store, "SELECT count(*) FROM history"), ==, 2);
  small_close (&small);
}

static gint64
save_actor (PennyStore *store,
            gint64      id,
            const char *name,
            PennyRole   role)
{
  const PennyActor actor = { .id = id, .name = (char *) name, .role = role };
  g_autoptr (GError) error = NULL;
  gint64 row = 0;

  begin (store);
  penny_actors_save (store, &actor, &row, &error);
  g_assert_no_error (error);
  commit (store);
  return row;
}

static void
test_actors (void)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);
  gint64 ruth = save_actor (store, 0, "Ruth", PENNY_ROLE_CARER);
  gint64 joe = save_actor (store, 0, "Joe", PENNY_ROLE_HOLDER);
  g_autoptr (PennyActor) found = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) left = NULL;

  g_assert_cmpint (save_actor (store, ruth, "Ruth Mole", PENNY_ROLE_NOMINEE), ==, ruth);
  found = penny_actors_get (store, ruth, NULL);
  g_assert_cmpstr (found->name, ==, "Ruth Mole");
  g_assert_cmpint (found->role, ==, PENNY_ROLE_NOMINEE);
  list = penny_actors_list (store, NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((PennyActor *) list->pdata[1])->id, ==, joe);

  begin (store);
  g_assert_true (penny_actors_remove (store, ruth, NULL));
  commit (store);
  left = penny_actors_list (store, NULL);
  g_assert_cmpuint (left->len, ==, 1);
  penny_history_entry_free (penny_history_undo (store, NULL));
  g_assert_cmpint (ask (store, "SELECT count(*) FROM actors"), ==, 2);
}

static const struct
{
  const char *name;
  int         role;
} refused[] = {
  { "", PENNY_ROLE_CARER },
  { "  ", PENNY_ROLE_CARER },
  { NULL, PENNY_ROLE_CARER },
  { "Ruth", PENNY_ROLE_CARER + 1 },
  { "Ruth", -1 },
};

static void
test_actors_refused (void)
{
  g_autoptr (PennyStore) store = penny_store_open_memory (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const PennyActor actor = { .name = (char *) refused[i].name, .role = (PennyRole) refused[i].role };
      g_autoptr (GError) error = NULL;

      begin (store);
      g_assert_false (penny_actors_save (store, &actor, NULL, &error));
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      penny_history_abandon (store);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keeping/row", test_keeping);
  g_test_add_func ("/keeping/is-no-act", test_keeping_is_no_act);
  g_test_add_func ("/actors/list", test_actors);
  g_test_add_func ("/actors/refused", test_actors_refused);
  return g_test_run ();
}
