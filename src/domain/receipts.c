#include "receipts.h"

#include "value.h"

PENNY_DEFINE_VALUE (PennyReceipt, penny_receipt_value, 0,
                    offsetof (PennyReceipt, payee), offsetof (PennyReceipt, note))
PENNY_DEFINE_VALUE (PennyReading, penny_reading, 0,
                    offsetof (PennyReading, kind), offsetof (PennyReading, words), offsetof (PennyReading, payee))
PENNY_DEFINE_VALUE (PennyKeepRule, penny_keep_rule, 0,
                    offsetof (PennyKeepRule, source))
PENNY_DEFINE_VALUE (PennyQuery, penny_query, 0,
                    offsetof (PennyQuery, what))
