#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "03/04/2026: is that 3 April or 4 March?"  The words of the question, with a
 * date of the file itself where one is found that can be read both ways. */
typedef struct
{
  char *question;
  char *day_first;
  char *month_first;
} PennyDateQuestion;

/* @bytes: the file as it is; NULL asks without an example. */
PennyDateQuestion *penny_date_question_new  (GBytes            *bytes);
void               penny_date_question_free (PennyDateQuestion *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyDateQuestion, penny_date_question_free)

G_END_DECLS
