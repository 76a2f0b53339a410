#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A file kept before files were sealed: what that means, whether anyone else
 * uses this computer, and one button.  Signal "seal": penny_seal_page_get_choice(). */
#define PENNY_TYPE_SEAL_PAGE (penny_seal_page_get_type ())
G_DECLARE_FINAL_TYPE (PennySealPage, penny_seal_page, PENNY, SEAL_PAGE, GtkWidget)

GtkWidget  *penny_seal_page_new        (void);
/* The passphrase that was chosen, borrowed, or NULL. */
const char *penny_seal_page_get_choice (PennySealPage *self,
                                        gboolean      *always_ask);
/* It did not work.  @no_keyring: a passphrase is needed. */
void        penny_seal_page_fail       (PennySealPage *self,
                                        const char    *sentence,
                                        gboolean       no_keyring);

G_END_DECLS
