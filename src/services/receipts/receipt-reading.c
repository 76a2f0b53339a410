#include "receipt-reading.h"

#include "kept-files.h"
#include "picture.h"
#include "receipt-text.h"

void
penny_receipt_work_free (PennyReceiptWork *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->reading, penny_reading_free);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self);
}

PennyReceiptWork *
penny_receipt_work_take (PennyStore  *store,
                         gint64       receipt_id,
                         GError     **error)
{
  g_autoptr (PennyReceiptWork) self = g_new0 (PennyReceiptWork, 1);
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, receipt_id, error);
  g_autoptr (PennyKeptFile) file = receipt == NULL ? NULL : penny_kept_files_get (store, receipt->file_id, error);

  if (file == NULL)
    return NULL;
  self->receipt_id = receipt_id;
  self->file_id = file->id;
  self->name = g_strdup (file->name);
  self->turn = receipt->turn;
  self->bytes = penny_kept_files_read_bytes (store, file, error);
  if (self->bytes == NULL)
    return NULL;
  self->reading = penny_readings_get (store, file->id, error);
  return self->reading == NULL ? NULL : g_steal_pointer (&self);
}

/* --- looking --- */

static gboolean
was_cancelled (const GError *problem)
{
  return g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
note_about (PennyReading           *reading,
            const PennyViewerAbout *about)
{
  g_free (reading->kind);
  reading->kind = g_strdup (about->kind);
  reading->pages = (int) MIN (about->n_pages, G_MAXINT);
  reading->located = about->located;
  reading->taken_on = about->taken_on;
}

/* One that cannot be shown stays kept, and has no words either. */
static gboolean
give_up (PennyReceiptWork *self,
         const GError     *problem)
{
  if (was_cancelled (problem))
    return FALSE;
  /* Without the program nothing was found out about the file: it waits. */
  if (g_error_matches (problem, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_PROGRAM))
    return TRUE;
  self->reading->look = PENNY_LOOK_CANNOT;
  if (self->reading->words_state != PENNY_WORDS_READ)
    self->reading->words_state = PENNY_WORDS_CANNOT;
  return TRUE;
}

static GBytes *
small_picture (PennyViewer   *viewer,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (PennyPixels) page = penny_viewer_page (viewer, 0, PENNY_SMALL_WIDTH, PENNY_SMALL_HEIGHT, cancellable, error);
  g_autoptr (PennyPixels) small = page == NULL ? NULL : penny_picture_fit (page, PENNY_SMALL_WIDTH, PENNY_SMALL_HEIGHT);

  return small == NULL ? NULL : penny_picture_jpeg (small, PENNY_SMALL_QUALITY, error);
}

gboolean
penny_receipt_work_look (PennyReceiptWork *self,
                         GCancellable     *cancellable)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PennyViewer) viewer = penny_viewer_open (self->bytes, self->name, cancellable, &problem);

  if (viewer == NULL)
    return give_up (self, problem);
  note_about (self->reading, penny_viewer_about (viewer));
  g_clear_pointer (&self->picture, g_bytes_unref);
  self->picture = small_picture (viewer, cancellable, &problem);
  if (self->picture == NULL)
    return give_up (self, problem);
  self->reading->look = PENNY_LOOK_SHOWN;
  return TRUE;
}

/* --- reading --- */

static void
note_words (PennyReading *reading,
            char         *words,
            PennyDate     today)
{
  g_auto (PennyReceiptText) text = { 0 };

  penny_receipt_text_read (words, today, &text);
  reading->words_state = PENNY_WORDS_READ;
  g_free (reading->words);
  reading->words = words;
  reading->date = text.date;
  reading->total = text.total;
  g_free (reading->payee);
  reading->payee = g_steal_pointer (&text.payee);
}

static gboolean
give_up_words (PennyReceiptWork *self,
               const GError     *problem)
{
  if (was_cancelled (problem))
    return FALSE;
  if (g_error_matches (problem, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_PROGRAM))
    return TRUE;
  self->reading->words_state = g_error_matches (problem, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_READER)
                                 ? PENNY_WORDS_NO_READER : PENNY_WORDS_CANNOT;
  return TRUE;
}

gboolean
penny_receipt_work_read (PennyReceiptWork *self,
                         PennyDate         today,
                         GCancellable     *cancellable)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PennyViewer) viewer = NULL;
  char *words;

  if (self->reading->look == PENNY_LOOK_CANNOT)
    return TRUE;
  viewer = penny_viewer_open (self->bytes, self->name, cancellable, &problem);
  words = viewer == NULL ? NULL : penny_viewer_words (viewer, self->turn, cancellable, &problem);
  if (words == NULL)
    return give_up_words (self, problem);
  note_words (self->reading, words, today);
  return TRUE;
}

gboolean
penny_receipt_work_save (PennyStore              *store,
                         const PennyReceiptWork  *self,
                         GError                 **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, self->receipt_id, &problem);

  /* It was taken out or destroyed while it was read: what it says is not wanted any more. */
  if (g_error_matches (problem, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED))
    return TRUE;
  if (receipt == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return penny_readings_save (store, self->reading, error) &&
         (self->picture == NULL || penny_readings_save_picture (store, self->file_id, self->picture, error));
}
