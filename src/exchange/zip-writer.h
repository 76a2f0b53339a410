#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A zip that is written as it grows: what is added is on its way to the file at once.  It stores and does not squeeze:
 * neither pictures nor PDFs nor what is sealed get smaller.  No times, owners or rights of anybody stand in it.
 * What goes wrong is an errno; 0: nothing did. */
typedef struct _PennyZipWriter PennyZipWriter;

typedef gboolean (*PennyZipGoOn) (guint64 bytes, gpointer data);

/* @descriptor is borrowed: of an empty file, open for writing. @rights: what each file gets where it is unpacked. */
PennyZipWriter *penny_zip_writer_new    (int              descriptor,
                                         int              rights);
/* @name may have folders ("originals/a.jpg"); not one that is in it already, nor one that leads anywhere else. */
int             penny_zip_writer_add    (PennyZipWriter  *self,
                                         const char      *name,
                                         GBytes          *bytes);
/* The same of what is in an open file, from its beginning. @go_on (may be NULL) hears of each piece; where it says FALSE:
 * ECANCELED. */
int             penny_zip_writer_add_file (PennyZipWriter *self,
                                         const char      *name,
                                         int              from,
                                         PennyZipGoOn     go_on,
                                         gpointer         data);
/* The end of it; all is on the disk then.  Free all the same. */
int             penny_zip_writer_finish (PennyZipWriter  *self);
void            penny_zip_writer_free   (PennyZipWriter  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyZipWriter, penny_zip_writer_free)

/* @words as a part of a file's name that every system takes: no folders, nothing that hides or turns letters round, not
 * too long.  May be empty. */
char           *penny_zip_writer_safe   (const char      *words);

G_END_DECLS
