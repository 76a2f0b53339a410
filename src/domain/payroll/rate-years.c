#include "rates.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rate-texts.h"

#define NEWER_VERSIONS "https://github.com/pennywell/pennywell"

struct _PennyRateYears
{
  GPtrArray *years;             /* PennyRates, the first first */
  char      *folder;
};

PennyRateYears *
penny_rate_years_new (void)
{
  PennyRateYears *self = g_new0 (PennyRateYears, 1);

  self->years = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_rates_free);
  for (const PennyEmbeddedText *file = penny_rate_texts; file->name != NULL; file++)
    {
      g_autoptr (GError) error = NULL;
      PennyRates *rates = penny_rates_parse (file->text, strlen (file->text), file->name, &error);

      /* They are part of the program, and its tests read each. */
      if (rates == NULL)
        g_error ("%s", error->message);
      penny_rate_years_take (self, rates);
    }
  return self;
}

void
penny_rate_years_free (PennyRateYears *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->years);
  g_free (self->folder);
  g_free (self);
}

void
penny_rate_years_take (PennyRateYears *self,
                       PennyRates     *rates)
{
  guint at = 0;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rates != NULL);

  while (at < self->years->len && ((PennyRates *) self->years->pdata[at])->year < rates->year)
    at++;
  if (at < self->years->len && ((PennyRates *) self->years->pdata[at])->year == rates->year)
    g_ptr_array_remove_index (self->years, at);
  g_ptr_array_insert (self->years, (int) at, rates);
}

void
penny_rate_years_name_folder (PennyRateYears *self,
                              const char     *folder)
{
  g_return_if_fail (self != NULL);

  g_free (self->folder);
  self->folder = g_strdup (folder);
}

static char *
how_to_get_one (const PennyRateYears *self,
                int                   year)
{
  g_autofree char *name = penny_tax_year_format (year);

  if (self->folder == NULL)
    return g_strdup_printf (_("There is no file with the rates of the tax year %1$s. A newer Pennywell may have it: "
                              "%2$s"), name, NEWER_VERSIONS);
  return g_strdup_printf (_("There is no file with the rates of the tax year %1$s. A newer Pennywell may have it: "
                            "%2$s. Or write %1$s.ini yourself, in the form of the files there, from the page “Rates "
                            "and thresholds for employers” on GOV.UK, and put it into the folder %3$s."),
                          name, NEWER_VERSIONS, self->folder);
}

const PennyRates *
penny_rate_years_find (const PennyRateYears  *self,
                       int                    year,
                       GError               **error)
{
  g_autofree char *how = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->years->len; i++)
    {
      const PennyRates *rates = self->years->pdata[i];

      if (rates->year == year)
        return rates;
    }
  how = how_to_get_one (self, year);
  g_set_error_literal (error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_NO_RATES, how);
  return NULL;
}

void
penny_rate_years_span (const PennyRateYears *self,
                       int                  *first,
                       int                  *last)
{
  g_return_if_fail (self != NULL && self->years->len > 0);

  *first = ((PennyRates *) self->years->pdata[0])->year;
  *last = ((PennyRates *) self->years->pdata[self->years->len - 1])->year;
}
