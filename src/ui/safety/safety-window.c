#include "safety-window.h"

#include <glib/gi18n-lib.h>

#include "code-window.h"
#include "compat.h"
#include "fit.h"
#include "passphrase-form.h"
#include "pick-place.h"
#include "replace-form.h"
#include "restore-window.h"
#include "safety-tasks.h"
#include "safety-words.h"
#include "wrap.h"

struct _PennySafetyWindow
{
  AdwWindow     parent_instance;

  PennyBook    *book;
  GCancellable *cancellable;

  GtkLabel     *problem;
  GtkWidget    *code_now, *backup_now, *who_now, *sound_now;
  GtkImage     *code_now_icon, *backup_now_icon, *who_now_icon, *sound_now_icon;
  GtkWidget    *code, *passphrase, *backups;
  GtkWidget    *make_code;
  GtkWidget    *set_passphrase;
  GtkWidget    *always_row;
  GtkSwitch    *always_ask;
  GtkWidget    *folder;
  GtkWidget    *replace_key;
};

G_DEFINE_FINAL_TYPE (PennySafetyWindow, penny_safety_window, ADW_TYPE_WINDOW)

/* What is shown. */

static void
show_state (GtkWidget        *row,
            GtkImage         *icon,
            const char       *words,
            PennySafetyLevel  level)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_image_set_from_icon_name (icon, penny_safety_icon (level));
  gtk_widget_remove_css_class (GTK_WIDGET (icon), "success");
  gtk_widget_remove_css_class (GTK_WIDGET (icon), "warning");
  if (level != PENNY_SAFETY_KNOW)
    gtk_widget_add_css_class (GTK_WIDGET (icon), level == PENNY_SAFETY_WELL ? "success" : "warning");
}

static void
show_now (PennySafetyWindow *self,
          const PennySafety *safety)
{
  PennySafetyLevel level;
  g_autofree char *code = penny_safety_say_code (safety, &level);
  g_autofree char *backup = NULL;
  g_autofree char *who = NULL;

  show_state (self->code_now, self->code_now_icon, code, level);
  backup = penny_safety_say_backup (safety, penny_book_get_today (self->book), &level);
  show_state (self->backup_now, self->backup_now_icon, backup, level);
  who = penny_safety_say_who (safety, &level);
  show_state (self->who_now, self->who_now_icon, who, level);
  show_state (self->sound_now, self->sound_now_icon,
              _("Something in the file did not read as it was written. Check the file, below."), PENNY_SAFETY_CARE);
  gtk_widget_set_visible (self->sound_now, safety->harmed);
}

static void
show_ways (PennySafetyWindow *self,
           const PennySafety *safety)
{
  const char *place = safety->keeping->backup_folder;
  gboolean has_passphrase = safety->locks.passphrases > 0;
  /* Translators: as on the sheet with the code, so that a sheet finds its file. */
  g_autofree char *about = g_strdup_printf (_("25 letters and digits that open this file, and its backups, on any computer. "
                                              "The number of this file begins with %.8s, as its sheet says."),
                                            safety->locks.id);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->code), about);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->make_code),
                                 safety->locks.codes > 0 ? _("Make a new recovery code") : _("Make a recovery code"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->make_code),
                               safety->locks.codes > 0
                               ? _("The one before stops working when the new one is written down")
                               : _("It is shown once, to be written down"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->set_passphrase),
                                 has_passphrase ? _("Change or remove the passphrase") : _("Set a passphrase"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->always_row),
                               has_passphrase ? _("Even when you are logged in") : _("Set a passphrase first"));
  gtk_widget_set_sensitive (self->always_row, has_passphrase && !penny_book_is_read_only (self->book));
  gtk_switch_set_active (self->always_ask, safety->keeping->always_ask);
  gtk_switch_set_state (self->always_ask, safety->keeping->always_ask);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->folder),
                               place != NULL ? place : _("Not chosen yet. A USB stick is a good place."));
}

/* A sample has no secrets, and one that is looked at takes nothing new. */
static void
enable (PennySafetyWindow *self,
        const PennySafety *safety)
{
  static const char *const changes[] = {
    "safety.make-code", "safety.set-passphrase", "safety.choose-folder", "safety.back-up", "safety.replace-key",
  };
  gboolean writing = !penny_book_is_read_only (self->book) && !safety->locks.sample;

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changes[i], writing);
  if (writing && safety->keeping->backup_folder == NULL)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.back-up", FALSE);
  gtk_widget_set_visible (self->code, !safety->locks.sample);
  gtk_widget_set_visible (self->replace_key, !safety->locks.sample);
  gtk_widget_set_visible (self->passphrase, !safety->locks.sample);
  gtk_widget_set_visible (self->backups, !safety->locks.sample);
}

