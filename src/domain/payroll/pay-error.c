#include "pay-error.h"

G_DEFINE_QUARK (penny-pay-error-quark, penny_pay_error)

gboolean
penny_pay_refuse (GError     **error,
                  const char  *sentence)
{
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NOT_UNDERSTOOD, sentence);
  return FALSE;
}
