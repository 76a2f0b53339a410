#include "run-checks.h"

#include <glib/gi18n-lib.h>

#include "minimum-wage.h"
#include "pension-duty.h"
#include "sentences.h"

/* Checks of who is paid: what the law or the funder wants first, and what has changed since last time. */

gboolean
penny_check_relation (PennyDrafting         *drafting,
                      const PennyDraftSlip  *slip,
                      char                 **sentence,
                      GError               **error)
{
  const PennyAssistant *assistant = slip->standing->assistant;

  (void) drafting;
  (void) error;
  if (assistant->relation == PENNY_RELATION_NONE || assistant->agreed_on != PENNY_DATE_NONE)
    return TRUE;
  if (assistant->relation == PENNY_RELATION_MANAGER)
    *sentence = g_strdup_printf (_("%s looks after this budget and is paid from it. The funder has to agree in writing first: enter "
                                   "the day and the letter on their page."), assistant->name);
  else
    *sentence = g_strdup_printf (_("%s is family, or lives in the same home. The funder has to agree in writing first: enter the "
                                   "day and the letter on their page."), assistant->name);
  return TRUE;
}

/* Not in a pension, and nobody has said why. */
static gboolean
is_to_be_looked_at (const PennyPensionNotice *pension,
                    PennyDate                 payday)
{
  if (pension == NULL || pension->state == PENNY_PENSION_NOT_ASKED)
    return TRUE;
  return pension->state == PENNY_PENSION_POSTPONED && pension->until != PENNY_DATE_NONE && pension->until <= payday;
}

static char *
say_assessment (const PennyAssistant         *assistant,
                const PennyPensionNotice     *pension,
                const PennyPensionAssessment *assessment)
{
  g_autofree char *words = penny_pension_assessment_explain (assessment);

  if (assessment->kind == PENNY_WORKER_OUTSIDE
      || (assessment->kind != PENNY_WORKER_ELIGIBLE && pension != NULL && pension->told_on != PENNY_DATE_NONE))
    return NULL;
  /* Translators: a name; sentences about the duty */
  return g_strdup_printf (_("Pension of %1$s: %2$s"), assistant->name, words);
}

gboolean
penny_check_pension (PennyDrafting         *drafting,
                     const PennyDraftSlip  *slip,
                     char                 **sentence,
                     GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyStanding *standing = slip->standing;
  const PennyAssistant *assistant = standing->assistant;
  PennyPensionFacts facts = { .born = assistant->born, .frequency = standing->terms.frequency,
                              .from = MAX (request->from, assistant->started), .to = request->to,
                              .earnings = slip->slip.for_ni };
  PennyPensionAssessment assessment;

  (void) error;
  if (!is_to_be_looked_at (standing->pension, request->payday) || assistant->left != PENNY_DATE_NONE)
    return TRUE;
  if (assistant->born == PENNY_DATE_NONE)
    *sentence = g_strdup_printf (_("Whether %s must be put into a pension is not known without a date of birth. Enter it on their "
                                   "page."), assistant->name);
  else if (penny_pension_assess (drafting->rates, &facts, &assessment, NULL))
    *sentence = say_assessment (assistant, standing->pension, &assessment);
  return TRUE;
}

/* Another NI letter than on the last payday. */
static char *
say_letter (PennyDrafting        *drafting,
            const PennyDraftSlip *slip)
{
  const PennyAssistant *assistant = slip->standing->assistant;
  PennyNiCircumstances circumstances = {
    .born = assistant->born,
    .apprentice = assistant->apprentice_since != PENNY_DATE_NONE,
    .reduced_rate = assistant->reduced_rate,
    .deferred = assistant->deferred,
    .civilian_since = assistant->civilian_since,
  };
  g_autofree char *words = NULL;
  PennyNiLetter before;

  penny_ni_letter_choose (&before, &circumstances, slip->last->payday);
  if (before.letter == slip->standing->letter.letter || slip->standing->letter_set)
    return NULL;
  words = penny_ni_letter_explain (&slip->standing->letter, drafting->draft->request->payday);
  /* Translators: a name; sentences that say which letter it is and why */
  return g_strdup_printf (_("%1$s has another National Insurance letter than last time. %2$s"), assistant->name, words);
}

/* Another minimum wage, by age, than in the time before. */
static char *
say_wage (PennyDrafting        *drafting,
          const PennyDraftSlip *slip)
{
  const PennyRunRequest *request = drafting->draft->request;
  const PennyAssistant *assistant = slip->standing->assistant;
  PennyWageWorker worker = { assistant->born, assistant->apprentice_since };
  const PennyWageRates *wage = penny_wage_rates_on (drafting->years, request->from, NULL);
  PennyDate before = request->from - (request->to - request->from + 1);
  PennyPence rate = wage == NULL ? 0 : penny_wage_rate (wage, &worker, request->from, NULL);
  g_autofree char *words = NULL;

  if (wage == NULL || rate == penny_wage_rate (wage, &worker, before, NULL))
    return NULL;
  words = penny_pence_to_words (rate);
  /* Translators: a name, an amount an hour */
  return g_strdup_printf (_("The minimum wage of %1$s is now %2$s an hour, because of their age or the end of the apprentice "
                            "rate."), assistant->name, words);
}

