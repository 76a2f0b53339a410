#pragma once

#include "work.h"

G_BEGIN_DECLS

/* What a book is opened, made or sealed with: a PennyWork's request. */
typedef struct
{
  char           *folder;
  PennyStoreMode  mode;
  char           *sample;       /* made first where it is not there yet, or NULL */
  char           *secret;       /* as typed; NULL: the keyring's key */
  char           *passphrase;   /* for a book that is made, or NULL */
  gboolean        always_ask;
} PennyOpening;

PennyOpening *penny_opening_new  (const char          *folder,
                                  PennyStoreMode       mode);
void          penny_opening_free (PennyOpening        *self);
/* Sends @opening, which it takes, to be done: @doing opens the book.  Finish with penny_book_do_finish(). */
void          penny_opening_send (PennyBook           *book,
                                  PennyDoing           doing,
                                  PennyOpening        *opening,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);

/* Opens what lies in the folder with a key that there is; never makes one. A PennyDoing. */
gboolean      penny_work_open    (PennyWork           *work,
                                  PennyStore         **store,
                                  PennyNews           *news,
                                  GError             **error);
/* The end of every opening: @store is the book now, read into @news; or it is closed. */
gboolean      penny_work_opened  (PennyWork           *work,
                                  PennyStore         **store,
                                  PennyNews           *news,
                                  GError             **error);

G_END_DECLS
