/* A sealed file that somebody changed: whole and as it was, or refused.  The seeds are sealed
 * with the key below. */

#include "fuzz.h"
#include "receipt.h"

#include <sys/mman.h>
#include <unistd.h>

static gboolean
count_bytes (const guint8 *bytes,
             gsize         size,
             gpointer      data,
             GError      **error)
{
  g_assert_cmpuint (size, <=, PENNY_RECEIPT_CHUNK);
  *(gsize *) data += size;
  return TRUE;
}

/* One for all: guarded memory is slow to come by. */
static PennyKey *
fixed_key (void)
{
  static const guint8 bytes[PENNY_KEY_BYTES] = "a key that everybody may know..";
  static PennyKey *key;

  if (key == NULL)
    key = penny_key_from_bytes (bytes);
  return key;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const guint8 id[PENNY_RECEIPT_ID_BYTES] = "the first file ";
  static const guint8 book_id[16] = "the first book ";
  g_autoptr (GError) error = NULL;
  gsize plain = 0;
  gboolean whole;
  int file = memfd_create ("receipt", MFD_CLOEXEC);

  g_assert_cmpint (write (file, data, size), ==, size);
  g_assert_cmpint (lseek (file, 0, SEEK_SET), ==, 0);
  whole = penny_receipt_unseal (file, id, fixed_key (), book_id, count_bytes, &plain, &error);
  close (file);
  g_assert_true (whole == (error == NULL));
  g_assert_cmpuint (plain, <=, size);
  return 0;
}
