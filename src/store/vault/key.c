#include "key.h"

#include <sodium.h>
#include <string.h>
#include <sys/resource.h>

struct _PennyKey
{
  guint8        *bytes;         /* sodium's guarded memory */
  gatomicrefcount count;
};

void
penny_secret_ready (void)
{
  if (sodium_init () < 0)
    g_error ("The library that seals books could not start.");
}

void
penny_secret_guard (void)
{
  /* Too small for any file, and, unlike 0, what keeps Linux from handing the
   * memory to a program that collects crashes (its fs/coredump.c). */
  const struct rlimit none = { 1, 1 };

  setrlimit (RLIMIT_CORE, &none);
}

static PennyKey *
key_alloc (void)
{
  PennyKey *self = g_new0 (PennyKey, 1);

  penny_secret_ready ();
  self->bytes = sodium_malloc (PENNY_KEY_BYTES);
  if (self->bytes == NULL)
    g_error ("There is no memory left for a key.");
  g_atomic_ref_count_init (&self->count);
  return self;
}

PennyKey *
penny_key_new (void)
{
  PennyKey *self = key_alloc ();

  randombytes_buf (self->bytes, PENNY_KEY_BYTES);
  return self;
}

PennyKey *
penny_key_from_bytes (const guint8 bytes[PENNY_KEY_BYTES])
{
  PennyKey *self = key_alloc ();

  memcpy (self->bytes, bytes, PENNY_KEY_BYTES);
  return self;
}

PennyKey *
penny_key_from_text (const char *text)
{
  PennyKey *self;
  size_t length = 0;

  if (text == NULL || strlen (text) != PENNY_KEY_LETTERS)
    return NULL;

  self = key_alloc ();
  if (sodium_base642bin (self->bytes, PENNY_KEY_BYTES, text, PENNY_KEY_LETTERS, NULL, &length, NULL,
                         sodium_base64_VARIANT_ORIGINAL) == 0 &&
      length == PENNY_KEY_BYTES)
    return self;
  penny_key_unref (self);
  return NULL;
}

char *
penny_key_to_text (PennyKey *self)
{
  char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = sodium_malloc (PENNY_KEY_LETTERS + 1);
  if (text == NULL)
    g_error ("There is no memory left for a key.");
  return sodium_bin2base64 (text, PENNY_KEY_LETTERS + 1, self->bytes, PENNY_KEY_BYTES, sodium_base64_VARIANT_ORIGINAL);
}

const guint8 *
penny_key_bytes (PennyKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

gboolean
penny_key_equal (PennyKey *self,
                 PennyKey *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return sodium_memcmp (self->bytes, other->bytes, PENNY_KEY_BYTES) == 0;
}

PennyKey *
penny_key_ref (PennyKey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
penny_key_unref (PennyKey *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;
  sodium_free (self->bytes);
  g_free (self);
}

char *
penny_secret_copy (const char *text)
{
  gsize size;
  char *copy;

  if (text == NULL)
    return NULL;
  penny_secret_ready ();
  size = strlen (text) + 1;
  copy = sodium_malloc (size);
  if (copy == NULL)
    g_error ("There is no memory left for a secret.");
  memcpy (copy, text, size);
  return copy;
}

void
penny_secret_free (char *secret)
{
  sodium_free (secret);
}
