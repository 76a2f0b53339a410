#pragma once

#include "bring-in.h"
#include "tables.h"

G_BEGIN_DECLS

/* Reads that a form asks for, each in the clerk's shape: the store and a
 * request go in, an answer comes out that its own function frees. */

/* @starting: how the payee's name begins. The answer is a GPtrArray of PennyUsual; free with g_ptr_array_unref. */
gpointer penny_look_up_usual        (PennyStore  *store,
                                     gpointer     starting,
                                     GError     **error);

/* @plan_version: a PennyPlanVersion. The answer is a GPtrArray of PennyPlanLine; those that money was
 * spent on without being in that plan are marked as dropped. Free with g_ptr_array_unref. */
gpointer penny_look_up_version      (PennyStore  *store,
                                     gpointer     plan_version,
                                     GError     **error);

/* What a check against the bank begins with. */
typedef struct
{
  gint64    account_id;
  PennyDate to;                  /* the statement's closing day */
} PennyCheckQuestion;

typedef struct
{
  PennyPence  start;             /* all that was ticked off before */
  PennyDate   last;              /* the last check, or NONE */
  GPtrArray  *rows;              /* PennyPaymentRow, oldest first: not ticked off yet, up to the day */
} PennyCheckAnswer;

void     penny_check_answer_free    (PennyCheckAnswer *self);
gpointer penny_look_up_check        (PennyStore  *store,
                                     gpointer     check_question,
                                     GError     **error);

/* How a CSV file begins, for someone to say which column is which. */
typedef struct
{
  char      *header_key;
  GPtrArray *rows;               /* GStrv */
} PennyColumns;

void     penny_columns_free         (PennyColumns *self);
/* @bytes: a GBytes. @store is not used: it is only the clerk's time. */
gpointer penny_look_up_columns      (PennyStore  *store,
                                     gpointer     bytes,
                                     GError     **error);

G_END_DECLS
