#pragma once

#include "pay-tables.h"

G_BEGIN_DECLS

/* Days that matter to an employer, from the records alone.  Home shows the nearest, notifications say that there is one
 * (naming nobody and no amount), and all can be saved as a calendar. */
typedef enum
{
  PENNY_REMINDER_PAYDAY,
  PENNY_REMINDER_HMRC,                /* pay HMRC by */
  PENNY_REMINDER_TELL_HMRC,           /* a run HMRC was not told of */
  PENNY_REMINDER_PENSION,             /* pay the pension by */
  PENNY_REMINDER_ENROL,
  PENNY_REMINDER_DECLARE,             /* declaration of compliance */
  PENNY_REMINDER_RE_ENROL,
  PENNY_REMINDER_DOCUMENT,            /* insurance, DBS, right to work ... runs out */
  PENNY_REMINDER_WAGE_RISE,           /* pay below the minimum wage from a day: 1 April, a birthday */
  PENNY_REMINDER_P60,
  PENNY_REMINDER_P45,
  PENNY_REMINDER_ALLOWANCE,           /* claim it for this year */
  PENNY_REMINDER_RATES,               /* the new tax year has no file */
  PENNY_REMINDER_HOLIDAY,             /* to be taken before the leave year ends */
  PENNY_REMINDER_HOURS,               /* hours to approve before payday */
  PENNY_REMINDER_POSTPONED,           /* the pension is to be looked at again */
  PENNY_REMINDER_LAST_PAY,            /* somebody left, and is still to be paid */
  PENNY_REMINDER_INSURANCE,           /* employers' liability insurance that is not on record */
} PennyReminderKind;

typedef struct
{
  PennyReminderKind kind;
  PennyDate         on;               /* to be done by */
  PennyDate         from;             /* worth saying from */
  gint64            assistant_id;     /* 0: nobody's own */
  gint64            id;               /* a document's, a run's, a bill's; 0 */
  char             *sentence;         /* to the person. Translated */
  char             *in_private;       /* the same for a notification: no name, no amount. Translated */
} PennyReminder;
PennyReminder *penny_reminder_copy      (const PennyReminder *self);
void           penny_reminder_free      (PennyReminder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyReminder, penny_reminder_free)

/* PennyReminder, nearest first; up to a year ahead.  @today is theirs. */
GPtrArray     *penny_reminders_list     (PennyStore *store, PennyDate today, GError **error);
/* A PennyRead: request PennyDate *, answer as above. */
gpointer       penny_reminders_read     (PennyStore *store, gpointer today, GError **error);
/* Those worth saying on @today. */
gboolean       penny_reminder_is_near   (const PennyReminder *self, PennyDate today);

G_END_DECLS
