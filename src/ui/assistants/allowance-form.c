#include "allowance-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  GtkSwitch       *claimed;
  PennyDateRow    *on;
  PennyNotedRow   *by;
  GtkSwitch       *small_employer;
} AllowanceForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  AllowanceForm *self = form;
  PennyEmployerYear *said = value;

  said->small_employer = gtk_switch_get_active (self->small_employer);
  g_clear_pointer (&said->allowance_by, g_free);
  said->allowance_claimed_on = PENNY_DATE_NONE;
  if (!gtk_switch_get_active (self->claimed))
    return TRUE;
  said->allowance_by = penny_form_text (self->by);
  return penny_form_read_date (self->record.form, self->on, TRUE, &said->allowance_claimed_on);
}

static const PennyRecordKind kind = {
  sizeof (AllowanceForm), (PennyCopy) penny_employer_year_copy, (GDestroyNotify) penny_employer_year_free,
  penny_act_save_employer_year, NULL, read_rows, NULL, NULL, NULL,
};

static void
claimed_cb (AllowanceForm *self)
{
  gboolean claimed = gtk_switch_get_active (self->claimed);

  gtk_widget_set_visible (GTK_WIDGET (self->on), claimed);
  gtk_widget_set_visible (GTK_WIDGET (self->by), claimed);
}

static void
add_claim (AllowanceForm       *self,
           const PennyHmrcYear *year)
{
  const PennyEmployerYear *said = year->said;
  PennyDate today = penny_book_get_today (self->record.book);
  gboolean claimed = said->allowance_claimed_on != PENNY_DATE_NONE;
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("Employment Allowance"),
    _("HMRC lets you off the employer’s National Insurance up to a limit, once you claim it for the tax year. Pennywell "
      "takes it off only when you say here that it was claimed."));

  gtk_label_set_label (penny_form_add_words (group), year->allowance_words);
  self->claimed = penny_form_add_switch (group, _("Claimed for this tax year"), claimed);
  self->on = penny_form_add_date (group, _("Claimed on"), today, claimed ? said->allowance_claimed_on : today);
  self->by = penny_form_add_text (group, _("Who claimed it"),
                                  claimed ? said->allowance_by : penny_book_get_who (self->record.book));
  claimed_cb (self);
  g_signal_connect_swapped (self->claimed, "notify::active", G_CALLBACK (claimed_cb), self);
}

void
penny_allowance_form_open (GtkWidget           *from,
                           PennyBook           *book,
                           const PennyHmrcYear *year)
{
  g_autofree char *name = penny_tax_year_format (year->year);
  /* Translators: a tax year, "2026-27" */
  g_autofree char *title = g_strdup_printf (_("HMRC in %s"), name);
  AllowanceForm *self = penny_record_form_new (&kind, from, book, year->said, title, _("Save"));
  AdwPreferencesGroup *small;

  add_claim (self, year);
  small = penny_form_group (self->record.form, _("Family pay"),
                            _("A small employer gets back all of maternity and other family pay, and a little more. Nearly "
                              "everyone with a few assistants is one."));
  self->small_employer = penny_form_add_switch (small, _("Small employer"), year->said->small_employer);
  penny_record_form_show (self, NULL);
}

/* The declaration of compliance. */

typedef struct
{
  PennyRecordForm  record;

  PennyDateRow    *on;
} DeclaredForm;

static gboolean
read_declared (gpointer form,
               gpointer value)
{
  DeclaredForm *self = form;
  PennyEmployer *employer = value;

  return penny_form_read_date (self->record.form, self->on, FALSE, &employer->declared_on);
}

static const PennyRecordKind declared_kind = {
  sizeof (DeclaredForm), (PennyCopy) penny_employer_copy, (GDestroyNotify) penny_employer_free,
  penny_act_save_employer, NULL, read_declared, NULL, NULL, NULL,
};

void
penny_declared_form_open (GtkWidget           *from,
                          PennyBook           *book,
                          const PennyEmployer *employer)
{
  PennyDate today = penny_book_get_today (book);
  PennyDate on = employer->declared_on != PENNY_DATE_NONE ? employer->declared_on : today;
  DeclaredForm *self = penny_record_form_new (&declared_kind, from, book, employer, _("Declaration of compliance"),
                                              _("Save"));
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("You tell The Pensions Regulator online how you met your pension duties, also where nobody had to join. Then write "
      "down here on which day."));

  self->on = penny_form_add_date (group, _("Declared on"), today, on);
  penny_record_form_show (self, NULL);
}
