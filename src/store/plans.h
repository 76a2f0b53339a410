#pragma once

#include "tables.h"

G_BEGIN_DECLS

/* The plan in force on @on: its version's first day (NONE when there is no
 * plan) and its lines in plan order; then every other line that the budget
 * ever had, marked dropped and with nothing planned. */
GPtrArray *penny_plan_read (PennyStore  *store,
                            gint64       budget_id,
                            PennyDate    on,
                            PennyDate   *version_from,
                            GError     **error);

G_END_DECLS
