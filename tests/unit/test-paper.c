#include "paper.h"

#include <string.h>

/* What a paper holds, in reading order, and how it is said as plain text. */

static PennyPaper *
small_paper (void)
{
  PennyPaper *paper = penny_paper_new ("Payslip, Amir Sample, 1 May 2026");

  penny_paper_heading (paper, 1, "Payslip");
  penny_paper_text (paper, "Some words.");
  penny_paper_table (paper, "Who", "", 't', "", 't', NULL);
  penny_paper_row (paper, "Employer", "Maya Sample", NULL);
  penny_paper_table (paper, "Pay", "What", 't', "Hours", 'n', "Amount", 'n', NULL);
  penny_paper_row (paper, "Hours worked", "80 h", "£1,136.00", NULL);
  penny_paper_row (paper, "Bonus", "", "£10.00", NULL);
  penny_paper_row (paper, "Empty", NULL);
  penny_paper_sum (paper, "In all", "80 h", "£1,146.00", NULL);
  penny_paper_new_page (paper);
  penny_paper_sign (paper, "Signed:");
  penny_paper_small (paper, "A note.");
  return paper;
}

static const PennyPaperBlock *
block (const PennyPaper *paper,
       guint             i)
{
  return penny_paper_get_blocks (paper)->pdata[i];
}

static void
test_blocks (void)
{
  static const PennyPaperKind kinds[] = {
    PENNY_PAPER_HEADING, PENNY_PAPER_TEXT, PENNY_PAPER_TABLE, PENNY_PAPER_TABLE, PENNY_PAPER_NEW_PAGE, PENNY_PAPER_SIGN,
    PENNY_PAPER_SMALL,
  };
  g_autoptr (PennyPaper) paper = small_paper ();

  g_assert_cmpstr (penny_paper_get_title (paper), ==, "Payslip, Amir Sample, 1 May 2026");
  g_assert_cmpuint (penny_paper_get_blocks (paper)->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (block (paper, i)->kind, ==, kinds[i]);
  g_assert_cmpint (block (paper, 0)->level, ==, 1);
}

static void
test_table (void)
{
  static const char *const cells[][3] = {
    { "Hours worked", "80 h", "£1,136.00" }, { "Bonus", "", "£10.00" }, { "Empty", "", "" }, { "In all", "80 h", "£1,146.00" },
  };
  g_autoptr (PennyPaper) paper = small_paper ();
  const PennyPaperBlock *table = block (paper, 3);

  g_assert_cmpstr (table->text, ==, "Pay");
  g_assert_cmpuint (g_strv_length (table->columns), ==, 3);
  g_assert_false (table->numbers[0]);
  g_assert_true (table->numbers[1]);
  g_assert_true (table->numbers[2]);
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (cells));
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const PennyPaperRow *row = table->rows->pdata[i];

      g_assert_cmpint (row->strong, ==, i == 3);
      g_assert_cmpuint (g_strv_length (row->cells), ==, 3);
      for (guint j = 0; j < 3; j++)
        g_assert_cmpstr (row->cells[j], ==, cells[i][j]);
    }
}

static void
test_text (void)
{
  g_autoptr (PennyPaper) paper = small_paper ();
  g_autofree char *text = penny_paper_to_text (paper);

  g_assert_cmpstr (text, ==,
                   "Payslip\n\nSome words.\n\nWho\nEmployer: Maya Sample\n\n"
                   "Pay\nHours worked: 80 h; Amount £1,136.00\nBonus: Amount £10.00\nEmpty\nIn all: 80 h; Amount £1,146.00\n\n"
                   "Signed: ____________________\n\nA note.\n");
}

static void
test_nothing (void)
{
  g_autoptr (PennyPaper) paper = penny_paper_new ("");
  g_autofree char *text = penny_paper_to_text (paper);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (penny_paper_get_blocks (paper)->len, ==, 0);
}

/* Bytes that are no text, from somewhere, upset nothing that draws. */
static void
test_no_text (void)
{
  g_autoptr (PennyPaper) paper = penny_paper_new ("Odd\377");
  g_autofree char *text = NULL;

  penny_paper_text (paper, "Odd\377");
  penny_paper_table (paper, "Odd\377", "", 't', NULL);
  penny_paper_row (paper, "Odd\377", NULL);
  text = penny_paper_to_text (paper);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_utf8_validate (penny_paper_get_title (paper), -1, NULL));
}

/* More cells than columns, or a row without a table, is a mistake in the program. */
static void
test_mistakes (void)
{
  g_autoptr (PennyPaper) paper = penny_paper_new ("");

  g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*open_table*");
  penny_paper_row (paper, "Nowhere", NULL);
  g_test_assert_expected_messages ();
  penny_paper_table (paper, "Of", "One", 't', NULL);
  g_test_expect_message ("pennywell", G_LOG_LEVEL_CRITICAL, "*cells*");
  penny_paper_row (paper, "One", "Two", NULL);
  g_test_assert_expected_messages ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/blocks", test_blocks);
  g_test_add_func ("/paper/table", test_table);
  g_test_add_func ("/paper/text", test_text);
  g_test_add_func ("/paper/nothing", test_nothing);
  g_test_add_func ("/paper/no-text", test_no_text);
  g_test_add_func ("/paper/mistakes", test_mistakes);
  return g_test_run ();
}
