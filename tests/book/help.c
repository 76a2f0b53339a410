#include "help.h"

#include <glib/gstdio.h>

void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      kept)
{
  GAsyncResult **place = kept;

  g_assert_null (*place);
  *place = g_object_ref (result);
}

GAsyncResult *
wait_for (GAsyncResult **kept)
{
  while (*kept == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (kept);
}

gboolean
wait_for_act (PennyBook     *book,
              GAsyncResult **kept,
              gint64        *id,
              GError       **error)
{
  g_autoptr (GAsyncResult) result = wait_for (kept);

  return penny_book_do_finish (book, result, id, error);
}

void
let_go (gpointer object)
{
  gpointer there = object;

  g_object_add_weak_pointer (object, &there);
  g_object_unref (object);
  while (there != NULL)
    g_main_context_iteration (NULL, TRUE);
}

char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("pennywell-book-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (g_steal_pointer (&path));
      else
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

PennyBook *
open_new (const char *folder)
{
  PennyBook *book = penny_book_new ();
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;

  penny_book_open_async (book, folder, PENNY_STORE_NEW_SAMPLE, NULL, keep_result_cb, &kept);
  g_assert_true (wait_for_act (book, &kept, NULL, &error));
  g_assert_no_error (error);
  return book;
}

gint64
do_act (PennyBook      *book,
        PennyAct        act,
        gpointer        request,
        GDestroyNotify  free_request)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  penny_book_do_async (book, act, request, free_request, NULL, keep_result_cb, &kept);
  wait_for_act (book, &kept, &id, &error);
  g_assert_no_error (error);
  return id;
}

gint64
start_budget (PennyBook *book)
{
  PennyStart *start = g_new0 (PennyStart, 1);
  PennyBudgetSummary *budget;
  PennyAccount *account;

  start->person = penny_person_new ();
  start->person->name = g_strdup ("Maya Sample");
  start->person->manager = g_strdup ("Ruth Sample");
  start->budget = penny_budget_new ();
  start->budget->name = g_strdup ("Health budget");
  start->budget->start = penny_date_new (2026, 4, 6);
  start->budget->end = penny_date_new (2027, 4, 4);
  start->has_balance = TRUE;
  start->balance = 10000;
  start->balance_on = penny_date_new (2026, 4, 6);
  do_act (book, penny_act_start, start, (GDestroyNotify) penny_start_free);

  budget = penny_book_get_summary (book)->budgets->pdata[0];
  account = budget->accounts->pdata[0];
  return account->id;
}

PennyPayment *
make_payment (gint64      account_id,
              PennyPence  amount,
              const char *payee,
              const char *day)
{
  PennyPayment *payment = penny_payment_new ();

  payment->account_id = account_id;
  payment->amount = amount;
  payment->payee = g_strdup (payee);
  payment->date = penny_date_parse (day);
  payment->kind = PENNY_PAYMENT_SPENT;
  return payment;
}

static gpointer
read_ids_cb (PennyStore  *store,
             gpointer     filter,
             GError     **error)
{
  return penny_payments_ids (store, filter, error);
}

GArray *
read_ids (PennyBook                *book,
          const PennyPaymentFilter *filter)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GArray *ids;

  penny_book_read_async (book, read_ids_cb, (gpointer) filter, NULL, (GDestroyNotify) g_array_unref,
                         NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  ids = penny_book_read_finish (book, result, &error);
  g_assert_no_error (error);
  return ids;
}
