#include <string.h>

#include "bytes.h"
#include "code.h"
#include "header.h"

/* A header with a slot of each kind, as its two copies lie on the disk. */
typedef struct
{
  PennyKey    *key;
  PennyHeader  header;
  char        *code;
  guint8       bytes[PENNY_HEADER_BYTES];
} Sealed;

static void
add (Sealed        *self,
     PennySlotKind  kind,
     const char    *secret)
{
  guint8 slot[PENNY_SLOT_BYTES];

  g_assert_true (penny_slot_wrap (slot, kind, PENNY_COST_SMALLEST, secret, self->key, self->header.book_id));
  g_assert_true (penny_header_add_slot (&self->header, slot));
}

static void
lay_down (Sealed *self,
          guint   copy)
{
  penny_header_write (&self->header, self->key, self->bytes + copy * PENNY_HEADER_COPY_BYTES);
}

static void
set_up (Sealed        *self,
        gconstpointer  nothing)
{
  self->key = penny_key_new ();
  self->code = penny_code_new ();
  penny_header_init (&self->header);
  add (self, PENNY_SLOT_CODE, self->code);
  add (self, PENNY_SLOT_PASSPHRASE, "café in the rain");
  lay_down (self, 0);
  lay_down (self, 1);
}

static void
tear_down (Sealed        *self,
           gconstpointer  nothing)
{
  penny_key_unref (self->key);
  penny_secret_free (self->code);
}

static void
test_secrets (Sealed        *self,
              gconstpointer  nothing)
{
  g_autofree char *lower = g_ascii_strdown (self->code, -1);
  const struct
  {
    PennySlotKind  kind;
    const char    *secret;
    gboolean       opens;
  } secrets[] = {
    { PENNY_SLOT_CODE, self->code, TRUE },
    { PENNY_SLOT_CODE, lower, TRUE },
    { PENNY_SLOT_CODE, "00000-00000-00000-00000-00012", FALSE },
    { PENNY_SLOT_CODE, "café in the rain", FALSE },
    { PENNY_SLOT_PASSPHRASE, "café in the rain", TRUE },
    { PENNY_SLOT_PASSPHRASE, "cafe\xcc\x81 in the rain", TRUE },
    { PENNY_SLOT_PASSPHRASE, " café in the rain\n", TRUE },
    { PENNY_SLOT_PASSPHRASE, "Café in the rain", FALSE },
    { PENNY_SLOT_PASSPHRASE, "", FALSE },
    { PENNY_SLOT_PASSPHRASE, self->code, FALSE },
  };
  PennyHeader read;

  g_assert_true (penny_header_read (&read, self->bytes, sizeof self->bytes, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      PennyKey *key = penny_header_unlock (&read, secrets[i].kind, secrets[i].secret);

      g_assert_cmpint (key != NULL, ==, secrets[i].opens);
      if (key == NULL)
        continue;
      g_assert_true (penny_key_equal (key, self->key));
      penny_key_unref (key);
    }
}

/* Slots of one kind: all open; dropping keeps the newest. */
static void
test_slots (Sealed        *self,
            gconstpointer  nothing)
{
  add (self, PENNY_SLOT_PASSPHRASE, "second");
  add (self, PENNY_SLOT_PASSPHRASE, "third");
  g_assert_cmpuint (penny_header_count_slots (&self->header, PENNY_SLOT_PASSPHRASE), ==, 3);
  penny_header_drop_slots (&self->header, PENNY_SLOT_PASSPHRASE, 2);
  g_assert_null (penny_header_unlock (&self->header, PENNY_SLOT_PASSPHRASE, "café in the rain"));
  penny_key_unref (penny_header_unlock (&self->header, PENNY_SLOT_PASSPHRASE, "second"));
  penny_header_drop_slots (&self->header, PENNY_SLOT_PASSPHRASE, 0);
  g_assert_cmpuint (self->header.n_slots, ==, 1);
  penny_key_unref (penny_header_unlock (&self->header, PENNY_SLOT_CODE, self->code));
  while (self->header.n_slots < PENNY_HEADER_MOST_SLOTS)
    add (self, PENNY_SLOT_PASSPHRASE, "many");
  g_assert_false (penny_header_add_slot (&self->header, self->header.slots[0]));
}

/* A slot's every byte counts, but the reserve that nothing uses; and it is its book's. */
static void
test_slot_bytes (Sealed        *self,
                 gconstpointer  nothing)
{
  for (guint i = 0; i < PENNY_SLOT_BYTES; i++)
    {
      guint8 slot[PENNY_SLOT_BYTES];
      PennyKey *key;

      memcpy (slot, self->header.slots[1], sizeof slot);
      slot[i] ^= 0x40;
      key = penny_slot_unwrap (slot, "café in the rain", self->header.book_id);
      g_assert_cmpint (key != NULL, ==, i >= 112);
      if (key != NULL)
        penny_key_unref (key);
    }
  self->header.book_id[3] ^= 1;
  g_assert_null (penny_header_unlock (&self->header, PENNY_SLOT_PASSPHRASE, "café in the rain"));
}

static const struct
{
  guint64 ops;
  guint64 memory;
} absurd[] = {
  { 0, 8192 }, { 17, 8192 }, { G_MAXUINT64, 8192 }, { 1, 0 }, { 1, 8191 }, { 1, (1u << 30) + 1 }, { 1, G_MAXUINT64 },
};

/* Refused before any work: the test would not end otherwise. */
static void
test_absurd_costs (Sealed        *self,
                   gconstpointer  nothing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (absurd); i++)
    {
      guint8 slot[PENNY_SLOT_BYTES];

      memcpy (slot, self->header.slots[1], sizeof slot);
      penny_put_u64 (slot + 8, absurd[i].ops);
      penny_put_u64 (slot + 16, absurd[i].memory);
      g_assert_null (penny_slot_unwrap (slot, "café in the rain", self->header.book_id));
    }
}

