#pragma once

#include "pay-tables.h"

G_BEGIN_DECLS

/* What a budget's assistants have worked by @on and no run has paid yet, before tax: an estimate that Home takes off.
 * Entries of the last ten weeks count; what is older and never was paid is for the list of what to do. */
gboolean penny_pay_worked (PennyStore  *store,
                           gint64       budget_id,
                           PennyDate    on,
                           PennyPence  *worked,
                           GError     **error);

G_END_DECLS
