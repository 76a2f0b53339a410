#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Checking against the bank: what the statement closes with, then ticking off
 * until it agrees. */
#define PENNY_TYPE_CHECK_WINDOW (penny_check_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyCheckWindow, penny_check_window, PENNY, CHECK_WINDOW, AdwWindow)

void penny_check_window_open (GtkWidget *from,
                              PennyBook *book);

G_END_DECLS
