#include "people.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

/* That somebody who left was given their P45: a document of theirs from the last day on, seen on the day it was given.  One
 * that they brought when they began is another, and so is that of an earlier time with the same employer. */

/* HMRC's own name of it, in every language. */
#define P45 "P45"

gboolean
penny_document_is_p45 (const PennyDocument *document)
{
  return document->kind == PENNY_DOCUMENT_OTHER && document->assistant_id != 0 && document->from != PENNY_DATE_NONE &&
         g_strcmp0 (document->name, P45) == 0;
}

static const PennyDocument *
find_p45 (const GPtrArray      *documents,
          const PennyAssistant *assistant)
{
  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = documents->pdata[i];

      if (document->assistant_id == assistant->id && document->from == assistant->left && penny_document_is_p45 (document))
        return document;
    }
  return NULL;
}

PennyDate
penny_p45_given (const GPtrArray      *documents,
                 const PennyAssistant *assistant)
{
  const PennyDocument *p45 = find_p45 (documents, assistant);

  return p45 == NULL ? PENNY_DATE_NONE : p45->seen_on;
}

static gboolean
check_given (const PennyAssistant  *assistant,
             const PennyP45Given   *given,
             GError               **error)
{
  if (assistant->left == PENNY_DATE_NONE)
    return penny_refuse (error, _("A P45 is for somebody who leaves. Nothing was changed. Write down their last day first."));
  if (given->on > given->today)
    return penny_refuse (error, _("This day is still to come. Nothing was changed. Write it down once they have their P45."));
  return penny_rules_day (given->on, FALSE, error);
}

static gboolean
save_given (PennyStore           *store,
            const PennyP45Given  *given,
            gint64               *row,
            GError              **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, given->assistant_id, error);
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (PennyDocument) p45 = NULL;
  const PennyDocument *before;

  if (assistant == NULL || !check_given (assistant, given, error) ||
      (documents = penny_documents_list (store, assistant->id, error)) == NULL)
    return FALSE;
  before = find_p45 (documents, assistant);
  p45 = before != NULL ? penny_document_copy (before) : penny_document_new ();
  if (before == NULL)
    {
      p45->assistant_id = assistant->id;
      p45->kind = PENNY_DOCUMENT_OTHER;
      p45->name = g_strdup (P45);
      p45->from = assistant->left;
    }
  p45->seen_on = given->on;
  *row = p45->id;
  return penny_documents_save (store, p45, row, error);
}

gboolean
penny_act_give_p45 (PennyStore  *store,
                    gpointer     p45_given,
                    gint64      *id,
                    GError     **error)
{
  const PennyP45Given *given = p45_given;
  g_auto (GStrv) args = penny_tell_of_assistant (store, given->assistant_id, given->on, error);
  gint64 row = 0;

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_given (store, given, &row, error), "p45-given", (const char *const *) args, &row, id, error);
}
