#include "pay-tables.h"

#include <stddef.h>

#include "pay-rows.h"

/* What HMRC, the pension scheme or a court said of an assistant, each from a day on. */

static const PennyColumn code_notices_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyCodeNotice, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyCodeNotice, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyCodeNotice, from) },
  { "code", PENNY_COLUMN_TEXT, offsetof (PennyCodeNotice, code) },
  { "source", PENNY_COLUMN_NUMBER, offsetof (PennyCodeNotice, source) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyCodeNotice, note) },
};

PENNY_OF_ASSISTANT (PennyCodeNotice, penny_code_notice, code_notices, "from_day")

static const PennyColumn letter_notices_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyLetterNotice, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyLetterNotice, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyLetterNotice, from) },
  { "letter", PENNY_COLUMN_NUMBER, offsetof (PennyLetterNotice, letter) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyLetterNotice, note) },
};

PENNY_OF_ASSISTANT (PennyLetterNotice, penny_letter_notice, letter_notices, "from_day")

static const PennyColumn loan_notices_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyLoanNotice, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyLoanNotice, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyLoanNotice, from) },
  { "plan", PENNY_COLUMN_NUMBER, offsetof (PennyLoanNotice, plan) },
  { "postgraduate", PENNY_COLUMN_FLAG, offsetof (PennyLoanNotice, postgraduate) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyLoanNotice, note) },
};

PENNY_OF_ASSISTANT (PennyLoanNotice, penny_loan_notice, loan_notices, "from_day")

static const PennyColumn pension_notices_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyPensionNotice, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyPensionNotice, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyPensionNotice, from) },
  { "state", PENNY_COLUMN_NUMBER, offsetof (PennyPensionNotice, state) },
  { "until", PENNY_COLUMN_DATE, offsetof (PennyPensionNotice, until) },
  { "told_on", PENNY_COLUMN_DATE, offsetof (PennyPensionNotice, told_on) },
  { "joined", PENNY_COLUMN_FLAG, offsetof (PennyPensionNotice, joined) },
  { "kind", PENNY_COLUMN_NUMBER, offsetof (PennyPensionNotice, terms.kind) },
  { "employee", PENNY_COLUMN_NUMBER, offsetof (PennyPensionNotice, terms.employee) },
  { "employer", PENNY_COLUMN_NUMBER, offsetof (PennyPensionNotice, terms.employer) },
  { "on_all", PENNY_COLUMN_FLAG, offsetof (PennyPensionNotice, terms.on_all) },
  { "number", PENNY_COLUMN_TEXT, offsetof (PennyPensionNotice, number) },
  { "note", PENNY_COLUMN_TEXT, offsetof (PennyPensionNotice, note) },
};

PENNY_OF_ASSISTANT (PennyPensionNotice, penny_pension_notice, pension_notices, "from_day")

static const PennyColumn orders_columns[] = {
  { "id", PENNY_COLUMN_ID, offsetof (PennyOrder, id) },
  { "assistant_id", PENNY_COLUMN_ID, offsetof (PennyOrder, assistant_id) },
  { "from_day", PENNY_COLUMN_DATE, offsetof (PennyOrder, from) },
  { "until", PENNY_COLUMN_DATE, offsetof (PennyOrder, until) },
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyOrder, name) },
  { "payee", PENNY_COLUMN_TEXT, offsetof (PennyOrder, payee) },
  { "reference", PENNY_COLUMN_TEXT, offsetof (PennyOrder, reference) },
  { "rank", PENNY_COLUMN_NUMBER, offsetof (PennyOrder, rank) },
  { "fixed", PENNY_COLUMN_PENCE, offsetof (PennyOrder, fixed) },
  { "share", PENNY_COLUMN_NUMBER, offsetof (PennyOrder, share) },
  { "of_left", PENNY_COLUMN_FLAG, offsetof (PennyOrder, of_left) },
  { "protect", PENNY_COLUMN_PENCE, offsetof (PennyOrder, protect) },
  { "protect_share", PENNY_COLUMN_NUMBER, offsetof (PennyOrder, protect_share) },
  { "owed", PENNY_COLUMN_PENCE, offsetof (PennyOrder, owed) },
  { "carries", PENNY_COLUMN_FLAG, offsetof (PennyOrder, carries) },
};

PENNY_OF_ASSISTANT (PennyOrder, penny_order, orders, "from_day, id")
