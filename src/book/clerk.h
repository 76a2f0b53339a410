#pragma once

#include <gio/gio.h>

#include "store.h"

G_BEGIN_DECLS

/* The clerk: one thread, which owns the store and sees nothing else but the
 * request.  Errands run one after another, in the order in which they were
 * sent.  Everything here is for the main thread, but a job. */
typedef struct _PennyClerk PennyClerk;
typedef struct _PennyErrand PennyErrand;

/* On the clerk's thread: sets @answer or @error. *store is NULL while no file is open. */
typedef void (*PennyJob)    (PennyErrand  *errand,
                             PennyStore  **store);
/* On the main thread: returns the task. */
typedef void (*PennyReport) (PennyErrand  *errand);

struct _PennyErrand
{
  PennyJob        job;
  PennyReport     report;       /* NULL: the task returns the answer */
  gpointer        request;
  GDestroyNotify  free_request;
  gpointer        answer;
  GDestroyNotify  free_answer;
  GError         *error;
  GTask          *task;         /* owned; its source keeps the book alive */
};

/* Takes @task. */
PennyErrand *penny_errand_new  (PennyJob     job,
                                GTask       *task);
void         penny_errand_free (PennyErrand *errand);

PennyClerk  *penny_clerk_new   (void);
/* Takes @errand, and what it holds. */
void         penny_clerk_send  (PennyClerk  *self,
                                PennyErrand *errand);
/* A PennyJob: tidies, and closes the store. */
void         penny_clerk_close_store (PennyErrand  *errand,
                                      PennyStore  **store);
/* What was sent is done, then the store is closed; the clerk stays. */
void         penny_clerk_shut  (PennyClerk  *self);
/* Reports what a job left, without a job where one was not allowed; frees @errand. */
void         penny_errand_end  (PennyErrand *errand);
/* Waits for every errand, and closes the store. */
void         penny_clerk_close (PennyClerk  *self);

G_END_DECLS
