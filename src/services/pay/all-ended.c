#include "what-if.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "payments.h"
#include "sentences.h"

static void
ending_of_free (PennyEndingOf *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_free (self->words);
  g_free (self);
}

void
penny_all_ended_free (PennyAllEnded *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->each, g_ptr_array_unref);
  g_free (self->sentence);
  g_free (self);
}

/* What the record lacks; NULL: nothing. */
static const char *
find_missing (const PennyStanding *standing)
{
  if (standing->contract == NULL)
    return _("There is no contract yet that says what a week is paid. Add one.");
  if (standing->assistant->born == PENNY_DATE_NONE)
    return _("Their date of birth is missing, and redundancy pay goes by age. Add it.");
  return NULL;
}

static gboolean
work_out (PennyStore            *store,
          const PennyRateYears  *years,
          const PennyStanding   *standing,
          PennyDate              on,
          PennyEnding           *ending,
          GError               **error)
{
  g_autoptr (PennyAssistant) leaver = penny_assistant_copy (standing->assistant);
  PennyEndingTerms terms = {
    .born = leaver->born, .started = leaver->started, .last = on,
    .notice_by_contract = standing->contract->notice_weeks,
  };
  PennyHoliday holiday;

  /* Holiday up to that day, as if it were their last. */
  leaver->left = on;
  if (!penny_standing_week (store, standing, on, &terms.a_week, &terms.minutes_a_week, error) ||
      !penny_standing_holiday (store, years, leaver, on, &holiday, error))
    return FALSE;
  if (terms.a_week <= 0)
    return penny_pay_refuse (error, _("There is no pay yet from which a week’s could be worked out."));
  terms.holiday_left = holiday.left;
  return penny_ending_work_out (years, &terms, ending, error);
}

/* The list shows what is left of the whole leave year; work that ends leaves only what is built up by then. */
static char *
explain (PennyStore            *store,
         const PennyRateYears  *years,
         const PennyAssistant  *assistant,
         PennyDate              on,
         const PennyEnding     *ending)
{
  GString *text = g_string_new (NULL);
  PennyHoliday holiday;

  penny_join (text, penny_ending_explain (ending));
  if (penny_standing_holiday (store, years, assistant, on, &holiday, NULL) && holiday.left != ending->holiday_left)
    {
      g_autofree char *year = penny_hours_to_words (MAX (holiday.left, 0));

      /* Translators: a length of time */
      penny_join (text, g_strdup_printf (_("Only holiday that is built up by today counts here; the %s that are left elsewhere "
                                           "are of the whole leave year."), year));
    }
  return g_string_free (text, FALSE);
}

/* What cannot be worked out is said of that one: the others' figures still stand. */
static gboolean
end_one (PennyStore            *store,
         const PennyRateYears  *years,
         const PennyAssistant  *assistant,
         PennyDate              on,
         PennyAllEnded         *all,
         GError               **error)
{
  g_autoptr (PennyStanding) standing = penny_standing_read (store, years, assistant->id, on, error);
  g_autoptr (GError) why_not = NULL;
  const char *missing;
  PennyEndingOf *of;

  if (standing == NULL)
    return FALSE;
  of = g_new0 (PennyEndingOf, 1);
  of->assistant = penny_assistant_copy (assistant);
  g_ptr_array_add (all->each, of);
  missing = find_missing (standing);
  if (missing == NULL)
    of->known = work_out (store, years, standing, on, &of->ending, &why_not);
  if (why_not != NULL && why_not->domain != PENNY_PAY_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&why_not));
      return FALSE;
    }
  of->words = of->known ? explain (store, years, assistant, on, &of->ending)
                        : g_strdup (why_not != NULL ? why_not->message : missing);
  return TRUE;
}

static gboolean
is_employed (const PennyAssistant *assistant,
             PennyDate             on)
{
  return assistant->kind == PENNY_ASSISTANT_EMPLOYED &&
         assistant->started != PENNY_DATE_NONE && assistant->started <= on &&
         (assistant->left == PENNY_DATE_NONE || assistant->left > on);
}

static gboolean
end_all (PennyStore     *store,
         PennyDate       on,
         PennyAllEnded  *all,
         GError        **error)
{
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  g_autoptr (GPtrArray) assistants = years == NULL ? NULL : penny_assistants_list (store, TRUE, error);

  all->each = g_ptr_array_new_with_free_func ((GDestroyNotify) ending_of_free);
  for (guint i = 0; assistants != NULL && i < assistants->len; i++)
    if (is_employed (g_ptr_array_index (assistants, i), on) &&
        !end_one (store, years, g_ptr_array_index (assistants, i), on, all, error))
      return FALSE;
  return assistants != NULL;
}

