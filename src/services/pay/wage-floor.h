#pragma once

#include "standing.h"

G_BEGIN_DECLS

/* The minimum wage that holds for one assistant from a day on, for a form where a rate is typed.  The date of birth is
 * looked at and not told. */
typedef struct
{
  gint64    assistant_id;
  PennyDate on;
} PennyWageQuestion;

typedef struct
{
  PennyPence an_hour;
  char      *words;               /* which one it is. Translated */
} PennyWageFloor;

void     penny_wage_floor_free    (PennyWageFloor *self);
/* A PennyRead: request PennyWageQuestion. An error where that year has no figures. */
gpointer penny_wage_floor         (PennyStore *store, gpointer wage_question, GError **error);

G_END_DECLS
