#pragma once

#include "fixture.h"
#include "hours.h"
#include "people.h"

/* The small book of fixture.h with one assistant, and what tests of people and hours do again and again. */
typedef struct
{
  Fixture book;
  gint64  amir;                /* from 2 March 2026, 20 hours a week at 14.20, "Weekend" at 16.00; born 1 January 1981 */
  gint64  ready;               /* what a test prepared */
  gint64  invoiced;            /* and its invoice */
} Staff;

void            staff_set_up     (Staff          *self);
void            staff_tear_down  (Staff          *self);

PennyAssistant *assistant        (Fixture        *book,
                                  const char     *name);
gint64          save_assistant   (PennyStore     *store,
                                  PennyAssistant *value);
PennyContract  *contract         (gint64          assistant_id,
                                  const char     *from,
                                  PennyPence      rate);
/* Times as "09:00", or NULL for none; an end before the start is the next day's. */
PennyEntry     *entry            (gint64          assistant_id,
                                  const char     *on,
                                  const char     *start,
                                  const char     *end);
/* Takes @value. */
gint64          save_entry       (PennyStore     *store,
                                  PennyEntry     *value);
PennyWeekAct    week             (gint64          assistant_id,
                                  const char     *on);
/* A run of one payslip that pays for what is approved in [from, to]: rows alone, nothing worked out. */
gint64          pay              (PennyStore     *store,
                                  gint64          assistant_id,
                                  const char     *from,
                                  const char     *to,
                                  PennyPence      gross);

/* What was done: undone, the book is as @before; done again, as it is now; and its sentence is @sentence. */
void            assert_undone    (PennyStore     *store,
                                  const char     *before,
                                  const char     *sentence);
/* Refused with such words, and the book is as @before; clears @error. */
void            assert_refused   (PennyStore     *store,
                                  const char     *before,
                                  GError        **error,
                                  const char     *says);
