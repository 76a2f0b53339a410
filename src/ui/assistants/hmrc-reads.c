#include "hmrc-reads.h"

#include "may-end.h"
#include "papers.h"

void
penny_hmrc_view_free (PennyHmrcView *self)
{
  if (self == NULL)
    return;
  penny_hmrc_year_free (self->year);
  g_clear_pointer (&self->assistants, g_ptr_array_unref);
  g_free (self->why_not);
  g_free (self);
}

gpointer
penny_hmrc_view_read (PennyStore  *store,
                      gpointer     request,
                      GError     **error)
{
  PennyHmrcView *self = g_new0 (PennyHmrcView, 1);

  if ((self->year = penny_hmrc_year (store, request, error)) != NULL &&
      (self->assistants = penny_assistants_list (store, TRUE, error)) != NULL &&
      penny_year_may_end (store, request, &self->why_not, error))
    return self;
  penny_hmrc_view_free (self);
  return NULL;
}

gpointer
penny_year_paper_read (PennyStore  *store,
                       gpointer     request,
                       GError     **error)
{
  const PennyYearPaper *asked = request;

  switch (asked->kind)
    {
    case PENNY_YEAR_PAPER_P60:
      return penny_p60_paper (store, asked->id, asked->year, error);
    case PENNY_YEAR_PAPER_P11:
      return penny_p11_paper (store, asked->id, asked->year, error);
    case PENNY_YEAR_PAPER_P45:
      return penny_p45_paper (store, asked->id, error);
    case PENNY_YEAR_PAPER_P32:
      return penny_p32_paper (store, asked->year, asked->today, error);
    case PENNY_YEAR_PAPER_RT2:
      return penny_rt2_paper (store, asked->year, (int) asked->id, error);
    case PENNY_YEAR_PAPER_DECLARATION:
      return penny_declaration_paper (store, asked->today, error);
    case PENNY_YEAR_PAPER_PENSION:
    default:
      return penny_pension_paper (store, asked->id, error);
    }
}

gpointer
penny_pension_file_read (PennyStore  *store,
                         gpointer     run_id,
                         GError     **error)
{
  return penny_pension_file (store, *(const gint64 *) run_id, error);
}

gpointer
penny_eps_read (PennyStore  *store,
                gpointer     hmrc_month,
                GError     **error)
{
  const PennyHmrcMonth *month = hmrc_month;

  return penny_eps_of_month (store, month->year, month->month, error);
}
