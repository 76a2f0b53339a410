#include "files-window.h"

#include <glib/gi18n-lib.h>

#include "books.h"
#include "fit.h"
#include "safety.h"
#include "sample-list.h"
#include "wrap.h"

struct _PennyFilesWindow
{
  AdwWindow            parent_instance;

  GtkFileChooserNative *chooser;
  GCancellable         *peeking;

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
name_row (GtkWidget  *row,
          const char *name,
          const char *words)
{
  g_autofree char *both = *words != '\0' ? g_strdup_printf ("%s. %s", name, words) : g_strdup (name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

/* What the row says of where the file lies, and whether it is the open one. */
static char *
words_of (GtkWidget *row,
          gboolean   locked)
{
  const char *folder = g_object_get_data (G_OBJECT (row), "folder");
  g_autofree char *place = g_path_get_basename (folder);

  if (g_object_get_data (G_OBJECT (row), "open") != NULL)
    return g_strdup (_("Open now"));
  /* Translators: the name of a folder. */
  return locked ? g_strdup_printf (_("Kept in “%s”. Its name shows when it is open."), place)
                : g_strdup_printf (_("Kept in “%s”"), place);
}

static void
peeked_cb (GObject      *nothing,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = penny_book_peek_finish (result, &error);
  g_autofree char *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  words = words_of (row, name == NULL);
  if (name == NULL)
    name_row (row, _("Locked"), words);
  else
    name_row (row, *name != '\0' ? name : _("My budget"), words);
}

static void
add_file (PennyFilesWindow *self,
          const char       *folder,
          gboolean          open)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 "subtitle-lines", 0, "action-name", "app.open", NULL);
  g_autofree char *words = NULL;

  g_object_set_data_full (G_OBJECT (row), "folder", g_strdup (folder), g_free);
  g_object_set_data (G_OBJECT (row), "open", open ? row : NULL);
  words = words_of (row, FALSE);
  name_row (row, _("A file"), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", folder);
  if (open)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_preferences_group_add (self->mine, row);
  penny_book_peek_async (folder, self->peeking, peeked_cb, g_object_ref (row));
}

static void
add_files (PennyFilesWindow *self,
           const char       *open)
{
  g_autoptr (GPtrArray) books = penny_books_list ();

  for (guint i = 0; i < books->len; i++)
    add_file (self, books->pdata[i], g_strcmp0 (books->pdata[i], open) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->mine), books->len > 0);
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *nothing)
{
  GtkWindow *from = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (from), "win.restore", NULL);
}

static void
penny_files_window_dispose (GObject *object)
{
  PennyFilesWindow *self = PENNY_FILES_WINDOW (object);

  g_cancellable_cancel (self->peeking);
  g_clear_object (&self->peeking);
  g_clear_object (&self->chooser);

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
  gtk_widget_class_install_action (widget_class, "files.restore", NULL, restore);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_files_window_init (PennyFilesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  self->peeking = g_cancellable_new ();
}

GtkWidget *
penny_files_window_new (GtkWindow  *from,
                        const char *open)
{
  PennyFilesWindow *self = g_object_new (PENNY_TYPE_FILES_WINDOW, "transient-for", from,
                                         "application", gtk_window_get_application (from), NULL);

  add_files (self, open);
  penny_fit (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
