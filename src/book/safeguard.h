#pragma once

#include "ticker.h"
#include "work.h"

G_BEGIN_DECLS

/* What changes how a book is kept safe: a PennyWork's request.  Not an act: it has no undo. */
typedef struct
{
  char        *passphrase;      /* or NULL */
  char        *folder;          /* or NULL */
  gboolean     always_ask;
  gboolean     read_only;
  gboolean     with_private;    /* an export: what penny_export_book() leaves out otherwise, too */
  PennyTicker *ticker;          /* of what is long, or NULL */
} PennySafeguard;

PennySafeguard *penny_safeguard_new  (PennyBook           *book);
void            penny_safeguard_free (PennySafeguard      *self);
/* Sends @safeguard, which it takes, for an answer to @callback. */
void            penny_safeguard_ask  (PennyBook           *book,
                                      PennyDoing           doing,
                                      PennySafeguard      *safeguard,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
/* The same, about @folder (or NULL). */
void            penny_safeguard_ask_folder (PennyBook           *book,
                                            PennyDoing           doing,
                                            const char          *folder,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
/* The same with a task that the caller made. */
void            penny_safeguard_send (PennyBook           *book,
                                      PennyDoing           doing,
                                      PennySafeguard      *safeguard,
                                      GTask               *task);
/* On the clerk's thread, first: FALSE for what is not open, only looked at, or a sample. */
gboolean        penny_safeguard_can  (PennyWork           *work,
                                      PennyStore          *store,
                                      GError             **error);
/* On the clerk's thread, last: what was done stays done where this cannot be written. */
void            penny_safeguard_note (PennyStore          *store,
                                      const char          *kind);

G_END_DECLS
