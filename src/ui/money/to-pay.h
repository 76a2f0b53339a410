#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* What is owed, over the list of payments: one line that opens out into the bills, the soonest first, each with
 * "It is paid".  Hidden when nothing is owed. */
#define PENNY_TYPE_TO_PAY (penny_to_pay_get_type ())
G_DECLARE_FINAL_TYPE (PennyToPay, penny_to_pay, PENNY, TO_PAY, GtkWidget)

/* Shows what is owed by the summary that @book has now. */
void penny_to_pay_show      (PennyToPay *self,
                             PennyBook  *book);
/* Where there is little room it is one line until it is opened, and its bills take less of the page. */
void penny_to_pay_set_tight (PennyToPay *self,
                             gboolean    tight);

G_END_DECLS
