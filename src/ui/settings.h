#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers about itself, as properties to bind to; nothing
 * of a book is here but where the last one lies.  Kept by GSettings; where its
 * schema is not installed the defaults hold, and nothing is remembered.
 *  "last-book" string        the folder open last, or ""
 *  "window-width" "window-height" int, "window-maximized" boolean
 *  "appearance" string       "system" "light" "dark"
 *  "text-size" string        "normal" "large" "larger" "largest"
 *  "wide-spacing" boolean
 *  "hide-amounts" boolean    others may be in the room
 *  "notices" boolean         the desktop says when a day is near, and "last-notice" string, the day it last did, or ""
 *  "actors" a{sx}            of each file, by its id, who uses it here */
#define PENNY_TYPE_SETTINGS (penny_settings_get_type ())
G_DECLARE_FINAL_TYPE (PennySettings, penny_settings, PENNY, SETTINGS, GObject)

PennySettings *penny_settings_new           (void);
const char    *penny_settings_get_last_book (PennySettings *self);
void           penny_settings_set_last_book (PennySettings *self,
                                             const char    *folder);
/* FALSE: it was never said of this file; 0: nobody in particular. */
gboolean       penny_settings_find_actor    (PennySettings *self,
                                             const char    *book_id,
                                             gint64        *actor_id);
void           penny_settings_set_actor     (PennySettings *self,
                                             const char    *book_id,
                                             gint64         actor_id);

G_END_DECLS
