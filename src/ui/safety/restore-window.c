#include "restore-window.h"

#include <glib/gi18n-lib.h>

#include "backup-places.h"
#include "books.h"
#include "compat.h"
#include "fit.h"
#include "focus.h"
#include "keyring.h"
#include "pick-place.h"
#include "restore-words.h"
#include "safety.h"
#include "secret-row.h"
#include "task-window.h"
#include "who-and-when.h"
#include "window.h"
#include "wrap.h"

struct _PennyRestoreWindow
{
  AdwWindow             parent_instance;

  PennyWindow          *window;       /* weak; the one that shows a file */
  GtkWindow            *below;        /* weak; the one it was opened from */
  GCancellable         *cancellable;  /* of what is under way now */
  char                 *file;         /* the backup */
  char                 *folder;       /* where it will be */
  gboolean              replaces;     /* the same file is there */
  gboolean              finishing;    /* it takes its place: too late to leave */
  char                 *secret;       /* what opened it; NULL: the keyring */
  PennyRestore         *restore;      /* it lies beside, ready */

  GtkWidget            *cancel;
  GtkStack             *stack;
  AdwPreferencesGroup  *found;
  GtkLabel             *doing;
  GtkProgressBar       *progress;
  GtkWidget            *stop;
  PennySecretRow       *typed;
  AdwActionRow         *person;
  AdwActionRow         *last;
  AdwActionRow         *acts;
  AdwActionRow         *effect;
  AdwStatusPage        *problem;
  AdwStatusPage        *outcome;
};

G_DEFINE_FINAL_TYPE (PennyRestoreWindow, penny_restore_window, ADW_TYPE_WINDOW)

static void
show_page (PennyRestoreWindow *self,
           const char         *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  penny_focus_first (gtk_stack_get_visible_child (self->stack));
}

static void
show_doing (PennyRestoreWindow *self,
            const char         *sentence,
            gboolean            stoppable)
{
  gtk_label_set_label (self->doing, sentence);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (self->stop, stoppable);
  gtk_widget_set_sensitive (self->cancel, stoppable);
  show_page (self, "working");
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

static void
show_words (AdwStatusPage *page,
            const char    *words)
{
  /* A status page reads its words as markup. */
  g_autofree char *escaped = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  adw_status_page_set_description (page, escaped);
}

static void
show_problem (PennyRestoreWindow *self,
              const GError       *error)
{
  gtk_widget_set_sensitive (self->cancel, TRUE);
  show_words (self->problem, error->message);
  show_page (self, "problem");
  penny_compat_announce (GTK_WIDGET (self), error->message);
}

/* What was under way hears that nobody waits for it. */
static GCancellable *
begin_work (PennyRestoreWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  return self->cancellable;
}

/* What it holds. */

static void
show_contents (PennyRestoreWindow *self)
{
  PennyDate today = penny_today ();
  g_autofree char *last = penny_restore_say_last (self->restore, today);
  g_autofree char *acts = penny_restore_say_acts (self->restore);
  g_autofree char *effect = penny_restore_say_effect (self->restore, self->replaces, today);

  adw_action_row_set_subtitle (self->person, self->restore->person != NULL ? self->restore->person : _("Nobody is named in it"));
  adw_action_row_set_subtitle (self->last, last);
  adw_action_row_set_subtitle (self->acts, acts);
  adw_action_row_set_subtitle (self->effect, effect);
  show_page (self, "look");
}

static gboolean
needs_secret (const GError *error)
{
  return error->domain == PENNY_KEYRING_ERROR ||
         g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED) ||
         g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_KEY) ||
         g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_WRONG_SECRET);
}

/* The first time the keyring is asked, and not knowing is no mistake of the person's. */
static void
ask_for_secret (PennyRestoreWindow *self,
                const GError       *error)
{
  gboolean typed = self->secret != NULL;

  g_clear_pointer (&self->secret, penny_secret_free);
  show_page (self, "secret");
  penny_noted_row_set_error (PENNY_NOTED_ROW (self->typed), typed ? error->message : NULL);
  if (typed)
    penny_compat_announce (GTK_WIDGET (self), error->message);
}

