#include "sealed-help.h"

/* A book that was kept before books were sealed: sealed, or as it was. */

typedef struct
{
  char      *folder;
  PennyBook *book;
} Plain;

static void
set_up (Plain         *plain,
        gconstpointer  nothing)
{
  g_autofree char *into = NULL;
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  plain->folder = make_folder ();
  plain->book = penny_book_new ();
  store = penny_store_open_memory (&error);
  g_assert_no_error (error);
  person->name = g_strdup ("Maya Sample");
  penny_act_save_person (store, person, NULL, &error);
  g_assert_no_error (error);
  into = g_strdup_printf ("VACUUM INTO '%s/book.db'", plain->folder);
  g_assert_cmpint (sqlite3_exec (penny_store_handle (store), into, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
tear_down (Plain         *plain,
           gconstpointer  nothing)
{
  penny_book_close (plain->book);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  let_go (plain->book);
  remove_folder (plain->folder);
}

static gboolean
is_sealed (Plain *plain)
{
  PennyLocks locks;

  g_assert_true (penny_locks_read (plain->folder, &locks, NULL));
  return locks.sealed;
}

static const struct
{
  const char  *name;
  FakeKeyring  keyring;
  const char  *passphrase;
  gboolean     always_ask;
  int          code;           /* of PENNY_KEYRING_ERROR; -1: it is sealed */
} sealings[] = {
  { "keyring", FAKE_RUNS, NULL, FALSE, -1 },
  { "always-ask", FAKE_RUNS, PASSPHRASE, TRUE, -1 },
  { "no-service-but-passphrase", FAKE_NO_SERVICE, PASSPHRASE, FALSE, -1 },
  { "no-service", FAKE_NO_SERVICE, NULL, FALSE, PENNY_KEYRING_ERROR_NO_SERVICE },
  { "locked", FAKE_LOCKED, NULL, FALSE, PENNY_KEYRING_ERROR_LOCKED },
  { "forgetful", FAKE_FORGETFUL, NULL, FALSE, PENNY_KEYRING_ERROR_NOT_KEPT },
};

static void
check_sealed (Plain *plain,
              gsize  row)
{
  const PennySafety *safety = penny_book_get_safety (plain->book);
  const char *kept = fake_keyring_get (safety->locks.id);

  g_assert_true (is_sealed (plain));
  g_assert_cmpstr (penny_book_get_summary (plain->book)->person->name, ==, "Maya Sample");
  g_assert_cmpint (safety->in_keyring, ==, kept != NULL);
  g_assert_cmpint (safety->keeping->always_ask, ==, sealings[row].always_ask);
  g_assert_true (kept != NULL || sealings[row].passphrase != NULL);
  if (kept != NULL)
    g_assert_true (opens_with (plain->folder, kept));
  if (sealings[row].passphrase != NULL)
    g_assert_true (opens_with (plain->folder, sealings[row].passphrase));
  start_budget (plain->book);
}

static void
test_seal (Plain         *plain,
           gconstpointer  data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  fake_keyring_set (sealings[row].keyring);
  DO (plain->book, &error, penny_book_open_async, plain->folder, PENNY_STORE_WRITE);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_NOT_SEALED);
  g_assert_false (is_sealed (plain));
  g_assert_cmpuint (fake_keyring_asked (), ==, 0);
  g_clear_error (&error);

  DO (plain->book, &error, penny_book_seal_async, plain->folder, sealings[row].passphrase, sealings[row].always_ask);
  settle (plain->book);
  if (sealings[row].code < 0)
    {
      g_assert_no_error (error);
      check_sealed (plain, row);
      return;
    }
  g_assert_error (error, PENNY_KEYRING_ERROR, sealings[row].code);
  g_assert_false (is_sealed (plain));
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
}

static void
test_cancelled (Plain         *plain,
                gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_hold ();
  penny_book_seal_async (plain->book, plain->folder, NULL, FALSE, cancellable, keep_result_cb, &kept);
  while (fake_keyring_n_held () == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  g_assert_false (wait_for_act (plain->book, &kept, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fake_keyring_let_go ();
  settle (plain->book);
  g_assert_false (is_sealed (plain));
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
}

/* What is sealed is never sealed again: that would be another key. */
static void
test_sealed_already (Plain         *plain,
                     gconstpointer  nothing)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (GError) error = NULL;

  DO (plain->book, &error, penny_book_seal_async, sealed->folder, PASSPHRASE, FALSE);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
  g_assert_true (opens_with (sealed->folder, sealed->key));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sealings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sealing/%s", sealings[i].name);

      g_test_add (path, Plain, GSIZE_TO_POINTER (i), set_up, test_seal, tear_down);
    }
  g_test_add ("/sealing/cancelled", Plain, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/sealing/sealed-already", Plain, NULL, set_up, test_sealed_already, tear_down);
  return g_test_run ();
}
