#include "run.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "history.h"
#include "papers.h"
#include "pay-tables.h"

/* `pennywell pay list|owed|slip|run` on the sample with assistants. */

static char *folder;

static void
make_book (void)
{
  g_auto (Run) run = { 0 };

  folder = make_folder ();
  run_command (&run, "sample maya {T}/book", folder);
  g_assert_cmpint (run.code, ==, 0);
}

static JsonArray *
run_list (const Run *run)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, run->out, -1, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (json_parser_get_root (parser)));
  return json_array_ref (json_node_get_array (json_parser_get_root (parser)));
}

static const char *
text_of (JsonObject *object,
         const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_string_member (object, name) : NULL;
}

typedef struct
{
  guint       at;
  const char *pa, *date, *hours, *holiday, *gross, *tax, *ni, *pension, *net, *employer_ni, *employer_pension;
} Slip;

/* The first payday, one with more tax, and the one with Chris's holiday. */
static const Slip slips[] = {
  { 0, "Amir Sample", "2026-05-01", "80", NULL, "1136.00", "33.60", "13.52", "26.24", "1062.64", "112.65", "19.68" },
  { 1, "Bev Sample", "2026-05-01", "64", NULL, "908.80", "0.00", "0.00", "17.15", "891.65", "78.57", "12.86" },
  { 2, "Chris Sample", "2026-05-01", "42", "0", "621.60", "0.00", "0.00", "0.00", "621.60", "35.49", "0.00" },
  { 9, "Amir Sample", "2026-07-24", "80", NULL, "1136.00", "33.80", "13.52", "26.24", "1062.44", "112.65", "19.68" },
  { 17, "Chris Sample", "2026-09-18", "24", "20", "651.20", "0.00", "0.00", "0.00", "651.20", "39.93", "0.00" },
  { 23, "Chris Sample", "2026-11-13", "24", "0", "355.20", "0.00", "0.00", "0.00", "355.20", "0.00", "0.00" },
};

static void
expect_slip (const Slip *want,
             JsonObject *said)
{
  g_assert_cmpstr (text_of (said, "pa"), ==, want->pa);
  g_assert_cmpstr (text_of (said, "date"), ==, want->date);
  g_assert_cmpint (json_object_get_int_member (said, "period"), ==, (gint64) want->at / 3 + 1);
  g_assert_cmpstr (text_of (said, "hours"), ==, want->hours);
  g_assert_cmpstr (text_of (said, "holiday_hours"), ==, want->holiday);
  g_assert_cmpstr (text_of (said, "gross"), ==, want->gross);
  g_assert_cmpstr (text_of (said, "tax"), ==, want->tax);
  g_assert_cmpstr (text_of (said, "ni"), ==, want->ni);
  g_assert_cmpstr (text_of (said, "pension"), ==, want->pension);
  g_assert_cmpstr (text_of (said, "net"), ==, want->net);
  g_assert_cmpstr (text_of (said, "employer_ni"), ==, want->employer_ni);
  g_assert_cmpstr (text_of (said, "employer_pension"), ==, want->employer_pension);
  g_assert_cmpuint (json_object_get_size (said), ==, want->holiday == NULL ? 11 : 12);
}

/* Each line ends with the number by which "pay slip" finds it. */
static void
expect_numbers (const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);
  guint n = 0;

  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++, n++)
    {
      g_auto (Run) run = { 0 };
      g_auto (GStrv) cells = g_regex_split_simple (" +", g_strstrip (lines[i]), 0, 0);
      g_autofree char *line = g_strdup_printf ("pay slip {T}/book %s --json", cells[g_strv_length (cells) - 1]);
      g_autoptr (JsonObject) slip = NULL;

      if (i > 2)
        continue;
      run_command (&run, line, folder);
      g_assert_cmpint (run.code, ==, 0);
      slip = run_object (&run);
      g_assert_cmpstr (text_of (slip, "date"), ==, cells[0]);
    }
  g_assert_cmpuint (n, ==, 24);
}

