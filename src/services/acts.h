#pragma once

#include "actors.h"
#include "history.h"
#include "payments.h"
#include "tables.h"

G_BEGIN_DECLS

/* What a person can do to a book, one act a function: one transaction, one
 * history entry.  All have one shape, so that a clerk can carry any of them.
 * @request is of the type named; *id is the row's. */
typedef gboolean (*PennyAct) (PennyStore *store, gpointer request, gint64 *id, GError **error);

/* "Here is my budget": all that first run knows, as one act. */
typedef struct
{
  PennyPerson  *person;        /* or NULL: as it is */
  PennyBudget  *budget;
  PennyAccount *account;       /* NULL: made to fit the holding, "Bank account" */
  gboolean      has_balance;
  PennyPence    balance;       /* what is in the account now */
  PennyDate     balance_on;
  PennyIncome  *income;        /* or NULL: not known */
  GPtrArray    *lines;         /* PennyPlanLine, or NULL */
  GPtrArray    *questions;     /* PennyQuestion, or NULL */
} PennyStart;
void     penny_start_free        (PennyStart *self);
gboolean penny_act_start         (PennyStore *store, gpointer start, gint64 *id, GError **error);

/* id 0 adds, else changes. */
gboolean penny_act_save_person   (PennyStore *store, gpointer person, gint64 *id, GError **error);
gboolean penny_act_save_budget   (PennyStore *store, gpointer budget, gint64 *id, GError **error);
gboolean penny_act_save_account  (PennyStore *store, gpointer account, gint64 *id, GError **error);
gboolean penny_act_save_line     (PennyStore *store, gpointer line_request, gint64 *id, GError **error);
gboolean penny_act_new_version   (PennyStore *store, gpointer version, gint64 *id, GError **error);
gboolean penny_act_save_payment  (PennyStore *store, gpointer payment, gint64 *id, GError **error);
gboolean penny_act_save_bill     (PennyStore *store, gpointer bill, gint64 *id, GError **error);
gboolean penny_act_save_regular  (PennyStore *store, gpointer regular, gint64 *id, GError **error);
gboolean penny_act_save_income   (PennyStore *store, gpointer income, gint64 *id, GError **error);
gboolean penny_act_save_saving   (PennyStore *store, gpointer saving, gint64 *id, GError **error);
gboolean penny_act_save_question (PennyStore *store, gpointer question, gint64 *id, GError **error);
gboolean penny_act_save_request  (PennyStore *store, gpointer request, gint64 *id, GError **error);
gboolean penny_act_save_actor    (PennyStore *store, gpointer actor, gint64 *id, GError **error);

typedef struct
{
  PennyPlanLine *line;
  PennyDate      on;           /* the version in force then */
} PennyLineRequest;
void     penny_line_request_free (PennyLineRequest *self);

/* What to remove: the kind is the act's. */
typedef struct
{
  gint64    id;
  PennyDate on;                /* lines only */
} PennyRemoval;
gboolean penny_act_remove_budget   (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_account  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_line     (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_payment  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_bill     (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_regular  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_income   (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_saving   (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_question (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_request  (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean penny_act_remove_actor    (PennyStore *store, gpointer removal, gint64 *id, GError **error);

/* Money moved between two own accounts of one budget: two payments that are twins. */
typedef struct
{
  gint64      from;
  gint64      to;
  PennyPence  amount;          /* plus */
  PennyDate   date;
  char       *note;
} PennyTransfer;
void     penny_transfer_free     (PennyTransfer *self);
gboolean penny_act_transfer      (PennyStore *store, gpointer transfer, gint64 *id, GError **error);

/* A bill is paid: makes the payment (from @account_id, on @date) and clears the bill. */
typedef struct
{
  gint64    bill_id;
  gint64    account_id;
  PennyDate date;
} PennyBillPayment;
gboolean penny_act_pay_bill      (PennyStore *store, gpointer bill_payment, gint64 *id, GError **error);

/* Checked against the bank. */
typedef struct
{
  PennyCheck  check;
  GArray     *payments;        /* gint64 */
} PennyCheckRequest;
void     penny_check_request_free (PennyCheckRequest *self);
gboolean penny_act_check          (PennyStore *store, gpointer check_request, gint64 *id, GError **error);

/* @id NULL for these; *what gets the sentence of the act undone or redone. */
gboolean penny_act_undo          (PennyStore *store, gpointer what, gint64 *id, GError **error);
gboolean penny_act_redo          (PennyStore *store, gpointer what, gint64 *id, GError **error);

G_END_DECLS
