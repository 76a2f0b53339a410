#include "what-if.h"

#include <glib/gi18n-lib.h>

/* All who fund an open budget, each once. */
static char *
name_funders (GPtrArray *budgets)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < budgets->len; i++)
    {
      const PennyBudget *budget = g_ptr_array_index (budgets, i);

      if (!budget->closed && budget->funder != NULL &&
          !g_ptr_array_find_with_equal_func (names, budget->funder, g_str_equal, NULL))
        g_ptr_array_add (names, budget->funder);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_row (PennyPaper *paper,
         const char *name,
         PennyPence  notice,
         PennyPence  holiday,
         PennyPence  redundancy,
         PennyPence  total,
         gboolean    sum)
{
  g_autofree char *one = penny_pence_to_words_for_file (notice);
  g_autofree char *two = penny_pence_to_words_for_file (holiday);
  g_autofree char *three = penny_pence_to_words_for_file (redundancy);
  g_autofree char *all = penny_pence_to_words_for_file (total);

  penny_paper_row_of (paper, (const char *const[]) { name, one, two, three, all, NULL }, sum);
}

static void
add_table (PennyPaper          *paper,
           const PennyAllEnded *all)
{
  penny_paper_table (paper, _("What ending it today would likely cost"), _("Who"), 't', _("Notice"), 'n',
                     _("Holiday left"), 'n', _("Redundancy pay"), 'n', _("In all"), 'n', NULL);
  for (guint i = 0; i < all->each->len; i++)
    {
      const PennyEndingOf *of = g_ptr_array_index (all->each, i);

      if (of->known)
        add_row (paper, of->assistant->name, of->ending.notice.amount, of->ending.holiday, of->ending.redundancy.amount,
                 of->ending.total, FALSE);
    }
  add_row (paper, _("In all"), all->notice, all->holiday, all->redundancy, all->total, TRUE);
}

static void
add_asking (PennyPaper          *paper,
            const PennyAllEnded *all)
{
  g_autofree char *total = penny_pence_to_words_for_file (all->total);
  g_autofree char *kept = penny_pence_to_words_for_file (all->kept);
  g_autofree char *short_by = penny_pence_to_words_for_file (all->short_by);
  g_autofree char *text = NULL;

  if (all->short_by == 0)
    /* Translators: amounts */
    text = g_strdup_printf (_("I ask you to agree in writing that I may hold %1$s of the budget as contingency for this. %2$s "
                              "is kept now."), total, kept);
  else
    /* Translators: amounts */
    text = g_strdup_printf (_("I ask you to agree in writing that I may hold %1$s of the budget as contingency for this. %2$s "
                              "is kept now, which is %3$s short. Please tell me where that is to come from."),
                            total, kept, short_by);
  penny_paper_text (paper, text);
}

PennyPaper *
penny_all_ended_letter (PennyStore           *store,
                        const PennyAllEnded  *all,
                        PennyDate             today,
                        GError              **error)
{
  g_autoptr (GPtrArray) budgets = penny_budgets_list (store, error);
  g_autoptr (PennyPerson) person = budgets == NULL ? NULL : penny_person_get (store, error);
  g_autofree char *funders = budgets == NULL ? NULL : name_funders (budgets);
  g_autofree char *day = penny_date_to_short (today);
  g_autofree char *about = NULL, *to = NULL;
  PennyPaper *paper;

  if (person == NULL)
    return NULL;
  paper = penny_paper_new (_("Contingency for ending employment"));
  penny_paper_heading (paper, 1, _("Please agree to hold a contingency"));
  to = g_strdup_printf (_("To: %s"), funders);
  penny_paper_text (paper, to);
  penny_paper_text (paper, day);
  /* Translators: a person's name */
  about = g_strdup_printf (_("About the personal budget of %s"), person->name == NULL ? "" : person->name);
  penny_paper_heading (paper, 2, about);
  penny_paper_text (paper, _("The budget employs personal assistants. If the work had to end, the law gives them notice, the "
                             "holiday that they have not taken, and, after two years, redundancy pay. The employer has to "
                             "pay that, and the money must be there on that day."));
  add_table (paper, all);
  add_asking (paper, all);
  penny_paper_small (paper, _("These figures are likely, not certain: they are worked out from the records of today by the "
                              "rules on GOV.UK, and rise with each year of work."));
  penny_paper_sign (paper, _("Signed, by or for the employer"));
  return paper;
}
