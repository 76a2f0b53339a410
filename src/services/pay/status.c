#include "status.h"

#include <glib/gi18n-lib.h>

/* Which way an answer of yes points; no points the other way. */
typedef struct
{
  const char  *text;
  PennyStatus  yes;
} Question;

/* Personal service and control come first: without either there is no contract of employment (Ready Mixed Concrete v
 * Minister of Pensions [1968]; ESM0500 on).  The rest are the tests that HMRC weighs after these. */
static const Question questions[] = {
  { N_("May they send somebody else in their place, whom they choose and pay, without asking you first?"),
    PENNY_STATUS_SELF_EMPLOYED },
  { N_("Do you, or your care plan, say which tasks they do and how they do them?"), PENNY_STATUS_EMPLOYED },
  { N_("Do you say on which days and at what times they work?"), PENNY_STATUS_EMPLOYED },
  { N_("Do you have to give them work, and do they have to do it when you give it?"), PENNY_STATUS_EMPLOYED },
  { N_("Are they paid by the hour, the week or the month, rather than a price for the whole job?"),
    PENNY_STATUS_EMPLOYED },
  { N_("Do they themselves say what they charge, and send you invoices?"), PENNY_STATUS_SELF_EMPLOYED },
  { N_("Do they buy what the work needs, such as equipment, insurance and training, with their own money?"),
    PENNY_STATUS_SELF_EMPLOYED },
  { N_("Could they lose money by this work, for example by putting mistakes right in time that nobody pays?"),
    PENNY_STATUS_SELF_EMPLOYED },
  { N_("Do they work for other people too, and look for that work as a business does?"), PENNY_STATUS_SELF_EMPLOYED },
  { N_("Do they come week after week, as one of those who look after you?"), PENNY_STATUS_EMPLOYED },
};

/* Those of the questions that decide more than the others do. */
enum
{
  SUBSTITUTE,
  HOW,
  WHEN,
};

G_STATIC_ASSERT (G_N_ELEMENTS (questions) * 2 <= sizeof (guint) * 8);

guint
penny_status_questions (void)
{
  return G_N_ELEMENTS (questions);
}

const char *
penny_status_question (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (questions), NULL);

  return _(questions[i].text);
}

PennyStatusAnswer
penny_status_answer (guint answers,
                     guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (questions), PENNY_ANSWER_NONE);

  return answers >> (2 * i) & 3;
}

guint
penny_status_set (guint             answers,
                  guint             i,
                  PennyStatusAnswer answer)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (questions), answers);

  return (answers & ~(3u << (2 * i))) | ((guint) answer << (2 * i));
}

/* NOT_ANSWERED without an answer, ASK where they are not sure. */
static PennyStatus
points_to (guint answers,
           guint i)
{
  PennyStatus yes = questions[i].yes;

  switch (penny_status_answer (answers, i))
    {
    case PENNY_ANSWER_YES:
      return yes;
    case PENNY_ANSWER_NO:
      return yes == PENNY_STATUS_EMPLOYED ? PENNY_STATUS_SELF_EMPLOYED : PENNY_STATUS_EMPLOYED;
    case PENNY_ANSWER_NOT_SURE:
      return PENNY_STATUS_ASK;
    case PENNY_ANSWER_NONE:
    default:
      return PENNY_STATUS_NOT_ANSWERED;
    }
}

static guint
count (guint       answers,
       PennyStatus status)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (points_to (answers, i) == status)
      n++;
  return n;
}

/* Wrongly taken for self-employed costs the person most: their tax, holiday and pension are then owed for years
 * back.  So that answer needs what decides on its side and hardly anything against it; a job needs only the weight. */
PennyStatus
penny_status_work_out (guint answers)
{
  guint employed = count (answers, PENNY_STATUS_EMPLOYED);
  gboolean may_send = points_to (answers, SUBSTITUTE) == PENNY_STATUS_SELF_EMPLOYED;
  gboolean free = points_to (answers, HOW) == PENNY_STATUS_SELF_EMPLOYED &&
                  points_to (answers, WHEN) == PENNY_STATUS_SELF_EMPLOYED;

  if (count (answers, PENNY_STATUS_NOT_ANSWERED) > 0)
    return PENNY_STATUS_NOT_ANSWERED;
  if (employed * 2 > G_N_ELEMENTS (questions) && !may_send)
    return PENNY_STATUS_EMPLOYED;
  if (employed <= 1 && count (answers, PENNY_STATUS_ASK) <= 1 && may_send && free)
    return PENNY_STATUS_SELF_EMPLOYED;
  return PENNY_STATUS_ASK;
}

static char *
explain_unanswered (guint answers)
{
  guint left = count (answers, PENNY_STATUS_NOT_ANSWERED);

  return g_strdup_printf (ngettext ("%u question is still to be answered. “Not sure” is an answer too.",
                                    "%u questions are still to be answered. “Not sure” is an answer too.", left), left);
}

char *
penny_status_explain (guint answers)
{
  switch (penny_status_work_out (answers))
    {
    case PENNY_STATUS_EMPLOYED:
      return g_strdup (_("The answers point to a job. Then you are their employer, whatever the two of you call it: "
                         "pay them by payslip, and keep their holiday and pension. Most personal assistants are "
                         "employed. HMRC’s own tool, “Check employment status for tax”, gives an answer that HMRC "
                         "stands by."));
    case PENNY_STATUS_SELF_EMPLOYED:
      return g_strdup (_("The answers point to somebody in business for themselves. Before you rely on it, answer the "
                         "same in HMRC’s own tool, “Check employment status for tax”, and keep what it says: only "
                         "that is an answer that HMRC stands by. Look again when the way they work changes."));
    case PENNY_STATUS_ASK:
      return g_strdup (_("The answers point both ways. Treat them as employed until you know: that is the safe way "
                         "round. Ask HMRC’s own tool, “Check employment status for tax”, or your funder’s adviser."));
    case PENNY_STATUS_NOT_ANSWERED:
    default:
      return explain_unanswered (answers);
    }
}
