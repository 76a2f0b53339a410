#pragma once

#include "run-change-form.h"

G_BEGIN_DECLS

/* What the bureau's payslip says for one assistant: typed, and its file attached if there is one.  What stays empty is not
 * checked.  @changed hears of the run with it. */
void penny_stated_form_open (GtkWidget             *from,
                             const PennyRunRequest *request,
                             gint64                 assistant_id,
                             const char            *name,
                             PennyRunChanged        changed);

G_END_DECLS
