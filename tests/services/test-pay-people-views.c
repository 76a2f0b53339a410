#include "people-acts.h"

#include <locale.h>
#include <string.h>

/* The people who are paid, as they are shown; and what is hidden. */

/* A form that did not show what is hidden leaves it; one that did can take it away. */
static void
test_keeping_hidden (void)
{
  g_autoptr (PennyAssistant) kept = NULL;
  g_autoptr (PennyAssistant) gone = NULL;
  g_autoptr (PennyAssistant) value = NULL;
  PennyAssistantChange change = { .keep_born = TRUE, .keep_ni_number = TRUE, .keep_bank = TRUE };
  Staff staff = { 0 };

  staff_set_up (&staff);
  value = penny_assistants_get (staff.book.store, staff.amir, NULL);
  penny_assistant_hide (value);
  value->phone = g_strdup ("0161 496 0000");
  change.assistant = value;
  do_act (staff.book.store, penny_act_save_assistant, &change);
  kept = penny_assistants_get (staff.book.store, staff.amir, NULL);
  g_assert_cmpint (kept->born, ==, day ("1981-01-01"));
  g_assert_cmpstr (kept->ni_number, ==, "QQ123456C");
  g_assert_cmpstr (kept->sort_code, ==, "010203");
  g_assert_cmpstr (kept->account_number, ==, "12345678");
  g_assert_cmpstr (kept->phone, ==, "0161 496 0000");

  change.keep_ni_number = FALSE;
  do_act (staff.book.store, penny_act_save_assistant, &change);
  gone = penny_assistants_get (staff.book.store, staff.amir, NULL);
  g_assert_null (gone->ni_number);
  g_assert_cmpstr (gone->account_name, ==, "A Sample");
  staff_tear_down (&staff);
}

static guint
count_entries (PennyStore *store,
               const char *kind,
               const char *arg)
{
  g_autoptr (GPtrArray) all = penny_history_list (store, 0, 100, NULL);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const PennyHistoryEntry *one = all->pdata[i];

      n += g_str_equal (one->kind, kind) && g_strv_length (one->args) == 1 && g_str_equal (one->args[0], arg);
    }
  return n;
}

static void
test_reveal (void)
{
  static const struct { PennyHidden what; const char *kind; } rows[] = {
    { PENNY_HIDDEN_BORN, "looked-at-born" },
    { PENNY_HIDDEN_NI_NUMBER, "looked-at-ni-number" },
    { PENNY_HIDDEN_BANK, "looked-at-bank" },
  };
  Staff staff = { 0 };

  staff_set_up (&staff);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PennyReveal asked = { .assistant_id = staff.amir, .what = rows[i].what };
      g_autoptr (GError) error = NULL;
      PennyRevealed *answer = penny_assistant_reveal (staff.book.store, &asked, &error);

      g_assert_no_error (error);
      g_assert_cmpint (answer->born, ==, rows[i].what == PENNY_HIDDEN_BORN ? day ("1981-01-01") : PENNY_DATE_NONE);
      g_assert_cmpstr (answer->ni_number, ==, rows[i].what == PENNY_HIDDEN_NI_NUMBER ? "QQ123456C" : NULL);
      g_assert_cmpstr (answer->sort_code, ==, rows[i].what == PENNY_HIDDEN_BANK ? "010203" : NULL);
      g_assert_cmpstr (answer->account_number, ==, rows[i].what == PENNY_HIDDEN_BANK ? "12345678" : NULL);
      g_assert_cmpstr (answer->account_name, ==, rows[i].what == PENNY_HIDDEN_BANK ? "A Sample" : NULL);
      g_assert_cmpuint (count_entries (staff.book.store, rows[i].kind, "Amir Sample"), ==, 1);
      penny_revealed_free (answer);
    }
  staff_tear_down (&staff);
}

