#pragma once

#include "embedded-text.h"
#include "store.h"

G_BEGIN_DECLS

/* The source of a sample book: a key file, data/samples/NAME.ini, built in.
 * Groups in the order in which they stand on each other; X, Y are short names
 * that only the file itself uses.
 *
 *   [person]      name, manager, manager-role, label, own-money-a-week
 *   [budget X]    name, funder, holding (direct, third-party, notional), held-by,
 *                 start, end, review-by, contribution,
 *                 rule-weeks, rule-net, rule-less-owed, rule-less-saved, rule-source
 *   [line X]      budget=Y, name, kind (weekly, four-weekly, monthly, yearly,
 *                 one-off, contingency), each and times, or total; outcome, unit, unit-price
 *   [account X]   budget=Y, name, kind (bank, card, cash, elsewhere)
 *   [income X]    budget=Y, what, amount, first, every ("4 weeks"; none: once), last, line=Z
 *   [regular X]   account=Y, payee, line=Z, amount, first, every, last
 *   [payments Y]  in account Y.  KEY=day; amount; who; for what; "receipt" or -; note
 *                 for what: a line, several ("wages -43.39 + pension -32.54"),
 *                 opening, funder, "funder LINE", contribution
 *   [bills Y]     of budget Y.  KEY=owed from; due or -; amount; to whom;
 *                 kind (other, hmrc, pension, wages); for what; paid by KEY or -; what it is
 *
 * and, of the people who are paid (sample-pay.c):
 *
 *   [employer]    name, address, paye-reference, accounts-office, payroll-by (undecided, bureau, ours), bureau,
 *                 pension-payee, pension-scheme, pension-reference, pension-days, duties-start, declared-on,
 *                 reenrolled-on, allowance-claimed (a day of its tax year), allowance-by
 *   [assistant X] budget=Y, name, born, gender, started, starter (A, B, C), ni-number, sort-code, account-number,
 *                 account-name, address, postcode, phone, irregular, leave-from,
 *                 pay-line, holiday-line, pension-line and ni-line (a line's short name)
 *   [contract X]  assistant=Y, from, frequency (weekly, fortnightly, four-weekly, monthly), hours-a-week,
 *                 days-a-week, rate, mileage
 *   [code X]      assistant=Y, from, code
 *   [pension X]   assistant=Y, from, state (not-asked, postponed, member, opted-out, left), told-on,
 *                 kind (relief-at-source, net-pay), employee and employer (whole percent)
 *   [document X]  assistant=Y (none: the household's), kind (contract, right-to-work, dbs, insurance, driving,
 *                 training, other), name, number, seen-on, from, until
 *   [contact X]   assistant=Y, name, relation, phone
 *   [usual Y]     of assistant Y.  KEY=weekdays ("Mo Tu"); times ("09:00-13:00"); kind (work, holiday, ...); line or -
 *   [hours Y]     of assistant Y, approved.  KEY=first day; last day; weekdays; times; kind; line or -.  What is said
 *                 later stands in the place of what it overlaps
 *   [runs]        KEY=first day; last day; payday; frequency; who told HMRC on the payday.  Approved as a person's are:
 *                 payslips, and bills, which the payments above pay
 *
 * For the files of this room only. */
extern const PennyEmbeddedText penny_sample_texts[];

/* Inside an act: writes all that @text says, held against the same rules as
 * what a person enters.  @who: the person's name. */
gboolean penny_sample_read (PennyStore  *store,
                            const char  *text,
                            char       **who,
                            GError     **error);

G_END_DECLS
