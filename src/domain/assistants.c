#include "assistants.h"

#include "value.h"

PENNY_DEFINE_VALUE (PennyAssistant, penny_assistant, 0,
                    offsetof (PennyAssistant, name), offsetof (PennyAssistant, agreed_letter),
                    offsetof (PennyAssistant, ni_number), offsetof (PennyAssistant, sort_code),
                    offsetof (PennyAssistant, account_number), offsetof (PennyAssistant, account_name),
                    offsetof (PennyAssistant, address), offsetof (PennyAssistant, postcode),
                    offsetof (PennyAssistant, phone), offsetof (PennyAssistant, email),
                    offsetof (PennyAssistant, payroll_id), offsetof (PennyAssistant, note),
                    offsetof (PennyAssistant, p45_code))
PENNY_DEFINE_VALUE (PennyContract, penny_contract, 0,
                    offsetof (PennyContract, other_name[0]), offsetof (PennyContract, other_name[1]),
                    offsetof (PennyContract, other_name[2]), offsetof (PennyContract, note))
PENNY_DEFINE_VALUE (PennyCodeNotice, penny_code_notice, 0,
                    offsetof (PennyCodeNotice, code), offsetof (PennyCodeNotice, note))
PENNY_DEFINE_VALUE (PennyLetterNotice, penny_letter_notice, 0,
                    offsetof (PennyLetterNotice, note))
PENNY_DEFINE_VALUE (PennyLoanNotice, penny_loan_notice, 0,
                    offsetof (PennyLoanNotice, note))
PENNY_DEFINE_VALUE (PennyPensionNotice, penny_pension_notice, 0,
                    offsetof (PennyPensionNotice, number), offsetof (PennyPensionNotice, note))
PENNY_DEFINE_VALUE (PennyOrder, penny_order, 0,
                    offsetof (PennyOrder, name), offsetof (PennyOrder, payee), offsetof (PennyOrder, reference))
PENNY_DEFINE_VALUE (PennyDocument, penny_document, 0,
                    offsetof (PennyDocument, name), offsetof (PennyDocument, number), offsetof (PennyDocument, note))
PENNY_DEFINE_VALUE (PennyContact, penny_contact, 0,
                    offsetof (PennyContact, name), offsetof (PennyContact, relation), offsetof (PennyContact, phone))
PENNY_DEFINE_COPY_AND_FREE (PennyEntry, penny_entry, 0,
                            offsetof (PennyEntry, note))
PENNY_DEFINE_COPY_AND_FREE (PennyUsualHours, penny_usual_hours, 0)
PENNY_DEFINE_VALUE (PennyTimesheet, penny_timesheet, 0,
                    offsetof (PennyTimesheet, signed_by))
PENNY_DEFINE_VALUE (PennyEmployer, penny_employer, 0,
                    offsetof (PennyEmployer, name), offsetof (PennyEmployer, address),
                    offsetof (PennyEmployer, paye_reference), offsetof (PennyEmployer, accounts_office),
                    offsetof (PennyEmployer, bureau), offsetof (PennyEmployer, hmrc_payee),
                    offsetof (PennyEmployer, pension_payee), offsetof (PennyEmployer, pension_scheme),
                    offsetof (PennyEmployer, pension_reference))
PENNY_DEFINE_VALUE (PennyEmployerYear, penny_employer_year, 0,
                    offsetof (PennyEmployerYear, allowance_by))
PENNY_DEFINE_VALUE (PennyRun, penny_run, 0,
                    offsetof (PennyRun, told_by), offsetof (PennyRun, told_receipt), offsetof (PennyRun, note))
PENNY_DEFINE_VALUE (PennySlip, penny_slip, 0,
                    offsetof (PennySlip, name), offsetof (PennySlip, stated), offsetof (PennySlip, working))
PENNY_DEFINE_VALUE (PennySlipLine, penny_slip_line, 0,
                    offsetof (PennySlipLine, key), offsetof (PennySlipLine, label),
                    offsetof (PennySlipLine, explanation))
PENNY_DEFINE_VALUE (PennyPayBill, penny_pay_bill, 0)

/* A stretch whose times nobody said has none: midnight is a time. */
PennyEntry *
penny_entry_new (void)
{
  PennyEntry *self = g_new0 (PennyEntry, 1);

  self->start = self->end = -1;
  return self;
}

PennyUsualHours *
penny_usual_hours_new (void)
{
  PennyUsualHours *self = g_new0 (PennyUsualHours, 1);

  self->weekday = 1;
  self->start = self->end = -1;
  return self;
}
