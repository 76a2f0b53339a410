#include "papers.h"

#include <glib/gi18n-lib.h>

#include "paper-parts.h"

/* A care and support employer who need not tell HMRC online tells it on paper, each tax quarter: an RT2 for each worker
 * who was paid, to be there 14 days after the quarter's end.  It has parts on who they are, starting, payment, pay and
 * what was taken off, and leaving.  Sources: HMRC's manuals DMBM519240 and NIM11565; the Low Incomes Tax Reform Group's
 * guide for those who employ a carer, "RTI paper process submissions".
 *
 * HMRC posts the form and its guide RT6 to those employers and publishes neither, so the boxes themselves are not known
 * here: these are the figures of the Full Payment Submission, which asks for the same, and the paper says so. */

#define DAYS_TO_TELL 14

/* What the submission tells of one payday; here there is a table of all the quarter's. */
static const char *const of_one_payday[] = {
  "Payment/PmtDate", "Payment/MonthNo", "Payment/WeekNo", "Payment/PeriodsCovered", "Payment/TaxablePay",
  "Payment/NonTaxOrNICPmt", "Payment/DednsFromNetPay", "Payment/PayAfterStatDedns", "Payment/EmpeePenContribnsPaid",
  "Payment/EmpeePenContribnsNotPaid", "Payment/StudentLoanRecovered", "Payment/PostgradLoanRecovered",
  "Payment/TaxDeductedOrRefunded", "NIlettersAndValues/GrossEarningsForNICsInPd", "NIlettersAndValues/TotalEmpNICInPd",
  "NIlettersAndValues/EmpeeContribnsInPd", NULL
};

typedef enum
{
  PART_STARTED,
  PART_FIGURES,
  PART_LEFT,
  PART_ONE_PAYDAY,
} Part;

static Part
part_of (const PennyHmrcField *field)
{
  if (g_str_has_prefix (field->name, "Starter/"))
    return PART_STARTED;
  if (g_str_equal (field->name, "LeavingDate"))
    return PART_LEFT;
  return g_strv_contains (of_one_payday, field->name) ? PART_ONE_PAYDAY : PART_FIGURES;
}

/* No table where there is nothing of that part. */
static void
add_part (PennyPaper *paper,
          const char *of,
          GPtrArray  *fields,
          Part        part,
          char        of_values)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = g_ptr_array_index (fields, i);
      g_autofree char *words = NULL;

      if (part_of (field) != part)
        continue;
      if (!begun)
        penny_paper_table (paper, of, "", 't', "", of_values, NULL);
      begun = TRUE;
      words = penny_paper_field_words (field->value);
      penny_paper_row (paper, field->label, words, NULL);
    }
}

static void
add_person (PennyPaper *paper,
            GPtrArray  *fields)
{
  penny_paper_table (paper, _("Who they are"), "", 't', "", 't', NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = g_ptr_array_index (fields, i);
      g_autofree char *words = penny_paper_field_words (field->value);

      penny_paper_fact (paper, field->label, words);
    }
}

typedef struct
{
  PennyPence pay, tax, ni, employer_ni, loans;
} Sums;

static void
add_amounts (PennyPaper *paper,
             const char *what,
             const Sums *sums,
             gboolean    strong)
{
  g_autofree char *pay = penny_pence_to_words_for_file (sums->pay);
  g_autofree char *tax = penny_pence_to_words_for_file (sums->tax);
  g_autofree char *ni = penny_pence_to_words_for_file (sums->ni);
  g_autofree char *employer_ni = penny_pence_to_words_for_file (sums->employer_ni);
  g_autofree char *loans = penny_pence_to_words_for_file (sums->loans);
  const char *const cells[] = { what, pay, tax, ni, employer_ni, loans, NULL };

  penny_paper_row_of (paper, cells, strong);
}

/* With what was taken back, so that the quarter's sum comes out. */
static void
add_paydays (PennyPaper *paper,
             GPtrArray  *slips)
{
  Sums all = { 0 };

  penny_paper_table (paper, _("Each payday of the quarter"), _("Payday"), 't', _("Taxable pay"), 'n', _("Tax"), 'n',
                     _("Their National Insurance"), 'n', _("Employer’s National Insurance"), 'n', _("Loans"), 'n', NULL);
  for (guint i = 0; i < slips->len; i++)
    {
      const PennyPaperSlip *of = g_ptr_array_index (slips, i);
      const Sums one = { of->working.for_tax, of->slip->tax, of->slip->employee_ni, of->slip->employer_ni,
                         of->slip->student_loans };
      g_autofree char *payday = penny_date_to_short (of->slip->payday);

      add_amounts (paper, payday, &one, FALSE);
      all.pay = penny_pence_add (all.pay, one.pay);
      all.tax = penny_pence_add (all.tax, one.tax);
      all.ni = penny_pence_add (all.ni, one.ni);
      all.employer_ni = penny_pence_add (all.employer_ni, one.employer_ni);
      all.loans = penny_pence_add (all.loans, one.loans);
    }
  add_amounts (paper, _("The quarter"), &all, TRUE);
}

