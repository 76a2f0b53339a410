#include "person-facts.h"

#include <glib/gi18n-lib.h>

#include "person-words.h"
#include "plan-facts.h"
#include "sentences.h"
#include "tax-code.h"

/* On what terms somebody works: contracts, codes, letters, loans and pensions, each from a day on, and orders. */

#define NAME(view) ((view)->standing->assistant->name)

static void
join_rate (GString    *words,
           const char *name,
           PennyPence  rate)
{
  g_autofree char *amount = penny_pence_to_words (rate);

  if (rate > 0)
    penny_join (words, g_strdup_printf ("%s: %s.", name, amount));
}

static char *
contract_note (const PennyContract *contract)
{
  GString *words = g_string_new (NULL);

  penny_join (words, penny_contract_to_words (contract));
  join_rate (words, _("A night asleep"), contract->sleep_in);
  join_rate (words, _("A night awake, an hour"), contract->waking_night);
  join_rate (words, _("Training, an hour"), contract->training);
  join_rate (words, _("A mile"), contract->mileage);
  for (int i = 0; i < PENNY_OTHER_RATES; i++)
    if (contract->other_name[i] != NULL)
      join_rate (words, contract->other_name[i], contract->other_rate[i]);
  if (contract->rolled_up)
    penny_join (words, g_strdup (_("Holiday pay comes with each pay.")));
  if (contract->notice_weeks > 0)
    penny_join (words, g_strdup_printf (ngettext ("%d week of notice.", "%d weeks of notice.", contract->notice_weeks),
                                        contract->notice_weeks));
  if (contract->note != NULL)
    penny_join (words, g_strdup (contract->note));
  return g_string_free (words, FALSE);
}

/* How each value that holds from a day on begins. */
typedef struct
{
  gint64    id;
  gint64    assistant_id;
  PennyDate from;
} From;

typedef void (*AddFrom) (GPtrArray     *facts,
                         gconstpointer  value,
                         const char    *day,
                         const char    *name);

/* Newest first: it is the one that matters. */
static void
add_newest_first (GPtrArray             *facts,
                  const PennyPersonView *view,
                  GPtrArray             *values,
                  AddFrom                add)
{
  for (guint i = values->len; i > 0; i--)
    {
      const From *value = values->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (value->from);

      add (facts, value, day, NAME (view));
    }
}

static void
add_contract (GPtrArray     *facts,
              gconstpointer  value,
              const char    *day,
              const char    *name)
{
  const PennyContract *contract = value;
  PennyFact *fact = penny_plan_add (facts, "contract", contract->id, g_strdup_printf (_("From %s"), day), NULL);

  fact->note = contract_note (contract);
  penny_plan_add_edit (fact, "person.edit-contract", g_strdup_printf (_("Edit the contract from %s, %s"), day, name));
}

GPtrArray *
penny_person_contract_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_newest_first (facts, view, view->contracts, add_contract);
  return facts;
}

static void
add_starter (GPtrArray             *facts,
             const PennyPersonView *view)
{
  static const char *const starters[] = {
    [PENNY_STARTER_UNKNOWN] = N_("Not known yet: a P45, or HMRC’s starter declaration."),
    [PENNY_STARTER_A] = N_("Starter declaration: statement A."),
    [PENNY_STARTER_B] = N_("Starter declaration: statement B."),
    [PENNY_STARTER_C] = N_("Starter declaration: statement C."),
    [PENNY_STARTER_P45] = N_("They brought a P45."),
  };
  PennyFact *fact = penny_plan_add (facts, "starter", 0, g_strdup (_("How they began")), NULL);

  fact->note = g_strdup (_(starters[view->standing->assistant->starter]));
  penny_plan_add_edit (fact, "person.edit-starter", g_strdup_printf (_("Edit how %s began"), NAME (view)));
}

static void
add_code_now (GPtrArray           *facts,
              const PennyStanding *standing)
{
  g_autofree char *does = NULL;
  PennyFact *now;

  if (!standing->has_code)
    return;
  does = penny_tax_code_to_words (&standing->terms.code);
  now = penny_plan_add (facts, "code-now", 0, g_strdup (_("Tax code now")), penny_tax_code_format (&standing->terms.code));
  now->note = standing->code_why != NULL ? g_strdup_printf ("%s %s", standing->code_why, does) : g_steal_pointer (&does);
}

