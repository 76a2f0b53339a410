#pragma once

#include "people.h"

G_BEGIN_DECLS

/* An assistant in plain words. Free with g_free(); translated. */

/* "£14.20 an hour, 20 hours a week, paid every four weeks." */
char       *penny_contract_to_words   (const PennyContract    *contract);
/* "Paid every four weeks": "every week", "every month". */
const char *penny_frequency_to_words  (PennyPayFrequency       frequency);
/* "41 hours of holiday left." */
char       *penny_leave_left_to_words (gint64                  minutes);
/* "Works for you since 4 March 2023." and who they are to the person. */
char       *penny_assistant_to_words  (const PennyAssistant   *assistant,
                                       PennyDate               today);
char       *penny_pension_to_words    (const PennyPensionNotice *notice);
char       *penny_order_to_words      (const PennyOrder       *order);
char       *penny_document_to_words   (const PennyDocument    *document);

G_END_DECLS
