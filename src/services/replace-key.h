#pragma once

#include "copy.h"

G_BEGIN_DECLS

/* Another key for the whole book: all of it is written anew beside, handed to
 * @keep_key (which puts the key in safety, and may add a code or passphrase and a note), and takes the old
 * one's place.  @store is open for writing; it is closed (NULL) when its place
 * was to be taken, whether that went well or not: open the folder again.  The
 * book there is the old one, whole, when this returns FALSE.  Long. */
gboolean penny_replace_key (PennyStore   **store,
                            PennyKey      *key,
                            PennyKeepKey   keep_key,
                            gpointer       keep_data,
                            PennyGoOn      go_on,
                            gpointer       go_on_data,
                            GError       **error);
/* Throws away what a replacing that was cut off left beside; the book in @folder is open for writing. */
void     penny_replace_key_tidy (const char *folder);

G_END_DECLS
