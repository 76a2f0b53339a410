/* make-seeds FOLDER: good headers, slots and sealed files for the fuzz targets to spoil. */

#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "header.h"
#include "receipt.h"

static const guint8 key_bytes[PENNY_KEY_BYTES] = "a key that everybody may know..";
static const guint8 book_id[16] = "the first book ";
static const guint8 file_id[PENNY_RECEIPT_ID_BYTES] = "the first file ";

static void
keep (const char *folder,
      const char *name,
      const void *bytes,
      gsize       size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

static void
make_header (const char *folder,
             const char *name,
             PennyKey   *key,
             guint       n_slots,
             const guint8 *slot)
{
  guint8 bytes[PENNY_HEADER_BYTES];
  PennyHeader header;

  penny_header_init (&header);
  memcpy (header.book_id, book_id, sizeof book_id);
  for (guint i = 0; i < n_slots; i++)
    g_assert_true (penny_header_add_slot (&header, slot));
  penny_header_write (&header, key, bytes);
  header.generation++;
  penny_header_write (&header, key, bytes + PENNY_HEADER_COPY_BYTES);
  keep (folder, name, bytes, sizeof bytes);
}

static void
make_receipt (const char *folder,
              const char *name,
              PennyKey   *key,
              gsize       size)
{
  int plain = memfd_create ("plain", MFD_CLOEXEC), sealed = memfd_create ("sealed", MFD_CLOEXEC);
  g_autofree guint8 *bytes = g_malloc0 (size + 2 * PENNY_RECEIPT_CHUNK);
  gsize length;

  g_assert_cmpint (write (plain, bytes, size), ==, size);
  g_assert_cmpint (lseek (plain, 0, SEEK_SET), ==, 0);
  g_assert_true (penny_receipt_seal (plain, sealed, file_id, key, book_id, NULL));
  length = (gsize) lseek (sealed, 0, SEEK_END);
  g_assert_cmpint (pread (sealed, bytes, length, 0), ==, length);
  keep (folder, name, bytes, length);
  close (plain);
  close (sealed);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PennyKey) key = penny_key_from_bytes (key_bytes);
  guint8 slot[PENNY_SLOT_BYTES];

  if (argc != 2)
    return 2;
  penny_slot_wrap (slot, PENNY_SLOT_CODE, PENNY_COST_USUAL, "", key, book_id);
  keep (argv[1], "code.slot", slot, sizeof slot);
  penny_slot_wrap (slot, PENNY_SLOT_PASSPHRASE, PENNY_COST_SMALLEST, PENNY_SAMPLE_PASSPHRASE, key, book_id);
  keep (argv[1], "passphrase.slot", slot, sizeof slot);
  make_header (argv[1], "none.header", key, 0, slot);
  make_header (argv[1], "two.header", key, 2, slot);
  make_header (argv[1], "most.header", key, PENNY_HEADER_MOST_SLOTS, slot);
  make_receipt (argv[1], "empty.receipt", key, 0);
  make_receipt (argv[1], "short.receipt", key, 100);
  make_receipt (argv[1], "two-chunks.receipt", key, PENNY_RECEIPT_CHUNK + 1);
  return 0;
}
