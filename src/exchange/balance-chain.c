#include "balance-chain.h"

typedef struct
{
  guint links;
  guint oldest_first;   /* breaks, read that way */
  guint newest_first;
} Chain;

static gboolean
follows (PennyPence before,
         PennyPence amount,
         PennyPence after)
{
  PennyPence sum;

  return penny_pence_try_add (before, amount, &sum) && sum == after;
}

/* Each account of the file has a chain of its own. */
static Chain
test_chain (GPtrArray *rows,
            gboolean   turned)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  Chain chain = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      PennyStatementRow *row = rows->pdata[i];
      char *account = row->account != NULL ? row->account : (char *) "";
      const PennyStatementRow *before;

      if (!row->has_balance)
        continue;
      before = g_hash_table_lookup (last, account);
      g_hash_table_replace (last, account, row);
      if (before == NULL)
        continue;
      chain.links++;
      chain.oldest_first += !follows (before->balance, turned ? -row->amount : row->amount, row->balance);
      chain.newest_first += !follows (row->balance, turned ? -before->amount : before->amount, before->balance);
    }
  return chain;
}

guint
penny_balance_chain_breaks (GPtrArray *rows)
{
  Chain chain = test_chain (rows, FALSE);

  return MIN (chain.oldest_first, chain.newest_first);
}

gboolean
penny_balance_chain_turned (GPtrArray *rows)
{
  Chain written = test_chain (rows, FALSE), turned = test_chain (rows, TRUE);

  return written.links >= 2 && MIN (written.oldest_first, written.newest_first) > 0 &&
         MIN (turned.oldest_first, turned.newest_first) == 0;
}
