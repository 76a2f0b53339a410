#pragma once

#include "owed-to-hmrc.h"

G_BEGIN_DECLS

/* The figures of the forms that the worker is given, P60 and P45, and of the sheets that the employer keeps, P11 and P32.
 * Each gives PennyHmrcField*s; free with g_ptr_array_unref(). */

/* The year's certificate, by 31 May: @last is the last payslip of the year. */
GPtrArray *penny_p60_fields (const PennyPayslip  *last);
/* For a leaver: what the next employer needs. @left: the day on which the work ended. */
GPtrArray *penny_p45_fields (const PennyPayslip  *last,
                             PennyDate            left);
/* A line of the deductions working sheet. */
GPtrArray *penny_p11_fields (const PennyPayslip  *slip);
/* A month of the employer's payment record. */
GPtrArray *penny_p32_fields (const PennyTaxMonth *month);

G_END_DECLS
