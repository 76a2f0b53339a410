#include "receipt-lines.h"

#include <string.h>

/* Whether a payee stands in a receipt's words.  A bank cuts names at 18 to 22
 * letters and glues words together; a machine misreads. */

#define MOST_WORDS  12
#define A_LINE      40
#define CUT_FROM    18
#define CUT_TO      22
#define LONGEST     30

/* They tell nothing of who it is. */
static const char * const idle[] = {
  "ltd", "limited", "plc", "llp", "cic", "cyf", "the", "card", "store", "stores", "shop", "uk", "gb", "co", "com", "www", "and",
  "payment", "of", "to", "y", "yr",
};

typedef struct
{
  PennyFolded words[MOST_WORDS];
  guint       found[MOST_WORDS];   /* 0 to 100 */
  guint       n;
  gboolean    idle;            /* "card payment": that it stands there tells nothing */
  gboolean    cut;             /* its last word may be a beginning */
  char        glued[LONGEST + 1];
  guint       glued_found;
} Name;

static gboolean
is_idle (const char *word)
{
  gboolean figures = TRUE;

  for (const char *p = word; *p != '\0'; p++)
    figures = figures && penny_receipt_figure (*p) >= 0;
  for (gsize i = 0; i < G_N_ELEMENTS (idle); i++)
    if (strlen (idle[i]) == strlen (word) && penny_receipt_is_word (word, idle[i]))
      return TRUE;
  return figures && strlen (word) > 2;
}

static void
name_read (Name       *name,
           const char *payee)
{
  PennyFolded words[MOST_WORDS];
  gsize length = strlen (payee);
  guint n = penny_receipt_fold_words (payee, length, words, MOST_WORDS);

  *name = (Name) { .cut = length >= CUT_FROM && length <= CUT_TO };
  for (guint i = 0; i < n; i++)
    if (!is_idle (words[i]))
      memcpy (name->words[name->n++], words[i], PENNY_FOLDED);
  name->idle = name->n == 0;
  for (guint i = 0; name->idle && i < n; i++)
    memcpy (name->words[name->n++], words[i], PENNY_FOLDED);
  for (guint i = 0; i < name->n; i++)
    g_strlcat (name->glued, name->words[i], sizeof name->glued);
}

/* As many as a machine may have got wrong in so long a word. */
static guint
allowed (gsize length)
{
  return length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3;
}

static guint
likeness (const char *word,
          const char *read,
          guint       most,
          gboolean    beginning)
{
  gsize length = strlen (word);
  guint edits;

  if (beginning && length >= 2 && strncmp (word, read, length) == 0)
    return length > 2 ? 100 : 60;
  edits = penny_receipt_edits (word, read, most);
  return edits > most ? 0 : 100 - edits * 100 / (guint) (length + 1);
}

/* @name's words one by one, and all of them glued against the line's, glued from each of its words on. */
static void
look_in (Name              *name,
         const PennyFolded *words,
         guint              n)
{
  gsize glued = strlen (name->glued);

  for (guint i = 0; i < n; i++)
    {
      char here[LONGEST + 4] = "";

      for (guint k = 0; k < name->n; k++)
        name->found[k] = MAX (name->found[k], likeness (name->words[k], words[i], allowed (strlen (name->words[k])), name->cut && k + 1 == name->n));
      if (glued < 5)
        continue;
      for (guint k = i; k < n && strlen (here) < glued + 2; k++)
        {
          g_strlcat (here, words[k], sizeof here);
          if (strlen (here) + 2 >= glued)
            name->glued_found = MAX (name->glued_found, likeness (name->glued, here, (guint) glued / 8, name->cut));
        }
    }
}

/* By their letters: a long word that is there tells more than a short one. */
static int
found (const Name *name)
{
  guint sum = 0, all = 0;

  for (guint i = 0; i < name->n; i++)
    {
      guint weight = MIN ((guint) strlen (name->words[i]), 10);

      sum += name->found[i] * weight;
      all += weight;
    }
  if (all == 0)
    return 0;
  sum = MAX (sum / all, name->glued_found);
  return (int) (name->idle ? MIN (sum, 40) : strlen (name->glued) < 3 ? MIN (sum, 75) : sum);
}

/* The words of all lines, and how many each line has. */
struct _PennyReceiptNames
{
  GArray *words;               /* PennyFolded */
  GArray *lines;               /* guint */
};

PennyReceiptNames *
penny_receipt_names_new (const char *words)
{
  PennyReceiptNames *self = g_new0 (PennyReceiptNames, 1);
  g_autoptr (GPtrArray) lines = penny_receipt_lines (words != NULL ? words : "");

  self->words = g_array_new (FALSE, FALSE, sizeof (PennyFolded));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      PennyFolded read[A_LINE];
      guint n = penny_receipt_fold_words (line, strlen (line), read, A_LINE);

      g_array_append_vals (self->words, read, n);
      g_array_append_val (self->lines, n);
    }
  return self;
}

void
penny_receipt_names_free (PennyReceiptNames *self)
{
  g_array_unref (self->words);
  g_array_unref (self->lines);
  g_free (self);
}

int
penny_receipt_names_has (const PennyReceiptNames *self,
                         const char              *payee)
{
  g_autofree char *valid = NULL;
  guint at = 0;
  Name name;

  if (payee == NULL)
    return 0;
  valid = g_utf8_make_valid (payee, -1);
  name_read (&name, valid);
  for (guint i = 0; name.n > 0 && i < self->lines->len; i++)
    {
      guint n = g_array_index (self->lines, guint, i);

      if (n > 0)
        look_in (&name, &g_array_index (self->words, PennyFolded, at), n);
      at += n;
    }
  return found (&name);
}

int
penny_receipt_text_names (const char *words,
                          const char *payee)
{
  g_autoptr (PennyReceiptNames) names = penny_receipt_names_new (words);

  return penny_receipt_names_has (names, payee);
}
