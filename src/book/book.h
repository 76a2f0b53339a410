#pragma once

#include <gio/gio.h>

#include "acts.h"
#include "bring-in.h"
#include "paged.h"
#include "summary.h"

G_BEGIN_DECLS

/* One open book, for an interface to ask.  Requests run one after another on
 * the clerk's thread, which owns the store.  When one is done the models
 * change, and then the caller hears, both on the main thread.  Models change
 * in exactly one function. */
#define PENNY_TYPE_BOOK (penny_book_get_type ())
G_DECLARE_FINAL_TYPE (PennyBook, penny_book, PENNY, BOOK, GObject)

/* Properties, all read-only, notified on the main thread:
 *  "summary"    PennySummary (boxed) as of today; NULL until opened
 *  "last-change" the newest act's sentence, or NULL;  "can-undo", "can-redo"
 *  "folder"     where it lies
 *  "busy"       something long is under way
 *  "locked", "safety"  how it is kept safe: see safety.h */
#define PENNY_TYPE_SUMMARY (penny_summary_get_type ())
GType         penny_summary_get_type (void);

PennyBook    *penny_book_new         (void);
/* An existing one, or PENNY_STORE_NEW_SAMPLE; a new one is made by penny_book_make_async(). */
void          penny_book_open_async  (PennyBook            *self,
                                      const char           *folder,
                                      PennyStoreMode        mode,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* One of penny_sample_names; made in @folder first where it is not there yet. */
void          penny_book_open_sample_async (PennyBook            *self,
                                            const char           *name,
                                            const char           *folder,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
/* Waits until all that was asked is done and the file is closed: before another
 * book opens the same folder, and before the program ends.  What is long is
 * cancelled.  Dropping the last reference does the same. */
void          penny_book_close       (PennyBook *self);
const char   *penny_book_get_folder  (PennyBook *self);
/* Opened to look at: every act would be refused. */
gboolean      penny_book_is_read_only (PennyBook *self);
/* Who acts from now on, one of penny_actors_list(); 0, as at first: the manager, or else the person. */
void          penny_book_act_as      (PennyBook *self, gint64 actor_id);
gint64        penny_book_get_actor   (PennyBook *self);
/* An assistant's turn: what is done from now on is theirs in the history; 0: the turn is over. */
void          penny_book_take_turn   (PennyBook *self, gint64 assistant_id);
/* Whose name the history writes; NULL while nobody is named. */
const char   *penny_book_get_who     (PennyBook *self);
PennySummary *penny_book_get_summary (PennyBook *self);       /* borrowed; NULL before open */
PennyDate     penny_book_get_today   (PennyBook *self);       /* the machine's local day, read here; or what $PENNYWELL_TODAY says */
const char   *penny_book_get_last_change (PennyBook *self);
/* That act's own number, unlike any other's; 0: none.  An act that changed nothing leaves it as it was. */
gint64        penny_book_get_last_id (PennyBook *self);
gboolean      penny_book_get_can_undo (PennyBook *self);
gboolean      penny_book_get_can_redo (PennyBook *self);

/* Any act of services/acts.h.  Takes @request, frees it with @free_request.
 * To cancel is to stop waiting: an act that was asked for is done all the same,
 * so that a page may close behind what was typed. */
void          penny_book_do_async    (PennyBook            *self,
                                      PennyAct              act,
                                      gpointer              request,
                                      GDestroyNotify        free_request,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* TRUE when done; *id (may be NULL) the row's id.  For open and do. */
gboolean      penny_book_do_finish   (PennyBook     *self,
                                      GAsyncResult  *result,
                                      gint64        *id,
                                      GError       **error);
void          penny_book_undo_async  (PennyBook *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void          penny_book_redo_async  (PennyBook *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
/* The sentence of the act undone or redone. */
char         *penny_book_undo_finish (PennyBook *self, GAsyncResult *result, GError **error);

/* Every model makes its words anew: amounts are hidden now, or shown again. */
void          penny_book_refresh     (PennyBook *self);

/* Any read, on the clerk's thread: @read gets the store and @request and answers with what @free_answer frees. */
typedef gpointer (*PennyRead) (PennyStore *store, gpointer request, GError **error);
void          penny_book_read_async  (PennyBook            *self,
                                      PennyRead             read,
                                      gpointer              request,
                                      GDestroyNotify        free_request,
                                      GDestroyNotify        free_answer,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
gpointer      penny_book_read_finish (PennyBook *self, GAsyncResult *result, GError **error);

/* A statement file, read and compared; long, and stopped by cancelling, so it says how far it is (0..1) on the main thread.
 * The answer is a PennyBringIn for penny_book_bring_in_async().  Errors of PENNY_STATEMENT_ERROR ask a question. */
typedef void (*PennyProgress) (double fraction, gpointer data);
void          penny_book_look_async  (PennyBook            *self,
                                      GFile                *file,
                                      gint64                account_id,
                                      PennyDateOrder        order,
                                      const char           *mapping,
                                      PennyProgress         progress,
                                      gpointer              progress_data,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
PennyBringIn *penny_book_look_finish (PennyBook *self, GAsyncResult *result, GError **error);
/* Takes @what.  Finish with penny_book_do_finish(). */
void          penny_book_bring_in_async (PennyBook           *self,
                                         PennyBringIn        *what,
                                         const char          *mapping,
                                         PennyProgress        progress,
                                         gpointer             progress_data,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);

/* Lists.  Each is a GListModel that follows the book. */

/* Payments: paged from SQL; items are PennyPaymentItem, filled when their page arrives. */
#define PENNY_TYPE_PAYMENT_ITEM (penny_payment_item_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentItem, penny_payment_item, PENNY, PAYMENT_ITEM, PennyPagedItem)
/* Properties, all strings notified when the page comes: "date-text" "payee" "line-text" "amount-text"
 * "balance-text" "receipt-text" "sentence" (for the screen reader, amount first), and "filled" boolean. */
gint64                 penny_payment_item_get_id  (PennyPaymentItem *self);
const PennyPaymentRow *penny_payment_item_get_row (PennyPaymentItem *self);  /* NULL until filled */

#define PENNY_TYPE_PAYMENT_LIST (penny_payment_list_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaymentList, penny_payment_list, PENNY, PAYMENT_LIST, PennyPagedList)
PennyPaymentList *penny_payment_list_new        (PennyBook *book);
/* Copies @filter. The answer comes later; "loading" tells: a first screenful may be there
 * before it ends, so count when it has.  "n-items" is a property too. */
void              penny_payment_list_set_filter (PennyPaymentList *self, const PennyPaymentFilter *filter);

/* History: items are PennyHistoryItem, "sentence" "who" "when-text" "state-text". */
#define PENNY_TYPE_HISTORY_ITEM (penny_history_item_get_type ())
G_DECLARE_FINAL_TYPE (PennyHistoryItem, penny_history_item, PENNY, HISTORY_ITEM, GObject)
const PennyHistoryEntry *penny_history_item_get_entry (PennyHistoryItem *self);
GListModel              *penny_history_list_new       (PennyBook *book);

G_END_DECLS
