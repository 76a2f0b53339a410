#pragma once

#include "book.h"
#include "clerk.h"
#include "news.h"
#include "work.h"

G_BEGIN_DECLS

/* What the other files of this room ask of the book.  Its signal "shutting" comes before it is locked or closed: what
 * is asked then is still done. */

/* @list hears of every change until it is unfollowed; in its dispose at the latest. */
void          penny_book_follow      (PennyBook            *self,
                                      const PennyFollowing *how,
                                      GObject              *list);
void          penny_book_unfollow    (PennyBook            *self,
                                      GObject              *list);
/* Asks @list's question now: the answer is shown like any other change. */
void          penny_book_ask         (PennyBook            *self,
                                      const PennyFollowing *how,
                                      GObject              *list,
                                      GCancellable         *cancellable);

/* Takes @errand; its task fails when the book is closed or locked. */
void          penny_book_send        (PennyBook            *self,
                                      PennyErrand          *errand);
/* Takes @errand, also of a locked book; nothing is taken after it, and what is long ends. */
void          penny_book_send_last   (PennyBook            *self,
                                      PennyErrand          *errand);
/* Takes @work.  Every list hears what it did. */
void          penny_book_send_change (PennyBook            *self,
                                      PennyWork            *work,
                                      GTask                *task);
/* An act that takes its time. */
void          penny_book_do_long     (PennyBook            *self,
                                      PennyAct              act,
                                      gpointer              request,
                                      GDestroyNotify        free_request,
                                      GTask                *task);
/* A read, as of penny_book_read_async(). */
void          penny_book_send_question (PennyBook          *self,
                                        PennyRead           read,
                                        gpointer            request,
                                        GDestroyNotify      free_request,
                                        GDestroyNotify      free_answer,
                                        GTask              *task);
/* "busy" until @task has returned. */
void          penny_book_be_busy     (PennyBook            *self,
                                      GTask                *task);
/* Cancelled when the book begins to close: what is long ends. */
GCancellable *penny_book_get_closing (PennyBook            *self);
/* Cancelled when somebody waits for it to be closed: what is done at its closing ends too. */
GCancellable *penny_book_get_closed  (PennyBook            *self);

/* What lists show is another now, though nothing was done that a summary or the history tells of. */
void          penny_book_lists_changed (PennyBook          *self);
/* It is an assistant's turn. */
gboolean      penny_book_has_turn    (PennyBook            *self);

/* Lets the keyring learn @key, behind what is going on. */
void          penny_book_enrol       (PennyBook            *self,
                                      PennyKey             *key);
void          penny_book_set_in_keyring (PennyBook         *self,
                                         gboolean           in_keyring);

G_END_DECLS
