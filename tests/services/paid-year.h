#pragma once

#include "fixture.h"
#include "pay-tables.h"
#include "payslip.h"

/* The fixture's book with an employer, an assistant who is paid every four weeks, and their payslips: worked out by the
 * engine and kept as approving keeps them. */
typedef struct
{
  Fixture fixture;
  gint64  amir;
  GArray *runs;                 /* gint64 */
  GArray *slips;                /* gint64 */
} PaidYear;

/* @n_paydays: from 1 May 2026, at most 12. */
void paid_year_set_up    (PaidYear *self,
                          guint     n_paydays);
void paid_year_tear_down (PaidYear *self);
