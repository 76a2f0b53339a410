#pragma once

#include "answer-view.h"

G_BEGIN_DECLS

/* The receipts that wait for their payment, to be worked down from the newest. */
#define PENNY_TYPE_INBOX_VIEW (penny_inbox_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyInboxView, penny_inbox_view, PENNY, INBOX_VIEW, PennyAnswerView)

G_END_DECLS
