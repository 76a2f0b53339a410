#include "preferences.h"

#include <glib/gi18n-lib.h>

#include "fit.h"
#include "noted-row.h"
#include "wrap.h"

struct _PennyPreferences
{
  AdwWindow             parent_instance;

  PennyBook            *book;
  GCancellable         *cancellable;

  AdwComboRow          *text_size;
  GtkSwitch            *wide_spacing;
  AdwComboRow          *appearance;
  GtkSwitch            *notices;
  GtkWidget            *people;
  PennyNotedRow        *name;
  PennyNotedRow        *manager;
  PennyNotedRow        *role;
};

G_DEFINE_FINAL_TYPE (PennyPreferences, penny_preferences, ADW_TYPE_WINDOW)

/* In the order of the rows' choices. */
static const char *const text_sizes[] = { "normal", "large", "larger", "largest", NULL };
static const char *const appearances[] = { "system", "light", "dark", NULL };

static gboolean
name_to_index (GBinding     *binding,
               const GValue *name,
               GValue       *index,
               gpointer      names)
{
  for (guint i = 0; ((const char *const *) names)[i] != NULL; i++)
    if (g_strcmp0 (((const char *const *) names)[i], g_value_get_string (name)) == 0)
      g_value_set_uint (index, i);
  return TRUE;
}

static gboolean
index_to_name (GBinding     *binding,
               const GValue *index,
               GValue       *name,
               gpointer      names)
{
  g_value_set_string (name, ((const char *const *) names)[g_value_get_uint (index)]);
  return TRUE;
}

static void
bind_choice (PennySettings     *settings,
             const char        *property,
             AdwComboRow       *row,
             const char *const *names)
{
  g_object_bind_property_full (settings, property, row, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               name_to_index, index_to_name, (gpointer) names, NULL);
}

static char *
text_of (PennyNotedRow *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
saved_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PennyPreferences) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    penny_noted_row_set_error (self->name, error->message);
}

/* The tick beside a field, or Enter, saves it: one act. */
static void
save_person (PennyPreferences *self)
{
  const PennySummary *summary = penny_book_get_summary (self->book);
  PennyPerson *person = summary->person != NULL ? penny_person_copy (summary->person) : penny_person_new ();

  g_free (person->name);
  g_free (person->manager);
  g_free (person->manager_role);
  person->name = text_of (self->name);
  person->manager = text_of (self->manager);
  person->manager_role = text_of (self->role);
  penny_noted_row_set_error (self->name, NULL);
  penny_book_do_async (self->book, penny_act_save_person, person, (GDestroyNotify) penny_person_free,
                       self->cancellable, saved_cb, g_object_ref (self));
}

static void
show_person (PennyPreferences *self)
{
  const PennySummary *summary = penny_book_get_summary (self->book);
  const PennyPerson *person = summary != NULL ? summary->person : NULL;

  if (person == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->name), person->name != NULL ? person->name : "");
  gtk_editable_set_text (GTK_EDITABLE (self->manager), person->manager != NULL ? person->manager : "");
  gtk_editable_set_text (GTK_EDITABLE (self->role), person->manager_role != NULL ? person->manager_role : "");
}

static void
penny_preferences_dispose (GObject *object)
{
  PennyPreferences *self = PENNY_PREFERENCES (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_preferences_parent_class)->dispose (object);
}

static void
penny_preferences_class_init (PennyPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_preferences_dispose;

  g_type_ensure (PENNY_TYPE_NOTED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, wide_spacing);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, appearance);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, notices);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, people);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, name);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, manager);
  gtk_widget_class_bind_template_child (widget_class, PennyPreferences, role);
  gtk_widget_class_bind_template_callback (widget_class, save_person);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_preferences_init (PennyPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_preferences_new (GtkWindow     *from,
                       PennySettings *settings,
                       PennyBook     *book)
{
  PennyPreferences *self = g_object_new (PENNY_TYPE_PREFERENCES, "transient-for", from, NULL);

  penny_fit (GTK_WINDOW (self));
  bind_choice (settings, "text-size", self->text_size, text_sizes);
  bind_choice (settings, "appearance", self->appearance, appearances);
  g_object_bind_property (settings, "wide-spacing", self->wide_spacing, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (settings, "notices", self->notices, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_visible (self->people, book != NULL);
  if (book != NULL)
    {
      self->book = g_object_ref (book);
      show_person (self);
    }
  return GTK_WIDGET (self);
}
