#include "sealed-help.h"

#include "code.h"

SealedBook *
sealed_book_new (gboolean always_ask)
{
  SealedBook *self = g_new0 (SealedBook, 1);
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyStore) store = NULL;
  g_autoptr (PennyKeeping) keeping = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = make_folder ();
  store = penny_store_open (self->folder, PENNY_STORE_NEW, key, &error);
  g_assert_no_error (error);
  self->id = g_strdup (penny_store_get_book_id (store));
  self->key = penny_key_to_text (key);
  self->code = penny_code_new ();
  penny_store_add_secret (store, PENNY_SLOT_CODE, PENNY_COST_SMALLEST, self->code, &error);
  g_assert_no_error (error);
  penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, PASSPHRASE, &error);
  g_assert_no_error (error);
  keeping = penny_keeping_get (store, &error);
  g_assert_no_error (error);
  keeping->always_ask = always_ask;
  penny_keeping_save (store, keeping, &error);
  g_assert_no_error (error);
  return self;
}

void
sealed_book_free (SealedBook *self)
{
  remove_folder (self->folder);
  g_free (self->id);
  penny_secret_free (self->key);
  penny_secret_free (self->code);
  g_free (self);
}

static gpointer
nothing_cb (PennyStore  *store,
            gpointer     nothing,
            GError     **error)
{
  return NULL;
}

void
settle (PennyBook *book)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  penny_book_read_async (book, nothing_cb, NULL, NULL, NULL, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

gboolean
opens_with (const char *folder,
            const char *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyKey) key = penny_locks_open (folder, secret, &error);

  if (key == NULL)
    g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);
  return key != NULL;
}

gboolean
is_nothing_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir == NULL || g_dir_read_name (dir) == NULL;
}

PennyBook *
open_kept (SealedBook **sealed,
           gint64      *account_id)
{
  PennyBook *book = penny_book_new ();
  g_autoptr (GError) error = NULL;

  fake_keyring_reset (FAKE_RUNS);
  *sealed = sealed_book_new (FALSE);
  fake_keyring_put ((*sealed)->id, (*sealed)->key);
  DO (book, &error, penny_book_open_async, (*sealed)->folder, PENNY_STORE_WRITE);
  g_assert_no_error (error);
  *account_id = start_budget (book);
  return book;
}

void
close_kept (PennyBook  *book,
            SealedBook *sealed)
{
  penny_book_close (book);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  let_go (book);
  sealed_book_free (sealed);
}
