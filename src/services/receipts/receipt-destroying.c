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

/* One that goes, and what its note tells: nothing of whom or how much. */
typedef struct
{
  gint64    file_id;
  PennyDate day;
  PennyDate until;
  gboolean  early;
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
  going->early = !keep->may_go;
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

static gboolean
destroy (PennyStore   *store,
         const Going  *going,
         const char   *reason,
         GError      **error)
{
  g_autofree char *day = penny_date_format (going->day);
  g_autofree char *until = penny_date_format (going->until);
  const char *args[] = { day == NULL ? "" : day, going->early ? reason : until, NULL };

  return penny_kept_files_destroy (store, going->file_id,
                                   going->early ? "receipt-destroyed-early" : "receipt-destroyed", args, error);
}

gboolean
penny_act_destroy_receipts (PennyStore  *store,
                            gpointer     destruction,
                            gint64      *id,
                            GError     **error)
{
  const PennyDestruction *request = destruction;
  g_autoptr (GArray) all = look_at_all (store, request, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (!destroy (store, &g_array_index (all, Going, i), request->reason, error))
      return FALSE;
  if (all != NULL && id != NULL)
    *id = 0;
  return all != NULL;
}
