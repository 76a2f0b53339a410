#include "soundness-private.h"

#include <glib/gi18n-lib.h>

#include "store-private.h"

/* What a receipt proves says so, and what is to be found is. */
static const PennyInvariant invariants[] = {
  { "SELECT count(*) FROM payments WHERE receipt = 0 AND id IN (SELECT payment_id FROM receipt_payments)",
    N_("Payments that a receipt proves, but that count as having none: {count}.") },
  /* A book in memory keeps no files, and so has none with a row. */
  { "SELECT count(*) FROM receipts WHERE file_id IS NULL AND EXISTS (SELECT 1 FROM files)",
    N_("Receipts whose picture is not kept: {count}.") },
  { "SELECT (SELECT count(*) FROM receipt_texts t LEFT JOIN receipt_words w ON w.rowid = t.id "
    "WHERE (w.words, w.facts) IS NOT (t.words, t.facts)) "
    "+ (SELECT count(*) FROM receipt_words WHERE rowid NOT IN (SELECT id FROM receipts))",
    N_("Receipts that are not found by what is known of them: {count}.") },
};

/* FTS5 holds its own lists against the texts.  The question is asked as if something were written, so who may only read
 * cannot ask it. */
static gboolean
check_words (PennyStore  *store,
             GPtrArray   *wrong,
             GError     **error)
{
  g_autoptr (GError) trouble = NULL;

  if (store->vault != NULL && store->lock < 0)
    return TRUE;
  if (penny_store_run (store, "INSERT INTO receipt_words (receipt_words) VALUES ('integrity-check')", &trouble))
    return TRUE;
  if (sqlite3_errcode (store->handle) == SQLITE_CORRUPT_VTAB)
    {
      g_ptr_array_add (wrong, g_strdup (_("Some receipts cannot be found by their words.")));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

gboolean
penny_soundness_receipts (PennyStore       *store,
                          const PennyPart  *part,
                          GPtrArray        *wrong,
                          GError          **error)
{
  return penny_soundness_hold (store, invariants, G_N_ELEMENTS (invariants), part, wrong, error) &&
         check_words (store, wrong, error);
}
