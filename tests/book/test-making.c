#include <glib/gstdio.h>

#include "sealed-help.h"

/* New books, and what is left when one cannot be made: nothing. */

typedef struct
{
  char *parent;
  char *folder;
} Place;

static void
set_up (Place         *place,
        gconstpointer  nothing)
{
  place->parent = make_folder ();
  place->folder = g_build_filename (place->parent, "book", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  nothing)
{
  remove_folder (place->parent);
  g_free (place->folder);
}

static const struct
{
  const char  *name;
  FakeKeyring  keyring;
  const char  *passphrase;
  gboolean     always_ask;
  int          code;           /* of PENNY_KEYRING_ERROR; -1: it is made */
  gboolean     in_keyring;
} makings[] = {
  { "keyring", FAKE_RUNS, NULL, FALSE, -1, TRUE },
  { "keyring-and-passphrase", FAKE_RUNS, PASSPHRASE, FALSE, -1, TRUE },
  { "always-ask", FAKE_RUNS, PASSPHRASE, TRUE, -1, FALSE },
  { "no-service-but-passphrase", FAKE_NO_SERVICE, PASSPHRASE, FALSE, -1, FALSE },
  { "locked-but-passphrase", FAKE_LOCKED, PASSPHRASE, FALSE, -1, FALSE },
  { "no-service", FAKE_NO_SERVICE, NULL, FALSE, PENNY_KEYRING_ERROR_NO_SERVICE, FALSE },
  { "locked", FAKE_LOCKED, NULL, FALSE, PENNY_KEYRING_ERROR_LOCKED, FALSE },
  { "forgetful", FAKE_FORGETFUL, NULL, FALSE, PENNY_KEYRING_ERROR_NOT_KEPT, FALSE },
};

static void
check_made (PennyBook *book,
            gsize      row)
{
  const PennySafety *safety = penny_book_get_safety (book);
  const char *kept = fake_keyring_get (safety->locks.id);

  g_assert_cmpint (safety->in_keyring, ==, makings[row].in_keyring);
  g_assert_cmpint (kept != NULL, ==, makings[row].in_keyring);
  g_assert_cmpuint (fake_keyring_size (), ==, makings[row].in_keyring ? 1 : 0);
  g_assert_cmpint (safety->keeping->always_ask, ==, makings[row].always_ask);
  g_assert_cmpuint (safety->locks.passphrases, ==, makings[row].passphrase != NULL ? 1 : 0);
  g_assert_cmpuint (safety->locks.codes, ==, 0);
  g_assert_false (safety->keeping->code_kept);
  g_assert_false (safety->locks.sample);
  g_assert_false (penny_book_is_locked (book));
  start_budget (book);
  penny_book_close (book);

  if (kept != NULL)
    g_assert_true (opens_with (penny_book_get_folder (book), kept));
  if (makings[row].passphrase != NULL)
    g_assert_true (opens_with (penny_book_get_folder (book), makings[row].passphrase));
}

static void
test_make (Place         *place,
           gconstpointer  data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (makings[row].keyring);
  DO (book, &error, penny_book_make_async, place->folder, makings[row].passphrase, makings[row].always_ask);

  if (makings[row].code < 0)
    {
      g_assert_no_error (error);
      check_made (book, row);
      return;
    }
  g_assert_error (error, PENNY_KEYRING_ERROR, makings[row].code);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (is_nothing_in (place->parent));
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
  g_assert_null (penny_book_get_safety (book));
}

/* The folder was there and others' files are in it. */
static void
test_others_files (Place         *place,
                   gconstpointer  nothing)
{
  g_autofree char *file = g_build_filename (place->folder, "shopping.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (place->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "milk", -1, NULL));
  fake_keyring_reset (FAKE_NO_SERVICE);
  DO (book, &error, penny_book_make_async, place->folder, NULL, FALSE);
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE);
  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "milk");
}

static void
test_on_a_book (Place         *place,
                gconstpointer  nothing)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  DO (book, &error, penny_book_make_async, sealed->folder, PASSPHRASE, FALSE);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_ALREADY_A_BOOK);
  g_assert_cmpuint (fake_keyring_asked (), ==, 0);
  g_assert_true (opens_with (sealed->folder, sealed->key));
}

/* Given up while the keyring thinks, which then keeps the key all the same. */
static void
test_given_up (Place         *place,
               gconstpointer  closes)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  fake_keyring_hold ();
  penny_book_make_async (book, place->folder, PASSPHRASE, FALSE, cancellable, keep_result_cb, &kept);
  while (fake_keyring_n_held () == 0)
    g_main_context_iteration (NULL, TRUE);

  if (closes != NULL)
    penny_book_close (book);
  else
    g_cancellable_cancel (cancellable);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  if (closes != NULL)
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (is_nothing_in (place->parent));

  fake_keyring_let_go ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
}

/* Cancelled before it began. */
static void
test_never_begun (Place         *place,
                  gconstpointer  nothing)
{
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  g_cancellable_cancel (cancellable);
  penny_book_make_async (book, place->folder, PASSPHRASE, TRUE, cancellable, keep_result_cb, &kept);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (is_nothing_in (place->parent));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (makings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/making/%s", makings[i].name);

      g_test_add (path, Place, GSIZE_TO_POINTER (i), set_up, test_make, tear_down);
    }
  g_test_add ("/making/others-files", Place, NULL, set_up, test_others_files, tear_down);
  g_test_add ("/making/on-a-book", Place, NULL, set_up, test_on_a_book, tear_down);
  g_test_add ("/making/cancelled", Place, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/making/closed", Place, "closes", set_up, test_given_up, tear_down);
  g_test_add ("/making/never-begun", Place, NULL, set_up, test_never_begun, tear_down);
  return g_test_run ();
}
