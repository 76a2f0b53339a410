#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A file that could not be opened: what happened, that nothing was lost, and
 * ways out. */
#define PENNY_TYPE_PROBLEM_PAGE (penny_problem_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyProblemPage, penny_problem_page, PENNY, PROBLEM_PAGE, GtkWidget)

GtkWidget *penny_problem_page_new (const GError *error,
                                   const char   *folder);

G_END_DECLS
