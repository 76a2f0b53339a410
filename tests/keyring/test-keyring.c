#include <gio/gio.h>

#include "daemon.h"
#include "keyring.h"
#include "prompter.h"

/* Run under session.sh (a bus where nobody is), keyring.sh in it (a real keyring),
 * and secret-file.sh (libsecret's own file); -p says which tests fit. */

#define BOOK "00112233445566778899aabbccddeeff"
#define OTHER "ffeeddccbbaa99887766554433221100"
#define KEY "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
#define NEW_KEY "HxscHRoZGBcWFRQTEhEQDw4NDAsKCQgHBgUEAwIBAAA="

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static char *
look_up (const char  *book,
         GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_keyring_look_up_async (book, NULL, on_ready, &result);
  return penny_keyring_look_up_finish (wait_for (&result), error);
}

static gboolean
keep (const char  *book,
      const char  *text,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_keyring_keep_async (book, text, NULL, on_ready, &result);
  return penny_keyring_keep_finish (wait_for (&result), error);
}

static gboolean
forget (const char  *book,
        GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_keyring_forget_async (book, NULL, on_ready, &result);
  return penny_keyring_forget_finish (wait_for (&result), error);
}

/* Both ways to ask, for every test. */
typedef struct
{
  char     *(*look_up) (const char *book, GError **error);
  gboolean  (*keep)    (const char *book, const char *text, GError **error);
  gboolean  (*forget)  (const char *book, GError **error);
} Way;

static const Way ways[] = {
  { look_up, keep, forget },
  { penny_keyring_look_up_now, penny_keyring_keep_now, penny_keyring_forget_now },
};

static void
assert_key (const Way  *way,
            const char *book,
            const char *key)
{
  g_autoptr (GError) error = NULL;
  char *text = way->look_up (book, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, key);
  penny_keyring_free (text);
}

static void
assert_refused (const Way         *way,
                const char        *book,
                PennyKeyringError  code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way->look_up (book, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, (int) code);
}

static void
assert_kept (const Way  *way,
             const char *book,
             const char *key)
{
  g_autoptr (GError) error = NULL;

  way->keep (book, key, &error);
  g_assert_no_error (error);
}

static void
assert_forgotten (const Way  *way,
                  const char *book)
{
  g_autoptr (GError) error = NULL;

  way->forget (book, &error);
  g_assert_no_error (error);
}

static void
test_kept (gconstpointer data)
{
  const Way *way = data;

  assert_refused (way, BOOK, PENNY_KEYRING_ERROR_GONE);
  assert_kept (way, BOOK, KEY);
  assert_key (way, BOOK, KEY);
  assert_refused (way, OTHER, PENNY_KEYRING_ERROR_GONE);
  assert_kept (way, OTHER, KEY);
  assert_kept (way, BOOK, NEW_KEY);
  assert_key (way, BOOK, NEW_KEY);
  assert_key (way, OTHER, KEY);
  assert_forgotten (way, BOOK);
  assert_refused (way, BOOK, PENNY_KEYRING_ERROR_GONE);
  assert_forgotten (way, BOOK);
  assert_key (way, OTHER, KEY);
  assert_forgotten (way, OTHER);
}

/* What the item says of itself to anybody who may list the keyring. */
static void
test_label (void)
{
  g_autoptr (GVariant) found = NULL;
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) properties = NULL;
  g_autoptr (GVariant) attributes = NULL;
  g_autoptr (GVariant) query = NULL;
  g_autofree const char **items = NULL;
  const char *label;

  assert_kept (&ways[0], BOOK, KEY);
  query = g_variant_ref_sink (g_variant_new_parsed ("({'book': '" BOOK "'},)"));
  found = daemon_call ("/org/freedesktop/secrets", "org.freedesktop.Secret.Service", "SearchItems", query);
  g_variant_get_child (found, 0, "^a&o", &items);
  g_assert_cmpuint (g_strv_length ((char **) items), ==, 1);
  all = daemon_call (items[0], "org.freedesktop.DBus.Properties", "GetAll", g_variant_new ("(s)", "org.freedesktop.Secret.Item"));
  properties = g_variant_get_child_value (all, 0);
  g_assert_true (g_variant_lookup (properties, "Label", "&s", &label));
  g_assert_cmpstr (label, ==, "Pennywell file");
  attributes = g_variant_lookup_value (properties, "Attributes", G_VARIANT_TYPE ("a{ss}"));
  g_assert_cmpuint (g_variant_n_children (attributes), ==, 3);   /* book, role, and libsecret's own: which schema */
  assert_forgotten (&ways[0], BOOK);
}

