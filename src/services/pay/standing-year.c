#include "standing-private.h"

#include "year-to-date.h"

/* The year to date stands in the newest payslip.  Where an earlier payday was put right or paid since, the newest by payday
 * does not know of it: then all of the year's are added up. */

static gboolean
is_put_right (GPtrArray *slips)
{
  gint64 before = 0;

  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->reverses != 0 || slip->id < before)
        return TRUE;
      before = slip->id;
    }
  return FALSE;
}

/* Those of paydays before @payday; NONE: all. */
static GPtrArray *
read_slips (PennyStore  *store,
            gint64       assistant_id,
            int          year,
            PennyDate    payday,
            GError     **error)
{
  GPtrArray *slips = penny_slips_list (store, assistant_id, year, FALSE, error);

  while (slips != NULL && payday != PENNY_DATE_NONE && slips->len > 0
         && ((const PennySlip *) g_ptr_array_index (slips, slips->len - 1))->payday >= payday)
    g_ptr_array_remove_index (slips, slips->len - 1);
  return slips;
}

static gboolean
count_slip (PennyStore       *store,
            gint64            id,
            PennyYearToDate  *year,
            GError          **error)
{
  g_autoptr (PennySlip) slip = penny_slips_get (store, id, error);
  PennyPayslip working;

  if (slip == NULL || !penny_payslip_read (slip->working, &working, error)
      || !penny_year_to_date_count (year, &working, NULL, error))
    return FALSE;
  if (working.reverses)
    penny_year_to_date_forget_letter (year, working.ni.letter);
  return TRUE;
}

/* What redundancy pay used of its tax-free limit in the years before. */
static gboolean
begin_year (PennyStore       *store,
            gint64            assistant_id,
            int               year,
            PennyYearToDate  *before,
            GError          **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, assistant_id, 0, FALSE, error);
  const PennySlip *newest = NULL;
  g_autoptr (PennySlip) last = NULL;
  PennyPayslip working;

  if (slips == NULL)
    return FALSE;
  for (guint i = 0; i < slips->len; i++)
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->year < year)
        newest = slip;
    }
  if (newest == NULL)
    return TRUE;
  last = penny_slips_get (store, newest->id, error);
  if (last == NULL || !penny_payslip_read (last->working, &working, error))
    return FALSE;
  penny_year_to_date_begin_next (&working.after, before);
  return TRUE;
}

static gboolean
read_year (PennyStore       *store,
           gint64            assistant_id,
           int               year,
           GPtrArray        *slips,
           PennyYearToDate  *before,
           GError          **error)
{
  const PennySlip *newest = slips->len == 0 ? NULL : g_ptr_array_index (slips, slips->len - 1);
  g_autoptr (PennySlip) last = NULL;
  PennyPayslip working;

  if (newest != NULL && !is_put_right (slips))
    {
      last = penny_slips_get (store, newest->id, error);
      if (last == NULL || !penny_payslip_read (last->working, &working, error))
        return FALSE;
      *before = working.after;
      return TRUE;
    }
  if (!begin_year (store, assistant_id, year, before, error))
    return FALSE;
  for (guint i = 0; i < slips->len; i++)
    if (!count_slip (store, ((const PennySlip *) g_ptr_array_index (slips, i))->id, before, error))
      return FALSE;
  return TRUE;
}

gboolean
penny_standing_year (PennyStore            *store,
                     const PennyAssistant  *assistant,
                     int                    year,
                     PennyDate              payday,
                     PennyYearToDate       *before,
                     GError               **error)
{
  g_autoptr (GPtrArray) slips = read_slips (store, assistant->id, year, payday, error);

  *before = (PennyYearToDate) { 0 };
  if (slips == NULL || !read_year (store, assistant->id, year, slips, before, error))
    return FALSE;
  /* A P45 may come after the first payday. */
  before->before_pay = before->before_tax = 0;
  if (assistant->starter == PENNY_STARTER_P45 && penny_tax_year_of (assistant->p45_left) == year)
    {
      before->before_pay = assistant->p45_pay;
      before->before_tax = assistant->p45_tax;
    }
  return TRUE;
}
