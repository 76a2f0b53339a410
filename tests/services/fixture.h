#pragma once

#include "acts.h"

/* A small book in memory, with one of everything an act may stand on. */
typedef struct
{
  PennyStore *store;
  gint64      budget;          /* 6 April 2026 to 4 April 2027, direct, contribution 31.50 a week */
  gint64      bus;             /* lines */
  gint64      gym;
  gint64      kit;             /* one-off */
  gint64      bank;            /* accounts */
  gint64      card;
  gint64      other_budget;
  gint64      other_line;
  gint64      other_bank;
} Fixture;

void          fixture_set_up    (Fixture       *self);
/* The same in a book of the caller's; takes it. */
void          fixture_fill      (Fixture       *self,
                                 PennyStore    *store);
void          fixture_tear_down (Fixture       *self);

PennyDate     day               (const char    *text);
PennyPayment *payment           (gint64         account,
                                 const char    *date,
                                 PennyPence     amount,
                                 const char    *payee,
                                 gint64         line);
gint64        do_act            (PennyStore    *store,
                                 PennyAct       act,
                                 gpointer       request);
/* Every recorded table, row by row: two books are the same when this is. */
char         *dump              (PennyStore    *store);
guint         count             (PennyStore    *store,
                                 const char    *table);
/* Whatever was done, what holds in every book holds after it. */
void          assert_sound      (PennyStore    *store);