static void
add_code (GPtrArray     *facts,
          gconstpointer  value,
          const char    *day,
          const char    *name)
{
  const PennyCodeNotice *notice = value;
  PennyFact *fact = penny_plan_add (facts, "code", notice->id, g_strdup_printf (_("Tax code from %s"), day),
                                    g_strdup (notice->code));

  fact->inner = TRUE;
  fact->note = g_strdup (notice->note);
  penny_plan_add_edit (fact, "person.edit-code", g_strdup_printf (_("Edit the tax code from %s, %s"), day, name));
}

static void
add_letter_now (GPtrArray             *facts,
                const PennyPersonView *view)
{
  char letter = view->standing->terms.ni_letter;
  PennyFact *now = penny_plan_add (facts, "letter-now", 0, g_strdup (_("National Insurance letter")),
                                   letter != 0 ? g_strdup_printf ("%c", letter) : NULL);

  if (view->standing->letter_set)
    now->note = g_strdup (_("Somebody set this letter, instead of the one that follows from the record."));
  else
    now->note = g_strdup (view->letter_words != NULL ? view->letter_words
                                                     : _("It follows from the date of birth, which is not here yet."));
  penny_plan_add_edit (now, "person.edit-ni", g_strdup_printf (_("Edit what the NI letter of %s follows from"), NAME (view)));
}

static void
add_letter (GPtrArray     *facts,
            gconstpointer  value,
            const char    *day,
            const char    *name)
{
  const PennyLetterNotice *notice = value;
  PennyFact *fact = penny_plan_add (facts, "letter", notice->id, g_strdup_printf (_("Letter set from %s"), day),
                                    notice->letter != 0 ? g_strdup_printf ("%c", (char) notice->letter)
                                                        : g_strdup (_("the record’s own")));

  fact->inner = TRUE;
  fact->note = g_strdup (notice->note);
  penny_plan_add_edit (fact, "person.edit-letter", g_strdup_printf (_("Edit the NI letter from %s, %s"), day, name));
}

static char *
loan_words (const PennyLoanNotice *notice)
{
  if (notice->plan != 0 && notice->postgraduate)
    return g_strdup_printf (_("Plan %d, and a postgraduate loan"), notice->plan);
  if (notice->plan != 0)
    return g_strdup_printf (_("Plan %d"), notice->plan);
  return g_strdup (notice->postgraduate ? _("Postgraduate loan") : _("None any more"));
}

static void
add_loan (GPtrArray     *facts,
          gconstpointer  value,
          const char    *day,
          const char    *name)
{
  const PennyLoanNotice *notice = value;
  PennyFact *fact = penny_plan_add (facts, "loan", notice->id, g_strdup_printf (_("Student loan from %s"), day),
                                    loan_words (notice));

  fact->note = g_strdup (notice->note);
  penny_plan_add_edit (fact, "person.edit-loan", g_strdup_printf (_("Edit the student loan from %s, %s"), day, name));
}

GPtrArray *
penny_person_tax_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_starter (facts, view);
  add_code_now (facts, view->standing);
  add_newest_first (facts, view, view->codes, add_code);
  add_letter_now (facts, view);
  add_newest_first (facts, view, view->letters, add_letter);
  add_newest_first (facts, view, view->loans, add_loan);
  return facts;
}

static void
add_pension (GPtrArray     *facts,
             gconstpointer  value,
             const char    *day,
             const char    *name)
{
  const PennyPensionNotice *notice = value;
  PennyFact *fact = penny_plan_add (facts, "pension", notice->id, g_strdup_printf (_("From %s"), day), NULL);

  fact->note = penny_pension_to_words (notice);
  penny_plan_add_edit (fact, "person.edit-pension", g_strdup_printf (_("Edit the pension from %s, %s"), day, name));
}

GPtrArray *
penny_person_pension_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  add_newest_first (facts, view, view->pensions, add_pension);
  return facts;
}

GPtrArray *
penny_person_order_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < view->orders->len; i++)
    {
      const PennyOrder *order = view->orders->pdata[i];
      PennyFact *fact = penny_plan_add (facts, "order", order->id, g_strdup (order->name), NULL);

      fact->note = penny_order_to_words (order);
      penny_plan_add_edit (fact, "person.edit-order", g_strdup_printf (_("Edit the order %s, %s"), order->name, NAME (view)));
    }
  return facts;
}
