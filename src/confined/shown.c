#include "shown.h"

#include <string.h>

#include "kind.h"
#include "mail-parts.h"
#include "mail-sheet.h"
#include "pdf-pages.h"
#include "photo-facts.h"
#include "pictures.h"
#include "tiff-pages.h"

/* What a picture is decoded to when it is opened: enough for a window. */
#define FIRST_LOOK 1600

/* A picture, a PDF or a letter; a letter has others beside it. */
typedef struct
{
  PennyViewerKind  kind;
  GBytes          *bytes;
  PennyPdf        *pdf;
  char            *words;        /* a letter's */
  GArray          *places;       /* of a TIFF's pages */
  guint            orientation;
  guint            n_pages;
} Source;

typedef struct
{
  guint  source, page;
} Place;

struct _PennyShown
{
  PennyViewerFacts  facts;
  GPtrArray        *sources;
  GArray           *pages;       /* of Place */
  PennyRaster      *last;        /* decoded last */
  guint             last_page;
};

static void
source_free (Source *source)
{
  g_clear_pointer (&source->bytes, g_bytes_unref);
  g_clear_pointer (&source->pdf, penny_pdf_close);
  g_clear_pointer (&source->words, g_free);
  g_clear_pointer (&source->places, g_array_unref);
  g_free (source);
}

void
penny_shown_prepare (PennyViewerKind kind)
{
  if (kind == PENNY_VIEWER_NOTHING || kind == PENNY_VIEWER_PDF)
    return;
  penny_photo_facts_prepare ();
  if (kind != PENNY_VIEWER_MAIL)
    {
      penny_pictures_prepare (kind);
      return;
    }
  penny_letter_prepare ();
  for (int attached = PENNY_VIEWER_JPEG; attached <= PENNY_VIEWER_BMP; attached++)
    penny_pictures_prepare ((PennyViewerKind) attached);
}

static gboolean
open_source (Source *source)
{
  source->n_pages = 1;
  switch (source->kind)
    {
    case PENNY_VIEWER_PDF:
      source->pdf = penny_pdf_open (source->bytes);
      source->n_pages = source->pdf == NULL ? 0 : penny_pdf_n_pages (source->pdf);
      break;
    case PENNY_VIEWER_TIFF:
      source->places = penny_tiff_pages (source->bytes);
      source->n_pages = source->places->len;
      break;
    case PENNY_VIEWER_NOTHING:
      source->n_pages = 0;
      break;
    case PENNY_VIEWER_MAIL:
    case PENNY_VIEWER_JPEG:
    case PENNY_VIEWER_PNG:
    case PENNY_VIEWER_HEIC:
    case PENNY_VIEWER_WEBP:
    case PENNY_VIEWER_GIF:
    case PENNY_VIEWER_BMP:
    case PENNY_VIEWER_N_KINDS:
    default:
      break;
    }
  return source->n_pages > 0;
}

/* How it is still to be turned: libheif turns HEIC by what stands in the file, and libtiff turns a TIFF over, but leaves
 * it on its side. */
static guint
left_to_turn (PennyViewerKind kind,
              guint           orientation)
{
  if (kind == PENNY_VIEWER_TIFF)
    return orientation <= 4 ? 1 : orientation % 2 == 1 ? 5 : 7;
  return kind == PENNY_VIEWER_HEIC ? 1 : orientation;
}

/* What a photo says of itself. */
static void
add_photo_facts (PennyShown *self,
                 Source     *source)
{
  PennyPhotoFacts facts = penny_photo_facts_read (source->bytes);

  self->facts.located |= facts.located;
  if (self->facts.kind != PENNY_VIEWER_MAIL)
    self->facts.taken_on = facts.taken_on;
  source->orientation = left_to_turn (source->kind, facts.orientation);
}

/* Takes @words. NULL where it has no page that could be shown. */
static Source *
add_source (PennyShown      *self,
            PennyViewerKind  kind,
            GBytes          *bytes,
            char            *words)
{
  Source *source = g_new0 (Source, 1);

  source->kind = kind;
  source->bytes = g_bytes_ref (bytes);
  source->words = words;
  if (!open_source (source))
    {
      source_free (source);
      return NULL;
    }
  if (kind != PENNY_VIEWER_PDF && kind != PENNY_VIEWER_MAIL)
    add_photo_facts (self, source);
  else if (kind == PENNY_VIEWER_PDF)
    self->facts.located |= penny_photo_facts_inside (bytes);
  g_ptr_array_add (self->sources, source);
  for (guint page = 0; page < source->n_pages && self->pages->len < PENNY_VIEWER_MOST_PAGES; page++)
    {
      Place place = { self->sources->len - 1, page };

      g_array_append_val (self->pages, place);
    }
  return source;
}

