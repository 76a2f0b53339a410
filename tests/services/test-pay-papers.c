#include "paid-year.h"
#include "paper-pdf.h"
#include "papers.h"
#include "pdf-tools.h"

#include <locale.h>
#include <string.h>

/* The papers of pay: what the law wants on each, and that their figures are the payslips'. */

static void
assert_has (const char *text,
            const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_lacks (const char *text,
              const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("“%s” is in:\n%s", part, text);
}

/* As pdftotext reads it, each run of spaces as one; NULL where it is not installed. */
static char *
read_pdf (const PennyPaper *paper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = penny_paper_pdf (paper, NULL, &error);
  g_autofree char *text = NULL;
  g_autoptr (GRegex) spaces = g_regex_new ("[ \\n\\f]+", 0, 0, NULL);

  g_assert_no_error (error);
  if (!pdf_tool_there ("pdftotext"))
    return NULL;
  text = pdf_tool_run (pdf, "pdftotext", "-layout", "FILE", "-", NULL);
  g_assert_nonnull (text);
  return g_regex_replace_literal (spaces, text, -1, 0, " ", 0, NULL);
}

static PennyPaper *
payslip_of (const PaidYear *self,
            guint           i,
            gboolean        with_explanations)
{
  g_autoptr (GError) error = NULL;
  PennySlipView *view = penny_slip_view (self->fixture.store, &g_array_index (self->slips, gint64, i), &error);
  PennyPaper *paper;

  g_assert_no_error (error);
  paper = penny_payslip_paper (view, with_explanations);
  penny_slip_view_free (view);
  return paper;
}

/* Each thing that the law asks for, or that people expect, as it stands on the page. */
static const char *const payslip_has[] = {
  "Employer Maya Sample", "Assistant Amir Sample", "Payday Friday 1 May 2026", "Saturday 4 April to Friday 1 May 2026",
  "Tax code 1257L", "National Insurance letter A", "PAYE reference 123/AB456", "Hours worked 81 hours 30 minutes",
  "Hours worked 80 h £14.20 £1,136.00", "Weekend 1 h 30 min £16.00 £24.00",
  "Pay before anything is taken off £1,160.00",            /* ERA 1996, section 8(2)(a) */
  "Income tax −£", "National Insurance −£", "Pension −£", "Council tax order −£15.00",      /* (b) */
  "Taken off in all −£", "Mileage £4.50", "Net pay £",     /* (c) */
  "Employer’s National Insurance £", "Employer’s pension contribution £", "This tax year so far",
  "How it was worked out", "80 hours at £14.20 an hour: £1,136.00.", "rates of the tax year 2026-27", "Thursday 1 October 2026",
};

static void
test_payslip (PaidYear      *self,
              gconstpointer  unused)
{
  g_autoptr (PennyPaper) paper = payslip_of (self, 0, TRUE);
  g_autofree char *read = read_pdf (paper);

  if (read == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (payslip_has); i++)
    assert_has (read, payslip_has[i]);
  assert_lacks (read, "QQ123456C");
  assert_lacks (read, "Cost to the budget");
}

/* Gross, what is taken off, what is paid back and net add up on the page itself. */
static PennyPence
cell_amount (const PennyPaper *paper,
             const char       *table,
             const char       *row)
{
  const GPtrArray *blocks = penny_paper_get_blocks (paper);

  for (guint i = 0; i < blocks->len; i++)
    {
      const PennyPaperBlock *block = blocks->pdata[i];

      if (block->kind != PENNY_PAPER_TABLE || !g_str_equal (block->text, table))
        continue;
      for (guint j = 0; j < block->rows->len; j++)
        {
          const PennyPaperRow *cells = block->rows->pdata[j];
          const char *cell = cells->cells[g_strv_length (cells->cells) - 1];
          gboolean minus = g_str_has_prefix (cell, "−");
          PennyPence amount;

          if (!g_str_equal (cells->cells[0], row))
            continue;
          g_assert_true (penny_pence_parse (minus ? cell + strlen ("−") : cell, &amount, NULL));
          return minus ? -amount : amount;
        }
    }
  g_error ("%s has no row %s", table, row);
}

static void
test_payslip_adds_up (PaidYear      *self,
                      gconstpointer  unused)
{
  g_autoptr (PennyPaper) paper = payslip_of (self, 0, FALSE);
  PennyPence taken = cell_amount (paper, "Taken off", "Taken off in all");

  g_assert_cmpint (cell_amount (paper, "Taken off", "Income tax") + cell_amount (paper, "Taken off", "National Insurance") +
                   cell_amount (paper, "Taken off", "Pension") + cell_amount (paper, "Taken off", "Council tax order"),
                   ==, taken);
  g_assert_cmpint (cell_amount (paper, "Pay", "Pay before anything is taken off") + taken +
                   cell_amount (paper, "Paid back to you", "Mileage"), ==, cell_amount (paper, "What is paid", "Net pay"));
}

static void
test_payslip_without (PaidYear      *self,
                      gconstpointer  unused)
{
  g_autoptr (PennyPaper) paper = payslip_of (self, 0, FALSE);
  g_autofree char *text = penny_paper_to_text (paper);

  assert_lacks (text, "How it was worked out");
  assert_lacks (text, "an hour: ");
}

/* A slip that is a correction, was taken back, or takes back, says so first of all. */
static void
test_payslip_corrected (PaidYear      *self,
                        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  PennySlipView *view = penny_slip_view (self->fixture.store, &g_array_index (self->slips, gint64, 0), &error);
  static const char *const words[] = { "corrected payslip", "was taken back", "takes back the payslip" };

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PennyPaper) paper = NULL;
      g_autofree char *text = NULL;

      view->run->corrects = i == 0 ? 1 : 0;
      view->reversed_by = i == 1 ? 1 : 0;
      view->slip->reverses = i == 2 ? 1 : 0;
      paper = penny_payslip_paper (view, TRUE);
      text = penny_paper_to_text (paper);
      assert_has (text, words[i]);
    }
  penny_slip_view_free (view);
}

