#pragma once

#include "pay-page.h"

G_BEGIN_DECLS

/* Pay, in one window: what is due, a run to look at and approve, what was approved, one payslip.  Each page goes on to
 * the next and Escape goes back; Ctrl+Z undoes what was approved, and a key held down presses a button once. */
#define PENNY_TYPE_PAY_WINDOW (penny_pay_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyPayWindow, penny_pay_window, PENNY, PAY_WINDOW, AdwWindow)

/* At what is due and what was paid. */
void       penny_pay_window_open      (GtkWidget      *from,
                                       PennyBook      *book);
/* With @first (floating) as its first page. */
void       penny_pay_window_open_at   (GtkWidget      *from,
                                       GtkWidget      *first);

/* From a widget in it.  Shows @page (floating), and goes back to where it was after it. */
void       penny_pay_window_push      (GtkWidget      *from,
                                       GtkWidget      *page);
/* The same, in the place of the page that @from is on: nobody comes back to it. */
void       penny_pay_window_replace   (GtkWidget      *from,
                                       GtkWidget      *page);
/* Goes back from the page that @from is on, which may be the last one: then the window closes. */
void       penny_pay_window_pop       (GtkWidget      *from);

G_END_DECLS