/* Of one assistant's: those of the quarter. */
static void
keep_quarter (GPtrArray *slips,
              int        quarter)
{
  for (guint i = slips->len; i-- > 0; )
    if ((((const PennyPaperSlip *) g_ptr_array_index (slips, i))->slip->tax_month - 1) / 3 + 1 != quarter)
      g_ptr_array_remove_index (slips, i);
}

/* The last that stands; NULL: all of them were taken back. */
static gboolean
find_last (PennyStore       *store,
           GPtrArray        *slips,
           const PennySlip **last,
           GError          **error)
{
  *last = NULL;
  for (guint i = slips->len; i-- > 0 && *last == NULL; )
    {
      const PennySlip *slip = ((const PennyPaperSlip *) g_ptr_array_index (slips, i))->slip;
      gint64 by = 0;

      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      if (slip->reverses == 0 && by == 0)
        *last = slip;
    }
  return TRUE;
}

/* One sheet for each who was paid; @n counts them. */
static gboolean
add_sheet (PennyStore            *store,
           PennyPaper            *paper,
           const PennyAssistant  *assistant,
           int                    year,
           int                    quarter,
           guint                 *n,
           GError               **error)
{
  g_autoptr (GPtrArray) slips = penny_paper_slips (store, assistant->id, year, error);
  g_autoptr (GPtrArray) person = NULL, first = NULL, figures = NULL;
  const PennySlip *last;

  if (slips == NULL)
    return FALSE;
  keep_quarter (slips, quarter);
  if (!find_last (store, slips, &last, error))
    return FALSE;
  if (last == NULL)
    return TRUE;
  if ((person = penny_fps_person (store, assistant, error)) == NULL ||
      (first = penny_fps_figures (store, ((const PennyPaperSlip *) slips->pdata[0])->slip->id, error)) == NULL ||
      (figures = penny_fps_figures (store, last->id, error)) == NULL)
    return FALSE;
  if ((*n)++ > 0)
    penny_paper_new_page (paper);
  penny_paper_heading (paper, 2, assistant->name);
  penny_paper_bureaus_form (paper, last);
  add_person (paper, person);
  add_part (paper, _("Starting"), first, PART_STARTED, 't');
  add_paydays (paper, slips);
  add_part (paper, _("Pay and what was taken off, at the quarter’s end"), figures, PART_FIGURES, 'n');
  add_part (paper, _("Leaving"), figures, PART_LEFT, 't');
  return TRUE;
}

static void
add_head (PennyPaper              *paper,
          const PennyPaperParties *parties,
          int                      year,
          int                      quarter)
{
  PennyDate last = penny_tax_month_last (year, 3 * quarter);
  g_autofree char *tax_year = penny_tax_year_format (year);
  g_autofree char *days = penny_paper_days (penny_date_add_months (last, -3) + 1, last);

  penny_paper_heading (paper, 1, _("Figures for HMRC’s paper form RT2"));
  penny_paper_text (paper, _("For employers who may tell HMRC on paper. HMRC posts the form to them and does not publish it, so "
                             "its boxes are not shown here as they stand on it. These are the figures that HMRC asks for "
                             "online. HMRC’s guide RT6 says which goes where."));
  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_row (paper, _("Tax year"), tax_year, NULL);
  penny_paper_row (paper, _("Quarter"), days, NULL);
  penny_paper_fact_date (paper, _("To be with HMRC by"), last + DAYS_TO_TELL);
  penny_paper_employer (paper, parties);
  penny_paper_fact (paper, _("Accounts Office reference"), parties->employer->accounts_office);
}

PennyPaper *
penny_rt2_paper (PennyStore  *store,
                 int          year,
                 int          quarter,
                 GError     **error)
{
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, 0, error);
  g_autoptr (GPtrArray) assistants = parties != NULL ? penny_assistants_list (store, TRUE, error) : NULL;
  g_autofree char *tax_year = penny_tax_year_format (year);
  /* Translators: a tax year; 1 to 4 */
  g_autofree char *title = g_strdup_printf (_("RT2, %1$s, quarter %2$d"), tax_year, quarter);
  g_autoptr (PennyPaper) paper = penny_paper_new (title);
  guint n = 0;

  g_return_val_if_fail (quarter >= 1 && quarter <= 4, NULL);

  if (assistants == NULL)
    return NULL;
  add_head (paper, parties, year, quarter);
  for (guint i = 0; i < assistants->len; i++)
    if (!add_sheet (store, paper, g_ptr_array_index (assistants, i), year, quarter, &n, error))
      return NULL;
  if (n == 0)
    penny_paper_text (paper, _("Nobody was paid in this quarter. HMRC’s paper form for that is RT5."));
  return g_steal_pointer (&paper);
}