static void
prepared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyRestore *restore = penny_restore_prepare_finish (result, &error);

  if (restore != NULL)
    {
      self->restore = restore;
      show_contents (self);
    }
  else if (penny_is_cancelled (error))
    return;
  else if (needs_secret (error))
    ask_for_secret (self, error);
  else
    show_problem (self, error);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  gtk_progress_bar_set_fraction (PENNY_RESTORE_WINDOW (data)->progress, CLAMP (fraction, 0, 1));
}

static void
prepare (PennyRestoreWindow *self)
{
  show_doing (self, _("Opening the backup and checking it…"), TRUE);
  penny_restore_prepare_async (self->file, self->secret, self->folder, progress_cb, self, begin_work (self),
                               prepared_cb, g_object_ref (self));
}

static void
typed_cb (PennyRestoreWindow *self)
{
  g_clear_pointer (&self->secret, penny_secret_free);
  self->secret = penny_secret_row_get (self->typed);
  if (self->secret == NULL)
    penny_noted_row_set_error (PENNY_NOTED_ROW (self->typed), _("Type the recovery code or the passphrase."));
  else
    prepare (self);
}

/* Which one. */

static void
home_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *home = penny_backup_home_finish (result, &error);

  if (penny_is_cancelled (error))
    return;
  if (home == NULL)
    {
      show_problem (self, error);
      return;
    }
  self->replaces = *home != '\0';
  g_free (self->folder);
  self->folder = self->replaces ? g_steal_pointer (&home) : penny_books_new_folder ();
  prepare (self);
}

static void
take_file (GtkWidget  *widget,
           const char *file)
{
  PennyRestoreWindow *self = PENNY_RESTORE_WINDOW (widget);

  g_free (self->file);
  self->file = g_strdup (file);
  g_clear_pointer (&self->secret, penny_secret_free);
  penny_secret_row_wipe (self->typed);
  show_doing (self, _("Opening the backup and checking it…"), TRUE);
  penny_backup_home_async (self->file, self->window != NULL ? penny_window_get_folder (self->window) : NULL,
                           begin_work (self), home_cb, g_object_ref (self));
}

static void
row_cb (PennyRestoreWindow *self,
        GtkWidget          *row)
{
  take_file (GTK_WIDGET (self), g_object_get_data (G_OBJECT (row), "file"));
}

static void
add_row (PennyRestoreWindow *self,
         const PennyBackup  *backup)
{
  g_autofree char *day = penny_date_to_words (backup->day, penny_today ());
  g_autofree char *size = g_format_size (backup->bytes);
  g_autofree char *place = g_path_get_dirname (backup->file);
  g_autofree char *where = g_strdup_printf (_("%s, in %s"), size, place);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", day, "subtitle", where,
                                 "activatable", TRUE, NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data_full (G_OBJECT (row), "file", g_strdup (backup->file), g_free);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_cb), self);
  adw_preferences_group_add (self->found, row);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PennyRestoreWindow) self = user_data;
  g_autoptr (GPtrArray) backups = penny_backups_find_finish (result, NULL);

  if (backups == NULL || self->window == NULL)
    return;
  for (guint i = 0; i < backups->len; i++)
    add_row (self, backups->pdata[i]);
  if (backups->len > 0 && gtk_widget_get_mapped (GTK_WIDGET (self->found)))
    penny_focus_first (GTK_WIDGET (self->found));
  else if (backups->len == 0)
    adw_preferences_group_set_description (self->found, _("None was found on this computer or on a stick that is plugged "
                                                          "in. Plug one in and come back, or choose a file."));
}

static void
choose (GtkWidget  *widget,
        const char *action,
        GVariant   *nothing)
{
  penny_pick_file (widget, _("Choose a backup file"), _("Look at it"), _("Backups of Pennywell"), "*.backup", take_file);
}

static void
again (GtkWidget  *widget,
       const char *action,
       GVariant   *nothing)
{
  PennyRestoreWindow *self = PENNY_RESTORE_WINDOW (widget);

  begin_work (self);
  g_clear_pointer (&self->restore, penny_restore_free);
  gtk_widget_set_sensitive (self->cancel, TRUE);
  show_page (self, "choose");
}

/* Bringing it back. */

