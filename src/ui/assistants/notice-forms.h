#pragma once

#include <adwaita.h>

#include "assistants.h"
#include "book.h"

G_BEGIN_DECLS

/* What holds for an assistant from a day on, beside the contract.  In each the value is changed; NULL adds one. */

void penny_code_form_open    (GtkWidget                *from,
                              PennyBook                *book,
                              const PennyAssistant     *assistant,
                              const PennyCodeNotice    *notice);
void penny_letter_form_open  (GtkWidget                *from,
                              PennyBook                *book,
                              const PennyAssistant     *assistant,
                              const PennyLetterNotice  *notice);
void penny_loan_form_open    (GtkWidget                *from,
                              PennyBook                *book,
                              const PennyAssistant     *assistant,
                              const PennyLoanNotice    *notice);
void penny_pension_form_open (GtkWidget                *from,
                              PennyBook                *book,
                              const PennyAssistant     *assistant,
                              const PennyPensionNotice *notice);
void penny_order_form_open   (GtkWidget                *from,
                              PennyBook                *book,
                              const PennyAssistant     *assistant,
                              const PennyOrder         *order);

G_END_DECLS
