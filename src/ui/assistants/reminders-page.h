#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* The days ahead that matter to an employer, nearest first, and the same for a calendar. */
#define PENNY_TYPE_REMINDERS_PAGE (penny_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (PennyRemindersPage, penny_reminders_page, PENNY, REMINDERS_PAGE, PennyPayPage)

/* In a window of its own. */
void penny_reminders_window_open (GtkWidget *from,
                                  PennyBook *book);

G_END_DECLS
