#pragma once

#include "viewer-talk.h"

G_BEGIN_DECLS

/* What a photo says of itself: gexiv2. */
typedef struct
{
  gboolean   located;
  PennyDate  taken_on;
  guint      orientation;      /* EXIF's, 1 to 8; 0: not said */
} PennyPhotoFacts;

/* Before the process is confined. */
void            penny_photo_facts_prepare (void);
PennyPhotoFacts penny_photo_facts_read    (GBytes  *bytes);
/* Whether a photo that lies as it came in another file, such as a PDF, says where it was taken. */
gboolean        penny_photo_facts_inside  (GBytes  *bytes);

G_END_DECLS
