#pragma once

#include "date-row.h"
#include "form-act.h"
#include "money-row.h"
#include "payee-row.h"
#include "payment-form.h"
#include "split-editor.h"

G_BEGIN_DECLS

/* What payment-form.c, which builds the form and follows what is chosen in it,
 * payment-form-read.c, which makes a payment of it, payment-form-receipts.c,
 * which shows its receipts, and payment-form-chosen.c, which adds some when it
 * is saved, share. */

/* Which way the money goes, as people think of it; a refund is spending that comes back. */
typedef enum
{
  PENNY_WAY_OUT,
  PENNY_WAY_IN,
  PENNY_WAY_REFUND,
  PENNY_WAY_OWN,
  PENNY_WAY_OPENING,
} PennyWay;

/* Choices of "what for" that are no line. */
#define PENNY_SEVERAL_LINES (-1)
#define PENNY_NOT_CHOSEN    (-2)

/* Lives as long as its window. */
typedef struct
{
  PennyForm        *form;               /* borrowed: it owns us */
  PennyBook        *book;
  PennyPayment     *before;             /* NULL: a new one */
  gboolean          line_touched;       /* the person's own choice stays */
  gboolean          setting;

  PennyPayeeRow    *payee;
  PennyMoneyRow    *amount;
  PennyDateRow     *date;
  AdwComboRow      *way;
  AdwComboRow      *what_for;
  GtkWidget        *outside;            /* a gentle word under it */
  PennySplitEditor *splits;
  AdwComboRow      *account;
  AdwComboRow      *method;
  GtkEditable      *note;
  GtkSwitch        *receipt;
  GtkWidget        *receipt_row;
  AdwPreferencesGroup *receipts;
  GPtrArray        *receipt_rows;       /* GtkWidget, borrowed: of those that are kept */
  GPtrArray        *chosen;             /* those that are taken when it is saved */
  GtkWidget        *ways;               /* to choose one */
  gboolean          ending;             /* it is saved or removed, not cancelled */
} PennyPaymentForm;

/* Of its window, or of a widget in it: that is all that a callback is given. */
PennyPaymentForm *penny_payment_form_of   (GtkWidget        *widget);
PennyWay      penny_payment_form_get_way  (PennyPaymentForm *self);
/* Is it for lines of a plan? */
gboolean      penny_way_has_lines         (PennyWay          way);
gboolean      penny_payment_form_is_split (PennyPaymentForm *self);
/* NULL when something is missing; the form says what. */
PennyPayment *penny_payment_form_read     (PennyPaymentForm *self);
/* Whether there is a receipt is asked of money that went out, and not where one is kept here. */
gboolean      penny_payment_form_wants_receipt (PennyPaymentForm *self);
void          penny_payment_form_show_paper (PennyPaymentForm *self);
void          penny_payment_form_add_receipts (PennyPaymentForm *self);

void          penny_payment_form_add_ways (PennyPaymentForm *self);
gboolean      penny_payment_form_has_chosen (PennyPaymentForm *self);
/* Saves @payment, which it takes, with what was chosen. */
void          penny_payment_form_save_chosen (PennyPaymentForm *self,
                                           PennyPayment     *payment);

G_END_DECLS
