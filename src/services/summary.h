#pragma once

#include "forecast.h"
#include "held.h"
#include "history.h"
#include "keeping.h"
#include "payments.h"
#include "reminders.h"
#include "tables.h"

G_BEGIN_DECLS

/* Everything that Home, Plan and `pennywell summary` say of a book on a day. */
typedef struct
{
  PennyFacts    *facts;
  PennyPosition *position;
  PennyForecast  forecast;
  PennyHeld      held;
  GPtrArray     *accounts;     /* PennyAccount */
  GPtrArray     *versions;     /* PennyPlanVersion */
  GPtrArray     *requests;     /* PennyRequest */
} PennyBudgetSummary;

typedef struct
{
  gint         references;     /* atomic: crosses from the clerk to the interface */
  PennyDate    on;
  PennyPerson *person;
  GPtrArray   *budgets;        /* PennyBudgetSummary */
  GPtrArray   *questions;      /* PennyQuestion */
  guint        n_assistants;   /* also those who left */
  guint        n_receipts;     /* counted only where no budget is held by the person: others may have some */
  GPtrArray   *reminders;      /* PennyReminder: an employer's days, those that are near */

  /* What the file itself asks for.  A sample asks for nothing: NULL. */
  PennyKeeping        *keeping;
  PennyHistoryMoments  moments;  /* first_after: the oldest act that is in no backup */
} PennySummary;

PennySummary *penny_summary_read  (PennyStore    *store,
                                   PennyDate      on,
                                   GError       **error);
PennySummary *penny_summary_ref   (PennySummary  *self);
void          penny_summary_unref (PennySummary  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennySummary, penny_summary_unref)

G_END_DECLS
