#include "viewer-talk.h"

#include <string.h>

#define MAGIC_ASKED    0x51565750u      /* PWVQ */
#define MAGIC_ANSWERED 0x41565750u      /* PWVA */
#define FACTS          20               /* bytes before the names */
#define LONGEST_NAME   255

static void
put (guint8  *at,
     guint32  number)
{
  for (int i = 0; i < 4; i++)
    at[i] = (guint8) (number >> (8 * i));
}

static guint32
get (const guint8 *at)
{
  return (guint32) at[0] | (guint32) at[1] << 8 | (guint32) at[2] << 16 | (guint32) at[3] << 24;
}

const char *
penny_viewer_kind_media (PennyViewerKind kind)
{
  static const char *const media[PENNY_VIEWER_N_KINDS] = {
    [PENNY_VIEWER_JPEG] = "image/jpeg",
    [PENNY_VIEWER_PNG]  = "image/png",
    [PENNY_VIEWER_TIFF] = "image/tiff",
    [PENNY_VIEWER_HEIC] = "image/heic",
    [PENNY_VIEWER_WEBP] = "image/webp",
    [PENNY_VIEWER_GIF]  = "image/gif",
    [PENNY_VIEWER_BMP]  = "image/bmp",
    [PENNY_VIEWER_PDF]  = "application/pdf",
    [PENNY_VIEWER_MAIL] = "message/rfc822",
  };

  return (guint) kind < PENNY_VIEWER_N_KINDS ? media[kind] : NULL;
}

void
penny_viewer_put_request (const PennyViewerRequest *request,
                          guint8                    bytes[PENNY_VIEWER_REQUEST])
{
  put (bytes, MAGIC_ASKED);
  put (bytes + 4, request->ask);
  put (bytes + 8, request->page);
  put (bytes + 12, request->width);
  put (bytes + 16, request->height);
  put (bytes + 20, request->turn);
}

gboolean
penny_viewer_get_request (const guint8        bytes[PENNY_VIEWER_REQUEST],
                          PennyViewerRequest *request)
{
  guint32 ask = get (bytes + 4);

  if (get (bytes) != MAGIC_ASKED || ask < PENNY_VIEWER_OPEN || ask > PENNY_VIEWER_CAN_READ)
    return FALSE;
  request->ask = (PennyViewerAsk) ask;
  request->page = get (bytes + 8);
  request->width = get (bytes + 12);
  request->height = get (bytes + 16);
  request->turn = get (bytes + 20);
  if (request->ask == PENNY_VIEWER_PAGE
      && (request->width < 1 || request->width > PENNY_VIEWER_MOST_SIDE
          || request->height < 1 || request->height > PENNY_VIEWER_MOST_SIDE))
    return FALSE;
  return request->page < PENNY_VIEWER_MOST_PAGES && request->turn < 4;
}

void
penny_viewer_put_head (const PennyViewerHead *head,
                       guint8                 bytes[PENNY_VIEWER_HEAD])
{
  put (bytes, MAGIC_ANSWERED);
  put (bytes + 4, (guint32) head->ask << 16 | (guint32) head->how);
  put (bytes + 8, head->size);
}

static guint
largest_body (const PennyViewerRequest *request)
{
  switch (request->ask)
    {
    case PENNY_VIEWER_OPEN:
      return PENNY_VIEWER_MOST_ABOUT;
    case PENNY_VIEWER_PAGE:
      return PENNY_VIEWER_SIZES + request->width * request->height * 4;
    case PENNY_VIEWER_WORDS:
    case PENNY_VIEWER_CAN_READ:
    default:
      return PENNY_VIEWER_MOST_WORDS;
    }
}

gboolean
penny_viewer_get_head (const guint8              bytes[PENNY_VIEWER_HEAD],
                       const PennyViewerRequest *request,
                       PennyViewerHead          *head)
{
  guint32 what = get (bytes + 4);

  if (get (bytes) != MAGIC_ANSWERED || what >> 16 != (guint32) request->ask
      || (what & 0xffff) > PENNY_VIEWER_NOT_CONFINED)
    return FALSE;
  head->ask = request->ask;
  head->how = (PennyViewerHow) (what & 0xffff);
  head->size = get (bytes + 8);
  return head->size <= (head->how == PENNY_VIEWER_DONE ? largest_body (request) : 0);
}

