/* frames REPEATS COMMAND... [--against COMMAND...]: runs both by turns; each
 * prints "LABEL MICROSECONDS KIB" and ends.  Prints "LABEL SECONDS KIB" for each
 * label, the median from the start of its process; for NAME-asked and NAME there
 * is NAME-alone too, from the one to the other.  The second command's labels
 * begin with "against-". */

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static GPtrArray  *labels;      /* in the order in which they came */
static GHashTable *seconds;     /* GArray of double for each */
static GHashTable *kib;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

static void
note (const char *whose,
      const char *label,
      double      value,
      GHashTable *table)
{
  g_autofree char *whole = g_strconcat (whose, label, NULL);
  GArray *values = g_hash_table_lookup (table, whole);

  if (values == NULL)
    {
      values = g_array_new (FALSE, FALSE, sizeof (double));
      g_hash_table_insert (table, g_strdup (whole), values);
      if (table == seconds)
        g_ptr_array_add (labels, g_strdup (whole));
    }
  g_array_append_val (values, value);
}

static void
note_lines (const char *whose,
            char       *lines,
            gint64      start)
{
  char *rest = NULL;
  gint64 asked = 0;

  for (char *line = strtok_r (lines, "\n", &rest); line != NULL; line = strtok_r (NULL, "\n", &rest))
    {
      g_auto (GStrv) words = g_strsplit (line, " ", 3);
      gint64 at;

      if (g_strv_length (words) != 3)
        continue;
      at = g_ascii_strtoll (words[1], NULL, 10);
      if (g_str_has_suffix (words[0], "-asked"))
        {
          asked = at;
          continue;
        }
      note (whose, words[0], (double) (at - start) / G_USEC_PER_SEC, seconds);
      note (whose, words[0], g_ascii_strtod (words[2], NULL), kib);
      if (asked != 0)
        {
          g_autofree char *alone = g_strdup_printf ("%s-alone", words[0]);

          note (whose, alone, (double) (at - asked) / G_USEC_PER_SEC, seconds);
          note (whose, alone, 0, kib);
        }
    }
}

static void
run (const char *whose,
     char      **command)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lines = NULL;
  gint64 start = g_get_monotonic_time ();

  if (!g_spawn_sync (NULL, command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &lines, NULL, NULL, &error))
    {
      fprintf (stderr, "frames: %s\n", error->message);
      exit (1);
    }
  note_lines (whose, lines, start);
}

static double
take_median (GHashTable *table,
             const char *label)
{
  GArray *values = g_hash_table_lookup (table, label);

  g_array_sort (values, compare);
  return g_array_index (values, double, values->len / 2);
}

int
main (int   argc,
      char *argv[])
{
  char **against = NULL;

  labels = g_ptr_array_new ();
  seconds = g_hash_table_new (g_str_hash, g_str_equal);
  kib = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 2; i < argc && against == NULL; i++)
    if (strcmp (argv[i], "--against") == 0)
      {
        argv[i] = NULL;
        against = argv + i + 1;
      }

  for (int i = atoi (argv[1]); i > 0; i--)
    {
      run ("", argv + 2);
      if (against != NULL)
        run ("against-", against);
    }
  for (guint i = 0; i < labels->len; i++)
    printf ("%s %.6f %.0f\n", (char *) labels->pdata[i],
            take_median (seconds, labels->pdata[i]), take_median (kib, labels->pdata[i]));
  return 0;
}
