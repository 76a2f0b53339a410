#pragma once

#include "act.h"
#include "kept-copy.h"
#include "pay-tables.h"

G_BEGIN_DECLS

/* What the acts on assistants share.  For the files of people and hours only. */

/* "Nothing was changed." is said behind @sentence.  Always FALSE. */
gboolean  penny_refuse_unchanged     (GError          **error,
                                      const char       *sentence);
/* A name for history: NULL and an error where there is no such assistant. */
char     *penny_name_of_assistant    (PennyStore       *store,
                                      gint64            assistant_id,
                                      GError          **error);
/* Arguments for an entry: the name, and a day where @day is not NONE. */
char    **penny_tell_of_assistant    (PennyStore       *store,
                                      gint64            assistant_id,
                                      PennyDate         day,
                                      GError          **error);
/* FALSE for a day that no record of pay can have; NONE only where @may_be_none. */
gboolean  penny_rules_day            (PennyDate         day,
                                      gboolean          may_be_none,
                                      GError          **error);
/* A plan line of the assistant's budget; 0 is none. */
gboolean  penny_rules_line_of        (PennyStore       *store,
                                      gint64            budget_id,
                                      gint64            line_id,
                                      GError          **error);

gboolean  penny_rules_assistant      (PennyStore *store, const PennyAssistant *value, GError **error);
gboolean  penny_rules_contract       (PennyStore *store, const PennyContract *value, GError **error);
gboolean  penny_rules_code_notice    (PennyStore *store, const PennyCodeNotice *value, GError **error);
gboolean  penny_rules_letter_notice  (PennyStore *store, const PennyLetterNotice *value, GError **error);
gboolean  penny_rules_loan_notice    (PennyStore *store, const PennyLoanNotice *value, GError **error);
gboolean  penny_rules_pension_notice (PennyStore *store, const PennyPensionNotice *value, GError **error);
gboolean  penny_rules_order          (PennyStore *store, const PennyOrder *value, GError **error);
gboolean  penny_rules_contact        (PennyStore *store, const PennyContact *value, GError **error);
gboolean  penny_rules_document       (PennyStore *store, const PennyDocument *value, GError **error);
gboolean  penny_rules_employer       (const PennyEmployer *value, GError **error);

/* Families of one assistant.  @day: value's day for history, or PENNY_DATE_NONE. */
#define PENNY_ASSISTANTS_ACTS(Type, name, rows, what, day) \
  PENNY_ACTS_TOLD (Type, name, rows, what, penny_tell_of_assistant (store, value->assistant_id, day, error))

G_END_DECLS
