#include "people.h"

#include <glib/gi18n-lib.h>

#include "hours-private.h"
#include "people-private.h"

/* One assistant comes, changes, leaves or was a mistake. */

void
penny_assistant_change_free (PennyAssistantChange *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_free (self);
}

static void
keep_text (char       **text,
           const char  *before)
{
  g_free (*text);
  *text = g_strdup (before);
}

/* A form that did not show what is hidden does not know it. */
static gboolean
keep_hidden (PennyStore                  *store,
             const PennyAssistantChange  *change,
             PennyAssistant              *value,
             GError                     **error)
{
  g_autoptr (PennyAssistant) before = NULL;

  if (value->id == 0 || (!change->keep_born && !change->keep_ni_number && !change->keep_bank))
    return TRUE;
  before = penny_assistants_get (store, value->id, error);
  if (before == NULL)
    return FALSE;
  if (change->keep_born && value->born == PENNY_DATE_NONE)
    value->born = before->born;
  if (change->keep_ni_number && value->ni_number == NULL)
    keep_text (&value->ni_number, before->ni_number);
  if (!change->keep_bank || value->sort_code != NULL || value->account_number != NULL || value->account_name != NULL)
    return TRUE;
  keep_text (&value->sort_code, before->sort_code);
  keep_text (&value->account_number, before->account_number);
  keep_text (&value->account_name, before->account_name);
  return TRUE;
}

gboolean
penny_act_save_assistant (PennyStore  *store,
                          gpointer     assistant_change,
                          gint64      *id,
                          GError     **error)
{
  const PennyAssistantChange *change = assistant_change;
  g_autoptr (PennyAssistant) value = penny_assistant_copy (change->assistant);
  const char *args[] = { value->name == NULL ? "" : value->name, NULL };
  gint64 row = value->id;

  if (!keep_hidden (store, change, value, error) || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_rules_assistant (store, value, error) &&
                        penny_assistants_save (store, value, &row, error),
                        value->id == 0 ? "assistant-added" : "assistant-changed", args, &row, id, error);
}

/* Rows that belong to nobody else. */
#define REMOVE_ALL(store, rows, Type, assistant_id, error)                                   \
  remove_rows (store, penny_##rows##_list (store, assistant_id, error),                      \
               G_STRUCT_OFFSET (Type, id), penny_##rows##_remove, error)

/* Takes @list. */
static gboolean
remove_rows (PennyStore  *store,
             GPtrArray   *list,
             gsize        id_offset,
             gboolean   (*remove) (PennyStore *store, gint64 id, GError **error),
             GError     **error)
{
  g_autoptr (GPtrArray) rows = list;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!remove (store, G_STRUCT_MEMBER (gint64, rows->pdata[i], id_offset), error))
      return FALSE;
  return rows != NULL;
}

static gboolean
check_unused (PennyStore  *store,
              gint64       assistant_id,
              GError     **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, assistant_id, PENNY_DATE_FIRST, PENNY_DATE_LAST, error);
  guint n_slips = 0;

  if (entries == NULL || !penny_slips_count (store, assistant_id, &n_slips, error))
    return FALSE;
  return (entries->len == 0 && n_slips == 0) ||
         penny_refuse (error, _("There are hours or payslips of this person, which must be kept. Nothing was changed. "
                                "Say their last day of work instead: then they are no longer shown first."));
}

static gboolean
remove_documents (PennyStore  *store,
                  gint64       assistant_id,
                  GError     **error)
{
  g_autoptr (GPtrArray) documents = penny_documents_list (store, assistant_id, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const PennyDocument *document = g_ptr_array_index (documents, i);

      if (!penny_documents_remove (store, document->id, error) ||
          !penny_drop_kept_file (store, document->file_id, error))
        return FALSE;
    }
  return documents != NULL;
}

static gboolean
remove_all_of (PennyStore  *store,
               gint64       assistant_id,
               GError     **error)
{
  return check_unused (store, assistant_id, error) &&
         REMOVE_ALL (store, contracts, PennyContract, assistant_id, error) &&
         REMOVE_ALL (store, code_notices, PennyCodeNotice, assistant_id, error) &&
         REMOVE_ALL (store, letter_notices, PennyLetterNotice, assistant_id, error) &&
         REMOVE_ALL (store, loan_notices, PennyLoanNotice, assistant_id, error) &&
         REMOVE_ALL (store, pension_notices, PennyPensionNotice, assistant_id, error) &&
         REMOVE_ALL (store, orders, PennyOrder, assistant_id, error) &&
         REMOVE_ALL (store, contacts, PennyContact, assistant_id, error) &&
         REMOVE_ALL (store, usual_hours, PennyUsualHours, assistant_id, error) &&
         REMOVE_ALL (store, timesheets, PennyTimesheet, assistant_id, error) &&
         remove_documents (store, assistant_id, error) &&
         penny_assistants_remove (store, assistant_id, error);
}

gboolean
penny_act_remove_assistant (PennyStore  *store,
                            gpointer     removal,
                            gint64      *id,
                            GError     **error)
{
  const PennyRemoval *what = removal;
  g_auto (GStrv) args = penny_tell_of_assistant (store, what->id, PENNY_DATE_NONE, error);

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, remove_all_of (store, what->id, error), "assistant-removed",
                        (const char *const *) args, &what->id, id, error);
}

static gboolean
refuse_paid (PennyDate   day,
             PennyDate   today,
             GError    **error)
{
  g_autofree char *words = penny_date_to_words (day, today);
  g_autofree char *sentence = NULL;

  sentence = g_strdup_printf (_("This person was paid for %s, which is after that last day. Nothing was changed. "
                                "Look at the date, or put that payday right first."), words);
  return penny_refuse (error, sentence);
}

/* What is not paid after the last day goes, and with it the signature of its week. */
static gboolean
remove_hours_after (PennyStore         *store,
                    const PennyLeaver  *leaver,
                    GError            **error)
{
  g_autoptr (GPtrArray) entries = penny_entries_list (store, leaver->assistant_id, leaver->last + 1, PENNY_DATE_LAST,
                                                      error);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const PennyEntry *entry = g_ptr_array_index (entries, i);

      if (entry->run_id != 0)
        return refuse_paid (entry->day, leaver->today, error);
      if (!penny_entries_remove (store, entry->id, error) ||
          !penny_week_unsign (store, entry->assistant_id, entry->day, error))
        return FALSE;
    }
  return entries != NULL;
}

static gboolean
leave (PennyStore         *store,
       const PennyLeaver  *leaver,
       GError            **error)
{
  g_autoptr (PennyAssistant) assistant = penny_assistants_get (store, leaver->assistant_id, error);

  if (assistant == NULL)
    return FALSE;
  if (leaver->last == PENNY_DATE_NONE)
    return penny_refuse (error, _("Say the last day of work. Nothing was changed."));
  assistant->left = leaver->last;
  return remove_hours_after (store, leaver, error) &&
         REMOVE_ALL (store, usual_hours, PennyUsualHours, leaver->assistant_id, error) &&
         penny_rules_assistant (store, assistant, error) &&
         penny_assistants_save (store, assistant, NULL, error);
}

gboolean
penny_act_leave (PennyStore  *store,
                 gpointer     leaver,
                 gint64      *id,
                 GError     **error)
{
  const PennyLeaver *what = leaver;
  g_auto (GStrv) args = penny_tell_of_assistant (store, what->assistant_id, what->last, error);

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, leave (store, what, error), "assistant-left", (const char *const *) args,
                        &what->assistant_id, id, error);
}
