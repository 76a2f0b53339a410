#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* "How your file is kept safe", in plain words: what is protected, from whom, and what is not. */
#define PENNY_TYPE_SAFETY_HELP (penny_safety_help_get_type ())
G_DECLARE_FINAL_TYPE (PennySafetyHelp, penny_safety_help, PENNY, SAFETY_HELP, AdwWindow)

GtkWidget *penny_safety_help_new (GtkWindow *from);

G_END_DECLS
