#pragma once

#include <cairo.h>
#include <glib.h>

#include "till-slip.h"

G_BEGIN_DECLS

/* 80 mm, in points. */
#define PENNY_SLIP_WIDTH 226.8

/* Draws it from the origin on.  Returns how tall it is.  Any thread. */
double penny_slip_draw (const PennyTillSlip *slip,
                        cairo_t             *cr);

G_END_DECLS
