#pragma once

#include "answer-view.h"

G_BEGIN_DECLS

/* What may be destroyed, since nobody asks for it any more: until when each was kept, and by which rule.  Nothing goes by
 * itself: each is ticked, and then it is asked once more. */
#define PENNY_TYPE_GO_VIEW (penny_go_view_get_type ())
G_DECLARE_FINAL_TYPE (PennyGoView, penny_go_view, PENNY, GO_VIEW, PennyAnswerView)

G_END_DECLS
