#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that is made while somebody goes on with other things: it lies beside its place under another name, and gets its
 * own when it is whole.  What is not kept is gone.  Any thread, one at a time. */
typedef struct _PennyNewFile PennyNewFile;

/* @path must not be there, neither now nor when it is kept: G_FILE_ERROR_EXIST.  Its owner's alone. */
PennyNewFile *penny_new_file_begin          (const char         *path,
                                             GError            **error);
int           penny_new_file_get_descriptor (const PennyNewFile *self);
/* Another one beside it, without a name, for what is only made on the way: nothing is left of it however this ends.
 * Whoever asked closes it; -1 with the error. */
int           penny_new_file_scratch        (const PennyNewFile *self,
                                             GError            **error);
/* All of it is on the disk, and has its name. */
gboolean      penny_new_file_keep           (PennyNewFile       *self,
                                             GError            **error);
/* What @why, an errno, says of it.  Always FALSE. */
gboolean      penny_new_file_fail           (const PennyNewFile *self,
                                             int                 why,
                                             GError            **error);
void          penny_new_file_free           (PennyNewFile       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyNewFile, penny_new_file_free)

G_END_DECLS
