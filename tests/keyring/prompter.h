#pragma once

#include <gio/gio.h>

/* A stand-in for the desktop's password window, which dismisses every question. */
typedef struct _Prompter Prompter;

Prompter *prompter_new   (void);
/* How many questions it was asked. */
guint     prompter_asked (Prompter *self);
void      prompter_free  (Prompter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Prompter, prompter_free)
