#include "serve.h"

#include <errno.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "confine.h"
#include "recognition.h"
#include "shown.h"

/* Somewhat more than whoever asks waits: this is for when nobody is left to stop us. */
#define SECONDS_PAGE  12
#define SECONDS_WORDS 185
/* More is only slower; letters of a receipt that fills the picture are large enough then. */
#define READ_PIXELS 8000000.0
#define LAST_IN_LINE 10

typedef struct
{
  GBytes     *bytes;
  gboolean    like_mail;
  PennyShown *shown;
} Server;

static void
put_all (const void *bytes,
         gsize       size)
{
  for (const guint8 *at = bytes; size > 0;)
    {
      gssize n = write (STDOUT_FILENO, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        _exit (0);       /* nobody listens any more */
      at += n;
      size -= (gsize) n;
    }
}

static void
answer (PennyViewerAsk  ask,
        PennyViewerHow  how,
        gconstpointer   body,
        gsize           size)
{
  PennyViewerHead head = { ask, how, how == PENNY_VIEWER_DONE ? (guint) size : 0 };
  guint8 bytes[PENNY_VIEWER_HEAD];

  penny_viewer_put_head (&head, bytes);
  put_all (bytes, sizeof bytes);
  if (body != NULL && head.size > 0)
    put_all (body, head.size);
}

static PennyViewerHow
open_once (Server *server)
{
  return server->shown != NULL ? PENNY_VIEWER_DONE : penny_shown_open (server->bytes, server->like_mail, &server->shown);
}

static void
answer_open (Server *server)
{
  PennyViewerHow how = open_once (server);
  g_autoptr (GByteArray) body = how == PENNY_VIEWER_DONE ? penny_viewer_put_facts (penny_shown_facts (server->shown)) : NULL;

  answer (PENNY_VIEWER_OPEN, how, body == NULL ? NULL : body->data, body == NULL ? 0 : body->len);
}

static void
answer_page (Server                   *server,
             const PennyViewerRequest *request)
{
  g_autoptr (PennyRaster) raster = NULL;
  PennyViewerHow how = open_once (server);
  guint8 sizes[PENNY_VIEWER_SIZES];
  gsize size;

  if (how == PENNY_VIEWER_DONE)
    how = penny_shown_draw (server->shown, request->page, request->width, request->height, &raster);
  if (how != PENNY_VIEWER_DONE)
    {
      answer (PENNY_VIEWER_PAGE, how, NULL, 0);
      return;
    }
  penny_viewer_put_sizes (&(PennyViewerSizes) { raster->width, raster->height, raster->own_width, raster->own_height },
                          sizes);
  size = (gsize) raster->width * raster->height * 4;
  answer (PENNY_VIEWER_PAGE, how, NULL, sizeof sizes + size);
  put_all (sizes, sizeof sizes);
  put_all (raster->rgba, size);
}

/* By quarters, clockwise. */
static PennyRaster *
turn (const PennyRaster *from,
      guint              quarters)
{
  gboolean aside = (quarters & 1) != 0;
  PennyRaster *to = penny_raster_new (aside ? from->height : from->width, aside ? from->width : from->height);

  for (guint y = 0; to != NULL && y < to->height; y++)
    for (guint x = 0; x < to->width; x++)
      {
        guint at_x = quarters == 1 ? y : quarters == 2 ? from->width - 1 - x : from->width - 1 - y;
        guint at_y = quarters == 1 ? from->height - 1 - x : quarters == 2 ? from->height - 1 - y : x;

        memcpy (to->rgba + ((gsize) y * to->width + x) * 4, from->rgba + ((gsize) at_y * from->width + at_x) * 4, 4);
      }
  return to;
}

/* The page drawn at the size that is read best. */
static PennyViewerHow
draw_to_read (Server                   *server,
              const PennyViewerRequest *request,
              PennyRaster             **raster)
{
  g_autoptr (PennyRaster) look = NULL;
  PennyViewerHow how = penny_shown_draw (server->shown, request->page, 64, 64, &look);
  double scale;

  if (how != PENNY_VIEWER_DONE)
    return how;
  scale = sqrt (READ_PIXELS / ((double) look->own_width * look->own_height));
  if (penny_shown_is_picture (server->shown, request->page))
    scale = MIN (scale, 1);
  how = penny_shown_draw (server->shown, request->page,
                          (guint) CLAMP (ceil (look->own_width * scale), 1, PENNY_VIEWER_MOST_SIDE),
                          (guint) CLAMP (ceil (look->own_height * scale), 1, PENNY_VIEWER_MOST_SIDE), raster);
  if (how == PENNY_VIEWER_DONE && request->turn != 0)
    {
      PennyRaster *turned = turn (*raster, request->turn);

      penny_raster_free (*raster);
      *raster = turned;
    }
  return how == PENNY_VIEWER_DONE && *raster == NULL ? PENNY_VIEWER_TOO_MUCH : how;
}

/* As the other side takes them: no control characters, and not without end. */
static char *
make_plain (const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  GString *plain = g_string_new (NULL);

  for (const char *at = valid; *at != '\0' && plain->len < PENNY_VIEWER_MOST_WORDS / 2; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' || c == '\t' || !g_unichar_iscntrl (c))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

static void
answer_words (Server                   *server,
              const PennyViewerRequest *request)
{
  PennyViewerHow how = open_once (server);
  g_autofree char *words = how == PENNY_VIEWER_DONE ? penny_shown_words (server->shown, request->page) : NULL;
  g_autoptr (PennyRaster) raster = NULL;

  if (how == PENNY_VIEWER_DONE && words == NULL)
    {
      setpriority (PRIO_PROCESS, 0, LAST_IN_LINE);
      how = draw_to_read (server, request, &raster);
      if (how == PENNY_VIEWER_DONE)
        how = penny_recognition_read (raster, &words);
    }
  if (how == PENNY_VIEWER_DONE)
    {
      g_autofree char *plain = make_plain (words);

      answer (PENNY_VIEWER_WORDS, how, plain, strlen (plain));
    }
  else
    answer (PENNY_VIEWER_WORDS, how, NULL, 0);
}

static void
answer_can_read (void)
{
  g_autofree char *languages = penny_recognition_languages ();

  answer (PENNY_VIEWER_CAN_READ, languages == NULL ? PENNY_VIEWER_NO_READER : PENNY_VIEWER_DONE, languages,
          languages == NULL ? 0 : strlen (languages));
}

static void
answer_any (Server                   *server,
            const PennyViewerRequest *request)
{
  switch (request->ask)
    {
    case PENNY_VIEWER_OPEN:
      answer_open (server);
      break;
    case PENNY_VIEWER_PAGE:
      answer_page (server, request);
      break;
    case PENNY_VIEWER_WORDS:
      answer_words (server, request);
      break;
    case PENNY_VIEWER_CAN_READ:
      answer_can_read ();
      break;
    default:
      break;
    }
}

static gboolean
get_request (PennyViewerRequest *request)
{
  guint8 bytes[PENNY_VIEWER_REQUEST];

  for (gsize done = 0; done < sizeof bytes;)
    {
      gssize n = read (STDIN_FILENO, bytes + done, sizeof bytes - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      done += (gsize) n;
    }
  return penny_viewer_get_request (bytes, request);
}

void
penny_serve (GBytes   *bytes,
             gboolean  like_mail,
             gboolean  confined)
{
  Server server = { bytes, like_mail, NULL };
  PennyViewerRequest request;

  while (get_request (&request))
    {
      penny_confine_within (request.ask == PENNY_VIEWER_WORDS ? SECONDS_WORDS : SECONDS_PAGE);
      if (confined)
        answer_any (&server, &request);
      else
        answer (request.ask, PENNY_VIEWER_NOT_CONFINED, NULL, 0);
      penny_confine_within (0);
    }
}
