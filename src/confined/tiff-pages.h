#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A TIFF's pages are a chain of directories, and its header says where the chain begins.  A loader that shows the first
 * page shows any other where the header is made to say that other's place. */

/* Where each page's directory lies (guint32), smaller copies of pages left out; empty where it is no TIFF. */
GArray *penny_tiff_pages (GBytes   *bytes);
/* The same file beginning with the page at @place. */
GBytes *penny_tiff_from  (GBytes   *bytes,
                          guint32   place);

G_END_DECLS
