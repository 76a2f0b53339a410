#include "people.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

/* What is agreed with an assistant, what HMRC and courts say of them, and whom to ring: each a row from a day on. */

char *
penny_name_of_assistant (PennyStore  *store,
                         gint64       assistant_id,
                         GError     **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, assistant_id, NULL);

  if (assistant != NULL)
    return g_steal_pointer (&assistant->name);
  penny_refuse (error, _("This person is no longer in the file. Nothing was changed."));
  return NULL;
}

char **
penny_tell_of_assistant (PennyStore  *store,
                         gint64       assistant_id,
                         PennyDate    day,
                         GError     **error)
{
  g_autofree char *name = penny_name_of_assistant (store, assistant_id, error);
  g_autofree char *on = day == PENNY_DATE_NONE ? NULL : penny_date_format (day);

  return name == NULL ? NULL : penny_tell (name, on, NULL);
}

PENNY_ASSISTANTS_ACTS (PennyContract, contract, contracts, "contract", value->from)
PENNY_ASSISTANTS_ACTS (PennyCodeNotice, code_notice, code_notices, "code-notice", value->from)
PENNY_ASSISTANTS_ACTS (PennyLetterNotice, letter_notice, letter_notices, "letter-notice", value->from)
PENNY_ASSISTANTS_ACTS (PennyLoanNotice, loan_notice, loan_notices, "loan-notice", value->from)
PENNY_ASSISTANTS_ACTS (PennyPensionNotice, pension_notice, pension_notices, "pension-notice", value->from)
PENNY_ASSISTANTS_ACTS (PennyOrder, order, orders, "order", PENNY_DATE_NONE)
PENNY_ASSISTANTS_ACTS (PennyContact, contact, contacts, "contact", PENNY_DATE_NONE)
