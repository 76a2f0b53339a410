#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Every act is one transaction with one entry: who, when, a kind and its
 * arguments (never a sentence: it is rendered when shown, in any language), and
 * a changeset by SQLite's session extension, which undo applies inverted.
 * Arguments never hold NI numbers, bank details or health words. */

/* As whom somebody acts on a book. */
typedef enum
{
  PENNY_ROLE_UNSAID,
  PENNY_ROLE_HOLDER,
  PENNY_ROLE_NOMINEE,
  PENNY_ROLE_REPRESENTATIVE,
  PENNY_ROLE_CARER,
} PennyRole;

typedef enum
{
  PENNY_HISTORY_DONE,
  PENNY_HISTORY_UNDONE,        /* can be redone until the next act */
  PENNY_HISTORY_DROPPED,       /* undone, and something else was done since */
} PennyHistoryState;

typedef struct
{
  gint64             id;
  gint64             at;       /* UTC seconds; never before the entry before it, wherever the clock went */
  char              *who;
  PennyRole          role;     /* as whom */
  char              *kind;     /* "payment-added", ... : services/sentence.c knows them all */
  char             **args;
  PennyHistoryState  state;
  gint64             undone_at;/* 0: not undone */
  char              *undone_by;
  gboolean           can_undo; /* its changeset is still kept */
} PennyHistoryEntry;

void               penny_history_entry_free (PennyHistoryEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyHistoryEntry, penny_history_entry_free)

/* An act: begin, change rows, commit - or abandon, and nothing happened.  A
 * commit that fails has abandoned the act.  Acts do not nest.  An act that
 * changed nothing leaves no entry. */
gboolean           penny_history_begin   (PennyStore   *store,
                                          GError      **error);
gboolean           penny_history_commit  (PennyStore   *store,
                                          const char   *kind,
                                          const char  *const *args,
                                          GError      **error);
void               penny_history_abandon (PennyStore   *store);

/* Undo the newest act that is done; redo the oldest that is undone. The entry, or NULL with error. */
PennyHistoryEntry *penny_history_undo    (PennyStore   *store,
                                          GError      **error);
PennyHistoryEntry *penny_history_redo    (PennyStore   *store,
                                          GError      **error);
/* What undo (redo) would take: NULL with no error when nothing. */
PennyHistoryEntry *penny_history_next_undo (PennyStore *store,
                                            GError    **error);
PennyHistoryEntry *penny_history_next_redo (PennyStore *store,
                                            GError    **error);

/* Newest first; @before 0 for the start. PennyHistoryEntry. */
GPtrArray         *penny_history_list    (PennyStore   *store,
                                          gint64        before,
                                          int           limit,
                                          GError      **error);
/* How many entries there are. */
gboolean           penny_history_count   (PennyStore   *store,
                                          gint64       *n,
                                          GError      **error);
/* When something was done, UTC seconds; 0: never. */
typedef struct
{
  gint64 first_after;          /* the oldest act newer than the entry asked for; notes do not count */
  gint64 last;                 /* the newest entry */
  gint64 now;                  /* the clock's moment, or the set one: before @last, the clock was set back */
} PennyHistoryMoments;
gboolean           penny_history_moments (PennyStore          *store,
                                          gint64               after,
                                          PennyHistoryMoments *moments,
                                          GError             **error);
/* Keeps changesets for a year, then the newest 64 MB; the sentences for ever. Called when a book closes. */
gboolean           penny_history_trim    (PennyStore   *store,
                                          GError      **error);
/* Something that was done to the book and cannot be undone, such as a new recovery code: an entry
 * without a changeset, which undo passes by.  A transaction of its own. */
gboolean           penny_history_note    (PennyStore   *store,
                                          const char   *kind,
                                          const char  *const *args,
                                          GError      **error);
/* What was done so far stands: its sentences stay, but it cannot be undone. For a book that was made whole. */
gboolean           penny_history_settle  (PennyStore   *store,
                                          GError      **error);

G_END_DECLS
