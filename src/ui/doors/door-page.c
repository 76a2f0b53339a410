#include "door-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "compat.h"
#include "key.h"
#include "secret-row.h"
#include "wrap.h"

struct _PennyDoorPage
{
  GtkWidget       parent_instance;

  PennyTyped      typed;
  gboolean        waiting;
  GtkWidget      *first;          /* borrowed: the likelier way on */

  AdwStatusPage  *status;
  GtkBox         *ways;
  GtkLabel       *place;
  GtkWidget      *again;
  GtkWidget      *type;           /* what is for typing */
  PennySecretRow *secret;
  GtkWidget      *open;
  GtkWidget      *working;
  GtkSpinner     *spinner;
  GtkButton      *other;          /* the other kind of secret */
  GtkWidget      *look;
  GtkWidget      *restore;
  GtkWidget      *files;
  GtkWidget      *fresh;
};

G_DEFINE_FINAL_TYPE (PennyDoorPage, penny_door_page, GTK_TYPE_WIDGET)

static guint typed_signal;

static void
show_typed (PennyDoorPage *self,
            PennyTyped     typed)
{
  static const struct { const char *title, *other; } words[] = {
    [PENNY_TYPED_PASSPHRASE] = { N_("Passphrase"), N_("I use my recovery code instead") },
    [PENNY_TYPED_CODE] = { N_("Recovery code"), N_("I use my passphrase instead") },
  };

  self->typed = typed;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->secret), _(words[typed].title));
  penny_secret_row_show (self->secret, typed == PENNY_TYPED_CODE);
  gtk_button_set_label (self->other, _(words[typed].other));
  penny_wrap (GTK_WIDGET (self->other));
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self->secret), typed == PENNY_TYPED_CODE
                            ? _("25 letters and digits in five groups. Pasting is fine; small letters and missing dashes are too.")
                            : NULL);
}

static void
set_waiting (PennyDoorPage *self,
             gboolean       waiting)
{
  self->waiting = waiting;
  gtk_widget_set_visible (self->working, waiting);
  gtk_spinner_set_spinning (self->spinner, waiting);
  gtk_widget_set_sensitive (self->open, !waiting);
  gtk_widget_set_sensitive (self->again, !waiting);
}

static void
try_typed (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  PennyDoorPage *self = PENNY_DOOR_PAGE (widget);
  char *secret;

  if (self->waiting)
    return;
  secret = penny_secret_row_get (self->secret);
  if (secret != NULL)
    g_signal_emit (self, typed_signal, 0);
  else
    penny_door_page_fail (self, self->typed == PENNY_TYPED_CODE ? _("Type or paste the recovery code here.")
                                                                : _("Type the passphrase here."));
  g_clear_pointer (&secret, penny_secret_free);
}

static void
enter_cb (PennyDoorPage *self)
{
  try_typed (GTK_WIDGET (self), NULL, NULL);
}

static void
use_other (GtkWidget  *widget,
           const char *action,
           GVariant   *nothing)
{
  PennyDoorPage *self = PENNY_DOOR_PAGE (widget);

  show_typed (self, self->typed == PENNY_TYPED_CODE ? PENNY_TYPED_PASSPHRASE : PENNY_TYPED_CODE);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));
}

char *
penny_door_page_get_secret (PennyDoorPage *self)
{
  g_return_val_if_fail (PENNY_IS_DOOR_PAGE (self), NULL);

  return penny_secret_row_get (self->secret);
}

void
penny_door_page_wait (PennyDoorPage *self)
{
  g_return_if_fail (PENNY_IS_DOOR_PAGE (self));

  penny_noted_row_set_error (PENNY_NOTED_ROW (self->secret), NULL);
  set_waiting (self, TRUE);
}

void
penny_door_page_fail (PennyDoorPage *self,
                      const char    *sentence)
{
  g_return_if_fail (PENNY_IS_DOOR_PAGE (self));

  set_waiting (self, FALSE);
  penny_noted_row_set_error (PENNY_NOTED_ROW (self->secret), sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* Reading begins with the likelier way on. */
static void
penny_door_page_map (GtkWidget *widget)
{
  PennyDoorPage *self = PENNY_DOOR_PAGE (widget);

  GTK_WIDGET_CLASS (penny_door_page_parent_class)->map (widget);

  gtk_widget_grab_focus (self->first == self->open ? GTK_WIDGET (self->secret) : self->first);
}

static void
penny_door_page_dispose (GObject *object)
{
  penny_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (penny_door_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/doors/door-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, status);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, ways);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, place);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, again);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, type);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, secret);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, open);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, working);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, other);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, look);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, restore);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, files);
  gtk_widget_class_bind_template_child (widget_class, PennyDoorPage, fresh);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
}

