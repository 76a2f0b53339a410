#pragma once

#include "shell.h"
#include "window.h"

G_BEGIN_DECLS

/* What window.c, which says what the window holds, and window-actions.c, which
 * says what can be done in it, share. */
struct _PennyWindow
{
  AdwApplicationWindow  parent_instance;

  PennySettings        *settings;
  PennyBook            *book;         /* open, or being opened; NULL in first run */
  char                 *folder;       /* the one asked for last, to try again */
  GCancellable         *opening;
  gboolean              looking;      /* asked to look only */
  gboolean              turning;      /* an undo or redo is under way */

  /* Borrowed. */
  PennyShell           *shell;        /* the content; NULL while no book is shown */
  AdwToast             *offer;        /* the toast that offers Undo, while it is up */
  AdwToastOverlay      *toasts;
};

void penny_window_add_actions    (PennyWindow    *self);
/* After the book, or what is shown of it, became another. */
void penny_window_update_actions (PennyWindow    *self);
void penny_window_open_folder    (PennyWindow    *self,
                                  const char     *folder,
                                  PennyStoreMode  mode);

G_END_DECLS
