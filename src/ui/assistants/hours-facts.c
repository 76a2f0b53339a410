#include "hours-facts.h"

#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "hours-words.h"

static char *
day_amount (const GPtrArray *entries)
{
  gint64 minutes = penny_day_minutes (entries);

  if (minutes > 0)
    return penny_hours_to_words (minutes);
  return entries->len == 0 ? g_strdup (_("nothing yet")) : NULL;
}

static PennyFact *
day_fact (const GPtrArray *entries,
          PennyDate        day,
          PennyDate        today,
          const char      *add)
{
  g_autofree char *key = g_strdup_printf ("day %d", (int) day);
  PennyFact *fact = penny_fact_new (key, penny_date_to_words (day, today), day_amount (entries));

  fact->strong = TRUE;
  fact->target = day;
  fact->go = add;
  return fact;
}

static PennyFact *
entry_fact (const PennyEntry    *entry,
            const PennyContract *contract,
            const char          *edit)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, entry->id);
  PennyFact *fact = penny_fact_new (key, penny_entry_title (entry, contract), penny_entry_size_words (entry));

  fact->note = penny_entry_note (entry, contract);
  fact->inner = TRUE;
  fact->target = entry->id;
  fact->go = entry->state == PENNY_ENTRY_APPROVED || entry->run_id != 0 ? NULL : edit;
  return fact;
}

gboolean
penny_hours_can_add (const PennyWeekView *view,
                     PennyDate            day)
{
  for (guint i = 0; i < G_N_ELEMENTS (view->days); i++)
    for (guint j = 0; j < view->days[i]->len; j++)
      {
        const PennyEntry *entry = view->days[i]->pdata[j];

        if (entry->run_id != 0 ? entry->day >= day : entry->state == PENNY_ENTRY_APPROVED)
          return FALSE;
      }
  return TRUE;
}

GPtrArray *
penny_hours_facts (const PennyWeekView *view,
                   PennyDate            today,
                   const char          *add,
                   const char          *edit,
                   gboolean             their_turn)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint day = 0; day < G_N_ELEMENTS (view->days); day++)
    {
      const GPtrArray *entries = view->days[day];
      PennyDate date = view->week + (PennyDate) day;

      g_ptr_array_add (facts, day_fact (entries, date, today, penny_hours_can_add (view, date) ? add : NULL));
      for (guint i = 0; i < entries->len; i++)
        {
          const PennyEntry *entry = entries->pdata[i];

          if (!their_turn || !penny_entry_kind_is_money (entry->kind))
            g_ptr_array_add (facts, entry_fact (entry, view->contract, edit));
        }
    }
  return facts;
}

const PennyEntry *
penny_hours_find (const PennyWeekView *view,
                  gint64               id)
{
  for (guint day = 0; day < G_N_ELEMENTS (view->days); day++)
    for (guint i = 0; i < view->days[day]->len; i++)
      if (((const PennyEntry *) view->days[day]->pdata[i])->id == id)
        return view->days[day]->pdata[i];
  return NULL;
}
