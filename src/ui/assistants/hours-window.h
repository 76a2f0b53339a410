#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Hours, a week at a glance: what one assistant worked on each day, entered, copied, signed, approved. */
#define PENNY_TYPE_HOURS_WINDOW (penny_hours_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyHoursWindow, penny_hours_window, PENNY, HOURS_WINDOW, AdwWindow)

/* @assistant_id 0: the first by name.  On the week of today, or of @day. */
void penny_hours_window_open    (GtkWidget *from,
                                 PennyBook *book,
                                 gint64     assistant_id);
void penny_hours_window_open_at (GtkWidget *from,
                                 PennyBook *book,
                                 gint64     assistant_id,
                                 PennyDate  day);

G_END_DECLS
