#include "amounts.h"

typedef struct
{
  const char *text;
  char        decimal;
  gboolean    ok;
  PennyPence  pence;
  gboolean    rounded;
} Case;

static void
test_read (void)
{
  static const Case cases[] = {
    { "0",                '.', TRUE, 0, FALSE },
    { "12",               '.', TRUE, 1200, FALSE },
    { "12.",              '.', TRUE, 1200, FALSE },
    { ".5",               '.', TRUE, 50, FALSE },
    { "-16.40",           '.', TRUE, -1640, FALSE },
    { "16.40-",           '.', TRUE, -1640, FALSE },
    { "(16.40)",          '.', TRUE, -1640, FALSE },
    { "\xe2\x88\x92" "16.40", '.', TRUE, -1640, FALSE },
    { "+16.40",           '.', TRUE, 1640, FALSE },
    { "£1,234.50",        '.', TRUE, 123450, FALSE },
    { "-£3.01",           '.', TRUE, -301, FALSE },
    { "£-3.01",           '.', TRUE, -301, FALSE },
    { "+ £1,100.00",      '.', TRUE, 110000, FALSE },
    { "$120",             '.', TRUE, 12000, FALSE },
    { "12.50 GBP",        '.', TRUE, 1250, FALSE },
    { "GBP 12.50",        '.', TRUE, 1250, FALSE },
    { "\xc2\xa0" "12.50\xc2\xa0", '.', TRUE, 1250, FALSE },
    { "1 234.50",         '.', TRUE, 123450, FALSE },
    { "1.234,56",         ',', TRUE, 123456, FALSE },
    { "-98,76",           ',', TRUE, -9876, FALSE },
    { "1'234.50",         '.', TRUE, 123450, FALSE },
    { "-3.77000",         '.', TRUE, -377, FALSE },
    { "-00000000001500.0000", '.', TRUE, -150000, FALSE },
    { "115.8331",         '.', TRUE, 11583, TRUE },
    { "-197.1063",        '.', TRUE, -19711, TRUE },
    { "0.005",            '.', TRUE, 1, TRUE },
    { "-0.005",           '.', TRUE, -1, TRUE },
    { "0.0049999",        '.', TRUE, 0, TRUE },
    { "9.999",            '.', TRUE, 1000, TRUE },
    { "1000000000.00",    '.', TRUE, 100000000000, FALSE },
    { "",                 '.', FALSE, 0, FALSE },
    { ".",                '.', FALSE, 0, FALSE },
    { "-",                '.', FALSE, 0, FALSE },
    { "--5",              '.', FALSE, 0, FALSE },
    { "-(5)",             '.', FALSE, 0, FALSE },
    { "1e3",              '.', FALSE, 0, FALSE },
    { "0x10",             '.', FALSE, 0, FALSE },
    { "12,34.5",          '.', FALSE, 0, FALSE },
    { "1,23",             '.', FALSE, 0, FALSE },
    { "1,234,56",         '.', FALSE, 0, FALSE },
    { "1.2.3",            '.', FALSE, 0, FALSE },
    { "12.50.",           '.', FALSE, 0, FALSE },
    { "lots",             '.', FALSE, 0, FALSE },
    { "12.50 pounds",     '.', FALSE, 0, FALSE },
    { "12/09/2026",       '.', FALSE, 0, FALSE },
    { "10.00 CR DR",      '.', FALSE, 0, FALSE },
    { "1000000000.01",    '.', FALSE, 0, FALSE },
    { "99999999999999999999", '.', FALSE, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyAmount amount;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (penny_amount_read (cases[i].text, cases[i].decimal, &amount), ==, cases[i].ok);
      if (!cases[i].ok)
        continue;
      g_assert_cmpint (amount.pence, ==, cases[i].pence);
      g_assert_cmpint (amount.rounded, ==, cases[i].rounded);
    }
}

static void
test_marks (void)
{
  static const struct { const char *text; gboolean plus, credit, debit, lost_pound; } cases[] = {
    { "10.00",       FALSE, FALSE, FALSE, FALSE },
    { "+10.00",      TRUE,  FALSE, FALSE, FALSE },
    { "10.00 CR",    FALSE, TRUE,  FALSE, FALSE },
    { "10.00Dr",     FALSE, FALSE, TRUE,  FALSE },
    { "?10.00",      FALSE, FALSE, FALSE, TRUE },
    { "\xef\xbf\xbd" "10.00", FALSE, FALSE, FALSE, TRUE },
    { "Â£10.00",     FALSE, FALSE, FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PennyAmount amount;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (penny_amount_read (cases[i].text, '.', &amount));
      g_assert_cmpint (amount.pence, ==, 1000);
      g_assert_cmpint (amount.plus, ==, cases[i].plus);
      g_assert_cmpint (amount.credit, ==, cases[i].credit);
      g_assert_cmpint (amount.debit, ==, cases[i].debit);
      g_assert_cmpint (amount.lost_pound, ==, cases[i].lost_pound);
    }
}

static void
test_decimal (void)
{
  static const struct { const char *text; char decimal; } cases[] = {
    { "12", 0 }, { "12.50", '.' }, { "12,50", ',' }, { "1,234.50", '.' }, { "1.234,50", ',' }, { "1,234", 0 },
    { "1.234", 0 }, { "1,234,567", '.' }, { "1.234.567", ',' }, { "0.123", '.' }, { "3.77000", '.' },
    { "1234,567", ',' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (penny_amount_decimal (cases[i].text), ==, cases[i].decimal);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/amounts/read", test_read);
  g_test_add_func ("/amounts/marks", test_marks);
  g_test_add_func ("/amounts/decimal", test_decimal);
  return g_test_run ();
}
