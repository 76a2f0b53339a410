#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A disk in memory that can lose its power.  Every file has two faces: what
 * programs see, and what is safe.  Between two syncs each change waits in a queue,
 * and a cut keeps any of them, whole or torn.  The same holds for names in the
 * folder.  All of it comes from one seed, so a failure can be had again. */

typedef struct
{
  gboolean killed;             /* only the process dies; what it wrote stays */
  gboolean garbage;            /* a torn sector may hold neither the old nor the new */
  gboolean wide;               /* and with it the 4096 bytes around: no power-safe overwrite */
  gboolean liar;               /* a sync makes nothing safe: no book can stand that */
} CrashManner;

/* What a program may do to it. */
typedef struct _CrashFile CrashFile;

void        crash_disk_format   (guint32            seed);
/* The @nth change from now does not return, nor does anything after it; 0: never. */
void        crash_disk_arm      (guint              nth,
                                 const CrashManner *manner);
gboolean    crash_disk_is_down  (void);
/* The disk as it is found afterwards; nothing is armed. */
void        crash_disk_restart  (void);
/* All that was written so far is safe. */
void        crash_disk_settle   (void);
/* How many changes there were since it was formatted. */
guint       crash_disk_changes  (void);

/* Instead of a cut: from the @nth change on, once or for good, changes are
 * refused and the disk stays up (full, or faulty); 0: none. */
void        crash_disk_refuse   (guint              nth,
                                 gboolean           for_good);
gboolean    crash_disk_refused  (void);

CrashFile  *crash_disk_open     (const char        *name,
                                 gboolean           create);
CrashFile  *crash_disk_open_unnamed (void);
void        crash_disk_close    (CrashFile         *file);
gboolean    crash_disk_has      (const char        *name);
GByteArray *crash_file_bytes    (CrashFile         *file);    /* as programs see them; borrowed */

/* Changes: FALSE once the power is gone, or when refused. */
gboolean    crash_file_write    (CrashFile         *file,
                                 gsize              offset,
                                 const guint8      *bytes,
                                 gsize              size);
gboolean    crash_file_truncate (CrashFile         *file,
                                 gsize              size);
gboolean    crash_file_sync     (CrashFile         *file);
gboolean    crash_disk_delete   (const char        *name,
                                 gboolean           at_once);

/* Past all layers, for tests: a file's bytes, and a file that was always so. */
GBytes     *crash_disk_read     (const char        *name);
void        crash_disk_put      (const char        *name,
                                 const void        *bytes,
                                 gsize              size);

G_END_DECLS
