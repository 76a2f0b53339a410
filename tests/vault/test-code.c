#include <string.h>

#include "code.h"
#include "key.h"

/* Written by another hand from the description: 24 letters, and their polynomial at x. */
#define CODE "00000-00000-00000-00000-00012"

static void
test_new (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) penny_secret_free, NULL);

  for (int i = 0; i < 200; i++)
    {
      char *code = penny_code_new ();
      char *read = penny_code_read (code);

      g_assert_cmpstr (read, ==, code);
      g_assert_cmpuint (strlen (code), ==, 29);
      g_assert_cmpuint (strspn (code, "0123456789ABCDEFGHJKMNPQRSTVWXYZ-"), ==, 29);
      penny_secret_free (read);
      g_assert_true (g_hash_table_add (seen, code));
    }
}

static const struct
{
  const char *typed;
  const char *read;             /* NULL: not a code */
  gboolean    like;
} readings[] = {
  { CODE, CODE, TRUE },
  { "0000000000000000000000012", CODE, TRUE },
  { "  ooooo ooooo\nOOOOO\tooooo-oooi2 ", CODE, TRUE },
  { "00000–00000—00000−00000‑000l2", CODE, TRUE },
  { "00000-00000-00000-00000-00013", NULL, TRUE },
  { "00000-00000-00000-00000-00021", NULL, TRUE },
  { "00000-00000-00000-00000-0001", NULL, TRUE },
  { "00000-00000-00000-00000-000122", NULL, TRUE },
  { "00000-00000-00000-00000-0001U", NULL, FALSE },
  { "00000", NULL, FALSE },
  { "", NULL, FALSE },
  { NULL, NULL, FALSE },
  { "correct horse battery staple", NULL, TRUE },   /* 25 letters: a passphrase can look like one */
  { "\xff\xfe", NULL, FALSE },
  { "0000000000000000000000012000000000000000", NULL, FALSE },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      char *read = penny_code_read (readings[i].typed);

      g_assert_cmpstr (read, ==, readings[i].read);
      g_assert_cmpint (penny_code_is_like (readings[i].typed), ==, readings[i].like);
      penny_secret_free (read);
    }
}

/* Every single wrong letter, and every two that changed places. */
static void
test_slips (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  char *code = penny_code_new ();
  int right = 0;

  for (gsize i = 0; code[i] != '\0'; i++)
    for (gsize j = 0; code[i] != '-' && j < 32; j++)
      {
        g_autofree char *slip = g_strdup (code);
        char *read;

        slip[i] = alphabet[j];
        read = penny_code_read (slip);
        right += read != NULL;
        penny_secret_free (read);
      }
  g_assert_cmpint (right, ==, 25);

  for (gsize i = 0; code[i] != '\0'; i++)
    for (gsize j = i + 1; code[j] != '\0'; j++)
      {
        g_autofree char *slip = g_strdup (code);

        if (code[i] == code[j] || code[i] == '-' || code[j] == '-')
          continue;
        slip[i] = code[j];
        slip[j] = code[i];
        g_assert_null (penny_code_read (slip));
      }
  penny_secret_free (code);
}

static void
test_groups (void)
{
  char *group = penny_code_group (CODE, 4);
  char *speech = penny_code_to_speech ("7KZ0Q");
  char *whole = penny_code_to_speech ("7K-Z0");

  g_assert_cmpstr (group, ==, "00012");
  g_assert_cmpstr (speech, ==, "7, K for Kilo, Z for Zulu, 0, Q for Quebec");
  g_assert_cmpstr (whole, ==, "7, K for Kilo. Z for Zulu, 0");
  penny_secret_free (group);
  penny_secret_free (speech);
  penny_secret_free (whole);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code/new", test_new);
  g_test_add_func ("/code/read", test_read);
  g_test_add_func ("/code/slips", test_slips);
  g_test_add_func ("/code/groups", test_groups);
  return g_test_run ();
}
