#include "people.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

/* A date of birth, an NI number, bank details: shown when asked for, and each look is written down before. */

void
penny_revealed_free (PennyRevealed *self)
{
  g_clear_pointer (&self->ni_number, g_free);
  g_clear_pointer (&self->sort_code, g_free);
  g_clear_pointer (&self->account_number, g_free);
  g_clear_pointer (&self->account_name, g_free);
  g_free (self);
}

static const char *
note_kind (PennyHidden what)
{
  switch (what)
    {
    case PENNY_HIDDEN_BORN:
      return "looked-at-born";
    case PENNY_HIDDEN_NI_NUMBER:
      return "looked-at-ni-number";
    case PENNY_HIDDEN_BANK:
    default:
      return "looked-at-bank";
    }
}

/* Nothing is shown that could not be written down. */
static gboolean
write_down (PennyStore            *store,
            const PennyAssistant  *assistant,
            PennyHidden            what,
            GError               **error)
{
  const char *args[] = { assistant->name, NULL };
  g_autoptr (GError) problem = NULL;

  if (penny_history_note (store, note_kind (what), args, &problem))
    return TRUE;
  g_set_error (error, problem->domain, problem->code, "%s %s",
               _("Each look at what is hidden is written in the history, and that cannot be done now. "
                 "So it stays hidden."), problem->message);
  return FALSE;
}

static gboolean
has (const PennyAssistant *assistant,
     PennyHidden           what)
{
  switch (what)
    {
    case PENNY_HIDDEN_BORN:
      return assistant->born != PENNY_DATE_NONE;
    case PENNY_HIDDEN_NI_NUMBER:
      return assistant->ni_number != NULL;
    case PENNY_HIDDEN_BANK:
    default:
      return assistant->account_name != NULL || assistant->sort_code != NULL || assistant->account_number != NULL;
    }
}

gboolean
penny_assistant_note_look (PennyStore            *store,
                           const PennyAssistant  *assistant,
                           PennyHidden            what,
                           GError               **error)
{
  return !has (assistant, what) || write_down (store, assistant, what, error);
}

gpointer
penny_assistant_reveal (PennyStore  *store,
                        gpointer     reveal,
                        GError     **error)
{
  const PennyReveal *asked = reveal;
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, asked->assistant_id, error);
  PennyRevealed *answer;

  if (assistant == NULL || !write_down (store, assistant, asked->what, error))
    return NULL;
  answer = g_new0 (PennyRevealed, 1);
  switch (asked->what)
    {
    case PENNY_HIDDEN_BORN:
      answer->born = assistant->born;
      break;
    case PENNY_HIDDEN_NI_NUMBER:
      answer->ni_number = g_steal_pointer (&assistant->ni_number);
      break;
    case PENNY_HIDDEN_BANK:
    default:
      answer->sort_code = g_steal_pointer (&assistant->sort_code);
      answer->account_number = g_steal_pointer (&assistant->account_number);
      answer->account_name = g_steal_pointer (&assistant->account_name);
      break;
    }
  return answer;
}
