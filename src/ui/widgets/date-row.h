#pragma once

#include <adwaita.h>

#include "dates.h"
#include "noted-row.h"

G_BEGIN_DECLS

/* A row to type a date in ("15/11/2026", "15 nov", "yesterday") or to pick it
 * from a calendar; says the day in words beside it. */
#define PENNY_TYPE_DATE_ROW (penny_date_row_get_type ())
G_DECLARE_FINAL_TYPE (PennyDateRow, penny_date_row, PENNY, DATE_ROW, PennyNotedRow)

/* What "today" is, for words and for "yesterday". Set it before use. */
void      penny_date_row_set_today (PennyDateRow *self,
                                    PennyDate     today);
/* NONE when empty or no date; then *error says which (may be NULL). */
PennyDate penny_date_row_get       (PennyDateRow *self,
                                    GError      **error);
void      penny_date_row_set       (PennyDateRow *self,
                                    PennyDate     date);

G_END_DECLS
