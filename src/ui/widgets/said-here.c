#include "said-here.h"

#include "said.h"

/* Lives as long as its window. */
typedef struct
{
  PennySaid *said;
  PennyBook *book;
} SaidHere;

static void
said_here_free (SaidHere *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
say_cb (GSimpleAction *action,
        GVariant      *sentence,
        gpointer       data)
{
  penny_said_say (((SaidHere *) data)->said, g_variant_get_string (sentence, NULL), FALSE);
}

static void
say_done_cb (GSimpleAction *action,
             GVariant      *sentence,
             gpointer       data)
{
  penny_said_say (((SaidHere *) data)->said, g_variant_get_string (sentence, NULL), TRUE);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       data)
{
  SaidHere *self = data;

  penny_said_turn (self->said, self->book, FALSE);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *nothing,
         gpointer       data)
{
  SaidHere *self = data;

  penny_said_turn (self->said, self->book, TRUE);
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

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_new0 (SaidHere, 1);
  self->said = penny_said_new (window, toasts);
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
