#include "people.h"

#include "entry-pay.h"

/* The list of those who are paid. */

void
penny_assistant_card_free (PennyAssistantCard *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_clear_pointer (&self->contract, penny_contract_free);
  g_clear_pointer (&self->next, penny_reminder_free);
  g_free (self);
}

void
penny_assistant_hide (PennyAssistant *assistant)
{
  assistant->born = PENNY_DATE_NONE;
  g_clear_pointer (&assistant->ni_number, g_free);
  g_clear_pointer (&assistant->sort_code, g_free);
  g_clear_pointer (&assistant->account_number, g_free);
  g_clear_pointer (&assistant->account_name, g_free);
}

static gint64
holiday_left (PennyStore            *store,
              const PennyRateYears  *years,
              const PennyAssistant  *assistant,
              PennyDate              today)
{
  PennyDate on = assistant->left != PENNY_DATE_NONE && assistant->left < today ? assistant->left : today;
  PennyHoliday holiday;

  if (assistant->kind != PENNY_ASSISTANT_EMPLOYED || years == NULL ||
      !penny_standing_holiday (store, years, assistant, on, &holiday, NULL))
    return G_MININT64;
  return holiday.left;
}

static PennyReminder *
next_of (const GPtrArray *reminders,
         gint64           assistant_id)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const PennyReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->assistant_id == assistant_id)
        return penny_reminder_copy (reminder);
    }
  return NULL;
}

static gint64
unpaid_of (const GPtrArray *unpaid,
           gint64           assistant_id)
{
  gint64 minutes = 0;

  for (guint i = 0; i < unpaid->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (unpaid, i);

      minutes += entry->assistant_id == assistant_id ? entry->minutes : 0;
    }
  return minutes;
}

/* What all cards are made from, read once. */
typedef struct
{
  PennyStore     *store;
  PennyRateYears *years;       /* NULL: a person's own file of rates is wrong */
  GPtrArray      *contracts, *unpaid, *reminders;
  PennyDate       today;
} Sources;

static void
clear_sources (Sources *self)
{
  g_clear_pointer (&self->years, penny_rate_years_free);
  g_clear_pointer (&self->contracts, g_ptr_array_unref);
  g_clear_pointer (&self->unpaid, g_ptr_array_unref);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, clear_sources)

static gboolean
read_sources (Sources  *self,
              GError  **error)
{
  self->years = penny_pay_rates (NULL);
  self->contracts = penny_contracts_list (self->store, 0, error);
  if (self->contracts == NULL)
    return FALSE;
  self->unpaid = penny_entries_unpaid (self->store, 0, PENNY_DATE_LAST, error);
  if (self->unpaid == NULL)
    return FALSE;
  self->reminders = penny_reminders_list (self->store, self->today, error);
  return self->reminders != NULL;
}

static PennyAssistantCard *
make_card (const Sources        *sources,
           const PennyAssistant *assistant)
{
  const PennyContract *contract = penny_contract_on_or_next (sources->contracts, assistant->id, sources->today);
  PennyAssistantCard *card = g_new0 (PennyAssistantCard, 1);

  card->assistant = penny_assistant_copy (assistant);
  penny_assistant_hide (card->assistant);
  card->contract = contract == NULL ? NULL : penny_contract_copy (contract);
  card->holiday_left = holiday_left (sources->store, sources->years, assistant, sources->today);
  card->next = next_of (sources->reminders, assistant->id);
  card->unpaid_minutes = unpaid_of (sources->unpaid, assistant->id);
  return card;
}

static gpointer
read_cards (PennyStore  *store,
            gpointer     people_request,
            GError     **error)
{
  const PennyPeopleRequest *request = people_request;
  g_auto (Sources) sources = { .store = store, .today = request->today };
  g_autoptr (GPtrArray) assistants = penny_assistants_list (store, TRUE, error);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_assistant_card_free);

  if (assistants == NULL || !read_sources (&sources, error))
    return NULL;
  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (assistants, i);

      if (request->with_left || assistant->left == PENNY_DATE_NONE || assistant->left >= request->today)
        g_ptr_array_add (cards, make_card (&sources, assistant));
    }
  return g_steal_pointer (&cards);
}

gpointer
penny_people_read (PennyStore  *store,
                   gpointer     people_request,
                   GError     **error)
{
  return penny_store_read_whole (store, read_cards, people_request, error);
}
