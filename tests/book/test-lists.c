#include "help.h"
#include "sentence.h"

/* A list that learns everything from the model's signals alone. */
typedef struct
{
  GListModel *model;
  GArray     *ids;              /* gint64 */
  guint       most_read;        /* of new items in one signal that also removed */
} Naive;

static gint64
get_id (gpointer item)
{
  return PENNY_IS_PAYMENT_ITEM (item) ? penny_payment_item_get_id (item)
                                      : penny_history_item_get_entry (item)->id;
}

static void
follow_cb (GListModel *model,
           guint       position,
           guint       removed,
           guint       added,
           Naive      *naive)
{
  g_assert_cmpuint (position + removed, <=, naive->ids->len);
  g_assert_cmpuint (naive->ids->len - removed + added, ==, g_list_model_get_n_items (model));

  if (removed > 0)
    g_array_remove_range (naive->ids, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      gint64 id = get_id (item);

      g_array_insert_val (naive->ids, i, id);
    }
  if (removed > 0)
    naive->most_read = MAX (naive->most_read, added);

  /* Between two signals, too, it is as they say. */
  for (guint i = 0; i < naive->ids->len; i += 1 + naive->ids->len / 7)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_assert_cmpint (get_id (item), ==, g_array_index (naive->ids, gint64, i));
    }
}

static void
naive_init (Naive      *naive,
            GListModel *model)
{
  naive->model = model;
  naive->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  naive->most_read = 0;
  g_signal_connect (model, "items-changed", G_CALLBACK (follow_cb), naive);
}

static void
wait_until_loaded (PennyPaymentList *list)
{
  gboolean loading = TRUE;

  while (g_object_get (list, "loading", &loading, NULL), loading)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_same_ids (const GArray *a,
                 const GArray *b)
{
  g_assert_cmpmem (a->data, a->len * sizeof (gint64), b->data, b->len * sizeof (gint64));
}

static void
check_against_sql (PennyBook                *book,
                   PennyPaymentList         *list,
                   Naive                    *naive,
                   const PennyPaymentFilter *filter)
{
  g_autoptr (GArray) ids = read_ids (book, filter);
  guint n;

  assert_same_ids (naive->ids, ids);
  g_object_get (list, "n-items", &n, NULL);
  g_assert_cmpuint (n, ==, ids->len);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n));
}

static gpointer
read_page_cb (PennyStore  *store,
              gpointer     id,
              GError     **error)
{
  return penny_payments_page (store, id, 1, error);
}

