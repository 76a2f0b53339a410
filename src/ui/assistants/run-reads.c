#include "run-reads.h"

#include "owed.h"
#include "papers.h"

#define PAGE 25

static void
run_row_free (PennyRunRow *self)
{
  penny_run_free (self->run);
  g_free (self);
}

void
penny_run_list_free (PennyRunList *self)
{
  g_clear_pointer (&self->employer, penny_employer_free);
  g_clear_pointer (&self->due, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_free (self);
}

/* Takes @run. */
static gboolean
add_row (PennyStore  *store,
         GPtrArray   *rows,
         PennyRun    *run,
         GError     **error)
{
  PennyRunRow *row = g_new0 (PennyRunRow, 1);
  g_autoptr (GPtrArray) slips = penny_slips_of_run (store, run->id, error);

  row->run = run;
  g_ptr_array_add (rows, row);
  if (slips == NULL)
    return FALSE;
  row->n = slips->len;
  for (guint i = 0; i < slips->len; i++)
    row->net = penny_pence_add (row->net, ((const PennySlip *) slips->pdata[i])->net);
  return TRUE;
}

/* The next page goes on before a payday, so no payday is cut in two: the last one of a full page waits for it. */
static guint
count_whole_paydays (GPtrArray *runs)
{
  guint n = runs->len;
  PennyDate last = ((const PennyRun *) runs->pdata[n - 1])->payday;

  while (n > 0 && ((const PennyRun *) runs->pdata[n - 1])->payday == last)
    n--;
  return n;
}

/* One payday that fills more than a page by itself is read whole. */
static GPtrArray *
read_page (PennyStore  *store,
           PennyDate    before,
           guint       *n,
           GError     **error)
{
  guint limit = PAGE + 1;
  GPtrArray *runs = NULL;

  for (*n = 0; *n == 0; limit *= 2)
    {
      g_clear_pointer (&runs, g_ptr_array_unref);
      runs = penny_runs_list (store, before, limit, error);
      if (runs == NULL || runs->len == 0)
        break;
      *n = runs->len < limit ? runs->len : count_whole_paydays (runs);
    }
  return runs;
}

static gboolean
read_runs (PennyStore    *store,
           PennyDate      before,
           PennyRunList  *list,
           GError       **error)
{
  guint n = 0;
  g_autoptr (GPtrArray) runs = read_page (store, before, &n, error);

  if (runs == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!add_row (store, list->runs, penny_run_copy (runs->pdata[i]), error))
      return FALSE;
  if (n < runs->len)
    list->older = ((const PennyRun *) runs->pdata[n - 1])->payday;
  return TRUE;
}

gpointer
penny_run_list_read (PennyStore  *store,
                     gpointer     request,
                     GError     **error)
{
  const PennyRunListRequest *asked = request;
  PennyRunList *list = g_new0 (PennyRunList, 1);

  list->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) run_row_free);
  list->employer = penny_employer_get (store, error);
  if (list->employer != NULL)
    list->due = penny_runs_due (store, asked->today, error);
  if (list->due != NULL && read_runs (store, asked->before, list, error))
    return list;
  penny_run_list_free (list);
  return NULL;
}

gpointer
penny_run_papers_read (PennyStore  *store,
                       gpointer     run_id,
                       GError     **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_of_run (store, *(const gint64 *) run_id, error);
  g_autoptr (GPtrArray) papers = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_paper_free);

  for (guint i = 0; slips != NULL && i < slips->len; i++)
    {
      gint64 id = ((const PennySlip *) slips->pdata[i])->id;
      PennySlipView *view = penny_slip_view (store, &id, error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (papers, penny_payslip_paper (view, TRUE));
      penny_slip_view_free (view);
    }
  return slips != NULL ? g_steal_pointer (&papers) : NULL;
}

gpointer
penny_run_figures_read (PennyStore  *store,
                        gpointer     slip_id,
                        GError     **error)
{
  return penny_fps_of_slip (store, *(const gint64 *) slip_id, error);
}
