#pragma once

#include "minimum-wage.h"
#include "payslip.h"

G_BEGIN_DECLS

/* Adds what a line of a payslip brings to a minimum wage check, hours and pay.  @basic: the contract's ordinary pay
 * an hour; what a waking night or hours at another rate pay above it is a premium, which does not count; 0: not
 * known, and all of it counts.  Hours awake in a sleep-in are lines of their own, as hours worked,
 * also where the contract pays the first of them with the night: that part is their pay.  Pay for another
 * time (arrears, holiday, sick and family pay, notice, redundancy) and what is paid back do not count.
 * Source: National Minimum Wage Regulations 2015, regulations 9-11. */
void penny_wage_facts_add (PennyWageFacts     *facts,
                           const PennyPayItem *item,
                           PennyPence          basic);

G_END_DECLS
