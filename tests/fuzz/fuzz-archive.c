/* A file that says it is a backup: whatever it holds, only a backup's names come out of it, each once, and no
 * more bytes than it has. */

#include "backup-archive.h"
#include "fuzz.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static gboolean
count (guint64  done,
       gpointer data)
{
  *(guint64 *) data = done;
  return TRUE;
}

static void
read_archive (const char *path,
              gsize       size)
{
  guint64 done = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyArchive) archive = penny_archive_read (path, count, &done, &error);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *name = NULL;
  gboolean well = archive != NULL;

  g_assert_true (well == (error == NULL));
  while (well)
    {
      well = penny_archive_next (archive, &name, NULL, &error);
      g_assert_true (well == (error == NULL));
      if (!well || name == NULL)
        break;
      g_assert_true (g_str_equal (name, PENNY_ARCHIVE_BOOK) || g_str_has_prefix (name, "receipts/"));
      g_assert_true (name[0] != '/' && strstr (name, "..") == NULL);
      g_assert_true (g_hash_table_add (names, g_strdup (name)));
      well = penny_archive_take (archive, NULL, &error);
      g_assert_true (well == (error == NULL));
    }
  g_assert_cmpuint (done, <=, size);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  int memory = memfd_create ("archive", MFD_CLOEXEC);
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", memory);

  g_assert_cmpint (memory, >=, 0);
  g_assert_cmpint (write (memory, data, size), ==, (gssize) size);
  read_archive (path, size);
  close (memory);
  return 0;
}
