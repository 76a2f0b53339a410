#include "splice.h"

static const struct
{
  const char *before;           /* a letter is an id */
  const char *after;
  guint       position, removed, added;
} rows[] = {
  { "", "", 0, 0, 0 },
  { "", "abc", 0, 0, 3 },
  { "abc", "", 0, 3, 0 },
  { "abc", "abc", 3, 0, 0 },
  { "abc", "xabc", 0, 0, 1 },
  { "abc", "abcx", 3, 0, 1 },
  { "abc", "axbc", 1, 0, 1 },
  { "abc", "ac", 1, 1, 0 },
  { "abc", "axc", 1, 1, 1 },
  { "abcd", "acbd", 1, 2, 2 },
  { "abc", "xyz", 0, 3, 3 },
  { "aaa", "aa", 2, 1, 0 },
  { "aa", "aaa", 2, 0, 1 },
};

static GArray *
make_ids (const char *letters)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (; *letters != '\0'; letters++)
    {
      gint64 id = *letters;

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) before = make_ids (rows[i].before);
      g_autoptr (GArray) after = make_ids (rows[i].after);
      PennySplice splice = penny_splice_find (before, after);

      g_assert_cmpuint (splice.position, ==, rows[i].position);
      g_assert_cmpuint (splice.removed, ==, rows[i].removed);
      g_assert_cmpuint (splice.added, ==, rows[i].added);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/splice/find", test_find);
  return g_test_run ();
}
