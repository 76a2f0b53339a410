#include "decode.h"

typedef struct
{
  const char *name;
  const char *bytes;
  gsize       size;
  const char *text;      /* NULL: refused */
} Case;

#define BYTES(b) b, sizeof b - 1

static void
test_decode (void)
{
  static const Case cases[] = {
    { "plain",           BYTES ("a,b\nc"),                       "a,b\nc" },
    { "crlf",            BYTES ("a\r\nb\r\n"),                   "a\nb\n" },
    { "cr",              BYTES ("a\rb\r"),                       "a\nb\n" },
    { "all line ends",   BYTES ("a\r\nb\nc\rd"),                 "a\nb\nc\nd" },
    { "utf-8 mark",      BYTES ("\xef\xbb\xbf£1"),               "£1" },
    { "utf-8",           BYTES ("£1 café"),                      "£1 café" },
    { "windows-1252",    BYTES ("\xa3" "1 caf\xe9 \x80 \x93x\x94"), "£1 café € “x”" },
    { "undefined byte",  BYTES ("a\x81" "b"),                    "a\xef\xbf\xbd" "b" },
    { "one broken line", BYTES ("£1\ncaf\xe9\n£2"),              "£1\ncafé\n£2" },
    { "no-break space",  BYTES ("Date:\xa0" "1"),                "Date:\xc2\xa0" "1" },
    { "utf-16 little",   BYTES ("\xff\xfe" "a\0\xa3\0\n\0"),     "a£\n" },
    { "utf-16 big",      BYTES ("\xfe\xff\0a\0\xa3\0\n"),        "a£\n" },
    { "utf-16 pair",     BYTES ("\xff\xfe\x3d\xd8\x87\xde"),     "🚇" },
    { "utf-16 half",     BYTES ("\xff\xfe\x87\xde" "a\0"),       "\xef\xbf\xbd" "a" },
    { "utf-16 odd",      BYTES ("\xff\xfe" "a\0b"),              "a" },
    { "utf-16 no mark",  BYTES ("D\0a\0t\0e\0,\0x\0"),           "Date,x" },
    { "end of file",     BYTES ("a,b\n\x1a"),                    "a,b\n\x1a" },
    { "empty",           BYTES (""),                             NULL },
    { "only a mark",     BYTES ("\xff\xfe"),                     NULL },
    { "nul",             BYTES ("a\0b, and more text than noughts"), NULL },
    { "control",         BYTES ("\x01\x02\x03\x04"),             NULL },
    { "pdf",             BYTES ("%PDF-1.7\n"),                   NULL },
    { "zip",             BYTES ("PK\x03\x04"),                   NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].size);
      g_autoptr (GError) error = NULL;
      gsize length = 0;
      g_autofree char *text = penny_decode (bytes, &length, &error);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (text != NULL)
        g_assert_true (g_utf8_validate (text, (gssize) length, NULL));
      else
        g_assert_error (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_NOT_A_STATEMENT);
    }
}

static void
test_too_large (void)
{
  gsize size = 100 * 1000 * 1000;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_null (penny_decode (bytes, &length, &error));
  g_assert_error (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decode/table", test_decode);
  g_test_add_func ("/decode/too-large", test_too_large);
  return g_test_run ();
}
