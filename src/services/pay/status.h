#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Is somebody who says they are self-employed really so?  The questions that HMRC's own test asks, in plain words, and
 * which way the answers point.  Only HMRC's tool (Check employment status for tax) gives an answer that HMRC stands by:
 * this says so, and when in doubt that they are employed. Source: HMRC, Employment Status Manual; ESM0500 on. */
typedef enum
{
  PENNY_ANSWER_NONE,
  PENNY_ANSWER_YES,
  PENNY_ANSWER_NO,
  PENNY_ANSWER_NOT_SURE,
} PennyStatusAnswer;

typedef enum
{
  PENNY_STATUS_NOT_ANSWERED,
  PENNY_STATUS_EMPLOYED,              /* the answers point to a job */
  PENNY_STATUS_SELF_EMPLOYED,
  PENNY_STATUS_ASK,                   /* they point both ways */
} PennyStatus;

guint             penny_status_questions (void);
/* Translated. */
const char       *penny_status_question  (guint              i);
/* @answers as PennyAssistant holds them. */
PennyStatusAnswer penny_status_answer    (guint              answers,
                                          guint              i);
guint             penny_status_set       (guint              answers,
                                          guint              i,
                                          PennyStatusAnswer  answer);
PennyStatus       penny_status_work_out  (guint              answers);
/* What they point to and what to do. Translated. */
char             *penny_status_explain   (guint              answers);

G_END_DECLS
