#include "to-do.h"

#include <glib/gi18n-lib.h>

#include "backup.h"
#include "who-and-when.h"

#define SOON        28         /* days: a review this near is worth a word */
#define LONG_AGO    31         /* days since the bank was looked at */
#define A_DAY       86400      /* seconds in which a new file need not be anywhere else */

/* Things without a day of their own stand among the bills as if due in so many days. */
enum
{
  AS_CLOCK        = G_MININT,  /* before all others: every day below depends on it */
  AS_MONEY_LATE   = 0,
  AS_CONTRIBUTION = 3,
  AS_HELD         = 6,
  AS_REVIEW_LATE  = 7,
  AS_BEGINNING    = 9,
  AS_NOT_IN_PLAN  = 12,
  AS_QUESTION     = 14,
  AS_RECEIPTS     = 16,
  AS_BACK_UP      = 18,
  AS_CHECK        = 20,
};

void
penny_to_do_free (PennyToDo *self)
{
  g_free (self->sentence);
  g_free (self);
}

static void
add (GPtrArray    *list,
     PennyToDoKind kind,
     gint64        budget_id,
     gint64        id,
     int           urgency,
     char         *sentence)
{
  PennyToDo *to_do = g_new0 (PennyToDo, 1);

  *to_do = (PennyToDo) { kind, budget_id, id, urgency, sentence };
  g_ptr_array_add (list, to_do);
}

static void
add_bill (GPtrArray       *list,
          const PennyBill *bill,
          PennyDate        on)
{
  g_autofree char *amount = penny_pence_to_words (bill->amount);
  g_autofree char *day = bill->due != PENNY_DATE_NONE ? penny_date_to_words (bill->due, on) : NULL;
  char *sentence;

  if (day == NULL)
    sentence = g_strdup_printf (_("Pay %s %s: no day is set"), bill->payee, amount);
  else if (bill->due < on)
    sentence = g_strdup_printf (_("Pay %s %s: it was due on %s"), bill->payee, amount, day);
  else
    sentence = g_strdup_printf (_("Pay %s %s by %s"), bill->payee, amount, day);
  add (list, PENNY_TO_DO_PAY_BILL, bill->budget_id, bill->id, day != NULL ? bill->due - on : 10, sentence);
}

static void
add_late_money (GPtrArray                *list,
                const PennyBudgetSummary *budget)
{
  const PennyPosition *position = budget->position;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;

  if (position->late_money == PENNY_DATE_NONE || position->late_by <= 0)
    return;
  amount = penny_pence_to_words (position->late_by);
  day = penny_date_to_words (position->late_money, budget->facts->on);
  add (list, PENNY_TO_DO_MONEY_LATE, budget->facts->budget->id, 0, AS_MONEY_LATE,
       g_strdup_printf (_("Ask about %s that was due on %s and has not come"), amount, day));
}

static void
add_contribution (GPtrArray                *list,
                  const PennyBudgetSummary *budget)
{
  g_autofree char *behind = penny_pence_to_words (budget->position->contribution_behind);

  if (budget->position->contribution_behind > 0)
    add (list, PENNY_TO_DO_CONTRIBUTION, budget->facts->budget->id, 0, AS_CONTRIBUTION,
         g_strdup_printf (_("Your own contribution is %s behind"), behind));
}

static void
add_review (GPtrArray                *list,
            const PennyBudgetSummary *budget)
{
  PennyDate by = budget->facts->budget->review_by;
  PennyDate on = budget->facts->on;
  int late = budget->position->review_days_late;
  g_autofree char *day = NULL;

  if (by == PENNY_DATE_NONE || (late == 0 && by - on > SOON))
    return;
  day = penny_date_to_words (by, on);
  if (late > 0)
    add (list, PENNY_TO_DO_REVIEW, budget->facts->budget->id, 0, AS_REVIEW_LATE,
         g_strdup_printf (ngettext ("Your review was due %s: %d day late", "Your review was due %s: %d days late", late),
                          day, late));
  else
    add (list, PENNY_TO_DO_REVIEW, budget->facts->budget->id, 0, by - on,
         g_strdup_printf (_("Your review is due by %s"), day));
}

