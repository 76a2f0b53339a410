#pragma once

#include "actors.h"
#include "payments.h"
#include "tables.h"

G_BEGIN_DECLS

/* The rules that hold across rows, which no CHECK of a table can say.  Every
 * act asks them before it ends.  FALSE with PENNY_STORE_ERROR_REFUSED and a
 * sentence that says what to do.  For the files of this room only. */

/* Always FALSE. */
gboolean    penny_refuse          (GError     **error,
                                   const char  *sentence);

/* Every line that the budget's plan has ever had: a set of pointers to gint64. */
GHashTable *penny_rules_lines     (PennyStore  *store,
                                   gint64       budget_id,
                                   GError     **error);
/* A payment, where the lines of its budget are known already: for many at once. */
gboolean    penny_rules_payment_among (const PennyPayment  *payment,
                                       GHashTable          *lines,
                                       GError             **error);
/* What a bank's statement says of a payment stays: by it the same row is known
 * again, and nothing comes in twice. */
gboolean    penny_rules_bank_says (const PennyPayment  *before,
                                   const PennyPayment  *after,
                                   GError             **error);
/* FALSE for a day that no payment can have. */
gboolean    penny_rules_is_sensible (PennyDate date);
/* The budget of an account; refused when there is no such account. */
gboolean    penny_rules_budget_of (PennyStore  *store,
                                   gint64       account_id,
                                   gint64      *budget_id,
                                   GError     **error);

gboolean    penny_rules_budget    (PennyStore *store, const PennyBudget *value, GError **error);
gboolean    penny_rules_account   (PennyStore *store, const PennyAccount *value, GError **error);
gboolean    penny_rules_line      (PennyStore *store, const PennyPlanLine *value, GError **error);
gboolean    penny_rules_version   (PennyStore *store, const PennyPlanVersion *value, GError **error);
gboolean    penny_rules_payment   (PennyStore *store, const PennyPayment *value, GError **error);
gboolean    penny_rules_bill      (PennyStore *store, const PennyBill *value, GError **error);
/* A bill that pay makes or changes: nobody else may change the amount of one. */
gboolean    penny_rules_bill_of_pay (PennyStore *store, const PennyBill *value, GError **error);
gboolean    penny_rules_regular   (PennyStore *store, const PennyRegular *value, GError **error);
gboolean    penny_rules_income    (PennyStore *store, const PennyIncome *value, GError **error);
gboolean    penny_rules_saving    (PennyStore *store, const PennySaving *value, GError **error);
gboolean    penny_rules_question  (PennyStore *store, const PennyQuestion *value, GError **error);
gboolean    penny_rules_request   (PennyStore *store, const PennyRequest *value, GError **error);
gboolean    penny_rules_actor     (PennyStore *store, const PennyActor *value, GError **error);

G_END_DECLS
