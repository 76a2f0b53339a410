#pragma once

#include "fact.h"
#include "place-read.h"

G_BEGIN_DECLS

/* What the place My PAs says.  Each is a GPtrArray of PennyFact; actions are those of assistants-page.c. */

/* @left: those who left, instead of those who work or will. */
GPtrArray *penny_place_people_facts   (const PennyPlaceView *view,
                                       gboolean              left,
                                       PennyDate             today);
/* Hours, pay and the like. */
GPtrArray *penny_place_task_facts     (const PennyPlaceView *view);
/* Who does the payroll, and the employer's details. */
GPtrArray *penny_place_employer_facts (const PennyPlaceView *view);
gboolean   penny_assistant_has_left   (const PennyAssistant *assistant,
                                       PennyDate             today);

G_END_DECLS
