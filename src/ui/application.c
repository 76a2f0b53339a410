#include "application.h"

#include <glib/gi18n-lib.h>

#include "files-window.h"
#include "hidden-amounts.h"
#include "look.h"
#include "me.h"
#include "name-library.h"
#include "safety-help.h"
#include "session-lock.h"
#include "settings.h"
#include "shortcuts.h"
#include "window.h"

#define APP_ID "io.github.pennywell.Pennywell"

struct _PennyApplication
{
  AdwApplication    parent_instance;

  PennySettings    *settings;
  PennySessionLock *session;
  char             *asked;      /* the folder that this start asked for, or NULL */
  PennyBook        *early;      /* opening since before there was a display; NULL once the window has it */
  PennyWindow      *window;     /* borrowed; NULL before the first launch */
  GtkWidget        *files;      /* borrowed; while another file is being chosen */
};

G_DEFINE_FINAL_TYPE (PennyApplication, penny_application, ADW_TYPE_APPLICATION)

static void
quit_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       user_data)
{
  PennyApplication *self = user_data;

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
}

/* Another file was chosen, by whichever row. */
static void
close_files (PennyApplication *self)
{
  if (self->files != NULL)
    gtk_window_close (GTK_WINDOW (self->files));
}

static void
new_cb (GSimpleAction *action,
        GVariant      *nothing,
        gpointer       user_data)
{
  PennyApplication *self = user_data;

  close_files (self);
  penny_window_start_new (self->window);
}

static void
files_cb (GSimpleAction *action,
          GVariant      *nothing,
          gpointer       user_data)
{
  PennyApplication *self = user_data;

  if (self->files == NULL)
    g_set_weak_pointer (&self->files, penny_files_window_new (GTK_WINDOW (self->window),
                                                              penny_window_get_folder (self->window)));
  gtk_window_present (GTK_WINDOW (self->files));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *folder,
         gpointer       user_data)
{
  PennyApplication *self = user_data;

  close_files (self);
  penny_window_open (self->window, g_variant_get_string (folder, NULL));
}

static void
sample_cb (GSimpleAction *action,
           GVariant      *name,
           gpointer       user_data)
{
  PennyApplication *self = user_data;

  close_files (self);
  penny_window_open_sample (self->window, g_variant_get_string (name, NULL));
}

/* Of the program and not of the window, so that a form's window hears the key too. */
static void
lock_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       user_data)
{
  PennyApplication *self = user_data;

  penny_window_lock (self->window);
}

/* What a notification leads to; the window goes there if it shows a file. */
static void
assistants_cb (GSimpleAction *action,
               GVariant      *nothing,
               gpointer       user_data)
{
  PennyApplication *self = user_data;

  if (self->window == NULL)
    return;
  gtk_window_present (GTK_WINDOW (self->window));
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "go", g_variant_new_string ("assistants"));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *nothing,
                gpointer       user_data)
{
  PennyApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (penny_window_new_preferences (self->window)));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *nothing,
              gpointer       user_data)
{
  PennyApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (penny_shortcuts_new (GTK_WINDOW (self->window))));
}

static void
safety_help_cb (GSimpleAction *action,
                GVariant      *nothing,
                gpointer       self)
{
  gtk_window_present (GTK_WINDOW (penny_safety_help_new (gtk_application_get_active_window (self))));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *nothing,
          gpointer       user_data)
{
  PennyApplication *self = user_data;
  static const char *const sources[] = { "NHS England", "legislation.gov.uk", NULL };
  GtkWidget *about = adw_about_window_new ();

  g_object_set (about,
                "application-name", "Pennywell",
                "application-icon", APP_ID,
                "version", PENNY_VERSION,
                "developer-name", _("The Pennywell maintainers"),
                "license-type", GTK_LICENSE_GPL_3_0,
                "comments", _("How much is left of a personal health budget or direct payment, and what it is for. "
                              "Everything stays on this computer."),
                "transient-for", self->window,
                "modal", TRUE,
                NULL);
  adw_about_window_add_credit_section (ADW_ABOUT_WINDOW (about), _("Facts come from"), (const char **) sources);
  gtk_window_present (GTK_WINDOW (about));
}

static const GActionEntry entries[] = {
  { "quit", quit_cb },
  { "new", new_cb },
  { "files", files_cb },
  { "open", open_cb, "s" },
  { "sample", sample_cb, "s" },
  { "lock", lock_cb },
  { "assistants", assistants_cb },
  { "preferences", preferences_cb },
  { "shortcuts", shortcuts_cb },
  { "safety-help", safety_help_cb },
  { "about", about_cb },
};

