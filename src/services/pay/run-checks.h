#pragma once

#include "run-private.h"

G_BEGIN_DECLS

/* What is looked at before a run is approved.  A check gives *@sentence where there is something to say (NULL: nothing), and
 * FALSE for an error of the store alone.  For run-warnings.c. */
typedef gboolean (*PennyRunCheck) (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);

/* Of money: run-checks-pay.c. */
gboolean penny_check_minimum_wage (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_hours        (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_not_approved (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_holiday      (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_different    (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_bureau       (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_earlier      (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_family_leave (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_too_much     (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);

/* Of the person: run-checks-people.c. */
gboolean penny_check_relation     (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_pension      (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_birthday     (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_documents    (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_code         (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);

/* Of the whole run: @slip is NULL. */
gboolean penny_check_rates        (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_lines        (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_household    (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_allowance    (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_year         (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);

/* Of its days, and who has none in them: run-checks-days.c; @slip is NULL. */
gboolean penny_check_over         (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);
gboolean penny_check_without      (PennyDrafting *drafting, const PennyDraftSlip *slip, char **sentence, GError **error);

G_END_DECLS
