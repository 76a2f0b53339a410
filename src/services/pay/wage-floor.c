#include "wage-floor.h"

#include <glib/gi18n-lib.h>

#include "minimum-wage.h"

void
penny_wage_floor_free (PennyWageFloor *self)
{
  g_free (self->words);
  g_free (self);
}

/* Without a birth nothing says that they are young. */
static PennyPence
highest (const PennyWageRates *wage)
{
  PennyPence most = 0;

  for (guint i = 0; i < wage->n; i++)
    most = MAX (most, wage->ages[i].an_hour);
  return most;
}

static PennyWageFloor *
floor_for (const PennyWageRates *wage,
           const PennyAssistant *assistant,
           PennyDate             on)
{
  const PennyWageWorker worker = { assistant->born, assistant->apprentice_since };
  PennyWageFloor *self = g_new0 (PennyWageFloor, 1);
  g_autofree char *day = penny_date_to_short (on);
  g_autofree char *amount = NULL;
  gboolean known = assistant->born != PENNY_DATE_NONE;

  self->an_hour = known ? penny_wage_rate (wage, &worker, on, NULL) : highest (wage);
  amount = penny_pence_to_words (self->an_hour);
  if (!known)
    self->words = g_strdup_printf (_("The highest minimum wage on %s is %s an hour; the date of birth may make it less."),
                                   day, amount);
  else if (self->an_hour == 0)
    self->words = g_strdup_printf (_("On %s they are too young for a minimum wage."), day);
  else
    self->words = g_strdup_printf (_("Their minimum wage on %s is %s an hour."), day, amount);
  return self;
}

gpointer
penny_wage_floor (PennyStore  *store,
                  gpointer     wage_question,
                  GError     **error)
{
  const PennyWageQuestion *question = wage_question;
  g_autoptr (PennyRateYears) years = penny_pay_rates (error);
  g_autoptr (PennyAssistant) assistant = NULL;
  const PennyWageRates *wage;

  if (years == NULL || (assistant = penny_assistants_get (store, question->assistant_id, error)) == NULL ||
      (wage = penny_wage_rates_on (years, question->on, error)) == NULL)
    return NULL;
  return floor_for (wage, assistant, question->on);
}
