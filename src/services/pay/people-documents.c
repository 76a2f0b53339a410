#include "people.h"

#include <glib/gi18n-lib.h>

#include "people-private.h"

/* Documents: what is to be seen and by when, with a copy of each if one is kept. */

void
penny_document_change_free (PennyDocumentChange *self)
{
  g_clear_pointer (&self->document, penny_document_free);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
  g_free (self);
}

const char *
penny_document_kind_words (PennyDocumentKind kind)
{
  switch (kind)
    {
    case PENNY_DOCUMENT_CONTRACT:
      return _("Contract");
    case PENNY_DOCUMENT_RIGHT_TO_WORK:
      return _("Right to work");
    case PENNY_DOCUMENT_DBS:
      return _("DBS check");
    case PENNY_DOCUMENT_INSURANCE:
      return _("Insurance");
    case PENNY_DOCUMENT_DRIVING:
      return _("Driving licence, MOT or insurance");
    case PENNY_DOCUMENT_TRAINING:
      return _("Training");
    case PENNY_DOCUMENT_OTHER:
    default:
      return _("Other document");
    }
}

const char *
penny_document_words (const PennyDocument *document)
{
  return document->name != NULL && *document->name != '\0' ? document->name
                                                           : penny_document_kind_words (document->kind);
}

static char **
tell_document (PennyStore           *store,
               const PennyDocument  *document,
               GError              **error)
{
  g_autofree char *name = NULL;

  if (document->assistant_id == 0)
    return penny_tell (penny_document_words (document), NULL);
  name = penny_name_of_assistant (store, document->assistant_id, error);
  return name == NULL ? NULL : penny_tell (penny_document_words (document), name, NULL);
}

static const char *
kind_of (const PennyDocument *document,
         const char          *theirs,
         const char          *households)
{
  return document->assistant_id == 0 ? households : theirs;
}

static gboolean
save_document (PennyStore                 *store,
               const PennyDocumentChange  *change,
               gint64                     *row,
               GError                    **error)
{
  g_autoptr (PennyDocument) value = penny_document_copy (change->document);
  g_autoptr (PennyDocument) before = NULL;
  gint64 old_file = 0;

  if (value->id != 0)
    {
      before = penny_documents_get (store, value->id, error);
      if (before == NULL)
        return FALSE;
      old_file = value->file_id = before->file_id;
    }
  if (change->file != NULL && !penny_keep_file (store, change->file, change->file_name, &value->file_id, error))
    return FALSE;
  return penny_rules_document (store, value, error) && penny_documents_save (store, value, row, error) &&
         (old_file == value->file_id || penny_drop_kept_file (store, old_file, error));
}

gboolean
penny_act_save_document (PennyStore  *store,
                         gpointer     document_change,
                         gint64      *id,
                         GError     **error)
{
  const PennyDocumentChange *change = document_change;
  const PennyDocument *value = change->document;
  g_auto (GStrv) args = tell_document (store, value, error);
  gint64 row = value->id;

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, save_document (store, change, &row, error),
                        value->id == 0 ? kind_of (value, "document-added", "household-document-added")
                                       : kind_of (value, "document-changed", "household-document-changed"),
                        (const char *const *) args, &row, id, error);
}

gboolean
penny_act_remove_document (PennyStore  *store,
                           gpointer     removal,
                           gint64      *id,
                           GError     **error)
{
  const PennyRemoval *what = removal;
  g_autoptr (PennyDocument) value = penny_documents_get (store, what->id, error);
  g_auto (GStrv) args = value == NULL ? NULL : tell_document (store, value, error);

  if (args == NULL || !penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store,
                        penny_documents_remove (store, value->id, error) &&
                        penny_drop_kept_file (store, value->file_id, error),
                        kind_of (value, "document-removed", "household-document-removed"),
                        (const char *const *) args, &what->id, id, error);
}
