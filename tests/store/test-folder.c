#include "files.h"
#include "folder-private.h"
#include "help.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* In place of the system's own: the disk fails when something is to last. */
static int until_fault;        /* 0: never */
static gboolean from_then_on;

static void
disk_arm (int      nth,
          gboolean on)
{
  until_fault = nth;
  from_then_on = on;
}

int
fsync (int descriptor)
{
  if (until_fault == 0 || (until_fault > 1 && until_fault--))
    return 0;
  if (!from_then_on)
    until_fault = 0;
  errno = EIO;
  return -1;
}

/* Two folders, each with a file that says which it was. */
typedef struct
{
  char *top;
  char *folder;
  char *other;
} Two;

static void
put (const char *folder,
     const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
two_open (Two *self)
{
  self->top = temporary_folder ();
  self->folder = g_build_filename (self->top, "Maya’s money", NULL);
  self->other = g_build_filename (self->top, "Maya’s money.restoring", NULL);
  put (self->folder, "book.db", "old");
  put (self->other, "book.db", "new");
}

static void
two_close (Two *self)
{
  remove_folder (self->top);
  g_free (self->top);
  g_free (self->folder);
  g_free (self->other);
}

static void
assert_says (const char *folder,
             const char *expected)
{
  g_autofree char *path = g_build_filename (folder, "book.db", NULL);
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (names) != NULL)
    n++;
  return n;
}

static void
test_swap (void)
{
  g_autoptr (GError) error = NULL;
  Two two;

  two_open (&two);
  penny_folder_swap (two.folder, two.other, &error);
  g_assert_no_error (error);
  assert_says (two.folder, "new");
  assert_says (two.other, "old");
  g_assert_cmpuint (count_names (two.top), ==, 2);
  two_close (&two);
}

/* Where a disk cannot exchange two names: cut off after each step, and mended by the next opening. */
static void
test_swap_cut (void)
{
  for (guint last = 0; last <= PENNY_SWAP_STEPS; last++)
    {
      gboolean moved = last >= 2;
      g_autoptr (GError) error = NULL;
      Two two;

      two_open (&two);
      g_assert_true (penny_folder_swap_in_steps (two.folder, two.other, last, &error));
      g_assert_true (penny_folder_mend (two.folder, &error));
      g_assert_no_error (error);
      assert_says (two.folder, moved ? "new" : "old");
      assert_says (two.other, moved ? "old" : "new");
      g_assert_cmpuint (count_names (two.top), ==, 2);
      two_close (&two);
    }
}

/* A disk that fails when it is to make a swap last, once or from then on: what is
 * told is what lies there, in both ways to swap, and opening finds it so as well. */
static void
test_swap_unsafe (void)
{
  for (int i = 0; i < 2 * 2 * 8; i++)
    {
      gboolean steps = i & 1;
      g_autoptr (GError) error = NULL;
      gboolean swapped;
      Two two;

      two_open (&two);
      disk_arm (1 + i / 4, i & 2);
      swapped = steps ? penny_folder_swap_in_steps (two.folder, two.other, PENNY_SWAP_STEPS, &error)
                      : penny_folder_swap (two.folder, two.other, &error);
      disk_arm (0, FALSE);
      g_test_message ("steps %d, %s, sync %d: %s", steps, i & 2 ? "from" : "only", 1 + i / 4, swapped ? "swapped" : "not");
      g_assert_true (swapped == (error == NULL));
      assert_says (two.folder, swapped ? "new" : "old");
      g_assert_true (penny_folder_mend (two.folder, NULL));
      assert_says (two.folder, swapped ? "new" : "old");
      assert_says (two.other, swapped ? "old" : "new");
      g_assert_cmpuint (count_names (two.top), ==, 2);
      two_close (&two);
    }
}

/* Something of that name stands in the way: nothing moves, and the book opens as before. */
static void
test_swap_in_the_way (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  Two two;

  two_open (&two);
  aside = g_strconcat (two.folder, ".swapping", NULL);
  put (aside, "letter.odt", "text");
  g_assert_false (penny_folder_swap_in_steps (two.folder, two.other, PENNY_SWAP_STEPS, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  g_assert_true (penny_folder_mend (two.folder, NULL));
  assert_says (two.folder, "old");
  assert_says (two.other, "new");
  two_close (&two);
}

static gpointer
mend (gpointer folder)
{
  return GINT_TO_POINTER (penny_folder_mend (folder, NULL));
}

/* Another program that opens the book while two folders move waits until they have moved. */
static void
test_mend_waits (void)
{
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  g_autofree char *marker = NULL;
  GThread *other;
  int held;
  Two two;

  two_open (&two);
  g_assert_true (penny_folder_swap_in_steps (two.folder, two.other, 2, NULL));
  marker = g_strconcat (two.folder, ".swap", NULL);
  held = g_open (marker, O_RDWR | O_CLOEXEC, 0);
  g_assert_cmpint (fcntl (held, F_OFD_SETLK, &whole), ==, 0);
  other = g_thread_new ("mend", mend, two.folder);

  /* What the one that moves them does next, each step as if it had all the time there is. */
  g_assert_cmpint (g_rename (two.other, two.folder), ==, 0);
  {
    g_autofree char *aside = g_strconcat (two.folder, ".swapping", NULL);

    g_assert_cmpint (g_rename (aside, two.other), ==, 0);
  }
  g_assert_cmpint (g_unlink (marker), ==, 0);
  close (held);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (other)));
  assert_says (two.folder, "new");
  assert_says (two.other, "old");
  g_assert_cmpuint (count_names (two.top), ==, 2);
  two_close (&two);
}

