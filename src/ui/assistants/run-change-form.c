#include "run-change-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "people.h"

typedef struct
{
  PennyForm           *form;    /* owns this */
  GtkWidget           *from;    /* weak */
  PennyBook           *book;
  PennyRunRequest     *request;
  PennyRunChanged      changed;

  PennyDateRow        *first;
  PennyDateRow        *last;
  PennyDateRow        *payday;
  AdwPreferencesGroup *who;
  GPtrArray           *switches;        /* GtkSwitch, borrowed; each with "assistant" */
} ChangeForm;

static void
change_form_free (ChangeForm *self)
{
  g_clear_weak_pointer (&self->from);
  g_object_unref (self->book);
  penny_run_request_free (self->request);
  g_ptr_array_unref (self->switches);
  g_free (self);
}

static gint64
assistant_of (gpointer choice)
{
  return *(const gint64 *) g_object_get_data (choice, "assistant");
}

/* All of them is nobody in particular: somebody who comes later is in it too. */
static GArray *
chosen (ChangeForm *self)
{
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->switches->len; i++)
    {
      gint64 id = assistant_of (self->switches->pdata[i]);

      if (gtk_switch_get_active (self->switches->pdata[i]))
        g_array_append_val (some, id);
    }
  return some->len < self->switches->len ? g_steal_pointer (&some) : NULL;
}

static void
save_cb (ChangeForm *self)
{
  g_autoptr (PennyRunRequest) request = penny_run_request_copy (self->request);

  if (!penny_form_read_date (self->form, self->first, TRUE, &request->from) ||
      !penny_form_read_date (self->form, self->last, TRUE, &request->to) ||
      !penny_form_read_date (self->form, self->payday, TRUE, &request->payday))
    return;
  if (request->to < request->from)
    {
      penny_form_fail (self->form, _("The last day is before the first. Type a later last day."), GTK_WIDGET (self->last));
      return;
    }
  if (self->switches->len > 0)
    {
      g_clear_pointer (&request->assistants, g_array_unref);
      request->assistants = chosen (self);
    }
  if (request->assistants != NULL && request->assistants->len == 0)
    {
      penny_form_fail (self->form, _("Nobody would be paid. Choose one person at least."), self->switches->pdata[0]);
      return;
    }
  if (self->from != NULL)
    self->changed (self->from, request);
  penny_form_done (self->form);
}

static gboolean
is_in (const PennyRunRequest *request,
       gint64                 id)
{
  for (guint i = 0; request->assistants != NULL && i < request->assistants->len; i++)
    if (g_array_index (request->assistants, gint64, i) == id)
      return TRUE;
  return request->assistants == NULL;
}

static void
people_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyForm) form = data;
  ChangeForm *self = g_object_get_data (G_OBJECT (form), "run-change-form");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (cards == NULL)
    penny_form_fail (form, error->message, NULL);
  for (guint i = 0; cards != NULL && i < cards->len; i++)
    {
      const PennyAssistantCard *card = cards->pdata[i];
      GtkSwitch *choice;

      if (card->assistant->kind != PENNY_ASSISTANT_EMPLOYED || card->contract == NULL ||
          card->contract->frequency != self->request->frequency)
        continue;
      choice = penny_form_add_switch (self->who, card->assistant->name, is_in (self->request, card->assistant->id));
      g_object_set_data_full (G_OBJECT (choice), "assistant", g_memdup2 (&card->assistant->id, sizeof (gint64)), g_free);
      g_ptr_array_add (self->switches, choice);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->who), self->switches->len > 0);
}

static void
read_people (ChangeForm *self)
{
  PennyPeopleRequest *asked = g_new0 (PennyPeopleRequest, 1);

  asked->today = self->request->today;
  asked->with_left = TRUE;
  penny_book_read_async (self->book, penny_people_read, asked, g_free, (GDestroyNotify) g_ptr_array_unref, NULL,
                         people_cb, g_object_ref (self->form));
}

static void
add_rows (ChangeForm *self)
{
  AdwPreferencesGroup *days = penny_form_group (self->form, _("Days"), NULL);
  PennyRunRequest *request = self->request;

  self->first = penny_form_add_date (days, _("First day that is paid for"), request->today, request->from);
  self->last = penny_form_add_date (days, _("Last day that is paid for"), request->today, request->to);
  self->payday = penny_form_add_date (days, _("Payday"), request->today, request->payday);
  self->who = penny_form_group (self->form, _("Who is paid"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->who), FALSE);
}

void
penny_run_change_form_open (GtkWidget             *from,
                            PennyBook             *book,
                            const PennyRunRequest *request,
                            PennyRunChanged        changed)
{
  ChangeForm *self = g_new0 (ChangeForm, 1);

  self->form = penny_form_new (from, _("Change this pay"), _("Show it so"));
  g_object_set_data_full (G_OBJECT (self->form), "run-change-form", self, (GDestroyNotify) change_form_free);
  g_set_weak_pointer (&self->from, from);
  self->book = g_object_ref (book);
  self->request = penny_run_request_copy (request);
  self->changed = changed;
  self->switches = g_ptr_array_new ();
  add_rows (self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  read_people (self);
  gtk_window_present (GTK_WINDOW (self->form));
}
