#include "papers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "paper-parts.h"
#include "people.h"

/* The deductions working sheet that the employer keeps for each worker: one half is National Insurance, one tax.  RT11 is
 * HMRC's paper for the same: pay, tax, both shares of National Insurance, loans (HMRC's manual DMBM519240; the Low Incomes Tax
 * Reform Group's guide for those who employ a carer).  It is kept and sent nowhere. */

typedef struct
{
  const char *name;             /* of HMRC's field; one that is not there makes an empty cell */
  const char *column;
} Column;

static const Column insurance[] = {
  { "NiLetter", N_("Letter") },
  { "AtLEL", N_("At the lower earnings limit") },
  { "LELtoPT", N_("To the primary threshold") },
  { "PTtoUEL", N_("To the upper earnings limit") },
  { "TotalNI", N_("Both shares") },
  { "EmployeeNI", N_("Employee’s share") },
};

static const Column tax[] = {
  { "Pay", N_("Pay this time") },
  { "PayToDate", N_("Pay to date") },
  { "FreePay", N_("Free pay to date") },
  { "Taxable", N_("Taxable to date") },
  { "TaxDue", N_("Tax due to date") },
  { "Tax", N_("Tax this time") },
};

/* A K code's addition stands in the column of free pay, said to be what it is. */
static char *
cell_of (GPtrArray  *fields,
         const char *name)
{
  const char *value = penny_hmrc_field_find (fields, name);

  if (value == NULL && g_str_equal (name, "FreePay"))
    {
      g_autofree char *added = penny_paper_field_words (penny_hmrc_field_find (fields, "AdditionalPay"));

      /* Translators: an amount of pay that is added for tax, instead of free pay */
      return g_strdup_printf (_("%s added"), added);
    }
  return value != NULL ? penny_paper_field_words (value) : g_strdup ("");
}

/* On one line, whatever else there is. */
static char *
short_day (PennyDate day)
{
  g_autofree char *words = penny_date_to_short (day);
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);

  return g_strjoinv ("\302\240", parts);
}

static void
add_row (PennyPaper           *paper,
         const PennyPaperSlip *slip,
         const Column         *columns,
         gsize                 n_columns)
{
  g_autoptr (GPtrArray) fields = penny_p11_fields (&slip->working);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_autofree char *payday = short_day (slip->slip->payday);
  g_auto (GStrv) row = NULL;

  g_strv_builder_add_many (cells, payday, penny_hmrc_field_find (fields, "Period"), NULL);
  for (gsize i = 0; i < n_columns; i++)
    {
      g_autofree char *cell = cell_of (fields, columns[i].name);

      g_strv_builder_add (cells, cell);
    }
  row = g_strv_builder_end (cells);
  penny_paper_row_of (paper, (const char *const *) row, FALSE);
}

static void
add_half (PennyPaper   *paper,
          const char   *of,
          GPtrArray    *slips,
          const Column *columns,
          gsize         n_columns)
{
  g_assert (n_columns == 6);
  penny_paper_table (paper, of, _("Payday"), 't', _("Period"), 'n', _(columns[0].column), 'n', _(columns[1].column), 'n',
                     _(columns[2].column), 'n', _(columns[3].column), 'n', _(columns[4].column), 'n',
                     _(columns[5].column), 'n', NULL);
  for (guint i = 0; i < slips->len; i++)
    add_row (paper, slips->pdata[i], columns, n_columns);
}

/* Family pay and loans, a line each time there was any. */
static void
add_others (PennyPaper *paper,
            GPtrArray  *slips)
{
  static const char *const names[] = { "SMP", "SPP", "SAP", "ShPP", "SPBP", "SNCP", "StudentLoan", "PostgraduateLoan" };
  gboolean begun = FALSE;

  for (guint i = 0; i < slips->len; i++)
    {
      const PennyPaperSlip *slip = slips->pdata[i];
      g_autoptr (GPtrArray) fields = penny_p11_fields (&slip->working);
      g_autofree char *payday = penny_date_to_short (slip->slip->payday);

      for (guint j = 0; j < fields->len; j++)
        {
          const PennyHmrcField *field = fields->pdata[j];
          g_autofree char *amount = NULL;

          if (!g_strv_contains ((const char *const[]) { names[0], names[1], names[2], names[3], names[4], names[5],
                                                       names[6], names[7], NULL }, field->name))
            continue;
          if (!begun)
            penny_paper_table (paper, _("Family pay and loans"), _("Payday"), 't', _("What"), 't', _("Amount"), 'n', NULL);
          begun = TRUE;
          amount = penny_paper_field_words (field->value);
          penny_paper_row (paper, payday, field->label, amount, NULL);
        }
    }
}

PennyPaper *
penny_p11_paper (PennyStore  *store,
                 gint64       assistant_id,
                 int          year,
                 GError     **error)
{
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, assistant_id, error);
  g_autoptr (GPtrArray) slips = parties != NULL ? penny_paper_slips (store, assistant_id, year, error) : NULL;
  g_autofree char *words = penny_tax_year_format (year);
  g_autofree char *title = NULL;
  PennyPaper *paper;

  if (slips == NULL || !penny_assistant_note_look (store, parties->assistant, PENNY_HIDDEN_NI_NUMBER, error))
    return NULL;
  title = g_strdup_printf (_("P11, %1$s, %2$s"), parties->assistant->name, words);
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, _("P11 / RT11 Deductions working sheet"));
  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_row (paper, _("Tax year"), words, NULL);
  penny_paper_row (paper, _("Employee"), parties->assistant->name, NULL);
  penny_paper_fact (paper, _("National Insurance number"), parties->assistant->ni_number);
  penny_paper_fact (paper, _("Works number"), parties->assistant->payroll_id);
  penny_paper_employer (paper, parties);
  add_half (paper, _("National Insurance"), slips, insurance, G_N_ELEMENTS (insurance));
  add_half (paper, _("Income tax"), slips, tax, G_N_ELEMENTS (tax));
  add_others (paper, slips);
  if (slips->len == 0)
    penny_paper_text (paper, _("There is no payslip in this tax year."));
  return paper;
}