void
penny_viewer_put_sizes (const PennyViewerSizes *sizes,
                        guint8                  bytes[PENNY_VIEWER_SIZES])
{
  put (bytes, sizes->width);
  put (bytes + 4, sizes->height);
  put (bytes + 8, sizes->own_width);
  put (bytes + 12, sizes->own_height);
}

gboolean
penny_viewer_get_sizes (const guint8              bytes[PENNY_VIEWER_SIZES],
                        const PennyViewerRequest *request,
                        const PennyViewerHead    *head,
                        PennyViewerSizes         *sizes)
{
  sizes->width = get (bytes);
  sizes->height = get (bytes + 4);
  sizes->own_width = get (bytes + 8);
  sizes->own_height = get (bytes + 12);
  return sizes->width >= 1 && sizes->width <= request->width && sizes->height >= 1 && sizes->height <= request->height
         && sizes->own_width <= 1000000 && sizes->own_height <= 1000000
         && head->size == PENNY_VIEWER_SIZES + sizes->width * sizes->height * 4;
}

/* A name is shown to people, and may become a file's: no control characters, and not long. */
static char *
name_plainly (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *plain = g_string_new (NULL);

  for (const char *at = valid; *at != '\0' && plain->len < LONGEST_NAME - 6; at = g_utf8_next_char (at))
    g_string_append_unichar (plain, g_unichar_iscntrl (g_utf8_get_char (at)) ? ' ' : g_utf8_get_char (at));
  return g_string_free (plain, FALSE);
}

GByteArray *
penny_viewer_put_facts (const PennyViewerFacts *facts)
{
  GByteArray *body = g_byte_array_new ();
  guint n = MIN (facts->parts == NULL ? 0 : g_strv_length (facts->parts), PENNY_VIEWER_MOST_PARTS);
  guint8 head[FACTS];

  put (head, facts->kind);
  put (head + 4, facts->n_pages);
  put (head + 8, facts->located ? 1 : 0);
  put (head + 12, (guint32) facts->taken_on);
  put (head + 16, n);
  g_byte_array_append (body, head, sizeof head);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_plainly (facts->parts[i]);
      guint8 length = (guint8) strlen (name);

      g_byte_array_append (body, &length, 1);
      g_byte_array_append (body, (const guint8 *) name, length);
    }
  return body;
}

static gboolean
is_plain (const char *text,
          gsize       length,
          const char *allowed)
{
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x7f || (c >= 0x80 && c < 0xa0) || (c < 0x20 && strchr (allowed, (int) c) == NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
get_names (const guint8 *at,
           const guint8 *end,
           guint         n,
           GPtrArray    *names)
{
  for (guint i = 0; i < n; i++)
    {
      gsize length;

      if (at == end)
        return FALSE;
      length = *at++;
      if (length > (gsize) (end - at) || !is_plain ((const char *) at, length, ""))
        return FALSE;
      g_ptr_array_add (names, g_strndup ((const char *) at, length));
      at += length;
    }
  g_ptr_array_add (names, NULL);
  return at == end;
}

gboolean
penny_viewer_get_facts (const guint8     *bytes,
                        gsize             size,
                        PennyViewerFacts *facts)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint32 kind, located, day;

  if (size < FACTS)
    return FALSE;
  kind = get (bytes);
  located = get (bytes + 8);
  day = get (bytes + 12);
  if (kind == PENNY_VIEWER_NOTHING || kind >= PENNY_VIEWER_N_KINDS || located > 1
      || (day != 0 && (day < PENNY_DATE_FIRST || day > PENNY_DATE_LAST))
      || get (bytes + 4) < 1 || get (bytes + 4) > PENNY_VIEWER_MOST_PAGES
      || get (bytes + 16) > PENNY_VIEWER_MOST_PARTS
      || !get_names (bytes + FACTS, bytes + size, get (bytes + 16), names))
    return FALSE;
  facts->kind = (PennyViewerKind) kind;
  facts->n_pages = get (bytes + 4);
  facts->located = located == 1;
  facts->taken_on = (PennyDate) day;
  facts->parts = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

void
penny_viewer_facts_clear (PennyViewerFacts *facts)
{
  g_clear_pointer (&facts->parts, g_strfreev);
}

char *
penny_viewer_get_words (const guint8 *bytes,
                        gsize         size)
{
  if (size > PENNY_VIEWER_MOST_WORDS || memchr (bytes, 0, size) != NULL
      || !is_plain ((const char *) bytes, size, "\n\t\f"))
    return NULL;
  return g_strndup ((const char *) bytes, size);
}
