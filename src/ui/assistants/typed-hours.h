#pragma once

#include "choice.h"
#include "hours.h"

G_BEGIN_DECLS

/* What is typed in the rows of a stretch, read together. */
typedef struct
{
  int start, end;               /* -1: only how long */
  int rest;
  int minutes;
} PennyTypedHours;

/* Which of them is wrong. */
typedef enum
{
  PENNY_TYPED_WELL,
  PENNY_TYPED_FROM,
  PENNY_TYPED_TO,
  PENNY_TYPED_REST,
  PENNY_TYPED_HOURS,
} PennyTypedWrong;

/* @error says what is wrong with it.  @hours NULL: times are needed.  @day NONE: of any week, by the clock alone. */
PennyTypedWrong penny_typed_hours_read     (PennyTypedHours      *self,
                                            PennyDate             day,
                                            const char           *from,
                                            const char           *to,
                                            const char           *rest,
                                            const char           *hours,
                                            GError              **error);
/* "7 hours 30 minutes.", and what a change of the clocks does to it. */
char           *penny_typed_hours_to_words (const PennyTypedHours *self,
                                            PennyDate             day);
/* Tenths of a mile of "12" or "12.5"; -1: it is no number, or too large. */
int             penny_typed_tenths         (const char           *typed);

/* What a stretch can be: kind and, as the id, which other rate; and what @entry is in any case. */
GListStore     *penny_entry_kind_choices   (const PennyContract  *contract,
                                            const PennyEntry     *entry,
                                            gboolean              their_turn);
/* The same of the usual week: what has times. */
GListStore     *penny_usual_kind_choices   (const PennyContract  *contract);

G_END_DECLS
