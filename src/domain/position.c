#include "position.h"

#include "payee.h"

/* A funder's money may be late for a while before it is a story of its own. */
#define LATE_DAYS 60

PennyLineFacts *
penny_line_facts_new (PennyPlanLine *line)
{
  PennyLineFacts *self = g_new0 (PennyLineFacts, 1);

  self->line = line;
  return self;
}

void
penny_line_facts_free (PennyLineFacts *self)
{
  if (self == NULL)
    return;
  penny_plan_line_free (self->line);
  g_free (self);
}

PennyFacts *
penny_facts_new (PennyBudget *budget,
                 PennyDate    on)
{
  PennyFacts *self = g_new0 (PennyFacts, 1);

  self->budget = budget;
  self->on = on;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_line_facts_free);
  self->bills = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bill_free);
  self->regulars = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_regular_free);
  self->incomes = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_income_free);
  self->savings = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_saving_free);
  self->by_week = g_array_new (FALSE, TRUE, sizeof (PennyPence));
  self->paid_lately = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
penny_facts_free (PennyFacts *self)
{
  if (self == NULL)
    return;
  penny_budget_free (self->budget);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->bills);
  g_ptr_array_unref (self->regulars);
  g_ptr_array_unref (self->incomes);
  g_ptr_array_unref (self->savings);
  g_array_unref (self->by_week);
  g_hash_table_unref (self->paid_lately);
  g_free (self);
}

int
penny_budget_weeks (const PennyBudget *budget)
{
  return MAX (0, (budget->end - budget->start + 1) / 7);
}

int
penny_budget_weeks_gone (const PennyBudget *budget,
                         PennyDate          on)
{
  return CLAMP ((on - budget->start + 1) / 7, 0, penny_budget_weeks (budget));
}

PennyPence
penny_line_left (const PennyLineFacts *line)
{
  return penny_pence_add (line->line->total, -penny_pence_add (line->spent, line->owed));
}

static void
add_up_bills (PennyPosition    *self,
              const PennyFacts *facts)
{
  for (guint i = 0; i < facts->bills->len; i++)
    {
      const PennyBill *bill = g_ptr_array_index (facts->bills, i);

      self->owed = penny_pence_add (self->owed, bill->amount);
      if (bill->kind == PENNY_BILL_HMRC)
        self->owed_hmrc = penny_pence_add (self->owed_hmrc, bill->amount);
      else if (bill->kind == PENNY_BILL_PENSION)
        self->owed_pension = penny_pence_add (self->owed_pension, bill->amount);
    }
}

/* The plan: what it is in all and what is left of it.  Lines that were dropped
 * are in neither; a one-off is in both. */
static void
add_up_plan (PennyPosition    *self,
             const PennyFacts *facts)
{
  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (facts->lines, i);

      if (line->line->dropped)
        continue;
      self->plan_total = penny_pence_add (self->plan_total, line->line->total);
      self->left_in_plan = penny_pence_add (self->left_in_plan, penny_line_left (line));
    }
  self->spent = facts->spent;
  self->spent_accrued = penny_pence_add (facts->spent, self->owed);
}

/* The funder's next money: the earliest day after today, and all that is due on it. */
static void
find_next_money (PennyPosition    *self,
                 const PennyFacts *facts)
{
  PennyDate after = MAX (facts->on, facts->budget->start - 1);

  for (guint i = 0; i < facts->incomes->len; i++)
    {
      const PennyIncome *income = g_ptr_array_index (facts->incomes, i);
      PennyDate date = penny_schedule_next (&income->schedule, after);

      if (date == PENNY_DATE_NONE || date > facts->budget->end ||
          (self->free_until != PENNY_DATE_NONE && date > self->free_until))
        continue;
      if (date != self->free_until)
        self->next_money = 0;
      self->free_until = date;
      self->next_money = penny_pence_add (self->next_money, income->amount);
    }
}

/* A payment that falls due today may have been made already. */
static gboolean
is_paid (const PennyFacts *facts,
         const char       *payee,
         PennyDate         date)
{
  g_autofree char *who = penny_payee_key (payee != NULL ? payee : "");
  g_autofree char *day = penny_date_format (date);
  g_autofree char *key = g_strconcat (who, "\n", day, NULL);

  return g_hash_table_contains (facts->paid_lately, key);
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const PennyDue *one = a, *other = b;

  return one->date != other->date ? (one->date > other->date) - (one->date < other->date) :
                                    g_strcmp0 (one->payee, other->payee);
}

/* The regular payments from @from to @to, both with it. */
static PennyPence
add_up_due (GArray           *due,
            const PennyFacts *facts,
            PennyDate         from,
            PennyDate         to)
{
  PennyPence sum = 0;

  for (guint i = 0; i < facts->regulars->len; i++)
    {
      const PennyRegular *regular = g_ptr_array_index (facts->regulars, i);
      PennyDate date = from - 1;

      while ((date = penny_schedule_next (&regular->schedule, date)) != PENNY_DATE_NONE && date <= to)
        {
          PennyDue one = { date, regular->payee, regular->amount };

          if (date == facts->on && is_paid (facts, regular->payee, date))
            continue;
          g_array_append_val (due, one);
          sum = penny_pence_add (sum, regular->amount);
        }
    }
  g_array_sort (due, compare_due);
  return sum;
}

