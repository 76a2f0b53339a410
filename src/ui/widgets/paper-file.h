#pragma once

#include <gio/gio.h>

#include "paper.h"

G_BEGIN_DECLS

/* Papers written as PDF files, on a thread of their own: fifty payslips take their time. */

/* @papers: PennyPaper, as many as there are @paths; both are held until it is done.  @password NULL: they are open.  A file
 * that is there already is written anew; each is there whole or not at all. */
void     penny_papers_save_async  (GPtrArray           *papers,
                                   const char *const   *paths,
                                   const char          *password,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data);
gboolean penny_papers_save_finish (GAsyncResult        *result,
                                   GError             **error);
/* A name that any computer takes for a file: "Payslip, Amir Sample, 11 Dec 2026.pdf". Never empty. */
char    *penny_paper_file_name    (const char          *title);

G_END_DECLS
