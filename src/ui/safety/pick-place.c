#include "pick-place.h"

#include <glib/gi18n-lib.h>

/* The chooser keeps itself alive until its answer. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWidget            *from;
  PennyPicked           picked;
  PennyPickedFiles      picked_files;   /* in its place, where there may be several */
} Picking;

static void
picking_free (Picking *self)
{
  g_object_unref (self->chooser);
  g_object_unref (self->from);
  g_free (self);
}

static void
answered_cb (Picking *self,
             int      response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  /* The page may have been closed meanwhile. */
  if (self->picked_files != NULL)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));

      if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0 && gtk_widget_get_root (self->from) != NULL)
        self->picked_files (self->from, files);
    }
  else if (response == GTK_RESPONSE_ACCEPT && path != NULL && gtk_widget_get_root (self->from) != NULL)
    self->picked (self->from, path);
  picking_free (self);
}

static Picking *
begin (GtkWidget            *from,
       GtkFileChooserAction  action,
       const char           *title,
       const char           *accept,
       PennyPicked           picked)
{
  GtkRoot *root = gtk_widget_get_root (from);
  Picking *self = g_new0 (Picking, 1);

  self->from = g_object_ref (from);
  self->picked = picked;
  self->chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (answered_cb), self);
  return self;
}

void
penny_pick_folder (GtkWidget   *from,
                   const char  *title,
                   const char  *accept,
                   PennyPicked  picked)
{
  Picking *self = begin (from, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, title, accept, picked);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Shows the chooser with files called @kind, or all. */
static void
show_kinds (Picking           *self,
            const char        *kind,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  for (; *patterns != NULL; patterns++)
    gtk_file_filter_add_pattern (filter, *patterns);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), all);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

void
penny_pick_file (GtkWidget   *from,
                 const char  *title,
                 const char  *accept,
                 const char  *kind,
                 const char  *pattern,
                 PennyPicked  picked)
{
  Picking *self = begin (from, GTK_FILE_CHOOSER_ACTION_OPEN, title, accept, picked);

  show_kinds (self, kind, (const char *const[]) { pattern, NULL });
}

void
penny_pick_files (GtkWidget         *from,
                  const char        *title,
                  const char        *accept,
                  const char        *kind,
                  const char *const *patterns,
                  PennyPickedFiles   picked)
{
  Picking *self = begin (from, GTK_FILE_CHOOSER_ACTION_OPEN, title, accept, NULL);

  self->picked_files = picked;
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  show_kinds (self, kind, patterns);
}

void
penny_pick_new (GtkWidget   *from,
                const char  *title,
                const char  *accept,
                const char  *name,
                PennyPicked  picked)
{
  Picking *self = begin (from, GTK_FILE_CHOOSER_ACTION_SAVE, title, accept, picked);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}