static void
follow (PennySafetyWindow *self)
{
  const PennySafety *safety = penny_book_get_safety (self->book);

  if (safety == NULL)
    return;
  show_now (self, safety);
  show_ways (self, safety);
  enable (self, safety);
}

static void
say_problem (PennySafetyWindow *self,
             const GError      *error)
{
  const char *sentence = error != NULL ? error->message : "";

  if (penny_is_cancelled (error))
    return;
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  if (error != NULL)
    penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* What can be done. */

static void
make_code (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  penny_code_window_open (widget, PENNY_SAFETY_WINDOW (widget)->book, NULL);
}

static void
set_passphrase (GtkWidget  *widget,
                const char *action,
                GVariant   *nothing)
{
  penny_passphrase_form_open (widget, PENNY_SAFETY_WINDOW (widget)->book);
}

static void
done_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennySafetyWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error);
  if (penny_is_cancelled (error))
    return;
  say_problem (self, error);
  follow (self);
}

/* The switch stands where the file is, not where it was pushed. */
static gboolean
always_ask_cb (GtkSwitch         *always_ask,
               gboolean           wanted,
               PennySafetyWindow *self)
{
  if (wanted == penny_book_get_safety (self->book)->keeping->always_ask)
    return FALSE;
  penny_book_set_always_ask_async (self->book, wanted, self->cancellable, done_cb, g_object_ref (self));
  return TRUE;
}

static void
folder_picked (GtkWidget  *widget,
               const char *path)
{
  PennySafetyWindow *self = PENNY_SAFETY_WINDOW (widget);

  penny_book_set_backup_folder_async (self->book, path, self->cancellable, done_cb, g_object_ref (self));
}

static void
choose_folder (GtkWidget  *widget,
               const char *action,
               GVariant   *nothing)
{
  penny_pick_folder (widget, _("Choose a folder for backups"), _("Keep backups here"), folder_picked);
}

static void
back_up (GtkWidget  *widget,
         const char *action,
         GVariant   *nothing)
{
  penny_safety_back_up (widget, PENNY_SAFETY_WINDOW (widget)->book);
}

static void
check (GtkWidget  *widget,
       const char *action,
       GVariant   *nothing)
{
  penny_safety_check (widget, PENNY_SAFETY_WINDOW (widget)->book);
}

static void
export (GtkWidget  *widget,
        const char *action,
        GVariant   *nothing)
{
  penny_safety_export (widget, PENNY_SAFETY_WINDOW (widget)->book);
}

static void
replace_key (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  penny_replace_form_open (widget, PENNY_SAFETY_WINDOW (widget)->book);
}

static void
restore (GtkWidget  *widget,
         const char *action,
         GVariant   *nothing)
{
  gtk_window_present (GTK_WINDOW (penny_restore_window_new (GTK_WINDOW (widget))));
}

static void
penny_safety_window_dispose (GObject *object)
{
  g_cancellable_cancel (PENNY_SAFETY_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_safety_window_parent_class)->dispose (object);
}

static void
penny_safety_window_finalize (GObject *object)
{
  PennySafetyWindow *self = PENNY_SAFETY_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_safety_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/safety/safety-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, code_now);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, code_now_icon);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, backup_now);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, backup_now_icon);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, who_now);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, who_now_icon);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, sound_now);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, sound_now_icon);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, code);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, passphrase);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, backups);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, make_code);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, set_passphrase);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, always_row);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, always_ask);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, folder);
  gtk_widget_class_bind_template_child (widget_class, PennySafetyWindow, replace_key);
  gtk_widget_class_bind_template_callback (widget_class, always_ask_cb);
}

static void
penny_safety_window_class_init (PennySafetyWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_safety_window_dispose;
  object_class->finalize = penny_safety_window_finalize;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "safety.make-code", NULL, make_code);
  gtk_widget_class_install_action (widget_class, "safety.set-passphrase", NULL, set_passphrase);
  gtk_widget_class_install_action (widget_class, "safety.choose-folder", NULL, choose_folder);
  gtk_widget_class_install_action (widget_class, "safety.back-up", NULL, back_up);
  gtk_widget_class_install_action (widget_class, "safety.restore", NULL, restore);
  gtk_widget_class_install_action (widget_class, "safety.check", NULL, check);
  gtk_widget_class_install_action (widget_class, "safety.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "safety.replace-key", NULL, replace_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_safety_window_init (PennySafetyWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_safety_window_new (GtkWindow *from,
                         PennyBook *book)
{
  PennySafetyWindow *self;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_SAFETY_WINDOW, "transient-for", from,
                       "application", gtk_window_get_application (from), NULL);
  self->book = g_object_ref (book);
  g_signal_connect_object (book, "notify::safety", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  penny_fit (GTK_WINDOW (self));
  follow (self);
  return GTK_WIDGET (self);
}
