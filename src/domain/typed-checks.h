#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is typed of a person's or an employer's numbers, looked at as it is typed.  TRUE: it looks right, and *tidy
 * (may be NULL) is how it is kept; nothing typed is right too, and *tidy is NULL.  FALSE: *why (may be NULL) is a
 * sentence that says what one looks like.  Looking right is not being right: nobody is asked whether it exists.
 * Free both with g_free(). */

/* "QQ 12 34 56 C" as "QQ123456C": two letters, six figures and A to D.  D, F, I, Q, U and V are never one of the two letters
 * and O is never the second; BG, GB, KN, NK, NT, TN and ZZ are not given out.  Source: HMRC, National Insurance Manual,
 * NIM39110. */
gboolean penny_typed_ni_number       (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* The same without the prefixes that are not given out, such as the QQ of samples. */
gboolean penny_is_ni_number          (const char  *text);
/* "01-02-03", "01 02 03" as "010203". */
gboolean penny_typed_sort_code       (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* Eight figures; six or seven get noughts in front.  Source: Pay.UK, "Validating account numbers: non-standard account
 * numbers"; the banks' help pages say the same. */
gboolean penny_typed_account_number  (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* "sw1a2aa" as "SW1A 2AA".  Source: GOV.UK, "Bulk data transfer for sponsors XML schema", appendix C: valid postcode
 * format. */
gboolean penny_typed_postcode        (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* "123/ab456" as "123/AB456": the tax office's three figures, and up to ten letters and figures.  Source: HMRC, Real Time
 * Information data item guide, items 1 and 2. */
gboolean penny_typed_paye_reference  (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* "123 PA 00012345" as "123PA00012345": three figures, P, a letter, and eight figures of which the last may be X.
 * Source: the same, item 4. */
gboolean penny_typed_accounts_office (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* Twelve figures.  Source: GOV.UK, "DBS Update Service: employer guide". */
gboolean penny_typed_dbs_number      (const char  *typed,
                                      char       **tidy,
                                      char       **why);
/* Lightly: something, @, and a name with a dot in it. */
gboolean penny_typed_email           (const char  *typed,
                                      char       **tidy,
                                      char       **why);

G_END_DECLS
