#include "may-end.h"

#include <glib/gi18n-lib.h>

#include "pay-run.h"

/* Each looks at one thing that may be left to do: *why_not is the sentence about it. */
typedef gboolean (*Look) (PennyStore *store, const PennyHmrcYearRequest *request, char **why_not, GError **error);

static gboolean
look_at_said (PennyStore                  *store,
              const PennyHmrcYearRequest  *request,
              char                       **why_not,
              GError                     **error)
{
  g_autoptr (PennyEmployerYear) said = penny_employer_years_get (store, request->year, error);
  g_autofree char *year = penny_tax_year_format (request->year);

  if (said == NULL)
    return FALSE;
  if (said->ended_on != PENNY_DATE_NONE)
    *why_not = g_strdup_printf (_("%s is ended already."), year);
  return TRUE;
}

/* A payday that is over and on which nobody had anything to be paid is none. */
static gboolean
look_at_paydays (PennyStore                  *store,
                 const PennyHmrcYearRequest  *request,
                 char                       **why_not,
                 GError                     **error)
{
  g_autoptr (GPtrArray) due = penny_runs_due (store, request->today, error);

  if (due == NULL)
    return FALSE;
  for (guint i = 0; i < due->len && *why_not == NULL; i++)
    {
      const PennyRunDue *next = g_ptr_array_index (due, i);

      if ((next->n > 0 || next->payday >= request->today) && penny_tax_year_of (next->payday) <= request->year)
        {
          g_autofree char *day = penny_date_to_words (next->payday, request->today);

          /* Translators: a day */
          *why_not = g_strdup_printf (_("The payday on %s is still to come in this tax year. Approve its pay first."), day);
        }
    }
  return TRUE;
}

static gboolean
look_at_runs (PennyStore                  *store,
              const PennyHmrcYearRequest  *request,
              char                       **why_not,
              GError                     **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, 0, request->year, FALSE, error);
  const PennySlip *last = slips == NULL || slips->len == 0 ? NULL : g_ptr_array_index (slips, slips->len - 1);
  g_autofree char *year = penny_tax_year_format (request->year);

  if (slips == NULL)
    return FALSE;
  if (last == NULL)
    /* Translators: a tax year */
    *why_not = g_strdup_printf (_("Nobody was paid in %s, so there is nothing to end."), year);
  else if (last->payday > request->today)
    {
      g_autofree char *day = penny_date_to_words (last->payday, request->today);

      /* Translators: a day */
      *why_not = g_strdup_printf (_("The last payday of this tax year is on %s. End the year after it."), day);
    }
  return TRUE;
}

static gboolean
look_at_told (PennyStore                  *store,
              const PennyHmrcYearRequest  *request,
              char                       **why_not,
              GError                     **error)
{
  g_autoptr (GPtrArray) runs = penny_runs_not_told (store, error);

  if (runs == NULL)
    return FALSE;
  for (guint i = 0; i < runs->len && *why_not == NULL; i++)
    {
      const PennyRun *run = g_ptr_array_index (runs, i);

      if (penny_tax_year_of (run->payday) == request->year)
        {
          g_autofree char *day = penny_date_to_words (run->payday, request->today);

          /* Translators: a day */
          *why_not = g_strdup_printf (_("HMRC has not been told of the pay of %s. Tell HMRC first, and say so on "
                                        "that pay."), day);
        }
    }
  return TRUE;
}

static gboolean
look_at_wages (PennyStore                  *store,
               const PennyHmrcYearRequest  *request,
               char                       **why_not,
               GError                     **error)
{
  g_autoptr (GPtrArray) owed = penny_owed_list (store, request->today, error);

  if (owed == NULL)
    return FALSE;
  for (guint i = 0; i < owed->len && *why_not == NULL; i++)
    {
      const PennyOwed *one = g_ptr_array_index (owed, i);

      if (one->kind == PENNY_OWED_WAGES && one->why != NULL && penny_tax_year_of (one->bill->due) == request->year)
        {
          g_autofree char *day = penny_date_to_words (one->bill->due, request->today);

          /* Translators: a name, a day */
          *why_not = g_strdup_printf (_("The pay of %1$s for %2$s is not paid yet. Pay it first, or bring in the bank "
                                        "statement that shows it."), one->bill->payee, day);
        }
    }
  return TRUE;
}

gboolean
penny_year_may_end (PennyStore                  *store,
                    const PennyHmrcYearRequest  *request,
                    char                       **why_not,
                    GError                     **error)
{
  static const Look looks[] = { look_at_said, look_at_runs, look_at_paydays, look_at_told, look_at_wages };

  *why_not = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (looks) && *why_not == NULL; i++)
    if (!looks[i] (store, request, why_not, error))
      return FALSE;
  return TRUE;
}
