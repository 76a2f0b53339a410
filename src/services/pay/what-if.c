#include "what-if.h"

#include <glib/gi18n-lib.h>

#include "forecast.h"
#include "minimum-wage.h"
#include "ni-letter.h"
#include "payments.h"
#include "sentences.h"
#include "year-cost.h"

void
penny_what_if_answer_free (PennyWhatIfAnswer *self)
{
  if (self == NULL)
    return;
  g_free (self->sentence);
  g_free (self->explanation);
  g_free (self);
}

/* What is asked, and what it is asked of. */
typedef struct
{
  PennyStore           *store;
  const PennyWhatIf    *asked;
  const PennyRateYears *years;
  const PennyRates     *rates;
  PennyWork             now;            /* no minutes: a new assistant has none yet */
  PennyWork             then;
  char                 *name;           /* theirs; NULL: a new assistant's */
  gint64                line_id;
} Thought;

static void
thought_clear (Thought *self)
{
  g_clear_pointer (&self->name, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Thought, thought_clear)

static gboolean
think_of_new (Thought  *self,
              GError  **error)
{
  const PennyWhatIf *asked = self->asked;
  PennyNiCircumstances circumstances = { .born = asked->born };
  PennyNiLetter letter;

  penny_ni_letter_choose (&letter, &circumstances, asked->today);
  self->then = (PennyWork) {
    .terms = { .frequency = PENNY_PAY_FOUR_WEEKLY, .ni_letter = letter.letter },
    .rate = asked->rate, .minutes = MAX (asked->minutes_a_week, 0), .born = asked->born, .cover = asked->cover,
  };
  if (asked->pension)
    self->then.terms.pension = (PennyPensionTerms) {
      PENNY_PENSION_RELIEF_AT_SOURCE, self->rates->pension.least_total - self->rates->pension.least_employer,
      self->rates->pension.least_employer, FALSE,
    };
  self->line_id = asked->line_id;
  return penny_tax_code_parse (self->rates->emergency_code, &self->then.terms.code, error);
}

static gboolean
think_of_one (Thought  *self,
              GError  **error)
{
  const PennyWhatIf *asked = self->asked;
  g_autoptr (PennyStanding) standing = penny_standing_read (self->store, self->years, asked->assistant_id, asked->today,
                                                            error);

  if (standing == NULL || !penny_work_of (self->store, standing, asked->today, &self->now, error))
    return FALSE;
  self->name = g_strdup (standing->assistant->name);
  self->line_id = standing->assistant->pay_line;
  self->now.cover = asked->cover;
  self->then = self->now;
  if (asked->rate != 0)
    self->then.rate = asked->rate;
  if (asked->minutes_a_week >= 0)
    self->then.minutes = asked->minutes_a_week;
  return TRUE;
}

/* The allowance is one for all: this one has what the others leave of it. */
static gboolean
share_allowance (const Thought      *self,
                 PennyWhatIfAnswer  *answer,
                 GError            **error)
{
  PennyPence left;

  if (!penny_allowance_left_by_others (self->store, self->years, self->asked->assistant_id, self->asked->today, &left,
                                       error))
    return FALSE;
  penny_year_cost_allow (&answer->now, left);
  penny_year_cost_allow (&answer->then, left);
  return TRUE;
}

/* A year here is 52 weeks: of what they make more, the days that are left to the budget's end. */
static gboolean
look_at_line (const Thought      *self,
              PennyWhatIfAnswer  *answer,
              GError            **error)
{
  g_autoptr (GPtrArray) budgets = self->line_id == 0 ? NULL : penny_budgets_list (self->store, error);

  if (self->line_id == 0)
    return TRUE;
  for (guint i = 0; budgets != NULL && i < budgets->len && !answer->has_line; i++)
    {
      const PennyBudget *budget = g_ptr_array_index (budgets, i);
      g_autoptr (PennyFacts) facts = penny_facts_read (self->store, budget->id, self->asked->today, error);

      if (facts == NULL)
        return FALSE;
      for (guint k = 0; k < facts->lines->len && !answer->has_line; k++)
        {
          const PennyLineFacts *line = g_ptr_array_index (facts->lines, k);
          PennyLineForecast forecast;

          if (line->line->id != self->line_id)
            continue;
          penny_line_forecast_work_out (facts, line, &forecast);
          answer->has_line = TRUE;
          answer->line_left = penny_pence_add (line->line->total, -forecast.cautious);
          answer->to_the_end = penny_pence_share (answer->more, CLAMP (budget->end - self->asked->today, 0, 364), 364);
        }
    }
  return budgets != NULL;
}

static gboolean
look_at_wage (const Thought      *self,
              PennyWhatIfAnswer  *answer,
              GError            **error)
{
  const PennyWageRates *wage = penny_wage_rates_on (self->years, self->asked->today, error);
  const PennyWageWorker worker = { self->then.born, self->then.apprentice_since };

  if (wage == NULL)
    return FALSE;
  answer->below_wage = MAX (penny_wage_rate (wage, &worker, self->asked->today, NULL) - self->then.rate, 0);
  return TRUE;
}

static char *
say_more (const Thought           *self,
          const PennyWhatIfAnswer *answer)
{
  g_autofree char *more = penny_pence_to_words (ABS (answer->more));
  g_autofree char *total = penny_pence_to_words (answer->then.total);

  if (self->name == NULL)
    /* Translators: an amount */
    return g_strdup_printf (_("A new assistant would cost %s a year."), total);
  if (answer->more == 0)
    /* Translators: a name, an amount */
    return g_strdup_printf (_("%1$s would cost what they cost now: %2$s a year."), self->name, total);
  if (answer->more > 0)
    /* Translators: a name, an amount, another */
    return g_strdup_printf (_("%1$s would cost %2$s a year, %3$s more than now."), self->name, total, more);
  return g_strdup_printf (_("%1$s would cost %2$s a year, %3$s less than now."), self->name, total, more);
}

static char *
say_line (const PennyWhatIfAnswer *answer)
{
  g_autofree char *to_the_end = penny_pence_to_words (ABS (answer->to_the_end));
  g_autofree char *left = penny_pence_to_words (MAX (answer->line_left, 0));
  g_autofree char *lacks = penny_pence_to_words (answer->to_the_end - MAX (answer->line_left, 0));

  if (!answer->has_line || answer->to_the_end <= 0)
    return NULL;
  if (answer->to_the_end <= answer->line_left)
    /* Translators: amounts */
    return g_strdup_printf (_("Until your budget’s end that is %1$s more. By a cautious guess the plan line will have %2$s "
                              "left, so it would be enough."), to_the_end, left);
  /* Translators: amounts */
  return g_strdup_printf (_("Until your budget’s end that is %1$s more. By a cautious guess the plan line will have %2$s "
                            "left, so %3$s would be missing. Ask your funder before you promise it."),
                          to_the_end, left, lacks);
}

static char *
say_wage (const PennyWhatIfAnswer *answer)
{
  g_autofree char *below = penny_pence_to_words (answer->below_wage);

  if (answer->below_wage == 0)
    return NULL;
  /* Translators: an amount */
  return g_strdup_printf (_("An hour would be %s below the minimum wage: the law does not allow that."), below);
}

static char *
say (const Thought           *self,
     const PennyWhatIfAnswer *answer)
{
  GString *text = g_string_new (NULL);

  penny_join (text, say_more (self, answer));
  penny_join (text, say_line (answer));
  penny_join (text, say_wage (answer));
  return g_string_free (text, FALSE);
}

static gboolean
think (Thought            *self,
       PennyWhatIfAnswer  *answer,
       GError            **error)
{
  self->rates = penny_rate_years_find (self->years, penny_tax_year_of (self->asked->today), error);
  if (self->rates == NULL ||
      !(self->asked->assistant_id == 0 ? think_of_new (self, error) : think_of_one (self, error)) ||
      !penny_year_cost_work_out (self->years, &self->now, self->asked->today, &answer->now, error) ||
      !penny_year_cost_work_out (self->years, &self->then, self->asked->today, &answer->then, error) ||
      !share_allowance (self, answer, error))
    return FALSE;
  answer->more = penny_pence_add (answer->then.total, -answer->now.total);
  if (!look_at_line (self, answer, error) || !look_at_wage (self, answer, error))
    return FALSE;
  answer->sentence = say (self, answer);
  answer->explanation = penny_year_cost_explain (&self->then, &answer->then);
  return TRUE;
}

gpointer
penny_what_if (PennyStore  *store,
               gpointer     what_if,
               GError     **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  g_auto (Thought) thought = { .store = store, .asked = what_if, .years = years };
  PennyWhatIfAnswer *answer = g_new0 (PennyWhatIfAnswer, 1);
  gboolean began, ok;

  if (years == NULL || !penny_store_begin_reading (store, &began, error))
    {
      penny_what_if_answer_free (answer);
      return NULL;
    }
  ok = think (&thought, answer, error);
  penny_store_end_reading (store, began);
  if (!ok)
    g_clear_pointer (&answer, penny_what_if_answer_free);
  return answer;
}
