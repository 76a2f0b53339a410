#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* A view that asks the book and shows the answer.  The newest question counts; the focus comes here once there is something
 * to take it.  Its template is a stack of two pages, "list" and "none", hidden until the first answer. */
#define PENNY_TYPE_ANSWER_VIEW (penny_answer_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyAnswerView, penny_answer_view, PENNY, ANSWER_VIEW, GtkWidget)

struct _PennyAnswerViewClass
{
  GtkWidgetClass parent_class;

  PennyRead      read;
  GDestroyNotify free_answer;
  /* What is asked, in one piece to be freed by g_free(); NULL: there is nothing to say. */
  gpointer     (*ask)  (PennyAnswerView *self);
  /* Fills the page "list", and returns whether there is anything in it. */
  gboolean     (*show) (PennyAnswerView *self,
                        gpointer         answer);
};

void       penny_answer_view_begin       (PennyAnswerView *self,
                                          PennyBook       *book);
/* Asks anew. */
void       penny_answer_view_follow      (PennyAnswerView *self);
/* Shows the same answer again. */
void       penny_answer_view_show        (PennyAnswerView *self);
/* The first of what is shown next takes the focus. */
void       penny_answer_view_await_focus (PennyAnswerView *self);
PennyBook *penny_answer_view_get_book    (PennyAnswerView *self);
/* As shown; NULL: nothing yet. */
gpointer   penny_answer_view_get_answer  (PennyAnswerView *self);

G_END_DECLS
