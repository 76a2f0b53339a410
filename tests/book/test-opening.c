#include "sealed-help.h"

/* What a sealed book is opened with, and what stands in the way. */

#define RIGHT "right"
#define OTHERS "others"
#define A_CODE "code"
#define A_KEY "key"

static const struct
{
  const char     *name;
  FakeKeyring     keyring;
  const char     *item;        /* what the keyring has; NULL: nothing */
  gboolean        always_ask;
  const char     *secret;      /* what is typed; NULL: nothing */
  GQuark        (*domain) (void);
  int             code;        /* when domain is there */
  gboolean        in_keyring;  /* then */
} openings[] = {
  { "keyring", FAKE_RUNS, RIGHT, FALSE, NULL, NULL, 0, TRUE },
  { "no-item-but-a-passphrase", FAKE_RUNS, NULL, FALSE, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_GONE, FALSE },
  { "always-asked", FAKE_RUNS, NULL, TRUE, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_GONE, FALSE },
  { "no-service", FAKE_NO_SERVICE, NULL, FALSE, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_NO_SERVICE, FALSE },
  { "locked", FAKE_LOCKED, RIGHT, FALSE, NULL, penny_keyring_error_quark, PENNY_KEYRING_ERROR_LOCKED, TRUE },
  { "others-key", FAKE_RUNS, OTHERS, FALSE, NULL, penny_store_error_quark, PENNY_STORE_ERROR_WRONG_KEY, FALSE },
  { "no-key", FAKE_RUNS, "not a key", FALSE, NULL, penny_store_error_quark, PENNY_STORE_ERROR_WRONG_KEY, FALSE },
  { "passphrase", FAKE_RUNS, NULL, FALSE, PASSPHRASE, NULL, 0, TRUE },
  { "code", FAKE_RUNS, NULL, FALSE, A_CODE, NULL, 0, TRUE },
  { "key", FAKE_RUNS, NULL, FALSE, A_KEY, NULL, 0, TRUE },
  { "code-over-others-key", FAKE_RUNS, OTHERS, FALSE, A_CODE, NULL, 0, TRUE },
  { "passphrase-always-asked", FAKE_RUNS, NULL, TRUE, PASSPHRASE, NULL, 0, FALSE },
  { "code-always-asked", FAKE_RUNS, NULL, TRUE, A_CODE, NULL, 0, FALSE },
  { "passphrase-no-service", FAKE_NO_SERVICE, NULL, FALSE, PASSPHRASE, NULL, 0, FALSE },
  { "passphrase-forgetful", FAKE_FORGETFUL, NULL, FALSE, PASSPHRASE, NULL, 0, FALSE },
  { "wrong-passphrase", FAKE_RUNS, NULL, FALSE, "three words", penny_store_error_quark, PENNY_STORE_ERROR_WRONG_SECRET, FALSE },
  { "wrong-passphrase-locked", FAKE_LOCKED, RIGHT, FALSE, "three words", penny_store_error_quark,
    PENNY_STORE_ERROR_WRONG_SECRET, TRUE },
};

static const char *
typed (const SealedBook *sealed,
       const char       *secret)
{
  if (secret == NULL)
    return NULL;
  if (g_str_equal (secret, A_CODE))
    return sealed->code;
  return g_str_equal (secret, A_KEY) ? sealed->key : secret;
}

static void
put_item (const SealedBook *sealed,
          const char       *item)
{
  g_autoptr (PennyKey) other = penny_key_new ();
  char *text = penny_key_to_text (other);

  if (item != NULL && g_str_equal (item, RIGHT))
    fake_keyring_put (sealed->id, sealed->key);
  else if (item != NULL)
    fake_keyring_put (sealed->id, g_str_equal (item, OTHERS) ? text : item);
  penny_secret_free (text);
}

static gboolean
keyring_has_key (const SealedBook *sealed)
{
  return g_strcmp0 (fake_keyring_get (sealed->id), sealed->key) == 0;
}

