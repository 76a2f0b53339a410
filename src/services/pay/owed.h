#pragma once

#include "acts.h"
#include "owed-to-hmrc.h"
#include "pay-tables.h"
#include "hmrc-forms.h"
#include "hmrc-submissions.h"

G_BEGIN_DECLS

/* What is owed for pay, to whom and by when; and HMRC's year, tax month by tax month. */

typedef enum
{
  PENNY_OWED_WAGES,
  PENNY_OWED_HMRC,
  PENNY_OWED_PENSION,
  PENNY_OWED_ORDER,                   /* money taken from pay for somebody else */
  PENNY_OWED_INVOICE,
} PennyOwedKind;

typedef struct
{
  PennyOwedKind kind;
  PennyBill    *bill;
  PennyPayBill *why;                  /* NULL: a bill that somebody typed */
  char         *sentence;             /* "Pay HMRC £47.32 by Friday 20 November." Translated */
} PennyOwed;
void       penny_owed_free            (PennyOwed *self);
/* PennyOwed as it stood on @on, by due date: what pay made and what was typed as HMRC's, the pension's or wages. */
GPtrArray *penny_owed_list            (PennyStore *store, PennyDate on, GError **error);

/* One tax year with HMRC. A PennyRead: request PennyHmrcYearRequest, answer PennyHmrcYear. */
typedef struct
{
  int       year;
  PennyDate today;
} PennyHmrcYearRequest;
typedef struct
{
  int                year;
  PennyEmployer     *employer;
  PennyEmployerYear *said;
  PennyOwedToHmrc    owed;
  GPtrArray         *bills;           /* PennyBill by payment of @owed (NULL where nothing was to be paid) */
  char              *month_words[PENNY_TAX_MONTHS];   /* a sentence each month that has anything */
  char              *payment_words[PENNY_TAX_MONTHS]; /* a sentence each payment */
  char              *allowance_words; /* what it saves, or would */
  GPtrArray         *not_told;        /* PennyRun of that year */
  GPtrArray         *slips;           /* PennySlip of that year, without working */
  gboolean           may_end;         /* every payday of the year is paid and told: it can be ended */
} PennyHmrcYear;
void       penny_hmrc_year_free       (PennyHmrcYear *self);
gpointer   penny_hmrc_year            (PennyStore *store, gpointer hmrc_year_request, GError **error);

/* What payslips add to what HMRC is owed: PennyPaid, in the same order.  They may be without their working. */
GArray    *penny_paid_of_slips        (PennyStore *store, GPtrArray *slips, GError **error);
/* How the employer pays HMRC in a year. */
void       penny_employer_terms_of    (const PennyEmployer *employer, const PennyEmployerYear *said,
                                       PennyEmployerTerms *terms);

/* Inside an act: brings that tax year's HMRC bills to what its payslips say. A bill that is paid stays as it is, and what
 * was paid too much or too little goes to the next. */
gboolean   penny_hmrc_bills_update    (PennyStore *store, int year, GError **error);

/* "Type these into HMRC's free tool": fields of the Full Payment Submission of one payslip, under HMRC's names, and of
 * the Employer Payment Summary of a tax month; empty where none is needed. PennyHmrcField. */
GPtrArray *penny_fps_of_slip          (PennyStore *store, gint64 slip_id, GError **error);
/* Its two halves, for who tells HMRC on paper: who somebody is, which notes a look at what is hidden; and the figures with
 * what begins or ends with that payslip, the year to date as it is known now, with nothing hidden in them. */
GPtrArray *penny_fps_person           (PennyStore *store, const PennyAssistant *assistant, GError **error);
GPtrArray *penny_fps_figures          (PennyStore *store, gint64 slip_id, GError **error);
GPtrArray *penny_eps_of_month         (PennyStore *store, int year, int month, GError **error);

/* A year ends: no payday of it is left; next year's codes (those without W1 or M1, raised as HMRC says) are made from 6
 * April, and what was said of the year is closed. */
gboolean   penny_act_end_year         (PennyStore *store, gpointer hmrc_year_request, gint64 *id, GError **error);

G_END_DECLS
