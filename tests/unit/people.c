#include "people.h"

#define TODAY "2026-11-15"

PennyFacts *
people_facts (PennyHolding  holding,
              const char   *start,
              const char   *end,
              const char   *on)
{
  PennyBudget *budget = penny_budget_new ();

  budget->holding = holding;
  budget->start = penny_date_parse (start);
  budget->end = penny_date_parse (end);
  return penny_facts_new (budget, penny_date_parse (on));
}

PennyLineFacts *
people_line (PennyFacts    *facts,
             const char    *name,
             PennyLineKind  kind,
             PennyPence     each,
             int            times,
             PennyPence     total,
             PennyPence     spent,
             PennyPence     owed)
{
  PennyPlanLine *line = penny_plan_line_new ();
  PennyLineFacts *self = penny_line_facts_new (line);

  line->id = facts->lines->len + 1;
  line->name = g_strdup (name);
  line->kind = kind;
  line->each = each;
  line->times = times;
  line->total = total;
  self->spent = spent;
  self->owed = owed;
  facts->spent += spent;
  g_ptr_array_add (facts->lines, self);
  return self;
}

void
people_bill (PennyFacts    *facts,
             PennyBillKind  kind,
             PennyPence     amount,
             const char    *due)
{
  PennyBill *bill = penny_bill_new ();

  bill->kind = kind;
  bill->amount = amount;
  bill->incurred = facts->on;
  bill->due = penny_date_parse (due);
  g_ptr_array_add (facts->bills, bill);
}

PennyRegular *
people_regular (PennyFacts *facts,
                const char *payee,
                PennyPence  amount,
                PennyUnit   unit,
                int         every,
                const char *first)
{
  PennyRegular *regular = penny_regular_new ();

  regular->payee = g_strdup (payee);
  regular->amount = amount;
  regular->schedule = (PennySchedule) { unit, every, penny_date_parse (first), PENNY_DATE_NONE };
  g_ptr_array_add (facts->regulars, regular);
  return regular;
}

PennyIncome *
people_income (PennyFacts *facts,
               PennyPence  amount,
               PennyUnit   unit,
               int         every,
               const char *first,
               const char *last)
{
  PennyIncome *income = penny_income_new ();

  income->amount = amount;
  income->schedule = (PennySchedule) { unit, every, penny_date_parse (first), penny_date_parse (last) };
  g_ptr_array_add (facts->incomes, income);
  return income;
}

void
people_saving (PennyFacts *facts,
               PennyPence  amount)
{
  PennySaving *saving = penny_saving_new ();

  saving->amount = amount;
  saving->agreed_on = facts->on;
  g_ptr_array_add (facts->savings, saving);
}

PennyLineFacts *
people_find (PennyFacts *facts,
             const char *name)
{
  for (guint i = 0; i < facts->lines->len; i++)
    {
      PennyLineFacts *line = g_ptr_array_index (facts->lines, i);

      if (g_str_equal (line->line->name, name))
        return line;
    }
  g_assert_not_reached ();
}

PennyFacts *
people_joe (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_DIRECT, "2026-09-07", "2027-09-05", TODAY);
  PennyLineFacts *class;

  facts->budget->review_by = penny_date_parse ("2026-12-07");
  facts->in_account = PENCE (84, 60);
  facts->received = PENCE (698, 0);
  people_line (facts, "Gym", PENNY_LINE_MONTHLY, PENCE (29, 0), 12, PENCE (348, 0), PENCE (87, 0), 0);
  class = people_line (facts, "Bricklaying class and kit", PENNY_LINE_ONE_OFF, 0, 1,
                       PENCE (360, 0), PENCE (346, 40), 0);
  class->received = PENCE (360, 0);
  people_line (facts, "Bus ticket", PENNY_LINE_WEEKLY, PENCE (18, 0), 52, PENCE (936, 0), PENCE (180, 0), 0);
  people_line (facts, "Contingency", PENNY_LINE_CONTINGENCY, 0, 1, PENCE (68, 0), 0, 0);
  people_regular (facts, "Sample Buses", PENCE (18, 0), PENNY_UNIT_WEEK, 1, "2026-09-07");
  people_regular (facts, "Sample Gym", PENCE (29, 0), PENNY_UNIT_MONTH, 1, "2026-09-07");
  people_income (facts, PENCE (360, 0), PENNY_UNIT_ONCE, 1, "2026-09-07", NULL)->line_id = class->line->id;
  people_income (facts, PENCE (338, 0), PENNY_UNIT_WEEK, 13, "2026-09-07", "2027-06-07");
  return facts;
}