static void
add_held (GPtrArray                *list,
          const PennyBudgetSummary *budget)
{
  g_autofree char *over = penny_pence_to_words (budget->held.over);

  if (budget->facts->budget->rule.weeks > 0 && budget->held.over > 0)
    add (list, PENNY_TO_DO_HELD, budget->facts->budget->id, 0, AS_HELD,
         g_strdup_printf (_("You hold %s more than your funder’s rule allows: plan its use, or ask"), over));
}

/* First run begins the plan today; a statement then brings in what was spent before. */
static void
add_beginning (GPtrArray                *list,
               const PennyBudgetSummary *budget)
{
  const PennyFacts *facts = budget->facts;
  g_autofree char *day = NULL;

  if (facts->payments_too_early == 0)
    return;
  day = penny_date_to_words (facts->budget->start, facts->on);
  add (list, PENNY_TO_DO_BEGINNING, facts->budget->id, 0, AS_BEGINNING,
       g_strdup_printf (ngettext ("Say when your plan began: %u payment is from before %s, the day it has now",
                                  "Say when your plan began: %u payments are from before %s, the day it has now",
                                  facts->payments_too_early),
                        facts->payments_too_early, day));
}

static void
add_not_in_plan (GPtrArray                *list,
                 const PennyBudgetSummary *budget)
{
  g_autofree char *amount = penny_pence_to_words (budget->facts->spent_outside);

  if (budget->facts->spent_outside > 0)
    add (list, PENNY_TO_DO_NOT_IN_PLAN, budget->facts->budget->id, 0, AS_NOT_IN_PLAN,
         g_strdup_printf (_("Say what %s was for: it has no plan line yet"), amount));
}

static void
add_receipts (GPtrArray                *list,
              const PennyBudgetSummary *budget)
{
  guint missing = budget->facts->payments - MIN (budget->facts->payments, budget->facts->payments_with_receipt);
  g_autofree char *amount = penny_pence_to_words (budget->facts->receipts_missing);

  if (missing > 0)
    add (list, PENNY_TO_DO_RECEIPTS, budget->facts->budget->id, 0, AS_RECEIPTS,
         g_strdup_printf (ngettext ("Find %u receipt, for %s", "Find %u receipts, for %s in all", missing),
                          missing, amount));
}

static void
add_check (GPtrArray                *list,
           const PennyBudgetSummary *budget)
{
  const PennyFacts *facts = budget->facts;
  PennyDate since = facts->checked_on != PENNY_DATE_NONE ? facts->checked_on : facts->budget->start;
  g_autofree char *day = NULL;

  if (facts->payments == 0 || facts->on - since < LONG_AGO)
    return;
  if (facts->checked_on == PENNY_DATE_NONE)
    {
      add (list, PENNY_TO_DO_CHECK, facts->budget->id, 0, AS_CHECK, g_strdup (_("Check the payments with the bank")));
      return;
    }
  day = penny_date_to_words (facts->checked_on, facts->on);
  add (list, PENNY_TO_DO_CHECK, facts->budget->id, 0, AS_CHECK,
       g_strdup_printf (_("Check the payments with the bank: the last time was %s"), day));
}

static void
add_budget (GPtrArray                *list,
            const PennyBudgetSummary *budget)
{
  if (budget->facts->budget->closed)
    return;
  add_review (list, budget);
  if (budget->facts->budget->holding == PENNY_HOLDING_NOTIONAL)
    return;
  for (guint i = 0; i < budget->facts->bills->len; i++)
    add_bill (list, budget->facts->bills->pdata[i], budget->facts->on);
  add_contribution (list, budget);
  add_beginning (list, budget);
  add_not_in_plan (list, budget);
  add_receipts (list, budget);
  if (budget->facts->budget->holding != PENNY_HOLDING_DIRECT)
    return;
  add_late_money (list, budget);
  add_held (list, budget);
  add_check (list, budget);
}

