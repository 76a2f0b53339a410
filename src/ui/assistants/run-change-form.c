#include "run-change-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "ids.h"
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
  GtkSwitch           *bureau;
  AdwPreferencesGroup *who;
  AdwPreferencesGroup *last_pay;
  GPtrArray           *switches;        /* GtkSwitch, borrowed; each with "assistant" */
  GPtrArray           *redundant;       /* the same: of those whose last pay it is, because the work ended */
  GPtrArray           *no_notice;       /* the same: who are paid for their notice instead of working it */
} ChangeForm;

static void
change_form_free (ChangeForm *self)
{
  g_clear_weak_pointer (&self->from);
  g_object_unref (self->book);
  penny_run_request_free (self->request);
  g_ptr_array_unref (self->switches);
  g_ptr_array_unref (self->redundant);
  g_ptr_array_unref (self->no_notice);
  g_free (self);
}

static gint64
assistant_of (gpointer choice)
{
  return *(const gint64 *) g_object_get_data (choice, "assistant");
}

/* Who is switched on. */
static GArray *
chosen (GPtrArray *switches)
{
  GArray *some = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < switches->len; i++)
    {
      gint64 id = assistant_of (switches->pdata[i]);

      if (gtk_switch_get_active (switches->pdata[i]))
        g_array_append_val (some, id);
    }
  return some;
}

static void
set_chosen (GArray    **assistants,
            GPtrArray  *switches)
{
  g_clear_pointer (assistants, g_array_unref);
  *assistants = chosen (switches);
}

/* All of them is nobody in particular: somebody who comes later is in it too. */
static void
read_people_chosen (ChangeForm      *self,
                    PennyRunRequest *request)
{
  if (self->switches->len > 0)
    set_chosen (&request->assistants, self->switches);
  if (request->assistants != NULL && request->assistants->len == self->switches->len)
    g_clear_pointer (&request->assistants, g_array_unref);
  set_chosen (&request->redundant, self->redundant);
  set_chosen (&request->no_notice, self->no_notice);
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
  request->by_bureau = gtk_switch_get_active (self->bureau);
  read_people_chosen (self, request);
  if (request->assistants != NULL && request->assistants->len == 0)
    {
      penny_form_fail (self->form, _("Nobody would be paid. Choose one person at least."), self->switches->pdata[0]);
      return;
    }
  if (self->from != NULL)
    self->changed (self->from, request);
  penny_form_done (self->form);
}

/* Takes @title. */
static void
add_switch (AdwPreferencesGroup  *group,
            GPtrArray            *switches,
            const PennyAssistant *assistant,
            char                 *title,
            gboolean              on)
{
  GtkSwitch *choice = penny_form_add_switch (group, title, on);

  /* A name is no markup. */
  g_object_set (gtk_widget_get_ancestor (GTK_WIDGET (choice), ADW_TYPE_ACTION_ROW), "use-markup", FALSE, NULL);
  g_object_set_data_full (G_OBJECT (choice), "assistant", g_memdup2 (&assistant->id, sizeof assistant->id), g_free);
  g_ptr_array_add (switches, choice);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
  g_free (title);
}

static void
add_person (ChangeForm           *self,
            const PennyAssistant *assistant)
{
  const PennyRunRequest *request = self->request;

  add_switch (self->who, self->switches, assistant, g_strdup (assistant->name),
              request->assistants == NULL || penny_ids_has (request->assistants, assistant->id));
  if (assistant->left == PENNY_DATE_NONE || assistant->left > request->to)
    return;
  add_switch (self->last_pay, self->redundant, assistant,
              g_strdup_printf (_("%s leaves because the work ended: redundancy pay"), assistant->name),
              penny_ids_has (request->redundant, assistant->id));
  add_switch (self->last_pay, self->no_notice, assistant,
              g_strdup_printf (_("%s is paid for the notice instead of working it"), assistant->name),
              penny_ids_has (request->no_notice, assistant->id));
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

      if (card->assistant->kind == PENNY_ASSISTANT_EMPLOYED && card->contract != NULL &&
          card->contract->from <= self->request->payday && card->contract->frequency == self->request->frequency)
        add_person (self, card->assistant);
    }
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
  AdwPreferencesGroup *days = penny_form_group (self->form, _("This pay"), NULL);
  PennyRunRequest *request = self->request;

  self->first = penny_form_add_date (days, _("First day that is paid for"), request->today, request->from);
  self->last = penny_form_add_date (days, _("Last day that is paid for"), request->today, request->to);
  self->payday = penny_form_add_date (days, _("Payday"), request->today, request->payday);
  self->bureau = penny_form_add_switch (days, _("A payroll service works it out"), request->by_bureau);
  self->who = penny_form_group (self->form, _("Who is paid"), NULL);
  self->last_pay = penny_form_group (self->form, _("Their last pay"), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->who), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->last_pay), FALSE);
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
  self->redundant = g_ptr_array_new ();
  self->no_notice = g_ptr_array_new ();
  add_rows (self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  read_people (self);
  gtk_window_present (GTK_WINDOW (self->form));
}
