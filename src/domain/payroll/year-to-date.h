#pragma once

#include "payslip.h"

G_BEGIN_DECLS

/* Adds a payslip's figures to the year; a reversing one takes them off.  @new_letter, if wanted, says whether
 * the slip's NI letter is the year's first.  FALSE and nothing added where the year has had PENNY_NI_LETTERS_A_YEAR
 * letters and this would be another. */
gboolean penny_year_to_date_count         (PennyYearToDate    *year,
                                           const PennyPayslip *slip,
                                           gboolean           *new_letter,
                                           GError            **error);
/* The next tax year before its first payday, of someone who stays: nothing but what redundancy pay has used of its
 * tax-free limit.  @next may be @last. */
void     penny_year_to_date_begin_next    (const PennyYearToDate *last,
                                           PennyYearToDate       *next);
/* Takes a letter's row out again, where there is nothing in it. */
void     penny_year_to_date_forget_letter (PennyYearToDate    *year,
                                           char                letter);

G_END_DECLS
