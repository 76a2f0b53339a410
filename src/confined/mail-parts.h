#pragma once

#include "viewer-talk.h"

G_BEGIN_DECLS

/* gmime: an e-mail as its words and what is attached.  Nothing is fetched. */
typedef struct
{
  char       *from, *subject, *sent;   /* as the letter says; or NULL */
  PennyDate   day;                     /* sent; or NONE */
  char       *text;
  GPtrArray  *names;                   /* of all that is attached */
  GPtrArray  *files;                   /* GBytes: what of it can be shown */
} PennyLetter;

/* Before the process is confined. */
void         penny_letter_prepare (void);
/* NULL where it is no e-mail. */
PennyLetter *penny_letter_new     (GBytes       *bytes);
void         penny_letter_free    (PennyLetter  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyLetter, penny_letter_free)
/* From, date, subject and text, a line a line. */
char        *penny_letter_words   (PennyLetter  *self);

G_END_DECLS
