#pragma once

#include "crash-disk.h"

G_BEGIN_DECLS

/* A file's bytes as they lie on the disk, and what becomes of a change to them
 * that was under way when the power went. */
typedef struct
{
  gsize   offset;
  GBytes *bytes;               /* NULL: the file was cut to @offset */
} CrashChange;

void crash_image_resize (GByteArray        *image,
                         gsize              size);
void crash_image_put    (GByteArray        *image,
                         gsize              offset,
                         const guint8      *bytes,
                         gsize              size);
void crash_image_copy   (GByteArray        *to,
                         GByteArray        *from);
/* Whole, or torn. */
void crash_image_land   (GByteArray        *image,
                         const CrashChange *change,
                         const CrashManner *manner,
                         GRand             *dice);

G_END_DECLS
