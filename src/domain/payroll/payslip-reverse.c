#include "year-to-date.h"

/* Every amount of a slip turned over, in one place, so that none is forgotten beside its neighbours. */

static void
turn (PennyPence *amounts,
      guint       n)
{
  for (guint i = 0; i < n; i++)
    amounts[i] = -amounts[i];
}

static void
turn_tax (PennyTaxWorking *tax)
{
  turn (&tax->pay, 1);
  turn (&tax->tax, 1);
  turn (&tax->held_back, 1);
}

static void
turn_ni (PennyNiWorking *ni)
{
  turn (&ni->pay, 1);
  turn (&ni->at_lel, 1);
  turn (&ni->lel_to_pt, 1);
  turn (&ni->pt_to_uel, 1);
  turn (&ni->above_uel, 1);
  turn (&ni->employee, 1);
  turn (&ni->employer, 1);
}

static void
turn_loan (PennyLoanWorking *loan)
{
  turn (&loan->pay, 1);
  turn (&loan->deduction, 1);
  turn (&loan->left_out, 1);
}

static void
turn_pension (PennyPensionWorking *pension)
{
  turn (&pension->pay, 1);
  turn (&pension->pensionable, 1);
  turn (&pension->employee, 1);
  turn (&pension->relief, 1);
  turn (&pension->employer, 1);
}

static void
turn_pay (PennyPayslip *slip)
{
  slip->minutes = -slip->minutes;
  turn (slip->by_kind, PENNY_PAY_KINDS);
  turn (&slip->gross, 1);
  turn (&slip->for_tax, 1);
  turn (&slip->for_ni, 1);
  turn (&slip->paid_back, 1);
  turn (&slip->tax_free, 1);
  turn (&slip->class_1a, 1);
  turn (&slip->attachable, 1);
  turn (slip->attachments, PENNY_ATTACHMENTS);
  turn (slip->left_for, PENNY_ATTACHMENTS);
  turn (&slip->deductions, 1);
  turn (&slip->net, 1);
}

void
penny_payslip_reverse (const PennyPayslip    *slip,
                       const PennyYearToDate *now,
                       PennyPayslip          *reversed)
{
  g_return_if_fail (slip != NULL && reversed != NULL && reversed != slip);

  *reversed = *slip;
  turn_pay (reversed);
  turn_tax (&reversed->tax);
  turn_ni (&reversed->ni);
  turn_loan (&reversed->loan);
  turn_loan (&reversed->postgraduate);
  turn_pension (&reversed->pension);
  reversed->reverses = !slip->reverses;
  reversed->new_letter = FALSE;
  if (now != NULL)
    reversed->after = *now;
  /* The letter has its row already: the slip opened or found it. */
  if (!penny_year_to_date_count (&reversed->after, reversed, NULL, NULL))
    g_return_if_reached ();
  if (slip->new_letter)
    penny_year_to_date_forget_letter (&reversed->after, slip->ni.letter);
}
