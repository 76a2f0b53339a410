#include "notice-forms.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

/* What the law asks for at least, most often: of qualifying earnings, 8% in all. */
static const PennyPensionTerms usual = { PENNY_PENSION_RELIEF_AT_SOURCE, 500, 300, FALSE };

typedef struct
{
  PennyRecordForm      record;

  AdwComboRow         *state;
  PennyDateRow        *from;
  PennyDateRow        *until;
  PennyDateRow        *told_on;
  AdwPreferencesGroup *terms;
  AdwComboRow         *relief;
  PennyNotedRow       *employee;
  PennyNotedRow       *employer;
  AdwComboRow         *basis;
  GtkSwitch           *joined;
  PennyNotedRow       *number;
  PennyNotedRow       *note;
} PensionForm;

static PennyPensionState
state_of (PensionForm *self)
{
  return (PennyPensionState) penny_choice_get_kind (penny_choice_row_get (self->state));
}

static gboolean
read_terms (PensionForm        *self,
            PennyPensionNotice *notice)
{
  PennyPensionTerms *terms = &notice->terms;

  notice->joined = gtk_switch_get_active (self->joined);
  terms->kind = (PennyPensionKind) penny_choice_get_kind (penny_choice_row_get (self->relief));
  terms->on_all = penny_choice_get_kind (penny_choice_row_get (self->basis)) == 1;
  return penny_form_read_share (self->record.form, self->employee, &terms->employee) &&
         penny_form_read_share (self->record.form, self->employer, &terms->employer);
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  PensionForm *self = form;
  PennyPensionNotice *notice = value;

  notice->state = state_of (self);
  notice->until = PENNY_DATE_NONE;
  notice->joined = FALSE;
  notice->terms = (PennyPensionTerms) { PENNY_PENSION_NONE, 0, 0, FALSE };
  g_free (notice->note);
  notice->note = penny_form_text (self->note);
  g_free (notice->number);
  notice->number = penny_form_text (self->number);
  if (notice->state == PENNY_PENSION_MEMBER && !read_terms (self, notice))
    return FALSE;
  if (notice->state == PENNY_PENSION_POSTPONED &&
      !penny_form_read_date (self->record.form, self->until, TRUE, &notice->until))
    return FALSE;
  return penny_form_read_date (self->record.form, self->from, TRUE, &notice->from) &&
         penny_form_read_date (self->record.form, self->told_on, FALSE, &notice->told_on);
}

static const PennyRecordKind kind = {
  sizeof (PensionForm), (PennyCopy) penny_pension_notice_copy, (GDestroyNotify) penny_pension_notice_free,
  penny_act_save_pension_notice, penny_act_remove_pension_notice, read_rows, NULL, NULL, NULL,
};

static GListStore *
states (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_PENSION_MEMBER, 0, _("In the pension"));
  penny_choices_add (list, PENNY_PENSION_NOT_ASKED, 0, _("Not in it: each payday looks whether they must be"));
  penny_choices_add (list, PENNY_PENSION_POSTPONED, 0, _("Postponed, with a letter to them"));
  penny_choices_add (list, PENNY_PENSION_OPTED_OUT, 0, _("Opted out within the first month"));
  penny_choices_add (list, PENNY_PENSION_LEFT, 0, _("Left the pension later"));
  return list;
}

static GListStore *
reliefs (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_PENSION_RELIEF_AT_SOURCE, 0, _("After tax; the scheme claims the rest (NEST and most)"));
  penny_choices_add (list, PENNY_PENSION_NET_PAY, 0, _("Before tax (net pay)"));
  return list;
}

static GListStore *
bases (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("Of qualifying earnings"));
  penny_choices_add (list, 1, 0, _("Of all pay"));
  return list;
}

static void
state_cb (PensionForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->until), state_of (self) == PENNY_PENSION_POSTPONED);
  gtk_widget_set_visible (GTK_WIDGET (self->terms), state_of (self) == PENNY_PENSION_MEMBER);
}

static void
add_rows (PensionForm              *self,
          const PennyPensionNotice *notice)
{
  PennyForm *form = self->record.form;
  PennyDate today = penny_book_get_today (self->record.book);
  AdwPreferencesGroup *group = penny_form_group (form, NULL, NULL);
  const PennyPensionTerms *terms = notice->state == PENNY_PENSION_MEMBER ? &notice->terms : &usual;

  self->state = penny_form_add_choice (group, _("Workplace pension"), states (), (int) notice->state, 0);
  self->from = penny_form_add_date (group, _("From"), today, notice->from);
  self->until = penny_form_add_date (group, _("Postponed until"), today, notice->until);
  self->told_on = penny_form_add_date (group, _("They had the letter on"), today, notice->told_on);
  self->number = penny_form_add_text (group, _("Their number at the scheme"), notice->number);
  self->note = penny_form_add_text (group, _("Note"), notice->note);
  self->terms = penny_form_group (form, _("What is paid in"), NULL);
  self->employee = penny_form_add_share (self->terms, _("Percent from them, tax relief with it"), terms->employee);
  self->employer = penny_form_add_share (self->terms, _("Percent from you, the employer"), terms->employer);
  self->basis = penny_form_add_choice (self->terms, _("Of what"), bases (), terms->on_all, 0);
  self->relief = penny_form_add_choice (self->terms, _("Their part is taken"), reliefs (), (int) terms->kind, 0);
  self->joined = penny_form_add_switch (self->terms, _("They asked to join"), notice->joined);
  state_cb (self);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (state_cb), self);
}

void
penny_pension_form_open (GtkWidget                *from,
                         PennyBook                *book,
                         const PennyAssistant     *assistant,
                         const PennyPensionNotice *notice)
{
  g_autoptr (PennyPensionNotice) new = penny_pension_notice_new ();
  g_autofree char *day = notice != NULL ? penny_date_to_short (notice->from) : NULL;
  g_autofree char *title = day == NULL ? g_strdup_printf (_("Change the pension of %s"), assistant->name)
                                       : g_strdup_printf (_("Pension of %s from %s"), assistant->name, day);
  g_autofree char *remove = day != NULL ? g_strdup_printf (_("Remove the pension entry from %s"), day) : NULL;
  PensionForm *self;

  new->assistant_id = assistant->id;
  new->from = penny_book_get_today (book);
  new->state = PENNY_PENSION_MEMBER;
  new->terms = usual;
  notice = notice != NULL ? notice : new;
  self = penny_record_form_new (&kind, from, book, notice, title, _("Save"));
  add_rows (self, notice);
  penny_record_form_show (self, remove);
}
