#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The four sample files, a row each; choosing one opens it (app.sample). */
#define PENNY_TYPE_SAMPLE_LIST (penny_sample_list_get_type ())
G_DECLARE_FINAL_TYPE (PennySampleList, penny_sample_list, PENNY, SAMPLE_LIST, AdwPreferencesGroup)

G_END_DECLS
