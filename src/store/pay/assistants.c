#include "pay-tables.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>

#include "pay-rows.h"

static const PennyColumn assistants_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyAssistant, id) },
  { "budget_id", PENNY_COLUMN_ID, offsetof (PennyAssistant, budget_id) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, name) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, kind) },
  { "relation", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, relation) },
  { "agreed_on", PENNY_COLUMN_DATE, offsetof (PennyAssistant, agreed_on) },
  { "agreed_letter", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, agreed_letter) },
  { "started", PENNY_COLUMN_DATE, offsetof (PennyAssistant, started) },
  { "left_on", PENNY_COLUMN_DATE, offsetof (PennyAssistant, left) },
  { "born", PENNY_COLUMN_DATE, offsetof (PennyAssistant, born) },
  { "ni_number", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, ni_number) },
  { "sort_code", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, sort_code) },
  { "account_number", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, account_number) },
  { "account_name", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, account_name) },
  { "address", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, address) },
  { "postcode", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, postcode) },
  { "phone", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, phone) },
  { "email", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, email) },
  { "gender", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, gender) },
  { "payroll_id", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, payroll_id) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, note) },
  { "starter", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, starter) },
  { "p45_code", PENNY_COLUMN_TEXT, offsetof (PennyAssistant, p45_code) },
  { "p45_left", PENNY_COLUMN_DATE, offsetof (PennyAssistant, p45_left) },
  { "p45_pay", PENNY_COLUMN_PENCE, offsetof (PennyAssistant, p45_pay) },
  { "p45_tax", PENNY_COLUMN_PENCE, offsetof (PennyAssistant, p45_tax) },
  { "apprentice_since", PENNY_COLUMN_DATE, offsetof (PennyAssistant, apprentice_since) },
  { "civilian_since", PENNY_COLUMN_DATE, offsetof (PennyAssistant, civilian_since) },
  { "reduced_rate", PENNY_COLUMN_FLAG, offsetof (PennyAssistant, reduced_rate) },
  { "deferred", PENNY_COLUMN_FLAG, offsetof (PennyAssistant, deferred) },
  { "irregular", PENNY_COLUMN_FLAG, offsetof (PennyAssistant, irregular) },
  { "leave_from", PENNY_COLUMN_DATE, offsetof (PennyAssistant, leave_from) },
  { "leave_by_contract", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, leave_by_contract) },
  { "leave_carried", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, leave_carried) },
  { "leave_taken", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, leave_taken) },
  { "leave_built_up", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, leave_built_up) },
  { "leave_counted", PENNY_COLUMN_DATE, offsetof (PennyAssistant, leave_counted) },
  { "sick_days", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, sick_days) },
  { "pay_line", PENNY_COLUMN_ID, offsetof (PennyAssistant, pay_line) },
  { "holiday_line", PENNY_COLUMN_ID, offsetof (PennyAssistant, holiday_line) },
  { "pension_line", PENNY_COLUMN_ID, offsetof (PennyAssistant, pension_line) },
  { "ni_line", PENNY_COLUMN_ID, offsetof (PennyAssistant, ni_line) },
  { "status_answers", PENNY_COLUMN_NUMBER, offsetof (PennyAssistant, status_answers) },
  { "status_on", PENNY_COLUMN_DATE, offsetof (PennyAssistant, status_on) },
};

PENNY_FAMILY (PennyAssistant, penny_assistant, assistants,
              N_("There are hours, payslips or other records of this person, so they were not removed. "
                 "Say when they left instead: what is kept of them stays, and they are no longer shown first."))
PENNY_FAMILY_SAVE (PennyAssistant, assistants)
PENNY_FAMILY_REMOVE (assistants)
PENNY_FAMILY_GET (PennyAssistant, assistants)

GPtrArray *
penny_assistants_list (PennyStore  *store,
                       gboolean     with_left,
                       GError     **error)
{
  return penny_family_list (store, &assistants_family,
                            with_left ? "ORDER BY name COLLATE NOCASE, id"
                                      : "WHERE left_on IS NULL ORDER BY name COLLATE NOCASE, id",
                            0, error);
}
