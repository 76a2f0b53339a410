#include "books.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "copy.h"

const PennySampleCard penny_sample_cards[4] = {
  { "joe",     N_("Joe’s file"),     N_("He looks after a small budget himself: a gym, a class and the bus") },
  { "maya",    N_("Maya’s file"),    N_("Her sister manages a large budget with three assistants") },
  { "winston", N_("Winston’s file"), N_("Two funders, a prepaid card and a contribution of his own") },
  { "nadia",   N_("Nadia’s file"),   N_("Others hold the money and arrange what was agreed") },
};

static char *
usual_place (void)
{
  return g_build_filename (g_get_user_data_dir (), "pennywell", "books", NULL);
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char *const *) a, *(char *const *) b);
}

GPtrArray *
penny_books_list (void)
{
  g_autoptr (GPtrArray) books = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *place = usual_place ();
  g_autoptr (GDir) dir = g_dir_open (place, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (place, name, "book.db", NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (books, g_build_filename (place, name, NULL));
    }
  g_ptr_array_sort (books, compare_paths);
  return g_steal_pointer (&books);
}

char *
penny_books_new_folder (void)
{
  g_autofree char *place = usual_place ();

  g_mkdir_with_parents (place, 0700);
  for (int n = 1;; n++)
    {
      g_autofree char *name = g_strdup_printf ("file-%d", n);
      g_autofree char *folder = g_build_filename (place, name, NULL);

      if (!g_file_test (folder, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&folder);
    }
}

char *
penny_books_sample_folder (const char *name)
{
  return g_build_filename (g_get_user_cache_dir (), "pennywell", "samples", name, NULL);
}

void
penny_books_forget_sample (const char *name)
{
  g_autofree char *folder = penny_books_sample_folder (name);

  /* What somebody else put there stays. */
  penny_folder_remove (folder, NULL);
}
