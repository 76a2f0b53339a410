#include "watch-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "pick-place.h"
#include "watching.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm           *form;   /* borrowed: it owns us */
  PennyBook           *book;
  PennyWatching       *watching;

  AdwPreferencesGroup *group;
  AdwActionRow        *row;
} WatchForm;

static void
watch_form_free (WatchForm *self)
{
  g_object_unref (self->watching);
  g_object_unref (self->book);
  g_free (self);
}

static WatchForm *
form_of (gpointer form)
{
  return g_object_get_data (G_OBJECT (form), "watch-form");
}

static void
follow (GtkWidget *form)
{
  WatchForm *self = form_of (form);
  g_autofree char *folder = NULL;
  g_autofree char *trouble = NULL;

  g_object_get (self->watching, "folder", &folder, "trouble", &trouble, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), folder != NULL ? folder : _("No folder is watched"));
  adw_action_row_set_subtitle (self->row, trouble != NULL ? trouble : folder != NULL ? _("What arrives here is added.") : "");
}

static void
changed_cb (GObject      *book,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (PennyForm) form = user_data;
  g_autoptr (GError) error = NULL;

  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    penny_form_done (form);
  else
    penny_form_fail (form, error->message, NULL);
}

static void
picked_cb (GtkWidget  *form,
           const char *folder)
{
  penny_form_wait (PENNY_FORM (form));
  penny_book_watch_async (form_of (form)->book, folder, NULL, changed_cb, g_object_ref (form));
}

/* Said before a folder is looked for, not after. */
static gboolean
is_sample (PennyBook *book)
{
  PennySummary *summary = penny_book_get_summary (book);

  return summary != NULL && summary->person != NULL && summary->person->label != NULL;
}

static void
choose_cb (PennyForm *form)
{
  if (is_sample (form_of (GTK_WIDGET (form))->book))
    {
      penny_form_fail (form, _("This is a sample file: no folder is watched for it. Make a file of your own first."), NULL);
      return;
    }
  penny_pick_folder (GTK_WIDGET (form), _("Choose the folder where receipts arrive"), _("Watch this folder"), picked_cb);
}

static void
stop_cb (PennyForm *form)
{
  penny_form_wait (form);
  penny_book_watch_async (form_of (form)->book, NULL, NULL, changed_cb, g_object_ref (form));
}

void
penny_watch_form_open (GtkWidget *from,
                       PennyBook *book)
{
  WatchForm *self = g_new0 (WatchForm, 1);
  g_autofree char *folder = NULL;

  self->book = g_object_ref (book);
  self->watching = g_object_ref (penny_book_get_watching (book));
  g_object_get (self->watching, "folder", &folder, NULL);
  self->form = penny_form_new (from, _("A folder that is watched"),
                               folder != NULL ? _("Choose another folder…") : _("Choose a folder…"));
  g_object_set_data_full (G_OBJECT (self->form), "watch-form", self, (GDestroyNotify) watch_form_free);
  self->group = penny_form_group (self->form, NULL,
                                  _("Where your phone’s photos arrive on this computer, for example. While this file is open, "
                                    "each new photo or PDF in the folder is added here. What is there already is left out. "
                                    "Nothing in the folder is changed or removed."));
  self->row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->row));
  if (folder != NULL)
    penny_form_add_remove (self->form, _("Stop watching it"));
  g_signal_connect (self->form, "save", G_CALLBACK (choose_cb), NULL);
  g_signal_connect (self->form, "remove", G_CALLBACK (stop_cb), NULL);
  g_signal_connect_object (self->watching, "notify", G_CALLBACK (follow), self->form, G_CONNECT_SWAPPED);
  follow (GTK_WIDGET (self->form));
  gtk_window_present (GTK_WINDOW (self->form));
}
