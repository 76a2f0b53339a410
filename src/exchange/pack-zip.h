#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A zip for other people: what is added is written at once, so that only one thing is in memory.  It stores and does not
 * squeeze: pictures and PDFs do not get smaller.  A new file; where it is not finished, nothing is left of it. */
typedef struct _PennyPackZip PennyPackZip;

/* @path must not be there: G_FILE_ERROR_EXIST. */
PennyPackZip *penny_pack_zip_new    (const char    *path,
                                     GError       **error);
/* @name may have folders ("originals/a.jpg"); not one that is in it already, nor one that leads anywhere else. */
gboolean      penny_pack_zip_add    (PennyPackZip  *self,
                                     const char    *name,
                                     GBytes        *bytes,
                                     GError       **error);
/* The end of it; all is on the disk then.  Free all the same. */
gboolean      penny_pack_zip_finish (PennyPackZip  *self,
                                     GError       **error);
void          penny_pack_zip_free   (PennyPackZip  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyPackZip, penny_pack_zip_free)

/* @words as a part of a file's name that every system takes: no folders, nothing that hides or turns letters round, not
 * too long.  May be empty. */
char         *penny_pack_zip_safe   (const char    *words);

G_END_DECLS
