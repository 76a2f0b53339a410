#include "papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "paper-parts.h"
#include "people.h"
#include "rules.h"

/* The year's certificate.  What it must say: Income Tax (PAYE) Regulations 2003, regulation 67; Social Security
 * (Contributions) Regulations 2001, schedule 4, paragraph 9. */

/* The last payslip of the year; NULL with a sentence where there is no P60 to give. */
static PennySlip *
last_slip (PennyStore               *store,
           const PennyPaperParties  *parties,
           int                       year,
           PennyPayslip             *working,
           GError                  **error)
{
  const PennyAssistant *assistant = parties->assistant;
  g_autofree char *words = penny_tax_year_format (year);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) reason = NULL;
  PennySlip *last;

  if (assistant->left != PENNY_DATE_NONE && assistant->left < penny_tax_year_last (year))
    {
      g_autofree char *left = penny_date_to_words (assistant->left, PENNY_DATE_NONE);

      sentence = g_strdup_printf (_("%1$s left on %2$s, before the tax year %3$s ended, so there is no P60 for it: the P45 "
                                    "says what a P60 would. Make that one instead."), assistant->name, left, words);
      penny_refuse (error, sentence);
      return NULL;
    }
  last = penny_paper_last_slip (store, assistant, year, working, &reason);
  if (last != NULL)
    return last;
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  sentence = g_strdup_printf (_("%1$s has no payslip in the tax year %2$s, so there is nothing for a P60 to say. "
                                "Choose another year."), assistant->name, words);
  penny_refuse (error, sentence);
  return NULL;
}

static void
add_who (PennyPaper              *paper,
         const PennyPaperParties *parties,
         int                      year)
{
  const PennyAssistant *assistant = parties->assistant;
  g_autofree char *ends = penny_date_to_short (penny_tax_year_last (year));
  g_autofree char *address = penny_paper_one_line (assistant->address, assistant->postcode);

  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_row (paper, _("Tax year to"), ends, NULL);
  penny_paper_row (paper, _("Employee"), assistant->name, NULL);
  penny_paper_row (paper, _("National Insurance number"), assistant->ni_number != NULL ? assistant->ni_number : "", NULL);
  penny_paper_fact (paper, _("Works number"), assistant->payroll_id);
  penny_paper_fact (paper, _("Employee’s address"), address);
  penny_paper_employer (paper, parties);
}

/* Made before the year is over it is a look ahead, and no certificate. */
static void
add_standing (PennyPaper              *paper,
              const PennyEmployerYear *said,
              const PennySlip         *last)
{
  g_autofree char *payday = penny_date_to_words (last->payday, PENNY_DATE_NONE);
  g_autofree char *text = NULL;

  if (said->ended_on != PENNY_DATE_NONE)
    return;
  /* Translators: a day */
  text = g_strdup_printf (_("The tax year is not ended in Pennywell yet, so this is no certificate: it says how things stand after "
                            "the payday on %s. End the year first, and then give the P60 by 31 May."), payday);
  penny_paper_text (paper, text);
}

static void
add_tax (PennyPaper *paper,
         GPtrArray  *fields)
{
  penny_paper_table (paper, _("Pay and income tax"), _("What"), 't', _("Pay"), 'n', _("Tax"), 'n', NULL);
  for (guint i = 0; i < 3; i++)
    {
      static const char *const rows[][3] = {
        { N_("In previous employments"), "PreviousPay", "PreviousTax" },
        { N_("In this employment"), "Pay", "Tax" },
        { N_("Total for year"), "TotalPay", "TotalTax" },
      };
      g_autofree char *pay = penny_paper_field_words (penny_hmrc_field_find (fields, rows[i][1]));
      g_autofree char *tax = penny_paper_field_words (penny_hmrc_field_find (fields, rows[i][2]));

      if (i < 2)
        penny_paper_row (paper, _(rows[i][0]), pay, tax, NULL);
      else
        penny_paper_sum (paper, _(rows[i][0]), pay, tax, NULL);
    }
}

/* Each letter's five fields, one after the other, are a row. */
static void
add_national_insurance (PennyPaper *paper,
                        GPtrArray  *fields)
{
  const char *cells[6] = { NULL };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  penny_paper_table (paper, _("National Insurance contributions in this employment"), _("Letter"), 't',
                     _("Earnings at the lower earnings limit"), 'n', _("Above it, up to the primary threshold"), 'n',
                     _("Above that, up to the upper earnings limit"), 'n', _("Employee’s contributions"), 'n', NULL);
  for (guint i = 0; i < fields->len; i++)
    {
      const PennyHmrcField *field = fields->pdata[i];

      if (!g_str_has_prefix (field->name, "NI/"))
        continue;
      g_ptr_array_add (words, penny_paper_field_words (field->value));
      cells[n++] = words->pdata[words->len - 1];
      if (n == 5)
        {
          penny_paper_row_of (paper, cells, FALSE);
          n = 0;
        }
    }
}

static void
add_rest (PennyPaper *paper,
          GPtrArray  *fields)
{
  static const char *const names[] = { "FinalTaxCode", "SMP", "SPP", "SAP", "ShPP", "SPBP", "SNCP", "StudentLoan",
                                       "PostgraduateLoan" };

  penny_paper_table (paper, _("Tax code, and what else there was"), "", 't', "", 'n', NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    penny_paper_fact_field (paper, fields, names[i]);
}

PennyPaper *
penny_p60_paper (PennyStore  *store,
                 gint64       assistant_id,
                 int          year,
                 GError     **error)
{
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, assistant_id, error);
  PennyPayslip working;
  g_autoptr (PennySlip) last = parties != NULL ? last_slip (store, parties, year, &working, error) : NULL;
  g_autoptr (PennyEmployerYear) said = last != NULL ? penny_employer_years_get (store, year, error) : NULL;
  g_autofree char *year_words = penny_tax_year_format (year);
  g_autofree char *title = NULL;
  g_autoptr (GPtrArray) fields = NULL;
  PennyPaper *paper;

  if (said == NULL || !penny_assistant_note_look (store, parties->assistant, PENNY_HIDDEN_NI_NUMBER, error))
    return NULL;
  fields = penny_p60_fields (&working);
  title = g_strdup_printf (_("P60, %1$s, %2$s"), parties->assistant->name, year_words);
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, _("P60 End of Year Certificate"));
  penny_paper_bureaus_form (paper, last);
  add_standing (paper, said, last);
  penny_paper_text (paper, _("To the employee: please keep this certificate in a safe place, as you will need it if you have "
                             "to fill in a tax return. You may also need it to claim tax back, or to show what you were "
                             "paid. It helps you to check that your employer uses the right National Insurance number and "
                             "takes the right contributions. By law you must tell HM Revenue & Customs of income that is "
                             "not fully taxed, even if you are not sent a tax return."));
  add_who (paper, parties, year);
  add_tax (paper, fields);
  add_national_insurance (paper, fields);
  add_rest (paper, fields);
  penny_paper_text (paper, _("This form shows your total pay for income tax in this employment for the year. Overtime, bonus, "
                             "holiday pay, Statutory Sick Pay and family pay are in it."));
  return paper;
}
