#pragma once

#include "acts.h"

G_BEGIN_DECLS

/* What first run has heard so far, and the act that it makes.  Everything may
 * be missing: stopping after the first question is a good beginning too. */

/* What somebody did not know, and so would like to ask the funder. */
typedef enum
{
  PENNY_ASK_HOLDING,
  PENNY_ASK_BALANCE,
  PENNY_ASK_MONEY,
  PENNY_ASK_LINES,
  PENNY_ASK_LAST,
} PennyAsk;

typedef struct
{
  gboolean      mine;           /* else somebody helps */
  char         *name;           /* whose budget it is, or NULL */
  char         *manager;        /* who helps, or NULL */
  char         *role;
  PennyHolding  holding;
  char         *funder;
  char         *held_by;
  gboolean      has_balance;
  PennyPence    balance;
  PennyIncome  *income;         /* or NULL */
  GPtrArray    *lines;          /* PennyPlanLine */
  gboolean      unknown[PENNY_ASK_LAST];
  gboolean      has_file;       /* it was made before: nothing is asked about how it is kept */
  char         *passphrase;     /* a secret that opens it too, or NULL */
  gboolean      always_ask;
} PennyAnswers;

PennyAnswers *penny_answers_new      (void);
void          penny_answers_free     (PennyAnswers       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyAnswers, penny_answers_free)

/* Is there anything in them that would be missed? */
gboolean      penny_answers_any       (const PennyAnswers *self);
/* A request for penny_act_start(): a budget of 52 weeks from @today. */
PennyStart   *penny_answers_to_start (const PennyAnswers *self,
                                      PennyDate           today);

/* How often a plan line is paid, as first run offers it. */
#define PENNY_N_LINE_CHOICES 6
extern const char *const penny_line_choices[PENNY_N_LINE_CHOICES + 1];  /* translatable */
/* A line for 52 weeks; takes nothing. */
PennyPlanLine *penny_answers_line    (const char         *name,
                                      PennyPence          each,
                                      guint               choice);

/* How often money comes, as first run offers it. */
#define PENNY_N_INCOME_CHOICES 5
extern const char *const penny_income_choices[PENNY_N_INCOME_CHOICES + 1];  /* translatable */
PennyIncome   *penny_answers_income  (PennyPence          amount,
                                      PennyDate           first,
                                      guint               choice);

G_END_DECLS
