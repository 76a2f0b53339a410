#pragma once

#include "acts.h"
#include "rules.h"

G_BEGIN_DECLS

/* What the acts share.  For the files of this room only. */

/* Ends an act that was begun: one history entry of @kind where @ok, and as if
 * nothing had happened where not.  Gives *@row as *@id (both may be NULL). */
gboolean penny_act_end     (PennyStore          *store,
                            gboolean             ok,
                            const char          *kind,
                            const char  *const  *args,
                            const gint64        *row,
                            gint64              *id,
                            GError             **error);

/* Arguments for a history entry: amounts without their sign, days as in files.
 * NULL stands for nothing.  The names they have in a sentence: sentence.c. */
char   **penny_tell        (const char  *first,
                            ...) G_GNUC_NULL_TERMINATED;
char   **penny_tell_money  (PennyPence   amount,
                            const char  *who,
                            PennyDate    date);

/* The lines of the bills that a payment clears become its own: one line, or parts. */
void     penny_bills_lines_out (const GPtrArray *bills,
                                PennyPayment    *payment);
/* Says that @payment_id paid @bill. */
gboolean penny_bill_clear  (PennyStore  *store,
                            PennyBill   *bill,
                            gint64       payment_id,
                            GError     **error);

/* Families that differ in their type alone get their two acts from here.  @what: their kind in history, "bill" for
 * "bill-added".  @told: an entry's arguments, made of value; NULL where @error says why there are none. */
#define PENNY_ACTS_TOLD(Type, name, rows, what, told)                              \
gboolean                                                                           \
penny_act_save_##name (PennyStore  *store,                                         \
                       gpointer     request,                                       \
                       gint64      *id,                                            \
                       GError     **error)                                         \
{                                                                                  \
  const Type *value = request;                                                     \
  g_auto (GStrv) args = told;                                                      \
  gint64 row = value->id;                                                          \
                                                                                   \
  if (args == NULL || !penny_history_begin (store, error))                         \
    return FALSE;                                                                  \
  return penny_act_end (store,                                                     \
                        penny_rules_##name (store, value, error) &&                \
                        penny_##rows##_save (store, value, &row, error),           \
                        value->id == 0 ? what "-added" : what "-changed",          \
                        (const char *const *) args, &row, id, error);              \
}                                                                                  \
                                                                                   \
gboolean                                                                           \
penny_act_remove_##name (PennyStore  *store,                                       \
                         gpointer     request,                                     \
                         gint64      *id,                                          \
                         GError     **error)                                       \
{                                                                                  \
  const PennyRemoval *removal = request;                                           \
  g_autoptr (Type) value = penny_##rows##_get (store, removal->id, error);         \
  g_auto (GStrv) args = value == NULL ? NULL : told;                               \
                                                                                   \
  if (args == NULL || !penny_history_begin (store, error))                         \
    return FALSE;                                                                  \
  return penny_act_end (store,                                                     \
                        penny_##rows##_remove (store, removal->id, error),         \
                        what "-removed",                                           \
                        (const char *const *) args, &removal->id, id, error);      \
}

/* The plain ones define a penny_tell_NAME() for their arguments. */
#define PENNY_ACTS(Type, name, rows) PENNY_ACTS_TOLD (Type, name, rows, #name, penny_tell_##name (value))

G_END_DECLS
