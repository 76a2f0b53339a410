#include "row-words.h"

#include <string.h>

static const char *const pending_words[] = {
  "pending", "authorised", "authorized", "authorisation", "auth", "processing", "in progress", "on hold", "hold",
  "unposted", "vorgemerkt", "ausstehend", "scheduled", NULL
};

static const char *const never_words[] = {
  "declined", "reverted", "failed", "cancelled", "canceled", "rejected", "void", "voided", "expired", "returned", NULL
};

static const char *const summary_words[] = {
  "total", "totals", "sub-total", "subtotal", "grand total", "sum", "summe", "balance", "opening balance",
  "closing balance", "start balance", "end balance", "current balance", "available balance", "account balance",
  "brought forward", "carried forward", "balance brought forward", "balance carried forward", "saldo", "kontostand",
  "arranged overdraft", "statement", "number of transactions", "transactions:", "end of", "generated", "exported",
  "printed", "page ", "showing", "disclaimer", "please note", "note:", "*", NULL
};

gboolean
penny_is_one_of (const char        *word,
                 const char *const *list)
{
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
penny_starts_with_one_of (const char        *text,
                          const char *const *list)
{
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (*list[i] != '\0' && g_ascii_strncasecmp (text, list[i], strlen (list[i])) == 0)
      return TRUE;
  return FALSE;
}

PennyStatus
penny_status_read (const char        *status,
                   const char *const *posted,
                   const char *const *pending)
{
  if (*status == '\0' || penny_is_one_of (status, posted))
    return PENNY_STATUS_POSTED;
  if (penny_is_one_of (status, pending) || penny_is_one_of (status, pending_words))
    return PENNY_STATUS_PENDING;
  if (penny_is_one_of (status, never_words) || posted != NULL)
    return PENNY_STATUS_NEVER;
  return PENNY_STATUS_POSTED;
}

gboolean
penny_is_summary (const char *text)
{
  return penny_starts_with_one_of (text, summary_words);
}

gboolean
penny_is_beside (const PennyTable    *table,
                 const PennyTableRow *row,
                 guint                width)
{
  return row->written < width || penny_is_summary (penny_table_cell (table, row, 0));
}

gboolean
penny_is_thanks (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return strstr (lower, "payment received") != NULL ||
         (strstr (lower, "payment") != NULL && strstr (lower, "thank you") != NULL);
}
