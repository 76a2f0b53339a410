#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of a kind that a receipt may be, in a folder that is watched. */
typedef struct
{
  char    *name;
  goffset  size;
  gint64   stamp;              /* when it came or changed: microseconds of 1970, by that folder's clock */
} PennyWatchedFile;

/* May wait.  PennyWatchedFile, those later than @after; NULL with a sentence for a person where the folder is not there. */
GPtrArray *penny_watched_files_list   (const char        *folder,
                                       gint64             after,
                                       GCancellable      *cancellable,
                                       GError           **error);
/* The latest of them, or @otherwise. */
gint64     penny_watched_files_latest (const GPtrArray   *files,
                                       gint64             otherwise);
/* Not a letter of it changed. */
gboolean   penny_watched_file_is_as   (const PennyWatchedFile *one,
                                       const PennyWatchedFile *other);
PennyWatchedFile *penny_watched_file_copy (const PennyWatchedFile *self);
void       penny_watched_file_free    (PennyWatchedFile  *self);

G_END_DECLS
