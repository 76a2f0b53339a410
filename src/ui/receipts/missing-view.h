#pragma once

#include "answer-view.h"

G_BEGIN_DECLS

/* The payments that want a receipt and have none, by whom to ask: what, when, how much; "receipts.add-for" adds one. */
#define PENNY_TYPE_MISSING_VIEW (penny_missing_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyMissingView, penny_missing_view, PENNY, MISSING_VIEW, PennyAnswerView)

G_END_DECLS
