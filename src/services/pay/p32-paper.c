#include "papers.h"

#include <glib/gi18n-lib.h>

#include "paper-parts.h"

/* The employer's payment record: tax month by tax month, what is owed and what was to be paid by when. */

static char *
cell_of (GPtrArray  *fields,
         const char *name)
{
  const char *value = penny_hmrc_field_find (fields, name);

  return penny_paper_field_words (value != NULL ? value : "");
}

static void
add_month (PennyPaper          *paper,
           const PennyTaxMonth *month)
{
  static const char *const names[] = { "Tax", "StudentLoans", "NI", "Allowance", "FamilyPay", "Due" };
  g_autoptr (GPtrArray) fields = penny_p32_fields (month);
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) row = NULL;

  g_strv_builder_add (cells, month->month == 0 ? _("Year") : penny_hmrc_field_find (fields, "Month"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *cell = cell_of (fields, names[i]);

      g_strv_builder_add (cells, cell);
    }
  row = g_strv_builder_end (cells);
  penny_paper_row_of (paper, (const char *const *) row, month->month == 0);
}

static void
add_months (PennyPaper            *paper,
            const PennyOwedToHmrc *owed)
{
  penny_paper_table (paper, _("Month by month"), _("Tax month"), 't', _("Income tax"), 'n', _("Loans"), 'n',
                     _("National Insurance"), 'n', _("Employment Allowance"), 'n', _("Family pay to have back"), 'n',
                     _("Owed"), 'n', NULL);
  for (guint i = 0; i < PENNY_TAX_MONTHS; i++)
    if (owed->months[i].paid > 0 || owed->months[i].due != 0)
      add_month (paper, &owed->months[i]);
  add_month (paper, &owed->total);
}

static char *
months_words (const PennyHmrcPayment *payment)
{
  if (payment->from == payment->to)
    return g_strdup_printf (_("Tax month %d"), payment->from);
  /* Translators: a quarter: its first and its last tax month */
  return g_strdup_printf (_("Tax months %1$d to %2$d"), payment->from, payment->to);
}

static void
add_payments (PennyPaper            *paper,
              const PennyOwedToHmrc *owed)
{
  penny_paper_table (paper, _("To pay"), _("For"), 't', _("Pay by"), 't', _("Amount"), 'n',
                     _("HMRC owes, for the next payment"), 'n', NULL);
  for (guint i = 0; i < owed->n_payments; i++)
    {
      const PennyHmrcPayment *payment = &owed->payments[i];
      g_autofree char *months = months_words (payment);
      g_autofree char *by = penny_date_to_short (payment->pay_by);
      g_autofree char *due = penny_pence_to_words_for_file (payment->due);
      g_autofree char *carried = payment->carried != 0 ? penny_pence_to_words_for_file (payment->carried) : g_strdup ("");

      if (payment->due != 0 || payment->carried != 0)
        penny_paper_row (paper, months, by, due, carried, NULL);
    }
}

PennyPaper *
penny_p32_paper (PennyStore  *store,
                 int          year,
                 PennyDate    today,
                 GError     **error)
{
  PennyHmrcYearRequest request = { year, today };
  g_autoptr (PennyPaperParties) parties = penny_paper_parties_read (store, 0, error);
  PennyHmrcYear *view = parties != NULL ? penny_hmrc_year (store, &request, error) : NULL;
  g_autofree char *words = penny_tax_year_format (year);
  g_autofree char *title = g_strdup_printf (_("P32, %s"), words);
  PennyPaper *paper;

  if (view == NULL)
    return NULL;
  paper = penny_paper_new (title);
  penny_paper_heading (paper, 1, _("P32 Employer payment record"));
  penny_paper_table (paper, _("Who and when"), "", 't', "", 't', NULL);
  penny_paper_row (paper, _("Tax year"), words, NULL);
  penny_paper_employer (paper, parties);
  penny_paper_fact (paper, _("Accounts Office reference"), parties->employer->accounts_office);
  add_months (paper, &view->owed);
  add_payments (paper, &view->owed);
  if (view->allowance_words != NULL)
    penny_paper_text (paper, view->allowance_words);
  penny_hmrc_year_free (view);
  return paper;
}
