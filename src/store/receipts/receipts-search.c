#include "receipts-private.h"

#include <string.h>

#include "pence.h"

/* --- keeping the index --- */

static const char *const again[] = {
  "DELETE FROM receipt_words WHERE rowid IN (SELECT receipt_id FROM receipt_stale)",
  "INSERT INTO receipt_words (rowid, words, facts) SELECT id, words, facts FROM receipt_texts "
  "WHERE id IN (SELECT receipt_id FROM receipt_stale)",
  "DELETE FROM receipt_stale",
};

gboolean
penny_receipts_find_again (PennyStore  *store,
                           GError     **error)
{
  gint64 stale;

  if (!penny_store_read_int64 (store, "SELECT EXISTS (SELECT 1 FROM receipt_stale)", 0, 0, &stale, error))
    return FALSE;
  for (gsize i = 0; stale && i < G_N_ELEMENTS (again); i++)
    {
      g_autoptr (sqlite3_stmt) change = penny_store_prepare (store, again[i], error);

      if (change == NULL || !penny_store_finish (store, change, error))
        return FALSE;
    }
  return TRUE;
}

/* The index only notes that a word is gone, until it is written anew. */
gboolean
penny_receipts_forget_words (PennyStore  *store,
                             GError     **error)
{
  g_autoptr (sqlite3_stmt) write = NULL;

  if (!penny_receipts_find_again (store, error))
    return FALSE;
  write = penny_store_prepare (store, "INSERT INTO receipt_words (receipt_words) VALUES ('optimize')", error);
  return write != NULL && penny_store_finish (store, write, error);
}

/* --- asking it --- */

/* People type anything.  Each word becomes a phrase in quotes, in which nothing has a meaning of its own. */

/* What is no letter and no digit is not in the index, and a phrase of nothing would find nothing. */
static gboolean
has_letters (const char *word)
{
  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

static void
add_phrase (GString    *match,
            const char *word,
            gboolean    may_go_on)
{
  g_auto (GStrv) parts = g_strsplit (word, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);

  g_string_append_printf (match, "\"%s\"%s", quoted, may_go_on ? "*" : "");
}

/* Amounts are in the index as "1234.50": "1,234.5" and "£1,234.50" mean the same. */
static char *
as_amount (const char *word)
{
  PennyPence amount;

  if (!penny_pence_parse (word, &amount, NULL))
    return NULL;
  amount = ABS (amount);
  return strchr (word, '.') == NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, amount / 100)
                                    : g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", amount / 100, (int) (amount % 100));
}

static void
add_word (GString    *match,
          const char *word,
          gboolean    is_last)
{
  g_autofree char *amount = as_amount (word);

  g_string_append (match, match->len > 0 ? " AND (" : "(");
  add_phrase (match, word, is_last);
  if (amount != NULL)
    {
      g_string_append (match, " OR facts : ");
      add_phrase (match, amount, FALSE);
    }
  g_string_append_c (match, ')');
}

char *
penny_receipts_match (const char *search)
{
  g_autofree char *valid = g_utf8_make_valid (search != NULL ? search : "", -1);
  g_auto (GStrv) words = g_strsplit_set (valid, " \t\r\n\f\v", -1);
  GString *match = g_string_new (NULL);
  guint last = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (has_letters (words[i]))
      last = i;
  for (guint i = 0; words[i] != NULL; i++)
    if (has_letters (words[i]))
      add_word (match, words[i], i == last);
  return g_string_free (match, match->len == 0);
}

/* --- the lines of what is proven --- */

static void
add_id (GString *ids,
        gint64   id)
{
  g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? ", " : "", id);
}

char *
penny_receipts_lines_named (PennyStore  *store,
                            const char  *search,
                            GError     **error)
{
  g_autofree char *valid = g_utf8_make_valid (search, -1);
  g_autoptr (sqlite3_stmt) select = penny_store_prepare (store, "SELECT id, name FROM lines", error);
  g_autoptr (GString) ids = g_string_new (NULL);
  gboolean row;

  if (select == NULL)
    return NULL;
  while (TRUE)
    {
      if (!penny_store_step (store, select, &row, error))
        return NULL;
      if (!row)
        return g_string_free (g_steal_pointer (&ids), FALSE);
      if (g_str_match_string (valid, (const char *) sqlite3_column_text (select, 1), FALSE))
        add_id (ids, sqlite3_column_int64 (select, 0));
    }
}