/* Its words, and then each page of what is attached. */
static PennyViewerHow
open_letter (PennyShown *self,
             GBytes     *bytes)
{
  g_autoptr (PennyLetter) letter = penny_letter_new (bytes);

  if (letter == NULL)
    return PENNY_VIEWER_CANNOT;
  self->facts.taken_on = letter->day;
  add_source (self, PENNY_VIEWER_MAIL, bytes, penny_letter_words (letter));
  for (guint i = 0; i < letter->files->len; i++)
    {
      GBytes *file = g_ptr_array_index (letter->files, i);

      add_source (self, penny_kind_of (g_bytes_get_data (file, NULL), g_bytes_get_size (file), FALSE), file, NULL);
    }
  g_ptr_array_add (letter->names, NULL);
  self->facts.parts = (char **) g_ptr_array_free (g_steal_pointer (&letter->names), FALSE);
  letter->names = g_ptr_array_new ();
  return PENNY_VIEWER_DONE;
}

/* A broken picture is told of when it is opened, and a good one need not be decoded twice. */
static PennyViewerHow
open_picture (PennyShown *self,
              GBytes     *bytes)
{
  g_autoptr (PennyRaster) raster = NULL;

  if (add_source (self, self->facts.kind, bytes, NULL) == NULL)
    return PENNY_VIEWER_CANNOT;
  return penny_shown_draw (self, 0, FIRST_LOOK, FIRST_LOOK, &raster);
}

PennyViewerHow
penny_shown_open (GBytes      *bytes,
                  gboolean     like_mail,
                  PennyShown **shown)
{
  g_autoptr (PennyShown) self = g_new0 (PennyShown, 1);
  PennyViewerHow how = PENNY_VIEWER_DONE;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  self->facts.kind = penny_kind_of (data, size, like_mail);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (Place));
  if (self->facts.kind == PENNY_VIEWER_MAIL)
    how = open_letter (self, bytes);
  else if (self->facts.kind == PENNY_VIEWER_PDF)
    how = add_source (self, self->facts.kind, bytes, NULL) != NULL ? PENNY_VIEWER_DONE : PENNY_VIEWER_CANNOT;
  else
    how = open_picture (self, bytes);
  self->facts.n_pages = self->pages->len;
  if (how == PENNY_VIEWER_DONE)
    *shown = g_steal_pointer (&self);
  return how;
}

void
penny_shown_close (PennyShown *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_array_unref);
  penny_raster_free (self->last);
  penny_viewer_facts_clear (&self->facts);
  g_free (self);
}

const PennyViewerFacts *
penny_shown_facts (PennyShown *self)
{
  return &self->facts;
}

/* Whether the picture decoded last is large enough for this. */
static gboolean
is_enough (const PennyRaster *last,
           guint              width,
           guint              height)
{
  if (last->width >= last->own_width && last->height >= last->own_height)
    return TRUE;
  return last->width >= width || last->height >= height;
}

static PennyViewerHow
decode (PennyShown *self,
        Source     *source,
        guint       page,
        guint       width,
        guint       height)
{
  g_autoptr (GBytes) bytes = source->places == NULL
                               ? g_bytes_ref (source->bytes)
                               : penny_tiff_from (source->bytes, g_array_index (source->places, guint32, page));

  g_clear_pointer (&self->last, penny_raster_free);
  return penny_pictures_decode (source->kind, bytes, source->orientation, MAX (width, FIRST_LOOK),
                                MAX (height, FIRST_LOOK), &self->last);
}

PennyViewerHow
penny_shown_draw (PennyShown   *self,
                  guint         page,
                  guint         width,
                  guint         height,
                  PennyRaster **raster)
{
  Place *place = page < self->pages->len ? &g_array_index (self->pages, Place, page) : NULL;
  Source *source = place == NULL ? NULL : g_ptr_array_index (self->sources, place->source);
  PennyViewerHow how = PENNY_VIEWER_DONE;

  if (source == NULL)
    return PENNY_VIEWER_CANNOT;
  if (source->pdf != NULL)
    return penny_pdf_draw (source->pdf, place->page, width, height, raster);
  if (source->words != NULL)
    return penny_mail_sheet_draw (source->words, width, height, raster);
  if (self->last == NULL || self->last_page != page || !is_enough (self->last, width, height))
    how = decode (self, source, place->page, width, height);
  if (how != PENNY_VIEWER_DONE)
    return how;
  self->last_page = page;
  *raster = penny_pictures_scale (self->last, width, height);
  return *raster == NULL ? PENNY_VIEWER_TOO_MUCH : PENNY_VIEWER_DONE;
}

gboolean
penny_shown_is_picture (PennyShown *self,
                        guint       page)
{
  Place *place = page < self->pages->len ? &g_array_index (self->pages, Place, page) : NULL;
  Source *source = place == NULL ? NULL : g_ptr_array_index (self->sources, place->source);

  return source != NULL && source->kind != PENNY_VIEWER_PDF && source->kind != PENNY_VIEWER_MAIL;
}

char *
penny_shown_words (PennyShown *self,
                   guint       page)
{
  Place *place = page < self->pages->len ? &g_array_index (self->pages, Place, page) : NULL;
  Source *source = place == NULL ? NULL : g_ptr_array_index (self->sources, place->source);

  if (source == NULL || source->pdf == NULL)
    return source == NULL ? NULL : g_strdup (source->words);
  return penny_pdf_words (source->pdf, place->page);
}
