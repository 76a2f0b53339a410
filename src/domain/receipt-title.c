#include "receipt-title.h"

#include <glib/gi18n-lib.h>

const char *
penny_receipt_title (const PennyReceipt *said,
                     const PennyReading *read,
                     const GPtrArray    *payments,
                     const char         *name)
{
  const PennyPayment *first = payments != NULL && payments->len > 0 ? payments->pdata[0] : NULL;

  if (said->payee != NULL)
    return said->payee;
  if (first != NULL && first->payee != NULL)
    return first->payee;
  if (read->payee != NULL)
    return read->payee;
  return name != NULL ? name : _("A receipt");
}

PennyPence
penny_receipt_total (const PennyReceipt *said,
                     const PennyReading *read)
{
  return said->total != 0 ? said->total : read->total;
}
