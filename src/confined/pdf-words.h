#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* A page's words in lines as the eye reads them: what stands beside each other is one line, with gaps as spaces. */
char *penny_pdf_lines (PopplerPage *page);

G_END_DECLS
