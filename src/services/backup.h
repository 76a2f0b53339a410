#pragma once

#include "copy.h"
#include "keeping.h"
#include "keys.h"

G_BEGIN_DECLS

/* Backups: one file each, pennywell-2026-11-15-3fa2c91b.backup: a store-only
 * archive of a sealed copy of the database and of the receipts as they are.  The
 * day, and the first letters of the book's id; nothing else of the book shows.
 * The recovery code, the passphrase or the key opens it. */

/* Into @folder: one a day, the day's newest; written beside, opened and checked, then put in its place.
 * Then thins out: 7 days, 5 weeks, 12 months are kept of this book's own files.  Sets backed_up_at.  *made gets the path. */
gboolean   penny_backup_make   (PennyStore   *store,
                                const char   *folder,
                                PennyDate     today,
                                PennyGoOn     go_on,
                                gpointer      data,
                                char        **made,
                                GError      **error);
/* Which days' backups are kept, of all @days (PennyDate, any order). Pure. */
gboolean   penny_backup_keeps  (const GArray *days,
                                PennyDate     day,
                                PennyDate     today);

typedef struct
{
  char       *file;
  PennyDate   day;
  guint64     bytes;
  char        id[33];
  guint       codes;
  guint       passphrases;
} PennyBackup;
void         penny_backup_free (PennyBackup  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyBackup, penny_backup_free)
/* What a file says of itself without a key. */
PennyBackup *penny_backup_look (const char   *file,
                                GError      **error);
/* Newest first, PennyBackup; @book_id NULL: of every book. */
GPtrArray   *penny_backup_list (const char   *folder,
                                const char   *book_id,
                                GError      **error);
/* Its key, from what a person typed.  Slow. */
PennyKey    *penny_backup_unlock (const char *file,
                                  const char *secret,
                                  GError    **error);

/* Restoring goes beside and is checked, and only then takes the place of what is there. */
typedef struct
{
  char     *folder;            /* where it will be */
  char     *beside;            /* where it lies until then */
  int       held;              /* that folder, open and locked: somebody is at work there; -1: none yet */
  PennyKey *key;
  char     *person;            /* whose book, or NULL */
  gint64    last_at;           /* its last act, UTC seconds; 0: none */
  guint     acts;              /* how many acts it knows */
  gboolean  there;             /* a book of the same history is at @folder and could be read: */
  guint     would_go;          /* its acts that the backup does not know */
  gint64    would_go_since;    /* the first of them */
  GPtrArray *wrong;            /* what penny_store_check() says of it, sentences (char *); it can be restored all the same */
} PennyRestore;
void          penny_restore_free    (PennyRestore  *self);   /* removes what lies beside */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyRestore, penny_restore_free)
/* @present_key (may be NULL) reads the book that is at @folder now. */
PennyRestore *penny_restore_prepare (const char    *file,
                                     PennyKey      *key,
                                     const char    *folder,
                                     PennyKey      *present_key,
                                     PennyGoOn      go_on,
                                     gpointer       data,
                                     GError       **error);
/* The book that was there is kept, in "FOLDER before 2026-11-15": *aside gets where (NULL: there was none).
 * No store may have @folder open. */
gboolean      penny_restore_finish  (PennyRestore  *self,
                                     PennyDate      today,
                                     char         **aside,
                                     GError       **error);

/* What to remind of, as of @now (UTC seconds). */
typedef enum
{
  PENNY_BACKUP_FINE,
  PENNY_BACKUP_NEVER,          /* there is something to lose and no backup */
  PENNY_BACKUP_OLD,            /* changes of more than 14 days are in no backup */
  PENNY_BACKUP_MISSED,         /* the folder was not there for 7 days, and there were changes */
} PennyBackupState;
PennyBackupState penny_backup_state (const PennyKeeping *keeping,
                                     gint64              first_at,      /* the oldest act that is in no backup; 0: none */
                                     gint64              now);

G_END_DECLS
