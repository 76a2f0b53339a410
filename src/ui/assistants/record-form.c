#include "record-form.h"

static void
record_form_free (PennyRecordForm *self)
{
  if (self->kind->clear != NULL)
    self->kind->clear (self);
  self->kind->free (self->value);
  g_object_unref (self->book);
  g_free (self);
}

static void
save_cb (PennyRecordForm *self)
{
  const PennyRecordKind *kind = self->kind;
  gpointer value = kind->copy (self->value);

  if (!kind->read (self, value))
    kind->free (value);
  else if (kind->wrap != NULL)
    penny_form_act (self->form, self->book, kind->save, kind->wrap (self, value), kind->free_wrapped);
  else
    penny_form_act (self->form, self->book, kind->save, value, kind->free);
}

static void
remove_cb (PennyRecordForm *self)
{
  penny_form_act_remove (self->form, self->book, self->kind->remove, *(const gint64 *) self->value);
}

gpointer
penny_record_form_new (const PennyRecordKind *kind,
                       GtkWidget             *from,
                       PennyBook             *book,
                       gconstpointer          value,
                       const char            *title,
                       const char            *save_label)
{
  PennyRecordForm *self = g_malloc0 (kind->size);

  g_assert (kind->size >= sizeof *self);
  self->kind = kind;
  self->book = g_object_ref (book);
  self->value = kind->copy (value);
  self->form = penny_form_new (from, title, save_label);
  g_object_set_data_full (G_OBJECT (self->form), "record-form", self, (GDestroyNotify) record_form_free);
  return self;
}

void
penny_record_form_show (gpointer    form,
                        const char *remove_label)
{
  PennyRecordForm *self = form;

  if (remove_label != NULL)
    penny_form_add_remove (self->form, remove_label);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
