#pragma once

#include "store.h"

G_BEGIN_DECLS

/* One family a table, each in a file of its own.  save: id 0 inserts, else
 * updates; *id is the row's.  remove: refused (PENNY_STORE_ERROR_REFUSED) while
 * something else stands on it.  list: GPtrArray that owns its values.  All but
 * get and list must run inside an act (history.h). */
#define PENNY_TABLE(Type, name)                                             \
  gboolean   penny_##name##_save   (PennyStore *store, const Type *value,   \
                                    gint64 *id, GError **error);            \
  gboolean   penny_##name##_remove (PennyStore *store, gint64 id, GError **error); \
  Type      *penny_##name##_get    (PennyStore *store, gint64 id, GError **error);

PENNY_TABLE (PennyBudget, budgets)
PENNY_TABLE (PennyAccount, accounts)
PENNY_TABLE (PennyBill, bills)
PENNY_TABLE (PennyRegular, regulars)
PENNY_TABLE (PennyIncome, incomes)
PENNY_TABLE (PennySaving, savings)
PENNY_TABLE (PennyQuestion, questions)
PENNY_TABLE (PennyRequest, requests)

/* budget_id 0: all. */
GPtrArray   *penny_budgets_list   (PennyStore *store, GError **error);
GPtrArray   *penny_accounts_list  (PennyStore *store, gint64 budget_id, GError **error);
GPtrArray   *penny_bills_list     (PennyStore *store, gint64 budget_id, gboolean with_paid, GError **error);
/* Whether a payment has cleared a bill. */
gboolean     penny_bills_has_cleared (PennyStore *store, gint64 payment_id, gboolean *cleared, GError **error);
/* As it stood on @on: incurred by then, and not paid by then. */
GPtrArray   *penny_bills_owed     (PennyStore *store, gint64 budget_id, PennyDate on, GError **error);
GPtrArray   *penny_regulars_list  (PennyStore *store, gint64 budget_id, GError **error);
GPtrArray   *penny_incomes_list   (PennyStore *store, gint64 budget_id, GError **error);
GPtrArray   *penny_savings_list   (PennyStore *store, gint64 budget_id, GError **error);
GPtrArray   *penny_savings_agreed (PennyStore *store, gint64 budget_id, PennyDate on, GError **error);
GPtrArray   *penny_questions_list (PennyStore *store, GError **error);
GPtrArray   *penny_requests_list  (PennyStore *store, gint64 budget_id, GError **error);

/* The person (one row). */
PennyPerson *penny_person_get     (PennyStore *store, GError **error);
gboolean     penny_person_save    (PennyStore *store, const PennyPerson *person, GError **error);

/* Plans: a version from a date has lines; the lines' ids live on from version to version.
 * penny_lines_save changes the line in the version in force at @on (it makes the
 * first version, from the budget's start, where there is none). */
GPtrArray   *penny_versions_list  (PennyStore *store, gint64 budget_id, GError **error);
/* Copies the lines of the version in force into a new one from @version->from. */
gboolean     penny_versions_add   (PennyStore *store, const PennyPlanVersion *version, gint64 *id, GError **error);
/* Lines of the version in force at @on, in plan order; then those dropped that have spending. */
GPtrArray   *penny_lines_list     (PennyStore *store, gint64 budget_id, PennyDate on, GError **error);
gboolean     penny_lines_save     (PennyStore *store, const PennyPlanLine *line, PennyDate on, gint64 *id, GError **error);
gboolean     penny_lines_remove   (PennyStore *store, gint64 id, PennyDate on, GError **error);

/* A CSV mapping that the user set for a header, by the header's key (exchange). NULL without error: none. */
char        *penny_mappings_get   (PennyStore *store, const char *header_key, GError **error);
gboolean     penny_mappings_save  (PennyStore *store, const char *header_key, const char *mapping, GError **error);

/* A statement brought in: evidence. */
typedef struct
{
  gint64      id;
  gint64      account_id;
  const char *file_name;
  const char *format;
  const char *sha256;
  guint       rows;
  gint64      file_id;         /* the file itself, where it is kept; or 0 */
} PennyStatementRecord;
gboolean     penny_statements_add (PennyStore *store, const PennyStatementRecord *record, gint64 *id, GError **error);

/* Checks against the bank: on a date the bank said a closing balance. */
typedef struct
{
  gint64     id;
  gint64     account_id;
  PennyDate  date;
  PennyPence closing;
} PennyCheck;
/* Ticks @payments (gint64 ids) off to it. Refused unless opening checked + ticked = closing. */
gboolean     penny_checks_add     (PennyStore *store, const PennyCheck *check, const gint64 *payments, gsize n,
                                   gint64 *id, GError **error);
/* The sum of all that is ticked off already: what the next check starts from. */
gboolean     penny_checks_start   (PennyStore *store, gint64 account_id, PennyPence *start, PennyDate *last, GError **error);

G_END_DECLS
