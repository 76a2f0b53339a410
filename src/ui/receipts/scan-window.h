#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* Receipts from a scanner, page by page: one receipt of several pages, or one each. */
#define PENNY_TYPE_SCAN_WINDOW (penny_scan_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyScanWindow, penny_scan_window, PENNY, SCAN_WINDOW, AdwWindow)

void penny_receipts_scan (GtkWidget *parent,
                          PennyBook *book);

G_END_DECLS