/* Any one byte of the file changed: the other copy is read.  In both: neither is. */
static void
test_flips (Sealed        *self,
            gconstpointer  nothing)
{
  for (guint i = 0; i < PENNY_HEADER_COPY_BYTES; i++)
    for (guint which = 1; which <= 3; which++)
      {
        guint8 bytes[PENNY_HEADER_BYTES];
        PennyHeader read;
        gboolean good;

        memcpy (bytes, self->bytes, sizeof bytes);
        if (which & 1)
          bytes[i] ^= 0x01;
        if (which & 2)
          bytes[PENNY_HEADER_COPY_BYTES + i] ^= 0x80;
        good = penny_header_read (&read, bytes, sizeof bytes, self->key);
        g_assert_cmpint (good, ==, which != 3);
        if (good)
          g_assert_cmpmem (read.slots, sizeof read.slots, self->header.slots, sizeof self->header.slots);
      }
}

/* A stranger can make a copy that is whole, but not one that counts for whoever has the key. */
static void
test_forged (Sealed        *self,
             gconstpointer  nothing)
{
  g_autoptr (PennyKey) stranger = penny_key_new ();
  PennyHeader forged = self->header;
  PennyHeader read;

  forged.generation = 99;
  penny_header_drop_slots (&forged, PENNY_SLOT_CODE, 0);
  penny_header_write (&forged, stranger, self->bytes + PENNY_HEADER_COPY_BYTES);
  g_assert_true (penny_header_read (&read, self->bytes, sizeof self->bytes, NULL));
  g_assert_cmpuint (read.generation, ==, 99);
  g_assert_true (penny_header_read (&read, self->bytes, sizeof self->bytes, self->key));
  g_assert_cmpuint (read.generation, ==, 1);
  g_assert_false (penny_header_read (&read, self->bytes, PENNY_HEADER_COPY_BYTES, stranger));
}

/* The newer copy counts, and the older one is the next to be written. */
static void
test_generations (Sealed        *self,
                  gconstpointer  nothing)
{
  PennyHeader read;

  for (guint generation = 2; generation < 6; generation++)
    {
      guint older = penny_header_older_copy (self->bytes, sizeof self->bytes, self->key);

      self->header.generation = generation;
      lay_down (self, older);
      g_assert_true (penny_header_read (&read, self->bytes, sizeof self->bytes, self->key));
      g_assert_cmpuint (read.generation, ==, generation);
      g_assert_cmpuint (penny_header_older_copy (self->bytes, sizeof self->bytes, self->key), ==, 1 - older);
    }
}

static void
test_short (Sealed        *self,
            gconstpointer  nothing)
{
  PennyHeader read;

  for (gsize size = 0; size <= sizeof self->bytes; size += 512)
    {
      g_assert_cmpint (penny_header_read (&read, self->bytes, size, self->key), ==, size >= PENNY_HEADER_COPY_BYTES);
      g_assert_cmpint (penny_header_is_sealed (self->bytes, size), ==, size > 0);
    }
  g_assert_cmpuint (penny_header_get_version (self->bytes, sizeof self->bytes), ==, 1);
  g_assert_false (penny_header_is_sealed ((const guint8 *) "SQLite format 3", 16));
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (Sealed *self, gconstpointer nothing);
  } tests[] = {
    { "/header/secrets", test_secrets },
    { "/header/slots", test_slots },
    { "/header/slot-bytes", test_slot_bytes },
    { "/header/absurd-costs", test_absurd_costs },
    { "/header/flips", test_flips },
    { "/header/forged", test_forged },
    { "/header/generations", test_generations },
    { "/header/short", test_short },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Sealed, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
