#include "small-book.h"

#include <string.h>

#include "fewer.h"

/* Every byte of a book changed, its pages swapped and its end cut off: it says
 * so, or all is there as it was.  Never something else, and silently. */

#define PAGE 4096

/* Every one; where there are to be fewer, one in eleven. */
static gsize
step (void)
{
  return torture_fewer (G_MAXUINT) < G_MAXUINT ? 11 : 1;
}

/* Just that file, and what may be beside it. */
typedef struct
{
  SmallBook   book;
  GByteArray *image;
  GByteArray *journal;         /* of an act that was cut off; empty: none */
  char       *whole;           /* the digest of what was written */
  guint       told;
  guint       harmless;
} Flips;

static void
put_back (Flips *self)
{
  crash_disk_put (self->book.file, self->image->data, self->image->len);
  crash_disk_put (self->book.journal, self->journal->data, self->journal->len);
}

static GByteArray *
take (const char *name)
{
  g_autoptr (GBytes) bytes = crash_disk_read (name);
  GByteArray *copy = g_byte_array_new ();

  if (bytes != NULL)
    g_byte_array_append (copy, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  return copy;
}

static void
set_up (Flips *self)
{
  *self = (Flips) { 0 };
  crash_disk_format (1);
  small_book_make (&self->book);
  self->image = take (self->book.file);
  self->journal = g_byte_array_new ();
  self->whole = small_book_digest (&self->book);
  g_assert_nonnull (self->whole);
}

/* The process died in the middle of an act, when the file was half written. */
static void
cut_off (Flips *self)
{
  const CrashManner killed = { .killed = TRUE };
  sqlite3 *handle;

  put_back (self);
  handle = small_book_open (&self->book);
  small_book_run (handle, "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 1; BEGIN;"
                          "UPDATE t SET b = zeroblob (length (b) + 9)");
  crash_disk_arm (1, &killed);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE t SET a = a || 'x'", NULL, NULL, NULL), !=, SQLITE_OK);
  sqlite3_close_v2 (handle);
  crash_disk_restart ();
  g_byte_array_unref (self->image);
  g_byte_array_unref (self->journal);
  self->image = take (self->book.file);
  self->journal = take (self->book.journal);
  g_assert_cmpuint (self->journal->len, >, 2 * PAGE);
}

static void
tear_down (Flips *self)
{
  g_test_message ("%u told, %u harmless", self->told, self->harmless);
  g_byte_array_unref (self->image);
  g_byte_array_unref (self->journal);
  g_free (self->whole);
  small_book_free (&self->book);
}

static guint
count_flags (Flips *self)
{
  PennyVaultFlags flags = penny_vault_flags (self->book.vault);

  return flags.torn + flags.unreadable;
}

/* What was spoiled is on the disk: told, or harmless.  A flag counts as told, as
 * it leads to a check of the book and the offer of a backup. */
static gboolean
look (Flips *self)
{
  guint flags = count_flags (self);
  g_autofree char *is = small_book_digest (&self->book);
  gboolean same = g_strcmp0 (is, self->whole) == 0;

  g_assert_true (is == NULL || same || count_flags (self) > flags);
  self->told += !same;
  self->harmless += same;
  return !same;
}

/* Other bits at other places, so that all eight have their turn. */
static guint8
flip (gsize at)
{
  return (guint8) (at % 3 == 0 ? 0xff : 1 << at % 8);
}

static void
test_file (void)
{
  Flips self;

  set_up (&self);
  for (gsize at = 0; at < self.image->len; at += step ())
    {
      self.image->data[at] ^= flip (at);
      put_back (&self);
      /* One copy of the header stands in for the other. */
      if (look (&self))
        g_assert_cmpuint (at, >=, PENNY_HEADER_BYTES);
      self.image->data[at] ^= flip (at);
    }
  /* Only pages that hold nothing may be spoiled unseen. */
  g_assert_cmpuint (self.told, >=, (self.image->len - PENNY_HEADER_BYTES - 2 * PAGE) / step ());
  tear_down (&self);
}

static void
test_both_headers (void)
{
  Flips self;

  set_up (&self);
  for (gsize at = 0; at < PENNY_HEADER_COPY_BYTES; at += step ())
    {
      self.image->data[at] ^= flip (at);
      self.image->data[at + PENNY_HEADER_COPY_BYTES] ^= flip (at);
      put_back (&self);
      g_assert_true (look (&self));
      self.image->data[at] ^= flip (at);
      self.image->data[at + PENNY_HEADER_COPY_BYTES] ^= flip (at);
    }
  tear_down (&self);
}

static void
test_journal (void)
{
  Flips self;

  set_up (&self);
  cut_off (&self);
  for (gsize at = 0; at < self.journal->len; at += step ())
    {
      self.journal->data[at] ^= flip (at);
      put_back (&self);
      look (&self);
      self.journal->data[at] ^= flip (at);
    }
  tear_down (&self);
}

static void
test_half_written (void)
{
  Flips self;

  set_up (&self);
  cut_off (&self);
  for (gsize at = 0; at < self.image->len; at += 7 * step ())
    {
      self.image->data[at] ^= flip (at);
      put_back (&self);
      look (&self);
      self.image->data[at] ^= flip (at);
    }
  tear_down (&self);
}

static guint8 *
page (Flips *self,
      gsize  index)
{
  return self->image->data + PENNY_HEADER_BYTES + index * PAGE;
}

static gsize
count_pages (Flips *self)
{
  return (self->image->len - PENNY_HEADER_BYTES) / PAGE;
}

static void
swap (Flips *self,
      gsize  one,
      gsize  other)
{
  guint8 kept[PAGE];

  memcpy (kept, page (self, one), PAGE);
  memcpy (page (self, one), page (self, other), PAGE);
  memcpy (page (self, other), kept, PAGE);
}

static void
test_swaps (void)
{
  Flips self;

  set_up (&self);
  for (gsize one = 0; one < count_pages (&self); one++)
    for (gsize other = one + 1; other < count_pages (&self); other++)
      {
        swap (&self, one, other);
        put_back (&self);
        look (&self);
        swap (&self, one, other);
      }
  /* All but those of two pages that hold nothing. */
  g_assert_cmpuint (self.harmless, <=, 1);
  tear_down (&self);
}

/* The same page of another book that the same key opens. */
static void
test_strangers (void)
{
  g_autoptr (GByteArray) mine = NULL;
  Flips self, other;

  set_up (&other);
  set_up (&self);
  mine = g_byte_array_new ();
  g_byte_array_append (mine, self.image->data, self.image->len);
  for (gsize i = 0; i < count_pages (&self); i++)
    {
      memcpy (page (&self, i), page (&other, i), PAGE);
      put_back (&self);
      look (&self);
      memcpy (page (&self, i), mine->data + PENNY_HEADER_BYTES + i * PAGE, PAGE);
    }
  g_assert_cmpuint (self.harmless, <=, 2);
  tear_down (&self);
  tear_down (&other);
}

/* What was cut must be told when more than @unused bytes of it are gone. */
static void
cut_everywhere (Flips      *self,
                GByteArray *which,
                guint       unused)
{
  guint length = which->len;

  for (guint size = 0; size < length; size += size % 512 == 511 || size % 512 == 0 ? 1 : 510)
    {
      which->len = size;
      put_back (self);
      g_assert_true (look (self) || size + unused > length);
    }
  which->len = length;
}

static void
test_cuts (void)
{
  Flips self;

  set_up (&self);
  /* The last page holds nothing. */
  cut_everywhere (&self, self.image, PAGE);
  cut_off (&self);
  cut_everywhere (&self, self.journal, self.journal->len);
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  crash_vfs_install (FALSE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flips/file", test_file);
  g_test_add_func ("/flips/both-headers", test_both_headers);
  g_test_add_func ("/flips/journal", test_journal);
  g_test_add_func ("/flips/half-written", test_half_written);
  g_test_add_func ("/flips/swaps", test_swaps);
  g_test_add_func ("/flips/strangers", test_strangers);
  g_test_add_func ("/flips/cuts", test_cuts);
  return g_test_run ();
}