/* Where the funder pays for a one-off separately only what has come can be kept
 * apart for it; where nothing separate is expected it is kept apart whole. */
static PennyPence
funded_for (const PennyFacts     *facts,
            const PennyLineFacts *line)
{
  for (guint i = 0; i < facts->incomes->len; i++)
    if (((const PennyIncome *) g_ptr_array_index (facts->incomes, i))->line_id == line->line->id)
      return MIN (line->line->total, line->received);
  return line->line->total;
}

static PennyPence
keep_for_one_offs (const PennyFacts *facts)
{
  PennyPence kept = 0;

  for (guint i = 0; i < facts->lines->len; i++)
    {
      const PennyLineFacts *line = g_ptr_array_index (facts->lines, i);
      PennyPence used = penny_pence_add (line->spent, line->owed);

      if (line->line->kind == PENNY_LINE_ONE_OFF && !line->line->dropped)
        kept = penny_pence_add (kept, MAX (0, penny_pence_add (funded_for (facts, line), -used)));
    }
  return kept;
}

static PennyPence
add_up_savings (const PennyFacts *facts)
{
  PennyPence saved = 0;

  for (guint i = 0; i < facts->savings->len; i++)
    saved = penny_pence_add (saved, ((const PennySaving *) g_ptr_array_index (facts->savings, i))->amount);
  return saved;
}

/* In the account, less what is owed, less pay that was worked for and not run yet,
 * less regular payments due before the next money, less what is kept apart or saved:
 * that is free.  If the money is a day late, that day's payments come out of it too;
 * but then what is kept apart and saved could still be used, for it is really there. */
static void
work_out_free (PennyPosition    *self,
               const PennyFacts *facts)
{
  PennyDate last;

  find_next_money (self, facts);
  last = self->free_until != PENNY_DATE_NONE ? self->free_until - 1 : facts->budget->end;
  self->in_account = facts->in_account;
  self->after_owed = penny_pence_add (self->in_account, -self->owed);
  self->due_before = add_up_due (self->due, facts, facts->on, last);
  self->kept_for_one_offs = keep_for_one_offs (facts);
  self->saved = add_up_savings (facts);
  self->worked = facts->worked;
  self->if_a_day_late = penny_pence_add (self->after_owed, -penny_pence_add (self->worked, self->due_before));
  self->free = penny_pence_add (self->if_a_day_late, -penny_pence_add (self->kept_for_one_offs, self->saved));
  if (self->free_until != PENNY_DATE_NONE)
    self->if_a_day_late =
      penny_pence_add (self->if_a_day_late,
                       -add_up_due (self->due_that_day, facts, self->free_until, self->free_until));
  else
    self->if_a_day_late = self->free;
}

/* The newest day up to @to on which money was due, if it is not long ago. */
static PennyDate
last_money_due (const PennyFacts *facts,
                PennyDate         to)
{
  PennyDate newest = PENNY_DATE_NONE;

  for (guint i = 0; i < facts->incomes->len; i++)
    {
      const PennyIncome *income = g_ptr_array_index (facts->incomes, i);
      PennyDate date = MAX (to - LATE_DAYS, facts->budget->start) - 1;

      while ((date = penny_schedule_next (&income->schedule, date)) != PENNY_DATE_NONE && date <= to)
        newest = MAX (newest, date);
    }
  return newest;
}

/* All that was due since the start against all that came: a funder who pays two
 * at once, or one early, is not late; nor is one who has until tonight. */
static void
find_late_money (PennyPosition    *self,
                 const PennyFacts *facts)
{
  PennyDate to = MIN (facts->on - 1, facts->budget->end);
  PennyPence due = 0;

  for (guint i = 0; i < facts->incomes->len; i++)
    {
      const PennyIncome *income = g_ptr_array_index (facts->incomes, i);
      int times = penny_schedule_count (&income->schedule, facts->budget->start, to);

      due = penny_pence_add (due, penny_pence_share (income->amount, times, 1));
    }
  self->late_by = MAX (0, penny_pence_add (due, -facts->received));
  if (self->late_by > 0)
    self->late_money = last_money_due (facts, to);
}

static void
work_out_duties (PennyPosition    *self,
                 const PennyFacts *facts)
{
  const PennyBudget *budget = facts->budget;

  self->contribution_due =
    penny_pence_share (budget->contribution, penny_budget_weeks_gone (budget, facts->on), 1);
  self->contribution_behind = MAX (0, penny_pence_add (self->contribution_due, -facts->contribution_paid));
  if (budget->review_by != PENNY_DATE_NONE)
    self->review_days_late = MAX (0, facts->on - budget->review_by);
}

/* Where somebody else holds the money there is none of ours to be free, only a plan. */
PennyPosition *
penny_position_new (const PennyFacts *facts)
{
  PennyPosition *self = g_new0 (PennyPosition, 1);

  self->due = g_array_new (FALSE, FALSE, sizeof (PennyDue));
  self->due_that_day = g_array_new (FALSE, FALSE, sizeof (PennyDue));
  add_up_bills (self, facts);
  add_up_plan (self, facts);
  work_out_duties (self, facts);
  if (facts->budget->holding == PENNY_HOLDING_DIRECT)
    {
      work_out_free (self, facts);
      find_late_money (self, facts);
    }
  return self;
}

void
penny_position_free (PennyPosition *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->due);
  g_array_unref (self->due_that_day);
  g_free (self);
}
