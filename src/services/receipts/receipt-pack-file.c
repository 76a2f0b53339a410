#include "receipt-pack-private.h"

#include <string.h>

#include "kept-files.h"
#include "picture.h"
#include "zip-writer.h"

/* One kept file of a pack: its pages as pictures, and what of it may go along. */

/* A sheet of A4 at 150 points an inch; a till's long slip keeps its height. */
#define PAGE_WIDTH  1240
#define PAGE_HEIGHT 3508
#define QUALITY     75
/* A picture that takes the place of a photo keeps what one can see in it. */
#define COPY_SIDE    4000
#define COPY_QUALITY 90

void
penny_pack_file_free (PennyPackFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->kind);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_clear_pointer (&self->without_place, g_bytes_unref);
  g_clear_pointer (&self->viewer, penny_viewer_close);
  g_strfreev (self->words);
  g_free (self);
}

/* As large as it is by itself: a small picture does not get clearer. */
static PennyPixels *
at_most_its_own (PennyPixels *pixels)
{
  PennyPixels *fitted;

  if (pixels == NULL || pixels->own_width == 0 || pixels->width <= pixels->own_width)
    return pixels;
  fitted = penny_picture_fit (pixels, pixels->own_width, pixels->own_height);
  penny_pixels_free (pixels);
  return fitted;
}

static GBytes *
copy_of (PennyViewer  *viewer,
         GCancellable *cancellable)
{
  g_autoptr (PennyPixels) pixels = at_most_its_own (penny_viewer_page (viewer, 0, COPY_SIDE, COPY_SIDE, cancellable, NULL));

  return pixels != NULL ? penny_picture_jpeg (pixels, COPY_QUALITY, NULL) : NULL;
}

/* What nothing here can look into, but what a camera's notes may stand in. */
static gboolean
may_say_where (GBytes *bytes)
{
  static const char *const marks[] = { "Exif", "EXIF", "eXIf", "http://ns.adobe.com/xap/" };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (data == NULL)
    return FALSE;
  if (size >= 4 && (memcmp (data, "II*\0", 4) == 0 || memcmp (data, "MM\0*", 4) == 0))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (memmem (data, size, marks[i], strlen (marks[i])) != NULL)
      return TRUE;
  return FALSE;
}

static void
mind_place (PennyPackFile *self,
            GCancellable  *cancellable)
{
  if (self->viewer == NULL)
    self->withheld = self->located || may_say_where (self->original);
  else if (self->located)
    {
      /* Of an e-mail, or of several pages, one picture would not be the whole. */
      self->without_place = self->n_pages == 1 ? copy_of (self->viewer, cancellable) : NULL;
      self->withheld = self->without_place == NULL;
    }
}

void
penny_pack_file_look (PennyPackFile *self,
                      gboolean       with_locations,
                      GCancellable  *cancellable)
{
  if (self->original == NULL)
    return;
  self->viewer = penny_viewer_open (self->original, self->name, cancellable, NULL);
  if (self->viewer != NULL)
    {
      const PennyViewerAbout *about = penny_viewer_about (self->viewer);

      g_free (self->kind);
      self->kind = g_strdup (about->kind);
      self->n_pages = about->n_pages;
      self->located |= about->located;
    }
  if (!with_locations)
    mind_place (self, cancellable);
}

/* --- out of the store --- */

