#include "rates-folder.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Ours have 5 KB. */
#define MOST_BYTES (64 * 1024)

char *
penny_rates_folder_default (void)
{
  return g_build_filename (g_get_user_data_dir (), "pennywell", "rates", NULL);
}

/* Takes @message. Always NULL. */
static gpointer
fail (GError **error,
      char    *message)
{
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES, message);
  g_free (message);
  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Without hidden files, which editors leave. */
static GPtrArray *
list_names (const char  *folder,
            GError     **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &reason);

  if (dir == NULL && !g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return fail (error, g_strdup_printf (_("The folder of your own rates cannot be read. %s"), reason->message));
  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL; )
    if (*name != '.' && g_str_has_suffix (name, ".ini"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

/* Looks before it opens: a pipe would keep us waiting, and a large file is none of ours. */
static gboolean
check_file (const char  *path,
            const char  *shown,
            GError     **error)
{
  GStatBuf about;

  if (g_stat (path, &about) != 0)
    fail (error, g_strdup_printf (_("%1$s cannot be read: %2$s. Mend it or take it out of the folder."), shown,
                                  g_strerror (errno)));
  else if (!S_ISREG (about.st_mode))
    fail (error, g_strdup_printf (_("%s is not a file. Take it out of the folder, or give it a name that does not end "
                                    "with .ini."), shown));
  else if (about.st_size > MOST_BYTES)
    fail (error, g_strdup_printf (_("%1$s is larger than %2$d KB, so it is no file of rates. Take it out of the "
                                    "folder."), shown, MOST_BYTES / 1024));
  else
    return TRUE;
  return FALSE;
}

static PennyRates *
read_file (const char  *path,
           const char  *shown,
           GError     **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) reason = NULL;
  PennyRates *rates;
  gsize length;

  if (!check_file (path, shown, error))
    return NULL;
  if (!g_file_get_contents (path, &text, &length, &reason))
    return fail (error, g_strdup_printf (_("A file of your own rates cannot be read. %s"), reason->message));
  rates = penny_rates_parse (text, length, shown, error);
  if (rates != NULL)
    rates->own = TRUE;
  return rates;
}

/* Two files for a year: nobody can know which is meant. */
static gboolean
check_alone (PennyRateYears   *years,
             const PennyRates *rates,
             GError          **error)
{
  const PennyRates *other = penny_rate_years_find (years, rates->year, NULL);
  g_autofree char *year = penny_tax_year_format (rates->year);

  if (other == NULL || !other->own)
    return TRUE;
  fail (error, g_strdup_printf (_("Both %1$s and %2$s are for the tax year %3$s. Take one of them out of the folder."),
                                other->file, rates->file, year));
  return FALSE;
}

PennyRateYears *
penny_rates_folder_read (const char  *folder,
                         GError     **error)
{
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  g_autofree char *shown_folder = g_filename_display_name (folder);
  g_autoptr (GPtrArray) names = list_names (folder, error);

  if (names == NULL)
    return NULL;
  penny_rate_years_name_folder (years, shown_folder);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *shown = g_filename_display_name (path);
      g_autoptr (PennyRates) rates = read_file (path, shown, error);

      if (rates == NULL || !check_alone (years, rates, error))
        return NULL;
      penny_rate_years_take (years, g_steal_pointer (&rates));
    }
  return g_steal_pointer (&years);
}
