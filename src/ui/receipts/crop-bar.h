#pragma once

#include <gtk/gtk.h>

#include "page-view.h"

G_BEGIN_DECLS

/* How much is cut off of each side, in numbers, for those who do not drag. */
#define PENNY_TYPE_CROP_BAR (penny_crop_bar_get_type ())
G_DECLARE_FINAL_TYPE (PennyCropBar, penny_crop_bar, PENNY, CROP_BAR, GtkWidget)

/* Signal "cropped": a number was changed here. */
void      penny_crop_bar_set (PennyCropBar    *self,
                              const PennyCrop *crop);
PennyCrop penny_crop_bar_get (PennyCropBar    *self);

G_END_DECLS
