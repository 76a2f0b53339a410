#pragma once

#include <adwaita.h>

#include "book.h"
#include "owed.h"

G_BEGIN_DECLS

/* What the employer said of a tax year: the Employment Allowance was claimed, and whether they count as small. */
void penny_allowance_form_open (GtkWidget           *from,
                                PennyBook           *book,
                                const PennyHmrcYear *year);
/* The declaration of compliance was made, on which day. */
void penny_declared_form_open  (GtkWidget           *from,
                                PennyBook           *book,
                                const PennyEmployer *employer);

G_END_DECLS
