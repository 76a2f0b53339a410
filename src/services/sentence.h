#pragma once

#include "history.h"

G_BEGIN_DECLS

/* A history entry as a sentence, in the reader's language, past tense:
 * "Added a payment of £18.00 to Sample Buses on Monday 9 November." */
char *penny_sentence_new (const PennyHistoryEntry *entry);
/* The same to be saved in a file, with its amount even while amounts are hidden. */
char *penny_sentence_for_file (const PennyHistoryEntry *entry);

/* Who did it, and as whom: "Ruth, nominee". */
char *penny_sentence_who (const PennyHistoryEntry *entry);
/* "nominee", to stand in a sentence; NULL: unsaid. */
const char *penny_sentence_role (PennyRole role);

/* Every kind of entry that there is, with the names of its arguments in order. */
typedef struct
{
  const char *kind;
  const char *args[5];         /* "amount", "date", "who", ...; ends with NULL */
  const char *text;            /* for translation, with {amount} and so on; NULL: it counts */
} PennySentence;
extern const PennySentence penny_sentences[];
extern const guint penny_n_sentences;

G_END_DECLS
