#include "run.h"

#include <glib/gstdio.h>

/* `pennywell pay` with rates of one's own. */

static void
put_rates (const char *folder,
           const char *name,
           const char *text)
{
  g_autofree char *rates = g_build_filename (folder, "pennywell", "rates", NULL);
  g_autofree char *path = g_build_filename (rates, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (rates, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
replaced (char       *text,
          const char *what,
          const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_free (text);
  return g_strjoinv (with, parts);
}

/* 2026-27's figures a year later, with another secondary threshold. */
static char *
next_year (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "data", "rates", "2026-27.ini", NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  text = replaced (text, "2026-04-", "2027-04-");
  text = replaced (text, "parental-pay 2027-04-05", "parental-pay 2027-04-04");
  text = replaced (text, "year = 2026-27", "year = 2027-28");
  return replaced (text, "secondary-threshold = 96 / 417 / 5000", "secondary-threshold = 48 / 208 / 2500");
}

static void
test_own_rates (void)
{
  g_autofree char *folder = make_data_home ();
  g_autofree char *text = next_year ();
  const char *line = "pay work --gross 500 --frequency weekly --year 2027-28 --period 1 --ni-letter A --json";
  g_auto (Run) run = { 0 };

  run_command (&run, line, folder);
  g_assert_cmpint (run.code, ==, 1);
  run_holds (run.err, "no file with the rates of the tax year 2027-28", folder);
  run_holds (run.err, "{T}/pennywell/rates", folder);
  put_rates (folder, "2027-28.ini", text);
  run_command (&run, line, folder);
  g_assert_cmpint (run.code, ==, 0);
  run_holds (run.out, "\"employer_ni\": \"67.80\"", folder);
  run_command (&run, "pay rates", folder);
  run_holds (run.out, "2027-28: your own file {T}/pennywell/rates/2027-28.ini", folder);
  run_holds (run.out, "2026-27: came with Pennywell", folder);
  empty_folder (folder);
}

/* Nothing is worked out with other figures than the person thinks. */
static void
test_broken_rates (void)
{
  g_autofree char *folder = make_data_home ();
  g_autofree char *text = replaced (next_year (), "flat = 123.25", "flat = 12x");
  static const char *const commands[] = {
    "pay work --gross 500 --frequency weekly --year 2026-27 --period 1 --ni-letter A", "pay work --lines", "pay check --lines", "pay rates",
  };
  g_auto (Run) run = { 0 };

  put_rates (folder, "2027-28.ini", text);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      run_fed (&run, commands[i], folder, "{}\n");
      g_assert_cmpint (run.code, ==, 1);
      g_assert_cmpstr (run.out, ==, "");
      run_holds (run.err, "{T}/pennywell/rates/2027-28.ini", folder);
    }
  empty_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pay/own-rates", test_own_rates);
  g_test_add_func ("/pay/broken-rates", test_broken_rates);
  return g_test_run ();
}