/* Amounts are on a paper also while the screen hides them. */
static void
test_payslip_hidden (PaidYear      *self,
                     gconstpointer  unused)
{
  g_autoptr (PennyPaper) paper = NULL;
  g_autofree char *text = NULL;

  penny_pence_hide (TRUE);
  paper = payslip_of (self, 0, TRUE);
  penny_pence_hide (FALSE);
  text = penny_paper_to_text (paper);
  assert_has (text, "£1,160.00");
  assert_lacks (text, "£…");
}

/* The bureau's figures count, and none of ours stands among them. */
static void
test_payslip_bureau (PaidYear      *self,
                     gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  PennySlipView *view = penny_slip_view (self->fixture.store, &g_array_index (self->slips, gint64, 0), &error);
  g_autoptr (PennyPaper) paper = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  view->slip->stated = g_strdup ("");
  view->slip->gross = 120000;
  view->slip->tax = 5000;
  view->slip->employee_ni = 2000;
  view->slip->pension = view->slip->attachments = view->slip->paid_back = 0;
  view->slip->net = 113000;
  paper = penny_payslip_paper (view, TRUE);
  text = penny_paper_to_text (paper);
  assert_has (text, "Pay before anything is taken off: Amount £1,200.00");
  assert_has (text, "Income tax: −£50.00");
  assert_has (text, "Taken off in all: −£70.00");
  assert_has (text, "Net pay: £1,130.00");
  assert_lacks (text, "£1,136.00");
  penny_slip_view_free (view);
}

typedef struct
{
  PennyPence pay, tax, ni;
} Sums;

/* Of the first @n paydays. */
static Sums
sums_of_first (const PaidYear *self,
               guint           n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slips = penny_slips_list (self->fixture.store, self->amir, 2026, FALSE, &error);
  Sums sums = { 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < slips->len && i < n; i++)
    {
      const PennySlip *slip = slips->pdata[i];

      sums.pay += slip->gross;
      sums.tax += slip->tax;
      sums.ni += slip->employee_ni;
    }
  return sums;
}

