#pragma once

#include "history.h"

G_BEGIN_DECLS

void     penny_history_roll_back (PennyStore         *store);
/* Commits.  A disk that fails at the very end of a commit may have done it all
 * the same.  Then "not saved" would be a lie, and saving again would save
 * twice: so the book is asked whether entry @id stands in @state; 0: there is
 * no entry.  Rolled back when FALSE. */
gboolean penny_history_end       (PennyStore         *store,
                                  gint64              id,
                                  PennyHistoryState   state,
                                  GError            **error);
/* A note within a transaction that the caller began and ends. */
gboolean penny_history_add_note  (PennyStore         *store,
                                  const char         *kind,
                                  const char *const  *args,
                                  gint64             *id,
                                  GError            **error);

G_END_DECLS
