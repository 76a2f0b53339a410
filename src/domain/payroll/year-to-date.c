#include "year-to-date.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static void
add (PennyPence *sum,
     PennyPence  amount)
{
  *sum = penny_pence_add (*sum, amount);
}

static PennyNiToDate *
find_letter (PennyYearToDate *year,
             char             letter)
{
  for (guint i = 0; i < year->n_ni; i++)
    if (year->ni[i].letter == letter)
      return &year->ni[i];
  return NULL;
}

static PennyNiToDate *
open_letter (PennyYearToDate *year,
             char             letter,
             GError         **error)
{
  if (year->n_ni >= PENNY_NI_LETTERS_A_YEAR)
    {
      g_set_error (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD,
                   ngettext ("This year’s pay has had %d National Insurance letter already, and there is no room for "
                             "another. Check the letters of earlier paydays.",
                             "This year’s pay has had %d National Insurance letters already, and there is no room for "
                             "another. Check the letters of earlier paydays.", PENNY_NI_LETTERS_A_YEAR),
                   PENNY_NI_LETTERS_A_YEAR);
      return NULL;
    }
  year->ni[year->n_ni] = (PennyNiToDate) { .letter = letter };
  return &year->ni[year->n_ni++];
}

static void
count_ni (PennyNiToDate        *row,
          const PennyNiWorking *ni)
{
  add (&row->pay, ni->pay);
  add (&row->at_lel, ni->at_lel);
  add (&row->lel_to_pt, ni->lel_to_pt);
  add (&row->pt_to_uel, ni->pt_to_uel);
  add (&row->employee, ni->employee);
  add (&row->employer, ni->employer);
}

static void
count_pay (PennyYearToDate    *year,
           const PennyPayslip *slip)
{
  add (&year->gross, slip->gross);
  add (&year->pay, slip->for_tax);
  add (&year->tax, slip->tax.tax);
  add (&year->student_loan, slip->loan.deduction);
  add (&year->postgraduate_loan, slip->postgraduate.deduction);
  add (&year->pension, slip->pension.employee);
  if (slip->terms.pension.kind == PENNY_PENSION_NET_PAY)
    add (&year->pension_before_tax, slip->pension.employee);
  add (&year->pension_relief, slip->pension.relief);
  add (&year->employer_pension, slip->pension.employer);
  add (&year->redundancy, slip->by_kind[PENNY_PAY_REDUNDANCY]);
  add (&year->tax_free, slip->tax_free);
  add (&year->class_1a, slip->class_1a);
  add (&year->net, slip->net);
}

gboolean
penny_year_to_date_count (PennyYearToDate    *year,
                          const PennyPayslip *slip,
                          gboolean           *new_letter,
                          GError            **error)
{
  PennyNiToDate *row = find_letter (year, slip->ni.letter);

  if (new_letter != NULL)
    *new_letter = row == NULL;
  if (row == NULL && (row = open_letter (year, slip->ni.letter, error)) == NULL)
    return FALSE;
  count_ni (row, &slip->ni);
  count_pay (year, slip);
  for (guint i = PENNY_PAY_SSP; i <= PENNY_PAY_SNCP; i++)
    add (&year->statutory[i], slip->by_kind[i]);
  for (guint i = 0; i < slip->terms.n_attachments; i++)
    add (&year->attachments, slip->attachments[i]);
  return TRUE;
}

void
penny_year_to_date_begin_next (const PennyYearToDate *last,
                               PennyYearToDate       *next)
{
  *next = (PennyYearToDate) { .redundancy = last->redundancy, .tax_free = last->tax_free };
}

void
penny_year_to_date_forget_letter (PennyYearToDate *year,
                                  char             letter)
{
  PennyNiToDate *row = find_letter (year, letter);
  guint after;

  if (row == NULL || row->pay != 0 || row->at_lel != 0 || row->lel_to_pt != 0 || row->pt_to_uel != 0
      || row->employee != 0 || row->employer != 0)
    return;
  after = year->n_ni - (guint) (row - year->ni) - 1;
  memmove (row, row + 1, after * sizeof *row);
  year->ni[--year->n_ni] = (PennyNiToDate) { 0 };
}
