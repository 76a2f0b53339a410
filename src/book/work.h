#pragma once

#include "acts.h"
#include "clerk.h"
#include "news.h"

G_BEGIN_DECLS

/* A request that changes what the interface shows: what to do, and which lists
 * want an answer after it.  Made on the main thread, done on the clerk's. */
typedef struct _PennyWork PennyWork;

typedef gboolean (*PennyDoing) (PennyWork   *work,
                                PennyStore **store,
                                PennyNews   *news,
                                GError     **error);

struct _PennyWork
{
  PennyDoing      doing;
  PennyDate       today;
  gint64          assistant_id; /* whose turn it is; 0: nobody's */
  gint64          actor_id;     /* who acts from now on; 0: whom the person says */
  GPtrArray      *inquiries;    /* PennyInquiry */
  GTask          *task;         /* borrowed, while it is done */
  PennyAct        act;          /* to do */
  gpointer        request;
  GDestroyNotify  free_request;
  gboolean        opens;        /* is done while the book is locked, and unlocks it */
  guint           shuttings;    /* how often the book was locked before it was asked */
  gboolean        shut;         /* it went wrong so that the file is closed now */
};

PennyWork *penny_work_new  (PennyDoing   doing,
                            PennyDate    today);
void       penny_work_free (PennyWork   *self);

/* Things to do; opening.h has more. */
gboolean   penny_work_act  (PennyWork   *self,
                            PennyStore **store,
                            PennyNews   *news,
                            GError     **error);
/* Undo or redo: the act gets no request, and says what it was. */
gboolean   penny_work_turn (PennyWork   *self,
                            PennyStore **store,
                            PennyNews   *news,
                            GError     **error);
/* Nothing but the lists' questions. */
gboolean   penny_work_list (PennyWork   *self,
                            PennyStore **store,
                            PennyNews   *news,
                            GError     **error);
/* Nothing but to read again: a new day has come. */
gboolean   penny_work_read (PennyWork   *self,
                            PennyStore **store,
                            PennyNews   *news,
                            GError     **error);

/* Rows are others now, in nothing that a summary tells: it is not read again. */
gboolean   penny_work_aside (PennyWork  *self,
                             PennyStore **store,
                             PennyNews  *news,
                             GError    **error);

/* A PennyJob: request PennyWork, answer PennyNews. */
void       penny_work_job  (PennyErrand *errand,
                            PennyStore **store);
/* FALSE with @error where no file is open. */
gboolean   penny_work_can  (PennyStore  *store,
                            GError     **error);

G_END_DECLS
