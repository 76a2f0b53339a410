#include "run.h"

#include <locale.h>
#include <string.h>

/* Where the sample people's own descriptions are at hand: each figure that they
 * expect and that `summary --json` has, has its value. */

static const struct
{
  const char *there;
  const char *here;
} same[] = {
  { "bank_balance", "in_account" },
  { "card_balance", "in_account" },
  { "expected_by_32_of_52_weeks_without_contingency", "expected_by_now" },
  { "weekly_cost_of_gym_class_bus", "weekly_cost" },
  { "council_received", "received" },
  { "agency_paid", "spent" },
  { "icb_received", "received" },
  { "icb_spent", "spent" },
  { "icb_left", "free" },
  { "taxi_receipts_missing_amount", "receipts_missing_amount" },
  { "art_spent", "spent" },
  { "art_left", "left_in_plan" },
};

static guint compared;

static const char *
key_here (const char *there)
{
  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    if (g_str_equal (same[i].there, there))
      return same[i].here;
  return there;
}

/* "54.00 (three bus tickets)" is 54.00. */
static char *
first_word (JsonNode *node)
{
  g_auto (GStrv) words = NULL;

  if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    return g_strdup_printf ("%.1f", json_node_get_double (node));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  words = g_strsplit (json_node_get_string (node), " ", 2);
  return g_strdup (words[0]);
}

static void
compare_value (const char *name,
               JsonNode   *there,
               JsonNode   *here)
{
  g_autofree char *expected = first_word (there);
  g_autofree char *said = first_word (here);

  g_test_message ("%s: %s", name, expected);
  g_assert_cmpstr (said, ==, expected);
  compared++;
}

/* A key with a remark behind it: "2026-11-20 (the 22nd is a Sunday)". */
static JsonNode *
find_member (JsonObject *object,
             const char *name)
{
  JsonNode *found = json_object_get_member (object, key_here (name));
  g_auto (GStrv) parts = g_strsplit (name, " (", 2);

  return found != NULL ? found : json_object_get_member (object, parts[0]);
}

/* { "Sample Council": ..., ... }: by the budget's funder. */
static void
compare_by_funder (const char *name,
                   JsonObject *there,
                   JsonArray  *budgets)
{
  for (guint i = 0; i < json_array_get_length (budgets); i++)
    {
      JsonObject *budget = json_array_get_object_element (budgets, i);
      const char *funder = json_object_get_string_member (budget, "funder");

      if (json_object_has_member (there, funder))
        compare_value (name, json_object_get_member (there, funder), json_object_get_member (budget, name));
    }
}

static void
compare (JsonObject *there,
         JsonObject *here)
{
  g_autoptr (GList) names = json_object_get_members (there);

  for (GList *at = names; at != NULL; at = at->next)
    {
      JsonNode *expected = json_object_get_member (there, at->data);
      JsonNode *said = find_member (here, at->data);

      if (said == NULL)
        g_test_message ("%s: not said", (const char *) at->data);
      else if (JSON_NODE_HOLDS_OBJECT (expected) && JSON_NODE_HOLDS_OBJECT (said))
        compare (json_node_get_object (expected), json_node_get_object (said));
      else if (JSON_NODE_HOLDS_VALUE (expected))
        compare_value (at->data, expected, said);
    }
}

/* Winston's and Nadia's second budgets have keys of their own. */
static guint
budget_of (const char *name)
{
  return g_str_has_prefix (name, "icb_") || g_str_has_prefix (name, "taxi_") || g_str_has_prefix (name, "art_") ? 1 : 0;
}

static void
compare_all (JsonObject *expected,
             JsonArray  *budgets)
{
  for (guint budget = 0; budget < json_array_get_length (budgets); budget++)
    {
      g_autoptr (JsonObject) part = json_object_new ();
      g_autoptr (GList) names = json_object_get_members (expected);

      for (GList *at = names; at != NULL; at = at->next)
        {
          JsonNode *node = json_object_get_member (expected, at->data);

          if (g_str_equal (at->data, "free") && JSON_NODE_HOLDS_OBJECT (node))
            compare_by_funder ("free", json_node_get_object (node), budgets);
          else if (budget_of (at->data) == budget)
            json_object_set_member (part, at->data, json_node_copy (node));
        }
      compare (part, json_array_get_object_element (budgets, budget));
    }
}

typedef struct
{
  const char *name;
  guint       at_least;        /* so many figures are compared */
} Person;

static const Person people[] = { { "joe", 20 }, { "maya", 28 }, { "winston", 20 }, { "nadia", 3 } };

static void
test_person (gconstpointer data)
{
  const Person *person = data;
  g_autofree char *file = g_strconcat (person->name, ".json", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("PENNYWELL_SOURCE"), "..", "shared", "scenarios", file, NULL);
  g_autofree char *folder = NULL;
  g_autofree char *make = g_strdup_printf ("sample %s {T}/book", person->name);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (JsonObject) said = NULL;
  g_auto (Run) run = { 0 };
  JsonObject *scenario;

  if (!json_parser_load_from_file (parser, path, NULL))
    {
      g_test_skip ("../shared/scenarios is not here");
      return;
    }
  folder = make_folder ();
  run_command (&run, make, folder);
  g_assert_cmpint (run.code, ==, 0);
  run_command (&run, "summary {T}/book --on 2026-11-15 --json", folder);
  said = run_object (&run);
  scenario = json_node_get_object (json_parser_get_root (parser));
  compared = 0;
  compare_all (json_object_get_object_member (scenario, "expected"), json_object_get_array_member (said, "budgets"));
  g_assert_cmpuint (compared, >=, person->at_least);
  empty_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strconcat ("/scenarios/", people[i].name, NULL);

      g_test_add_data_func (path, &people[i], test_person);
    }
  return g_test_run ();
}
