#pragma once

#include <gio/gio.h>

/* The keyring's daemon, asked behind the library's back. */
GVariant *daemon_call   (const char *path,
                         const char *interface,
                         const char *method,
                         GVariant   *arguments);
/* As when the desktop locks it; and as when somebody logs in. */
void      daemon_lock   (void);
void      daemon_unlock (void);
