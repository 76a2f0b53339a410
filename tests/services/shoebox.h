#pragma once

#include "fixture.h"
#include "receipt-acts.h"

/* A sealed book in a folder of its own, with the fixture's budgets and some payments that want receipts. */
typedef struct
{
  Fixture  book;
  char    *folder;
  gint64   gym;                /* payments: 7 November, 29.00 to Sample Gym */
  gint64   bus;                /* 9 November, 18.00 to Sample Buses */
  gint64   class;              /* 14 September, 285.00 to Sample College */
  gint64   singing;            /* 10 November, 6.00 to Sample Singing Group, of the other budget */
  gint64   grant;              /* 2 November, 346.00 in from the funder */
  gint64   ready;              /* what a test prepared */
} Shoebox;

void             shoebox_set_up    (Shoebox    *self);
void             shoebox_tear_down (Shoebox    *self);
PennyStore      *shoebox_store     (Shoebox    *self);

/* One file that is staged: what stands in it, and its name. */
PennyReceiptsIn *shoebox_stage     (Shoebox    *self,
                                    const char *bytes,
                                    const char *name,
                                    gint64      payment_id);
/* The same, added.  The receipt. */
gint64           shoebox_add       (Shoebox    *self,
                                    const char *bytes,
                                    const char *name,
                                    gint64      payment_id);
/* As if these words had been read on it. */
void             shoebox_read      (Shoebox    *self,
                                    gint64      receipt_id,
                                    const char *words);
/* @n pairs: receipt, payment, receipt, payment, ... */
PennyProofs     *shoebox_proofs    (const PennyProof *proofs,
                                    guint             n);
#define SHOEBOX_PROOFS(...) \
  shoebox_proofs ((const PennyProof[]) { __VA_ARGS__ }, \
                  sizeof ((const PennyProof[]) { __VA_ARGS__ }) / sizeof (PennyProof))