/* The way out is in each sentence. */
static void
assert_sentence (const GError *error)
{
  g_assert_nonnull (strstr (error->message, "passphrase"));
  g_assert_true (strstr (error->message, "Nothing was changed") != NULL || strstr (error->message, "Nothing is lost") != NULL);
}

/* Locked, and nobody unlocks it: told from "not known", never waited for, and nothing in it changes. */
static void
try_locked (const Way *way)
{
  g_autoptr (GError) error = NULL;

  assert_kept (way, BOOK, KEY);
  daemon_lock ();
  assert_refused (way, BOOK, PENNY_KEYRING_ERROR_LOCKED);
  assert_refused (way, OTHER, PENNY_KEYRING_ERROR_GONE);
  g_assert_false (way->keep (BOOK, NEW_KEY, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED);
  assert_sentence (error);
  g_clear_error (&error);
  g_assert_false (way->keep (OTHER, NEW_KEY, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (way->forget (BOOK, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_LOCKED);
  assert_refused (way, BOOK, PENNY_KEYRING_ERROR_LOCKED);
  daemon_unlock ();
  assert_key (way, BOOK, KEY);
  assert_forgotten (way, BOOK);
}

static void
test_nobody_asks (gconstpointer data)
{
  try_locked (data);
}

static void
test_dismissed (gconstpointer data)
{
  g_autoptr (Prompter) prompter = prompter_new ();

  try_locked (data);
  g_assert_cmpuint (prompter_asked (prompter), >=, 4);
}

static void
test_absent (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (GError) error = NULL;

  assert_refused (way, BOOK, PENNY_KEYRING_ERROR_NO_SERVICE);
  g_assert_false (way->forget (BOOK, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE);
  g_clear_error (&error);
  g_assert_false (way->keep (BOOK, KEY, &error));
  g_assert_error (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NO_SERVICE);
  assert_sentence (error);
}

static char *
peek (const char  *book,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  penny_keyring_peek_async (book, NULL, on_ready, &result);
  return penny_keyring_look_up_finish (wait_for (&result), error);
}

/* Without a question: what it has when it is open, and that it is not. */
static void
test_peek (void)
{
  static const Way peeking = { .look_up = peek };

  assert_refused (&peeking, BOOK, PENNY_KEYRING_ERROR_GONE);
  assert_kept (&ways[0], BOOK, KEY);
  assert_key (&peeking, BOOK, KEY);
  assert_refused (&peeking, OTHER, PENNY_KEYRING_ERROR_GONE);
  assert_forgotten (&ways[0], BOOK);
}

static void
test_peek_locked (void)
{
  static const Way peeking = { .look_up = peek };
  g_autoptr (Prompter) prompter = prompter_new ();

  assert_kept (&ways[0], BOOK, KEY);
  daemon_lock ();
  assert_refused (&peeking, BOOK, PENNY_KEYRING_ERROR_LOCKED);
  g_assert_cmpuint (prompter_asked (prompter), ==, 0);
  daemon_unlock ();
  assert_forgotten (&ways[0], BOOK);
}

static void
test_peek_absent (void)
{
  static const Way peeking = { .look_up = peek };

  assert_refused (&peeking, BOOK, PENNY_KEYRING_ERROR_NO_SERVICE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  penny_keyring_look_up_async (BOOK, cancellable, on_ready, &result);
  g_assert_null (penny_keyring_look_up_finish (wait_for (&result), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/here/kept", &ways[0], test_kept);
  g_test_add_data_func ("/here/kept-now", &ways[1], test_kept);
  g_test_add_data_func ("/absent/asked", &ways[0], test_absent);
  g_test_add_data_func ("/absent/now", &ways[1], test_absent);
  g_test_add_func ("/here/peek", test_peek);
  g_test_add_func ("/absent/peek", test_peek_absent);
  g_test_add_func ("/daemon/peek-locked", test_peek_locked);
  g_test_add_func ("/daemon/label", test_label);
  g_test_add_func ("/daemon/cancelled", test_cancelled);
  g_test_add_data_func ("/daemon/nobody-asks", &ways[0], test_nobody_asks);
  g_test_add_data_func ("/daemon/nobody-asks-now", &ways[1], test_nobody_asks);
  g_test_add_data_func ("/daemon/dismissed", &ways[0], test_dismissed);
  g_test_add_data_func ("/daemon/dismissed-now", &ways[1], test_dismissed);
  return g_test_run ();
}
