#pragma once

#include "torture.h"

G_BEGIN_DECLS

/* Worlds without end, shared among processes so that every core has some. */
typedef struct
{
  const Setting *setting;
  guint32        seed;
  guint          crashes;
} Lot;

typedef void (*TeamReport) (guint lot, const Tally *tally, gpointer data);

/* Does all @lots in @size processes; @report hears of each.  FALSE: one of them died. */
gboolean team_run (GArray     *lots,
                   guint       size,
                   TeamReport  report,
                   gpointer    data);

G_END_DECLS
