#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* libFuzzer's one entry; replay.c has the other caller. */
int  LLVMFuzzerTestOneInput (const guint8         *data,
                             gsize                 size);

G_END_DECLS
