#include "look-up.h"

#define USUAL_SHOWN 5

gpointer
penny_look_up_usual (PennyStore  *store,
                     gpointer     starting,
                     GError     **error)
{
  return penny_payments_usual (store, starting, USUAL_SHOWN, error);
}

gpointer
penny_look_up_version (PennyStore  *store,
                       gpointer     plan_version,
                       GError     **error)
{
  const PennyPlanVersion *version = plan_version;

  return penny_lines_list (store, version->budget_id, version->from, error);
}

void
penny_check_answer_free (PennyCheckAnswer *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static void
turn_round (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len / 2; i++)
    {
      gpointer row = rows->pdata[i];

      rows->pdata[i] = rows->pdata[rows->len - 1 - i];
      rows->pdata[rows->len - 1 - i] = row;
    }
}

gpointer
penny_look_up_check (PennyStore  *store,
                     gpointer     check_question,
                     GError     **error)
{
  const PennyCheckQuestion *question = check_question;
  const PennyPaymentFilter filter = {
    .account_id = question->account_id,
    .to = question->to,
    .not_checked = TRUE,
  };
  g_autoptr (GArray) ids = NULL;
  g_autofree PennyCheckAnswer *answer = g_new0 (PennyCheckAnswer, 1);

  if (!penny_checks_start (store, question->account_id, &answer->start, &answer->last, error))
    return NULL;
  ids = penny_payments_ids (store, &filter, error);
  if (ids == NULL)
    return NULL;
  answer->rows = penny_payments_page (store, (const gint64 *) (gpointer) ids->data, ids->len, error);
  if (answer->rows == NULL)
    return NULL;
  turn_round (answer->rows);
  return g_steal_pointer (&answer);
}

void
penny_columns_free (PennyColumns *self)
{
  g_clear_pointer (&self->header_key, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

gpointer
penny_look_up_columns (PennyStore  *store,
                       gpointer     bytes,
                       GError     **error)
{
  g_autofree PennyColumns *columns = g_new0 (PennyColumns, 1);

  if (!penny_statement_peek (bytes, &columns->header_key, &columns->rows, error))
    return NULL;
  return g_steal_pointer (&columns);
}
