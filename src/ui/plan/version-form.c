#include "version-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;         /* owns this */
  PennyBook     *book;
  gint64         budget_id;

  PennyDateRow  *from;
  PennyDateRow  *agreed_on;
  PennyNotedRow *note;
} VersionForm;

static void
version_form_free (VersionForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
save_cb (VersionForm *self)
{
  g_autoptr (PennyPlanVersion) version = penny_plan_version_new ();

  version->budget_id = self->budget_id;
  if (!penny_form_read_date (self->form, self->from, TRUE, &version->from) ||
      !penny_form_read_date (self->form, self->agreed_on, FALSE, &version->agreed_on))
    return;
  version->note = penny_form_text (self->note);
  penny_form_act (self->form, self->book, penny_act_new_version, g_steal_pointer (&version),
                  (GDestroyNotify) penny_plan_version_free);
}

void
penny_version_form_open (GtkWidget *from,
                         PennyBook *book,
                         gint64     budget_id)
{
  VersionForm *self = g_new0 (VersionForm, 1);
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, _("New plan after a review"), _("Start the new plan"));
  g_object_set_data_full (G_OBJECT (self->form), "version-form", self, (GDestroyNotify) version_form_free);
  self->book = g_object_ref (book);
  self->budget_id = budget_id;
  group = penny_form_group (self->form, NULL,
    _("It starts with the lines of the plan as it is. Change them afterwards. The old plan is kept."));
  self->from = penny_form_add_date (group, _("It holds from"), today, today);
  self->agreed_on = penny_form_add_date (group, _("Agreed on, if known"), today, PENNY_DATE_NONE);
  self->note = penny_form_add_text (group, _("What the review said"), NULL);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
