#include "pence.h"

#define MOST G_GINT64_CONSTANT (1000000000000)

typedef struct
{
  const char *text;
  int         error;    /* -1: none */
  PennyPence  amount;
} Case;

typedef gboolean (*Parse) (const char *, PennyPence *, GError **);

static void
check (Parse       parse,
       const Case *cases,
       gsize       n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      PennyPence amount = 4242;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      if (cases[i].error < 0)
        {
          g_assert_true (parse (cases[i].text, &amount, &error));
          g_assert_no_error (error);
          g_assert_cmpint (amount, ==, cases[i].amount);
        }
      else
        {
          g_assert_false (parse (cases[i].text, &amount, &error));
          g_assert_error (error, PENNY_PENCE_ERROR, cases[i].error);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
          g_assert_cmpint (amount, ==, 4242);
        }
    }
}

#define NOT  PENNY_PENCE_ERROR_NOT_MONEY
#define FINE PENNY_PENCE_ERROR_TOO_FINE
#define MUCH PENNY_PENCE_ERROR_TOO_LARGE

static const Case amounts[] = {
  { "0", -1, 0 },
  { "-0", -1, 0 },
  { "12", -1, 1200 },
  { "007", -1, 700 },
  { "12.5", -1, 1250 },
  { "12.50", -1, 1250 },
  { ".50", -1, 50 },
  { "0.07", -1, 7 },
  { "£1,234.50", -1, 123450 },
  { "1,234", -1, 123400 },
  { "12,345,678.90", -1, 1234567890 },
  { "1234567", -1, 123456700 },
  { "-3", -1, -300 },
  { "−3", -1, -300 },
  { "-£3.20", -1, -320 },
  { "−£16.40", -1, -1640 },
  { "£-3.20", -1, -320 },
  { "- 3", -1, -300 },
  { "  £ 12 ", -1, 1200 },
  { "\xc2\xa0" "12.34\xc2\xa0", -1, 1234 },
  { "10,000,000,000.00", -1, MOST },
  { "-10000000000", -1, -MOST },
  { "", NOT },
  { " ", NOT },
  { "£", NOT },
  { "-", NOT },
  { ".", NOT },
  { "12.", NOT },
  { "1,2", NOT },
  { "1,23", NOT },
  { "1,2345", NOT },
  { "1234,567", NOT },
  { "1,234,56", NOT },
  { ",123", NOT },
  { "1,,234", NOT },
  { "1,234,", NOT },
  { "1.23.4", NOT },
  { "1.2,3", NOT },
  { "12.5a", NOT },
  { "a", NOT },
  { "1e3", NOT },
  { "0x10", NOT },
  { "--3", NOT },
  { "+3", NOT },
  { "1 234", NOT },
  { "12 .5", NOT },
  { "££3", NOT },
  { "$3", NOT },
  { "3£", NOT },
  { "12.50+3", NOT },
  { "nan", NOT },
  { "١٢", NOT },
  { "\xff\xfe", NOT },
  { "1.234", FINE },
  { "0.000", FINE },
  { "1,234.567", FINE },
  { "10000000000.01", MUCH },
  { "-10000000000.01", MUCH },
  { "92233720368547758.08", MUCH },
  { "99999999999999999999999999999999999999999999", MUCH },
};

static const Case sums[] = {
  { "12", -1, 1200 },
  { "12.50+3", -1, 1550 },
  { "10-2.25", -1, 775 },
  { "10−2.25", -1, 775 },
  { "-3+5", -1, 200 },
  { " £1,200 + £34.50 - 1 ", -1, 123350 },
  { "1+2+3+4", -1, 1000 },
  { "1-2", -1, -100 },
  { "", NOT },
  { "+", NOT },
  { "+3", NOT },
  { "3+", NOT },
  { "3-", NOT },
  { "3++3", NOT },
  { "3--3", NOT },
  { "3+-3", NOT },
  { "3*3", NOT },
  { "3 3", NOT },
  { "(3+3)", NOT },
  { "3+1.234", FINE },
  { "1.234+x", NOT },
  { "10000000000+0.01", MUCH },
  { "-10000000000-0.01", MUCH },
  { "10000000000+10000000000-10000000000", MUCH },
  { "10000000001-1", MUCH },
};

static void
test_parse (void)
{
  check (penny_pence_parse, amounts, G_N_ELEMENTS (amounts));
}

static void
test_parse_sum (void)
{
  check (penny_pence_parse_sum, sums, G_N_ELEMENTS (sums));
}

