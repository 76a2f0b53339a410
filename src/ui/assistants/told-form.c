#include "told-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"

typedef struct
{
  PennyForm     *form;          /* owns this */
  PennyBook     *book;
  gint64         run_id;

  PennyDateRow  *on;
  PennyNotedRow *by;
  PennyNotedRow *receipt;
} ToldForm;

static void
told_form_free (ToldForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
save_cb (ToldForm *self)
{
  PennyTold *told = g_new0 (PennyTold, 1);

  told->run_id = self->run_id;
  if (!penny_form_read_date (self->form, self->on, TRUE, &told->on) ||
      !penny_form_need_text (self->form, self->by, &told->by, _("Say who told HMRC: a name, or the payroll service.")))
    {
      penny_told_free (told);
      return;
    }
  told->receipt = penny_form_text (self->receipt);
  penny_form_act (self->form, self->book, penny_act_tell_hmrc, told, (GDestroyNotify) penny_told_free);
}

void
penny_told_form_open (GtkWidget      *from,
                      PennyBook      *book,
                      const PennyRun *run)
{
  ToldForm *self = g_new0 (ToldForm, 1);
  PennyDate today = penny_book_get_today (book);
  AdwPreferencesGroup *group;

  self->form = penny_form_new (from, _("HMRC was told"), _("HMRC was told"));
  g_object_set_data_full (G_OBJECT (self->form), "told-form", self, (GDestroyNotify) told_form_free);
  self->book = g_object_ref (book);
  self->run_id = run->id;
  group = penny_form_group (self->form, NULL,
                            _("Pennywell does not send anything to HMRC. Tell HMRC first, with its own free tool or by "
                              "your payroll service; then write down here that it was done."));
  self->on = penny_form_add_date (group, _("On which day"), today, run->told_on != PENNY_DATE_NONE ? run->told_on : today);
  self->by = penny_form_add_text (group, _("Who told HMRC"),
                                  run->told_by != NULL ? run->told_by : penny_book_get_who (book));
  self->receipt = penny_form_add_text (group, _("HMRC’s receipt, if there is one"), run->told_receipt);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
