#include "actor-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  gint64         id;           /* 0: a new one */

  PennyNotedRow *name;
  AdwComboRow   *role;
} ActorForm;

static void
actor_form_free (ActorForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
save_cb (ActorForm *self)
{
  static const PennyRole roles[] = { PENNY_ROLE_UNSAID, PENNY_ROLE_HOLDER, PENNY_ROLE_NOMINEE,
                                     PENNY_ROLE_REPRESENTATIVE, PENNY_ROLE_CARER };
  g_autoptr (PennyActor) actor = penny_actor_new ();

  actor->id = self->id;
  actor->role = roles[penny_choice_get_kind (penny_choice_row_get (self->role))];
  if (!penny_form_need_text (self->form, self->name, &actor->name, _("Type the name. Nothing was saved yet.")))
    return;
  penny_form_act (self->form, self->book, penny_act_save_actor, g_steal_pointer (&actor),
                  (GDestroyNotify) penny_actor_free);
}

static void
remove_cb (ActorForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_actor, self->id);
}

static GListStore *
role_choices (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_ROLE_HOLDER, 0, _("It is their own budget"));
  penny_choices_add (list, PENNY_ROLE_NOMINEE, 0, _("Nominee"));
  penny_choices_add (list, PENNY_ROLE_REPRESENTATIVE, 0, _("Representative"));
  penny_choices_add (list, PENNY_ROLE_CARER, 0, _("Carer"));
  penny_choices_add (list, PENNY_ROLE_UNSAID, 0, _("Not said"));
  return list;
}

void
penny_actor_form_open (GtkWidget        *from,
                       PennyBook        *book,
                       const PennyActor *actor)
{
  ActorForm *self = g_new0 (ActorForm, 1);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, actor != NULL ? _("Change a person") : _("Add a person"),
                               actor != NULL ? _("Save") : _("Add this person"));
  g_object_set_data_full (G_OBJECT (self->form), "actor-form", self, (GDestroyNotify) actor_form_free);
  self->book = g_object_ref (book);
  self->id = actor != NULL ? actor->id : 0;
  group = penny_form_group (self->form, NULL, NULL);
  self->name = penny_form_add_text (group, _("Name"), actor != NULL ? actor->name : NULL);
  self->role = penny_form_add_choice (group, _("Acts as"), role_choices (),
                                      (int) (actor != NULL ? actor->role : PENNY_ROLE_NOMINEE), 0);
  if (actor != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Take %s off the list"), actor->name);

      penny_form_add_remove (self->form, label);
    }
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
