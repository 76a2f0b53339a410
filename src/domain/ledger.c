#include "ledger.h"

#include "value.h"

PENNY_DEFINE_VALUE (PennyBudget, penny_budget, 0,
                    offsetof (PennyBudget, name), offsetof (PennyBudget, funder),
                    offsetof (PennyBudget, held_by), offsetof (PennyBudget, rule.source))
PENNY_DEFINE_VALUE (PennyPlanLine, penny_plan_line, 0,
                    offsetof (PennyPlanLine, name), offsetof (PennyPlanLine, outcome), offsetof (PennyPlanLine, unit))
PENNY_DEFINE_VALUE (PennyPlanVersion, penny_plan_version, 0,
                    offsetof (PennyPlanVersion, note))
PENNY_DEFINE_VALUE (PennyAccount, penny_account, 0,
                    offsetof (PennyAccount, name))
PENNY_DEFINE_VALUE (PennyPayment, penny_payment, offsetof (PennyPayment, splits),
                    offsetof (PennyPayment, payee), offsetof (PennyPayment, note),
                    offsetof (PennyPayment, bank_ref), offsetof (PennyPayment, bank_text))
PENNY_DEFINE_VALUE (PennyBill, penny_bill, offsetof (PennyBill, splits),
                    offsetof (PennyBill, payee), offsetof (PennyBill, what))
PENNY_DEFINE_COPY_AND_FREE (PennyRegular, penny_regular, 0,
                            offsetof (PennyRegular, payee))
PENNY_DEFINE_COPY_AND_FREE (PennyIncome, penny_income, 0,
                            offsetof (PennyIncome, what))
PENNY_DEFINE_VALUE (PennySaving, penny_saving, 0,
                    offsetof (PennySaving, what), offsetof (PennySaving, agreed_by))
PENNY_DEFINE_VALUE (PennyQuestion, penny_question, 0,
                    offsetof (PennyQuestion, question))
PENNY_DEFINE_VALUE (PennyRequest, penny_request, 0,
                    offsetof (PennyRequest, what), offsetof (PennyRequest, who), offsetof (PennyRequest, letter))
PENNY_DEFINE_VALUE (PennyPerson, penny_person, 0,
                    offsetof (PennyPerson, name), offsetof (PennyPerson, manager),
                    offsetof (PennyPerson, manager_role), offsetof (PennyPerson, label))

/* What comes round comes round every 1 unit until something else is said. */
PennyRegular *
penny_regular_new (void)
{
  PennyRegular *self = g_new0 (PennyRegular, 1);

  self->schedule.every = 1;
  return self;
}

PennyIncome *
penny_income_new (void)
{
  PennyIncome *self = g_new0 (PennyIncome, 1);

  self->schedule.every = 1;
  return self;
}
