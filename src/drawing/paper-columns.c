#include "paper-columns.h"

static guint
last_words (const gboolean *numbers,
            guint           n)
{
  for (guint i = n; i > 0; i--)
    if (!numbers[i - 1])
      return i - 1;
  return 0;
}

/* The share above which no column gets more: raised until nothing is left over, once for each that asks for less. */
static double
fair_share (const double *widths,
            guint         n,
            double        room)
{
  double share = room / n;

  for (guint round = 0; round < n; round++)
    {
      double left = room;
      guint n_more = 0;

      for (guint i = 0; i < n; i++)
        if (widths[i] <= share)
          left -= widths[i];
        else
          n_more++;
      if (n_more == 0)
        break;
      share = left / n_more;
    }
  return share;
}

void
penny_paper_columns_fit (double         *widths,
                         const gboolean *numbers,
                         guint           n,
                         double          width)
{
  double room = width - PENNY_PAPER_COLUMN_GAP * (n - 1);
  double share, left = room;

  g_return_if_fail (widths != NULL && numbers != NULL && n > 0);

  share = fair_share (widths, n, room);
  for (guint i = 0; i < n; i++)
    {
      widths[i] = MIN (widths[i], share);
      left -= widths[i];
    }
  if (left > 0)
    widths[last_words (numbers, n)] += left;
}
