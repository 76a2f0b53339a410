#pragma once

#include "copy.h"

G_BEGIN_DECLS

/* Everything, in forms that any program reads, so that nobody is locked in: a
 * folder of CSV files (payments, splits, plan, bills, hours, payslips, history as sentences, ...; UTF-8,
 * a heading row, amounts as 1234.50, days as 2026-11-15), every kept file as it
 * came, and a READ-ME.txt that says what is what and that this is not sealed.
 * Without @with_private, assistants' dates of birth, National Insurance numbers and bank details are left out, and
 * READ-ME.txt says so.
 * @folder must not be there or be empty.  Written beside and put in place whole. */
gboolean penny_export_book (PennyStore   *store,
                            const char   *folder,
                            gboolean      with_private,
                            PennyGoOn     go_on,
                            gpointer      data,
                            GError      **error);

G_END_DECLS