/* Well or not, what is in the folder now is opened: the one that was there had to be closed. */
static void
open_folder (PennyRestoreWindow *self)
{
  if (self->window != NULL)
    penny_window_open_with (self->window, self->folder, self->secret);
  g_clear_pointer (&self->secret, penny_secret_free);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (PennyRestoreWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = penny_restore_put_finish (result, &error);
  g_autofree char *words = NULL;

  /* The program was ended meanwhile. */
  if (self->window == NULL)
    return;
  self->finishing = FALSE;
  gtk_widget_set_sensitive (self->cancel, TRUE);
  if (aside == NULL)
    show_problem (self, error);
  else
    {
      words = *aside != '\0' ? g_strdup_printf (_("The file as it was before is kept in %s."), aside) : NULL;
      show_words (self->outcome, words);
      gtk_widget_set_visible (self->cancel, FALSE);
      show_page (self, "done");
    }
  if (aside != NULL || self->replaces)
    open_folder (self);
}

static void
finish_action (GtkWidget  *widget,
               const char *action,
               GVariant   *nothing)
{
  PennyRestoreWindow *self = PENNY_RESTORE_WINDOW (widget);

  self->finishing = TRUE;
  show_doing (self, _("Putting the file in its place…"), FALSE);
  /* Its window shows a file that is about to be another. */
  if (self->below != NULL && !PENNY_IS_WINDOW (self->below))
    gtk_window_close (self->below);
  if (self->window != NULL && self->replaces)
    penny_window_give_up (self->window);
  penny_restore_put_async (g_steal_pointer (&self->restore), finished_cb, g_object_ref (self));
}

static gboolean
penny_restore_window_close_request (GtkWindow *window)
{
  if (PENNY_RESTORE_WINDOW (window)->finishing)
    return GDK_EVENT_STOP;
  return GTK_WINDOW_CLASS (penny_restore_window_parent_class)->close_request (window);
}

static void
penny_restore_window_dispose (GObject *object)
{
  PennyRestoreWindow *self = PENNY_RESTORE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->below);

  G_OBJECT_CLASS (penny_restore_window_parent_class)->dispose (object);
}

static void
penny_restore_window_finalize (GObject *object)
{
  PennyRestoreWindow *self = PENNY_RESTORE_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->restore, penny_restore_free);
  g_clear_pointer (&self->secret, penny_secret_free);
  g_free (self->file);
  g_free (self->folder);

  G_OBJECT_CLASS (penny_restore_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/safety/restore-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, cancel);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, found);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, doing);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, stop);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, typed);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, person);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, last);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, acts);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, effect);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyRestoreWindow, outcome);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
penny_restore_window_class_init (PennyRestoreWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_restore_window_dispose;
  object_class->finalize = penny_restore_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = penny_restore_window_close_request;

  g_type_ensure (PENNY_TYPE_SECRET_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "restore.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "restore.again", NULL, again);
  gtk_widget_class_install_action (widget_class, "restore.stop", NULL, again);
  gtk_widget_class_install_action (widget_class, "restore.finish", NULL, finish_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_restore_window_init (PennyRestoreWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

static GtkWindow *
find_window (GtkWindow *from)
{
  while (from != NULL && !PENNY_IS_WINDOW (from))
    from = gtk_window_get_transient_for (from);
  return from;
}

/* Of the open file. */
static const char *
backup_folder (PennyWindow *window)
{
  PennyBook *book = penny_window_get_book (window);
  const PennySafety *safety = book != NULL ? penny_book_get_safety (book) : NULL;

  return safety != NULL ? safety->keeping->backup_folder : NULL;
}

GtkWidget *
penny_restore_window_new (GtkWindow *from)
{
  GtkWindow *window = find_window (from);
  PennyRestoreWindow *self;

  g_return_val_if_fail (window != NULL, NULL);

  self = g_object_new (PENNY_TYPE_RESTORE_WINDOW, "transient-for", window, NULL);
  g_set_weak_pointer (&self->window, PENNY_WINDOW (window));
  g_set_weak_pointer (&self->below, from);
  penny_fit (GTK_WINDOW (self));
  /* Not stopped by a file that is chosen sooner: the list is there for whoever comes back. */
  penny_backups_find_async (backup_folder (self->window), NULL, found_cb, g_object_ref (self));
  show_page (self, "choose");
  return GTK_WIDGET (self);
}
