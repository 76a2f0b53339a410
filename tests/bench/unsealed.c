/* The store's file system with the sealing taken out: a program that is linked
 * with this has plain SQLite files, the header beside them, and all else as it
 * is.  For measuring what sealing costs, and for nothing else. */

#include "vault.h"

#include <stdio.h>
#include <string.h>

struct _PennyVault
{
  PennyKey *key;
};

static char *
header_of (const char *file)
{
  return g_strconcat (file, ".header", NULL);
}

PennyVault *
penny_vault_new (PennyKey   *key,
                 const char *lower)
{
  PennyVault *self = g_new0 (PennyVault, 1);

  self->key = penny_key_ref (key);
  return self;
}

void
penny_vault_free (PennyVault *self)
{
  if (self == NULL)
    return;
  penny_key_unref (self->key);
  g_free (self);
}

const char *
penny_vault_name (PennyVault *self)
{
  return sqlite3_vfs_find (NULL)->zName;
}

PennyKey *
penny_vault_key (PennyVault *self)
{
  return self->key;
}

PennyVaultFlags
penny_vault_flags (PennyVault *self)
{
  return (PennyVaultFlags) { 0 };
}

int
penny_vault_peek (const char *lower,
                  const char *file,
                  guint8      bytes[PENNY_HEADER_BYTES],
                  gsize      *size)
{
  g_autofree char *header = header_of (file);
  g_autofree char *contents = NULL;

  *size = 0;
  if (!g_file_get_contents (header, &contents, size, NULL))
    return SQLITE_OK;
  memcpy (bytes, contents, MIN (*size, PENNY_HEADER_BYTES));
  return SQLITE_OK;
}

int
penny_vault_make (PennyVault        *self,
                  const char        *file,
                  const PennyHeader *header)
{
  g_autofree char *beside = header_of (file);
  guint8 bytes[PENNY_HEADER_BYTES];

  penny_header_write (header, self->key, bytes);
  penny_header_write (header, self->key, bytes + PENNY_HEADER_COPY_BYTES);
  if (!g_file_set_contents (beside, (const char *) bytes, sizeof bytes, NULL) ||
      !g_file_set_contents (file, "", 0, NULL))
    return SQLITE_IOERR;
  return SQLITE_OK;
}

int
penny_vault_configure (sqlite3    *handle,
                       const char *schema)
{
  return SQLITE_OK;
}

int
penny_vault_read_header (sqlite3     *handle,
                         PennyHeader *header)
{
  guint8 bytes[PENNY_HEADER_BYTES];
  gsize size;

  penny_vault_peek (NULL, sqlite3_db_filename (handle, "main"), bytes, &size);
  return penny_header_read (header, bytes, size, NULL) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

/* Nothing that is measured changes what opens a book. */
int
penny_vault_write_header (sqlite3     *handle,
                          PennyHeader *header)
{
  return SQLITE_READONLY;
}
