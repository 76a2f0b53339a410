#include "pdf-words.h"

#include <string.h>

#define MOST_LETTERS 200000

typedef struct
{
  gunichar  letter;
  double    left, right, top, bottom;
  guint     line;
} Letter;

static GArray *
get_letters (PopplerPage *page)
{
  g_autofree char *text = poppler_page_get_text (page);
  PopplerRectangle *boxes = NULL;
  guint n_boxes = 0, i = 0;
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));

  if (text == NULL || !g_utf8_validate (text, -1, NULL) || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return letters;
  for (const char *at = text; *at != '\0' && i < MIN (n_boxes, MOST_LETTERS); at = g_utf8_next_char (at), i++)
    {
      Letter letter = { g_utf8_get_char (at), boxes[i].x1, boxes[i].x2, MIN (boxes[i].y1, boxes[i].y2),
                        MAX (boxes[i].y1, boxes[i].y2), 0 };

      if (!g_unichar_isspace (letter.letter) && !g_unichar_iscntrl (letter.letter))
        g_array_append_val (letters, letter);
    }
  g_free (boxes);
  return letters;
}

static int
by_middle (gconstpointer a,
           gconstpointer b)
{
  const Letter *one = a, *other = b;
  double first = one->top + one->bottom, second = other->top + other->bottom;

  return first < second ? -1 : first > second ? 1 : 0;
}

static int
by_line_and_left (gconstpointer a,
                  gconstpointer b)
{
  const Letter *one = a, *other = b;

  if (one->line != other->line)
    return one->line < other->line ? -1 : 1;
  return one->left < other->left ? -1 : one->left > other->left ? 1 : 0;
}

/* A letter whose middle is within the last line's first letter is of that line. */
static void
part_lines (GArray *letters)
{
  double bottom = 0;
  guint line = 0;

  g_array_sort (letters, by_middle);
  for (guint i = 0; i < letters->len; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);
      double middle = (letter->top + letter->bottom) / 2;

      if (i == 0 || middle > bottom)
        {
          line++;
          bottom = middle + (letter->bottom - letter->top) * 0.4;
        }
      letter->line = line;
    }
  g_array_sort (letters, by_line_and_left);
}

/* One space between words, two where there is a gap like a table's. */
static void
append_gap (GString      *text,
            const Letter *before,
            const Letter *letter)
{
  double height = letter->bottom - letter->top, gap = letter->left - before->right;

  if (letter->line != before->line)
    g_string_append_c (text, '\n');
  else if (gap > height * 0.13)
    g_string_append (text, gap > height * 0.8 ? "  " : " ");
}

char *
penny_pdf_lines (PopplerPage *page)
{
  g_autoptr (GArray) letters = get_letters (page);
  GString *text;

  if (letters->len == 0)
    return NULL;
  part_lines (letters);
  text = g_string_new (NULL);
  for (guint i = 0; i < letters->len; i++)
    {
      const Letter *letter = &g_array_index (letters, Letter, i);

      if (i > 0)
        append_gap (text, letter - 1, letter);
      g_string_append_unichar (text, letter->letter);
    }
  return g_string_free (text, FALSE);
}
