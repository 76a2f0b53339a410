#pragma once

#include "store.h"
#include "vault.h"

G_BEGIN_DECLS

struct _PennyStore
{
  sqlite3         *handle;
  GThread         *owner;
  GHashTable      *statements;     /* SQL -> its statement */
  GHashTable      *staged;         /* names of sealed files that wait for their rows */
  int              lock;           /* a writer's advisory lock; -1: none */

  PennyVault      *vault;          /* NULL in memory */
  PennyVaultFlags  looked_into;    /* what was noticed when the book was last checked for it */
  gboolean         harmed;         /* and that check found something wrong */
  char            *book_id;        /* 32 hexadecimal letters; "" in memory */

  char            *who;
  int              role;           /* PennyRole */
  gint64           moment;         /* 0: the clock's */
  sqlite3_session *act;            /* records the act under way; NULL between acts */

  gint64           copy;           /* this copy of the book: the upper part of every new id */
  gint64           counter;        /* the lower part of the last one; each act's history entry keeps it */
};

/* Sets the sentence for what SQLite said last.  Always FALSE. */
gboolean penny_store_fail          (PennyStore    *self,
                                    GError       **error);
/* The same, for a function that returns its code and may have left another with the handle. */
gboolean penny_store_fail_code     (PennyStore    *self,
                                    int            code,
                                    GError       **error);
/* The same, for a rule that the caller holds.  Always FALSE. */
gboolean penny_store_refuse        (GError       **error,
                                    const char    *sentence);
gboolean penny_store_refuse_gone   (GError       **error);

/* To the end of a statement that gives no rows. */
gboolean penny_store_finish        (PennyStore    *self,
                                    sqlite3_stmt  *statement,
                                    GError       **error);
/* The first column of the first row of @sql; @otherwise when there is no row. */
gboolean penny_store_read_int64    (PennyStore    *self,
                                    const char    *sql,
                                    gint64         argument,
                                    gint64         otherwise,
                                    gint64        *value,
                                    GError       **error);
gint64   penny_store_now           (PennyStore    *self);

/* A statement stays cached: its scope ends by making it ready for the next use. */
void     penny_store_done          (sqlite3_stmt  *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, penny_store_done)

G_END_DECLS
