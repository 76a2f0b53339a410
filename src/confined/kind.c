#include "kind.h"

#include <string.h>

/* What a PDF begins with may stand anywhere in its first kilobyte. */
#define PDF_WITHIN 1024
#define LINES 60

typedef struct
{
  PennyViewerKind  kind;
  gsize            at;
  const char      *bytes;
  gsize            size;
} Mark;

#define MARK(kind, at, bytes) { kind, at, bytes, sizeof bytes - 1 }

static const Mark marks[] = {
  MARK (PENNY_VIEWER_JPEG, 0, "\xff\xd8\xff"),
  MARK (PENNY_VIEWER_PNG,  0, "\x89PNG\r\n\x1a\n"),
  MARK (PENNY_VIEWER_TIFF, 0, "II*\0"),
  MARK (PENNY_VIEWER_TIFF, 0, "MM\0*"),
  MARK (PENNY_VIEWER_GIF,  0, "GIF87a"),
  MARK (PENNY_VIEWER_GIF,  0, "GIF89a"),
  MARK (PENNY_VIEWER_BMP,  0, "BM"),
  MARK (PENNY_VIEWER_WEBP, 8, "WEBP"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypheic"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypheix"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypheim"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypheis"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftyphevc"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypmif1"),
  MARK (PENNY_VIEWER_HEIC, 4, "ftypavif"),
};

/* "Received: ..." and no text that happens to have a colon. */
static gboolean
is_field (const char *line,
          gsize       length,
          const char *name)
{
  gsize size = strlen (name);

  return length > size && g_ascii_strncasecmp (line, name, size) == 0 && line[size] == ':';
}

static gboolean
has_field_form (const char *line,
                gsize       length)
{
  const char *colon = memchr (line, ':', length);

  if (length > 0 && (line[0] == ' ' || line[0] == '\t'))
    return TRUE;
  if (colon == NULL || colon == line)
    return FALSE;
  for (const char *at = line; at < colon; at++)
    if (!g_ascii_isgraph (*at))
      return FALSE;
  return TRUE;
}

static gboolean
is_mail (const char *bytes,
         gsize       size,
         gboolean    like_mail)
{
  static const char *const fields[] = { "From", "Date", "Subject", "Received", "Message-ID", "MIME-Version", "To",
                                        "Return-Path", "Delivered-To", "Content-Type" };
  const char *end = bytes + size, *line = bytes;
  guint met = 0;

  if (size > 5 && memcmp (bytes, "From ", 5) == 0)      /* a mailbox's own line before the letter */
    {
      const char *next = memchr (bytes, '\n', size);

      line = next == NULL ? end : next + 1;
    }
  for (int i = 0; i < LINES && line < end; i++)
    {
      const char *next = memchr (line, '\n', (gsize) (end - line));
      gsize length = (gsize) ((next == NULL ? end : next) - line);

      if (length > 0 && line[length - 1] == '\r')
        length--;
      if (length == 0)
        break;
      if (!has_field_form (line, length))
        return FALSE;
      for (gsize k = 0; k < G_N_ELEMENTS (fields); k++)
        met += is_field (line, length, fields[k]) ? 1 : 0;
      line = next == NULL ? end : next + 1;
    }
  return met >= (like_mail ? 1u : 3u);
}

PennyViewerKind
penny_kind_of (const guint8 *bytes,
               gsize         size,
               gboolean      like_mail)
{
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (size >= marks[i].at + marks[i].size && memcmp (bytes + marks[i].at, marks[i].bytes, marks[i].size) == 0
        && (marks[i].kind != PENNY_VIEWER_WEBP || memcmp (bytes, "RIFF", 4) == 0)
        && (marks[i].kind != PENNY_VIEWER_BMP || size >= 26))
      return marks[i].kind;
  if (memmem (bytes, MIN (size, PDF_WITHIN), "%PDF-", 5) != NULL)
    return PENNY_VIEWER_PDF;
  return is_mail ((const char *) bytes, size, like_mail) ? PENNY_VIEWER_MAIL : PENNY_VIEWER_NOTHING;
}