/* Every folder of a book in the making is made to last, not only its files. */
static void
test_sync_folders (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (GError) error = NULL;

  put (folder, "receipts/0a/one", "text");
  put (folder, "receipts/0b/two", "text");
  for (int i = 1; i <= 5; i++)
    {
      disk_arm (i, FALSE);
      penny_files_sync_folders (folder, &error);
      disk_arm (0, FALSE);
      if (i <= 4)
        g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
      else
        g_assert_no_error (error);
      g_clear_error (&error);
    }
  remove_folder (folder);
}

/* The new one is gone when the swap is to be finished: the old one comes back. */
static void
test_swap_lost (void)
{
  g_autoptr (GError) error = NULL;
  Two two;

  two_open (&two);
  g_assert_true (penny_folder_swap_in_steps (two.folder, two.other, 2, &error));
  remove_folder (two.other);
  g_assert_true (penny_folder_mend (two.folder, &error));
  g_assert_no_error (error);
  assert_says (two.folder, "old");
  g_assert_cmpuint (count_names (two.top), ==, 1);
  two_close (&two);
}

static void
test_swap_nothing (void)
{
  g_autoptr (GError) error = NULL;
  Two two;

  two_open (&two);
  remove_folder (two.other);
  g_assert_false (penny_folder_swap (two.folder, two.other, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (penny_folder_swap_in_steps (two.folder, two.other, PENNY_SWAP_STEPS, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED);
  assert_says (two.folder, "old");
  g_assert_cmpuint (count_names (two.top), ==, 1);
  two_close (&two);
}

/* A link to a book's folder stays a link to it. */
static void
test_swap_link (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *link = NULL, *beside = NULL;
  Two two;

  two_open (&two);
  link = g_build_filename (two.top, "link", NULL);
  g_assert_cmpint (symlink ("Maya’s money", link), ==, 0);
  beside = penny_folder_beside (link, ".restoring");
  g_assert_cmpstr (beside, ==, two.other);
  g_assert_true (penny_folder_swap (link, beside, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_says (link, "new");
  g_unlink (link);
  two_close (&two);
}

/* A marker that says something else than a name beside moves nothing. */
static void
test_marker_hostile (void)
{
  const char *const markers[] = { "", "..", "../elsewhere", "/etc" };

  for (gsize i = 0; i < G_N_ELEMENTS (markers); i++)
    {
      g_autoptr (GError) error = NULL;
      Two two;

      two_open (&two);
      put (two.top, "Maya’s money.swap", markers[i]);
      g_assert_true (penny_folder_mend (two.folder, &error));
      assert_says (two.folder, "old");
      assert_says (two.other, "new");
      g_assert_cmpuint (count_names (two.top), ==, 2);
      two_close (&two);
    }
}

static const struct
{
  const char *name;
  gboolean    ours;
} names[] = {
  { "book.db", TRUE },
  { "book.db-journal", TRUE },
  { "sealing/book.db", TRUE },
  { "backing-up/book.db", TRUE },
  { "backing-up/notes.txt", FALSE },
  { "lock", TRUE },
  { "receipts/0a/0a112233445566778899aabbccddeeff.rcpt", TRUE },
  { "receipts/0a/0a112233445566778899aabbccddeeff.rcpt.half", TRUE },
  { "receipts/0b/0a112233445566778899aabbccddeeff.rcpt.txt", FALSE },
  { "receipts/0a/holiday.jpg", FALSE },
  { "receipts/a-longer-name/0a112233445566778899aabbccddeeff.rcpt", FALSE },
  { "book.db.mine", FALSE },
  { "letter.odt", FALSE },
};

static void
test_remove (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    put (folder, names[i].name, "text");
  penny_folder_remove (folder, &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i].name, NULL);

      g_test_message ("%s", names[i].name);
      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !names[i].ours);
    }
  remove_folder (folder);
}

static void
test_remove_whole (void)
{
  g_autofree char *folder = temporary_folder ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i].ours)
      put (folder, names[i].name, "text");
  penny_folder_remove (folder, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/folder/swap", test_swap);
  g_test_add_func ("/folder/swap-cut", test_swap_cut);
  g_test_add_func ("/folder/swap-unsafe", test_swap_unsafe);
  g_test_add_func ("/folder/swap-in-the-way", test_swap_in_the_way);
  g_test_add_func ("/folder/mend-waits", test_mend_waits);
  g_test_add_func ("/folder/sync-folders", test_sync_folders);
  g_test_add_func ("/folder/swap-lost", test_swap_lost);
  g_test_add_func ("/folder/swap-nothing", test_swap_nothing);
  g_test_add_func ("/folder/swap-link", test_swap_link);
  g_test_add_func ("/folder/marker-hostile", test_marker_hostile);
  g_test_add_func ("/folder/remove", test_remove);
  g_test_add_func ("/folder/remove-whole", test_remove_whole);
  return g_test_run ();
}
