#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "code-row.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm      record;

  AdwComboRow         *starter;
  AdwPreferencesGroup *p45;
  PennyNotedRow       *code;
  PennyDateRow        *left;
  PennyMoneyRow       *pay;
  PennyMoneyRow       *tax;
} StarterForm;

/* Only one who brought a P45 has its figures. */
static void
drop_p45 (PennyAssistant *assistant)
{
  g_clear_pointer (&assistant->p45_code, g_free);
  assistant->p45_left = PENNY_DATE_NONE;
  assistant->p45_pay = assistant->p45_tax = 0;
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  StarterForm *self = form;
  PennyAssistant *assistant = value;

  assistant->starter = (PennyStarter) penny_choice_get_kind (penny_choice_row_get (self->starter));
  drop_p45 (assistant);
  if (assistant->starter != PENNY_STARTER_P45)
    return TRUE;
  return penny_form_read_code (self->record.form, self->code, TRUE, &assistant->p45_code) &&
         penny_form_read_date (self->record.form, self->left, TRUE, &assistant->p45_left) &&
         penny_form_read_money (self->record.form, self->pay, FALSE, &assistant->p45_pay) &&
         penny_form_read_money (self->record.form, self->tax, FALSE, &assistant->p45_tax);
}

static const PennyRecordKind kind = {
  sizeof (StarterForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GListStore *
starters (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_STARTER_UNKNOWN, 0, _("Not known yet"));
  penny_choices_add (list, PENNY_STARTER_P45, 0, _("They brought a P45"));
  penny_choices_add (list, PENNY_STARTER_A, 0, _("A: the first job since 6 April, and no state benefits or pension"));
  penny_choices_add (list, PENNY_STARTER_B, 0, _("B: the only job now, but had another, or benefits, since 6 April"));
  penny_choices_add (list, PENNY_STARTER_C, 0, _("C: has another job, or a pension"));
  return list;
}

static void
starter_cb (StarterForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->p45),
                          penny_choice_get_kind (penny_choice_row_get (self->starter)) == PENNY_STARTER_P45);
}

void
penny_assistant_starter_open (GtkWidget            *from,
                              PennyBook            *book,
                              const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("How %s began: starter declaration or P45"), assistant->name);
  StarterForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));
  PennyForm *form = self->record.form;
  AdwPreferencesGroup *group = penny_form_group (form, NULL,
    _("Ask them for a P45, or which of HMRC’s three sentences is true. The first tax code follows from it."));

  self->starter = penny_form_add_choice (group, _("What they said or brought"), starters (), (int) assistant->starter, 0);
  self->p45 = penny_form_group (form, _("What stands on the P45"), NULL);
  self->code = penny_form_add_code (self->p45, _("Tax code at leaving"), assistant->p45_code);
  self->left = penny_form_add_date (self->p45, _("Leaving date"), penny_book_get_today (book), assistant->p45_left);
  self->pay = penny_form_add_money (self->p45, _("Total pay to date"), assistant->p45_pay);
  self->tax = penny_form_add_money (self->p45, _("Total tax to date"), assistant->p45_tax);
  starter_cb (self);
  g_signal_connect_swapped (self->starter, "notify::selected", G_CALLBACK (starter_cb), self);
  penny_record_form_show (self, NULL);
}
