#include "receipt-pack-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "files.h"
#include "history.h"
#include "pack-zip.h"
#include "paper-pdf.h"

/* --- each receipt in turn --- */

static void
note (PennyPackEntry      *entry,
      const PennyPackFile *file)
{
  if (entry->row->receipt->file_id == 0)
    entry->note = g_strdup (_("No file is kept of this receipt."));
  else if (file->original == NULL)
    entry->note = g_strdup (_("The kept file of this receipt is damaged or gone. A backup may still have it."));
  else if (file->without_place != NULL)
    entry->note = g_strdup (_("The photo says where it was taken. This is a new picture made from it, which does not."));
  else if (file->withheld && file->n_pages > 0)
    entry->note = g_strdup (_("A photo in it says where it was taken. So the file itself is left out, and its pages are shown."));
  else if (file->withheld)
    entry->note = g_strdup (_("It may say where it was taken, and cannot be shown. So the file itself is left out."));
  else if (file->n_pages == 0)
    entry->note = g_strdup (_("This receipt cannot be shown. The file is as it came."));
}

/* The file as it came, or what takes its place. */
static gboolean
put_original (PennyPackZip    *zip,
              PennyPackEntry  *entry,
              PennyPackFile   *file,
              GError         **error)
{
  GBytes *bytes = file->without_place != NULL ? file->without_place : file->withheld ? NULL : file->original;

  if (file->original != NULL)
    entry->original_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->original);
  if (zip == NULL || bytes == NULL)
    return TRUE;
  entry->file = penny_pack_file_path (file, entry);
  entry->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return penny_pack_zip_add (zip, entry->file, bytes, error);
}

/* One file is open at a time; of each the paper keeps its pages, and @zip (may be NULL) the file itself. */
static GBytes *
draw (PennyPack     *pack,
      PennyPackZip  *zip,
      GError       **error)
{
  g_autoptr (PennyPaper) paper = penny_pack_paper (pack);
  GBytes *pdf;

  for (guint i = 0; i < pack->entries->len; i++)
    {
      PennyPackEntry *entry = pack->entries->pdata[i];
      g_autoptr (PennyPackFile) file = NULL;

      if (!penny_pack_go_on (pack, 0.9 * i / pack->entries->len, error))
        return NULL;
      file = penny_pack_file_open (pack, entry);
      note (entry, file);
      if (!put_original (zip, entry, file, error) || !penny_pack_paper_add (pack, paper, entry, file, error))
        return NULL;
    }
  if (!penny_pack_go_on (pack, 0.9, error))
    return NULL;
  pdf = penny_paper_pdf (paper, NULL, error);
  if (pdf != NULL && !penny_pack_go_on (pack, 0.97, error))
    g_clear_pointer (&pdf, g_bytes_unref);
  return pdf;
}

/* What left the file is told; the pack is there where this cannot be written. */
static void
packed (PennyPack *pack,
        guint     *n)
{
  penny_history_note (pack->store, "receipts-packed", (const char *const[]) { NULL }, NULL);
  if (n != NULL)
    *n = pack->entries->len;
}

/* --- a PDF --- */

static gboolean
fail_file (int          why,
           const char  *path,
           GError     **error)
{
  if (why != EEXIST)
    return penny_files_fail (why, path, error);
  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_EXIST,
                       _("A file of that name is there already, and was left as it is. Choose another name."));
  return FALSE;
}

static gboolean
write_new (const char  *path,
           GBytes      *bytes,
           GError     **error)
{
  FILE *file = penny_files_create (path);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean written;

  if (file == NULL)
    return fail_file (errno, path, error);
  written = fwrite (data, 1, size, file) == size || fail_file (errno, path, error);
  if (fclose (file) != 0 && written)
    written = fail_file (errno, path, error);
  written = written && penny_files_sync (path, error);
  if (!written)
    g_unlink (path);
  return written;
}

static gboolean
is_new (const char  *path,
        GError     **error)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS) || fail_file (EEXIST, path, error);
}

gboolean
penny_receipt_pack_pdf (PennyStore            *store,
                        const PennyPackAsked  *asked,
                        const char            *path,
                        PennyPackGoOn          go_on,
                        gpointer               data,
                        guint                 *n,
                        GError               **error)
{
  g_autoptr (PennyPack) pack = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (store != NULL && asked != NULL && path != NULL, FALSE);

  /* Told before the work, and again when it is written. */
  if (!is_new (path, error) || (pack = penny_pack_read (store, asked, go_on, data, error)) == NULL ||
      (pdf = draw (pack, NULL, error)) == NULL || !write_new (path, pdf, error))
    return FALSE;
  packed (pack, n);
  return TRUE;
}

/* --- a zip --- */

static gboolean
fill (PennyPack     *pack,
      PennyPackZip  *zip,
      GError       **error)
{
  g_autoptr (GBytes) pdf = draw (pack, zip, error);
  g_autoptr (GBytes) index = pdf != NULL ? penny_pack_index_csv (pack) : NULL;

  return index != NULL && penny_pack_zip_add (zip, "index.csv", index, error) &&
         penny_pack_zip_add (zip, "receipts.pdf", pdf, error) && penny_pack_zip_finish (zip, error);
}

gboolean
penny_receipt_pack_zip (PennyStore            *store,
                        const PennyPackAsked  *asked,
                        const char            *path,
                        PennyPackGoOn          go_on,
                        gpointer               data,
                        guint                 *n,
                        GError               **error)
{
  g_autoptr (PennyPack) pack = NULL;
  g_autoptr (PennyPackZip) zip = NULL;

  g_return_val_if_fail (store != NULL && asked != NULL && path != NULL, FALSE);

  pack = penny_pack_read (store, asked, go_on, data, error);
  if (pack == NULL || (zip = penny_pack_zip_new (path, error)) == NULL || !fill (pack, zip, error))
    return FALSE;
  packed (pack, n);
  return TRUE;
}

gboolean
penny_receipt_pack_count (PennyStore            *store,
                          const PennyPackAsked  *asked,
                          guint                 *n,
                          GError               **error)
{
  g_autoptr (PennyPack) pack = penny_pack_read (store, asked, NULL, NULL, error);

  if (pack == NULL)
    return FALSE;
  *n = pack->entries->len;
  return TRUE;
}
