#include "receipt-pack-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "history.h"
#include "new-file.h"
#include "paper-binder.h"
#include "zip-writer.h"

/* Making a pack: a receipt at a time is opened, drawn, and on its way to the disk. */

#define RIGHTS 0644             /* of what is in the zip: it is for other people */

struct _PennyPackMaking
{
  PennyPack        *pack;
  PennyPackWaiting  waiting;
  PennyNewFile     *file;
  PennyZipWriter   *zip;        /* to that; or NULL */
  int               drawn;      /* where the PDF is drawn */
  int               whole;      /* and, where it goes into a zip, what becomes of it; or -1 */
  PennyPaperBinder *pdf;
};

gboolean
penny_pack_go_on (const PennyPackWaiting  *waiting,
                  double                   fraction,
                  GError                 **error)
{
  if (!g_cancellable_is_cancelled (waiting->cancellable) &&
      (waiting->go_on == NULL || waiting->go_on (fraction, waiting->data)))
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED,
                       _("This was stopped before it was done. No file was made."));
  return FALSE;
}

static void
close_scratch (int scratch)
{
  if (scratch >= 0)
    g_close (scratch, NULL);
}

/* What writes to a file goes before the file does. */
void
penny_pack_making_free (PennyPackMaking *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pdf, penny_paper_binder_free);
  g_clear_pointer (&self->zip, penny_zip_writer_free);
  close_scratch (self->drawn);
  close_scratch (self->whole);
  g_clear_pointer (&self->file, penny_new_file_free);
  g_free (self);
}

static gboolean
is_written (PennyPackMaking  *self,
            int               why,
            GError          **error)
{
  return why == 0 || penny_new_file_fail (self->file, why, error);
}

static gboolean
open_files (PennyPackMaking  *self,
            const char       *path,
            GError          **error)
{
  gboolean zip = self->pack->asked.zip;

  self->file = penny_new_file_begin (path, error);
  if (self->file == NULL || (self->drawn = penny_new_file_scratch (self->file, error)) < 0 ||
      (zip && (self->whole = penny_new_file_scratch (self->file, error)) < 0))
    return FALSE;
  if (zip)
    self->zip = penny_zip_writer_new (penny_new_file_get_descriptor (self->file), RIGHTS);
  return TRUE;
}

static gboolean
bind (PennyPackMaking   *self,
      const PennyPaper  *paper,
      GError           **error)
{
  penny_paper_binder_add (self->pdf, paper);
  return is_written (self, penny_paper_binder_errno (self->pdf), error);
}

PennyPackMaking *
penny_pack_making_begin (PennyPack      *pack,
                         const char     *path,
                         PennyPackGoOn   go_on,
                         gpointer        data,
                         GCancellable   *cancellable,
                         GError        **error)
{
  g_autoptr (PennyPackMaking) self = NULL;
  g_autoptr (PennyPaper) paper = NULL;

  g_return_val_if_fail (pack != NULL && path != NULL, NULL);

  self = g_new0 (PennyPackMaking, 1);
  self->pack = pack;
  self->waiting = (PennyPackWaiting) { go_on, data, cancellable };
  self->drawn = self->whole = -1;
  if (!penny_pack_go_on (&self->waiting, 0, error) || !open_files (self, path, error))
    return NULL;
  paper = penny_pack_paper (pack);
  self->pdf = penny_paper_binder_new (penny_paper_get_title (paper), self->drawn);
  return bind (self, paper, error) ? g_steal_pointer (&self) : NULL;
}

/* --- each receipt in turn --- */

