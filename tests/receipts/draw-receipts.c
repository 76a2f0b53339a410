/* Draws receipts into a folder, with what they are: draw-receipts FOLDER [SEED [HOW-MANY]]. */

#include "drawn.h"

#include <stdlib.h>

int
main (int   argc,
      char *argv[])
{
  guint32 seed = argc > 2 ? (guint32) atoi (argv[2]) : 1;
  guint n = argc > 3 ? (guint) atoi (argv[3]) : 200;
  PennyDate today = penny_date_new (2026, 11, 15);
  g_autoptr (GString) list = g_string_new ("file\tkind\ttotal\tdate\tpayee\n");
  g_autofree char *path = NULL;

  if (argc < 2)
    {
      g_printerr ("draw-receipts FOLDER [SEED [HOW-MANY]]\n");
      return 2;
    }
  g_mkdir_with_parents (argv[1], 0777);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Drawn) drawn = drawn_make (seed, i, today);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *total = penny_pence_format (drawn->total), *date = penny_date_format (drawn->date);
      g_autofree char *name = NULL, *file = NULL;
      gboolean png;

      bytes = drawn_file (drawn, seed, i, &png);
      name = g_strdup_printf ("%03u.%s", i, png ? "png" : "jpg");
      file = g_build_filename (argv[1], name, NULL);
      if (!g_file_set_contents (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL))
        return 1;
      g_string_append_printf (list, "%s\t%s\t%s\t%s\t%s\n", name, drawn_kind_name (drawn->kind), total, date, drawn->payee);
    }
  path = g_build_filename (argv[1], "truth.tsv", NULL);
  return g_file_set_contents (path, list->str, -1, NULL) ? 0 : 1;
}