static void
test_list (void)
{
  g_auto (Run) run = { 0 };
  g_autoptr (JsonArray) list = NULL;

  run_command (&run, "pay list {T}/book --json", folder);
  g_assert_cmpint (run.code, ==, 0);
  list = run_list (&run);
  g_assert_cmpuint (json_array_get_length (list), ==, 24);
  for (guint i = 0; i < G_N_ELEMENTS (slips); i++)
    expect_slip (&slips[i], json_array_get_object_element (list, slips[i].at));
  run_command (&run, "pay list {T}/book", folder);
  run_expect (&run, 0, "Chris Sample", NULL, folder);
  expect_numbers (run.out);
  run_command (&run, "sample joe {T}/joe", folder);
  run_command (&run, "pay list {T}/joe --json", folder);
  run_expect (&run, 0, "[]", NULL, folder);
  run_command (&run, "pay list {T}/joe", folder);
  run_expect (&run, 0, "There is no payslip yet.", NULL, folder);
}

/* All that the scenario says of each payslip, where it is at hand. */
static void
test_scenario (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "..", "shared", "scenarios", "maya.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonNode) said = json_node_new (JSON_NODE_ARRAY);
  g_autoptr (JsonArray) list = NULL;
  g_auto (Run) run = { 0 };
  JsonObject *scenario;

  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("../shared/scenarios is not here");
      return;
    }
  scenario = json_node_get_object (json_parser_get_root (parser));
  run_command (&run, "pay list {T}/book --json", folder);
  list = run_list (&run);
  json_node_set_array (said, list);
  g_assert_true (json_node_equal (said, json_object_get_member (scenario, "payslips")));
}

typedef struct
{
  const char *on;
  const char *hmrc, *pension, *wages;
  guint       n;
} Owed;

static const Owed owed[] = {
  { "2026-04-30", "0.00", "0.00", "0.00", 0 },
  { "2026-11-15", "94.44", "75.93", "0.00", 3 },
  { "2026-10-16", "94.44", "75.93", "0.00", 3 },
};

static void
test_owed (void)
{
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) said = NULL;
  JsonObject *first;

  for (guint i = 0; i < G_N_ELEMENTS (owed); i++)
    {
      g_autofree char *line = g_strdup_printf ("pay owed {T}/book --on %s --json", owed[i].on);
      g_autoptr (JsonObject) all = NULL;

      run_command (&run, line, folder);
      g_assert_cmpint (run.code, ==, 0);
      all = run_object (&run);
      g_assert_cmpstr (text_of (all, "on"), ==, owed[i].on);
      g_assert_cmpstr (text_of (all, "hmrc"), ==, owed[i].hmrc);
      g_assert_cmpstr (text_of (all, "pension"), ==, owed[i].pension);
      g_assert_cmpstr (text_of (all, "wages"), ==, owed[i].wages);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (all, "owed")), ==, owed[i].n);
    }
  run_command (&run, "pay owed {T}/book --on 2026-11-15 --json", folder);
  said = run_object (&run);
  first = json_array_get_object_element (json_object_get_array_member (said, "owed"), 0);
  g_assert_cmpstr (text_of (first, "to"), ==, "HMRC");
  g_assert_cmpstr (text_of (first, "kind"), ==, "hmrc");
  g_assert_cmpstr (text_of (first, "amount"), ==, "47.32");
  g_assert_cmpstr (text_of (first, "due"), ==, "2026-11-20");
  run_command (&run, "pay owed {T}/book --on 2026-11-15", folder);
  run_expect (&run, 0, "Pay HMRC £47.32 by Friday 20 November", NULL, folder);
  run_command (&run, "pay owed {T}/book --on 2026-04-30", folder);
  run_expect (&run, 0, "Nothing is owed for pay.", NULL, folder);
}

/* A name has a space in it, so these go through a shell. */
static void
run_with_name (Run        *run,
               const char *more)
{
  g_autofree char *command = g_strdup_printf ("exec \"$PENNYWELL\" pay slip \"%s/book\" --pa \"amir sample\" %s", folder, more);
  char *argv[] = { (char *) "sh", (char *) "-c", command, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  run_clear (run);
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &run->out, &run->err, &status, &error);
  g_assert_no_error (error);
  run->code = status >> 8;
}

