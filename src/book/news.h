#pragma once

#include <glib-object.h>

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

typedef struct
{
  gint64        id;             /* the row that the act made or changed */
  char         *sentence;       /* of what was undone or redone, or NULL */
  char         *folder;         /* opened just now, or NULL */
  gboolean      read_only;
  PennySummary *summary;        /* NULL: as before, and so is the rest down to can_redo */
  char         *last_change;
  gboolean      can_undo;
  gboolean      can_redo;
} PennyNews;

/* The book as it is now.  Whoever the person says acts for them, acts from now on. */
gboolean penny_news_read (PennyNews   *self,
                          PennyStore  *store,
                          PennyDate    today,
                          GError     **error);
void     penny_news_free (PennyNews   *self);

G_END_DECLS
