#pragma once

#include <glib-object.h>

#include "key.h"
#include "safety.h"
#include "summary.h"

G_BEGIN_DECLS

/* What the clerk brings back from a job that changed the book: all that the
 * interface shows of it, read in the same job, so that it is of one moment. */

/* How a list follows the book.  @ask makes a question on the main thread;
 * @read answers it on the clerk's; @show takes the answer on the main thread,
 * and @changed, if any, tells it before that all rows may be others now. */
typedef struct
{
  gpointer       (*ask)           (gpointer     list);
  gpointer       (*read)          (PennyStore  *store,
                                   gpointer     question,
                                   GError     **error);
  void           (*show)          (gpointer     list,
                                   gpointer     question,
                                   gpointer     answer);
  void           (*changed)       (gpointer     list);
  GDestroyNotify   free_question;
  GDestroyNotify   free_answer;
} PennyFollowing;

/* One list's question, on its way. */
typedef struct
{
  const PennyFollowing *how;
  GObject              *list;      /* owned: ends on the main thread */
  gpointer              question;
  gpointer              answer;
} PennyInquiry;

PennyInquiry *penny_inquiry_new  (const PennyFollowing *how,
                                  GObject              *list);
void          penny_inquiry_free (PennyInquiry         *self);

/* What was learnt of the desktop's keyring. */
typedef enum
{
  PENNY_KEYRING_AS_BEFORE,
  PENNY_KEYRING_HAS_KEY,
  PENNY_KEYRING_HAS_NONE,
} PennyKeyringNews;

typedef struct
{
  gint64        id;             /* the row that the act made or changed */
  char         *sentence;       /* of what was undone or redone, or NULL */
  char         *folder;         /* opened just now, or NULL */
  gboolean      read_only;
  PennyKeyringNews keyring;
  PennyKey     *enrol;          /* for the keyring to learn, or NULL */
  char         *code;           /* a new recovery code, or NULL */
  char         *file;           /* the backup that was made, or NULL */
  PennySummary *summary;        /* NULL: as before, and so is the rest down to can_redo */
  PennySafety  *safety;
  char         *who;            /* acts from now on; NULL: nobody is named */
  char         *last_change;
  gint64        last_id;        /* of that entry; 0: none */
  gboolean      can_undo;
  gboolean      can_redo;
} PennyNews;

/* The book as it is now.  The assistant whose turn it is acts from now on, or else @actor_id; 0, or gone: whoever the
 * person says acts for them. */
gboolean penny_news_read (PennyNews   *self,
                          PennyStore  *store,
                          PennyDate    today,
                          gint64       assistant_id,
                          gint64       actor_id,
                          GError     **error);
void     penny_news_free (PennyNews   *self);

/* What keeps the book safe; read with every news, but "in_keyring", which is the main thread's to know. */
PennySafety *penny_safety_read  (PennyStore         *store,
                                 GError            **error);
PennySafety *penny_safety_copy  (const PennySafety  *self);
gboolean     penny_safety_equal (const PennySafety  *one,
                                 const PennySafety  *other);

G_END_DECLS
