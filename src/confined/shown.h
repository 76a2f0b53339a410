#pragma once

#include "raster.h"

G_BEGIN_DECLS

/* A file as pages, of whatever kind. */
typedef struct _PennyShown PennyShown;

/* Before the process is confined: what @kind needs that lies outside. */
void                    penny_shown_prepare (PennyViewerKind    kind);
PennyViewerHow          penny_shown_open    (GBytes            *bytes,
                                             gboolean           like_mail,
                                             PennyShown       **shown);
void                    penny_shown_close   (PennyShown        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyShown, penny_shown_close)
const PennyViewerFacts *penny_shown_facts   (PennyShown        *self);
PennyViewerHow          penny_shown_draw    (PennyShown        *self,
                                             guint              page,
                                             guint              width,
                                             guint              height,
                                             PennyRaster      **raster);
/* Made of pixels, so that it gains nothing by being drawn larger. */
gboolean                penny_shown_is_picture (PennyShown     *self,
                                             guint              page);
/* The page's own words; NULL where it is a picture of them. */
char                   *penny_shown_words   (PennyShown        *self,
                                             guint              page);

G_END_DECLS
