#include "store-private.h"

#include <glib/gi18n-lib.h>

#include "schema.h"

G_DEFINE_QUARK (penny-store-error-quark, penny_store_error)

/* What SQLite can meet that a person can do something about. */
static const struct
{
  int              code;       /* SQLite's own; the more general ones last */
  PennyStoreError  error;
  const char      *sentence;
} troubles[] = {
  { SQLITE_FULL, PENNY_STORE_ERROR_FULL,
    N_("There is no room left on the disk, so this was not saved. What was saved before is safe. "
       "Make some room and try again.") },
  { SQLITE_IOERR_DATA, PENNY_STORE_ERROR_DAMAGED,
    N_("A part of this file is not what was written there. Nothing was changed. "
       "Check the file, and restore a backup if it is not sound.") },
  { SQLITE_IOERR, PENNY_STORE_ERROR_FAILED,
    N_("The disk reported a fault, or was taken out, so this was not done. What was saved before is as it was. "
       "Put the disk back and try again; if it happens again, copy the file to another disk.") },
  { SQLITE_READONLY, PENNY_STORE_ERROR_READ_ONLY,
    N_("This file can be read but not changed from here. Nothing was changed. "
       "Copy it to a folder of your own and open it there.") },
  { SQLITE_PERM, PENNY_STORE_ERROR_READ_ONLY,
    N_("This file can be read but not changed from here. Nothing was changed. "
       "Copy it to a folder of your own and open it there.") },
  { SQLITE_CORRUPT, PENNY_STORE_ERROR_DAMAGED,
    N_("A part of this file is damaged or missing. Nothing was changed. "
       "Check the file, and restore a backup if it is not sound.") },
  { SQLITE_NOTADB, PENNY_STORE_ERROR_NOT_A_BOOK,
    N_("The file in this folder is damaged, or it is not Pennywell’s. Nothing was changed. "
       "If you have a backup, restore it.") },
  { SQLITE_BUSY, PENNY_STORE_ERROR_IN_USE,
    N_("Another program is using this file just now. Nothing was changed. Wait a moment and try again.") },
  { SQLITE_LOCKED, PENNY_STORE_ERROR_IN_USE,
    N_("Another program is using this file just now. Nothing was changed. Wait a moment and try again.") },
  { SQLITE_CANTOPEN, PENNY_STORE_ERROR_FAILED,
    N_("The file could not be opened. Nothing was changed. "
       "Check that you may read the folder and write in it.") },
  { SQLITE_NOMEM, PENNY_STORE_ERROR_FAILED,
    N_("The computer ran out of memory, so this was not done. What was saved before is safe. "
       "Close some other programs and try again.") },
  { SQLITE_TOOBIG, PENNY_STORE_ERROR_REFUSED,
    N_("This text is too long. Nothing was changed. Make it shorter and try again.") },
};

gboolean
penny_store_refuse (GError     **error,
                    const char  *sentence)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

gboolean
penny_store_refuse_gone (GError **error)
{
  return penny_store_refuse (error, _("This is no longer in the file: it was removed or undone. Nothing was changed."));
}

gboolean
penny_store_fail_code (PennyStore  *self,
                       int          code,
                       GError     **error)
{
  int primary = code & 0xff;

  if (primary == SQLITE_CONSTRAINT)
    return penny_store_refuse (error, penny_schema_rule (sqlite3_errmsg (self->handle)));

  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (troubles[i].code == code || troubles[i].code == primary)
      {
        g_set_error_literal (error, PENNY_STORE_ERROR, troubles[i].error, _(troubles[i].sentence));
        return FALSE;
      }

  g_set_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_FAILED,
               _("This could not be done (%s). What was saved before is as it was. Try again."), sqlite3_errstr (code));
  return FALSE;
}

gboolean
penny_store_fail (PennyStore  *self,
                  GError     **error)
{
  return penny_store_fail_code (self, sqlite3_extended_errcode (self->handle), error);
}