static void
test_slip (void)
{
  g_autofree char *pdf = g_build_filename (folder, "slip.pdf", NULL);
  g_autofree char *more = g_strdup_printf ("--payday 2026-11-13 --pdf \"%s\"", pdf);
  g_autofree char *by_id = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr (JsonObject) said = NULL;
  g_auto (Run) run = { 0 };
  GStatBuf about;

  run_with_name (&run, "--payday 2026-11-13");
  run_expect (&run, 0, "Net pay: £1,062.64", NULL, folder);
  run_with_name (&run, "--payday 2026-11-13 --json");
  run_expect (&run, 0, "\"pa\": \"Amir Sample\"", NULL, folder);
  said = run_object (&run);
  g_assert_true (json_object_get_boolean_member (said, "stands"));
  by_id = g_strdup_printf ("pay slip {T}/book %s", text_of (said, "id"));
  run_command (&run, by_id, folder);
  run_expect (&run, 0, "Amir Sample, payday 13 Nov 2026", NULL, folder);

  run_with_name (&run, more);
  run_expect (&run, 0, NULL, NULL, folder);
  g_assert_true (g_file_get_contents (pdf, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (g_stat (pdf, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  run_with_name (&run, more);
  run_expect (&run, 1, NULL, "There is a file of that name already. Nothing was written.", folder);
  run_with_name (&run, "--payday 2026-11-12");
  run_expect (&run, 1, NULL, "There is no payslip of that name for that payday.", folder);
  run_with_name (&run, "--payday never");
  run_expect (&run, 2, NULL, "This is not a day.", folder);
  run_with_name (&run, "--payday 2026-11-13 --password-fd 3");
  run_expect (&run, 2, NULL, "A password locks a PDF", folder);
  run_with_name (&run, "--payday 2026-11-13 --pdf locked.pdf --password-fd 3 3</dev/null");
  run_expect (&run, 1, NULL, "Nothing was written.", folder);
  run_with_name (&run, "");
  run_expect (&run, 2, NULL, "Say which payslip", folder);
  run_command (&run, "pay slip {T}/book 12x", folder);
  run_expect (&run, 1, NULL, "This is not the number of a payslip.", folder);
}

static gint64 bev_id, bev_run;

static gpointer
make_p11 (PennyStore  *store,
          GError     **error)
{
  return penny_p11_paper (store, bev_id, 2026, error);
}

static gpointer
make_rt2 (PennyStore  *store,
          GError     **error)
{
  return penny_rt2_paper (store, 2026, 2, error);
}

static gpointer
make_pension (PennyStore  *store,
              GError     **error)
{
  return penny_pension_paper (store, bev_run, error);
}

static gpointer
make_pension_file (PennyStore  *store,
                   GError     **error)
{
  return penny_pension_file (store, bev_run, error);
}

/* A paper with what is hidden on it is a look; in a file that was opened to look at only, none can be written down. */
static void
test_papers_read_only (void)
{
  gpointer (*const make[]) (PennyStore *, GError **) = { make_p11, make_rt2, make_pension, make_pension_file };
  g_autofree char *book = g_build_filename (folder, "book", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (book, PENNY_STORE_READ, NULL, &error);
  g_autoptr (GPtrArray) list = NULL;

  g_assert_no_error (error);
  list = penny_slips_list (store, 0, 2026, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len && bev_run == 0; i++)
    {
      const PennySlip *slip = g_ptr_array_index (list, i);

      if (!g_str_equal (slip->name, "Bev Sample"))
        continue;
      bev_id = slip->assistant_id;
      bev_run = slip->run_id;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (make); i++)
    {
      g_assert_null (make[i] (store, &error));
      g_assert_nonnull (error);
      run_holds (error->message, "So it stays hidden.", folder);
      g_clear_error (&error);
    }
}

typedef struct
{
  const char *line;
  int         code;
  const char *out, *err;
} Try;

static const Try tries[] = {
  { "pay run {T}/book", 2, NULL, "Say which payday" },
  { "pay run {T}/book --payday soon", 2, NULL, "This is not a day." },
  { "pay run {T}/book --payday 1900-01-01", 2, NULL, "too long ago" },
  { "pay run {T}/book --payday 2026-12-11 --frequency yearly", 2, NULL, "--frequency is weekly" },
  { "pay run {T}/book --payday 2026-12-11 --from 2026-12-11 --to 2026-11-14", 2, NULL, "--from is after --to" },
  { "pay run {T}/book --payday 2026-12-11", 0, "There is nothing to pay in this time.", NULL },
  { "pay run {T}/book --payday 2026-12-11 --json", 0, "\"approved\": false", NULL },
  { "pay run {T}/book --payday 2026-12-11 --approve", 1, NULL, "There is nothing to pay in this time. Nothing was changed." },
  { "pay run {T}/book --payday 2026-11-13", 0, "Friday 13 November 2026 is paid already: by pay run 8 of its tax year", NULL },
  { "pay run {T}/book --payday 2026-11-13 --approve", 1, NULL, "Friday 13 November 2026 is paid already" },
  { "pay list {T}/none", 1, NULL, "There is no Pennywell file in" },
  { "pay owed {T}/book --on never", 2, NULL, "This is not a day." },
  { "pay", 2, NULL, "run, slip, list, owed" },
  { "pay list", 2, NULL, "Something is missing." },
};

static void
test_said (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      g_auto (Run) run = { 0 };

      g_test_message ("%s", tries[i].line);
      run_command (&run, tries[i].line, folder);
      run_expect (&run, tries[i].code, tries[i].out, tries[i].err, folder);
    }
}

/* Ten hours of Amir's in the week after. */
static void
work_on (void)
{
  g_autofree char *book = g_build_filename (folder, "book", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_store_open (book, PENNY_STORE_WRITE, NULL, &error);
  g_autoptr (GPtrArray) people = NULL;
  PennyEntry entry = { .day = penny_date_new (2026, 11, 16), .start = 480, .end = 1080, .minutes = 600,
                       .state = PENNY_ENTRY_APPROVED };

  g_assert_no_error (error);
  people = penny_assistants_list (store, FALSE, &error);
  g_assert_no_error (error);
  entry.assistant_id = ((PennyAssistant *) people->pdata[0])->id;
  g_assert_true (penny_history_begin (store, &error));
  g_assert_true (penny_entries_save (store, &entry, NULL, &error));
  g_assert_true (penny_history_commit (store, "week-approved", NULL, &error));
}

/* The last of these: the book has a run more after it. */
static void
test_run (void)
{
  g_auto (Run) run = { 0 };
  g_autoptr (JsonObject) draft = NULL, done = NULL;
  g_autoptr (JsonArray) list = NULL;
  JsonObject *slip;

  work_on ();
  run_command (&run, "pay run {T}/book --payday 2026-12-11 --json", folder);
  g_assert_cmpint (run.code, ==, 0);
  draft = run_object (&run);
  g_assert_false (json_object_get_boolean_member (draft, "approved"));
  g_assert_cmpstr (text_of (draft, "from"), ==, "2026-11-14");
  g_assert_cmpstr (text_of (draft, "to"), ==, "2026-12-11");
  g_assert_cmpstr (text_of (draft, "frequency"), ==, "four-weekly");
  g_assert_cmpint (json_object_get_int_member (draft, "period"), ==, 9);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (draft, "payslips")), ==, 1);
  slip = json_array_get_object_element (json_object_get_array_member (draft, "payslips"), 0);
  g_assert_cmpstr (text_of (slip, "gross"), ==, "142.00");
  run_command (&run, "pay run {T}/book --payday 2026-12-11", folder);
  run_expect (&run, 0, "With --approve it is approved.", NULL, folder);

  run_command (&run, "pay run {T}/book --payday 2026-12-11 --approve --json", folder);
  g_assert_cmpint (run.code, ==, 0);
  done = run_object (&run);
  g_assert_true (json_object_get_boolean_member (done, "approved"));
  g_assert_cmpstr (text_of (done, "net"), ==, text_of (draft, "net"));
  run_command (&run, "pay list {T}/book --json", folder);
  list = run_list (&run);
  g_assert_cmpuint (json_array_get_length (list), ==, 25);
  run_command (&run, "undo {T}/book", folder);
  g_assert_cmpint (run.code, ==, 0);
  run_command (&run, "pay list {T}/book --json", folder);
  g_clear_pointer (&list, json_array_unref);
  list = run_list (&run);
  g_assert_cmpuint (json_array_get_length (list), ==, 24);
}

int
main (int   argc,
      char *argv[])
{
  int failed;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  make_book ();
  g_test_add_func ("/cli-pay-book/list", test_list);
  g_test_add_func ("/cli-pay-book/scenario", test_scenario);
  g_test_add_func ("/cli-pay-book/owed", test_owed);
  g_test_add_func ("/cli-pay-book/slip", test_slip);
  g_test_add_func ("/cli-pay-book/said", test_said);
  g_test_add_func ("/cli-pay-book/papers-read-only", test_papers_read_only);
  g_test_add_func ("/cli-pay-book/run", test_run);
  failed = g_test_run ();
  empty_folder (folder);
  g_free (folder);
  return failed;
}
