#pragma once

#include "payments.h"
#include "store-private.h"

G_BEGIN_DECLS

/* As get, but *payment is NULL without an error when it is gone. */
gboolean penny_payments_look (PennyStore    *store,
                              gint64         id,
                              PennyPayment **payment,
                              GError       **error);

/* Payments that a query of one's own gives, whole: "WHERE ... ORDER BY ...". */
sqlite3_stmt *penny_payments_prepare (PennyStore *store,
                              const char    *tail,
                              GError       **error);
GPtrArray *penny_payments_rows (PennyStore  *store,
                              sqlite3_stmt  *select,
                              GError       **error);
/* The same without their parts, each of which is a question of its own. */
GPtrArray *penny_payments_bare_rows (PennyStore *store,
                              sqlite3_stmt  *select,
                              GError       **error);

/* For queries: penny_found (needle, text, text...) is 1 when one of the texts
 * has the needle in it, in any case.  The needle is g_utf8_casefold()ed. */
gboolean penny_search_install (PennyStore   *store,
                               GError      **error);

G_END_DECLS
