#include "entry-pay.h"

const PennyContract *
penny_contract_on (const GPtrArray *contracts,
                   gint64           assistant_id,
                   PennyDate        on)
{
  const PennyContract *found = NULL;

  for (guint i = 0; i < contracts->len; i++)
    {
      const PennyContract *contract = g_ptr_array_index (contracts, i);

      if (contract->assistant_id == assistant_id && contract->from <= on)
        found = contract;
    }
  return found;
}

const PennyContract *
penny_contract_on_or_next (const GPtrArray *contracts,
                           gint64           assistant_id,
                           PennyDate        on)
{
  const PennyContract *found = penny_contract_on (contracts, assistant_id, on);

  for (guint i = 0; found == NULL && i < contracts->len; i++)
    {
      const PennyContract *contract = g_ptr_array_index (contracts, i);

      if (contract->assistant_id == assistant_id)
        found = contract;
    }
  return found;
}

PennyPence
penny_entry_rate (const PennyEntry    *entry,
                  const PennyContract *contract)
{
  PennyPence rate = 0;

  if (entry->kind == PENNY_ENTRY_WAKING_NIGHT)
    rate = contract->waking_night;
  else if (entry->kind == PENNY_ENTRY_TRAINING)
    rate = contract->training;
  else if (entry->kind == PENNY_ENTRY_OTHER_RATE && entry->other >= 0 && entry->other < PENNY_OTHER_RATES)
    rate = contract->other_rate[entry->other];
  return rate > 0 ? rate : contract->rate;
}

PennyPence
penny_entry_pay (const PennyEntry    *entry,
                 const PennyContract *contract)
{
  switch (entry->kind)
    {
    case PENNY_ENTRY_EXPENSES:
    case PENNY_ENTRY_BONUS:
    case PENNY_ENTRY_ARREARS:
      return entry->amount;
    case PENNY_ENTRY_SICK:
    case PENNY_ENTRY_FAMILY_LEAVE:
    case PENNY_ENTRY_UNPAID:
      return 0;
    case PENNY_ENTRY_MILEAGE:
      return contract == NULL ? 0 : penny_pence_share (contract->mileage, entry->tenths, 10);
    case PENNY_ENTRY_SLEEP_IN:
      return contract == NULL ? 0 : contract->sleep_in;
    case PENNY_ENTRY_WORK:
    case PENNY_ENTRY_WAKING_NIGHT:
    case PENNY_ENTRY_OTHER_RATE:
    case PENNY_ENTRY_TRAINING:
    case PENNY_ENTRY_HOLIDAY:
    default:
      return contract == NULL ? 0 : penny_pence_share (penny_entry_rate (entry, contract), entry->minutes, 60);
    }
}
