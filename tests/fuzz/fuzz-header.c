/* The first 8192 bytes of a file that says it is a book, as they come, and with the sums made good so
 * that what lies behind them is read as well. */

#include "fuzz.h"
#include "header.h"

#include <sodium.h>
#include <string.h>

/* Of format version 1: the sum that anybody can reckon. */
#define SUM_AT    4048
#define SUM_BYTES 16

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

/* Whatever was read can be written, and is then read as it was. */
static void
check_header (const PennyHeader *header,
              PennyKey          *key)
{
  guint8 bytes[PENNY_HEADER_BYTES];
  g_autofree char *id = penny_header_id_text (header);
  PennyHeader again;

  g_assert_cmpuint (strlen (id), ==, 32);
  g_assert_cmpuint (header->n_slots, <=, PENNY_HEADER_MOST_SLOTS);
  g_assert_cmpuint (penny_header_count_slots (header, PENNY_SLOT_CODE), <=, header->n_slots);
  penny_header_write (header, key, bytes);
  memcpy (bytes + PENNY_HEADER_COPY_BYTES, bytes, PENNY_HEADER_COPY_BYTES);
  g_assert_true (penny_header_is_sealed (bytes, sizeof bytes));
  g_assert_true (penny_header_read (&again, bytes, sizeof bytes, key));
  g_assert_cmpuint (again.generation, ==, header->generation);
  g_assert_cmpmem (again.book_id, 16, header->book_id, 16);
  g_assert_cmpmem (again.slots, again.n_slots * PENNY_SLOT_BYTES, header->slots, header->n_slots * PENNY_SLOT_BYTES);
}

static void
read_bytes (const guint8 *bytes,
            gsize         size,
            PennyKey     *key)
{
  PennyHeader header;

  penny_header_is_sealed (bytes, size);
  g_assert_cmpuint (penny_header_older_copy (bytes, size, key), <=, 1);
  if (penny_header_read (&header, bytes, size, key))
    check_header (&header, key);
  if (penny_header_read (&header, bytes, size, NULL))
    check_header (&header, key);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  PennyKey *key = fixed_key ();
  g_autofree guint8 *bytes = g_memdup2 (data, size);

  read_bytes (bytes, size, key);
  for (gsize at = 0; at + PENNY_HEADER_COPY_BYTES <= MIN (size, PENNY_HEADER_BYTES); at += PENNY_HEADER_COPY_BYTES)
    crypto_generichash (bytes + at + SUM_AT, SUM_BYTES, bytes + at, SUM_AT, NULL, 0);
  read_bytes (bytes, size, key);
  return 0;
}
