#include "spoken-entry.h"

struct _PennySpokenEntry
{
  GtkEntry  parent_instance;

  GString  *dots;
};

static void editable_init (GtkEditableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PennySpokenEntry, penny_spoken_entry, GTK_TYPE_ENTRY,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE, editable_init))

static const char *
get_text (GtkEditable *editable)
{
  PennySpokenEntry *self = PENNY_SPOKEN_ENTRY (editable);
  GtkEditable *delegate = gtk_editable_get_delegate (editable);

  if (delegate == NULL || gtk_entry_get_visibility (GTK_ENTRY (self)))
    return delegate != NULL ? gtk_editable_get_text (delegate) : "";
  g_string_truncate (self->dots, 0);
  for (guint i = 0; i < gtk_entry_get_text_length (GTK_ENTRY (self)); i++)
    g_string_append_unichar (self->dots, gtk_entry_get_invisible_char (GTK_ENTRY (self)));
  return self->dots->str;
}

static void
editable_init (GtkEditableInterface *iface)
{
  iface->get_text = get_text;
}

static void
penny_spoken_entry_finalize (GObject *object)
{
  g_string_free (PENNY_SPOKEN_ENTRY (object)->dots, TRUE);

  G_OBJECT_CLASS (penny_spoken_entry_parent_class)->finalize (object);
}

static void
penny_spoken_entry_class_init (PennySpokenEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = penny_spoken_entry_finalize;
}

static void
penny_spoken_entry_init (PennySpokenEntry *self)
{
  self->dots = g_string_new (NULL);
}
