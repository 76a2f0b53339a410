#pragma once

#include "store.h"

G_BEGIN_DECLS

/* A table as rows of text that any program reads: each column as it is, but
 * amounts as 1234.50, choices and yes-or-no as words, moments as
 * 2026-11-15T09:30:00Z, times of the day as 07:30, our own lists on one
 * line, and after each reference the name of what it means.
 * Column names and words are fixed and in English, for programs to rely on. */
typedef enum
{
  PENNY_CELL_TEXT,             /* somebody's words */
  PENNY_CELL_PLAIN,            /* a number, an amount, a day, a word of ours */
} PennyCellKind;

typedef struct
{
  const char    *text;         /* "" where there is nothing */
  PennyCellKind  kind;
} PennyCell;

/* The first row has the columns' names.  Without @with_private, assistants' dates of birth, National Insurance numbers
 * and bank details are no columns at all. */
typedef gboolean (*PennyCells) (const PennyCell *cells, guint n, gpointer data, GError **error);
gboolean penny_table_dump (PennyStore  *store,
                           const char  *table,
                           gboolean     with_private,
                           PennyCells   cells,
                           gpointer     data,
                           GError     **error);
/* Every table with something of a person's in it. NULL-terminated. */
const char *const *penny_table_names (void);

G_END_DECLS
