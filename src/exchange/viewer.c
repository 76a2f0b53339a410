#include "viewer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "viewer-program.h"
#include "viewer-talk.h"

/* Seconds, by the clock on the wall. */
#define OPENING  10
#define A_PAGE   10
#define READING  180               /* for each page: it takes one or two, and is last in line on a busy computer */
#define ASKING   10
/* However many pages it has: somebody waits, or at least other receipts do. */
#define READING_AT_MOST 900

G_DEFINE_QUARK (penny-viewer-error-quark, penny_viewer_error)

struct _PennyViewer
{
  GBytes             *bytes;
  gboolean            like_mail;   /* by its name */
  PennyViewerProgram  program;     /* started anew when it had to be ended */
  PennyViewerFacts    facts;
  PennyViewerAbout    about;       /* borrows from facts */
};

void
penny_pixels_free (PennyPixels *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_free (self);
}

static gboolean
fail_cannot (GError **error)
{
  g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_CANNOT,
                       _("This file cannot be shown. It may be broken, too large, locked by a password, or of a kind "
                         "that Pennywell does not know. It is kept as it is."));
  return FALSE;
}

static gboolean
fail_as_said (PennyViewerHow   how,
              GError         **error)
{
  switch (how)
    {
    case PENNY_VIEWER_TOO_MUCH:
      g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_TOO_LONG,
                           _("Showing this took too long or too much memory, so it was stopped. "
                             "The file is kept as it is."));
      return FALSE;
    case PENNY_VIEWER_NO_READER:
      g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_READER,
                           _("The words in pictures cannot be read on this computer. You can type them in yourself."));
      return FALSE;
    case PENNY_VIEWER_NOT_CONFINED:
      g_set_error_literal (error, PENNY_VIEWER_ERROR, PENNY_VIEWER_ERROR_NO_PROGRAM,
                           _("Receipts cannot be shown here, because this computer cannot shut away the part of "
                             "Pennywell that opens them. They are safe."));
      return FALSE;
    case PENNY_VIEWER_DONE:
    case PENNY_VIEWER_CANNOT:
    default:
      return fail_cannot (error);
    }
}

/* It lied, so nothing more is asked of it. */
static gboolean
fail_lied (PennyViewer  *self,
           GError      **error)
{
  penny_viewer_program_end (&self->program);
  return fail_cannot (error);
}

/* The answer's head; its body is still to be read. */
static gboolean
ask (PennyViewer               *self,
     const PennyViewerRequest  *request,
     PennyViewerHead           *head,
     gint64                     until,
     GCancellable              *cancellable,
     GError                   **error)
{
  guint8 asked[PENNY_VIEWER_REQUEST], answered[PENNY_VIEWER_HEAD];

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->program.pid == 0 && !penny_viewer_program_start (&self->program, self->bytes, self->like_mail, error))
    return FALSE;
  penny_viewer_put_request (request, asked);
  if (!penny_viewer_program_write (&self->program, asked, sizeof asked, until, cancellable, error)
      || !penny_viewer_program_read (&self->program, answered, sizeof answered, until, cancellable, error))
    return FALSE;
  if (!penny_viewer_get_head (answered, request, head))
    return fail_lied (self, error);
  return head->how == PENNY_VIEWER_DONE || fail_as_said (head->how, error);
}

/* All of a small answer. */
static guint8 *
ask_all (PennyViewer               *self,
         const PennyViewerRequest  *request,
         int                        seconds,
         gsize                     *size,
         GCancellable              *cancellable,
         GError                   **error)
{
  gint64 until = g_get_monotonic_time () + (gint64) seconds * G_USEC_PER_SEC;
  PennyViewerHead head;
  g_autofree guint8 *body = NULL;

  if (!ask (self, request, &head, until, cancellable, error))
    return NULL;
  body = g_malloc (head.size + 1);
  if (!penny_viewer_program_read (&self->program, body, head.size, until, cancellable, error))
    return NULL;
  body[head.size] = '\0';
  *size = head.size;
  return g_steal_pointer (&body);
}

static gboolean
ask_about (PennyViewer   *self,
           GCancellable  *cancellable,
           GError       **error)
{
  PennyViewerRequest request = { .ask = PENNY_VIEWER_OPEN };
  gsize size = 0;
  g_autofree guint8 *body = ask_all (self, &request, OPENING, &size, cancellable, error);

  if (body == NULL)
    return FALSE;
  if (!penny_viewer_get_facts (body, size, &self->facts))
    return fail_lied (self, error);
  self->about.kind = (char *) penny_viewer_kind_media (self->facts.kind);
  self->about.n_pages = self->facts.n_pages;
  self->about.located = self->facts.located;
  self->about.taken_on = self->facts.taken_on;
  self->about.parts = self->facts.parts;
  return TRUE;
}

static PennyViewer *
viewer_new (GBytes     *bytes,
            const char *name)
{
  PennyViewer *self = g_new0 (PennyViewer, 1);
  g_autofree char *small = name == NULL ? NULL : g_ascii_strdown (name, -1);

  self->bytes = g_bytes_ref (bytes);
  self->like_mail = small != NULL && g_str_has_suffix (small, ".eml");
  self->program = (PennyViewerProgram) PENNY_VIEWER_PROGRAM_INIT;
  return self;
}

