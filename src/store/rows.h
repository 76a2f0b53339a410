#pragma once

#include "store-private.h"

G_BEGIN_DECLS

/* A value's fields and a table's columns are the same thing said twice; here
 * it is said once, as a table of columns, and one set of functions saves and
 * reads them all. */

typedef enum
{
  PENNY_COLUMN_ID,             /* gint64; 0 is NULL */
  PENNY_COLUMN_TEXT,           /* char *; NULL is NULL */
  PENNY_COLUMN_WORDS,          /* char *; NULL is '' */
  PENNY_COLUMN_DATE,           /* PennyDate; NONE is NULL */
  PENNY_COLUMN_PENCE,          /* gint64 */
  PENNY_COLUMN_NUMBER,         /* int, guint or an enum */
  PENNY_COLUMN_FLAG,           /* gboolean */
} PennyColumnType;

typedef struct
{
  const char      *name;
  PennyColumnType  type;
  gsize            offset;
} PennyColumn;

typedef struct
{
  const char        *table;
  const PennyColumn *columns;  /* the first is the id */
  gsize              n_columns;
  gpointer         (*create) (void);
  GDestroyNotify     destroy;
  const char        *needed;   /* the sentence when something stands on a row that is to go, or NULL */
  char              *insert;   /* made when first used */
  char              *update;
  char              *select;
} PennyFamily;

#define PENNY_SCHEDULE_COLUMNS(Type)                                            \
  { "unit", PENNY_COLUMN_NUMBER, offsetof (Type, schedule.unit) },              \
  { "every", PENNY_COLUMN_NUMBER, offsetof (Type, schedule.every) },            \
  { "first_on", PENNY_COLUMN_DATE, offsetof (Type, schedule.first) },           \
  { "last_on", PENNY_COLUMN_DATE, offsetof (Type, schedule.last) }

#define PENNY_FAMILY(Type, type, table_name, sentence)                          \
  static gpointer table_name##_create (void) { return type##_new (); }          \
  static void table_name##_destroy (gpointer value) { type##_free (value); }    \
  static PennyFamily table_name##_family = {                                    \
    #table_name, table_name##_columns, G_N_ELEMENTS (table_name##_columns),     \
    table_name##_create, table_name##_destroy, sentence                         \
  };

/* save, remove and get of a table that has no rows of its own elsewhere. */
#define PENNY_FAMILY_SAVE(Type, name)                                           \
  gboolean                                                                      \
  penny_##name##_save (PennyStore *store, const Type *value, gint64 *id, GError **error) \
  {                                                                             \
    return penny_family_save (store, &name##_family, value, id, error);         \
  }
#define PENNY_FAMILY_REMOVE(name)                                               \
  gboolean                                                                      \
  penny_##name##_remove (PennyStore *store, gint64 id, GError **error)          \
  {                                                                             \
    return penny_family_remove (store, &name##_family, id, error);              \
  }
#define PENNY_FAMILY_GET(Type, name)                                            \
  Type *                                                                        \
  penny_##name##_get (PennyStore *store, gint64 id, GError **error)             \
  {                                                                             \
    return penny_family_get (store, &name##_family, id, error);                 \
  }

/* Columns from @first on: parameters count from 1, results from 0. */
void       penny_columns_bind  (sqlite3_stmt       *statement,
                                int                 first,
                                const PennyColumn  *columns,
                                gsize               n_columns,
                                gconstpointer       value);
void       penny_columns_fill  (sqlite3_stmt       *statement,
                                int                 first,
                                const PennyColumn  *columns,
                                gsize               n_columns,
                                gpointer            value);
void       penny_bind_id       (sqlite3_stmt       *statement,
                                int                 parameter,
                                gint64              id);
void       penny_bind_date     (sqlite3_stmt       *statement,
                                int                 parameter,
                                PennyDate           date);
void       penny_bind_text     (sqlite3_stmt       *statement,
                                int                 parameter,
                                const char         *text);
PennyDate  penny_column_date   (sqlite3_stmt       *statement,
                                int                 column);
char      *penny_column_text   (sqlite3_stmt       *statement,
                                int                 column);

gboolean   penny_family_save   (PennyStore         *store,
                                PennyFamily        *family,
                                gconstpointer       value,
                                gint64             *id,
                                GError            **error);
gboolean   penny_family_remove (PennyStore         *store,
                                const PennyFamily  *family,
                                gint64              id,
                                GError            **error);
gpointer   penny_family_get    (PennyStore         *store,
                                PennyFamily        *family,
                                gint64              id,
                                GError            **error);
/* @tail: "WHERE ... ORDER BY ...", whose ?1, if there is one, is @argument. */
GPtrArray *penny_family_list   (PennyStore         *store,
                                PennyFamily        *family,
                                const char         *tail,
                                gint64              argument,
                                GError            **error);
/* The same, and ?2 is @on. */
GPtrArray *penny_family_list_on (PennyStore        *store,
                                PennyFamily        *family,
                                const char         *tail,
                                gint64              argument,
                                PennyDate           on,
                                GError            **error);
/* "SELECT id, ... FROM table": for a query of the family's own, read with penny_family_read(). */
const char *penny_family_select (PennyFamily       *family);
gpointer   penny_family_read   (sqlite3_stmt       *statement,
                                const PennyFamily  *family);
/* All rows that such a query gives. */
GPtrArray *penny_family_rows   (PennyStore         *store,
                                const PennyFamily  *family,
                                sqlite3_stmt       *select,
                                GError            **error);

/* Fails outside an act: a change there could not be undone and would be in no history. */
gboolean   penny_rows_check_act (PennyStore        *store,
                                GError            **error);
/* Changes rows with one statement that has one number, inside an act. */
gboolean   penny_rows_change   (PennyStore         *store,
                                const char         *sql,
                                gint64              argument,
                                GError            **error);

/* --- a list's page --- */

/* One row, or none where @id is gone. */
typedef gboolean (*PennyAddRow)   (PennyStore  *store,
                                   gint64       id,
                                   GPtrArray   *rows,
                                   GError     **error);
/* What is worked out for all of them at once. */
typedef gboolean (*PennyFillRows) (PennyStore  *store,
                                   GPtrArray   *rows,
                                   GError     **error);
/* A row for each of @ids, in that order, all of one state of the book. @fill may be NULL. */
GPtrArray *penny_rows_page (PennyStore      *store,
                            const gint64    *ids,
                            gsize            n,
                            PennyAddRow      add,
                            PennyFillRows    fill,
                            GDestroyNotify   free_row,
                            GError         **error);

G_END_DECLS
