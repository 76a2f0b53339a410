#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What the readers of a sample's groups share: sample-read.c and sample-pay.c. */
typedef struct
{
  PennyStore *store;
  GKeyFile   *file;
  const char *group;           /* being read */
  GHashTable *ids;             /* "line gym" to gint64 */
  GHashTable *starts;          /* budget's id to its first day */
} PennySampleReader;

/* Reads one group of the file, its heading in @self->group. */
typedef gboolean (*PennySampleRead) (PennySampleReader *self, GError **error);

/* Always FALSE. */
gboolean    penny_sample_mistake   (const PennySampleReader  *self,
                                    const char               *what,
                                    GError                  **error);

/* The value of @key in the group; NULL, NONE or 0 where it is not said. */
char       *penny_sample_text      (const PennySampleReader  *self,
                                    const char               *key);
PennyDate   penny_sample_date      (const PennySampleReader  *self,
                                    const char               *key);
PennyPence  penny_sample_pence     (const PennySampleReader  *self,
                                    const char               *key);
int         penny_sample_number    (const PennySampleReader  *self,
                                    const char               *key);
gboolean    penny_sample_yes       (const PennySampleReader  *self,
                                    const char               *key);
/* The place among @choices, which ends with NULL; the first where it is none of them. */
int         penny_sample_choice    (const PennySampleReader  *self,
                                    const char               *key,
                                    const char *const        *choices);
int         penny_sample_choice_of (const char               *text,
                                    const char *const        *choices);
/* The parts between ";", trimmed. NULL where there are fewer than @at_least. */
char      **penny_sample_fields    (PennySampleReader        *self,
                                    const char               *key,
                                    guint                     at_least,
                                    GError                  **error);

/* Short names: @name is "line gym".  0: none of that name. */
void        penny_sample_remember  (PennySampleReader        *self,
                                    const char               *name,
                                    gint64                    id);
gint64      penny_sample_id_of     (const PennySampleReader  *self,
                                    const char               *family,
                                    const char               *name);
/* What the key named @family names. */
gint64      penny_sample_id        (const PennySampleReader  *self,
                                    const char               *family);

G_END_DECLS
