#pragma once

#include "bring-in.h"
#include "rules.h"

G_BEGIN_DECLS

/* What a new row most likely is, from what the book knows.  A proposal only:
 * the person has the last word.  For the files of this room only. */
typedef struct _PennyProposer PennyProposer;

PennyProposer *penny_proposer_new  (PennyStore     *store,
                                    gint64          account_id,
                                    GError        **error);
void           penny_proposer_free (PennyProposer  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyProposer, penny_proposer_free)

/* Fills in kind, line and bill.  A bill is proposed once. */
void           penny_propose       (PennyProposer  *self,
                                    PennyProposal  *proposal);

G_END_DECLS