PennyViewer *
penny_viewer_open (GBytes        *bytes,
                   const char    *name,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (PennyViewer) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = viewer_new (bytes, name);
  return ask_about (self, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

void
penny_viewer_close (PennyViewer *self)
{
  if (self == NULL)
    return;
  penny_viewer_program_end (&self->program);
  penny_viewer_facts_clear (&self->facts);
  g_bytes_unref (self->bytes);
  g_free (self);
}

const PennyViewerAbout *
penny_viewer_about (PennyViewer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->about;
}

static PennyPixels *
read_pixels (PennyViewer               *self,
             const PennyViewerRequest  *request,
             const PennyViewerHead     *head,
             gint64                     until,
             GCancellable              *cancellable,
             GError                   **error)
{
  guint8 bytes[PENNY_VIEWER_SIZES];
  g_autoptr (PennyPixels) pixels = NULL;
  PennyViewerSizes sizes;
  guint8 *data;
  gsize size;

  if (head->size < sizeof bytes)
    {
      fail_lied (self, error);
      return NULL;
    }
  if (!penny_viewer_program_read (&self->program, bytes, sizeof bytes, until, cancellable, error))
    return NULL;
  if (!penny_viewer_get_sizes (bytes, request, head, &sizes))
    {
      fail_lied (self, error);
      return NULL;
    }
  size = head->size - sizeof bytes;
  data = g_malloc (size);
  pixels = g_new0 (PennyPixels, 1);
  pixels->width = sizes.width;
  pixels->height = sizes.height;
  pixels->own_width = sizes.own_width;
  pixels->own_height = sizes.own_height;
  pixels->pixels = g_bytes_new_take (data, size);
  return penny_viewer_program_read (&self->program, data, size, until, cancellable, error)
           ? g_steal_pointer (&pixels) : NULL;
}

PennyPixels *
penny_viewer_page (PennyViewer   *self,
                   guint          page,
                   guint          width,
                   guint          height,
                   GCancellable  *cancellable,
                   GError       **error)
{
  PennyViewerRequest request = { .ask = PENNY_VIEWER_PAGE, .page = page, .width = width, .height = height };
  gint64 until = g_get_monotonic_time () + (gint64) A_PAGE * G_USEC_PER_SEC;
  PennyViewerHead head;

  g_return_val_if_fail (self != NULL && width >= 1 && width <= PENNY_VIEWER_MOST_SIDE
                        && height >= 1 && height <= PENNY_VIEWER_MOST_SIDE, NULL);

  if (page >= self->about.n_pages)
    {
      fail_cannot (error);
      return NULL;
    }
  if (!ask (self, &request, &head, until, cancellable, error))
    return NULL;
  return read_pixels (self, &request, &head, until, cancellable, error);
}

/* FALSE where it goes no further: stopped, or there is no program. */
static gboolean
add_words_of_page (PennyViewer   *self,
                   guint          page,
                   int            turn,
                   GString       *words,
                   GCancellable  *cancellable,
                   GError       **error)
{
  PennyViewerRequest request = { .ask = PENNY_VIEWER_WORDS, .page = page, .turn = (guint) turn & 3 };
  gsize size = 0;
  g_autofree guint8 *body = ask_all (self, &request, READING, &size, cancellable, error);
  g_autofree char *text = NULL;

  if (body == NULL)
    return FALSE;
  text = penny_viewer_get_words (body, size);
  if (text == NULL)
    return fail_lied (self, error);
  g_string_append (words, text);
  return TRUE;
}

/* A page that cannot be read leaves the others; only where none can is that said. */
static gboolean
may_go_on (const GError *error)
{
  return error->domain == PENNY_VIEWER_ERROR && error->code != PENNY_VIEWER_ERROR_NO_PROGRAM;
}

char *
penny_viewer_words (PennyViewer   *self,
                    int            turn,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) first = NULL;
  gint64 until = g_get_monotonic_time () + (gint64) READING_AT_MOST * G_USEC_PER_SEC;
  guint read = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint page = 0; page < self->about.n_pages && words->len < PENNY_VIEWER_MOST_WORDS
                       && g_get_monotonic_time () < until; page++)
    {
      g_autoptr (GError) why = NULL;

      if (page > 0)
        g_string_append_c (words, '\f');
      if (add_words_of_page (self, page, turn, words, cancellable, &why))
        read++;
      else if (!may_go_on (why))
        {
          g_propagate_error (error, g_steal_pointer (&why));
          return NULL;
        }
      else if (first == NULL)
        first = g_steal_pointer (&why);
    }
  if (read > 0)
    return g_string_free (g_steal_pointer (&words), FALSE);
  g_propagate_error (error, g_steal_pointer (&first));
  return NULL;
}

static char *
ask_languages (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (PennyViewer) self = viewer_new (nothing, NULL);
  PennyViewerRequest request = { .ask = PENNY_VIEWER_CAN_READ };
  gsize size = 0;
  g_autofree guint8 *body = ask_all (self, &request, ASKING, &size, NULL, NULL);

  return body == NULL ? NULL : penny_viewer_get_words (body, size);
}

gboolean
penny_viewer_can_read (char **languages)
{
  /* Asked once: neither the program nor its languages come and go. */
  static gsize asked = 0;
  static char *known = NULL;

  if (g_once_init_enter (&asked))
    {
      known = ask_languages ();
      g_once_init_leave (&asked, 1);
    }
  if (languages != NULL)
    *languages = g_strdup (known);
  return known != NULL;
}