static Sums
sums_of (const PaidYear *self)
{
  return sums_of_first (self, G_MAXUINT);
}

static char *
row_words (const char *what,
           PennyPence  amount)
{
  g_autofree char *words = penny_pence_to_words (amount);

  return g_strconcat (what, words, NULL);
}

static void
test_p60 (PaidYear      *self,
          gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_p60_paper (self->fixture.store, self->amir, 2026, &error);
  Sums sums = sums_of (self);
  g_autofree char *read = NULL, *pay = row_words ("In this employment ", sums.pay), *tax = row_words (" ", sums.tax);
  g_autofree char *row = g_strconcat (pay, tax, NULL);
  g_autofree char *ni = row_words (" ", sums.ni);

  g_assert_no_error (error);
  g_assert_cmpint (cell_amount (paper, "Pay and income tax", "Total for year"), ==, sums.tax);
  g_assert_cmpint (cell_amount (paper, "National Insurance contributions in this employment", "A"), ==, sums.ni);
  read = read_pdf (paper);
  if (read == NULL)
    return;
  assert_has (read, row);
  assert_has (read, ni);
  assert_has (read, "Tax year to 5 Apr 2027");
  assert_has (read, "QQ123456C");
  assert_has (read, "Employee Amir Sample");
  assert_has (read, "2 Other Road, Sampletown, SA2 2SA");
  assert_has (read, "1 Sample Street, Sampletown, SA1 1SA");
  assert_has (read, "123/AB456");
  assert_has (read, "Final tax code 1257L");
}

static void
end_year (PaidYear *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyEmployerYear) said = penny_employer_years_get (self->fixture.store, 2026, &error);

  said->ended_on = day ("2027-04-10");
  penny_history_begin (self->fixture.store, &error);
  penny_employer_years_save (self->fixture.store, said, &error);
  penny_history_commit (self->fixture.store, "test", (const char *const[]) { NULL }, &error);
  g_assert_no_error (error);
}

/* Before the year is ended it says that it is no certificate. */
static void
test_p60_early (PaidYear      *self,
                gconstpointer  unused)
{
  for (int ended = 0; ended <= 1; ended++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyPaper) paper = NULL;
      g_autofree char *text = NULL;

      if (ended == 1)
        end_year (self);
      paper = penny_p60_paper (self->fixture.store, self->amir, 2026, &error);
      g_assert_no_error (error);
      text = penny_paper_to_text (paper);
      if (ended == 1)
        assert_lacks (text, "no certificate");
      else
        assert_has (text, "no certificate: it says how things stand after the payday on Friday 29 May 2026.");
    }
}

static void
leave (PaidYear   *self,
       const char *last)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyAssistant) amir = penny_assistants_get (self->fixture.store, self->amir, &error);

  amir->left = day (last);
  penny_history_begin (self->fixture.store, &error);
  penny_assistants_save (self->fixture.store, amir, NULL, &error);
  penny_history_commit (self->fixture.store, "test", (const char *const[]) { NULL }, &error);
  g_assert_no_error (error);
}

typedef PennyPaper *(*Make) (PaidYear *self, GError **error);

static PennyPaper *
make_p60 (PaidYear  *self,
          GError   **error)
{
  return penny_p60_paper (self->fixture.store, self->amir, 2026, error);
}

static PennyPaper *
make_p60_before (PaidYear  *self,
                 GError   **error)
{
  return penny_p60_paper (self->fixture.store, self->amir, 2024, error);
}

static PennyPaper *
make_p45 (PaidYear  *self,
          GError   **error)
{
  return penny_p45_paper (self->fixture.store, self->amir, error);
}

