#include "receipt-private.h"

#include <glib/gi18n-lib.h>

#include "receipt-keep.h"

/* For good.  All are looked at first: where one may not go, none goes. */

void
penny_destruction_free (PennyDestruction *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->receipts, g_array_unref);
  g_clear_pointer (&self->reason, g_free);
  g_free (self);
}

/* One that goes, and what the note tells of it: nothing of whom or how much. */
typedef struct
{
  gint64    file_id;
  PennyDate day;
  PennyDate until;
} Going;

static gboolean
check_keep (const PennyKeep         *keep,
            const PennyDestruction  *request,
            GError                 **error)
{
  if (keep->asked)
    return penny_refuse (error, _("Your funder asks about one of these receipts, so they stay. Nothing was destroyed. "
                                  "Close the question first, when it is answered."));
  if (keep->may_go || request->early)
    return TRUE;
  return penny_refuse (error, _("One of these receipts is still to be kept. Nothing was destroyed. "
                                "Look at the day until which each is kept."));
}

static gboolean
look_at (PennyStore              *store,
         gint64                   receipt_id,
         const PennyDestruction  *request,
         Going                   *going,
         GError                 **error)
{
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, receipt_id, error);
  g_autoptr (GArray) proofs = receipt == NULL ? NULL : penny_receipts_proofs (store, receipt_id, error);
  PennyKeep *keep = proofs == NULL ? NULL : penny_keep_of (store, receipt_id, request->today, error);
  gboolean ok;

  if (keep == NULL)
    return FALSE;
  going->file_id = receipt->file_id;
  going->day = receipt->date != PENNY_DATE_NONE ? receipt->date : g_array_index (proofs, PennyPaidProof, 0).paid;
  going->until = keep->until;
  ok = check_keep (keep, request, error);
  penny_keep_free (keep);
  return ok;
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text == NULL ? "" : text));

  return *stripped == '\0';
}

static GArray *
look_at_all (PennyStore              *store,
             const PennyDestruction  *request,
             GError                 **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Going));

  if (request->early && is_blank (request->reason))
    {
      penny_refuse (error, _("Say why these receipts go before their day. Nothing was destroyed."));
      return NULL;
    }
  g_array_set_size (all, request->receipts->len);
  for (guint i = 0; i < request->receipts->len; i++)
    if (!look_at (store, g_array_index (request->receipts, gint64, i), request, &g_array_index (all, Going, i), error))
      return NULL;
  return g_steal_pointer (&all);
}

/* The oldest day, and the last until which one of them was to be kept. */
static char **
tell (const GArray            *all,
      const PennyDestruction  *request)
{
  Going whole = g_array_index (all, Going, 0);
  g_autofree char *count = penny_tell_count (all->len);
  g_autofree char *day = NULL;
  g_autofree char *until = NULL;

  for (guint i = 1; i < all->len; i++)
    {
      whole.day = MIN (whole.day, g_array_index (all, Going, i).day);
      whole.until = MAX (whole.until, g_array_index (all, Going, i).until);
    }
  day = penny_date_format (whole.day);
  until = penny_date_format (whole.until);
  return penny_tell (count, day == NULL ? "" : day, request->early ? request->reason : until == NULL ? "" : until, NULL);
}

static gboolean
destroy (PennyStore              *store,
         const GArray            *all,
         const PennyDestruction  *request,
         GError                 **error)
{
  g_auto (GStrv) args = tell (all, request);
  g_autofree gint64 *files = g_new (gint64, all->len);

  for (guint i = 0; i < all->len; i++)
    files[i] = g_array_index (all, Going, i).file_id;
  return penny_kept_files_destroy_all (store, files, all->len,
                                       request->early ? "receipts-destroyed-early" : "receipts-destroyed",
                                       (const char *const *) args, error);
}

gboolean
penny_act_destroy_receipts (PennyStore  *store,
                            gpointer     destruction,
                            gint64      *id,
                            GError     **error)
{
  const PennyDestruction *request = destruction;
  g_autoptr (GArray) all = look_at_all (store, request, error);

  if (all == NULL || (all->len > 0 && !destroy (store, all, request, error)))
    return FALSE;
  if (id != NULL)
    *id = 0;
  return TRUE;
}
