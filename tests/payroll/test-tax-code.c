#include "tax-code.h"

#include <string.h>

#define NBSP "\xc2\xa0"

#define R PENNY_NATION_RUK
#define S PENNY_NATION_SCOTLAND
#define C PENNY_NATION_WALES

#define ALLOWANCE PENNY_TAX_CODE_ALLOWANCE
#define K         PENNY_TAX_CODE_K
#define BR        PENNY_TAX_CODE_BR
#define D         PENNY_TAX_CODE_D
#define NT        PENNY_TAX_CODE_NT

static void
test_codes (void)
{
  static const struct
  {
    const char      *text;
    PennyNation      nation;
    PennyTaxCodeKind kind;
    int              number;
    char             letter;
    gboolean         alone;
    const char      *format;
  } cases[] = {
    { "1257L", R, ALLOWANCE, 1257, 'L', FALSE, "1257L" },
    { "1383M", R, ALLOWANCE, 1383, 'M', FALSE, "1383M" },
    { "1131N", R, ALLOWANCE, 1131, 'N', FALSE, "1131N" },
    { "257T", R, ALLOWANCE, 257, 'T', FALSE, "257T" },
    { "1100P", R, ALLOWANCE, 1100, 'P', FALSE, "1100P" },
    { "1100Y", R, ALLOWANCE, 1100, 'Y', FALSE, "1100Y" },
    { "0T", R, ALLOWANCE, 0, 'T', FALSE, "0T" },
    { "0L", R, ALLOWANCE, 0, 'L', FALSE, "0L" },
    { "1L", R, ALLOWANCE, 1, 'L', FALSE, "1L" },
    { "999999T", R, ALLOWANCE, 999999, 'T', FALSE, "999999T" },
    { "S1257L", S, ALLOWANCE, 1257, 'L', FALSE, "S1257L" },
    { "C1257L", C, ALLOWANCE, 1257, 'L', FALSE, "C1257L" },
    { "S0T", S, ALLOWANCE, 0, 'T', FALSE, "S0T" },
    { "C0T", C, ALLOWANCE, 0, 'T', FALSE, "C0T" },
    { "K475", R, K, 475, 0, FALSE, "K475" },
    { "SK475", S, K, 475, 0, FALSE, "SK475" },
    { "CK475", C, K, 475, 0, FALSE, "CK475" },
    { "K1", R, K, 1, 0, FALSE, "K1" },
    { "K999999", R, K, 999999, 0, FALSE, "K999999" },
    { "BR", R, BR, 0, 0, FALSE, "BR" },
    { "SBR", S, BR, 0, 0, FALSE, "SBR" },
    { "CBR", C, BR, 0, 0, FALSE, "CBR" },
    { "D0", R, D, 0, 0, FALSE, "D0" },
    { "D1", R, D, 1, 0, FALSE, "D1" },
    { "D8", R, D, 8, 0, FALSE, "D8" },
    { "SD0", S, D, 0, 0, FALSE, "SD0" },
    { "SD3", S, D, 3, 0, FALSE, "SD3" },
    { "CD1", C, D, 1, 0, FALSE, "CD1" },
    { "NT", R, NT, 0, 0, FALSE, "NT" },
    /* One NT for every nation. */
    { "SNT", R, NT, 0, 0, FALSE, "NT" },
    { "CNT", R, NT, 0, 0, FALSE, "NT" },
    /* Each payday by itself, as it is written here and there. */
    { "1257L W1", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1257L M1", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1257L W1M1", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1257L W1/M1", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1257L X", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1257LX", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "1383MM1", R, ALLOWANCE, 1383, 'M', TRUE, "1383M X" },
    { "0TW1", R, ALLOWANCE, 0, 'T', TRUE, "0T X" },
    { "0T M1", R, ALLOWANCE, 0, 'T', TRUE, "0T X" },
    { "BR W1", R, BR, 0, 0, TRUE, "BR X" },
    { "BRX", R, BR, 0, 0, TRUE, "BR X" },
    { "D0X", R, D, 0, 0, TRUE, "D0 X" },
    { "NT M1", R, NT, 0, 0, TRUE, "NT X" },
    { "K475 X", R, K, 475, 0, TRUE, "K475 X" },
    { "K475W1/M1", R, K, 475, 0, TRUE, "K475 X" },
    { "SK475M1", S, K, 475, 0, TRUE, "SK475 X" },
    { "CD0 W1", C, D, 0, 0, TRUE, "CD0 X" },
    { "S999999TW1/M1", S, ALLOWANCE, 999999, 'T', TRUE, "S999999T X" },
    /* As people write. */
    { " 1257l ", R, ALLOWANCE, 1257, 'L', FALSE, "1257L" },
    { "1257 L", R, ALLOWANCE, 1257, 'L', FALSE, "1257L" },
    { "s 1257 l m 1", S, ALLOWANCE, 1257, 'L', TRUE, "S1257L X" },
    { "k 475 w1 / m1", R, K, 475, 0, TRUE, "K475 X" },
    { "br\n", R, BR, 0, 0, FALSE, "BR" },
    { "1257L" NBSP "M1", R, ALLOWANCE, 1257, 'L', TRUE, "1257L X" },
    { "001257L", R, ALLOWANCE, 1257, 'L', FALSE, "1257L" },
    { "00T", R, ALLOWANCE, 0, 'T', FALSE, "0T" },
    { "K0475", R, K, 475, 0, FALSE, "K475" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code, again;
      g_autofree char *format = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("\"%s\"", cases[i].text);
      g_assert_true (penny_tax_code_parse (cases[i].text, &code, &error));
      g_assert_no_error (error);
      g_assert_cmpint (code.nation, ==, cases[i].nation);
      g_assert_cmpint (code.kind, ==, cases[i].kind);
      g_assert_cmpint (code.number, ==, cases[i].number);
      g_assert_cmpint (code.letter, ==, cases[i].letter);
      g_assert_cmpint (code.alone, ==, cases[i].alone);
      format = penny_tax_code_format (&code);
      g_assert_cmpstr (format, ==, cases[i].format);
      g_assert_true (penny_tax_code_parse (format, &again, &error));
      g_assert_cmpint (again.kind, ==, code.kind);
      g_assert_cmpint (again.number, ==, code.number);
    }
}

static void
test_refusals (void)
{
  static const char * const cases[] = {
    "", " ", "L", "1257", "1257LL", "1257A", "1257S", "1257K", "L1257", "1257L1", "1257L W", "1257L M2", "1257L W1M",
    "1257L W1/", "1257L /M1", "1257L M1W1", "1257L XX", "1257L W1X", "1257L-", "-1257L", "+1257L", "12.57L", "1,257L",
    "1234567L", "0001257L", "K", "K1234567", "K-475", "475K", "K475L", "D", "D9", "D00", "D10", "BR0", "B", "R", "BRBR",
    "N", "T", "0", "OT", "DO", "0TT", "S", "C", "SS1257L", "SC1257L", "CS1257L", "SX", "X", "W1", "M1", "T0",
    "£1257L", "1257\xc2", "\xff", "１２５７L", "1257L; BR", "1257L W1/M1 W1/M1",
    "a tax code that goes on and on for longer than any sentence should say again",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code = { .number = 77 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_false (penny_tax_code_parse (cases[i], &code, &error));
      g_assert_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD);
      g_assert_cmpint (code.number, ==, 77);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_nonnull (strstr (error->message, "1257L, S1257L, K475, BR, D0, NT or 0T"));
      g_assert_cmpuint (strlen (error->message), <, 260);
    }
}

/* Of all the letters after a number, six; and of all before one, K. */
static void
test_letters (void)
{
  for (char letter = 'A'; letter <= 'Z'; letter++)
    {
      g_autofree char *after = g_strdup_printf ("125%c", letter);
      g_autofree char *before = g_strdup_printf ("%c125", letter);
      PennyTaxCode code;

      g_test_message ("%s", after);
      g_assert_cmpint (penny_tax_code_parse (after, &code, NULL), ==, strchr ("LMNTPY", letter) != NULL);
      g_assert_cmpint (penny_tax_code_parse (before, &code, NULL), ==, letter == 'K');
    }
}

static void
test_says_again (void)
{
  PennyTaxCode code;
  g_autoptr (GError) error = NULL;

  g_assert_false (penny_tax_code_parse ("125L7", &code, &error));
  g_assert_true (g_str_has_prefix (error->message, "“125L7” is not a tax code."));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "1257L", "About £12,570.00 of a year’s pay is tax-free." },
    { "0T", "No pay is tax-free." },
    { "S1257L", "About £12,570.00 of a year’s pay is tax-free. The rates are Scotland’s." },
    { "C1257L M1", "About £12,570.00 of a year’s pay is tax-free. The rates are those of Wales. "
                   "Each payday stands by itself: earlier pay and tax do not count." },
    { "K475", "£4,750.00 a year is added to pay before the tax is worked out, for something that was not taxed "
              "elsewhere. Tax takes half of the pay at most." },
    { "BR", "All of the pay is taxed at the basic rate; this is usual for a second job." },
    { "SD1", "All of the pay is taxed at one rate, above the basic rate. The rates are Scotland’s." },
    { "NT", "No tax is taken off, and tax taken off earlier this tax year is paid back." },
    { "NT W1", "No tax is taken off." },
    { "K999999 X", "£9,999,990.00 a year is added to pay before the tax is worked out, for something that was not "
                   "taxed elsewhere. Tax takes half of the pay at most. Each payday stands by itself: earlier pay and "
                   "tax do not count." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyTaxCode code;
      g_autofree char *words = NULL;

      g_assert_true (penny_tax_code_parse (cases[i].text, &code, NULL));
      words = penny_tax_code_to_words (&code);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tax-code/codes", test_codes);
  g_test_add_func ("/tax-code/refusals", test_refusals);
  g_test_add_func ("/tax-code/letters", test_letters);
  g_test_add_func ("/tax-code/says-again", test_says_again);
  g_test_add_func ("/tax-code/words", test_words);
  return g_test_run ();
}