/* The receipt may be gone; that is no error. */
static gboolean
look_there (PennyPackFile  *self,
            PennyStore     *store,
            GError        **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (PennyReceipt) receipt = penny_receipts_get (store, self->entry->row->receipt->id, &problem);

  self->gone = g_error_matches (problem, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  if (receipt != NULL || self->gone)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
read_words (PennyPackFile *self,
            PennyStore    *store,
            gint64         file_id)
{
  g_autoptr (PennyReading) reading = penny_readings_get (store, file_id, NULL);

  if (reading != NULL && reading->words != NULL)
    self->words = g_strsplit (reading->words, "\f", -1);
}

PennyPackFile *
penny_pack_file_take (PennyStore       *store,
                      const PennyPack  *pack,
                      guint             i,
                      GError          **error)
{
  g_autoptr (PennyPackFile) self = NULL;
  g_autoptr (PennyKeptFile) kept = NULL;
  const PennyReceiptRow *row;
  gint64 file_id;

  g_return_val_if_fail (store != NULL && pack != NULL && i < pack->entries->len, NULL);

  self = g_new0 (PennyPackFile, 1);
  self->entry = pack->entries->pdata[i];
  row = self->entry->row;
  file_id = row->receipt->file_id;
  self->name = g_strdup (row->name);
  self->kind = g_strdup (row->reading != NULL ? row->reading->kind : NULL);
  self->located = row->reading != NULL && row->reading->located;
  if (!look_there (self, store, error))
    return NULL;
  if (file_id == 0 || self->gone)
    return g_steal_pointer (&self);
  kept = penny_kept_files_get (store, file_id, NULL);
  self->original = kept != NULL ? penny_kept_files_read_bytes (store, kept, NULL) : NULL;
  read_words (self, store, file_id);
  return g_steal_pointer (&self);
}

/* --- as a picture --- */

GBytes *
penny_pack_file_page (PennyPackFile *self,
                      guint          page,
                      guint         *width,
                      guint         *height,
                      GCancellable  *cancellable)
{
  const PennyReceipt *receipt = self->entry->row->receipt;
  /* What was cut off was cut off the one page that there is. */
  const int whole[4] = { 0, 0, 0, 0 };
  const int crop[4] = { receipt->crop.left, receipt->crop.top, receipt->crop.right, receipt->crop.bottom };
  /* A page that is turned on its side afterwards must have room for that. */
  gboolean on_its_side = receipt->turn % 2 != 0;
  g_autoptr (PennyPixels) drawn = NULL, seen = NULL, fitted = NULL;

  drawn = penny_viewer_page (self->viewer, page, on_its_side ? PAGE_HEIGHT : PAGE_WIDTH, on_its_side ? PAGE_WIDTH : PAGE_HEIGHT,
                             cancellable, NULL);
  if (drawn != NULL && self->kind != NULL && g_str_has_prefix (self->kind, "image/"))
    drawn = at_most_its_own (g_steal_pointer (&drawn));
  if (drawn == NULL)
    return NULL;
  seen = penny_picture_look (drawn, receipt->turn, self->n_pages == 1 ? crop : whole);
  fitted = penny_picture_fit (seen, PAGE_WIDTH, PAGE_HEIGHT);
  *width = fitted->width;
  *height = fitted->height;
  return penny_picture_jpeg (fitted, QUALITY, NULL);
}

/* --- what it is called --- */

static const struct
{
  const char *kind;
  const char *ending;
} endings[] = {
  { "image/jpeg", "jpg" },
  { "image/png", "png" },
  { "image/tiff", "tif" },
  { "image/heic", "heic" },
  { "image/heif", "heic" },
  { "image/avif", "avif" },
  { "image/webp", "webp" },
  { "image/gif", "gif" },
  { "image/bmp", "bmp" },
  { "application/pdf", "pdf" },
  { "message/rfc822", "eml" },
};

/* By what is in it; else as it was called, if that is one of these: nothing that a computer would run. */
static const char *
ending_of (const PennyPackFile *self)
{
  const char *dot = self->name != NULL ? strrchr (self->name, '.') : NULL;

  for (gsize i = 0; self->kind != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (self->kind, endings[i].kind) == 0)
      return endings[i].ending;
  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (endings); i++)
    if (g_ascii_strcasecmp (dot + 1, endings[i].ending) == 0)
      return endings[i].ending;
  return dot != NULL && g_ascii_strcasecmp (dot, ".jpeg") == 0 ? "jpg" : "bin";
}

char *
penny_pack_file_path (const PennyPackFile *self)
{
  const PennyPackEntry *entry = self->entry;
  g_autofree char *payee = penny_zip_writer_safe (entry->payee != NULL ? entry->payee : "");
  g_autofree char *day = penny_date_format (entry->date);
  GString *path = g_string_new (NULL);

  /* Its number, which no other has, stands first. */
  g_string_append_printf (path, "originals/%03u", entry->number);
  if (*payee != '\0')
    g_string_append_printf (path, " %s", payee);
  if (day != NULL)
    g_string_append_printf (path, " %s", day);
  g_string_append_printf (path, ".%s", self->without_place != NULL ? "jpg" : ending_of (self));
  return g_string_free (path, FALSE);
}
