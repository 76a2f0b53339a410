#pragma once

#include <gtk/gtk.h>

#include "book.h"

G_BEGIN_DECLS

/* A bill owed: adds it, or changes or removes @bill. */
void penny_bill_form_open     (GtkWidget       *from,
                               PennyBook       *book,
                               gint64           budget_id,
                               const PennyBill *bill);
/* "It is paid": from which account (PennyAccount), and when. */
void penny_bill_pay_form_open (GtkWidget       *from,
                               PennyBook       *book,
                               const PennyBill *bill,
                               GPtrArray       *accounts);

G_END_DECLS
