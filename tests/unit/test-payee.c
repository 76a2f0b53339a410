#include "payee.h"

#include <string.h>

static const struct
{
  const char *bank;
  const char *payee;
} cases[] = {
  { "CARD PAYMENT TO TESCO STORES 3421 CD 1417", "Tesco Stores" },
  { "TESCO STORES 2041 LEEDS   VIS", "Tesco Stores" },
  { "TESCO STORES 3421 CD 1417 ", "Tesco Stores" },
  { "'4332 24SEP26 , TESCO STORES 2041 , LEEDS GB", "Tesco Stores" },
  { "4332 07OCT26 CD , COSTA COFFEE , LEEDS GB", "Costa Coffee" },
  { "CARD PAYMENT TO TESCO STORES 3421,12.50 GBP, RATE 1.00/GBP ON 17-09-2026", "Tesco Stores" },
  { "TFL TRAVEL CH         ON 16 SEP CLP", "TFL Travel CH" },
  { "PURE GYM LTD ON 03 OCT BCC", "Pure Gym" },
  { "BRIGHTPOWER LTD      00123456DDR", "Brightpower" },
  { "NORTH CARE CIC\t WAGES\t BGC", "North Care CIC" },
  { "NORTH CARE CIC 300000001234567890 10 16SEP26 02:11 ", "North Care CIC" },
  { "'NORTH CARE CIC , WAGES , FP 24/09/26 0100", "North Care CIC" },
  { "FASTER PAYMENTS RECEIPT REF.WAGES FROM NORTH CARE CIC", "North Care CIC" },
  { "FASTER PAYMENTS RECEIPT", "Faster Payments Receipt" },
  { "DIRECT DEBIT PAYMENT TO THAMES WATER REF 123456, MANDATE NO 0012", "Thames Water" },
  { "DIRECT DEBIT TO THAMES WATER MANDATE 12", "Thames Water" },
  { "BILL PAYMENT VIA FASTER PAYMENT TO JOHN O'BRIEN REFERENCE RENT , MANDATE NO 12", "John O'Brien" },
  { "HHHHH LTD RP010110001110 207348     10 01DEC23 16:05 ", "HHHHH" },
  { "INS2 01000011/010011110010 ", "Ins2" },
  { "J SMITH FEES   CR", "J Smith Fees" },
  { "MR J SMITH SO", "Mr J Smith" },
  { "NHS ICB 00123 BGC", "NHS ICB" },
  { "HMRC", "HMRC" },
  { "NHS SAMPLE TRUST", "NHS Sample Trust" },
  { "BT GROUP PLC", "BT Group" },
  { "TFL", "TFL" },
  { "TfL", "TfL" },
  { "Netflix", "Netflix" },
  { "PAYPAL *SAMPLE SHOP", "Sample Shop" },
  { "PAYPAL *", "Paypal" },
  { "SQ *THE SAMPLE CAFE", "The Sample Cafe" },
  { "SUMUP  *SAMPLE BARBER", "Sample Barber" },
  { "ZETTLE_*BARBER LTD", "Barber" },
  { "Grab* A-123", "Grab" },
  { "AMZNMKTPLACE*RT45Q", "Amznmktplace" },
  { "AMAZON.CO.UK*RT45 AMAZON.CO.UK", "Amazon.co.uk" },
  { "CAFE                   LEEDS        GBR", "Cafe" },
  { "CAFE NERO LEEDS GB", "Cafe Nero" },
  { "TRANSPORT FOR LONDON", "Transport For London" },
  { "ROYAL LONDON INSURANCE        01222 61234  GBR", "Royal London Insurance" },
  { "L'OLILO                 LONDON       GBR", "L'Olilo" },
  { "SAINSBURY'S S/MKTS", "Sainsbury's S/Mkts" },
  { "M&S SIMPLY FOOD", "M&S Simply Food" },
  { "ST JOHN'S-BY-THE-SEA", "St John's-By-The-Sea" },
  { "É CAFÉ ÎLE   DD", "É Café Île" },
  { "Smith, Jones & Co", "Smith, Jones & Co" },
  { "Sample  Gym", "Sample Gym" },
  { "What's So", "What's So" },
  { "123 TAXIS", "123 Taxis" },
  { "STUDIO 54", "Studio 54" },
  { "SAMPLE GYM 24/7", "Sample Gym 24/7" },
  { "SAMPLE GYM 24/09/26 0100", "Sample Gym" },
  { "ON 16 SEP", "On 16 Sep" },
  { "CARD PAYMENT TO", "Card Payment To" },
  { "CARD PAYMENT TO 1234", "Card Payment To" },
  { "CARD PAYMENT TO CARD PAYMENT TO SAMPLE", "Sample" },
  { "REF 123", "Ref" },
  { "DD", "DD" },
  { "VIS DD CR", "Vis" },
  { "LTD", "LTD" },
  { "1234", "1234" },
  { ",", "," },
  { "*", "*" },
  { " ", " " },
  { "", "" },
};

