#include "code.h"
#include "sealed-help.h"

/* Codes, the passphrase, "always ask", another key. */

typedef struct
{
  SealedBook *sealed;
  PennyBook  *book;
} Open;

static void
open_book (Open     *open,
           gboolean  always_ask)
{
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  open->sealed = sealed_book_new (always_ask);
  if (!always_ask)
    fake_keyring_put (open->sealed->id, open->sealed->key);
  open->book = penny_book_new ();
  DO (open->book, &error, penny_book_open_with_async, open->sealed->folder, PENNY_STORE_WRITE, PASSPHRASE);
  g_assert_no_error (error);
  start_budget (open->book);
  settle (open->book);
}

static void
set_up (Open          *open,
        gconstpointer  nothing)
{
  open_book (open, FALSE);
}

static void
set_up_always_asked (Open          *open,
                     gconstpointer  nothing)
{
  open_book (open, TRUE);
}

static void
tear_down (Open          *open,
           gconstpointer  nothing)
{
  close_kept (open->book, open->sealed);
}

static const PennySafety *
safety (Open *open)
{
  return penny_book_get_safety (open->book);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static char *
new_code (Open *open)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *code;

  penny_book_new_code_async (open->book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  code = penny_book_new_code_finish (open->book, result, &error);
  g_assert_no_error (error);
  return code;
}

/* The one before works until the new one is confirmed. */
static void
test_code (Open          *open,
           gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  guint notified = 0;
  char *code;

  g_signal_connect_swapped (open->book, "notify::safety", G_CALLBACK (count_cb), &notified);
  code = new_code (open);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (safety (open)->locks.codes, ==, 2);
  g_assert_false (safety (open)->keeping->code_kept);
  g_assert_true (opens_with (open->sealed->folder, code));
  g_assert_true (opens_with (open->sealed->folder, open->sealed->code));

  penny_book_confirm_code_async (open->book, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (open->book, &kept, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (safety (open)->locks.codes, ==, 1);
  g_assert_true (safety (open)->keeping->code_kept);
  g_assert_true (opens_with (open->sealed->folder, code));
  g_assert_false (opens_with (open->sealed->folder, open->sealed->code));
  penny_secret_free (code);
}

/* What is done to keep a book safe has no undo. */
static void
test_not_undone (Open          *open,
                 gconstpointer  nothing)
{
  g_autofree char *last = g_strdup (penny_book_get_last_change (open->book));
  g_autoptr (GListModel) history = penny_history_list_new (open->book);
  char *code;
  guint before;

  settle (open->book);
  before = g_list_model_get_n_items (history);
  code = new_code (open);
  settle (open->book);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, before + 1);
  g_assert_cmpstr (penny_book_get_last_change (open->book), ==, last);
  penny_secret_free (code);
}

static void
test_passphrase (Open          *open,
                 gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  DO (open->book, &error, penny_book_set_passphrase_async, "three words");
  g_assert_no_error (error);
  g_assert_cmpuint (safety (open)->locks.passphrases, ==, 1);
  g_assert_true (opens_with (open->sealed->folder, "three words"));
  g_assert_false (opens_with (open->sealed->folder, PASSPHRASE));

  DO (open->book, &error, penny_book_set_passphrase_async, NULL);
  g_assert_no_error (error);
  g_assert_cmpuint (safety (open)->locks.passphrases, ==, 0);
}

static void
test_passphrase_needed (Open          *open,
                        gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (safety (open)->keeping->always_ask);
  DO (open->book, &error, penny_book_set_passphrase_async, NULL);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_true (opens_with (open->sealed->folder, PASSPHRASE));
}

/* Somebody emptied the keyring, or it is locked: its key is not what is left, and no code was written down. */
static void
test_passphrase_is_last (Open          *open,
                         gconstpointer  nothing)
{
  static const FakeKeyring states[] = { FAKE_RUNS, FAKE_NO_SERVICE, FAKE_LOCKED };

  g_assert_true (safety (open)->in_keyring);
  g_assert_false (safety (open)->keeping->code_kept);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (GError) error = NULL;

      fake_keyring_reset (states[i]);
      if (states[i] == FAKE_LOCKED)
        fake_keyring_put (open->sealed->id, open->sealed->key);
      DO (open->book, &error, penny_book_set_passphrase_async, NULL);
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      g_assert_true (opens_with (open->sealed->folder, PASSPHRASE));
    }
}

static void
test_always_ask (Open          *open,
                 gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (safety (open)->in_keyring);
  DO (open->book, &error, penny_book_set_always_ask_async, TRUE);
  g_assert_no_error (error);
  g_assert_true (safety (open)->keeping->always_ask);
  g_assert_false (safety (open)->in_keyring);
  g_assert_cmpuint (fake_keyring_size (), ==, 0);

  DO (open->book, &error, penny_book_set_always_ask_async, FALSE);
  g_assert_no_error (error);
  g_assert_false (safety (open)->keeping->always_ask);
  g_assert_true (safety (open)->in_keyring);
  g_assert_cmpstr (fake_keyring_get (open->sealed->id), ==, open->sealed->key);
}

static void
test_always_ask_refused (Open          *open,
                         gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;

  /* The keyring cannot let go of it: so it is not said that it has. */
  fake_keyring_set (FAKE_LOCKED);
  DO (open->book, &error, penny_book_set_always_ask_async, TRUE);
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED);
  g_assert_false (safety (open)->keeping->always_ask);
  g_assert_true (safety (open)->in_keyring);
  g_clear_error (&error);

  fake_keyring_set (FAKE_RUNS);
  DO (open->book, &error, penny_book_set_passphrase_async, NULL);
  g_assert_no_error (error);
  DO (open->book, &error, penny_book_set_always_ask_async, TRUE);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_cmpstr (fake_keyring_get (open->sealed->id), ==, open->sealed->key);
}

