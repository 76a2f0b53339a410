#include "help.h"

#include <glib/gstdio.h>

#include "copy.h"
#include "fault.h"
#include "keys.h"
#include "soundness.h"

/* What opens a book is changed, and whole copies of it are made, on a disk that
 * fails at every change in turn: the book is as it was, an old or a new secret
 * opens it, and a copy is whole or it is not there. */

typedef struct
{
  char     *folder;
  char     *other;             /* where a copy goes */
  PennyKey *key;
  Small     small;
  char     *before;
} Book;

typedef gboolean (*Deed)  (Book *book, GError **error);
typedef void     (*Check) (Book *book, gboolean done);

static PennyStore *
open_book (const char *folder,
           PennyKey   *key)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (folder, PENNY_STORE_WRITE, key, &error);

  g_assert_no_error (error);
  return store;
}

static void
add (PennyStore *store,
     const char *secret)
{
  g_autoptr (GError) error = NULL;

  penny_store_add_secret (store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, secret, &error);
  g_assert_no_error (error);
}

static void
book_make (Book *self)
{
  g_autoptr (GError) error = NULL;
  PennyStore *store;

  self->folder = temporary_folder ();
  self->other = g_strconcat (self->folder, "-other", NULL);
  self->key = penny_key_new ();
  store = penny_store_open (self->folder, PENNY_STORE_NEW, self->key, &error);
  g_assert_no_error (error);
  small_make (&self->small, store);
  for (int i = 1; i <= 20; i++)
    pay (&self->small, DAY (1, i), -i);
  add (store, "old");
  self->before = dump (store);
}

static void
book_free (Book *self)
{
  small_close (&self->small);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->other);
  g_free (self->before);
  penny_key_unref (self->key);
}

static gboolean
opens (Book       *self,
       const char *secret)
{
  g_autoptr (PennyKey) key = penny_locks_open (self->folder, secret, NULL);

  return key != NULL && penny_key_equal (key, self->key);
}

static gboolean
add_secret (Book    *self,
            GError **error)
{
  return penny_store_add_secret (self->small.store, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, "new", error);
}

static void
check_added (Book     *self,
             gboolean  done)
{
  g_assert_true (opens (self, "old"));
  g_assert_true (opens (self, "new") || !done);
}

static gboolean
drop_secrets (Book    *self,
              GError **error)
{
  return add_secret (self, error) &&
         penny_store_drop_secrets (self->small.store, PENNY_SLOT_PASSPHRASE, 1, error);
}

static void
check_dropped (Book     *self,
               gboolean  done)
{
  g_assert_true (done ? opens (self, "new") && !opens (self, "old") : opens (self, "new") || opens (self, "old"));
}

static void
check_whole (Book       *self,
             PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wrong = penny_store_check (store, NULL, NULL, &error);
  g_autofree char *is = dump (store);

  g_assert_no_error (error);
  g_assert_cmpuint (wrong->len, ==, 0);
  assert_same (is, self->before);
}

static gboolean
copy_to (Book    *self,
         GError **error)
{
  return penny_store_copy_to (self->small.store, self->other, NULL, NULL, error);
}

/* A dead disk may have kept what could not be removed; a copy is one when the call said so. */
static void
check_copy (Book     *self,
            gboolean  done)
{
  if (done)
    {
      g_autoptr (GError) error = NULL;

      penny_store_check_copy (self->other, self->key, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  g_unlink (self->other);
}

static gboolean
copy_rekeyed (Book    *self,
              GError **error)
{
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyStore) copy = NULL;

  if (!penny_store_copy_rekeyed (self->small.store, self->other, key, NULL, NULL, error))
    return FALSE;
  fault_disarm ();
  copy = open_book (self->other, key);
  check_whole (self, copy);
  return TRUE;
}

static void
check_rekeyed (Book     *self,
               gboolean  done)
{
  g_autoptr (GError) error = NULL;

  penny_folder_remove (self->other, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (self->other, G_FILE_TEST_EXISTS));
}

static const struct
{
  const char *name;
  Deed        deed;
  Check       check;
  int         step;            /* between the places tried */
} deeds[] = {
  { "add", add_secret, check_added, 1 },
  { "drop", drop_secrets, check_dropped, 1 },
  { "copy", copy_to, check_copy, 3 },
  { "rekeyed", copy_rekeyed, check_rekeyed, 3 },
};

static const struct
{
  const char *name;
  FaultKind   kind;
} kinds[] = {
  { "full", FAULT_FULL },
  { "io", FAULT_IO },
  { "dead", FAULT_DEAD },
  { "power", FAULT_POWER },
  { "memory", FAULT_MEMORY },
};

static void
reopen (Book *self)
{
  small_close (&self->small);
  self->small.store = open_book (self->folder, self->key);
}

/* Back to the one secret, for the next place. */
static void
begin_again (Book *self)
{
  g_autoptr (GError) error = NULL;

  add (self->small.store, "old");
  penny_store_drop_secrets (self->small.store, PENNY_SLOT_PASSPHRASE, 1, &error);
  g_assert_no_error (error);
}

static void
test_deed (gconstpointer data)
{
  gsize which = GPOINTER_TO_UINT (data) % G_N_ELEMENTS (deeds), kind = GPOINTER_TO_UINT (data) / G_N_ELEMENTS (deeds);
  /* Memory is taken far more often than the disk is written. */
  int step = kinds[kind].kind == FAULT_MEMORY ? 40 * deeds[which].step
             : kinds[kind].kind == FAULT_FULL || kinds[kind].kind == FAULT_IO ? 1 : deeds[which].step;
  gboolean failed = TRUE;
  Book book;
  int nth;

  book_make (&book);
  for (nth = 1; failed; nth += FAULT_STEP (step))
    {
      g_autoptr (GError) error = NULL;
      gboolean done;

      fault_arm (kinds[kind].kind, nth);
      done = deeds[which].deed (&book, &error);
      g_assert_true (done == (error == NULL));
      small_close (&book.small);
      failed = fault_disarm () && !done;
      reopen (&book);
      deeds[which].check (&book, done);
      check_whole (&book, book.small.store);
      begin_again (&book);
    }
  g_test_message ("%d places", nth / FAULT_STEP (step));
  g_assert_cmpint (nth, >, step);
  book_free (&book);
}

int
main (int   argc,
      char *argv[])
{
  fault_install ();
  g_test_init (&argc, &argv, NULL);
  for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (gsize which = 0; which < G_N_ELEMENTS (deeds); which++)
      {
        g_autofree char *path = g_strdup_printf ("/faults-keys/%s/%s", kinds[kind].name, deeds[which].name);

        g_test_add_data_func (path, GUINT_TO_POINTER (kind * G_N_ELEMENTS (deeds) + which), test_deed);
      }
  return g_test_run ();
}
