#pragma once

#include "bank-description.h"

G_BEGIN_DECLS

/* How one table is to be read: by which description, and where its columns are. */
typedef struct
{
  PennyBank   *bank;        /* borrowed from @owned or the list of banks */
  PennyBank   *owned;       /* a guess or a mapping */
  PennyLayout  layout;
  int          header;      /* row, or -1 */
  char         delimiter;
  const char  *format;      /* instead of the bank's name, or NULL */
  gboolean     guessed;
} PennyPlan;

void     penny_plan_clear       (PennyPlan        *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyPlan, penny_plan_clear)

/* A known bank with any of the @delimiters: by its header, or by how its rows look. */
gboolean penny_plan_known       (PennyPlan        *self,
                                 GPtrArray        *banks,
                                 const char       *text,
                                 gsize             length,
                                 const char       *delimiters);
/* A bank whose statement is blocks of lines, read as a table. */
gboolean penny_plan_blocks      (PennyPlan        *self,
                                 GPtrArray        *banks,
                                 const PennyTable *table);
/* An unknown file, by its column names or its cells. */
gboolean penny_plan_guess       (PennyPlan        *self,
                                 const PennyTable *table);
/* A user's own mapping, in @owned: under the line that has most of the columns it names, or all by number. */
gboolean penny_plan_mapping     (PennyPlan        *self,
                                 const PennyTable *table);

/* Where the payments begin: under the header, or at the first row with a date. */
guint    penny_plan_first_row   (const PennyPlan  *self,
                                 const PennyTable *table);
/* The header's row for the mapping page, or -1. */
int      penny_plan_find_header (PennyPlan        *self,
                                 GPtrArray        *banks,
                                 const PennyTable *table);

G_END_DECLS
