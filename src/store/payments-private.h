#pragma once

#include "payments.h"

G_BEGIN_DECLS

/* As get, but *payment is NULL without an error when it is gone. */
gboolean penny_payments_look (PennyStore    *store,
                              gint64         id,
                              PennyPayment **payment,
                              GError       **error);

/* For queries: penny_found (needle, text, text...) is 1 when one of the texts
 * has the needle in it, in any case.  The needle is g_utf8_casefold()ed. */
gboolean penny_search_install (PennyStore   *store,
                               GError      **error);

G_END_DECLS