/* Where the look cannot be written down nothing is answered. */
static void
test_reveal_read_only (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (path, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  PennyReveal asked = { .what = PENNY_HIDDEN_NI_NUMBER };
  Fixture book = { 0 };
  g_autoptr (PennyAssistant) amir = NULL;

  g_assert_no_error (error);
  fixture_fill (&book, store);
  amir = assistant (&book, "Amir Sample");
  amir->ni_number = g_strdup ("QQ123456C");
  asked.assistant_id = save_assistant (store, amir);
  fixture_tear_down (&book);

  store = penny_store_open (path, PENNY_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (penny_assistant_reveal (store, &asked, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "So it stays hidden"));
  penny_store_close (store);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

/* No entry of history holds any of what is hidden. */
static void
test_history_is_silent (void)
{
  static const char * const secrets[] = { "QQ123456C", "010203", "12345678", "1981" };
  g_autoptr (GPtrArray) all = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  change_assistant (&staff);
  add_document (&staff);
  all = penny_history_list (staff.book.store, 0, 1000, NULL);
  g_assert_cmpuint (all->len, >, 5);
  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *args = g_strjoinv ("|", ((const PennyHistoryEntry *) all->pdata[i])->args);

      for (gsize j = 0; j < G_N_ELEMENTS (secrets); j++)
        g_assert_null (strstr (args, secrets[j]));
    }
  staff_tear_down (&staff);
}

static void
test_list (void)
{
  PennyPeopleRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) with_left = NULL;
  const PennyAssistantCard *card;
  PennyWeekAct what;
  Staff staff = { 0 };

  staff_set_up (&staff);
  add_document (&staff);
  save_entry (staff.book.store, entry (staff.amir, "2026-11-09", "9", "17"));
  what = week (staff.amir, "2026-11-09");
  do_act (staff.book.store, penny_act_approve_week, &what);
  cards = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, 1);
  card = cards->pdata[0];
  g_assert_cmpstr (card->assistant->name, ==, "Amir Sample");
  g_assert_cmpint (card->assistant->born, ==, PENNY_DATE_NONE);
  g_assert_null (card->assistant->ni_number);
  g_assert_null (card->assistant->account_number);
  g_assert_cmpint (card->contract->rate, ==, 1420);
  g_assert_cmpint (card->unpaid_minutes, ==, 480);
  g_assert_nonnull (card->next);
  g_assert_cmpint (card->next->kind, ==, PENNY_REMINDER_DOCUMENT);
  g_assert_cmpint (card->holiday_left, >, 0);

  leave (&staff);
  after = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (after->len, ==, 0);
  request.with_left = TRUE;
  with_left = penny_people_read (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (with_left->len, ==, 1);
  staff_tear_down (&staff);
}

static void
test_view (void)
{
  PennyPersonRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  PennyPersonView *view;
  const PennyAssistant *shown;
  Staff staff = { 0 };

  staff_set_up (&staff);
  add_code (&staff);
  add_pension (&staff);
  add_document (&staff);
  add_contact (&staff);
  request.assistant_id = staff.amir;
  view = penny_person_view (staff.book.store, &request, &error);
  g_assert_no_error (error);
  shown = view->standing->assistant;
  g_assert_cmpint (shown->born, ==, PENNY_DATE_NONE);
  g_assert_null (shown->ni_number);
  g_assert_null (shown->sort_code);
  g_assert_null (shown->account_number);
  g_assert_null (shown->account_name);
  g_assert_true (view->has_born && view->has_ni_number && view->has_bank);
  g_assert_cmpuint (view->contracts->len, ==, 1);
  g_assert_cmpuint (view->codes->len, ==, 1);
  g_assert_cmpuint (view->pensions->len, ==, 1);
  g_assert_cmpuint (view->documents->len, ==, 1);
  g_assert_cmpuint (view->contacts->len, ==, 1);
  g_assert_cmpuint (view->n_slips, ==, 0);
  g_assert_null (view->last);
  g_assert_true (view->has_holiday);
  g_assert_nonnull (view->holiday_words);
  g_assert_nonnull (view->letter_words);
  g_assert_null (strstr (view->letter_words, "20"));      /* no day from which an age could be told */
  g_assert_cmpuint (view->reminders->len, >=, 1);
  penny_person_view_free (view);
  staff_tear_down (&staff);
}

static void
test_invoices (void)
{
  PennyPersonRequest request = { .today = day ("2026-11-15") };
  g_autoptr (GError) error = NULL;
  PennyPersonView *view;
  const PennyBill *bill;
  Staff staff = { 0 };

  staff_set_up (&staff);
  make_invoice (&staff);
  request.assistant_id = staff.ready;
  view = penny_person_view (staff.book.store, &request, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (view->invoices->len, ==, 1);
  bill = view->invoices->pdata[0];
  g_assert_cmpstr (bill->payee, ==, "Bev Sample");
  g_assert_cmpint (bill->budget_id, ==, staff.book.budget);
  g_assert_cmpint (bill->line_id, ==, staff.book.bus);
  g_assert_false (view->has_holiday);
  penny_person_view_free (view);
  staff_tear_down (&staff);
}

/* The same copy is kept once, and goes when nothing stands on it. */
static void
test_kept_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("pennywell-people-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r '%s'", folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a scan", 6);
  g_autoptr (GError) error = NULL;
  PennyStore *store = penny_store_open (path, PENNY_STORE_NEW_SAMPLE, NULL, &error);
  PennyDocument document = { .kind = PENNY_DOCUMENT_INSURANCE };
  PennyDocumentChange change = { .document = &document, .file = bytes, .file_name = (char *) "policy.pdf" };
  PennyRemoval removal = { 0 };
  g_autofree char *before = NULL;
  Fixture book = { 0 };

  g_assert_no_error (error);
  fixture_fill (&book, store);
  removal.id = do_act (store, penny_act_save_document, &change);
  do_act (store, penny_act_save_document, &change);
  g_assert_cmpuint (count (store, "documents"), ==, 2);
  g_assert_cmpuint (count (store, "files"), ==, 1);
  do_act (store, penny_act_remove_document, &removal);
  g_assert_cmpuint (count (store, "files"), ==, 1);
  before = dump (store);
  {
    g_autoptr (GPtrArray) left = penny_documents_list (store, 0, NULL);

    removal.id = ((const PennyDocument *) left->pdata[0])->id;
  }
  do_act (store, penny_act_remove_document, &removal);
  g_assert_cmpuint (count (store, "files"), ==, 0);
  assert_undone (store, before, "Removed a document of the household: Insurance.");
  fixture_tear_down (&book);
  g_assert_true (g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL));
}

/* It is one document, of that last day alone. */
static void
test_p45 (void)
{
  PennyP45Given given = { .on = day ("2026-11-21"), .today = day ("2026-11-20") };
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyAssistant) amir = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autofree char *before = NULL;
  Staff staff = { 0 };

  staff_set_up (&staff);
  leave_and_be_given_p45 (&staff);
  give_p45_earlier (&staff);
  amir = penny_assistants_get (staff.book.store, staff.amir, NULL);
  documents = penny_documents_list (staff.book.store, staff.amir, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (documents->len, ==, 1);
  g_assert_true (penny_document_is_p45 (documents->pdata[0]));
  g_assert_cmpint (penny_p45_given (documents, amir), ==, day ("2026-11-16"));
  amir->left = day ("2026-12-13");
  g_assert_cmpint (penny_p45_given (documents, amir), ==, PENNY_DATE_NONE);

  given.assistant_id = staff.amir;
  before = dump (staff.book.store);
  g_assert_false (penny_act_give_p45 (staff.book.store, &given, NULL, &error));
  assert_refused (staff.book.store, before, &error, "still to come");
  staff_tear_down (&staff);
}

static void
test_words (void)
{
  g_autofree char *words = penny_words_paid_already (day ("2026-11-01"), day ("2026-11-13"), day ("2026-11-15"));
  g_autofree char *later = penny_words_paid_already (day ("2026-11-14"), day ("2026-11-13"), day ("2026-11-15"));
  g_autofree char *never = penny_words_paid_already (day ("2026-11-14"), PENNY_DATE_NONE, day ("2026-11-15"));

  g_assert_nonnull (strstr (words, "Friday 13 November"));
  g_assert_null (later);
  g_assert_null (never);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/people/keeping-hidden", test_keeping_hidden);
  g_test_add_func ("/people/reveal", test_reveal);
  g_test_add_func ("/people/reveal-read-only", test_reveal_read_only);
  g_test_add_func ("/people/history-is-silent", test_history_is_silent);
  g_test_add_func ("/people/list", test_list);
  g_test_add_func ("/people/view", test_view);
  g_test_add_func ("/people/invoices", test_invoices);
  g_test_add_func ("/people/kept-files", test_kept_files);
  g_test_add_func ("/people/p45", test_p45);
  g_test_add_func ("/people/words", test_words);
  return g_test_run ();
}
