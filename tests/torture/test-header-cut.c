#include "small-book.h"

#include <string.h>

/* The header is written anew, with another passphrase, and the power goes at
 * each change: one of the two opens it, and all is there. */

#define SEEDS 60
#define MOST_CHANGES 4         /* a copy, a sync, the other, a sync */

static const CrashManner manners[] = {
  { 0 },
  { .garbage = TRUE },
  { .garbage = TRUE, .wide = TRUE },
  { .killed = TRUE },
};

typedef struct
{
  SmallBook  book;
  char      *whole;
  PennyHeader before;          /* opened by "old" */
  PennyHeader after;           /* by "new" alone */
} Fixture;

static void
add_secret (PennyHeader *header,
            const char  *secret,
            PennyKey    *key)
{
  guint8 slot[PENNY_SLOT_BYTES];

  g_assert_true (penny_slot_wrap (slot, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, secret, key, header->book_id));
  g_assert_true (penny_header_add_slot (header, slot));
}

static int
write_header (Fixture           *self,
              const PennyHeader *header)
{
  sqlite3 *handle = small_book_open (&self->book);
  PennyHeader copy = *header;
  int result;

  g_assert_nonnull (handle);
  small_book_run (handle, "BEGIN EXCLUSIVE");
  result = penny_vault_write_header (handle, &copy);
  sqlite3_close_v2 (handle);
  return result;
}

static void
set_up (Fixture *self)
{
  sqlite3 *handle;

  crash_disk_format (1);
  small_book_make (&self->book);
  self->whole = small_book_digest (&self->book);
  handle = small_book_open (&self->book);
  g_assert_cmpint (penny_vault_read_header (handle, &self->before), ==, SQLITE_OK);
  sqlite3_close (handle);
  self->after = self->before;
  add_secret (&self->before, "old", self->book.key);
  add_secret (&self->after, "new", self->book.key);
  g_assert_cmpint (write_header (self, &self->before), ==, SQLITE_OK);
}

static void
tear_down (Fixture *self)
{
  g_free (self->whole);
  small_book_free (&self->book);
}

static gboolean
opens (Fixture     *self,
       PennyHeader *header,
       const char  *secret)
{
  g_autoptr (PennyKey) key = penny_header_unlock (header, PENNY_SLOT_PASSPHRASE, secret);

  return key != NULL && penny_key_equal (key, self->book.key);
}

/* What a stranger to the key sees, as one who types a passphrase is. */
static void
check (Fixture  *self,
       gboolean  written)
{
  g_autofree char *is = NULL;
  guint8 bytes[PENNY_HEADER_BYTES];
  PennyHeader header;
  gsize size;

  g_assert_cmpint (penny_vault_peek (CRASH_VFS, self->book.file, bytes, &size), ==, SQLITE_OK);
  g_assert_true (penny_header_is_sealed (bytes, size));
  g_assert_true (penny_header_read (&header, bytes, size, NULL));
  g_assert_cmpuint (header.n_slots, ==, 1);
  g_assert_true (opens (self, &header, "new") || (!written && opens (self, &header, "old")));
  is = small_book_digest (&self->book);
  g_assert_cmpstr (is, ==, self->whole);
  /* And it can be written again. */
  g_assert_cmpint (write_header (self, &self->before), ==, SQLITE_OK);
}

static void
test_cut (gconstpointer data)
{
  const CrashManner *manner = data;
  Fixture self;

  set_up (&self);
  for (guint seed = 0; seed < SEEDS; seed++)
    for (guint nth = 1; nth <= MOST_CHANGES; nth++)
      {
        crash_disk_arm (nth, manner);
        g_assert_cmpint (write_header (&self, &self.after), !=, SQLITE_OK);
        g_assert_true (crash_disk_is_down ());
        crash_disk_restart ();
        check (&self, FALSE);
      }
  crash_disk_arm (MOST_CHANGES + 1, manner);
  g_assert_cmpint (write_header (&self, &self.after), ==, SQLITE_OK);
  crash_disk_restart ();
  check (&self, TRUE);
  tear_down (&self);
}

/* It is not mended yet when it is written again, and the power goes again. */
static void
test_cut_twice (gconstpointer data)
{
  const CrashManner *manner = data;
  Fixture self;

  set_up (&self);
  for (guint seed = 0; seed < SEEDS; seed++)
    for (guint both = 0; both < MOST_CHANGES * MOST_CHANGES; both++)
      {
        crash_disk_arm (1 + both % MOST_CHANGES, manner);
        g_assert_cmpint (write_header (&self, &self.after), !=, SQLITE_OK);
        crash_disk_restart ();
        crash_disk_arm (1 + both / MOST_CHANGES, manner);
        g_assert_cmpint (write_header (&self, &self.before), !=, SQLITE_OK);
        crash_disk_restart ();
        check (&self, FALSE);
      }
  tear_down (&self);
}

/* A full or faulty disk, for a moment and for good. */
static void
test_refused (gconstpointer data)
{
  gboolean for_good = GPOINTER_TO_INT (data);
  Fixture self;

  set_up (&self);
  for (guint nth = 1; nth <= MOST_CHANGES; nth++)
    {
      crash_disk_refuse (nth, for_good);
      g_assert_cmpint (write_header (&self, &self.after), !=, SQLITE_OK);
      g_assert_true (crash_disk_refused ());
      crash_disk_refuse (0, FALSE);
      check (&self, FALSE);
    }
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  crash_vfs_install (FALSE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/header-cut/power", &manners[0], test_cut);
  g_test_add_data_func ("/header-cut/garbage", &manners[1], test_cut);
  g_test_add_data_func ("/header-cut/wide", &manners[2], test_cut);
  g_test_add_data_func ("/header-cut/killed", &manners[3], test_cut);
  g_test_add_data_func ("/header-cut/twice", &manners[2], test_cut_twice);
  g_test_add_data_func ("/header-cut/refused-once", GINT_TO_POINTER (FALSE), test_refused);
  g_test_add_data_func ("/header-cut/refused-for-good", GINT_TO_POINTER (TRUE), test_refused);
  return g_test_run ();
}