static void
penny_door_page_class_init (PennyDoorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_door_page_dispose;
  widget_class->map = penny_door_page_map;

  typed_signal = g_signal_new ("typed", PENNY_TYPE_DOOR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PENNY_TYPE_SECRET_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "door.open", NULL, try_typed);
  gtk_widget_class_install_action (widget_class, "door.other", NULL, use_other);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
penny_door_page_init (PennyDoorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

/* A status page reads its words as markup. */
static void
show_words (PennyDoorPage   *self,
            const PennyDoor *door,
            const char      *words)
{
  g_autofree char *plain = g_strdup (door->words != NULL ? _(door->words) : words);
  g_autofree char *markup = NULL;

  if (door->in_flatpak != NULL && g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    {
      g_autofree char *both = g_strconcat (plain, " ", _(door->in_flatpak), NULL);

      g_free (plain);
      plain = g_steal_pointer (&both);
    }
  markup = g_markup_escape_text (plain, -1);
  adw_status_page_set_icon_name (self->status, door->icon);
  adw_status_page_set_title (self->status, _(door->title));
  adw_status_page_set_description (self->status, markup);
}

/* The likelier way on. */
static GtkWidget *
first_way (PennyDoorPage   *self,
           const PennyDoor *door)
{
  if (door->again_first)
    return self->again;
  if ((door->ways & PENNY_WAY_SECRET) != 0)
    return self->open;
  return (door->ways & PENNY_WAY_RESTORE) != 0 ? self->restore : self->files;
}

static void
show_ways (PennyDoorPage   *self,
           const PennyDoor *door)
{
  gboolean types = (door->ways & PENNY_WAY_SECRET) != 0;
  gboolean again = (door->ways & PENNY_WAY_AGAIN) != 0;

  gtk_widget_set_visible (self->type, types);
  gtk_widget_set_visible (self->again, again);
  gtk_widget_set_visible (self->look, (door->ways & PENNY_WAY_LOOK) != 0);
  gtk_widget_set_visible (self->restore, (door->ways & PENNY_WAY_RESTORE) != 0);
  gtk_widget_set_visible (self->fresh, (door->ways & PENNY_WAY_NEW) != 0);
  if (again)
    gtk_button_set_label (GTK_BUTTON (self->again), _(door->again));
  if (again && types && door->again_first)
    gtk_box_reorder_child_after (self->ways, self->again, GTK_WIDGET (self->place));
  self->first = first_way (self, door);
  if (self->first == self->restore)
    gtk_box_reorder_child_after (self->ways, self->restore, GTK_WIDGET (self->place));
  gtk_widget_add_css_class (self->first, "suggested-action");
}

/* Where it lies; and its number where a code opens it, as the sheet with the code has it. */
static void
show_place (PennyDoorPage    *self,
            const char       *place,
            const PennyLocks *locks)
{
  g_autofree char *both = NULL;

  if (place != NULL && locks != NULL && locks->codes > 0)
    /* Translators: the place of a file, and the number that the sheet with its recovery code has. */
    both = g_strdup_printf (_("%s\nNumber on the sheet with its code: %.8s"), place, locks->id);
  gtk_label_set_label (self->place, both != NULL ? both : place != NULL ? place : "");
  gtk_widget_set_visible (GTK_WIDGET (self->place), place != NULL);
}

GtkWidget *
penny_door_page_new (const PennyDoor  *door,
                     const char       *words,
                     const char       *place,
                     const PennyLocks *locks)
{
  PennyDoorPage *self = g_object_new (PENNY_TYPE_DOOR_PAGE, NULL);
  gboolean both = locks == NULL || (locks->codes > 0 && locks->passphrases > 0);

  show_words (self, door, words);
  show_ways (self, door);
  show_place (self, place, locks);
  show_typed (self, locks != NULL && locks->passphrases == 0 ? PENNY_TYPED_CODE : PENNY_TYPED_PASSPHRASE);
  gtk_widget_set_visible (GTK_WIDGET (self->other), both);
  penny_wrap (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
