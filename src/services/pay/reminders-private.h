#pragma once

#include "reminders.h"
#include "standing.h"

G_BEGIN_DECLS

/* What reminders are made from, read once.  For the files of reminders only. */
typedef struct
{
  PennyStore     *store;
  PennyDate       today;
  PennyRateYears *years;       /* NULL: a person's own file of rates is wrong, and what needs it is left out */
  PennyEmployer  *employer;
  GPtrArray      *assistants;  /* PennyAssistant, with those who left */
  GPtrArray      *contracts;   /* PennyContract, of all */
  GPtrArray      *list;        /* PennyReminder, that grows */
} PennyReminding;

/* Takes @sentence; a day too far ahead adds nothing.  @assistant_id and @id: 0 is nobody's. */
void     penny_remind               (PennyReminding        *self,
                                     PennyReminderKind      kind,
                                     PennyDate              on,
                                     gint64                 assistant_id,
                                     gint64                 id,
                                     char                  *sentence);
/* Employed, and not gone. */
gboolean penny_reminding_works      (const PennyReminding  *self,
                                     const PennyAssistant  *assistant);
gboolean penny_reminding_any_works  (const PennyReminding  *self);
/* As @today says it. */
char    *penny_reminding_day        (const PennyReminding  *self,
                                     PennyDate              day);

gboolean penny_remind_of_pay        (PennyReminding        *self,
                                     GError               **error);
gboolean penny_remind_of_people     (PennyReminding        *self,
                                     GError               **error);
gboolean penny_remind_of_pension    (PennyReminding        *self,
                                     GError               **error);
gboolean penny_remind_of_years      (PennyReminding        *self,
                                     GError               **error);

G_END_DECLS
