#include "book-private.h"
#include "keyring.h"

/* A book that was opened with its code or passphrase: this computer's keyring
 * learns the key, so that neither is asked for again.  It goes on behind the open book,
 * for the desktop may ask the person; and that it did not work is no fault. */
typedef struct
{
  PennyBook *book;
  char      *id;
} Enrolment;

static void
enrolment_free (Enrolment *self)
{
  g_object_unref (self->book);
  g_free (self->id);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Enrolment, enrolment_free)

/* Meanwhile the key may have been replaced, or the passphrase be asked for each time. */
static gboolean
is_still_wanted (const Enrolment *self)
{
  const PennySafety *safety = penny_book_get_safety (self->book);

  return g_str_equal (safety->locks.id, self->id) && !safety->keeping->always_ask;
}

static void
enrolled_cb (GObject      *nothing,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Enrolment) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean kept = penny_keyring_keep_finish (result, &error);

  if (kept && is_still_wanted (self))
    penny_book_set_in_keyring (self->book, TRUE);
  else if (kept || g_error_matches (error, PENNY_KEYRING_ERROR, PENNY_KEYRING_ERROR_NOT_KEPT))
    penny_keyring_forget_async (self->id, NULL, NULL, NULL);
}

void
penny_book_enrol (PennyBook *self,
                  PennyKey  *key)
{
  Enrolment *enrolment = g_new0 (Enrolment, 1);
  char *text = penny_key_to_text (key);

  enrolment->book = g_object_ref (self);
  enrolment->id = g_strdup (penny_book_get_safety (self)->locks.id);
  penny_keyring_keep_async (enrolment->id, text, penny_book_get_closing (self), enrolled_cb, enrolment);
  penny_secret_free (text);
}
