#include "paper-columns.h"

/* Halvings of the width: to far below a point. */
#define HALVINGS 40

static guint
last_words (const PennyPaperColumn *columns,
            guint                   n)
{
  for (guint i = n; i > 0; i--)
    if (!columns[i - 1].number)
      return i - 1;
  return 0;
}

/* What they take together where none gets more than @share beyond its least. */
static double
taken (const PennyPaperColumn *columns,
       guint                   n,
       double                  share,
       double                 *widths)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      widths[i] = MAX (columns[i].least, MIN (columns[i].most, share));
      sum += widths[i];
    }
  return sum;
}

static gboolean
fit_least (const PennyPaperColumn *columns,
           guint                   n,
           double                  room,
           double                 *widths)
{
  double sum = taken (columns, n, 0, widths);

  if (sum <= room)
    return TRUE;
  for (guint i = 0; i < n; i++)
    widths[i] *= room / sum;
  return FALSE;
}

gboolean
penny_paper_columns_fit (const PennyPaperColumn *columns,
                         guint                   n,
                         double                  width,
                         double                 *widths)
{
  double room = width - PENNY_PAPER_COLUMN_GAP * (n - 1);
  double low = 0, high = room, sum;

  g_return_val_if_fail (columns != NULL && widths != NULL && n > 0, FALSE);

  if (!fit_least (columns, n, room, widths))
    return FALSE;
  for (guint i = 0; i < HALVINGS; i++)
    {
      double share = (low + high) / 2;

      if (taken (columns, n, share, widths) <= room)
        low = share;
      else
        high = share;
    }
  sum = taken (columns, n, low, widths);
  widths[last_words (columns, n)] += room - sum;
  return TRUE;
}
