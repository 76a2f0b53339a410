#include "act.h"

/* What is between the person and a funder: money promised, savings agreed,
 * questions, and things asked for. */

static char **
penny_tell_income (const PennyIncome *value)
{
  return penny_tell_money (value->amount, value->what, value->schedule.first);
}

static char **
penny_tell_saving (const PennySaving *value)
{
  return penny_tell_money (value->amount, value->what, value->agreed_on);
}

static char **
penny_tell_question (const PennyQuestion *value)
{
  return penny_tell (value->question, NULL);
}

static char **
penny_tell_request (const PennyRequest *value)
{
  return penny_tell (value->what, NULL);
}

PENNY_ACTS (PennyIncome, income, incomes)
PENNY_ACTS (PennySaving, saving, savings)
PENNY_ACTS (PennyQuestion, question, questions)
PENNY_ACTS (PennyRequest, request, requests)
