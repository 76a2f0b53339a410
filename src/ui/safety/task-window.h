#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Something long: what is being done and how far it is, with Cancel; then how
 * it went, in sentences that stay until they are read. */
#define PENNY_TYPE_TASK_WINDOW (penny_task_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyTaskWindow, penny_task_window, PENNY, TASK_WINDOW, AdwWindow)

/* Presented at once; closing it cancels. */
PennyTaskWindow *penny_task_window_new             (GtkWidget       *from,
                                                    const char      *title,
                                                    const char      *doing);
GCancellable    *penny_task_window_get_cancellable (PennyTaskWindow *self);
/* A PennyProgress; @window is a PennyTaskWindow. */
void             penny_task_window_progress        (double           fraction,
                                                    gpointer         window);
void             penny_task_window_succeed         (PennyTaskWindow *self,
                                                    const char      *title,
                                                    const char      *words);
/* It was done, and what was found is not well: @sentences (char *), a paragraph each. */
void             penny_task_window_warn            (PennyTaskWindow *self,
                                                    const char      *title,
                                                    const char      *words,
                                                    GPtrArray       *sentences);
/* Cancelled: it closes. */
void             penny_task_window_fail            (PennyTaskWindow *self,
                                                    const char      *title,
                                                    const GError    *error);
/* Another way out beside Close, for the page that says how it went. */
void             penny_task_window_offer           (PennyTaskWindow *self,
                                                    const char      *label,
                                                    void           (*chosen) (PennyTaskWindow *self));
gboolean         penny_is_cancelled                (const GError    *error);

G_END_DECLS
