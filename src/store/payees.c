#include "payments.h"

#include "payee.h"
#include "rows.h"

/* What payees usually are, for typing ahead and for statements that come in. */

/* Opening balances and transfers (kinds 4 and 5) say nothing about a payee. */
#define NEWEST_FIRST "SELECT payee, kind, line_id, amount FROM payments " \
  "WHERE kind NOT IN (4, 5) AND payee <> '' ORDER BY date DESC, id DESC"

void
penny_usual_free (PennyUsual *self)
{
  if (self == NULL)
    return;
  g_free (self->payee);
  g_free (self);
}

static PennyUsual *
read_usual (sqlite3_stmt *select)
{
  PennyUsual *usual = g_new0 (PennyUsual, 1);

  usual->payee = penny_column_text (select, 0);
  usual->kind = (PennyPaymentKind) sqlite3_column_int (select, 1);
  usual->line_id = sqlite3_column_int64 (select, 2);
  usual->amount = sqlite3_column_int64 (select, 3);
  return usual;
}

/* Two spellings of one payee count once.  The key costs more than looking up a
 * spelling, so each spelling is turned into its key once. */
static gboolean
is_new (GHashTable *spellings,
        GHashTable *keys,
        const char *payee,
        const char *start)
{
  char *key;

  if (g_hash_table_contains (spellings, payee))
    return FALSE;
  g_hash_table_add (spellings, g_strdup (payee));
  key = penny_payee_key (payee);
  if (!g_str_has_prefix (key, start))
    {
      g_free (key);
      return FALSE;
    }
  return g_hash_table_add (keys, key);
}

GPtrArray *
penny_payments_usual (PennyStore  *store,
                      const char  *starting,
                      int          limit,
                      GError     **error)
{
  g_autofree char *start = penny_payee_key (starting != NULL ? starting : "");
  g_autoptr (GHashTable) spellings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_usual_free);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, NEWEST_FIRST, error);
  gboolean row = TRUE;

  if (select == NULL)
    return NULL;
  while ((int) found->len < limit)
    {
      if (!penny_store_step (store, select, &row, error))
        return NULL;
      if (!row)
        break;
      if (is_new (spellings, keys, (const char *) sqlite3_column_text (select, 0), start))
        g_ptr_array_add (found, read_usual (select));
    }
  return g_steal_pointer (&found);
}
