#pragma once

#include "ledger.h"

G_BEGIN_DECLS

/* What the golden book holds and what opens it: stated for ever.  Never change
 * what is here; a new format version gets a golden book of its own. */

#define GOLDEN_KEY        "Z29sZGVuIGtleSBvZiB2ZXJzaW9uIG9uZSwga2VwdCE="
#define GOLDEN_CODE       "74QZC-D52SV-5VS2T-7W25X-GWJPT"
#define GOLDEN_PASSPHRASE "Zoë’s golden passphrase"

#define GOLDEN_BUDGET     "Care at home"
#define GOLDEN_ACCOUNT    "Bank account"
#define GOLDEN_LINE       "Personal assistant"
#define GOLDEN_FILE       "receipt.txt"
#define GOLDEN_BYTES      "A receipt of Sample Buses for £18.00, kept with the first format.\n"

typedef struct
{
  int         month;
  int         day;
  PennyPence  amount;
  const char *payee;
  const char *note;
} GoldenPayment;

static const GoldenPayment golden_payments[] = {
  { 4, 1, 250000, "Sample Council", NULL },
  { 4, 7, -1800, "Sample Buses", "To the day centre" },
  { 4, 9, -43210, "Zoë Sample", "Four weeks" },
  { 5, 30, -1, "The smallest", NULL },
  { 12, 31, -999999, "The largest £", NULL },
};

G_END_DECLS