static void
note (const PennyPackFile *file)
{
  PennyPackEntry *entry = file->entry;

  if (file->gone)
    entry->note = g_strdup (_("This receipt was destroyed or taken out while the pack was being made, so it is not in it."));
  else if (entry->row->receipt->file_id == 0)
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
put_original (PennyPackMaking      *self,
              const PennyPackFile  *file,
              GError              **error)
{
  GBytes *bytes = file->without_place != NULL ? file->without_place : file->withheld ? NULL : file->original;
  PennyPackEntry *entry = file->entry;

  if (file->original != NULL)
    entry->original_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file->original);
  if (self->zip == NULL || bytes == NULL)
    return TRUE;
  entry->file = penny_pack_file_path (file);
  entry->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return is_written (self, penny_zip_writer_add (self->zip, entry->file, bytes), error);
}

gboolean
penny_pack_making_add (PennyPackMaking  *self,
                       PennyPackFile    *file,
                       GError          **error)
{
  double done;
  g_autoptr (PennyPaper) paper = NULL;

  g_return_val_if_fail (self != NULL && file != NULL, FALSE);

  done = 0.9 * (file->entry->number - 1) / self->pack->entries->len;
  if (!penny_pack_go_on (&self->waiting, done, error))
    return FALSE;
  penny_pack_file_look (file, self->pack->asked.with_locations, self->waiting.cancellable);
  /* One that was stopped looks like one that cannot be shown. */
  if (!penny_pack_go_on (&self->waiting, done, error))
    return FALSE;
  note (file);
  if (!put_original (self, file, error))
    return FALSE;
  paper = penny_pack_paper_of (self->pack, file, &self->waiting, error);
  return paper != NULL && bind (self, paper, error);
}

/* --- the end --- */

static gboolean
finish_pdf (PennyPackMaking  *self,
            int               to,
            GError          **error)
{
  g_autoptr (GError) reason = NULL;

  if (penny_paper_binder_finish (self->pdf, to, &reason))
    return TRUE;
  /* That the disk is full says more than that no page could be made. */
  if (!is_written (self, penny_paper_binder_errno (self->pdf), error))
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
finish_zip (PennyPackMaking  *self,
            GError          **error)
{
  g_autoptr (GBytes) index = penny_pack_index_csv (self->pack);

  return finish_pdf (self, self->whole, error) &&
         is_written (self, penny_zip_writer_add (self->zip, "index.csv", index), error) &&
         is_written (self, penny_zip_writer_add_file (self->zip, "receipts.pdf", self->whole, NULL, NULL), error) &&
         is_written (self, penny_zip_writer_finish (self->zip), error);
}

gboolean
penny_pack_making_end (PennyPackMaking  *self,
                       GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return penny_pack_go_on (&self->waiting, 0.9, error) &&
         (self->zip != NULL ? finish_zip (self, error)
                            : finish_pdf (self, penny_new_file_get_descriptor (self->file), error)) &&
         penny_pack_go_on (&self->waiting, 0.97, error) &&
         penny_new_file_keep (self->file, error);
}

void
penny_pack_note (PennyStore *store)
{
  penny_history_note (store, "receipts-packed", (const char *const[]) { NULL }, NULL);
}

/* --- all in one --- */

static gboolean
add_all (PennyPackMaking  *self,
         PennyStore       *store,
         GError          **error)
{
  for (guint i = 0; i < self->pack->entries->len; i++)
    {
      g_autoptr (PennyPackFile) file = penny_pack_file_take (store, self->pack, i, error);

      if (file == NULL || !penny_pack_making_add (self, file, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
penny_receipt_pack (PennyStore            *store,
                    const PennyPackAsked  *asked,
                    const char            *path,
                    PennyPackGoOn          go_on,
                    gpointer               data,
                    guint                 *n,
                    GError               **error)
{
  g_autoptr (PennyPack) pack = penny_pack_read (store, asked, error);
  g_autoptr (PennyPackMaking) making = pack != NULL ? penny_pack_making_begin (pack, path, go_on, data, NULL, error) : NULL;

  if (making == NULL || !add_all (making, store, error) || !penny_pack_making_end (making, error))
    return FALSE;
  penny_pack_note (store);
  if (n != NULL)
    *n = pack->entries->len;
  return TRUE;
}
