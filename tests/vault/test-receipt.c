#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "receipt.h"
#include "store.h"

static const guint8 file_id[PENNY_RECEIPT_ID_BYTES] = "the first file ";
static const guint8 book_id[16] = "the first book ";

/* A file in memory with these bytes, to be read from its start. */
static int
file_of (const guint8 *bytes,
         gsize         size)
{
  int file = memfd_create ("receipt", MFD_CLOEXEC);

  g_assert_cmpint (write (file, bytes, size), ==, size);
  g_assert_cmpint (lseek (file, 0, SEEK_SET), ==, 0);
  return file;
}

static GByteArray *
bytes_of (int file)
{
  gsize size = (gsize) lseek (file, 0, SEEK_END);
  GByteArray *bytes = g_byte_array_sized_new ((guint) size);

  g_byte_array_set_size (bytes, (guint) size);
  g_assert_cmpint (pread (file, bytes->data, size, 0), ==, size);
  close (file);
  return bytes;
}

static GByteArray *
pattern (gsize size)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_set_size (bytes, (guint) size);
  for (gsize i = 0; i < size; i++)
    bytes->data[i] = (guint8) (i * 131 + i / 251);
  return bytes;
}

static GByteArray *
seal (const GByteArray *plain,
      PennyKey         *key)
{
  int from = file_of (plain->data, plain->len);
  int to = memfd_create ("sealed", MFD_CLOEXEC);
  g_autoptr (GError) error = NULL;

  g_assert_true (penny_receipt_seal (from, to, file_id, key, book_id, &error));
  g_assert_no_error (error);
  close (from);
  return bytes_of (to);
}

static gboolean
gather (const guint8 *bytes,
        gsize         size,
        gpointer      all,
        GError      **error)
{
  g_byte_array_append (all, bytes, (guint) size);
  return TRUE;
}

/* NULL: refused, and as damaged. */
static GByteArray *
unseal (const guint8 *bytes,
        gsize         size,
        const guint8 *id,
        PennyKey     *key,
        const guint8 *book)
{
  g_autoptr (GByteArray) plain = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  int from = file_of (bytes, size);
  gboolean good = penny_receipt_unseal (from, id, key, book, gather, plain, &error);

  close (from);
  if (good)
    return g_steal_pointer (&plain);
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_DAMAGED);
  return NULL;
}

static const gsize sizes[] = {
  0, 1, 4096, PENNY_RECEIPT_CHUNK - 1, PENNY_RECEIPT_CHUNK, PENNY_RECEIPT_CHUNK + 1, 3 * PENNY_RECEIPT_CHUNK, 1000000,
};

static void
test_sizes (void)
{
  g_autoptr (PennyKey) key = penny_key_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GByteArray) plain = pattern (sizes[i]);
      g_autoptr (GByteArray) sealed = seal (plain, key);
      g_autoptr (GByteArray) back = unseal (sealed->data, sealed->len, file_id, key, book_id);

      g_assert_nonnull (back);
      g_assert_cmpmem (back->data, back->len, plain->data, plain->len);
      if (plain->len > 64)
        g_assert_null (memmem (sealed->data, sealed->len, plain->data, 32));
    }
}

static void
test_anothers (void)
{
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (PennyKey) other = penny_key_new ();
  g_autoptr (GByteArray) plain = pattern (100);
  g_autoptr (GByteArray) sealed = seal (plain, key);

  g_assert_null (unseal (sealed->data, sealed->len, file_id, other, book_id));
  g_assert_null (unseal (sealed->data, sealed->len, book_id, key, book_id));
  g_assert_null (unseal (sealed->data, sealed->len, file_id, key, file_id));
}

/* Every byte flipped, every length cut, and something put behind it. */
static void
test_damage (void)
{
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GByteArray) plain = pattern (700);
  g_autoptr (GByteArray) sealed = seal (plain, key);

  for (guint i = 0; i < sealed->len; i++)
    {
      sealed->data[i] ^= 0x10;
      g_assert_null (unseal (sealed->data, sealed->len, file_id, key, book_id));
      sealed->data[i] ^= 0x10;
      g_assert_null (unseal (sealed->data, i, file_id, key, book_id));
    }
  g_byte_array_append (sealed, (const guint8 *) "x", 1);
  g_assert_null (unseal (sealed->data, sealed->len, file_id, key, book_id));
}

/* Chunks left out, changed about, or all but the last kept. */
static void
test_chunks (void)
{
  const gsize header = 40, chunk = PENNY_RECEIPT_CHUNK + 17;
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GByteArray) plain = pattern (3 * PENNY_RECEIPT_CHUNK + 5);
  g_autoptr (GByteArray) sealed = seal (plain, key);
  g_autoptr (GByteArray) turned = g_byte_array_new ();

  for (int n = 0; n <= 3; n++)
    g_assert_null (unseal (sealed->data, header + (gsize) n * chunk, file_id, key, book_id));
  g_byte_array_append (turned, sealed->data, (guint) header);
  g_byte_array_append (turned, sealed->data + header + chunk, (guint) chunk);
  g_byte_array_append (turned, sealed->data + header, (guint) chunk);
  g_byte_array_append (turned, sealed->data + header + 2 * chunk, (guint) (sealed->len - header - 2 * chunk));
  g_assert_cmpuint (turned->len, ==, sealed->len);
  g_assert_null (unseal (turned->data, turned->len, file_id, key, book_id));
  g_byte_array_remove_range (sealed, (guint) header, (guint) chunk);
  g_assert_null (unseal (sealed->data, sealed->len, file_id, key, book_id));
}

static void
test_full_disk (void)
{
  g_autoptr (PennyKey) key = penny_key_new ();
  g_autoptr (GByteArray) plain = pattern (100000);
  g_autoptr (GError) error = NULL;
  int from = file_of (plain->data, plain->len);
  int full = open ("/dev/full", O_WRONLY | O_CLOEXEC);

  g_assert_false (penny_receipt_seal (from, full, file_id, key, book_id, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FULL);
  close (from);
  close (full);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt/sizes", test_sizes);
  g_test_add_func ("/receipt/anothers", test_anothers);
  g_test_add_func ("/receipt/damage", test_damage);
  g_test_add_func ("/receipt/chunks", test_chunks);
  g_test_add_func ("/receipt/full-disk", test_full_disk);
  return g_test_run ();
}