static void
test_tidy (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tidy = penny_payee_tidy (cases[i].bank);
      g_autofree char *again = penny_payee_tidy (tidy);

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (tidy, ==, cases[i].payee);
      g_assert_cmpstr (again, ==, tidy);
    }
}

/* Any text stays a text, and tidying what is tidy changes nothing. */
static void
assert_sound (const char *text)
{
  g_autofree char *tidy = penny_payee_tidy (text);
  g_autofree char *again = penny_payee_tidy (tidy);
  g_autofree char *key = penny_payee_key (tidy);
  g_autofree char *key_again = penny_payee_key (key);

  g_assert_true (g_utf8_validate (tidy, -1, NULL));
  g_assert_true (*text == '\0' || *tidy != '\0');
  g_assert_cmpstr (again, ==, tidy);
  g_assert_true (g_utf8_validate (key, -1, NULL));
  g_assert_cmpstr (key_again, ==, key);
}

static void
test_any_bytes (void)
{
  for (int i = 0; i < 2000; i++)
    {
      char text[60] = "";

      for (int n = g_test_rand_int_range (0, 59); n > 0; n--)
        text[n - 1] = (char) g_test_rand_int_range (1, 256);
      assert_sound (text);
    }
}

static void
test_any_words (void)
{
  static const char * const pieces[] = {
    "TESCO", "Sample", "CARD PAYMENT TO", "ON", "16", "SEP", "REF", "MANDATE", "CD", "1417", "4332", "07OCT26", "VIS", "DD",
    "GB", "LEEDS", "LTD", "*", ",", "'", "PAYPAL", "SQ", "FROM", "\t", "   ", "é", "ǅ", "İ", "ß", "\xe2\x80\x99", "#12", "12.50", "A",
    "FASTER PAYMENTS RECEIPT REF", "K", "ſ", "\xc2\xa0", "\xcc\x88",
  };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 9); n > 0; n--)
        {
          g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
          if (g_test_rand_int_range (0, 4) > 0)
            g_string_append_c (text, ' ');
        }
      assert_sound (text->str);
    }
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 20000; i++)
    g_string_append (text, "CARD PAYMENT TO ");
  assert_sound (text->str);
  g_string_truncate (text, 0);
  for (int i = 0; i < 20000; i++)
    g_string_append (text, " \xc2\xa0");
  g_string_append (text, "SAMPLE");
  assert_sound (text->str);
}

static void
test_key (void)
{
  static const struct
  {
    const char *payee;
    const char *key;
  } keys[] = {
    { "Tesco Stores", "tesco stores" },
    { "TESCO  STORES ", "tesco stores" },
    { "\tTesco\xc2\xa0Stores\n", "tesco stores" },
    { "CAFÉ", "café" },
    { "Cafe\xcc\x81", "café" },
    { "Straße", "straße" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = penny_payee_key (keys[i].payee);

      g_assert_cmpstr (key, ==, keys[i].key);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payee/tidy", test_tidy);
  g_test_add_func ("/payee/any-bytes", test_any_bytes);
  g_test_add_func ("/payee/any-words", test_any_words);
  g_test_add_func ("/payee/long", test_long);
  g_test_add_func ("/payee/key", test_key);
  return g_test_run ();
}
