#include "act.h"

#include "sentence.h"

static gboolean
give_sentence (PennyHistoryEntry *entry,
               char              **what)
{
  if (entry == NULL)
    return FALSE;
  if (what != NULL)
    *what = penny_sentence_new (entry);
  penny_history_entry_free (entry);
  return TRUE;
}

gboolean
penny_act_undo (PennyStore  *store,
                gpointer     what,
                gint64      *id,
                GError     **error)
{
  return give_sentence (penny_history_undo (store, error), what);
}

gboolean
penny_act_redo (PennyStore  *store,
                gpointer     what,
                gint64      *id,
                GError     **error)
{
  return give_sentence (penny_history_redo (store, error), what);
}
