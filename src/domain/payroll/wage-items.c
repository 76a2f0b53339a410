#include "wage-items.h"

static void
add_pay (PennyWageFacts     *facts,
         const PennyPayItem *item,
         PennyPence          basic)
{
  PennyPence amount = penny_pay_item_amount (item);
  PennyPence premium = 0;

  if (basic > 0 && item->minutes > 0 && item->rate > basic)
    premium = amount - penny_pence_share (basic, item->minutes, 60);
  facts->pay.pay = penny_pence_add (facts->pay.pay, amount - premium);
  facts->pay.premium = penny_pence_add (facts->pay.premium, premium);
}

void
penny_wage_facts_add (PennyWageFacts     *facts,
                      const PennyPayItem *item,
                      PennyPence          basic)
{
  switch (item->kind)
    {
    case PENNY_PAY_HOURS:
    case PENNY_PAY_OTHER_RATE:
      facts->hours.worked += item->minutes;
      add_pay (facts, item, basic);
      break;
    case PENNY_PAY_WAKING_NIGHT:
      facts->hours.waking_nights += item->minutes;
      add_pay (facts, item, basic);
      break;
    case PENNY_PAY_TRAINING:
      facts->hours.training += item->minutes;
      add_pay (facts, item, basic);
      break;
    case PENNY_PAY_BONUS:
      add_pay (facts, item, 0);
      break;
    case PENNY_PAY_SLEEP_IN:
      facts->hours.sleep_ins += item->minutes;
      facts->pay.sleep_in_pay = penny_pence_add (facts->pay.sleep_in_pay, penny_pay_item_amount (item));
      break;
    case PENNY_PAY_HOLIDAY:
    case PENNY_PAY_HOLIDAY_ROLLED_UP:
    case PENNY_PAY_SSP:
    case PENNY_PAY_SMP:
    case PENNY_PAY_SPP:
    case PENNY_PAY_SAP:
    case PENNY_PAY_SHPP:
    case PENNY_PAY_SPBP:
    case PENNY_PAY_SNCP:
    case PENNY_PAY_ARREARS:
    case PENNY_PAY_NOTICE:
    case PENNY_PAY_REDUNDANCY:
    case PENNY_PAY_MILEAGE:
    case PENNY_PAY_EXPENSES:
    default:
      facts->pay.other = penny_pence_add (facts->pay.other, penny_pay_item_amount (item));
    }
}
