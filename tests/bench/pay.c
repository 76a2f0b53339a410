/* pay WORKERS LAPS: works out every payday of a year for so many workers, on one thread, and prints the median
 * seconds that a million payslips take, how many that is a second, how many there were, and a sum of the net pay. */

#include "payslip.h"

#include <stdio.h>
#include <stdlib.h>

#define KINDS_OF_WORKER 6720

typedef struct
{
  guint          n;
  PennyPayPeriod periods[52];
} Calendar;

typedef struct
{
  PennyPayTerms terms;
  PennyPence    usual;          /* a payday's pay, about */
} Worker;

static void
make_calendar (Calendar          *calendar,
               PennyPayFrequency  frequency)
{
  int weeks = penny_pay_frequency_weeks (frequency);

  calendar->n = weeks == 0 ? 12 : 52 / weeks;
  for (guint i = 0; i < calendar->n; i++)
    if (!penny_pay_period_numbered (&calendar->periods[i], 2026, frequency, weeks == 0 ? (int) i + 1 : weeks * ((int) i + 1),
                                    NULL))
      exit (1);
}

/* Each frequency with each code and pay, with and without pension and loans, and the letters that assistants have. */
static void
make_worker (Worker *worker,
             guint   i)
{
  static const char *codes[] = { "1257L", "S1257L", "C1257L", "BR", "K100", "1257L M1", "0T", "1257L" };
  static const PennyPence a_year[] = { 800000, 1400000, 2100000, 3600000, 6000000, 15000000 };
  static const char letters[] = "AACHMJ";

  worker->terms = (PennyPayTerms) {
    .frequency = i % PENNY_PAY_FREQUENCIES,
    .ni_letter = letters[i / 192 % (sizeof letters - 1)],
    .loan_plan = i % 3 == 0 ? 2 : 0,
    .postgraduate_loan = i % 7 == 0,
    .pension = { i % 5 == 0 ? PENNY_PENSION_NONE : i % 5 == 1 ? PENNY_PENSION_NET_PAY : PENNY_PENSION_RELIEF_AT_SOURCE,
                 500, 300, FALSE },
  };
  if (!penny_tax_code_parse (codes[i / 4 % G_N_ELEMENTS (codes)], &worker->terms.code, NULL))
    exit (1);
  worker->usual = a_year[i / 32 % G_N_ELEMENTS (a_year)] / (worker->terms.frequency == PENNY_PAY_MONTHLY ? 12
                  : 52 / penny_pay_frequency_weeks (worker->terms.frequency));
}

static PennyPence
work_year (const PennyRates *rates,
           const Worker     *worker,
           const Calendar   *calendar,
           guint             which)
{
  PennyPayslip slip;

  for (guint i = 0; i < calendar->n; i++)
    {
      PennyPayItem items[] = {
        { .kind = PENNY_PAY_HOURS, .minutes = 60 * 24, .rate = (worker->usual + (which * 31 + i * 1013) % 5003) / 24 },
        { .kind = PENNY_PAY_HOLIDAY, .amount = which % 400 },
      };

      if (!penny_payslip_work_out (rates, &worker->terms, &calendar->periods[i], items, G_N_ELEMENTS (items),
                                   i > 0 ? &slip.after : NULL, &slip, NULL))
        exit (1);
    }
  return slip.after.net;
}

static int
by_size (const void *a,
         const void *b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  guint workers = argc > 1 ? (guint) atoi (argv[1]) : 100000;
  guint laps = argc > 2 ? (guint) CLAMP (atoi (argv[2]), 1, 99) : 3;
  g_autoptr (PennyRateYears) years = penny_rate_years_new ();
  const PennyRates *rates = penny_rate_years_find (years, 2026, NULL);
  Calendar calendars[PENNY_PAY_FREQUENCIES];
  g_autofree Worker *kinds = g_new (Worker, KINDS_OF_WORKER);
  gint64 times[99];
  PennyPence net = 0;
  guint64 slips = 0;

  if (rates == NULL)
    return 1;
  for (guint i = 0; i < PENNY_PAY_FREQUENCIES; i++)
    make_calendar (&calendars[i], i);
  for (guint i = 0; i < KINDS_OF_WORKER; i++)
    make_worker (&kinds[i], i);
  for (guint lap = 0; lap < laps; lap++)
    {
      gint64 start = g_get_monotonic_time ();

      net = 0;
      slips = 0;
      for (guint i = 0; i < workers; i++)
        {
          const Worker *worker = &kinds[i % KINDS_OF_WORKER];
          const Calendar *calendar = &calendars[worker->terms.frequency];

          net += work_year (rates, worker, calendar, i);
          slips += calendar->n;
        }
      times[lap] = g_get_monotonic_time () - start;
    }
  qsort (times, laps, sizeof times[0], by_size);
  printf ("%.3f %.0f %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT "\n", (double) times[laps / 2] / (double) slips,
          (double) slips * 1e6 / (double) times[laps / 2], slips, net);
  return 0;
}
