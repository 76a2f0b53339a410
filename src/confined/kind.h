#pragma once

#include "viewer-talk.h"

G_BEGIN_DECLS

/* By its first bytes, never by its name alone: @like_mail says that the name is
 * an e-mail's, so that fewer of a letter's lines are enough. */
PennyViewerKind penny_kind_of (const guint8 *bytes,
                               gsize         size,
                               gboolean      like_mail);

G_END_DECLS
