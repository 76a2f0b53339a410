#pragma once

#include "dates.h"
#include "safety.h"

G_BEGIN_DECLS

/* How safe a file is now, as sentences.  Pure. */
typedef enum
{
  PENNY_SAFETY_WELL,
  PENNY_SAFETY_KNOW,           /* neither well nor not: good to know */
  PENNY_SAFETY_CARE,           /* something should be done */
} PennySafetyLevel;

const char *penny_safety_icon        (PennySafetyLevel    level);

char       *penny_safety_say_code    (const PennySafety  *safety,
                                      PennySafetyLevel   *level);
char       *penny_safety_say_backup  (const PennySafety  *safety,
                                      PennyDate           today,
                                      PennySafetyLevel   *level);
char       *penny_safety_say_who     (const PennySafety  *safety,
                                      PennySafetyLevel   *level);

/* "today", "last Tuesday, 10 November": the local day of a moment in UTC seconds. */
char       *penny_safety_say_moment  (gint64              moment,
                                      PennyDate           today);

/* FALSE while the file has no code that was written down, and should have. */
gboolean    penny_safety_has_code    (const PennySafety  *safety);

G_END_DECLS