/* The row at @position comes, and is what the store says. */
static void
check_row (PennyBook        *book,
           PennyPaymentList *list,
           guint             position)
{
  g_autoptr (PennyPaymentItem) item = g_list_model_get_item (G_LIST_MODEL (list), position);
  g_autoptr (GAsyncResult) kept = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const PennyPaymentRow *here, *there;
  gint64 id = penny_payment_item_get_id (item);

  while (penny_payment_item_get_row (item) == NULL)
    g_main_context_iteration (NULL, TRUE);

  penny_book_read_async (book, read_page_cb, &id, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  rows = penny_book_read_finish (book, result, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  there = rows->pdata[0];
  /* What an act changed comes a moment after the act itself. */
  while (here = penny_payment_item_get_row (item), here->balance != there->balance)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (here->payment->amount, ==, there->payment->amount);
  g_assert_cmpint (here->payment->date, ==, there->payment->date);
  g_assert_cmpint (here->balance, ==, there->balance);
}

/* Acts at random. */

static const char *const payees[] = { "Sample Buses", "Swimming", "Art shop", "Gym" };

static PennyPayment *
make_some_payment (gint64 account)
{
  g_autofree char *day = penny_date_format (penny_date_new (2026, 4, 6) + g_test_rand_int_range (0, 300));

  return make_payment (account, -g_test_rand_int_range (1, 5000),
                       payees[g_test_rand_int_range (0, G_N_ELEMENTS (payees))], day);
}

static gint64
pick (GArray *ids)
{
  return g_array_index (ids, gint64, g_test_rand_int_range (0, (gint32) ids->len));
}

static gboolean
turn_if_possible (PennyBook *book,
                  gboolean   redo)
{
  g_autoptr (GAsyncResult) kept = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (redo ? !penny_book_get_can_redo (book) : !penny_book_get_can_undo (book))
    return FALSE;
  if (redo)
    penny_book_redo_async (book, NULL, keep_result_cb, &kept);
  else
    penny_book_undo_async (book, NULL, keep_result_cb, &kept);
  result = wait_for (&kept);
  sentence = penny_book_undo_finish (book, result, &error);
  g_assert_no_error (error);
  return TRUE;
}

/* Never undoes so far that the account is gone: there are more dos than undos. */
static void
do_something (PennyBook *book,
              gint64     account,
              GArray    *ids,
              guint      step)
{
  PennyPayment *payment = make_some_payment (account);
  guint what = step < 20 ? 0 : (guint) g_test_rand_int_range (0, 8);

  if (what >= 3 && what <= 4 && ids->len > 1)
    payment->id = pick (ids);
  if (what <= 4)
    do_act (book, penny_act_save_payment, payment, (GDestroyNotify) penny_payment_free);
  else
    penny_payment_free (payment);

  if (what == 5 && ids->len > 1)
    {
      PennyRemoval *removal = g_new0 (PennyRemoval, 1);

      removal->id = pick (ids);
      do_act (book, penny_act_remove_payment, removal, g_free);
    }
  if (what == 6)
    turn_if_possible (book, FALSE);
  if (what == 7)
    turn_if_possible (book, TRUE);
}

static void
set_some_filter (PennyPaymentList   *list,
                 PennyPaymentFilter *filter)
{
  static const char *const searches[] = { NULL, NULL, "bus", "swim", "nothing like it" };

  *filter = (PennyPaymentFilter) { 0 };
  filter->search = searches[g_test_rand_int_range (0, G_N_ELEMENTS (searches))];
  if (g_test_rand_bit ())
    filter->from = penny_date_new (2026, 4, 6) + g_test_rand_int_range (0, 200);
  penny_payment_list_set_filter (list, filter);
}

static void
test_random_acts (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  PennyPaymentList *list = penny_payment_list_new (book);
  PennyPaymentFilter filter = { 0 };
  Naive naive;

  naive_init (&naive, G_LIST_MODEL (list));
  wait_until_loaded (list);
  for (guint step = 0; step < 150; step++)
    {
      const PennyPaymentFilter all = { 0 };
      g_autoptr (GArray) ids = read_ids (book, &all);

      do_something (book, account, ids, step);
      /* The act's caller hears after the list, so it need not wait. */
      check_against_sql (book, list, &naive, &filter);
      if (g_test_rand_int_range (0, 10) == 0)
        {
          set_some_filter (list, &filter);
          wait_until_loaded (list);
          check_against_sql (book, list, &naive, &filter);
        }
      if (naive.ids->len > 0)
        check_row (book, list, (guint) g_test_rand_int_range (0, (gint32) naive.ids->len));
    }

  g_array_unref (naive.ids);
  let_go (list);
  let_go (book);
  remove_folder (folder);
}

/* Many rows. */

typedef struct
{
  gint64 account;
  guint  n;
} Many;

static gboolean
add_many (PennyStore  *store,
          gpointer     request,
          gint64      *id,
          GError     **error)
{
  Many *many = request;
  const char *args[] = { "1.00", "2026-11-09", "many", NULL };

  if (!penny_history_begin (store, error))
    return FALSE;
  for (guint i = 0; i < many->n; i++)
    {
      g_autoptr (PennyPayment) payment = make_payment (many->account, -100, payees[i % 4], "2026-11-09");

      if (!penny_payments_save (store, payment, id, error))
        {
          penny_history_abandon (store);
          return FALSE;
        }
    }
  return penny_history_commit (store, penny_sentences[0].kind, args, error);
}

static void
test_many (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  Many many = { start_budget (book), 3000 };
  PennyPaymentList *list = penny_payment_list_new (book);
  PennyPaymentFilter filter = { 0 };
  g_autoptr (PennyPaymentItem) held = NULL;
  Naive naive;

  naive_init (&naive, G_LIST_MODEL (list));
  wait_until_loaded (list);
  do_act (book, add_many, &many, NULL);
  check_against_sql (book, list, &naive, &filter);
  g_assert_cmpuint (naive.ids->len, ==, 3001);
  check_row (book, list, 1500);
  held = g_list_model_get_item (G_LIST_MODEL (list), 1500);

  /* A search replaces almost everything: then no signal both removes and adds much. */
  for (guint i = 0; i < 2; i++)
    {
      filter.search = i == 0 ? "swim" : NULL;
      penny_payment_list_set_filter (list, &filter);
      wait_until_loaded (list);
      check_against_sql (book, list, &naive, &filter);
    }
  g_assert_cmpuint (naive.most_read, <=, 100);

  /* An item that somebody holds is the same one when it comes back, and follows the book. */
  check_row (book, list, 1500);
  do_act (book, penny_act_save_payment, make_payment (many.account, -700, "Gym", "2026-04-07"),
          (GDestroyNotify) penny_payment_free);
  check_row (book, list, 1500);
  {
    g_autoptr (PennyPaymentItem) again = g_list_model_get_item (G_LIST_MODEL (list), 1500);

    g_assert_true (again == held);
  }

  g_clear_object (&held);
  g_array_unref (naive.ids);
  let_go (list);
  let_go (book);
  remove_folder (folder);
}

/* Only the last filter counts, however fast they come. */
static void
test_filters_overtake (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  Many many = { start_budget (book), 500 };
  PennyPaymentList *list = penny_payment_list_new (book);
  PennyPaymentFilter filter = { 0 };
  static const char *const typed[] = { "s", "sw", "swi", "swim" };
  Naive naive;

  naive_init (&naive, G_LIST_MODEL (list));
  do_act (book, add_many, &many, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      filter.search = typed[i];
      penny_payment_list_set_filter (list, &filter);
    }
  wait_until_loaded (list);
  check_against_sql (book, list, &naive, &filter);
  g_assert_cmpuint (naive.ids->len, ==, 125);

  g_array_unref (naive.ids);
  let_go (list);
  let_go (book);
  remove_folder (folder);
}

/* A receipt that is not kept here is told apart from one that is. */
static void
check_on_paper (PennyBook        *book,
                PennyPaymentList *list,
                gint64            account)
{
  PennyPayment *payment = make_payment (account, -500, "Corner Cafe", "2026-11-10");
  g_autoptr (PennyPaymentItem) item = NULL;
  g_autofree char *text = NULL;
  g_autofree char *sentence = NULL;

  payment->receipt = TRUE;
  do_act (book, penny_act_save_payment, payment, (GDestroyNotify) penny_payment_free);
  wait_until_loaded (list);
  check_row (book, list, 0);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_object_get (item, "receipt-text", &text, "sentence", &sentence, NULL);
  g_assert_cmpstr (text, ==, "On paper");
  g_assert_cmpstr (sentence, ==, "£5.00 to Corner Cafe, 10 Nov 2026, Not in the plan, receipt on paper, balance £77.00");
}

static void
test_texts (void)
{
  static const struct { const char *property; const char *expected; } texts[] = {
    { "date-text", "9 Nov 2026" },
    { "payee", "Sample Buses" },
    { "line-text", "Not in the plan" },
    { "amount-text", "−£18.00" },
    { "balance-text", "£82.00" },
    { "receipt-text", "No receipt" },
    { "sentence", "£18.00 to Sample Buses, 9 Nov 2026, Not in the plan, No receipt, balance £82.00" },
  };
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  PennyPaymentList *list = penny_payment_list_new (book);
  g_autoptr (PennyPaymentItem) item = NULL;

  do_act (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
          (GDestroyNotify) penny_payment_free);
  wait_until_loaded (list);
  item = g_list_model_get_item (G_LIST_MODEL (list), 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (item, texts[i].property, &text, NULL);
      g_assert_cmpstr (text, ==, "");
    }

  check_row (book, list, 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (item, texts[i].property, &text, NULL);
      g_assert_cmpstr (text, ==, texts[i].expected);
    }
  g_clear_object (&item);
  check_on_paper (book, list, account);

  let_go (list);
  let_go (book);
  remove_folder (folder);
}

/* History. */

static void
test_history (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  gint64 account = start_budget (book);
  GListModel *list = penny_history_list_new (book);
  g_autofree char *sentence = NULL;
  g_autofree char *who = NULL;
  g_autofree char *state = NULL;
  g_autoptr (PennyHistoryItem) item = NULL;
  Naive naive;

  naive_init (&naive, list);
  while (g_list_model_get_n_items (list) == 0)
    g_main_context_iteration (NULL, TRUE);
  do_act (book, penny_act_save_payment, make_payment (account, -1800, "Sample Buses", "2026-11-09"),
          (GDestroyNotify) penny_payment_free);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);

  item = g_list_model_get_item (list, 0);
  g_object_get (item, "sentence", &sentence, "who", &who, "state-text", &state, NULL);
  g_assert_nonnull (strstr (sentence, "Sample Buses"));
  g_assert_cmpstr (who, ==, "Ruth Sample");
  g_assert_cmpstr (state, ==, "");

  /* Undone, it is the same item that says so. */
  turn_if_possible (book, FALSE);
  g_clear_pointer (&state, g_free);
  g_object_get (item, "state-text", &state, NULL);
  g_assert_nonnull (strstr (state, "Ruth Sample"));
  g_assert_cmpuint (naive.ids->len, ==, 2);

  g_clear_object (&item);
  g_array_unref (naive.ids);
  let_go (list);
  let_go (book);
  remove_folder (folder);
}

static gboolean
add_acts (PennyStore  *store,
          gpointer     request,
          gint64      *id,
          GError     **error)
{
  const Many *many = request;

  for (guint i = 0; i < many->n; i++)
    {
      g_autoptr (PennyPayment) payment = make_payment (many->account, -100, "Gym", "2026-11-09");

      if (!penny_act_save_payment (store, payment, id, error))
        return FALSE;
    }
  return TRUE;
}

static void
test_long_history (void)
{
  char *folder = make_folder ();
  PennyBook *book = open_new (folder);
  Many many = { start_budget (book), 450 };
  GListModel *list = penny_history_list_new (book);
  Naive naive;

  naive_init (&naive, list);
  do_act (book, add_acts, &many, NULL);

  /* Looking at the end brings what is older, until all is here. */
  while (naive.ids->len < many.n + 1)
    {
      guint before = naive.ids->len;

      g_object_unref (g_list_model_get_item (list, before - 1));
      while (naive.ids->len == before)
        g_main_context_iteration (NULL, TRUE);
    }
  do_act (book, penny_act_save_payment, make_payment (many.account, -1800, "Sample Buses", "2026-11-09"),
          (GDestroyNotify) penny_payment_free);
  g_assert_cmpuint (naive.ids->len, ==, many.n + 2);
  for (guint i = 1; i < naive.ids->len; i++)
    g_assert_cmpint (g_array_index (naive.ids, gint64, i - 1), >, g_array_index (naive.ids, gint64, i));

  g_array_unref (naive.ids);
  let_go (list);
  let_go (book);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/random-acts", test_random_acts);
  g_test_add_func ("/lists/many", test_many);
  g_test_add_func ("/lists/filters-overtake", test_filters_overtake);
  g_test_add_func ("/lists/texts", test_texts);
  g_test_add_func ("/lists/history", test_history);
  g_test_add_func ("/lists/long-history", test_long_history);
  return g_test_run ();
}
