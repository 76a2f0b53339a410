#pragma once

#include "copy.h"
#include "vault.h"

G_BEGIN_DECLS

/* A database file that is no open book: one end of a copy.  @vault NULL: it is
 * plain, as books were before they were sealed. */
typedef struct
{
  const char *file;
  PennyVault *vault;
} PennyEnd;

/* What a long step tells and asks meanwhile: its part of the whole is from @from to @to. */
typedef struct
{
  PennyGoOn  go_on;            /* NULL: nobody asks */
  gpointer   data;
  double     from;
  double     to;
} PennyPart;

/* FALSE when it is to end here.  @done: how far this part is, 0 to 1. */
gboolean penny_part_go_on     (const PennyPart  *part,
                               double            done);
gboolean penny_fail_cancelled (GError          **error);

/* A connection of its own, ready to read and write. */
sqlite3 *penny_end_open       (const PennyEnd   *end,
                               GError          **error);
/* The sentence for what SQLite said last.  Always FALSE. */
gboolean penny_end_fail       (sqlite3          *handle,
                               GError          **error);
/* The number that @sql says. */
gboolean penny_end_ask        (sqlite3          *handle,
                               const char       *sql,
                               gint64           *answer,
                               GError          **error);

/* Everything in @from, compact, in a new sealed file with @header, on the disk
 * when this returns; nothing is there when it fails. */
gboolean penny_end_copy       (const PennyEnd    *from,
                               const PennyEnd    *to,
                               const PennyHeader *header,
                               const PennyPart   *part,
                               GError           **error);
/* SQLite's own check, every page read; and every reference leads somewhere. */
gboolean penny_end_check      (const PennyEnd   *end,
                               const PennyPart  *part,
                               GError          **error);
/* The same tables with the same rows in both; @whole FALSE: as many of them. */
gboolean penny_end_same       (const PennyEnd   *a,
                               const PennyEnd   *b,
                               gboolean          whole,
                               const PennyPart  *part,
                               GError          **error);

G_END_DECLS
