#include "people-window.h"

#include <glib/gi18n-lib.h>

#include "actor-form.h"
#include "choice.h"
#include "form.h"
#include "me.h"
#include "say.h"
#include "sentence.h"

#define HEIGHT 460

/* Lives as long as its window. */
typedef struct
{
  PennyForm           *form;    /* borrowed: it owns us */
  PennyBook           *book;
  PennySettings       *settings;
  GCancellable        *cancellable;
  gboolean             showing; /* we change the choice, not the person */

  AdwComboRow         *me;
  AdwPreferencesGroup *group;
  GPtrArray           *rows;    /* borrowed from the group */
} PeopleWindow;

static void
people_window_free (PeopleWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->settings);
  g_object_unref (self->book);
  g_free (self);
}

gpointer
penny_actors_read (PennyStore  *store,
                   gpointer     nothing,
                   GError     **error)
{
  return penny_actors_list (store, error);
}

static char *
describe (const PennyActor *actor)
{
  const char *role = penny_sentence_role (actor->role);

  /* Translators: a name, and by what right that person acts: "Ruth, nominee". */
  return role != NULL ? g_strdup_printf (_("%s, %s"), actor->name, role) : g_strdup (actor->name);
}

static void
edit_cb (PeopleWindow *self,
         GtkWidget    *row)
{
  penny_actor_form_open (GTK_WIDGET (self->form), self->book, g_object_get_data (G_OBJECT (row), "actor"));
}

/* Takes @actor. */
static void
fill_row (GtkWidget  *row,
          PennyActor *actor)
{
  const char *role = penny_sentence_role (actor->role);

  g_object_set (row, "title", actor->name, "subtitle", role != NULL ? role : "", NULL);
  g_object_set_data_full (G_OBJECT (row), "actor", actor, (GDestroyNotify) penny_actor_free);
}

static GtkWidget *
add_row (PeopleWindow *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  g_signal_connect_swapped (row, "activated", G_CALLBACK (edit_cb), self);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

/* A row stays, and the focus in it.  Takes what is in @actors. */
static void
show_rows (PeopleWindow *self,
           GPtrArray    *actors)
{
  g_autofree gpointer *taken = NULL;
  gsize n;

  taken = g_ptr_array_steal (actors, &n);
  while (self->rows->len > n)
    adw_preferences_group_remove (self->group, g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  for (gsize i = 0; i < n; i++)
    fill_row (i < self->rows->len ? self->rows->pdata[i] : add_row (self), taken[i]);
}

static void
offer_me (PeopleWindow *self,
          GPtrArray    *actors)
{
  g_autoptr (GListStore) choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("Not said"));
  for (guint i = 0; i < actors->len; i++)
    {
      const PennyActor *actor = actors->pdata[i];
      g_autofree char *words = describe (actor);

      penny_choices_add (choices, 0, actor->id, words);
    }
  self->showing = TRUE;
  penny_choice_row_set_choices (self->me, choices);
  penny_choice_row_set (self->me, 0, penny_book_get_actor (self->book));
  self->showing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->me), actors->len > 0);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (PennyForm) form = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actors = penny_book_read_finish (PENNY_BOOK (book), result, &error);
  PeopleWindow *self = g_object_get_data (G_OBJECT (form), "people-window");

  if (actors == NULL)
    {
      penny_say_error (GTK_WIDGET (form), error);
      return;
    }
  offer_me (self, actors);
  adw_preferences_group_set_description (self->group, actors->len > 0
    ? _("The history writes down who did what, and as whom.")
    : _("Nobody is on the list yet. Add everyone who looks after this file, on this computer or another, and the "
        "history writes down who did what, and as whom."));
  if (actors->len == 0)
    gtk_window_set_focus (GTK_WINDOW (form), gtk_window_get_default_widget (GTK_WINDOW (form)));
  show_rows (self, actors);
}

static void
follow_book (GObject *form)
{
  PeopleWindow *self = g_object_get_data (form, "people-window");

  penny_book_read_async (self->book, penny_actors_read, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                         self->cancellable, read_cb, g_object_ref (self->form));
}

/* Kept on this computer by the file's number and the person's: no name. */
static void
me_cb (PeopleWindow *self)
{
  if (!self->showing)
    penny_me_say (self->book, self->settings, penny_choice_row_get_id (self->me));
}

/* The one button of this window adds; it stays open. */
static void
add_cb (PeopleWindow *self)
{
  penny_actor_form_open (GTK_WIDGET (self->form), self->book, NULL);
}

void
penny_people_window_open (GtkWidget     *from,
                          PennyBook     *book,
                          PennySettings *settings)
{
  PeopleWindow *self = g_new0 (PeopleWindow, 1);
  g_autoptr (GListStore) nobody = penny_choices_new ();
  AdwPreferencesGroup *here;
  int width, height;

  self->book = g_object_ref (book);
  self->settings = g_object_ref (settings);
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->form = penny_form_new (from, _("Who looks after it"), _("Add a person"));
  /* Room for the people, who come in a moment. */
  gtk_window_get_default_size (GTK_WINDOW (self->form), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self->form), width, MAX (height, HEIGHT));
  g_object_set_data_full (G_OBJECT (self->form), "people-window", self, (GDestroyNotify) people_window_free);
  self->group = penny_form_group (self->form, _("People"), NULL);
  here = penny_form_group (self->form, _("On this computer"), NULL);
  self->me = penny_choice_row_new (_("I am"), nobody);
  gtk_widget_set_visible (GTK_WIDGET (self->me), FALSE);
  adw_preferences_group_add (here, GTK_WIDGET (self->me));
  g_object_bind_property (self->me, "visible", here, "visible", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (self->me, "notify::selected", G_CALLBACK (me_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (add_cb), self);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_book), self->form, G_CONNECT_SWAPPED);
  follow_book (G_OBJECT (self->form));
  gtk_window_present (GTK_WINDOW (self->form));
}