static void
test_write (void)
{
  static const struct
  {
    PennyPence  amount;
    const char *file;
    const char *words;
  } cases[] = {
    { 0, "0.00", "£0.00" },
    { 5, "0.05", "£0.05" },
    { -5, "-0.05", "−£0.05" },
    { 123450, "1234.50", "£1,234.50" },
    { -1640, "-16.40", "−£16.40" },
    { 99999, "999.99", "£999.99" },
    { 100000, "1000.00", "£1,000.00" },
    { 100000000, "1000000.00", "£1,000,000.00" },
    { G_MAXINT64, "92233720368547758.07", "£92,233,720,368,547,758.07" },
    { G_MININT64, "-92233720368547758.08", "−£92,233,720,368,547,758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = penny_pence_format (cases[i].amount);
      g_autofree char *words = penny_pence_to_words (cases[i].amount);

      g_assert_cmpstr (file, ==, cases[i].file);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is shown can be typed in again. */
static void
test_there_and_back (void)
{
  for (int i = 0; i < 2000; i++)
    {
      PennyPence amount = (PennyPence) g_test_rand_int () * g_test_rand_int_range (1, 400), back = 0;
      g_autofree char *file = penny_pence_format (amount);
      g_autofree char *words = penny_pence_to_words (amount);

      g_assert_true (penny_pence_parse (file, &back, NULL));
      g_assert_cmpint (back, ==, amount);
      g_assert_true (penny_pence_parse_sum (words, &back, NULL));
      g_assert_cmpint (back, ==, amount);
    }
}

static void
test_share (void)
{
  static const struct
  {
    PennyPence amount;
    gint64     by;
    gint64     of;
    PennyPence share;
  } cases[] = {
    { 100, 1, 3, 33 },
    { 200, 1, 3, 67 },
    { 1, 1, 2, 1 },
    { -1, 1, 2, -1 },
    { 3, 1, 2, 2 },
    { -3, 1, 2, -2 },
    { 100, -1, 3, -33 },
    { 149, 1, 100, 1 },
    { 150, 1, 100, 2 },
    { 0, 5, 7, 0 },
    { 7, 0, 7, 0 },
    { 3624467, 32, 52, 2230441 },
    { 2184772, 52, 32, 3550255 },
    { G_MAXINT64, 1, 1, G_MAXINT64 },
    { G_MININT64, 1, 1, G_MININT64 },
    { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 },
    { G_MAXINT64, 51, 52, G_GINT64_CONSTANT (9045999497684491657) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (penny_pence_share (cases[i].amount, cases[i].by, cases[i].of), ==, cases[i].share);
}

/* Neither the size nor the sign shows, and what goes into files is as ever. */
static void
test_hidden (void)
{
  static const PennyPence hidden_ones[] = { 0, 1, -1640, 123450, G_MAXINT64, G_MININT64 };

  penny_pence_hide (TRUE);
  g_assert_true (penny_pence_is_hidden ());
  for (gsize i = 0; i < G_N_ELEMENTS (hidden_ones); i++)
    {
      g_autofree char *words = penny_pence_to_words (hidden_ones[i]);

      g_assert_cmpstr (words, ==, "£…");
    }
  {
    g_autofree char *for_a_file = penny_pence_format (-1640);

    g_assert_cmpstr (for_a_file, ==, "-16.40");
  }
  /* Words that are kept tell it, however deep the one who keeps them was called. */
  {
    g_autofree char *kept = NULL;

    penny_pence_keep_words (TRUE);
    penny_pence_keep_words (TRUE);
    penny_pence_keep_words (FALSE);
    kept = penny_pence_to_words (-1640);
    penny_pence_keep_words (FALSE);
    g_assert_cmpstr (kept, ==, "−£16.40");
    g_assert_true (penny_pence_is_hidden ());
  }
  penny_pence_hide (FALSE);
  {
    g_autofree char *words = penny_pence_to_words (-1640);

    g_assert_cmpstr (words, ==, "−£16.40");
  }
}

static void
test_add (void)
{
  PennyPence sum;

  g_assert_cmpint (penny_pence_add (1, -3), ==, -2);
  g_assert_true (penny_pence_try_add (G_MAXINT64 - 1, 1, &sum));
  g_assert_cmpint (sum, ==, G_MAXINT64);
  g_assert_false (penny_pence_try_add (G_MAXINT64, 1, &sum));
  g_assert_false (penny_pence_try_add (G_MININT64, -1, &sum));
}

static void
test_overflow (void)
{
  if (g_test_subprocess ())
    {
      penny_pence_add (G_MAXINT64, 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*too large to hold*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pence/parse", test_parse);
  g_test_add_func ("/pence/parse-sum", test_parse_sum);
  g_test_add_func ("/pence/write", test_write);
  g_test_add_func ("/pence/there-and-back", test_there_and_back);
  g_test_add_func ("/pence/share", test_share);
  g_test_add_func ("/pence/hidden", test_hidden);
  g_test_add_func ("/pence/add", test_add);
  g_test_add_func ("/pence/overflow", test_overflow);
  return g_test_run ();
}
