#include "person-words.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "rate-words.h"
#include "sentences.h"

const char *
penny_frequency_to_words (PennyPayFrequency frequency)
{
  switch (frequency)
    {
    case PENNY_PAY_WEEKLY:
      return _("every week");
    case PENNY_PAY_FORTNIGHTLY:
      return _("every two weeks");
    case PENNY_PAY_FOUR_WEEKLY:
      return _("every four weeks");
    case PENNY_PAY_MONTHLY:
    default:
      return _("every month");
    }
}

char *
penny_contract_to_words (const PennyContract *contract)
{
  g_autofree char *rate = penny_pence_to_words (contract->rate);
  g_autofree char *hours = contract->minutes_a_week > 0 ? penny_hours_to_words (contract->minutes_a_week) : NULL;

  /* Translators: pay an hour; then how often it is paid. */
  if (hours == NULL)
    return g_strdup_printf (_("%s an hour, hours that vary, paid %s."), rate,
                            penny_frequency_to_words (contract->frequency));
  /* Translators: pay an hour; hours, "20 hours"; how often it is paid. */
  return g_strdup_printf (_("%s an hour, %s a week, paid %s."), rate, hours,
                          penny_frequency_to_words (contract->frequency));
}

char *
penny_leave_left_to_words (gint64 minutes)
{
  g_autofree char *hours = penny_hours_to_words (ABS (minutes));

  if (minutes < 0)
    return g_strdup_printf (_("%s of holiday more taken than there is."), hours);
  if (minutes == 0)
    return g_strdup (_("No holiday left this leave year."));
  return g_strdup_printf (_("%s of holiday left."), hours);
}

static char *
kind_words (const PennyAssistant *assistant)
{
  switch (assistant->kind)
    {
    case PENNY_ASSISTANT_SELF_EMPLOYED:
      return g_strdup (_("Self-employed: sends invoices."));
    case PENNY_ASSISTANT_AGENCY:
      return g_strdup (_("From an agency, which sends invoices."));
    case PENNY_ASSISTANT_EMPLOYED:
    default:
      return g_strdup (_("Employed by you."));
    }
}

static char *
time_words (const PennyAssistant *assistant,
            PennyDate             today)
{
  g_autofree char *started = assistant->started != PENNY_DATE_NONE ? penny_date_to_short (assistant->started) : NULL;
  g_autofree char *left = assistant->left != PENNY_DATE_NONE ? penny_date_to_short (assistant->left) : NULL;

  if (left != NULL)
    return g_strdup_printf (assistant->left < today ? _("Left: the last day was %s.") : _("Leaves: the last day is %s."),
                            left);
  if (started == NULL)
    return g_strdup (_("The first day of work is not known yet."));
  return g_strdup_printf (assistant->started > today ? _("Begins on %s.") : _("Works for you since %s."), started);
}

static const char *
relation_words (PennyRelation relation)
{
  switch (relation)
    {
    case PENNY_RELATION_RELATIVE:
      return _("A relative.");
    case PENNY_RELATION_LIVES_HERE:
      return _("A partner or relative in the same home.");
    case PENNY_RELATION_MANAGER:
      return _("Looks after this budget.");
    case PENNY_RELATION_NONE:
    default:
      return NULL;
    }
}

static char *
agreed_words (const PennyAssistant *assistant)
{
  g_autofree char *day = assistant->agreed_on != PENNY_DATE_NONE ? penny_date_to_short (assistant->agreed_on) : NULL;

  if (day == NULL)
    return g_strdup (_("The funder’s agreement in writing is not here yet."));
  if (assistant->agreed_letter == NULL)
    return g_strdup_printf (_("The funder agreed on %s."), day);
  return g_strdup_printf (_("The funder agreed on %s: %s."), day, assistant->agreed_letter);
}

char *
penny_assistant_to_words (const PennyAssistant *assistant,
                          PennyDate             today)
{
  const char *relation = relation_words (assistant->relation);
  GString *words = g_string_new (NULL);

  penny_join (words, kind_words (assistant));
  penny_join (words, time_words (assistant, today));
  if (relation != NULL)
    {
      penny_join (words, g_strdup (relation));
      penny_join (words, agreed_words (assistant));
    }
  return g_string_free (words, FALSE);
}

static char *
member_words (const PennyPensionNotice *notice)
{
  const PennyPensionTerms *terms = &notice->terms;
  g_autofree char *employee = penny_rate_to_words (terms->employee);
  g_autofree char *employer = penny_rate_to_words (terms->employer);

  if (terms->on_all)
    return g_strdup_printf (_("In the pension: %s of all pay from them, %s from you."), employee, employer);
  return g_strdup_printf (_("In the pension: %s of qualifying earnings from them, %s from you."), employee, employer);
}

char *
penny_pension_to_words (const PennyPensionNotice *notice)
{
  g_autofree char *until = notice->until != PENNY_DATE_NONE ? penny_date_to_short (notice->until) : NULL;

  switch (notice->state)
    {
    case PENNY_PENSION_MEMBER:
      return member_words (notice);
    case PENNY_PENSION_POSTPONED:
      return g_strdup_printf (_("Postponed until %s."), until != NULL ? until : "…");
    case PENNY_PENSION_OPTED_OUT:
      return g_strdup (_("Opted out."));
    case PENNY_PENSION_LEFT:
      return g_strdup (_("Left the pension."));
    case PENNY_PENSION_NOT_ASKED:
    default:
      return g_strdup (_("Not in a pension. Each payday looks whether they must be."));
    }
}

char *
penny_order_to_words (const PennyOrder *order)
{
  g_autofree char *amount = order->fixed > 0 ? penny_pence_to_words (order->fixed) : penny_rate_to_words (order->share);
  g_autofree char *owed = order->owed > 0 ? penny_pence_to_words (order->owed) : NULL;
  GString *words = g_string_new (NULL);

  penny_join (words, g_strdup_printf (order->fixed > 0 ? _("%s each payday, to %s.") : _("%s of pay, to %s."), amount,
                                      order->payee));
  if (owed != NULL)
    penny_join (words, g_strdup_printf (_("Owed in all at first: %s."), owed));
  if (order->reference != NULL)
    penny_join (words, g_strdup_printf (_("Reference: %s."), order->reference));
  return g_string_free (words, FALSE);
}

static void
join_day (GString    *words,
          const char *sentence,
          PennyDate   day)
{
  g_autofree char *short_day = day != PENNY_DATE_NONE ? penny_date_to_short (day) : NULL;
  g_autofree char *joined = NULL;
  g_auto (GStrv) parts = NULL;

  if (short_day == NULL)
    return;
  parts = g_strsplit (sentence, "%s", 2);
  joined = g_strjoinv (short_day, parts);
  penny_join (words, g_steal_pointer (&joined));
}

char *
penny_document_to_words (const PennyDocument *document)
{
  GString *words = g_string_new (NULL);

  if (document->number != NULL)
    penny_join (words, g_strdup_printf (_("Number %s."), document->number));
  join_day (words, penny_document_is_p45 (document) ? _("They were given it on %s.") : _("You saw it on %s."), document->seen_on);
  join_day (words, penny_document_is_p45 (document) ? _("Their last day was %s.") : _("It holds from %s."), document->from);
  join_day (words, _("It runs out, or is to be looked at, on %s."), document->until);
  penny_join (words, g_strdup (document->file_id != 0 ? _("A copy is kept.") : _("No copy is kept.")));
  return g_string_free (words, FALSE);
}
