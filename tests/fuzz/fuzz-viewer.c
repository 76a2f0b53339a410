/* What the confined program might answer.  The first byte says which answer is awaited.  What is taken from it is what
 * the window may rely on, and what is written of it is read again as the same. */

#include "fuzz.h"
#include "viewer-talk.h"

#include <string.h>

static void
check_facts (const guint8 *data,
             gsize         size)
{
  PennyViewerFacts facts = { 0 }, again = { 0 };
  g_autoptr (GByteArray) written = NULL;

  if (!penny_viewer_get_facts (data, size, &facts))
    {
      g_assert_null (facts.parts);
      return;
    }
  g_assert_nonnull (penny_viewer_kind_media (facts.kind));
  g_assert_cmpuint (facts.n_pages, >=, 1);
  g_assert_cmpuint (facts.n_pages, <=, PENNY_VIEWER_MOST_PAGES);
  g_assert_cmpuint (g_strv_length (facts.parts), <=, PENNY_VIEWER_MOST_PARTS);
  for (char **part = facts.parts; *part != NULL; part++)
    g_assert_true (g_utf8_validate (*part, -1, NULL) && strpbrk (*part, "\n\r\t\033") == NULL);
  written = penny_viewer_put_facts (&facts);
  g_assert_cmpuint (written->len, <=, PENNY_VIEWER_MOST_ABOUT);
  g_assert_true (penny_viewer_get_facts (written->data, written->len, &again));
  g_assert_cmpuint (again.n_pages, ==, facts.n_pages);
  g_assert_cmpuint (g_strv_length (again.parts), ==, g_strv_length (facts.parts));
  penny_viewer_facts_clear (&again);
  penny_viewer_facts_clear (&facts);
}

static void
check_words (const guint8 *data,
             gsize         size)
{
  g_autofree char *words = penny_viewer_get_words (data, size);

  if (words == NULL)
    return;
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpuint (strlen (words), ==, size);
  g_assert_null (strpbrk (words, "\033\r\b"));
}

/* Head, and the sizes of a picture. */
static void
check_page (const guint8 *data,
            gsize         size)
{
  static const PennyViewerRequest request = { PENNY_VIEWER_PAGE, 0, 300, 200, 0 };
  PennyViewerHead head;
  PennyViewerSizes sizes;

  if (size < PENNY_VIEWER_HEAD + PENNY_VIEWER_SIZES || !penny_viewer_get_head (data, &request, &head))
    return;
  g_assert_cmpuint (head.size, <=, PENNY_VIEWER_SIZES + 300 * 200 * 4);
  if (head.size < PENNY_VIEWER_SIZES || !penny_viewer_get_sizes (data + PENNY_VIEWER_HEAD, &request, &head, &sizes))
    return;
  g_assert_cmpuint (sizes.width, <=, 300);
  g_assert_cmpuint (sizes.height, <=, 200);
  g_assert_cmpuint (sizes.width * sizes.height * 4, ==, head.size - PENNY_VIEWER_SIZES);
}

static void
check_request (const guint8 *data,
               gsize         size)
{
  PennyViewerRequest request;
  guint8 again[PENNY_VIEWER_REQUEST];

  if (size < PENNY_VIEWER_REQUEST || !penny_viewer_get_request (data, &request))
    return;
  penny_viewer_put_request (&request, again);
  g_assert_cmpint (memcmp (again, data, sizeof again), ==, 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  if (size == 0)
    return 0;
  switch (data[0])
    {
    case 'f':
      check_facts (data + 1, size - 1);
      break;
    case 'w':
      check_words (data + 1, size - 1);
      break;
    case 'p':
      check_page (data + 1, size - 1);
      break;
    default:
      check_request (data + 1, size - 1);
      break;
    }
  return 0;
}