static void
add_up (PennyAllEnded *all)
{
  for (guint i = 0; i < all->each->len; i++)
    {
      const PennyEndingOf *of = g_ptr_array_index (all->each, i);

      if (!of->known)
        continue;
      all->notice = penny_pence_add (all->notice, of->ending.notice.amount);
      all->holiday = penny_pence_add (all->holiday, of->ending.holiday);
      all->redundancy = penny_pence_add (all->redundancy, of->ending.redundancy.amount);
      all->total = penny_pence_add (all->total, of->ending.total);
    }
  all->short_by = MAX (penny_pence_add (all->total, -all->kept), 0);
}

/* What the contingency lines of all plans in force still have. */
static gboolean
find_contingency (PennyStore   *store,
                  PennyDate     on,
                  PennyPence   *kept,
                  GError      **error)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);

  for (guint i = 0; budgets != NULL && i < budgets->len; i++)
    {
      const PennyBudget *budget = g_ptr_array_index (budgets, i);
      g_autoptr (PennyFacts) facts = budget->closed ? NULL : penny_facts_read (store, budget->id, on, error);

      if (facts == NULL && !budget->closed)
        return FALSE;
      for (guint k = 0; facts != NULL && k < facts->lines->len; k++)
        {
          const PennyLineFacts *line = g_ptr_array_index (facts->lines, k);

          if (line->line->kind == PENNY_LINE_CONTINGENCY && !line->line->dropped)
            *kept = penny_pence_add (*kept, MAX (penny_line_left (line), 0));
        }
    }
  return budgets != NULL;
}

static gboolean
find_kept (PennyStore   *store,
           PennyDate     on,
           PennyPence   *kept,
           GError      **error)
{
  g_autoptr (PennyEmployer) employer = penny_employer_get (store, error);

  if (employer == NULL)
    return FALSE;
  *kept = employer->contingency_kept;
  return *kept != 0 || find_contingency (store, on, kept, error);
}

static guint
count_unknown (const PennyAllEnded *all)
{
  guint n = 0;

  for (guint i = 0; i < all->each->len; i++)
    n += !((const PennyEndingOf *) all->each->pdata[i])->known;
  return n;
}

static char *
say_enough (const PennyAllEnded *all)
{
  g_autofree char *total = penny_pence_to_words (all->total);
  g_autofree char *kept = penny_pence_to_words (all->kept);
  g_autofree char *short_by = penny_pence_to_words (all->short_by);

  if (all->short_by == 0)
    /* Translators: amounts */
    return g_strdup_printf (_("If it all ended today, it would likely cost %1$s. The contingency of %2$s is enough."), total,
                            kept);
  if (all->kept == 0)
    /* Translators: an amount */
    return g_strdup_printf (_("If it all ended today, it would likely cost %s, and nothing is kept for that."), total);
  /* Translators: amounts */
  return g_strdup_printf (_("If it all ended today, it would likely cost %1$s. The contingency of %2$s is %3$s short."),
                          total, kept, short_by);
}

static char *
say (const PennyAllEnded *all)
{
  guint unknown = count_unknown (all);
  GString *text;

  if (all->each->len == 0)
    return g_strdup (_("Nobody is employed, so there is nothing to end."));
  text = g_string_new (NULL);
  penny_join (text, say_enough (all));
  if (unknown > 0)
    penny_join (text, g_strdup_printf (ngettext ("%u assistant is not in it, since something is missing.",
                                                 "%u assistants are not in it, since something is missing.", unknown),
                                       unknown));
  penny_join (text, g_strdup (_("Ask ACAS or your insurer before you act on it.")));
  return g_string_free (text, FALSE);
}

gpointer
penny_all_ended (PennyStore  *store,
                 gpointer     today,
                 GError     **error)
{
  PennyDate on = *(const PennyDate *) today;
  PennyAllEnded *all = g_new0 (PennyAllEnded, 1);
  gboolean began, ok;

  if (!penny_store_begin_reading (store, &began, error))
    {
      penny_all_ended_free (all);
      return NULL;
    }
  ok = end_all (store, on, all, error) && find_kept (store, on, &all->kept, error);
  penny_store_end_reading (store, began);
  if (!ok)
    {
      penny_all_ended_free (all);
      return NULL;
    }
  add_up (all);
  all->sentence = say (all);
  return all;
}
