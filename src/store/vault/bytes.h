#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Numbers as the format has them: little-endian, at any address. */

static inline void
penny_put_u16 (guint8  *at,
               guint16  number)
{
  number = GUINT16_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static inline void
penny_put_u32 (guint8  *at,
               guint32  number)
{
  number = GUINT32_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static inline void
penny_put_u64 (guint8  *at,
               guint64  number)
{
  number = GUINT64_TO_LE (number);
  memcpy (at, &number, sizeof number);
}

static inline guint16
penny_get_u16 (const guint8 *at)
{
  guint16 number;

  memcpy (&number, at, sizeof number);
  return GUINT16_FROM_LE (number);
}

static inline guint32
penny_get_u32 (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_LE (number);
}

static inline guint64
penny_get_u64 (const guint8 *at)
{
  guint64 number;

  memcpy (&number, at, sizeof number);
  return GUINT64_FROM_LE (number);
}

/* As SQLite's own format has them: big-endian. */
static inline guint32
penny_get_u32_be (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

G_END_DECLS
