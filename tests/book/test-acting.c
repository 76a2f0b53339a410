#include "actors.h"
#include "sealed-help.h"

/* Who acts, and as whom, as the history keeps it. */

typedef struct
{
  char      *folder;
  PennyBook *book;
  gint64     account_id;
  gint64     actor_id;
} Open;

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  PennyActor *actor = penny_actor_new ();

  fake_keyring_reset (FAKE_NO_SERVICE);
  open->folder = make_folder ();
  open->book = open_new (open->folder);
  open->account_id = start_budget (open->book);
  actor->name = g_strdup ("Sam Sample");
  actor->role = PENNY_ROLE_NOMINEE;
  open->actor_id = do_act (open->book, penny_act_save_actor, actor, (GDestroyNotify) penny_actor_free);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  penny_book_close (open->book);
  let_go (open->book);
  remove_folder (open->folder);
}

static gpointer
read_newest (PennyStore  *store,
             gpointer     nothing,
             GError     **error)
{
  return penny_history_list (store, 0, 1, error);
}

static void
check_newest (Open        *open,
              const char  *who,
              PennyRole    role)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  const PennyHistoryEntry *entry;

  do_act (open->book, penny_act_save_payment, make_payment (open->account_id, -500, "Pool", "2026-05-01"),
          (GDestroyNotify) penny_payment_free);
  penny_book_read_async (open->book, read_newest, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL,
                         keep_result_cb, &kept);
  result = wait_for (&kept);
  entries = penny_book_read_finish (open->book, result, NULL);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->who, ==, who);
  g_assert_cmpint (entry->role, ==, role);
  g_assert_cmpstr (penny_book_get_who (open->book), ==, who);
}

static void
test_chosen (Open          *open,
             gconstpointer  nothing)
{
  g_assert_cmpint (penny_book_get_actor (open->book), ==, 0);
  check_newest (open, "Ruth Sample", PENNY_ROLE_UNSAID);
  penny_book_act_as (open->book, open->actor_id);
  g_assert_cmpint (penny_book_get_actor (open->book), ==, open->actor_id);
  check_newest (open, "Sam Sample", PENNY_ROLE_NOMINEE);
  penny_book_act_as (open->book, 0);
  check_newest (open, "Ruth Sample", PENNY_ROLE_UNSAID);
}

static void
test_opened_as (Open          *open,
                gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  penny_book_close (open->book);
  let_go (open->book);
  open->book = penny_book_new ();
  penny_book_act_as (open->book, open->actor_id);
  DO (open->book, &error, penny_book_open_async, open->folder, PENNY_STORE_WRITE);
  g_assert_no_error (error);
  check_newest (open, "Sam Sample", PENNY_ROLE_NOMINEE);

  penny_book_lock (open->book);
  DO (open->book, &error, penny_book_unlock_async, NULL);
  g_assert_no_error (error);
  check_newest (open, "Sam Sample", PENNY_ROLE_NOMINEE);
}

static void
test_removed (Open          *open,
              gconstpointer  nothing)
{
  PennyRemoval *removal = g_new0 (PennyRemoval, 1);

  penny_book_act_as (open->book, open->actor_id);
  removal->id = open->actor_id;
  do_act (open->book, penny_act_remove_actor, removal, g_free);
  check_newest (open, "Ruth Sample", PENNY_ROLE_UNSAID);
}

static const struct
{
  const char *manager;
  const char *manager_role;
  PennyRole   role;
} roles[] = {
  { NULL, NULL, PENNY_ROLE_HOLDER },
  { "", "nominee", PENNY_ROLE_HOLDER },
  { "Ruth Sample", NULL, PENNY_ROLE_UNSAID },
  { "Ruth Sample", "sister; Nominee", PENNY_ROLE_NOMINEE },
  { "Ruth Sample", "legal representative", PENNY_ROLE_REPRESENTATIVE },
  { "Ruth Sample", "his carer", PENNY_ROLE_CARER },
  { "Ruth Sample", "sister", PENNY_ROLE_UNSAID },
};

static void
test_roles (Open          *open,
            gconstpointer  nothing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      PennyPerson *person = penny_person_new ();

      person->name = g_strdup ("Maya Sample");
      person->manager = g_strdup (roles[i].manager);
      person->manager_role = g_strdup (roles[i].manager_role);
      do_act (open->book, penny_act_save_person, person, (GDestroyNotify) penny_person_free);
      check_newest (open, roles[i].role == PENNY_ROLE_HOLDER ? "Maya Sample" : "Ruth Sample", roles[i].role);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/acting/chosen", Open, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/acting/opened-as", Open, NULL, set_up, test_opened_as, tear_down);
  g_test_add ("/acting/removed", Open, NULL, set_up, test_removed, tear_down);
  g_test_add ("/acting/roles", Open, NULL, set_up, test_roles, tear_down);
  return g_test_run ();
}