static char *
say_back_up (const PennySummary *summary)
{
  const PennyKeeping *keeping = summary->keeping;
  g_autofree char *backed_up = penny_date_to_words (penny_day_of (keeping->backed_up_at), summary->on);
  g_autofree char *missed = penny_date_to_words (penny_day_of (keeping->missed_at), summary->on);

  switch (penny_backup_state (keeping, summary->moments.first_after, summary->moments.now))
    {
    case PENNY_BACKUP_NEVER:
      return summary->moments.now - summary->moments.first_after < A_DAY
               ? NULL : g_strdup (_("Make a first backup: this file is nowhere else yet"));
    case PENNY_BACKUP_OLD:
      return g_strdup_printf (_("Make a backup: the last one is of %s, and the file has changed since"), backed_up);
    case PENNY_BACKUP_MISSED:
      return g_strdup_printf (_("Put in the stick for backups, or choose another folder: it has not been there since %s"),
                              missed);
    case PENNY_BACKUP_FINE:
    default:
      return NULL;
    }
}

static void
add_back_up (GPtrArray          *list,
             const PennySummary *summary)
{
  char *sentence = say_back_up (summary);

  if (sentence != NULL)
    add (list, PENNY_TO_DO_BACK_UP, 0, 0, AS_BACK_UP, sentence);
}

/* A clock that was set back dates payments wrong, and the history stands still. */
static void
add_clock (GPtrArray          *list,
           const PennySummary *summary)
{
  PennyDate today = penny_day_of (summary->moments.now);
  PennyDate last = penny_day_of (summary->moments.last);
  g_autofree char *says = NULL;
  g_autofree char *was = NULL;

  if (summary->moments.last == 0 || today >= last)
    return;
  says = penny_date_to_words (today, last);
  was = penny_date_to_words (last, today);
  add (list, PENNY_TO_DO_CLOCK, 0, 0, AS_CLOCK,
       g_strdup_printf (_("This computer says it is %s, but the last change was made on %s. Check the computer’s date."),
                        says, was));
}

/* What is to be paid to HMRC and the pension stands among the bills already. */
static void
add_reminders (GPtrArray          *list,
               const PennySummary *summary)
{
  for (guint i = 0; summary->reminders != NULL && i < summary->reminders->len; i++)
    {
      const PennyReminder *reminder = summary->reminders->pdata[i];

      if (reminder->kind != PENNY_REMINDER_HMRC && reminder->kind != PENNY_REMINDER_PENSION)
        add (list, PENNY_TO_DO_EMPLOYER, 0, reminder->assistant_id, reminder->on - summary->on,
             g_strdup (reminder->sentence));
    }
}

static int
by_urgency (gconstpointer a,
            gconstpointer b)
{
  const PennyToDo *one = *(const PennyToDo *const *) a;
  const PennyToDo *two = *(const PennyToDo *const *) b;

  if (one->urgency != two->urgency)
    return one->urgency < two->urgency ? -1 : 1;
  return (int) one->kind - (int) two->kind;
}

GPtrArray *
penny_to_do_list (const PennySummary *summary)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_to_do_free);

  g_return_val_if_fail (summary != NULL, list);

  for (guint i = 0; i < summary->budgets->len; i++)
    add_budget (list, summary->budgets->pdata[i]);
  for (guint i = 0; i < summary->questions->len; i++)
    {
      const PennyQuestion *question = summary->questions->pdata[i];

      if (!question->answered)
        add (list, PENNY_TO_DO_QUESTION, question->budget_id, question->id, AS_QUESTION,
             g_strdup_printf (_("Ask your funder: %s"), question->question));
    }
  add_reminders (list, summary);
  if (summary->keeping != NULL)
    {
      add_back_up (list, summary);
      add_clock (list, summary);
    }
  g_ptr_array_sort (list, by_urgency);
  return list;
}
