#pragma once

#include "acts.h"
#include "reminders.h"
#include "standing.h"

G_BEGIN_DECLS

/* The people who are paid: reads for the list and for one person's page, and the acts that change what is known of
 * them.  Arguments of history never hold an NI number, bank details or a birth: they say which assistant, and no more. */

typedef struct
{
  PennyAssistant *assistant;
  PennyContract  *contract;           /* in force; or NULL */
  gint64          holiday_left;       /* minutes; G_MININT64: not known */
  PennyReminder  *next;               /* the next thing they need; or NULL */
  gint64          unpaid_minutes;     /* approved, not paid */
} PennyAssistantCard;
/* A PennyRead: request PennyPeopleRequest, answer GPtrArray of PennyAssistantCard. */
typedef struct
{
  PennyDate today;
  gboolean  with_left;
} PennyPeopleRequest;
void      penny_assistant_card_free     (PennyAssistantCard *self);
gpointer  penny_people_read             (PennyStore *store, gpointer people_request, GError **error);

/* All of one person's page. A PennyRead: request PennyPersonRequest, answer PennyPersonView. What is hidden is not in it:
 * born, ni_number and bank details are only said to be there. */
typedef struct
{
  gint64    assistant_id;
  PennyDate today;
} PennyPersonRequest;
typedef struct
{
  PennyStanding *standing;            /* without what is hidden */
  gboolean       has_born, has_ni_number, has_bank;
  GPtrArray     *contracts, *codes, *letters, *loans, *pensions, *orders, *documents, *contacts, *usuals;
  gboolean       has_holiday;
  PennyHoliday   holiday;
  char          *holiday_words;       /* explained, or why it is not known */
  PennyPence     sick_week;           /* a week off sick, if they fell ill today */
  char          *sick_words;          /* why it is that; NULL: not known */
  char          *letter_words;
  PennySlip     *last;                /* newest payslip; or NULL */
  guint          n_slips;
  GPtrArray     *reminders;           /* PennyReminder of theirs */
  GPtrArray     *invoices;            /* PennyBill of theirs, self-employed and agency */
} PennyPersonView;
void      penny_person_view_free        (PennyPersonView *self);
/* Takes what is hidden out of @assistant. */
void      penny_assistant_hide          (PennyAssistant *assistant);
/* What to say beside a contract or notice from @from where pay is approved up to the payday @paid: it may be so, and
 * counts from the next one on. Translated; NULL: nothing. */
char     *penny_words_paid_already      (PennyDate from, PennyDate paid, PennyDate today);
gpointer  penny_person_view             (PennyStore *store, gpointer person_request, GError **error);

/* What is hidden, asked for: each look is noted in the history (whose, which, by whom; never what). An act, so that
 * it is noted before anything is shown; the answer is in the request. */
typedef enum
{
  PENNY_HIDDEN_BORN,
  PENNY_HIDDEN_NI_NUMBER,
  PENNY_HIDDEN_BANK,
} PennyHidden;
typedef struct
{
  gint64      assistant_id;
  PennyHidden what;
} PennyReveal;
typedef struct
{
  PennyDate born;
  char     *ni_number, *sort_code, *account_number, *account_name;   /* NULL but what was asked for */
} PennyRevealed;
void      penny_revealed_free           (PennyRevealed *self);
/* A PennyRead that also writes its note: request PennyReveal, answer PennyRevealed. */
gpointer  penny_assistant_reveal        (PennyStore *store, gpointer reveal, GError **error);
/* The note alone, where a paper has it on; none where there is nothing to look at. */
gboolean  penny_assistant_note_look     (PennyStore *store, const PennyAssistant *assistant, PennyHidden what,
                                         GError **error);

