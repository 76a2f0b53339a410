#pragma once

#include <glib.h>
#include <stddef.h>

G_BEGIN_DECLS

/* For the files of this room that define values.  Where in a value its strings and its splits lie: copying and freeing
 * are then the same for all, and a new field is one word in a table. */
typedef struct
{
  gsize        size;
  const gsize *strings;
  gsize        n_strings;
  gsize        splits;        /* a GArray *; 0: it has none */
} PennyLayout;

gpointer penny_value_copy (gconstpointer      value,
                           const PennyLayout *layout);
void     penny_value_free (gpointer           value,
                           const PennyLayout *layout);

#define PENNY_DEFINE_COPY_AND_FREE(Type, type, splits_at, ...)                  \
  static const gsize type##_strings[] = { __VA_ARGS__ };                        \
  static const PennyLayout type##_layout = {                                    \
    sizeof (Type), type##_strings, G_N_ELEMENTS (type##_strings), (splits_at)   \
  };                                                                            \
  Type *type##_copy (const Type *self) { return penny_value_copy (self, &type##_layout); } \
  void type##_free (Type *self) { penny_value_free (self, &type##_layout); }

#define PENNY_DEFINE_VALUE(Type, type, splits_at, ...)                          \
  PENNY_DEFINE_COPY_AND_FREE (Type, type, splits_at, __VA_ARGS__)               \
  Type *type##_new (void) { return g_new0 (Type, 1); }

G_END_DECLS