static void
session_locked_cb (PennyApplication *self)
{
  if (self->window != NULL)
    penny_window_lock (self->window);
}

static void
early_opened_cb (GObject      *book,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (PennyApplication) self = user_data;

  if (self->window != NULL)
    penny_window_opened (self->window, PENNY_BOOK (book), result);
}

static const char *
first_folder (PennyApplication *self)
{
  const char *last = penny_settings_get_last_book (self->settings);

  if (self->asked != NULL)
    return self->asked;
  return *last != '\0' ? last : NULL;
}

/* The clerk reads the book while the toolkit starts, which takes longer: so a
 * book of 100,000 payments is on screen as soon as a small one. */
static void
open_early (PennyApplication *self)
{
  const char *folder = first_folder (self);

  if (folder == NULL)
    return;
  self->early = penny_book_new ();
  penny_me_act (self->early, self->settings, folder);
  penny_book_open_async (self->early, folder, PENNY_STORE_WRITE, NULL, early_opened_cb, g_object_ref (self));
}

static void
penny_application_startup (GApplication *application)
{
  PennyApplication *self = PENNY_APPLICATION (application);

  self->settings = penny_settings_new ();
  penny_hidden_amounts_start (GTK_APPLICATION (self), self->settings);
  open_early (self);
  G_APPLICATION_CLASS (penny_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  penny_shortcuts_install (GTK_APPLICATION (self));
  penny_name_library_start ();
  penny_look_follow (self->settings);
  self->session = penny_session_lock_new (GTK_APPLICATION (self));
  g_signal_connect_object (self->session, "locked", G_CALLBACK (session_locked_cb), self, G_CONNECT_SWAPPED);
}

/* A book is its folder; who points at the file in it means the same. */
static char *
folder_of (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) parent = g_strcmp0 (name, "book.db") == 0 ? g_file_get_parent (file) : NULL;

  return g_file_get_path (parent != NULL ? parent : file);
}

/* `pennywell open FOLDER`, or `pennywell FOLDER` as a file manager says it. */
static char *
wanted_folder (char       **words,
               const char  *working_folder)
{
  const char *word = words[1] != NULL && g_str_equal (words[1], "open") ? words[2] : words[1];
  g_autoptr (GFile) file = NULL;

  if (word == NULL || g_str_has_prefix (word, "--"))
    return NULL;
  file = working_folder != NULL ? g_file_new_for_commandline_arg_and_cwd (word, working_folder)
                                : g_file_new_for_commandline_arg (word);
  return folder_of (file);
}

static void
show_first (PennyApplication *self)
{
  g_set_weak_pointer (&self->window, PENNY_WINDOW (penny_window_new (GTK_APPLICATION (self), self->settings)));
  if (self->early != NULL)
    penny_window_await (self->window, self->early, first_folder (self));
  else
    penny_window_start_new (self->window);
  g_clear_object (&self->early);
}

static int
penny_application_command_line (GApplication            *application,
                                GApplicationCommandLine *line)
{
  PennyApplication *self = PENNY_APPLICATION (application);
  g_auto (GStrv) words = g_application_command_line_get_arguments (line, NULL);
  g_autofree char *folder = wanted_folder (words, g_application_command_line_get_cwd (line));

  if (self->window == NULL)
    show_first (self);
  else if (folder != NULL)
    penny_window_open (self->window, folder);
  gtk_window_present (GTK_WINDOW (self->window));
  return 0;
}

static void
penny_application_finalize (GObject *object)
{
  PennyApplication *self = PENNY_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->files);
  g_clear_object (&self->early);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (penny_application_parent_class)->finalize (object);
}

static void
penny_application_class_init (PennyApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = penny_application_finalize;
  application_class->startup = penny_application_startup;
  application_class->command_line = penny_application_command_line;
}

static void
penny_application_init (PennyApplication *self)
{
}

int
penny_application_run (int   argc,
                       char *argv[])
{
  g_autoptr (PennyApplication) self = NULL;

  bindtextdomain (GETTEXT_PACKAGE, PENNY_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_application_name ("Pennywell");
  self = g_object_new (PENNY_TYPE_APPLICATION, "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "register-session", TRUE,
                       "resource-base-path", "/io/github/pennywell/Pennywell", NULL);
  self->asked = wanted_folder (argv, NULL);
  return g_application_run (G_APPLICATION (self), argc, argv);
}
