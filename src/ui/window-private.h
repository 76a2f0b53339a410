#pragma once

#include "door-page.h"
#include "said.h"
#include "shell.h"
#include "window.h"

G_BEGIN_DECLS

/* What the window's files share: window.c says what it holds, window-doors.c how a
 * file is opened and left, window-lock.c how it is locked, and window-actions.c what can be done in it. */
struct _PennyWindow
{
  AdwApplicationWindow  parent_instance;

  PennySettings        *settings;
  PennyBook            *book;         /* open, or being opened; NULL in first run */
  char                 *folder;       /* the one asked for last, to try again */
  PennyStoreMode        mode;         /* and how */
  GCancellable         *opening;

  /* Locked. */
  AdwToastOverlay      *behind;       /* what was shown, out of the window; NULL while it is not locked */
  GPtrArray            *put_away;     /* its other windows, GtkWindow, hidden */
  GtkWidget            *focus;        /* weak: what had the focus */

  /* An assistant's turn. */
  GtkWidget            *kept;         /* what was shown, out of the window; NULL while it is nobody's turn */
  GPtrArray            *kept_windows; /* its other windows, GtkWindow, hidden */

  /* Leaving a file. */
  GCancellable         *closing;      /* NULL while none is being closed */
  void                (*after) (PennyWindow *self);
  char                 *next;         /* the folder, or the sample's name, to open then */
  PennyStoreMode        next_mode;
  char                 *next_secret;  /* what opens that, or NULL */
  guint                 slow;         /* shows that it takes its time */

  /* Borrowed. */
  PennyShell           *shell;        /* the content; NULL while no book is shown */
  PennySaid            *said;         /* what is said in it, and taken back */
  AdwToastOverlay      *toasts;
};

/* window.c */
void     penny_window_show_content   (PennyWindow    *self,
                                      GtkWidget      *content);
/* The person's name is in it: not while it is locked. */
void     penny_window_update_title   (PennyWindow    *self);
/* The book is open: Home, or first run where nothing is in it. */
void     penny_window_show_opened    (PennyWindow    *self);
/* The recovery code, to be written down; then Home. */
void     penny_window_show_code      (PennyWindow    *self);
void     penny_window_forget_book    (PennyWindow    *self);
gboolean penny_window_is_looking     (PennyWindow    *self);

/* window-actions.c */
void     penny_window_add_actions    (PennyWindow    *self);
/* After the book, or what is shown of it, became another. */
void     penny_window_update_actions (PennyWindow    *self);

/* window-doors.c */
void     penny_window_open_folder    (PennyWindow    *self,
                                      const char     *folder,
                                      PennyStoreMode  mode);
/* It did not open, or did not unlock: says why, with the ways on. */
void     penny_window_show_door      (PennyWindow    *self,
                                      const GError   *error);
void     penny_window_try_again      (PennyWindow    *self);
/* Closes the book, with a backup where one is due, and does @after. */
void     penny_window_leave          (PennyWindow    *self,
                                      void          (*after) (PennyWindow *self));
/* Out of patience: without the backup. */
void     penny_window_close_now      (PennyWindow    *self);
/* A door stands before the file; what is typed there opens it. */
void     penny_window_take_door      (PennyWindow    *self,
                                      GtkWidget      *page);
PennyDoorPage *penny_window_get_door (PennyWindow    *self);   /* NULL: another page is shown */
/* TRUE where the door said that what was typed does not open it. */
gboolean penny_window_was_refused    (PennyWindow    *self,
                                      const GError   *error);

/* window-lock.c */
/* @secret NULL: the keyring's. */
void     penny_window_unlock         (PennyWindow    *self,
                                      const char     *secret);
/* What was locked is not wanted any more. */
void     penny_window_drop_lock      (PennyWindow    *self);
/* Hides all other windows, which show as much: forms and dialogs.  GtkWindow. */
GPtrArray *penny_window_put_away     (PennyWindow    *self);
/* Takes @windows, and shows them again, but those that were closed meanwhile. */
void     penny_window_bring_back     (GPtrArray      *windows);

/* window-turn.c */
/* It is an assistant's turn: nothing leads out of it but the passphrase. */
gboolean penny_window_is_their_turn  (PennyWindow    *self);
/* Somebody wants to leave it: asks for the passphrase. */
void     penny_window_keep_turn      (PennyWindow    *self);
/* The window goes. */
void     penny_window_drop_turn      (PennyWindow    *self);

G_END_DECLS
