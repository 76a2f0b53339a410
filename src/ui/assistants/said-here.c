#include "said-here.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "hiding.h"

/* Lives as long as its window. */
typedef struct
{
  GtkWindow       *window;      /* borrowed: it owns us */
  AdwToastOverlay *toasts;
  PennyBook       *book;
  AdwToast        *offer;       /* weak: the toast that offers Undo, while it is up */
  gboolean         turning;     /* an undo or redo is under way, however long the key is held */
} SaidHere;

static void
said_here_free (SaidHere *self)
{
  g_clear_weak_pointer (&self->offer);
  g_object_unref (self->book);
  g_free (self);
}

static void
say (SaidHere   *self,
     const char *sentence,
     gboolean    offer_undo)
{
  /* A toast reads its words as markup. */
  g_autofree char *words = g_markup_escape_text (sentence, -1);
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_timeout (toast, 8);
  if (self->offer != NULL)
    adw_toast_dismiss (self->offer);
  if (offer_undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      g_set_weak_pointer (&self->offer, toast);
    }
  /* It may tell an amount. */
  penny_hiding_follow (toast, G_CALLBACK (adw_toast_dismiss));
  adw_toast_overlay_add_toast (self->toasts, toast);
  penny_compat_announce (GTK_WIDGET (self->window), sentence);
}

static void
say_cb (GSimpleAction *action,
        GVariant      *sentence,
        gpointer       self)
{
  say (self, g_variant_get_string (sentence, NULL), FALSE);
}

static void
say_done_cb (GSimpleAction *action,
             GVariant      *sentence,
             gpointer       self)
{
  say (self, g_variant_get_string (sentence, NULL), TRUE);
}

/* @again: it was a redo. */
static void
turned (GtkWindow    *window,
        PennyBook    *book,
        GAsyncResult *result,
        gboolean      again)
{
  SaidHere *self = g_object_get_data (G_OBJECT (window), "said-here");
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = penny_book_undo_finish (book, result, &error);
  g_autofree char *words = NULL;

  /* The window was closed meanwhile. */
  if (self == NULL)
    return;
  self->turning = FALSE;
  if (error != NULL)
    words = g_strdup (error->message);
  else
    words = g_strdup_printf (again ? _("Done again: %s") : _("Undone: %s"), sentence);
  say (self, words, FALSE);
}

static void
undone_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWindow) window = data;

  turned (window, PENNY_BOOK (book), result, FALSE);
}

static void
redone_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWindow) window = data;

  turned (window, PENNY_BOOK (book), result, TRUE);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       data)
{
  SaidHere *self = data;

  if (self->turning || !penny_book_get_can_undo (self->book))
    return;
  self->turning = TRUE;
  penny_book_undo_async (self->book, NULL, undone_cb, g_object_ref (self->window));
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       data)
{
  SaidHere *self = data;

  if (self->turning || !penny_book_get_can_redo (self->book))
    return;
  self->turning = TRUE;
  penny_book_redo_async (self->book, NULL, redone_cb, g_object_ref (self->window));
}

static const GActionEntry entries[] = {
  { "say", say_cb, "s" },
  { "say-done", say_done_cb, "s" },
  { "undo", undo_cb },
  { "redo", redo_cb },
};

static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
  { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
};

void
penny_say_here (GtkWindow       *window,
                AdwToastOverlay *toasts,
                PennyBook       *book)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *controller = gtk_shortcut_controller_new ();
  SaidHere *self;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (toasts));
  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_new0 (SaidHere, 1);
  self->window = window;
  self->toasts = toasts;
  self->book = g_object_ref (book);
  g_object_set_data_full (G_OBJECT (window), "said-here", self, (GDestroyNotify) said_here_free);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
