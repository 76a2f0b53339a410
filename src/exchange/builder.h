#pragma once

#include "date-order.h"

G_BEGIN_DECLS

/* Where a statement's rows gather until the whole file is seen: only then is
 * the order of its dates known, and which of the bank's ids are used twice. */
typedef struct _PennyBuilder PennyBuilder;

PennyBuilder   *penny_builder_new        (const char              *format);
void            penny_builder_free       (PennyBuilder            *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyBuilder, penny_builder_free)

/* A row with everything but its date; the builder owns it.  NULL @payee is made from @text. */
void            penny_builder_add        (PennyBuilder            *self,
                                          PennyStatementRow       *row,
                                          const PennyWrittenDate  *date,
                                          const char              *raw,
                                          gsize                    raw_length);
/* A date of the file that tells about the order, but is no row's. */
void            penny_builder_see_date   (PennyBuilder            *self,
                                          const PennyWrittenDate  *date);
/* Takes @why. */
void            penny_builder_unreadable (PennyBuilder            *self,
                                          guint                    row,
                                          char                    *why,
                                          const char              *raw,
                                          gsize                    raw_length);
/* The file ends in the middle of a row. */
void            penny_builder_cut        (PennyBuilder            *self);
/* Takes @warning. */
void            penny_builder_warn       (PennyBuilder            *self,
                                          char                    *warning);
void            penny_builder_pending    (PennyBuilder            *self);
/* What was not quite right about a row's amount, and was taken all the same: it becomes a warning. */
void            penny_builder_forgive    (PennyBuilder            *self,
                                          guint                    row,
                                          gboolean                 rounded,
                                          gboolean                 lost_pound);
void            penny_builder_currency   (PennyBuilder            *self,
                                          const char              *currency);
/* What the bank itself says; the first one stands. */
void            penny_builder_message    (PennyBuilder            *self,
                                          const char              *message);
/* Where the running balance, or a card's thanks for a payment, shows that all signs are the wrong way round,
 * turns them and says so. */
gboolean        penny_builder_turn_if_proved (PennyBuilder        *self);
guint           penny_builder_n_rows     (const PennyBuilder      *self);

/* Empties the builder.  DATE_ORDER when neither the dates, nor @said, nor @kind decide. */
PennyStatement *penny_builder_finish     (PennyBuilder            *self,
                                          PennyDateOrder           said,
                                          PennyDateOrder           kind,
                                          GError                 **error);

G_END_DECLS
