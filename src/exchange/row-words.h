#pragma once

#include "table.h"

G_BEGIN_DECLS

/* The words that banks use in a row: is it posted, is it a payment at all? */
typedef enum
{
  PENNY_STATUS_POSTED,
  PENNY_STATUS_PENDING,
  PENNY_STATUS_NEVER,     /* declined, reverted */
} PennyStatus;

/* @posted, @pending: a bank's own words, or NULL. */
PennyStatus penny_status_read        (const char        *status,
                                      const char *const *posted,
                                      const char *const *pending);
/* "Total", "Opening balance", "Brought forward". */
gboolean    penny_is_summary         (const char        *text);
/* What a card says of money paid to it: "PAYMENT RECEIVED - THANK YOU". */
gboolean    penny_is_thanks          (const char        *text);
/* A total or a note, above or under a table of this width. */
gboolean    penny_is_beside          (const PennyTable    *table,
                                      const PennyTableRow *row,
                                      guint                width);
gboolean    penny_is_one_of          (const char        *word,
                                      const char *const *list);
gboolean    penny_starts_with_one_of (const char        *text,
                                      const char *const *list);

G_END_DECLS
