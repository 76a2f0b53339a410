#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A backup's file: a zip that stores and does not squeeze (what is sealed does not
 * get smaller), of "book.db" and "receipts/xx/<32 hex>.rcpt" and nothing else.
 * Streams both ways.  Reading trusts nothing: another name, a name twice, a link,
 * a size that is not so, or more inside than the file is long is refused. */
typedef struct _PennyArchive PennyArchive;

#define PENNY_ARCHIVE_BOOK "book.db"

typedef enum
{
  PENNY_ARCHIVE_ERROR_DAMAGED,     /* cut off, changed, or not a backup at all */
  PENNY_ARCHIVE_ERROR_CANCELLED,
  PENNY_ARCHIVE_ERROR_SYSTEM,      /* and the errno upwards: the system said no; the message is its own */
} PennyArchiveError;

#define PENNY_ARCHIVE_ERROR (penny_archive_error_quark ())
GQuark        penny_archive_error_quark (void);

/* Called with the bytes done since the start; FALSE ends it. */
typedef gboolean (*PennyArchiveGoOn) (guint64 done, gpointer data);

/* A new file, which must not be there. */
PennyArchive *penny_archive_write      (const char        *path,
                                        PennyArchiveGoOn   go_on,
                                        gpointer           data,
                                        GError           **error);
/* @name must be one that a backup has. */
gboolean      penny_archive_add        (PennyArchive      *self,
                                        const char        *name,
                                        const char        *file,
                                        GError           **error);
/* Writes the end; all of it is on the disk then.  Free all the same. */
gboolean      penny_archive_finish     (PennyArchive      *self,
                                        GError           **error);

PennyArchive *penny_archive_read       (const char        *path,
                                        PennyArchiveGoOn   go_on,
                                        gpointer           data,
                                        GError           **error);
/* The next entry's name, which is one that a backup has, and its size; *name NULL: the end. */
gboolean      penny_archive_next       (PennyArchive      *self,
                                        const char       **name,
                                        guint64           *size,
                                        GError           **error);
/* The entry's bytes go to the new @file, on the disk when this returns; NULL: they are only read, and
 * their checksum with them. */
gboolean      penny_archive_take       (PennyArchive      *self,
                                        const char        *file,
                                        GError           **error);
/* Up to @size bytes from its start, without the rest. */
gboolean      penny_archive_peek       (PennyArchive      *self,
                                        guint8            *bytes,
                                        gsize              size,
                                        gsize             *n_read,
                                        GError           **error);

/* The errno that an error is about; 0: it is about something else. */
int           penny_archive_errno_of   (const GError      *error);
void          penny_archive_free       (PennyArchive      *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyArchive, penny_archive_free)

G_END_DECLS
