#include "request-form.h"

#include <glib/gi18n-lib.h>

#include "afford.h"
#include "form-rows.h"
#include "hiding.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  PennyRequest  *request;

  PennyNotedRow *what;
  PennyMoneyRow *once;
  PennyMoneyRow *weekly;
  PennyMoneyRow *monthly;
  GtkLabel      *cost;
  AdwComboRow   *state;
  PennyNotedRow *who;
  PennyDateRow  *when;
  PennyNotedRow *letter;
} RequestForm;

static const PennyRequestState states[] = { PENNY_REQUEST_ASK_FIRST, PENNY_REQUEST_AGREED, PENNY_REQUEST_REFUSED };

static void
request_form_free (RequestForm *self)
{
  g_object_unref (self->book);
  penny_request_free (self->request);
  g_free (self);
}

static PennyRequestState
state_chosen (RequestForm *self)
{
  return states[penny_choice_get_kind (penny_choice_row_get (self->state))];
}

static void
work_out_cb (RequestForm *self)
{
  const PennyCost cost = { penny_form_typed (self->once), penny_form_typed (self->weekly), penny_form_typed (self->monthly) };
  g_autofree char *first = penny_pence_to_words (penny_cost_first_year (&cost));
  g_autofree char *later = penny_pence_to_words (penny_cost_later_year (&cost));
  g_autofree char *words = g_strdup_printf (_("%s in the first year, %s in each later year."), first, later);

  gtk_label_set_label (self->cost, words);
}

static void
hidden_cb (GObject *form)
{
  work_out_cb (g_object_get_data (form, "request-form"));
}

static void
state_cb (RequestForm *self)
{
  gboolean asked = state_chosen (self) != PENNY_REQUEST_ASK_FIRST;

  gtk_widget_set_visible (GTK_WIDGET (self->who), asked);
  gtk_widget_set_visible (GTK_WIDGET (self->when), asked);
  gtk_widget_set_visible (GTK_WIDGET (self->letter), asked);
}

static void
save_cb (RequestForm *self)
{
  g_autoptr (PennyRequest) request = penny_request_copy (self->request);

  request->state = state_chosen (self);
  if (!penny_form_need_text (self->form, self->what, &request->what, _("Say what you would like.")) ||
      !penny_form_read_money (self->form, self->once, FALSE, &request->once) ||
      !penny_form_read_money (self->form, self->weekly, FALSE, &request->weekly) ||
      !penny_form_read_money (self->form, self->monthly, FALSE, &request->monthly) ||
      !penny_form_read_date (self->form, self->when, FALSE, &request->when))
    return;
  g_free (request->who);
  request->who = penny_form_text (self->who);
  g_free (request->letter);
  request->letter = penny_form_text (self->letter);
  penny_form_act (self->form, self->book, penny_act_save_request, g_steal_pointer (&request),
                  (GDestroyNotify) penny_request_free);
}

static void
remove_cb (RequestForm *self)
{
  penny_form_act_remove (self->form, self->book, penny_act_remove_request, self->request->id);
}

static GListStore *
state_choices (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_REQUEST_ASK_FIRST, 0, _("Not agreed yet: ask first"));
  penny_choices_add (list, PENNY_REQUEST_AGREED, 0, _("Agreed"));
  penny_choices_add (list, PENNY_REQUEST_REFUSED, 0, _("They said no"));
  return list;
}

static void
add_rows (RequestForm *self)
{
  PennyRequest *request = self->request;
  AdwPreferencesGroup *what = penny_form_group (self->form, NULL, NULL);
  AdwPreferencesGroup *cost = penny_form_group (self->form, _("What it costs"), NULL);
  AdwPreferencesGroup *answer = penny_form_group (self->form, _("What your funder says"), NULL);

  self->what = penny_form_add_text (what, _("What you would like"), request->what);
  self->once = penny_form_add_money (cost, _("Once"), request->once);
  self->weekly = penny_form_add_money (cost, _("Each week"), request->weekly);
  self->monthly = penny_form_add_money (cost, _("Each month"), request->monthly);
  self->cost = penny_form_add_words (cost);
  self->state = penny_form_add_choice (answer, _("Answer"), state_choices (), (int) request->state, 0);
  self->who = penny_form_add_text (answer, _("Who said so"), request->who);
  self->when = penny_form_add_date (answer, _("When"), penny_book_get_today (self->book), request->when);
  self->letter = penny_form_add_text (answer, _("Which letter or e-mail"), request->letter);
}

static void
connect_rows (RequestForm *self)
{
  g_signal_connect_swapped (self->once, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (self->weekly, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (self->monthly, "changed", G_CALLBACK (work_out_cb), self);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (state_cb), self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->form, "remove", G_CALLBACK (remove_cb), self);
}

void
penny_request_form_open (GtkWidget          *from,
                         PennyBook          *book,
                         gint64              budget_id,
                         const PennyRequest *request)
{
  RequestForm *self = g_new0 (RequestForm, 1);

  self->form = penny_form_new (from, _("Is this in my plan?"), _("Keep this"));
  g_object_set_data_full (G_OBJECT (self->form), "request-form", self, (GDestroyNotify) request_form_free);
  self->book = g_object_ref (book);
  self->request = request != NULL ? penny_request_copy (request) : penny_request_new ();
  self->request->budget_id = budget_id;
  add_rows (self);
  work_out_cb (self);
  penny_hiding_follow (self->form, G_CALLBACK (hidden_cb));
  state_cb (self);
  if (request != NULL)
    {
      g_autofree char *label = g_strdup_printf (_("Remove %s"), request->what);

      penny_form_add_remove (self->form, label);
    }
  connect_rows (self);
  gtk_window_present (GTK_WINDOW (self->form));
}
