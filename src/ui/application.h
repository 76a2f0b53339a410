#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PENNY_TYPE_APPLICATION (penny_application_get_type ())
G_DECLARE_FINAL_TYPE (PennyApplication, penny_application, PENNY, APPLICATION, AdwApplication)

/* `pennywell`, `pennywell open FOLDER` and `pennywell FOLDER`: shows the window.  Returns the exit code. */
int penny_application_run (int   argc,
                           char *argv[]);

G_END_DECLS
