#include "old-years.h"

/* Sources: https://www.gov.uk/guidance/rates-and-thresholds-for-employers-2014-to-2015 and its neighbours; for 2011-12
 * to 2013-14 GOV.UK's own calculators. */
static const struct
{
  int        year;
  PennyPence sick, limit;
  int        from_month, from_day;   /* of the family pay's rate */
  PennyPence family;
} old[] = {
  { 2011, 8160, 10200, 4, 6, 12873 },
  { 2012, 8585, 10700, 4, 6, 13545 },
  { 2013, 8670, 10900, 4, 7, 13678 },
  { 2014, 8755, 11100, 4, 6, 13818 },
  { 2015, 8845, 11200, 4, 6, 13958 },
  { 2016, 8845, 11200, 4, 6, 13958 },
  { 2017, 8935, 11300, 4, 6, 14098 },
  { 2018, 9205, 11600, 4, 6, 14518 },
};

/* Beside those figures, 2023-24's: its rules of sick pay and family pay are the same. */
PennyRateYears *
penny_old_years_new (void)
{
  PennyRateYears *years = penny_rate_years_new ();
  g_autoptr (GError) error = NULL;
  const PennyRates *model = penny_rate_years_find (years, 2023, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (old); i++)
    {
      PennyRates *rates = g_new (PennyRates, 1);

      *rates = *model;
      rates->file = rates->text = NULL;
      rates->year = old[i].year;
      rates->sick.flat = old[i].sick;
      rates->n_ni = 1;
      rates->ni[0].from = penny_tax_year_first (old[i].year);
      rates->ni[0].lel[PENNY_PAY_WEEKLY] = old[i].limit;
      rates->parental.from = penny_date_new (old[i].year, old[i].from_month, old[i].from_day);
      rates->parental.flat = old[i].family;
      penny_rate_years_take (years, rates);
    }
  return years;
}
