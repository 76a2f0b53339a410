#pragma once

#include <glib.h>

/* What other programs read in a PDF: a machine may lack them. */

/* Whether that program is there; where not, the test says that it skipped. */
gboolean pdf_tool_there (const char  *program);
/* @arguments: with "FILE" for the PDF, which lies in a file of its own meanwhile.  What the program says, NULL where it failed. */
char    *pdf_tool_run   (GBytes      *pdf,
                         const char  *program,
                         ...) G_GNUC_NULL_TERMINATED;
