#include "document-form.h"

#include <glib/gi18n-lib.h>

#include "checked-row.h"
#include "kept-file.h"
#include "people.h"
#include "record-form.h"
#include "typed-checks.h"

typedef struct
{
  PennyRecordForm  record;
  GBytes          *file;                /* to be kept from now on; or NULL */
  char            *file_name;

  AdwComboRow     *kind;
  PennyNotedRow   *name;
  PennyNotedRow   *number;
  PennyDateRow    *seen_on;
  PennyDateRow    *from;
  PennyDateRow    *until;
  PennyNotedRow   *note;
  AdwActionRow    *copy;
} DocumentForm;

static void
clear (gpointer form)
{
  DocumentForm *self = form;

  g_clear_pointer (&self->file, g_bytes_unref);
  g_clear_pointer (&self->file_name, g_free);
}

static PennyDocumentKind
kind_of (DocumentForm *self)
{
  return (PennyDocumentKind) penny_choice_get_kind (penny_choice_row_get (self->kind));
}

/* Only a DBS certificate has numbers of one form. */
static gboolean
read_number (DocumentForm   *self,
             PennyDocument  *document)
{
  g_autofree char *why = NULL;
  g_autofree char *tidy = NULL;

  g_free (document->number);
  document->number = penny_form_text (self->number);
  if (document->number == NULL || document->kind != PENNY_DOCUMENT_DBS)
    return TRUE;
  if (!penny_typed_dbs_number (document->number, &tidy, &why))
    {
      penny_form_fail (self->record.form, why, GTK_WIDGET (self->number));
      return FALSE;
    }
  g_free (document->number);
  document->number = g_steal_pointer (&tidy);
  return TRUE;
}

/* A kind alone would remind of nothing. */
static gboolean
says_something (DocumentForm        *self,
                const PennyDocument *document)
{
  if (document->name != NULL || document->number != NULL || document->note != NULL || document->file_id != 0 ||
      self->file != NULL || document->seen_on != PENNY_DATE_NONE || document->from != PENNY_DATE_NONE ||
      document->until != PENNY_DATE_NONE)
    return TRUE;
  penny_form_fail (self->record.form, _("This document is empty still, and was not saved. Say what it is, enter a day of it, or "
                                        "choose a file to keep."), GTK_WIDGET (self->name));
  return FALSE;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  DocumentForm *self = form;
  PennyForm *window = self->record.form;
  PennyDocument *document = value;

  document->kind = kind_of (self);
  g_free (document->name);
  document->name = penny_form_text (self->name);
  g_free (document->note);
  document->note = penny_form_text (self->note);
  if (document->kind == PENNY_DOCUMENT_OTHER &&
      !penny_form_need_text (window, self->name, &document->name, _("Say what the document is.")))
    return FALSE;
  return read_number (self, document) &&
         penny_form_read_date (window, self->seen_on, FALSE, &document->seen_on) &&
         penny_form_read_date (window, self->from, FALSE, &document->from) &&
         penny_form_read_date (window, self->until, FALSE, &document->until) &&
         says_something (self, document);
}

static gpointer
wrap (gpointer form,
      gpointer value)
{
  DocumentForm *self = form;
  PennyDocumentChange *change = g_new0 (PennyDocumentChange, 1);

  change->document = value;
  change->file = self->file != NULL ? g_bytes_ref (self->file) : NULL;
  change->file_name = g_strdup (self->file_name);
  return change;
}

static const PennyRecordKind kind = {
  sizeof (DocumentForm), (PennyCopy) penny_document_copy, (GDestroyNotify) penny_document_free,
  penny_act_save_document, penny_act_remove_document, read_rows,
  wrap, (GDestroyNotify) penny_document_change_free, clear,
};

static void
chosen_cb (PennyForm  *form,
           GBytes     *bytes,
           const char *name)
{
  DocumentForm *self = g_object_get_data (G_OBJECT (form), "record-form");
  g_autofree char *words = g_strdup_printf (_("“%s” will be kept when you save."), name);

  clear (self);
  self->file = g_bytes_ref (bytes);
  self->file_name = g_strdup (name);
  adw_action_row_set_subtitle (self->copy, words);
}

static void
choose_cb (DocumentForm *self)
{
  penny_kept_file_pick (self->record.form, _("Choose a file to keep"), chosen_cb);
}

