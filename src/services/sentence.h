#pragma once

#include "history.h"

G_BEGIN_DECLS

/* A history entry as a sentence, in the reader's language, past tense:
 * "Added a payment of £18.00 to Sample Buses on 9 November." */
char *penny_sentence_new (const PennyHistoryEntry *entry);

G_END_DECLS
