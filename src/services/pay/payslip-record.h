#pragma once

#include "payslip-check.h"

G_BEGIN_DECLS

/* What is kept of one approved payday, as text: "name=value" a line, what is 0 left out.  For the files of this folder only. */

typedef struct
{
  PennyPayslip slip;
  gint64       orders[PENNY_ATTACHMENTS];   /* whose attachments they are: PennyOrder's ids */
  gint64       budget;          /* that paid it, also after the assistant is paid from another */
  gint64       pay_line, holiday_line, pension_line, ni_line;   /* plan lines as they stood */
} PennySlipRecord;

char     *penny_slip_record_write (const PennySlipRecord  *record);
/* FALSE, and nothing read, for text that penny_slip_record_write() would not make. */
gboolean  penny_slip_record_read  (const char             *text,
                                   PennySlipRecord        *record,
                                   GError                **error);
/* What a bureau's payslip says, in the same way, by penny_stated_figure_name(). */
char     *penny_stated_write      (const PennyStatedPayslip  *stated);
gboolean  penny_stated_read       (const char                *text,
                                   PennyStatedPayslip        *stated,
                                   GError                   **error);

G_END_DECLS