/* Refused with a sentence that says what to do. */
static void
test_refused (PaidYear      *self,
              gconstpointer  unused)
{
  static const struct
  {
    Make        make;
    const char *left;           /* said before */
    const char *words;
  } rows[] = {
    { make_p60_before, NULL, "no payslip in the tax year 2024-25" },
    { make_p45, NULL, "no last day yet" },
    { make_p60, "2026-06-01", "no P60 for it" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      if (rows[i].left != NULL)
        leave (self, rows[i].left);
      g_assert_null (rows[i].make (self, &error));
      g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
      assert_has (error->message, rows[i].words);
    }
}

static void
test_p45 (PaidYear      *self,
          gconstpointer  unused)
{
  static const char *const parts[] = { "Part 1A", "Part 2", "Part 3" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = NULL;
  Sums sums = sums_of (self);
  g_autofree char *read = NULL, *tax = row_words ("Total tax to date ", sums.tax);

  leave (self, "2026-06-20");
  paper = penny_p45_paper (self->fixture.store, self->amir, &error);
  g_assert_no_error (error);
  read = read_pdf (paper);
  if (read == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *from = strstr (read, parts[i]);

      g_assert_nonnull (from);
      assert_has (from, "20 Jun 2026");
      assert_has (from, "QQ123456C");
      assert_has (from, "123/AB456");
      assert_has (from, "1257L");
      assert_has (from, "Week number 8");
      assert_has (from, tax);
    }
  assert_has (read, "Page 3 of 3");
  assert_has (read, "1 Jan 1981");
}

static void
test_p11 (PaidYear      *self,
          gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_p11_paper (self->fixture.store, self->amir, 2026, &error);
  Sums sums = { 0 };
  const GPtrArray *blocks;

  g_assert_no_error (error);
  blocks = penny_paper_get_blocks (paper);
  for (guint i = 0; i < blocks->len; i++)
    {
      const PennyPaperBlock *block = blocks->pdata[i];

      for (guint j = 0; block->rows != NULL && j < block->rows->len && !g_str_equal (block->text, "Who and when"); j++)
        {
          const PennyPaperRow *row = block->rows->pdata[j];
          PennyPence amount = 0;

          g_assert_true (penny_pence_parse (row->cells[7], &amount, NULL));
          if (g_str_equal (block->text, "Income tax"))
            sums.tax += amount;
          else
            sums.ni += amount;
        }
    }
  g_assert_cmpint (sums.tax, ==, sums_of (self).tax);
  g_assert_cmpint (sums.ni, ==, sums_of (self).ni);
}

static guint
looks_in_history (PaidYear *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = penny_history_list (self->fixture.store, 0, 100, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    n += g_str_has_prefix (((const PennyHistoryEntry *) entries->pdata[i])->kind, "looked-at-");
  return n;
}

static PennyPaper *
make_p11 (PaidYear  *self,
          GError   **error)
{
  return penny_p11_paper (self->fixture.store, self->amir, 2026, error);
}

static PennyPaper *
make_p32 (PaidYear  *self,
          GError   **error)
{
  return penny_p32_paper (self->fixture.store, 2026, day ("2026-11-15"), error);
}

/* Several paydays on one paper, and yet one look at each thing. */
static PennyPaper *
make_rt2 (PaidYear  *self,
          GError   **error)
{
  return penny_rt2_paper (self->fixture.store, 2026, 1, error);
}

/* What is hidden on a person's page is on these papers, so each is a look; a P45 and an RT2 have the date of birth too. */
static void
test_looks (PaidYear      *self,
            gconstpointer  unused)
{
  static const struct
  {
    PennyPaper *(*make) (PaidYear *self, GError **error);
    guint       looks;
  } rows[] = { { make_p32, 0 }, { make_p60, 1 }, { make_p11, 2 }, { make_p45, 4 }, { make_rt2, 6 } };

  leave (self, "2027-06-20");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PennyPaper) paper = rows[i].make (self, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (looks_in_history (self), ==, rows[i].looks);
    }
}

/* Three paydays fall into the first quarter and one into the second. */
static void
test_rt2 (PaidYear      *self,
          gconstpointer  unused)
{
  static const char *const has[] = {
    "Monday 6 April to Sunday 5 July 2026", "Sunday 19 July 2026", "To be with HMRC by", "123/AB456", "QQ123456C", "1 Jan 1981", "SA2 2SA",
    "1 May 2026", "29 May 2026", "26 Jun 2026", "does not publish it",
  };
  static const char *const lacks[] = { "24 Jul 2026", "this time", "Starting", "Leaving" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_rt2_paper (self->fixture.store, 2026, 1, &error);
  g_autoptr (PennyPaper) next = NULL;
  g_autofree char *text = NULL, *after = NULL, *tax = NULL, *to_date = NULL;
  Sums sums = sums_of_first (self, 3);

  g_assert_no_error (error);
  text = penny_paper_to_text (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (has); i++)
    assert_has (text, has[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (lacks); i++)
    assert_lacks (text, lacks[i]);
  tax = penny_pence_to_words_for_file (sums.tax);
  assert_has (text, tax);
  g_assert_cmpint (cell_amount (paper, "Pay and what was taken off, at the quarter’s end", "Tax in this job, the year to date"),
                   ==, sums.tax);
  g_assert_cmpint (cell_amount (paper, "Pay and what was taken off, at the quarter’s end",
                                "Worker’s National Insurance, the year to date"), ==, sums.ni);

  next = penny_rt2_paper (self->fixture.store, 2026, 2, &error);
  g_assert_no_error (error);
  after = penny_paper_to_text (next);
  assert_has (after, "24 Jul 2026");
  assert_lacks (after, "26 Jun 2026");
  g_assert_cmpint (cell_amount (next, "Pay and what was taken off, at the quarter’s end", "Tax in this job, the year to date"),
                   ==, sums_of (self).tax);
}

static void
test_rt2_nobody (PaidYear      *self,
                 gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_rt2_paper (self->fixture.store, 2026, 3, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = penny_paper_to_text (paper);
  assert_has (text, "RT5");
  assert_lacks (text, "QQ123456C");
  g_assert_cmpuint (looks_in_history (self), ==, 0);
}

static void
test_p32 (PaidYear      *self,
          gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_p32_paper (self->fixture.store, 2026, day ("2026-11-15"), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = penny_paper_to_text (paper);
  assert_has (text, "123PA00012345");
  assert_has (text, "Tax month 1");
}

static void
add_entry (PaidYear      *self,
           const char    *when,
           int            start,
           int            end,
           PennyEntryKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyEntry) entry = penny_entry_new ();

  entry->assistant_id = self->amir;
  entry->day = day (when);
  entry->kind = kind;
  entry->start = start;
  entry->end = end;
  entry->rest = 30;
  entry->minutes = end - start - 30;
  penny_history_begin (self->fixture.store, &error);
  penny_entries_save (self->fixture.store, entry, NULL, &error);
  penny_history_commit (self->fixture.store, "test", (const char *const[]) { NULL }, &error);
  g_assert_no_error (error);
}

static void
test_timesheet (PaidYear      *self,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = NULL;
  g_autofree char *text = NULL, *read = NULL;

  add_entry (self, "2026-11-02", 9 * 60, 13 * 60, PENNY_ENTRY_WORK);
  add_entry (self, "2026-11-02", 22 * 60, 31 * 60, PENNY_ENTRY_WAKING_NIGHT);
  add_entry (self, "2026-11-03", 9 * 60, 12 * 60, PENNY_ENTRY_OTHER_RATE);
  paper = penny_timesheet_paper (self->fixture.store, self->amir, day ("2026-11-04"), day ("2026-11-10"), &error);
  g_assert_no_error (error);
  text = penny_paper_to_text (paper);
  assert_has (text, "Week from Monday 2 November 2026");
  assert_has (text, "Monday 2 November: 09:00; End 13:00; Break 30 min; Hours 3 h 30 min\n");
  assert_has (text, "Monday 2 November: 22:00; End 07:00; Break 30 min; Hours 8 h 30 min; What for Waking night\n");
  assert_has (text, "What for Weekend\n");
  assert_has (text, "Hours in all: Hours 14 h 30 min\n");
  assert_has (text, "Sunday 8 November\n");
  assert_has (text, "Week from Monday 9 November 2026");
  assert_has (text, "Amir Sample, and the day: ___");
  assert_has (text, "Maya Sample, and the day: ___");
  read = read_pdf (paper);
  if (read != NULL)
    assert_has (read, "Page 2 of 2");
}

static void
test_pension (PaidYear      *self,
              gconstpointer  unused)
{
  gint64 run = g_array_index (self->runs, gint64, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_pension_paper (self->fixture.store, run, &error);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GPtrArray) slips = NULL;
  g_autofree char *text = NULL, *csv = NULL, *wanted = NULL, *employee = NULL, *employer = NULL, *pensionable = NULL;
  const PennySlip *slip;
  PennyPayslip working;
  gsize size;
  const char *data;

  g_assert_no_error (error);
  g_assert_cmpuint (looks_in_history (self), ==, 1);
  file = penny_pension_file (self->fixture.store, run, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (looks_in_history (self), ==, 2);
  slips = penny_slips_of_run (self->fixture.store, run, &error);
  slip = slips->pdata[0];
  g_assert_true (penny_payslip_read (slip->working, &working, &error));
  pensionable = penny_pence_format (working.pension.pensionable);
  employee = penny_pence_format (slip->pension);
  employer = penny_pence_format (slip->employer_pension);
  data = g_bytes_get_data (file, &size);
  csv = g_strndup (data, size);
  wanted = g_strdup_printf ("\r\nAmir Sample,QQ123456C,2026-04-04,2026-05-01,2026-05-01,%s,%s,%s\r\n", pensionable, employee,
                            employer);
  assert_has (csv, wanted);
  text = penny_paper_to_text (paper);
  assert_has (text, "Sample Pension");
  assert_has (text, "EMP000001");
  assert_has (text, "Amir Sample: QQ123456C");
}

static void
test_declaration (PaidYear      *self,
                  gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyPaper) paper = penny_declaration_paper (self->fixture.store, day ("2026-11-15"), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = penny_paper_to_text (paper);
  assert_has (text, "Duties start date: Saturday 4 March 2023\n");
  assert_has (text, "Staff you employed on that day: 1\n");
  assert_has (text, "Staff you had to put into a scheme: 1\n");
  assert_has (text, "Staff who were members on that day already: 0\n");
  assert_has (text, "Other staff: 0\n");
  assert_has (text, "123/AB456");
}

static void
set_up (PaidYear      *self,
        gconstpointer  n_paydays)
{
  paid_year_set_up (self, GPOINTER_TO_UINT (n_paydays));
}

static void
tear_down (PaidYear      *self,
           gconstpointer  unused)
{
  paid_year_tear_down (self);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    guint       n_paydays;
    void      (*test) (PaidYear *self, gconstpointer unused);
  } tests[] = {
    { "/pay-papers/payslip", 1, test_payslip },
    { "/pay-papers/payslip/adds-up", 1, test_payslip_adds_up },
    { "/pay-papers/payslip/without-explanations", 1, test_payslip_without },
    { "/pay-papers/payslip/corrected", 1, test_payslip_corrected },
    { "/pay-papers/payslip/hidden", 1, test_payslip_hidden },
    { "/pay-papers/payslip/bureau", 1, test_payslip_bureau },
    { "/pay-papers/p60", 12, test_p60 },
    { "/pay-papers/p60/early", 2, test_p60_early },
    { "/pay-papers/p45", 2, test_p45 },
    { "/pay-papers/looks", 2, test_looks },
    { "/pay-papers/refused", 2, test_refused },
    { "/pay-papers/p11", 12, test_p11 },
    { "/pay-papers/rt2", 4, test_rt2 },
    { "/pay-papers/rt2/nobody", 0, test_rt2_nobody },
    { "/pay-papers/p32", 3, test_p32 },
    { "/pay-papers/timesheet", 0, test_timesheet },
    { "/pay-papers/pension", 1, test_pension },
    { "/pay-papers/declaration", 0, test_declaration },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PaidYear, GUINT_TO_POINTER (tests[i].n_paydays), set_up, tests[i].test, tear_down);
  return g_test_run ();
}
