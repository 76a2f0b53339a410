#pragma once

#include "book.h"
#include "settings.h"

G_BEGIN_DECLS

/* Who sits at this computer, as it was said of the file in @folder.  Before it is opened. */
void penny_me_act         (PennyBook          *book,
                           PennySettings      *settings,
                           const char         *folder);
/* Whether to ask: several people look after the open file, and it was never said here
 * which of them this is.  Calls @ask then, and not when @from went. */
void penny_me_ask         (PennyBook          *book,
                           PennySettings      *settings,
                           GObject            *from,
                           void              (*ask) (GObject *from));
/* It was said, or nobody wants to say; @actor_id 0: nobody in particular. */
void penny_me_say         (PennyBook          *book,
                           PennySettings      *settings,
                           gint64              actor_id);

G_END_DECLS