PennyFacts *
people_maya (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_DIRECT, "2026-04-06", "2027-04-04", TODAY);
  PennyLineFacts *drums;

  facts->in_account = PENCE (2136, 65);
  facts->opening = PENCE (640, 0);
  facts->received = PENCE (23825, 0);
  people_line (facts, "Wages", PENNY_LINE_WEEKLY, PENCE (600, 0), 52,
               PENCE (31200, 0), PENCE (19062, 17), PENCE (137, 83));
  people_line (facts, "Holiday cover", PENNY_LINE_WEEKLY, 0, 52, PENCE (2983, 68), PENCE (1598, 40), 0);
  people_line (facts, "Holiday pay, Chris", PENNY_LINE_WEEKLY, 0, 52, PENCE (917, 47), PENCE (296, 0), 0);
  people_line (facts, "Employer pension", PENNY_LINE_FOUR_WEEKLY, PENCE (32, 54), 13,
               PENCE (423, 2), PENCE (227, 78), PENCE (32, 54));
  people_line (facts, "Employers' liability insurance", PENNY_LINE_YEARLY, PENCE (112, 0), 1,
               PENCE (112, 0), PENCE (112, 0), 0);
  people_line (facts, "Payroll service", PENNY_LINE_FOUR_WEEKLY, PENCE (14, 50), 13,
               PENCE (188, 50), PENCE (116, 0), 0);
  people_line (facts, "Training", PENNY_LINE_YEARLY, 0, 1, PENCE (240, 0), PENCE (160, 0), 0);
  people_line (facts, "Gloves and sundries", PENNY_LINE_MONTHLY, PENCE (15, 0), 12,
               PENCE (180, 0), PENCE (105, 0), 0);
  people_line (facts, "Contingency", PENNY_LINE_CONTINGENCY, 0, 1, PENCE (1195, 33), 0, 0);
  drums = people_line (facts, "Drum kit and lessons", PENNY_LINE_ONE_OFF, 0, 1, PENCE (785, 0), PENCE (651, 0), 0);
  drums->received = PENCE (785, 0);
  people_bill (facts, PENNY_BILL_HMRC, PENCE (47, 32), "2026-11-20");
  people_bill (facts, PENNY_BILL_HMRC, PENCE (47, 12), "2026-12-22");
  people_bill (facts, PENNY_BILL_PENSION, PENCE (75, 93), "2026-11-27");
  people_income (facts, PENCE (2880, 0), PENNY_UNIT_WEEK, 4, "2026-04-06", "2027-03-08");
  people_income (facts, PENCE (785, 0), PENNY_UNIT_ONCE, 1, "2026-04-20", NULL)->line_id = drums->line->id;
  return facts;
}

PennyFacts *
people_winston_council (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_DIRECT, "2026-04-06", "2027-04-04", TODAY);

  facts->budget->review_by = penny_date_parse ("2026-10-06");
  facts->budget->contribution = PENCE (31, 50);
  facts->budget->rule.less_owed = TRUE;
  facts->in_account = PENCE (1450, 0);
  facts->received = PENCE (2768, 0);
  facts->contribution_paid = PENCE (882, 0);
  people_line (facts, "Agency care", PENNY_LINE_WEEKLY, PENCE (88, 0), 52,
               PENCE (4576, 0), PENCE (2200, 0), PENCE (176, 0));
  people_line (facts, "Short breaks", PENNY_LINE_WEEKLY, PENCE (20, 0), 52, PENCE (1040, 0), 0, 0);
  people_line (facts, "Contingency", PENNY_LINE_CONTINGENCY, PENCE (10, 0), 52, PENCE (520, 0), 0, 0);
  people_bill (facts, PENNY_BILL_OTHER, PENCE (88, 0), NULL);
  people_bill (facts, PENNY_BILL_OTHER, PENCE (88, 0), NULL);
  people_income (facts, PENCE (346, 0), PENNY_UNIT_WEEK, 4, "2026-04-06", "2027-03-08");
  return facts;
}

PennyFacts *
people_winston_health (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_DIRECT, "2026-04-06", "2027-04-04", TODAY);

  facts->in_account = PENCE (80, 0);
  facts->received = PENCE (320, 0);
  people_line (facts, "Singing for breathing", PENNY_LINE_WEEKLY, PENCE (6, 0), 52,
               PENCE (312, 0), PENCE (144, 0), 0);
  people_line (facts, "Taxi to singing", PENNY_LINE_WEEKLY, PENCE (4, 0), 52, PENCE (208, 0), PENCE (96, 0), 0);
  people_income (facts, PENCE (40, 0), PENNY_UNIT_WEEK, 4, "2026-04-06", "2027-03-08");
  return facts;
}

PennyFacts *
people_nadia_notional (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_NOTIONAL, "2026-05-04", "2027-05-02", TODAY);

  people_line (facts, "Support hours", PENNY_LINE_YEARLY, PENCE (40, 0), 60, PENCE (2400, 0), PENCE (880, 0), 0);
  return facts;
}

PennyFacts *
people_nadia_art (void)
{
  PennyFacts *facts = people_facts (PENNY_HOLDING_THIRD_PARTY, "2026-05-04", "2027-05-02", TODAY);

  people_line (facts, "Art materials", PENNY_LINE_MONTHLY, PENCE (20, 0), 12, PENCE (240, 0), PENCE (120, 0), 0);
  return facts;
}
