#include "run-checks.h"

#include <glib/gi18n-lib.h>

/* Checks of the days that a run pays for: whether they are over, and who has none of them. */

gboolean
penny_check_over (PennyDrafting         *drafting,
                  const PennyDraftSlip  *slip,
                  char                 **sentence,
                  GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autofree char *last = penny_date_to_words (request->to, request->today);

  (void) slip;
  (void) error;
  if (request->to > request->today)
    /* Translators: a day */
    *sentence = g_strdup_printf (_("This pay is for days up to %s, which have not passed yet. Hours that are approved "
                                   "after it are paid with the next payday."), last);
  return TRUE;
}

static gboolean
is_in_draft (const PennyRunDraft  *draft,
             const PennyAssistant *assistant)
{
  for (guint i = 0; i < draft->slips->len; i++)
    if (((const PennyDraftSlip *) g_ptr_array_index (draft->slips, i))->standing->assistant->id == assistant->id)
      return TRUE;
  return FALSE;
}

/* Employed on one of the days, at least. */
static gboolean
is_here (const PennyRunRequest *request,
         const PennyAssistant  *assistant)
{
  return assistant->kind == PENNY_ASSISTANT_EMPLOYED && assistant->started <= request->to
         && (assistant->left == PENNY_DATE_NONE || assistant->left >= request->from);
}

/* "Bev", "Bev and Chris", "Amir, Bev and Chris" */
static char *
join_names (GPtrArray *names)
{
  g_autofree char *first = NULL;

  if (names->len == 1)
    return g_strdup (g_ptr_array_index (names, 0));
  for (guint i = 0; i + 1 < names->len; i++)
    {
      char *more = i == 0 ? g_strdup (g_ptr_array_index (names, i))
                          : g_strconcat (first, ", ", (char *) g_ptr_array_index (names, i), NULL);

      g_free (first);
      first = more;
    }
  /* Translators: names of people; the last of them */
  return g_strdup_printf (_("%1$s and %2$s"), first, (char *) g_ptr_array_index (names, names->len - 1));
}

/* A run for some alone leaves out nobody. */
gboolean
penny_check_without (PennyDrafting         *drafting,
                     const PennyDraftSlip  *slip,
                     char                 **sentence,
                     GError               **error)
{
  const PennyRunRequest *request = drafting->draft->request;
  g_autoptr (GPtrArray) assistants = NULL, names = g_ptr_array_new ();
  g_autofree char *who = NULL;

  (void) slip;
  if (request->assistants != NULL || drafting->corrected != NULL)
    return TRUE;
  assistants = penny_assistants_list (drafting->store, TRUE, error);
  for (guint i = 0; assistants != NULL && i < assistants->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (assistants, i);
      gboolean is = FALSE;

      if (!is_here (request, assistant) || is_in_draft (drafting->draft, assistant))
        continue;
      if (!penny_run_pays_so_often (drafting, assistant, &is, error))
        return FALSE;
      if (is)
        g_ptr_array_add (names, assistant->name);
    }
  if (names->len == 0)
    return assistants != NULL;
  who = join_names (names);
  *sentence = g_strdup_printf (ngettext ("%s has no approved hours in this time, so they are not in this pay.",
                                         "%s have no approved hours in this time, so they are not in this pay.", names->len),
                               who);
  return TRUE;
}
