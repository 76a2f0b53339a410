#include <errno.h>
#include <glib/gstdio.h>

#include "fixture.h"
#include "history.h"
#include "keys.h"
#include "replace-key.h"

/* Another key for a whole book, and what becomes of it when something fails at
 * its end: FALSE means the old one is there, whole, and the old key opens it. */

typedef struct
{
  char       *top;
  char       *folder;
  char       *beside;
  PennyKey   *old;
  PennyKey   *new;
  PennyStore *store;
} Replacing;

/* In place of the system's own: from the time it is armed no folder lasts on this disk. */
static gboolean disk_fails;

int
fsync (int descriptor)
{
  if (!disk_fails)
    return 0;
  errno = EIO;
  return -1;
}

static void
set_up (Replacing *self)
{
  g_autoptr (GError) error = NULL;

  self->top = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  self->folder = g_build_filename (self->top, "book", NULL);
  self->beside = g_build_filename (self->top, "book.new-key", NULL);
  self->old = penny_key_new ();
  self->new = penny_key_new ();
  self->store = penny_store_open (self->folder, PENNY_STORE_NEW, self->old, &error);
  g_assert_no_error (error);
}

static void
tear_down (Replacing *self)
{
  g_clear_pointer (&self->store, penny_store_close);
  g_assert_true (penny_folder_remove (self->folder, NULL));
  g_assert_cmpint (g_rmdir (self->top), ==, 0);
  g_free (self->top);
  g_free (self->folder);
  g_free (self->beside);
  penny_key_unref (self->old);
  penny_key_unref (self->new);
}

static gboolean
keep (PennyStore  *copy,
      PennyKey    *key,
      gpointer     replacing,
      GError     **error)
{
  return TRUE;
}

/* Another program tidied up beside, and was ended in the middle of it. */
static gboolean
lose (PennyStore  *copy,
      PennyKey    *key,
      gpointer     replacing,
      GError     **error)
{
  const Replacing *self = replacing;
  g_autofree char *file = g_build_filename (self->beside, "book.db", NULL);

  return g_unlink (file) == 0;
}

static gboolean
fail_disk (PennyStore  *copy,
           PennyKey    *key,
           gpointer     replacing,
           GError     **error)
{
  disk_fails = TRUE;
  return TRUE;
}

static gboolean
opens_with (Replacing *self,
            PennyKey  *key)
{
  g_autoptr (PennyStore) store = penny_store_open (self->folder, PENNY_STORE_READ, key, NULL);

  return store != NULL;
}

static const struct
{
  const char   *name;
  PennyKeepKey  keep_key;
  gboolean      replaced;
} cases[] = {
  { "replaced", keep, TRUE },
  { "copy-lost", lose, FALSE },
  { "disk-fails", fail_disk, FALSE },
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  gboolean replaced;
  Replacing self;

  set_up (&self);
  replaced = penny_replace_key (&self.store, self.new, cases[i].keep_key, &self, NULL, NULL, &error);
  disk_fails = FALSE;
  g_assert_true (replaced == cases[i].replaced);
  g_assert_true (replaced == (error == NULL));
  g_assert_null (self.store);
  g_assert_true (opens_with (&self, self.new) == replaced);
  g_assert_true (opens_with (&self, self.old) != replaced);
  g_assert_false (g_file_test (self.beside, G_FILE_TEST_EXISTS));
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/replace-key/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
