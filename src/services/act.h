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

/* The plain families differ in their type alone: each defines a
 * penny_tell_NAME() for its arguments and gets its two acts from here. */
#define PENNY_ACTS(Type, name, rows)                                               \
gboolean                                                                           \
penny_act_save_##name (PennyStore  *store,                                         \
                       gpointer     request,                                       \
                       gint64      *id,                                            \
                       GError     **error)                                         \
{                                                                                  \
  const Type *value = request;                                                     \
  g_auto (GStrv) args = penny_tell_##name (value);                                 \
  gint64 row = value->id;                                                          \
                                                                                   \
  if (!penny_history_begin (store, error))                                         \
    return FALSE;                                                                  \
  return penny_act_end (store,                                                     \
                        penny_rules_##name (store, value, error) &&                \
                        penny_##rows##_save (store, value, &row, error),           \
                        value->id == 0 ? #name "-added" : #name "-changed",        \
                        (const char *const *) args, &row, id, error);               \
}                                                                                  \
                                                                                   \
PENNY_ACT_REMOVE (Type, name, rows)

#define PENNY_ACT_REMOVE(Type, name, rows)                                         \
gboolean                                                                           \
penny_act_remove_##name (PennyStore  *store,                                       \
                         gpointer     request,                                     \
                         gint64      *id,                                          \
                         GError     **error)                                       \
{                                                                                  \
  const PennyRemoval *removal = request;                                           \
  g_autoptr (Type) value = penny_##rows##_get (store, removal->id, error);         \
  g_auto (GStrv) args = NULL;                                                      \
                                                                                   \
  if (value == NULL)                                                               \
    return FALSE;                                                                  \
  args = penny_tell_##name (value);                                                \
  if (!penny_history_begin (store, error))                                         \
    return FALSE;                                                                  \
  return penny_act_end (store,                                                     \
                        penny_##rows##_remove (store, removal->id, error),         \
                        #name "-removed",                                          \
                        (const char *const *) args, &removal->id, id, error);       \
}

G_END_DECLS
