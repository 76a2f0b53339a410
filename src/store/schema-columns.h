#pragma once

#include "schema-private.h"

/* Rules that more than one table has.  Each rule's name leads to its sentence
 * below.  date() alone lets 30 February through; adding no days does not. */
#define DAY(column) column " TEXT NOT NULL CONSTRAINT a_day CHECK (" column " IS date(" column ", '+0 days'))"
#define DAY_OR_NONE(column) column " TEXT CONSTRAINT a_day CHECK (" column " IS date(" column ", '+0 days'))"
#define NAME(column) column " TEXT NOT NULL CONSTRAINT a_name CHECK (trim(" column ") <> '')"
#define YES_OR_NO(column) column " INTEGER NOT NULL CONSTRAINT a_choice CHECK (" column " IN (0, 1))"
#define CHOICE(column, last) \
  column " INTEGER NOT NULL CONSTRAINT a_choice CHECK (" column " BETWEEN 0 AND " #last ")"
/* Ten thousand million pounds: a sum of nine million such amounts still fits in 64 bits. */
#define PENCE(column) \
  column " INTEGER NOT NULL CONSTRAINT an_amount CHECK (" column " BETWEEN -1000000000000 AND 1000000000000)"
#define PENCE_NOT_LESS(column) \
  column " INTEGER NOT NULL CONSTRAINT not_less_than_nothing CHECK (" column " >= 0)" \
  " CONSTRAINT an_amount CHECK (" column " <= 1000000000000)"
#define PENCE_PLUS(column) \
  column " INTEGER NOT NULL CONSTRAINT more_than_nothing CHECK (" column " > 0)" \
  " CONSTRAINT an_amount CHECK (" column " <= 1000000000000)"
#define SCHEDULE \
  CHOICE ("unit", 3) "," \
  "every INTEGER NOT NULL CONSTRAINT a_rhythm CHECK (unit = 0 OR every BETWEEN 1 AND 1000)," \
  DAY ("first_on") "," \
  DAY_OR_NONE ("last_on")

#define MINUTES(column) \
  column " INTEGER NOT NULL CONSTRAINT a_length CHECK (" column " BETWEEN 0 AND 1000000)"
/* A time of the clock in minutes, over 1,440 on the next day; or -1: not said. */
#define CLOCK(column, last) \
  column " INTEGER NOT NULL CONSTRAINT a_time_of_day CHECK (" column " BETWEEN -1 AND " #last ")"
/* Hundredths of a percent. */
#define SHARE(column) \
  column " INTEGER NOT NULL CONSTRAINT a_share CHECK (" column " BETWEEN 0 AND 10000)"
#define BETWEEN(column, first, last) \
  column " INTEGER NOT NULL CHECK (" column " BETWEEN " #first " AND " #last ")"
/* What holds for an assistant from a day on; FROM_A_DAY ends such a table. */
#define OF_ASSISTANT \
  "id INTEGER NOT NULL PRIMARY KEY," \
  "assistant_id INTEGER NOT NULL REFERENCES assistants," \
  DAY ("from_day")
#define FROM_A_DAY ", UNIQUE (assistant_id, from_day)"
