#pragma once

#include "hours.h"

G_BEGIN_DECLS

/* All that the page of a week shows, in one read. */
typedef struct
{
  gint64    assistant_id;             /* 0: the first by name */
  PennyDate day;
} PennyHoursAsked;

typedef struct
{
  GPtrArray     *assistants;          /* PennyAssistant, those who left among them only where they are asked for */
  PennyWeekView *view;                /* NULL: there are no assistants */
  PennyDate      paid_on;             /* the payday of what was paid; or NONE */
} PennyHoursPage;

void      penny_hours_page_free     (PennyHoursPage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyHoursPage, penny_hours_page_free)
/* A PennyRead: request PennyHoursAsked. */
gpointer  penny_hours_page_read     (PennyStore *store, gpointer hours_asked, GError **error);

G_END_DECLS
