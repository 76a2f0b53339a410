#pragma once

#include "paper.h"

G_BEGIN_DECLS

/* A paper as a PDF, in memory: whoever asked saves it.  It is tagged, so that it is read out as headings, paragraphs,
 * tables and, where it can be locked, what pictures show; and the same paper always gives the same bytes, but with a
 * password.  Any thread. */

/* Whether this program was built with what locks a PDF. */
gboolean penny_paper_pdf_can_lock (void);
/* @password: that opens it; NULL: it is open.  A locked one may be printed, and read out. */
GBytes  *penny_paper_pdf          (const PennyPaper  *paper,
                                   const char        *password,
                                   GError           **error);
/* What its pictures show, in order (char *): for this room. */
void     penny_paper_pdf_add_said (const PennyPaper  *paper,
                                   GPtrArray         *said);

G_END_DECLS
