#include "tables.h"

#include <stddef.h>

#include "rows.h"

static const PennyColumn columns[] = {
  { "name", PENNY_COLUMN_TEXT, offsetof (PennyPerson, name) },
  { "manager", PENNY_COLUMN_TEXT, offsetof (PennyPerson, manager) },
  { "manager_role", PENNY_COLUMN_TEXT, offsetof (PennyPerson, manager_role) },
  { "label", PENNY_COLUMN_TEXT, offsetof (PennyPerson, label) },
  { "own_money_a_week", PENNY_COLUMN_PENCE, offsetof (PennyPerson, own_money_a_week) },
};

/* A new book has a person of whom nothing is known yet. */
PennyPerson *
penny_person_get (PennyStore  *store,
                  GError     **error)
{
  g_autoptr (PennyPerson) person = penny_person_new ();
  g_autoptr (sqlite3_stmt) select =
    penny_store_prepare (store, "SELECT name, manager, manager_role, label, own_money_a_week FROM person", error);
  gboolean row;

  if (select == NULL || !penny_store_step (store, select, &row, error))
    return NULL;
  if (row)
    penny_columns_fill (select, 0, columns, G_N_ELEMENTS (columns), person);
  return g_steal_pointer (&person);
}

gboolean
penny_person_save (PennyStore         *store,
                   const PennyPerson  *person,
                   GError            **error)
{
  g_autoptr (sqlite3_stmt) save = NULL;

  if (!penny_rows_change (store, "INSERT OR IGNORE INTO person (id, own_money_a_week) VALUES (?1, 0)", 1, error))
    return FALSE;
  save = penny_store_prepare (store,
                              "UPDATE person SET name = ?1, manager = ?2, manager_role = ?3, label = ?4, "
                              "own_money_a_week = ?5 WHERE id = 1", error);
  if (save == NULL)
    return FALSE;
  penny_columns_bind (save, 1, columns, G_N_ELEMENTS (columns), person);
  return penny_store_finish (store, save, error);
}
