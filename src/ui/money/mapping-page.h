#pragma once

#include <adwaita.h>

#include "book.h"
#include "look-up.h"

G_BEGIN_DECLS

/* Asks which column of a bank's file is what, showing how the file begins.
 * Signal "mapped" (string): a bank description, as in data/banks. */
#define PENNY_TYPE_MAPPING_PAGE (penny_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyMappingPage, penny_mapping_page, PENNY, MAPPING_PAGE, GtkWidget)

void  penny_mapping_page_show (PennyMappingPage   *self,
                               const PennyColumns *columns);
/* What was set did not fit; the page says so and stays. */
void  penny_mapping_page_fail (PennyMappingPage   *self,
                               const char         *sentence);

G_END_DECLS
