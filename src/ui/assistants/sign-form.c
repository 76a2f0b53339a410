#include "sign-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "hours.h"
#include "hours-words.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm     *form;          /* borrowed: it owns us */
  PennyBook     *book;
  gint64         assistant_id;
  PennyDate      week;

  PennyNotedRow *name;
} SignForm;

static void
sign_form_free (SignForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

static void
save_cb (SignForm *self)
{
  g_autofree char *name = NULL;
  PennyWeekAct *request;

  if (!penny_form_need_text (self->form, self->name, &name, _("Type the name of who signs. Nothing was signed yet.")))
    return;
  request = g_new0 (PennyWeekAct, 1);
  request->assistant_id = self->assistant_id;
  request->day = self->week;
  request->signed_by = g_steal_pointer (&name);
  request->today = penny_book_get_today (self->book);
  penny_form_act (self->form, self->book, penny_act_sign_week, request, (GDestroyNotify) penny_week_act_free);
}

void
penny_sign_form_open (GtkWidget            *from,
                      PennyBook            *book,
                      const PennyAssistant *assistant,
                      PennyDate             week)
{
  SignForm *self = g_new0 (SignForm, 1);
  g_autofree char *days = penny_week_title (week, penny_book_get_today (book));
  g_autofree char *words = g_strdup_printf (_("%s signs that these hours were worked, from %s. Type the name as it is "
                                              "here. The hours can still be changed until they are approved."),
                                            assistant->name, days);

  self->form = penny_form_new (from, _("Sign this week"), _("Sign"));
  g_object_set_data_full (G_OBJECT (self->form), "sign-form", self, (GDestroyNotify) sign_form_free);
  self->book = g_object_ref (book);
  self->assistant_id = assistant->id;
  self->week = week;
  self->name = penny_form_add_text (penny_form_group (self->form, NULL, words), _("Name of who signs"), NULL);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
