/* Statements of every bank that we know, and others, and hostile ones, all
 * invented, each with what must come out of it. */

#include "statement.h"

#include <string.h>

typedef struct
{
  const char *file;
  guint       n;
  const char *sum;
  guint       pending;
  guint       unreadable;
  guint       warnings;
  const char *format;
  const char *first_date;
  const char *first_payee;    /* NULL: it does not matter here */
} Example;

static const Example examples[] = {
  { "accounts.qif", 2, "90.00", 0, 0, 1, "QIF", "2026-09-14", "Sample Bakery" },
  { "ambiguous-but-same.csv", 2, "-30.00", 0, 0, 0, "guessed", "2026-05-05", "Sample Bakery" },
  { "amex-cards.csv", 2, "-7.50", 0, 0, 0, "American Express", "2026-09-16", "Sample Bakery" },
  { "amex.csv", 2, "90.00", 0, 0, 0, "American Express", "2026-09-06", "Sample Bakery" },
  { "bad-rows.csv", 2, "-7.01", 0, 7, 1, "guessed", "2026-09-14", "Sample Bakery" },
  { "bank.qif", 2, "-910.00", 0, 0, 0, "QIF", "2026-09-14", "Sample Bakery" },
  { "barclaycard-business.csv", 2, "-25.00", 0, 0, 0, "Barclaycard business", "2026-09-15", "Office Shop" },
  { "barclaycard.csv", 3, "34.21", 0, 0, 0, "Barclaycard", "2026-09-12", "Tesco Stores" },
  { "broken-chain.csv", 3, "-12.00", 0, 0, 1, "First Direct", "2026-09-14", "Sample Bakery" },
  { "cooperative.csv", 2, "88.00", 0, 0, 0, "Co-operative Bank or Smile", "2026-09-03", "Sample Bakery" },
  { "cut-between.ofx", 1, "-10.00", 0, 0, 1, "OFX", "2026-09-14", "Sample Bakery" },
  { "cut-in-date.csv", 1, "-3.00", 0, 1, 0, "First Direct", "2026-09-14", "Sample Bakery" },
  { "cut-in-quotes.csv", 1, "-3.00", 0, 1, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "cut-in-row.csv", 1, "-3.00", 0, 1, 0, "First Direct", "2026-09-14", "Sample Bakery" },
  { "cut.ofx", 1, "-10.00", 0, 1, 0, "OFX", "2026-09-14", "Sample Bakery" },
  { "cut.qif", 1, "-10.00", 0, 1, 0, "QIF", "2026-09-14", "Sample Bakery" },
  { "excel-formula.csv", 1, "-10.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "excel-sep.csv", 1, "-10.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "extra-cells.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Rent" },
  { "first-direct-reference.csv", 2, "989.50", 0, 0, 0, "First Direct", "2026-09-05", "Sample Bakery" },
  { "first-direct.csv", 2, "989.50", 0, 0, 0, "First Direct", "2026-09-05", "Sample Bakery" },
  { "footers.csv", 1, "-3.00", 0, 0, 0, "First Direct", "2026-09-14", "Sample Bakery" },
  { "guess-card-thanks.csv", 3, "70.00", 0, 0, 1, "guessed", "2026-09-16", "Sample Bakery" },
  { "guess-dutch.csv", 2, "989.50", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-french.csv", 2, "1090.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-german.csv", 2, "8765.50", 0, 0, 1, "guessed", "2026-02-03", "Bäckerei Muster" },
  { "guess-minus-in-out.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-month-first.csv", 2, "1090.00", 0, 0, 0, "guessed", "2026-09-13", "Sample Bakery" },
  { "guess-net-of-fee.csv", 2, "1089.50", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-named-currency.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-no-header-footers.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-no-header-words.csv", 2, "-910.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-no-header.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-paid-in-out.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-13", "Sample Bakery" },
  { "guess-pending-status.csv", 1, "-10.00", 1, 0, 1, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-reversed-payment.csv", 3, "100.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-short-names.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-spent-is-plus.csv", 4, "-25.00", 0, 0, 1, "guessed", "2026-09-01", "Opening" },
  { "guess-suffix.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-tabs.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-03", "Sample Bakery" },
  { "guess-three-texts.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", NULL },
  { "guess-trailing-minus.csv", 2, "1090.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-type-words.csv", 2, "90.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "halifax-header-variants.csv", 1, "-1012.50", 0, 0, 0,
    "Lloyds, Halifax, Bank of Scotland or TSB", "2026-09-16", "Sample Bakery" },
  { "header-only.csv", 0, "0.00", 0, 0, 0, "Lloyds, Halifax, Bank of Scotland or TSB", NULL, NULL },
  { "header-twice.csv", 2, "-7.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "hostile.ofx", 2, "1120.00", 0, 3, 0, "OFX", "2026-09-14", "Either" },
  { "hostile.qif", 1, "-3.00", 0, 4, 0, "QIF", "2026-09-14", "Sample Bakery" },
  { "hsbc-footers.csv", 2, "90.00", 0, 0, 0, "HSBC", "2026-09-14", "Sample Bakery" },
  { "hsbc-header.csv", 2, "950.00", 0, 0, 0, "HSBC", "2026-09-05", "Sample Bakery" },
  { "iso-dates.qif", 2, "90.00", 0, 0, 0, "QIF", "2026-09-14", "Sample Bakery" },
  { "latin1.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Café Sample" },
  { "line-in-quotes.csv", 2, "-7.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery Leeds" },
  { "lloyds-card.csv", 2, "187.50", 0, 0, 0, "Lloyds or MBNA card", "2026-09-12", "Sample Bakery Leeds" },
  { "lost-pound.csv", 2, "90.00", 0, 0, 1, "First Direct", "2026-09-14", "Café Sample" },
  { "lower-case.ofx", 1, "-10.00", 0, 0, 0, "OFX", "2026-09-14", NULL },
  { "metro.csv", 2, "92.75", 0, 0, 0, "Metro Bank", "2026-01-20", "Sample Bakery Leeds" },
  { "midata-bars.csv", 2, "397.70", 0, 0, 0, "Midata (Santander, Cahoot or First Direct)", "2026-09-21", NULL },
  { "midata.csv", 3, "387.70", 0, 0, 0, "Midata (Santander, Cahoot or First Direct)", "2026-09-21", NULL },
  { "mixed-line-ends.csv", 3, "-6.00", 0, 0, 0, "guessed", "2026-09-14", "A Shop" },
  { "mojibake.csv", 2, "90.00", 0, 0, 1, "First Direct", "2026-09-14", NULL },
  { "monzo-2018.csv", 2, "-6.50", 0, 0, 0, "Monzo (2018)", "2018-03-30", "Sample Bakery" },
  { "monzo-balance.csv", 2, "-52.00", 0, 0, 0, "Monzo", "2026-09-01", "Sample Bakery" },
  { "nationwide-card.csv", 2, "-55.00", 0, 0, 0, "Nationwide card", "2026-09-02", "Sample Bakery" },
  { "natwest-card.csv", 2, "55.79", 0, 0, 0, "NatWest or RBS", "2026-09-25", "Sample Bakery Leeds" },
  { "natwest-two-accounts.csv", 4, "139.00", 0, 0, 0, "NatWest or RBS", "2026-12-19", "Sample Bakery" },
  { "no-end-mark.qif", 1, "-10.00", 0, 0, 1, "QIF", "2026-09-14", "Sample Bakery" },
  { "no-type.qif", 2, "-12.50", 0, 0, 0, "QIF", "2026-09-14", "Sample Bakery" },
  { "nul-padding.csv", 1, "-10.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "one-line.ofx", 2, "-15.00", 0, 0, 0, "OFX", "2026-09-14", "A < B Shop" },
  { "open-quote.csv", 3, "-12.00", 0, 0, 0, "guessed", "2026-09-14", NULL },
  { "other.xml", 0, "0.00", 0, 0, 0, "OFX", NULL, NULL },
  { "refused.ofx", 0, "0.00", 0, 0, 0, "OFX", NULL, NULL },
  { "revolut-2018.csv", 3, "1088.00", 0, 0, 0, "Revolut (2018)", "2018-01-03", "Sample Bakery" },
  { "revolut-business.csv", 2, "89.80", 1, 0, 0, "Revolut Business", "2026-09-03", "Sample Bakery" },
  { "revolut.csv", 4, "74.80", 1, 0, 1, "Revolut", "2026-09-01", NULL },
  { "santander.qif", 1, "-80.00", 0, 0, 0, "QIF", "2026-09-14", "Sample R&D Shop" },
  { "sgml.ofx", 2, "89.50", 0, 0, 0, "OFX", "2026-09-14", "Café Sample & Co" },
  { "smile-british-dates.csv", 2, "88.00", 0, 0, 0, "Co-operative Bank or Smile", "2026-09-03", "Sample Bakery" },
  { "soldo.csv", 2, "42.50", 1, 0, 0, "Soldo", "2026-09-12", "Sample Bakery" },
  { "starling-euro.csv", 2, "89.01", 0, 0, 0, "Starling", "2026-09-03", "Sample Bakery" },
  { "stray-quote.csv", 3, "-12.00", 0, 0, 0, "guessed", "2026-09-14", NULL },
  { "syn_barclays.csv", 4, "1200.01", 0, 0, 0, "Barclays", "2026-09-17", "TFL Travel CH" },
  { "syn_hsbc_noheader.csv", 3, "-1260.15", 0, 0, 0, "HSBC", "2026-09-25", "Tesco Stores" },
  { "syn_johnlewis.csv", 2, "-83.23", 1, 0, 0, "John Lewis card", "2026-09-12", "Royal London Insurance" },
  { "syn_lloyds.csv", 3, "1456.30", 0, 0, 0, "Lloyds, Halifax, Bank of Scotland or TSB", "2026-09-16", "Tesco Stores" },
  { "syn_monzo.csv", 4, "1492.79", 0, 0, 0, "Monzo", "2026-09-01", "TfL" },
  { "syn_nationwide.csv", 3, "2846.10", 0, 0, 0, "Nationwide", "2026-09-02", NULL },
  { "syn_natwest.csv", 2, "2255.79", 0, 0, 0, "NatWest or RBS", "2026-09-25", "Tesco Stores" },
  { "syn_santander.txt", 2, "1487.50", 0, 0, 0, "Santander", "2026-09-19", "Tesco Stores" },
  { "syn_starling.csv", 3, "1487.01", 0, 0, 0, "Starling", "2026-09-03", "Netflix" },
  { "syn_virgin_card.csv", 2, "74.80", 1, 0, 0, "Virgin Money card", "2026-09-15", "Tesco Stores" },
  { "../../../data/statements/joe-november.csv", 19, "66.72", 0, 0, 0, "Lloyds, Halifax, Bank of Scotland or TSB",
    "2026-11-16", "Sample Buses" },
  { "tsb.csv", 2, "1234.56", 0, 0, 0, "Lloyds, Halifax, Bank of Scotland or TSB", "2026-09-16", "Sample Bakery" },
  { "unquoted-comma.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Sample Bakery, Leeds" },
  { "unquoted-thousands.csv", 1, "100.00", 0, 1, 0, "First Direct", "2026-09-13", "North Care CIC" },
  { "unsigned.csv", 1, "10.00", 0, 0, 1, "guessed", "2026-09-14", "Sample Bakery" },
  { "utf16-big.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Café Sample" },
  { "utf16-mark.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Café Sample" },
  { "utf16-no-mark.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Café Sample" },
  { "utf16.ofx", 1, "-10.00", 0, 0, 0, "OFX", "2026-09-14", "Café Sample" },
  { "utf8-mark.csv", 2, "90.00", 0, 0, 0, "First Direct", "2026-09-14", "Café Sample" },
  { "broken-dates.csv", 0, "0.00", 0, 1, 0, "guessed", NULL, NULL },
  { "cut-in-name.csv", 1, "-10.00", 0, 1, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-flows.csv", 2, "10.00", 0, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "guess-pending-date.csv", 1, "-10.00", 1, 0, 0, "guessed", "2026-09-14", "Sample Bakery" },
  { "odd-signs.ofx", 1, "10.00", 0, 0, 1, "OFX", "2026-09-14", "Sample Bakery" },
  { "wrapped-lines.csv", 2, "-21.00", 0, 0, 0, "guessed", "2026-09-14", "Sample, Bakery" },
  { "xml.ofx", 2, "-1195.50", 1, 0, 0, "OFX", "2026-09-14", "Sample Bakery" },
};

typedef struct
{
  const char *file;
  int         error;
} Refusal;

static const Refusal refusals[] = {
  { "ambiguous.csv",       PENNY_STATEMENT_ERROR_DATE_ORDER },
  { "ambiguous.qif",       PENNY_STATEMENT_ERROR_DATE_ORDER },
  { "binary.csv",          PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "cut-early.ofx",       PENNY_STATEMENT_ERROR_CUT },
  { "data.json",           PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "empty.csv",           PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "mostly-control.csv",  PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "page.html",           PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "paper.pdf",           PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "prose.txt",           PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "spreadsheet.xlsx",    PENNY_STATEMENT_ERROR_NOT_A_STATEMENT },
  { "unknown-columns.csv", PENNY_STATEMENT_ERROR_COLUMNS },
};

static GBytes *
load (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
test_example (gconstpointer data)
{
  const Example *example = data;
  g_autoptr (GBytes) bytes = load (example->file);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStatement) statement = penny_statement_read (bytes, NULL, &error);
  g_autofree char *sum = NULL, *date = NULL;
  const PennyStatementRow *first;

  g_assert_no_error (error);
  sum = penny_pence_format (statement->sum);
  g_assert_cmpuint (statement->rows->len, ==, example->n);
  g_assert_cmpstr (sum, ==, example->sum);
  g_assert_cmpuint (statement->pending, ==, example->pending);
  g_assert_cmpuint (statement->unreadable->len, ==, example->unreadable);
  g_assert_cmpuint (statement->warnings->len, ==, example->warnings);
  g_assert_cmpstr (statement->format, ==, example->format);
  g_assert_cmpint (statement->cut, ==, g_str_has_prefix (example->file, "cut") && example->unreadable > 0);
  if (example->n == 0)
    return;

  first = statement->rows->pdata[0];
  date = penny_date_format (first->date);
  g_assert_cmpstr (date, ==, example->first_date);
  if (example->first_payee != NULL)
    g_assert_cmpstr (first->payee, ==, example->first_payee);
}

static void
test_refusal (gconstpointer data)
{
  const Refusal *refusal = data;
  g_autoptr (GBytes) bytes = load (refusal->file);
  g_autoptr (GError) error = NULL;

  g_assert_null (penny_statement_read (bytes, NULL, &error));
  g_assert_error (error, PENNY_STATEMENT_ERROR, refusal->error);
  g_assert_nonnull (strstr (error->message, "Nothing has been changed"));
}

/* The user's word decides what the file does not. */
static void
test_order_said (void)
{
  static const struct { PennyDateOrder order; const char *date; } said[] = {
    { PENNY_DATE_ORDER_DAY_FIRST, "2026-03-05" },
    { PENNY_DATE_ORDER_MONTH_FIRST, "2026-05-03" },
  };
  g_autoptr (GBytes) bytes = load ("ambiguous.csv");

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      const PennyStatementOptions options = { .order = said[i].order };
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyStatement) statement = penny_statement_read (bytes, &options, &error);
      g_autofree char *date = NULL;

      g_assert_no_error (error);
      date = penny_date_format (((PennyStatementRow *) statement->rows->pdata[0])->date);
      g_assert_cmpstr (date, ==, said[i].date);
    }
}

static gboolean
has_row (const PennyStatement    *statement,
         const PennyStatementRow *row)
{
  for (guint i = 0; i < statement->rows->len; i++)
    {
      const PennyStatementRow *other = statement->rows->pdata[i];

      if (other->row == row->row && other->date == row->date && other->amount == row->amount)
        return TRUE;
    }
  return FALSE;
}

/* Cut anywhere, a statement is read or refused, and never gives a row that the whole one does not. */
static void
test_cut_anywhere (void)
{
  static const char *const files[] = { "syn_lloyds.csv", "syn_nationwide.csv", "syn_barclays.csv",
                                       "syn_hsbc_noheader.csv", "sgml.ofx", "xml.ofx", "bank.qif" };

  for (guint f = 0; f < G_N_ELEMENTS (files); f++)
    {
      g_autoptr (GBytes) bytes = load (files[f]);
      g_autoptr (PennyStatement) whole = penny_statement_read (bytes, NULL, NULL);

      for (gsize n = 0; n < g_bytes_get_size (bytes); n++)
        {
          g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, n);
          g_autoptr (GError) error = NULL;
          g_autoptr (PennyStatement) cut = penny_statement_read (part, NULL, &error);

          g_assert_true ((cut == NULL) == (error != NULL));
          for (guint i = 0; cut != NULL && i < cut->rows->len; i++)
            g_assert_true (has_row (whole, cut->rows->pdata[i]));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/examples/", examples[i].file, NULL);

      g_test_add_data_func (path, &examples[i], test_example);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/refusals/", refusals[i].file, NULL);

      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  g_test_add_func ("/order-said", test_order_said);
  g_test_add_func ("/cut-anywhere", test_cut_anywhere);
  return g_test_run ();
}
