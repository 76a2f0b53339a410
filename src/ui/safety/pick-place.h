#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a place on this computer.  @picked hears of it with @from and the path; not when the person thought better. */
typedef void (*PennyPicked) (GtkWidget *from, const char *path);

void penny_pick_folder (GtkWidget   *from,
                        const char  *title,
                        const char  *accept,
                        PennyPicked  picked);
/* @pattern such as "*.backup", for files called @kind. */
void penny_pick_file   (GtkWidget   *from,
                        const char  *title,
                        const char  *accept,
                        const char  *kind,
                        const char  *pattern,
                        PennyPicked  picked);
/* Several files, GFile each; @patterns end with NULL. */
typedef void (*PennyPickedFiles) (GtkWidget *from, GListModel *files);
void penny_pick_files  (GtkWidget         *from,
                        const char        *title,
                        const char        *accept,
                        const char        *kind,
                        const char *const *patterns,
                        PennyPickedFiles   picked);
/* Where to write a file, @name to begin with. */
void penny_pick_new    (GtkWidget   *from,
                        const char  *title,
                        const char  *accept,
                        const char  *name,
                        PennyPicked  picked);

G_END_DECLS
