#include "files-window.h"

#include <glib/gi18n-lib.h>

#include "books.h"
#include "fit.h"
#include "sample-list.h"
#include "wrap.h"

struct _PennyFilesWindow
{
  AdwWindow            parent_instance;

  GtkFileChooserNative *chooser;

  AdwPreferencesGroup  *mine;
};

G_DEFINE_FINAL_TYPE (PennyFilesWindow, penny_files_window, ADW_TYPE_WINDOW)

static void
chosen_cb (PennyFilesWindow *self,
           int               response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *folder = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "app.open", "s", folder);
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *nothing)
{
  PennyFilesWindow *self = PENNY_FILES_WINDOW (widget);

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_("Open a Pennywell folder"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
add_files (PennyFilesWindow *self)
{
  g_autoptr (GPtrArray) books = penny_books_list ();

  for (guint i = 0; i < books->len; i++)
    {
      const char *folder = g_ptr_array_index (books, i);
      g_autofree char *name = g_path_get_basename (folder);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, "activatable", TRUE,
                                     "action-name", "app.open", NULL);

      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", folder);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      adw_preferences_group_add (self->mine, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->mine), books->len > 0);
}

static void
penny_files_window_dispose (GObject *object)
{
  g_clear_object (&PENNY_FILES_WINDOW (object)->chooser);

  G_OBJECT_CLASS (penny_files_window_parent_class)->dispose (object);
}

static void
penny_files_window_class_init (PennyFilesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_files_window_dispose;

  g_type_ensure (PENNY_TYPE_SAMPLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/files-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyFilesWindow, mine);
  gtk_widget_class_install_action (widget_class, "files.choose", NULL, choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_files_window_init (PennyFilesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  add_files (self);
}

GtkWidget *
penny_files_window_new (GtkWindow *from)
{
  GtkWidget *self = g_object_new (PENNY_TYPE_FILES_WINDOW, "transient-for", from,
                                  "application", gtk_window_get_application (from), NULL);

  penny_fit (GTK_WINDOW (self));
  return self;
}