gboolean
penny_check_birthday (PennyDrafting         *drafting,
                      const PennyDraftSlip  *slip,
                      char                 **sentence,
                      GError               **error)
{
  GString *text = g_string_new (NULL);

  (void) error;
  if (slip->last != NULL && slip->standing->assistant->born != PENNY_DATE_NONE)
    {
      penny_join (text, say_letter (drafting, slip));
      penny_join (text, say_wage (drafting, slip));
    }
  *sentence = g_string_free (text, text->len == 0);
  return TRUE;
}

/* What a document is called in a sentence. */
static const char *
document_words (const PennyDocument *document)
{
  static const char *const words[] = {
    [PENNY_DOCUMENT_CONTRACT] = N_("contract"),
    [PENNY_DOCUMENT_RIGHT_TO_WORK] = N_("right to work"),
    [PENNY_DOCUMENT_DBS] = N_("DBS check"),
    [PENNY_DOCUMENT_INSURANCE] = N_("insurance"),
    [PENNY_DOCUMENT_DRIVING] = N_("driving licence"),
    [PENNY_DOCUMENT_TRAINING] = N_("training"),
    [PENNY_DOCUMENT_OTHER] = N_("document"),
  };

  return document->name != NULL && *document->name != '\0' ? document->name : _(words[document->kind]);
}

/* Whether a newer one of the same kind takes the place of one that has run out. */
static gboolean
is_renewed (GPtrArray           *documents,
            const PennyDocument *old,
            PennyDate            on)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = g_ptr_array_index (documents, i);

      if (document->kind == old->kind && document->id != old->id && document->until != PENNY_DATE_NONE && document->until >= on)
        return TRUE;
    }
  return FALSE;
}

/* @who NULL: the household's. */
static gboolean
say_documents (PennyDrafting  *drafting,
               gint64          assistant_id,
               const char     *who,
               char          **sentence,
               GError        **error)
{
  PennyDate payday = drafting->draft->request->payday;
  g_autoptr (GPtrArray) documents = penny_documents_list (drafting->store, assistant_id, error);
  GString *text;

  if (documents == NULL)
    return FALSE;
  text = g_string_new (NULL);
  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *until = penny_date_to_short (document->until);

      if (document->until == PENNY_DATE_NONE || document->until >= payday || is_renewed (documents, document, payday))
        continue;
      if (who != NULL)
        /* Translators: a name, what ran out, a day */
        penny_join (text, g_strdup_printf (_("%1$s: “%2$s” ran out on %3$s. See the new one, and enter its date."), who,
                                           document_words (document), until));
      else
        /* Translators: what ran out, a day */
        penny_join (text, g_strdup_printf (_("“%1$s” ran out on %2$s. Renew it, and enter its date."), document_words (document),
                                           until));
    }
  *sentence = g_string_free (text, text->len == 0);
  return TRUE;
}

gboolean
penny_check_documents (PennyDrafting         *drafting,
                       const PennyDraftSlip  *slip,
                       char                 **sentence,
                       GError               **error)
{
  const PennyAssistant *assistant = slip->standing->assistant;

  return say_documents (drafting, assistant->id, assistant->name, sentence, error);
}

gboolean
penny_check_household (PennyDrafting         *drafting,
                       const PennyDraftSlip  *slip,
                       char                 **sentence,
                       GError               **error)
{
  (void) slip;
  return say_documents (drafting, 0, NULL, sentence, error);
}

#define MONTHS_OF_EMERGENCY 3

gboolean
penny_check_code (PennyDrafting         *drafting,
                  const PennyDraftSlip  *slip,
                  char                 **sentence,
                  GError               **error)
{
  const PennyStanding *standing = slip->standing;
  const char *name = standing->assistant->name;

  (void) drafting;
  (void) error;
  if (!standing->has_code || standing->code_from == PENNY_DATE_NONE)
    return TRUE;
  if (standing->code_raised)
    /* Translators: a name; a sentence about the code */
    *sentence = g_strdup_printf (_("The tax code of %1$s is of an earlier tax year. %2$s Enter HMRC’s notice if there is a newer "
                                   "one."), name, standing->code_why);
  else if (standing->terms.code.alone && standing->on > penny_date_add_months (standing->code_from, MONTHS_OF_EMERGENCY))
    *sentence = g_strdup_printf (_("The tax code of %s has stood by itself for over three months, which often takes too much tax. "
                                   "They can ask HMRC for the right one, by their tax account or on 0300 200 3300."), name);
  return TRUE;
}
