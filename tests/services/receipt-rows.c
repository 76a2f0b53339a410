#include "receipt-rows.h"

#include <string.h>

static void
test_act (gconstpointer data)
{
  const ReceiptAct *row = data;
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL, *undone = NULL, *redone = NULL, *what = NULL, *again = NULL;

  shoebox_set_up (&box);
  if (row->prepare != NULL)
    row->prepare (&box);
  before = dump (shoebox_store (&box));
  row->act (&box);
  after = dump (shoebox_store (&box));
  g_assert_cmpstr (before, !=, after);
  assert_sound (shoebox_store (&box));

  penny_act_undo (shoebox_store (&box), &what, NULL, &error);
  g_assert_no_error (error);
  undone = dump (shoebox_store (&box));
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (what, ==, row->sentence);
  assert_sound (shoebox_store (&box));

  penny_act_redo (shoebox_store (&box), &again, NULL, &error);
  g_assert_no_error (error);
  redone = dump (shoebox_store (&box));
  g_assert_cmpstr (redone, ==, after);
  g_assert_cmpstr (again, ==, row->sentence);
  assert_sound (shoebox_store (&box));
  shoebox_tear_down (&box);
}

static void
test_refusal (gconstpointer data)
{
  const ReceiptRefusal *row = data;
  Shoebox box = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *after = NULL;

  shoebox_set_up (&box);
  if (row->prepare != NULL)
    row->prepare (&box);
  before = dump (shoebox_store (&box));
  g_assert_false (row->act (&box, &error));
  g_assert_error (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, row->says));
  after = dump (shoebox_store (&box));
  g_assert_cmpstr (after, ==, before);
  assert_sound (shoebox_store (&box));
  shoebox_tear_down (&box);
}

void
receipt_rows_add (const ReceiptAct *rows,
                  gsize             n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/receipts/act/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_act);
    }
}

void
receipt_rows_add_refused (const ReceiptRefusal *rows,
                          gsize                 n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/receipts/refused/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_refusal);
    }
}