static void
test_open (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (SealedBook) sealed = sealed_book_new (openings[row].always_ask);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (openings[row].keyring);
  put_item (sealed, openings[row].item);
  DO (book, &error, penny_book_open_with_async, sealed->folder, PENNY_STORE_WRITE, typed (sealed, openings[row].secret));

  if (openings[row].domain != NULL)
    {
      g_assert_error (error, openings[row].domain (), openings[row].code);
      g_assert_null (penny_book_get_safety (book));
      g_assert_null (penny_book_get_folder (book));
    }
  else
    {
      g_assert_no_error (error);
      settle (book);
      g_assert_nonnull (penny_book_get_summary (book));
      g_assert_cmpint (penny_book_get_safety (book)->in_keyring, ==, openings[row].in_keyring);
      g_assert_false (penny_book_get_safety (book)->locks.sample);
      g_assert_cmpstr (penny_book_get_safety (book)->locks.id, ==, sealed->id);
    }
  g_assert_cmpint (keyring_has_key (sealed), ==, openings[row].in_keyring);
  penny_book_close (book);

  /* No key is ever made in opening. */
  g_assert_true (opens_with (sealed->folder, sealed->key));
  g_assert_true (opens_with (sealed->folder, PASSPHRASE));
  g_assert_cmpuint (fake_keyring_size (), <=, 1);
}

/* Not even looked at: samples open where there is no bus. */
static void
test_sample (void)
{
  char *folder = make_folder ();
  g_autofree char *place = g_build_filename (folder, "sample", NULL);
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_NO_SERVICE);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (PennyBook) book = penny_book_new ();

      if (i == 0)
        DO (book, &error, penny_book_open_sample_async, "maya", place);
      else
        DO (book, &error, penny_book_open_async, place, PENNY_STORE_WRITE);
      g_assert_no_error (error);
      settle (book);
      g_assert_true (penny_book_get_safety (book)->locks.sample);
      g_assert_false (penny_book_get_safety (book)->in_keyring);
      g_assert_cmpint (penny_book_get_safety (book)->backup, ==, PENNY_BACKUP_FINE);
      penny_book_close (book);
    }
  g_assert_cmpuint (fake_keyring_asked (), ==, 0);
  remove_folder (folder);
}

/* Before a main loop runs the file is looked at; as soon as it turns the keyring is asked, and on its thread (the fake asserts it). */
static void
test_early (void)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) read = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  fake_keyring_put (sealed->id, sealed->key);
  penny_book_open_async (book, sealed->folder, PENNY_STORE_WRITE, NULL, keep_result_cb, &kept);
  g_assert_cmpuint (fake_keyring_asked (), ==, 0);

  /* What is asked meanwhile comes after. */
  g_object_unref (penny_payment_list_new (book));
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fake_keyring_asked (), ==, 1);
}

/* A book that is dropped, or whose opening is cancelled, while the keyring thinks. */
static void
test_given_up (gconstpointer closes)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  fake_keyring_hold ();
  fake_keyring_put (sealed->id, sealed->key);
  penny_book_open_async (book, sealed->folder, PENNY_STORE_WRITE, cancellable, keep_result_cb, &kept);
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
  g_assert_null (penny_book_get_summary (book));
  fake_keyring_let_go ();
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Never before the main loop turned. */
static void
test_closed_early (void)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  penny_book_open_async (book, sealed->folder, PENNY_STORE_WRITE, NULL, keep_result_cb, &kept);
  penny_book_close (book);
  g_assert_false (wait_for_act (book, &kept, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
  g_assert_cmpuint (fake_keyring_asked (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/opening/%s", openings[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_open);
    }
  g_test_add_func ("/opening/sample", test_sample);
  g_test_add_func ("/opening/early", test_early);
  g_test_add_data_func ("/opening/cancelled", NULL, test_given_up);
  g_test_add_data_func ("/opening/closed", "closes", test_given_up);
  g_test_add_func ("/opening/closed-early", test_closed_early);
  return g_test_run ();
}