/* Asked for each time while the keyring still learns the key behind the open book. */
static void
test_always_ask_overtakes (Open          *open,
                           gconstpointer  nothing)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_lock (open->book);
  fake_keyring_reset (FAKE_RUNS);
  fake_keyring_hold ();
  DO (open->book, &error, penny_book_unlock_async, PASSPHRASE);
  g_assert_no_error (error);
  penny_book_set_always_ask_async (open->book, TRUE, NULL, keep_result_cb, &kept);
  while (fake_keyring_n_held () < 2)
    g_main_context_iteration (NULL, TRUE);
  fake_keyring_let_go ();
  g_assert_true (wait_for_act (open->book, &kept, NULL, &error));
  settle (open->book);
  g_assert_false (safety (open)->in_keyring);
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
}

static char *
replace_key (Open        *open,
             const char  *passphrase,
             GError     **error)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  char *code;

  penny_book_replace_key_async (open->book, passphrase, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  code = penny_book_replace_key_finish (open->book, result, error);
  settle (open->book);
  return code;
}

/* The same folder, the same records, another lock. */
static void
test_replace (Open          *open,
              gconstpointer  nothing)
{
  g_autofree char *summary = g_strdup (penny_book_get_last_change (open->book));
  g_autoptr (GError) error = NULL;
  char *code = replace_key (open, "three words", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (safety (open)->locks.id, !=, open->sealed->id);
  g_assert_cmpuint (fake_keyring_size (), ==, 1);
  g_assert_true (safety (open)->in_keyring);
  g_assert_nonnull (fake_keyring_get (safety (open)->locks.id));
  g_assert_cmpstr (penny_book_get_folder (open->book), ==, open->sealed->folder);
  g_assert_cmpstr (penny_book_get_last_change (open->book), ==, summary);
  g_assert_cmpstr (penny_book_get_who (open->book), ==, "Ruth Sample");
  g_assert_false (safety (open)->keeping->code_kept);
  g_assert_true (opens_with (open->sealed->folder, code));
  g_assert_true (opens_with (open->sealed->folder, "three words"));
  g_assert_false (opens_with (open->sealed->folder, PASSPHRASE));
  g_assert_false (opens_with (open->sealed->folder, open->sealed->code));
  g_assert_false (opens_with (open->sealed->folder, open->sealed->key));
  penny_secret_free (code);

  /* And it goes on. */
  code = new_code (open);
  penny_secret_free (code);
}

static const struct
{
  const char  *name;
  FakeKeyring  keyring;
  int          code;
} failures[] = {
  { "no-service", FAKE_NO_SERVICE, PENNY_KEYRING_ERROR_NO_SERVICE },
  { "locked", FAKE_LOCKED, PENNY_KEYRING_ERROR_LOCKED },
  { "forgetful", FAKE_FORGETFUL, PENNY_KEYRING_ERROR_NOT_KEPT },
};

/* The key could not be put in safety: so it is the one of before. */
static void
test_replace_fails (Open          *open,
                    gconstpointer  data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;

  fake_keyring_set (failures[row].keyring);
  g_assert_null (replace_key (open, NULL, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, failures[row].code);
  g_assert_cmpstr (safety (open)->locks.id, ==, open->sealed->id);
  g_assert_true (safety (open)->in_keyring);
  g_assert_cmpuint (fake_keyring_size (), ==, 1);
  g_assert_true (opens_with (open->sealed->folder, open->sealed->key));
  g_assert_true (opens_with (open->sealed->folder, open->sealed->code));
  g_assert_false (penny_book_is_locked (open->book));
  penny_secret_free (new_code (open));
}

static void
test_replace_always_asked (Open          *open,
                           gconstpointer  nothing)
{
  g_autoptr (GError) error = NULL;
  char *code;

  g_assert_null (replace_key (open, NULL, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_clear_error (&error);

  code = replace_key (open, "three words", &error);
  g_assert_no_error (error);
  g_assert_true (safety (open)->keeping->always_ask);
  g_assert_false (safety (open)->in_keyring);
  g_assert_cmpuint (fake_keyring_size (), ==, 0);
  g_assert_true (opens_with (open->sealed->folder, "three words"));
  penny_secret_free (code);
}

/* Given up while the keyring thinks of the new key. */
static void
test_replace_cancelled (Open          *open,
                        gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  fake_keyring_hold ();
  penny_book_replace_key_async (open->book, NULL, NULL, NULL, cancellable, keep_result_cb, &kept);
  while (fake_keyring_n_held () == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  result = wait_for (&kept);
  g_assert_null (penny_book_replace_key_finish (open->book, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fake_keyring_let_go ();
  settle (open->book);
  g_assert_cmpuint (fake_keyring_size (), ==, 1);
  g_assert_cmpstr (fake_keyring_get (open->sealed->id), ==, open->sealed->key);
  g_assert_true (opens_with (open->sealed->folder, open->sealed->code));
}

/* The program is ended in the middle: whatever lies there then, the keyring has its key. */
static const struct
{
  const char *name;
  gboolean    forgetting;
  gboolean    after;
} ends[] = {
  { "before-keeping", FALSE, FALSE },
  { "after-keeping", FALSE, TRUE },
  { "before-forgetting", TRUE, FALSE },
  { "after-forgetting", TRUE, TRUE },
};

#define END_FOLDER "PENNYWELL_TEST_FOLDER"

/* In a process of its own, which ends in here. */
static void
replace_and_end (gsize row)
{
  const char *folder = g_getenv (END_FOLDER);
  g_autofree char *file = g_strconcat (folder, ".keys", NULL);
  g_autoptr (GAsyncResult) kept = NULL;
  Open open = { NULL };
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  open.book = penny_book_new ();
  DO (open.book, &error, penny_book_make_async, folder, NULL, FALSE);
  g_assert_no_error (error);
  start_budget (open.book);
  fake_keyring_end_at (ends[row].forgetting, ends[row].after, file);
  penny_book_replace_key_async (open.book, NULL, NULL, NULL, NULL, keep_result_cb, &kept);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_replace_ends (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  char *parent = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *beside = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) keys = NULL;
  const char *key = NULL;
  g_autoptr (PennyBook) book = NULL;
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      replace_and_end (row);
      return;
    }
  parent = make_folder ();
  folder = g_build_filename (parent, "book", NULL);
  file = g_strconcat (folder, ".keys", NULL);
  g_setenv (END_FOLDER, folder, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();

  g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
  keys = g_strsplit (text, "\n", -1);
  for (gsize i = 0; keys[i] != NULL && *keys[i] != '\0'; i++)
    if (opens_with (folder, keys[i]))
      key = keys[i];
  g_assert_nonnull (key);

  /* Nothing stays that another key opens. */
  fake_keyring_reset (FAKE_RUNS);
  book = penny_book_new ();
  DO (book, &error, penny_book_open_with_async, folder, PENNY_STORE_WRITE, key);
  g_assert_no_error (error);
  beside = g_strconcat (folder, ".new-key", NULL);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (penny_book_get_summary (book)->budgets->len, ==, 1);
  penny_book_close (book);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (parent);
}

/* Everybody's file stays everybody's; one that is only looked at stays as it is. */
static void
test_refused (gconstpointer looked_at)
{
  g_autoptr (SealedBook) sealed = sealed_book_new (FALSE);
  g_autoptr (PennyBook) book = penny_book_new ();
  g_autoptr (GError) error = NULL;
  int code = looked_at != NULL ? PENNY_STORE_ERROR_READ_ONLY : PENNY_STORE_ERROR_REFUSED;
  char *folder = make_folder ();

  fake_keyring_reset (FAKE_RUNS);
  if (looked_at != NULL)
    DO (book, &error, penny_book_open_with_async, sealed->folder, PENNY_STORE_READ, sealed->key);
  else
    DO (book, &error, penny_book_open_async, folder, PENNY_STORE_NEW_SAMPLE);
  g_assert_no_error (error);
  DO (book, &error, penny_book_set_passphrase_async, "three words");
  g_assert_error (error, PENNY_STORE_ERROR, code);
  penny_book_close (book);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/keys/code", Open, NULL, set_up, test_code, tear_down);
  g_test_add ("/keys/not-undone", Open, NULL, set_up, test_not_undone, tear_down);
  g_test_add ("/keys/passphrase", Open, NULL, set_up, test_passphrase, tear_down);
  g_test_add ("/keys/passphrase-is-last", Open, NULL, set_up, test_passphrase_is_last, tear_down);
  g_test_add ("/keys/passphrase-needed", Open, NULL, set_up_always_asked, test_passphrase_needed, tear_down);
  g_test_add ("/keys/always-ask", Open, NULL, set_up, test_always_ask, tear_down);
  g_test_add ("/keys/always-ask-refused", Open, NULL, set_up, test_always_ask_refused, tear_down);
  g_test_add ("/keys/always-ask-overtakes", Open, NULL, set_up, test_always_ask_overtakes, tear_down);
  g_test_add ("/keys/replace", Open, NULL, set_up, test_replace, tear_down);
  for (gsize i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strdup_printf ("/keys/replace-fails/%s", failures[i].name);

      g_test_add (path, Open, GSIZE_TO_POINTER (i), set_up, test_replace_fails, tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strdup_printf ("/keys/replace-ends/%s", ends[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_replace_ends);
    }
  g_test_add ("/keys/replace-always-asked", Open, NULL, set_up_always_asked, test_replace_always_asked, tear_down);
  g_test_add ("/keys/replace-cancelled", Open, NULL, set_up, test_replace_cancelled, tear_down);
  g_test_add_data_func ("/keys/sample", NULL, test_refused);
  g_test_add_data_func ("/keys/looked-at", "looked at", test_refused);
  return g_test_run ();
}
