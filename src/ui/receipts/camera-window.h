#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* A picture of a receipt by this computer's camera: what it sees, "Take the picture", then "Keep it" or "Again". */
#define PENNY_TYPE_CAMERA_WINDOW (penny_camera_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyCameraWindow, penny_camera_window, PENNY, CAMERA_WINDOW, AdwWindow)

void penny_receipts_camera (GtkWidget *parent,
                            PennyBook *book);

G_END_DECLS
