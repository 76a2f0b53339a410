/* A key slot that somebody made: absurd costs are refused before they are paid.  The seeds open
 * with the published passphrase. */

#include "fuzz.h"
#include "slot.h"

#include <string.h>

#define OPS_AT    8
#define MEMORY_AT 16
#define MOST_OPS  16
#define MOST_MEMORY (G_GUINT64_CONSTANT (1) << 30)

static guint64
number (const guint8 *slot,
        gsize         at)
{
  guint64 value;

  memcpy (&value, slot + at, sizeof value);
  return GUINT64_FROM_LE (value);
}

static void
set_number (guint8 *slot,
            gsize   at,
            guint64 value)
{
  value = GUINT64_TO_LE (value);
  memcpy (slot + at, &value, sizeof value);
}

/* What is dear but allowed would only slow this down: it is paid at the smallest cost. */
static gboolean
make_cheap (guint8 *slot)
{
  if (number (slot, OPS_AT) > MOST_OPS || number (slot, MEMORY_AT) > MOST_MEMORY)
    return FALSE;
  set_number (slot, OPS_AT, MIN (number (slot, OPS_AT), 1));
  set_number (slot, MEMORY_AT, MIN (number (slot, MEMORY_AT), 8192));
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const guint8 book_id[16] = "the first book ";
  guint8 slot[PENNY_SLOT_BYTES] = { 0 };
  g_autoptr (PennyKey) key = NULL;
  gboolean allowed;

  memcpy (slot, data, MIN (size, sizeof slot));
  allowed = make_cheap (slot);
  penny_slot_is_smallest (slot);
  key = penny_slot_unwrap (slot, PENNY_SAMPLE_PASSPHRASE, book_id);
  g_assert_true (key == NULL || (allowed && penny_slot_kind (slot) != PENNY_SLOT_CODE));
  return 0;
}
