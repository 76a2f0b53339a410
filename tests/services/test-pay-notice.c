#include "maya.h"

#include <locale.h>
#include <string.h>

#include "reminders-notice.h"

/* What the desktop says of the days that are near: others may look on, so it names nobody and no amount. */

static void
assert_private (const char *words,
                GPtrArray  *names)
{
  g_assert_nonnull (words);
  g_assert_null (strstr (words, "£"));
  g_assert_false (g_regex_match_simple ("[0-9][.,][0-9]", words, 0, 0));
  for (guint i = 0; i < names->len; i++)
    g_assert_null (strstr (words, names->pdata[i]));
}

/* Each word of each name, and who the employer is. */
static GPtrArray *
names_of (PennyStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assistants = penny_assistants_list (store, TRUE, &error);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < assistants->len; i++)
    {
      g_auto (GStrv) words = g_strsplit (((const PennyAssistant *) assistants->pdata[i])->name, " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        if (*words[k] != '\0')
          g_ptr_array_add (names, g_strdup (words[k]));
    }
  g_ptr_array_add (names, g_strdup ("Maya"));
  g_ptr_array_add (names, g_strdup ("Ruth"));
  return names;
}

/* A year's days, two payruns paid and then none: what is late is said as well. */
static void
test_private (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = NULL;
  guint said = 0, named = 0;
  Maya maya;

  maya_fill (&maya, penny_store_open_memory (&error));
  g_assert_no_error (error);
  for (guint n = 0; n < 2; n++)
    {
      maya_work (&maya, n);
      maya_pay (&maya, n);
    }
  names = names_of (maya.store);
  for (PennyDate today = day ("2026-05-01"); today < day ("2027-05-01"); today += 7)
    {
      g_autoptr (GPtrArray) reminders = penny_reminders_list (maya.store, today, &error);
      g_autofree char *notice = NULL;

      g_assert_no_error (error);
      for (guint i = 0; i < reminders->len; i++)
        {
          const PennyReminder *reminder = reminders->pdata[i];

          assert_private (reminder->in_private, names);
          named += strstr (reminder->sentence, names->pdata[0]) != NULL || strstr (reminder->sentence, "£") != NULL;
        }
      notice = penny_reminders_notice (reminders, today);
      if (notice == NULL)
        continue;
      assert_private (notice, names);
      said++;
    }
  g_assert_cmpuint (said, >, 40);
  /* What is said to the person does name them: else the test looks at nothing. */
  g_assert_cmpuint (named, >, 0);
  maya_tear_down (&maya);
}

typedef struct
{
  const char *name;
  int         from[3];         /* days until each is worth saying; they are to be done a week later. -1: none */
  const char *says;
} Row;

static const Row rows[] = {
  { "none", { -1, -1, -1 }, NULL },
  { "not yet", { 3, 9, -1 }, NULL },
  { "one", { 0, -1, -1 }, "Thing 1." },
  { "one of two", { 0, 5, -1 }, "Thing 1." },
  { "two", { 0, 0, 5 }, "Thing 1. And 1 other thing is near." },
  { "three", { 0, 0, 0 }, "Thing 1. And 2 other things are near." },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const PennyDate today = day ("2026-11-15");
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_reminder_free);
  g_autofree char *notice = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (row->from) && row->from[i] >= 0; i++)
    {
      PennyReminder *reminder = g_new0 (PennyReminder, 1);

      reminder->from = today + row->from[i];
      reminder->on = reminder->from + 7;
      reminder->sentence = g_strdup ("Amir Sample £12.00");
      reminder->in_private = g_strdup_printf ("Thing %u.", i + 1);
      g_ptr_array_add (reminders, reminder);
    }
  notice = penny_reminders_notice (reminders, today);
  g_assert_cmpstr (notice, ==, row->says);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/private", test_private);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/notice/says/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  return g_test_run ();
}
