#pragma once

#include "payments.h"
#include "statement.h"

G_BEGIN_DECLS

/* Which rows of a statement are in the book already.  Pure: values in, values
 * out.  For the files of this room only. */

/* For each of @rows (PennyStatementRow) the one of @stored (PennyPayment, of
 * the same account) that it is, or NULL.  No payment is given twice.  Free the
 * array with g_free(); the payments stay @stored's. */
const PennyPayment **penny_bring_in_match (GPtrArray *rows,
                                           GPtrArray *stored);

G_END_DECLS
