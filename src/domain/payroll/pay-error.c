#include "pay-error.h"

G_DEFINE_QUARK (penny-pay-error-quark, penny_pay_error)
