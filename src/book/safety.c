#include "safety.h"

#include "book-private.h"
#include "history.h"
#include "soundness.h"

G_DEFINE_BOXED_TYPE (PennySafety, penny_safety, penny_safety_ref, penny_safety_unref)

static PennySafety *
safety_new (void)
{
  PennySafety *self = g_new0 (PennySafety, 1);

  g_atomic_ref_count_init (&self->count);
  return self;
}

PennySafety *
penny_safety_ref (PennySafety *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->count);
  return self;
}

void
penny_safety_unref (PennySafety *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_clear_pointer (&self->keeping, penny_keeping_free);
  g_free (self);
}

PennySafety *
penny_safety_read (PennyStore  *store,
                   GError     **error)
{
  g_autoptr (PennySafety) self = safety_new ();
  PennyHistoryMoments moments;

  self->keeping = penny_keeping_get (store, error);
  if (self->keeping == NULL ||
      !penny_store_get_locks (store, &self->locks, error) ||
      !penny_history_moments (store, self->keeping->backed_up_to, &moments, error) ||
      !penny_store_look_into (store, &self->harmed, error))
    return NULL;

  /* Nobody misses a sample. */
  if (!self->locks.sample)
    self->backup = penny_backup_state (self->keeping, moments.first_after, moments.now);
  return g_steal_pointer (&self);
}

PennySafety *
penny_safety_copy (const PennySafety *self)
{
  PennySafety *copy = safety_new ();

  copy->locks = self->locks;
  copy->keeping = penny_keeping_copy (self->keeping);
  copy->harmed = self->harmed;
  copy->backup = self->backup;
  return copy;
}

static gboolean
is_kept_as (const PennyKeeping *one,
            const PennyKeeping *other)
{
  return one->always_ask == other->always_ask && one->code_kept == other->code_kept &&
         g_strcmp0 (one->backup_folder, other->backup_folder) == 0 &&
         one->backed_up_at == other->backed_up_at && one->backed_up_to == other->backed_up_to &&
         one->missed_at == other->missed_at && one->watched_to == other->watched_to &&
         g_strcmp0 (one->watched_folder, other->watched_folder) == 0;
}

static gboolean
has_locks_of (const PennyLocks *one,
              const PennyLocks *other)
{
  return one->sealed == other->sealed && one->sample == other->sample && g_str_equal (one->id, other->id) &&
         one->codes == other->codes && one->passphrases == other->passphrases;
}

gboolean
penny_safety_equal (const PennySafety *one,
                    const PennySafety *other)
{
  return has_locks_of (&one->locks, &other->locks) && is_kept_as (one->keeping, other->keeping) &&
         one->in_keyring == other->in_keyring && one->harmed == other->harmed && one->backup == other->backup;
}
