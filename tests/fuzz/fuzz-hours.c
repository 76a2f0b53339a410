/* A file of hours that nobody would write, looked at over a book with two assistants: entries that may be brought in, or
 * sentences; and what may be brought in can be. */

#include "act.h"
#include "fuzz.h"
#include "hours.h"
#include "people.h"

static gint64
add_assistant (PennyStore *store,
               gint64      budget_id,
               const char *name)
{
  PennyAssistant assistant = { .budget_id = budget_id, .name = (char *) name, .started = penny_date_new (2026, 3, 2) };
  PennyAssistantChange change = { .assistant = &assistant };
  gint64 id = 0;

  g_assert_true (penny_act_save_assistant (store, &change, &id, NULL));
  return id;
}

static PennyStore *
make_book (void)
{
  PennyStore *store = penny_store_open_memory (NULL);
  PennyBudget budget = { .name = (char *) "Direct payment", .start = penny_date_new (2026, 4, 6),
                         .end = penny_date_new (2027, 4, 4) };
  PennyContract contract = { .from = penny_date_new (2026, 3, 2), .rate = 1420, .other_name = { (char *) "Weekend" },
                             .other_rate = { 1600 } };
  gint64 id = 0;

  penny_store_set_actor (store, "Somebody");
  g_assert_true (penny_act_save_budget (store, &budget, &id, NULL));
  contract.assistant_id = add_assistant (store, id, "Amir Sample");
  add_assistant (store, id, "Bev Sample");
  g_assert_true (penny_act_save_contract (store, &contract, NULL, NULL));
  return store;
}

/* Done and undone, so that each file meets the same book. */
static void
bring_in (PennyStore     *store,
          PennyHoursFile *file)
{
  g_autoptr (GError) error = NULL;

  penny_act_bring_in_hours (store, file, NULL, &error);
  g_assert_no_error (error);
  penny_act_undo (store, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static PennyStore *store;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  PennyHoursLook look = { .bytes = bytes, .today = penny_date_new (2026, 11, 22) };
  g_autoptr (GError) error = NULL;
  PennyHoursFile *file;

  if (store == NULL)
    store = make_book ();
  file = penny_hours_look (store, &look, &error);
  g_assert_true ((file == NULL) == (error != NULL));
  if (file == NULL)
    return 0;
  for (guint i = 0; i < file->wrong->len; i++)
    g_assert_true (g_utf8_validate (file->wrong->pdata[i], -1, NULL));
  if (file->entries->len > 0)
    bring_in (store, file);
  penny_hours_file_free (file);
  return 0;
}