static void
open_cb (DocumentForm *self)
{
  penny_kept_file_open (GTK_WINDOW (self->record.form), self->record.book,
                        ((PennyDocument *) self->record.value)->file_id);
}

static void
save_copy_cb (DocumentForm *self)
{
  penny_kept_file_save (GTK_WINDOW (self->record.form), self->record.book,
                        ((PennyDocument *) self->record.value)->file_id);
}

static void
add_button (DocumentForm        *self,
            AdwPreferencesGroup *group,
            const char          *label,
            GCallback            pressed)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect_swapped (button, "clicked", pressed, self);
  adw_preferences_group_add (group, button);
}

static void
add_copy (DocumentForm        *self,
          const PennyDocument *document)
{
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("A copy"), NULL);

  self->copy = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Kept in this file, sealed"), "use-markup", FALSE,
                             "subtitle", document->file_id != 0 ? _("A copy is kept.") : _("No copy is kept."), NULL);
  adw_preferences_group_add (group, GTK_WIDGET (self->copy));
  add_button (self, group, document->file_id != 0 ? _("Choose another file") : _("Choose a file to keep"),
              G_CALLBACK (choose_cb));
  if (document->file_id == 0)
    return;
  add_button (self, group, _("Open the copy"), G_CALLBACK (open_cb));
  add_button (self, group, _("Save a plain copy"), G_CALLBACK (save_copy_cb));
}

static GListStore *
kinds (gboolean household)
{
  static const PennyDocumentKind order[] = {
    PENNY_DOCUMENT_CONTRACT, PENNY_DOCUMENT_RIGHT_TO_WORK, PENNY_DOCUMENT_DBS, PENNY_DOCUMENT_INSURANCE,
    PENNY_DOCUMENT_DRIVING, PENNY_DOCUMENT_TRAINING, PENNY_DOCUMENT_OTHER,
  };
  GListStore *list = penny_choices_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (!household || order[i] == PENNY_DOCUMENT_INSURANCE || order[i] == PENNY_DOCUMENT_OTHER)
      penny_choices_add (list, (int) order[i], 0, penny_document_kind_words (order[i]));
  return list;
}

static void
add_rows (DocumentForm        *self,
          const PennyDocument *document)
{
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL, NULL);
  PennyDate today = penny_book_get_today (self->record.book);

  self->kind = penny_form_add_choice (group, _("Kind"), kinds (document->assistant_id == 0), (int) document->kind, 0);
  self->name = penny_form_add_text (group, _("What it is"), document->name);
  self->number = penny_form_add_text (group, _("Its number, if it has one"), document->number);
  self->seen_on = penny_form_add_date (group, _("You saw it on"), today, document->seen_on);
  self->from = penny_form_add_date (group, _("It holds from"), today, document->from);
  self->until = penny_form_add_date (group, _("It runs out, or look at it again, on"), today, document->until);
  self->note = penny_form_add_text (group, _("Note"), document->note);
  add_copy (self, document);
}

static char *
title_of (const PennyAssistant *assistant,
          const PennyDocument  *document)
{
  if (document == NULL && assistant == NULL)
    return g_strdup (_("Add a document of the household"));
  if (document == NULL)
    return g_strdup_printf (_("Add a document of %s"), assistant->name);
  if (assistant == NULL)
    return g_strdup_printf (_("%s of the household"), penny_document_kind_words (document->kind));
  /* Translators: a kind of document, and a name: "DBS check of Amir". */
  return g_strdup_printf (_("%s of %s"), penny_document_kind_words (document->kind), assistant->name);
}

void
penny_document_form_open (GtkWidget            *from,
                          PennyBook            *book,
                          const PennyAssistant *assistant,
                          const PennyDocument  *document)
{
  g_autoptr (PennyDocument) new = penny_document_new ();
  g_autofree char *title = title_of (assistant, document);
  g_autofree char *remove = document != NULL ? g_strdup_printf (_("Remove it: %s"), title) : NULL;
  gboolean adds = document == NULL;
  DocumentForm *self;

  new->assistant_id = assistant != NULL ? assistant->id : 0;
  new->kind = assistant != NULL ? PENNY_DOCUMENT_CONTRACT : PENNY_DOCUMENT_INSURANCE;
  document = adds ? new : document;
  self = penny_record_form_new (&kind, from, book, document, title, adds ? _("Add this document") : _("Save"));
  add_rows (self, document);
  penny_record_form_show (self, remove);
}
