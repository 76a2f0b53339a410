#pragma once

#include "book-receipts.h"
#include "crop-bar.h"
#include "fact-group.h"
#include "page-pane.h"
#include "receipt-fields.h"
#include "receipt-read.h"
#include "receipt-window.h"

G_BEGIN_DECLS

/* What the window's files share: receipt-window.c follows the book and shows what
 * is known, -picture.c looks at the page, -next.c goes to another receipt, -acts.c changes and saves. */
struct _PennyReceiptWindow
{
  AdwWindow           parent_instance;

  PennyBook          *book;
  gint64              receipt_id;       /* as shown */
  gint64              wanted;           /* the same, or the one that is on its way */
  GArray             *among;            /* gint64: the list that it was opened from; or NULL */
  GCancellable       *cancellable;
  PennyReceiptSeen   *seen;             /* as shown; NULL: nothing yet */
  PennyReceiptReader *reader;           /* borrowed of the book */
  gboolean            gone;             /* removed: nothing that was typed is kept */
  guint               folding;          /* an idle source */
  gint64              shown_file;       /* in the picture; 0: none */
  GCancellable       *copying;          /* of the copy that is being saved; NULL: none is */
  gint64              compared;         /* the other receipt; 0: none */
  gboolean            on_other;         /* the keys and tools are for the other picture */

  AdwToastOverlay    *toasts;
  AdwLeaflet         *leaflet;
  GtkWidget          *others;
  GtkWidget          *looking;
  GtkWidget          *side;
  GtkToggleButton    *show_side;
  GtkBox             *pictures;
  PennyPagePane      *pane;
  GtkWidget          *beside;
  GtkLabel           *other_name;
  PennyPagePane      *other;
  GtkWidget          *page_tools;
  GtkLabel           *page;
  GtkWidget          *tools;
  GtkMenuButton      *zoom;
  GtkButton          *compare;
  PennyCropBar       *crop;
  GtkWidget          *details;
  PennyReceiptFields *fields;
  PennyFactGroup     *payments;
  PennyFactGroup     *offers;
  GtkWidget          *choose;
  GtkButton          *no_payment;
  GtkWidget          *words_group;
  GtkTextView        *words;
  PennyFactGroup     *keep;
  PennyFactGroup     *file;
  GtkButton          *save_copy;        /* NULL: the window is gone */
};

/* receipt-window.c */
PennyDate      penny_receipt_window_today        (PennyReceiptWindow *self);
gboolean       penny_receipt_window_is_writing   (PennyReceiptWindow *self);
/* Reads what is wanted. */
void           penny_receipt_window_follow       (PennyReceiptWindow *self);
/* The receipt is gone. */
void           penny_receipt_window_leave        (PennyReceiptWindow *self);

/* receipt-window-picture.c */
void           penny_receipt_window_show_picture (PennyReceiptWindow *self);
/* Nothing of it stays in memory: the file is locked. */
void           penny_receipt_window_drop_picture (PennyReceiptWindow *self);
void           penny_receipt_window_stop_cropping (PennyReceiptWindow *self);
void           penny_receipt_window_begin_picture (PennyReceiptWindow *self);
void           penny_receipt_window_install_looks (GtkWidgetClass     *widget_class);

/* receipt-window-next.c */
void           penny_receipt_window_begin_next   (PennyReceiptWindow *self,
                                                  const PennyReceiptFilter *among);
void           penny_receipt_window_show_next    (PennyReceiptWindow *self);
/* For who does not see it change. */
void           penny_receipt_window_say_next     (PennyReceiptWindow *self);
/* The one that was wanted is not there. */
void           penny_receipt_window_skip         (PennyReceiptWindow *self);
void           penny_receipt_window_install_next (GtkWidgetClass     *widget_class);

/* receipt-window-acts.c */
/* Keeps what is so of it now: seen->receipt. */
void           penny_receipt_window_save         (PennyReceiptWindow *self);
void           penny_receipt_window_update_acts  (PennyReceiptWindow *self);
void           penny_receipt_window_install_acts (GtkWidgetClass     *widget_class);

G_END_DECLS