/* Acts.  Saving an assistant leaves what is hidden as it is where the value is NULL or NONE and @keep_hidden. */
typedef struct
{
  PennyAssistant *assistant;
  gboolean        keep_born, keep_ni_number, keep_bank;
} PennyAssistantChange;
void      penny_assistant_change_free   (PennyAssistantChange *self);
gboolean  penny_act_save_assistant      (PennyStore *store, gpointer assistant_change, gint64 *id, GError **error);
/* Refused while there are hours or payslips: say the last day instead. */
gboolean  penny_act_remove_assistant    (PennyStore *store, gpointer removal, gint64 *id, GError **error);

gboolean  penny_act_save_contract       (PennyStore *store, gpointer contract, gint64 *id, GError **error);
gboolean  penny_act_remove_contract     (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_code_notice    (PennyStore *store, gpointer code_notice, gint64 *id, GError **error);
gboolean  penny_act_remove_code_notice  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_letter_notice  (PennyStore *store, gpointer letter_notice, gint64 *id, GError **error);
gboolean  penny_act_remove_letter_notice (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_loan_notice    (PennyStore *store, gpointer loan_notice, gint64 *id, GError **error);
gboolean  penny_act_remove_loan_notice  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_pension_notice (PennyStore *store, gpointer pension_notice, gint64 *id, GError **error);
gboolean  penny_act_remove_pension_notice (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_order          (PennyStore *store, gpointer order, gint64 *id, GError **error);
gboolean  penny_act_remove_order        (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_contact        (PennyStore *store, gpointer contact, gint64 *id, GError **error);
gboolean  penny_act_remove_contact      (PennyStore *store, gpointer removal, gint64 *id, GError **error);
/* With the file itself, if one is kept with it. */
typedef struct
{
  PennyDocument *document;
  GBytes        *file;                /* or NULL: as it is */
  char          *file_name;
} PennyDocumentChange;
void      penny_document_change_free    (PennyDocumentChange *self);
/* "DBS check"; and the document's own name where it has one. Translated. */
const char *penny_document_kind_words   (PennyDocumentKind kind);
const char *penny_document_words        (const PennyDocument *document);
gboolean  penny_act_save_document       (PennyStore *store, gpointer document_change, gint64 *id, GError **error);
gboolean  penny_act_remove_document     (PennyStore *store, gpointer removal, gint64 *id, GError **error);

/* The employer, and what was said of a tax year. */
gboolean  penny_act_save_employer       (PennyStore *store, gpointer employer, gint64 *id, GError **error);
gboolean  penny_act_save_employer_year  (PennyStore *store, gpointer employer_year, gint64 *id, GError **error);

/* An invoice of a self-employed assistant or an agency: a bill of theirs. */
typedef struct
{
  gint64      assistant_id;
  PennyBill  *bill;
} PennyInvoice;
void      penny_invoice_free            (PennyInvoice *self);
gboolean  penny_act_save_invoice        (PennyStore *store, gpointer invoice, gint64 *id, GError **error);
gboolean  penny_act_remove_invoice      (PennyStore *store, gpointer removal, gint64 *id, GError **error);

/* Leaves: the last day; hours and usual week after it go. What is still to be paid (holiday left, pay) is the last run's. */
typedef struct
{
  gint64    assistant_id;
  PennyDate last;
  gboolean  redundant;                /* the need for the work ended: redundancy pay and notice are offered in the last run */
  PennyDate today;
} PennyLeaver;
gboolean  penny_act_leave               (PennyStore *store, gpointer leaver, gint64 *id, GError **error);
/* Somebody who left was given their P45.  It is kept among their documents; given once more, the day changes. */
typedef struct
{
  gint64    assistant_id;
  PennyDate on;
  PennyDate today;
} PennyP45Given;
gboolean  penny_act_give_p45            (PennyStore *store, gpointer p45_given, gint64 *id, GError **error);
gboolean  penny_document_is_p45         (const PennyDocument *document);
/* The day on which they were given the P45 of their last day, by @documents; NONE: not yet. */
PennyDate penny_p45_given               (const GPtrArray *documents, const PennyAssistant *assistant);

G_END_DECLS
