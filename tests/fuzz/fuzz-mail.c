/* An e-mail as anyone may send it: its words, its names and what is attached.  And its HTML alone. */

#include "fuzz.h"
#include "kind.h"
#include "mail-parts.h"
#include "plain-html.h"

static void
check_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_html (const guint8 *data,
            gsize         size)
{
  g_autofree char *valid = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autofree char *text = penny_plain_html (valid);

  check_text (text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static gsize prepared = 0;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (PennyLetter) letter = NULL;
  g_autofree char *words = NULL;

  if (g_once_init_enter (&prepared))
    {
      penny_letter_prepare ();
      g_once_init_leave (&prepared, 1);
    }
  penny_kind_of (data, size, FALSE);
  check_html (data, size);
  letter = penny_letter_new (bytes);
  if (letter == NULL)
    return 0;
  words = penny_letter_words (letter);
  check_text (words);
  for (guint i = 0; i < letter->names->len; i++)
    check_text (g_ptr_array_index (letter->names, i));
  for (guint i = 0; i < letter->files->len; i++)
    {
      GBytes *file = g_ptr_array_index (letter->files, i);

      g_assert_cmpint (penny_kind_of (g_bytes_get_data (file, NULL), g_bytes_get_size (file), FALSE), !=,
                       PENNY_VIEWER_NOTHING);
    }
  return 0;
}
