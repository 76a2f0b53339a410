#include "assistant-form.h"

#include <glib/gi18n-lib.h>

#include "record-form.h"
#include "sick-pay.h"

#define WEEKDAYS 7

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *hours;
  PennyDateRow    *leave_from;
  PennyNotedRow   *by_contract;
  PennyDateRow    *counted;
  PennyNotedRow   *carried;
  PennyNotedRow   *taken;
  PennyNotedRow   *built_up;
  GtkSwitch       *days[WEEKDAYS];
} LeaveForm;

static gboolean
is_irregular (LeaveForm *self)
{
  return penny_choice_get_kind (penny_choice_row_get (self->hours)) == 1;
}

static int
read_days (LeaveForm *self)
{
  int days = 0;

  for (int i = 0; i < WEEKDAYS; i++)
    if (gtk_switch_get_active (self->days[i]))
      days |= PENNY_WEEKDAY (i + 1);
  return days;
}

/* Figures of before are of some day. */
static gboolean
read_before (LeaveForm      *self,
             PennyAssistant *assistant)
{
  PennyForm *form = self->record.form;

  if (!penny_form_read_hours (form, self->carried, &assistant->leave_carried) ||
      !penny_form_read_hours (form, self->taken, &assistant->leave_taken) ||
      !penny_form_read_hours (form, self->built_up, &assistant->leave_built_up))
    return FALSE;
  if (!is_irregular (self))
    assistant->leave_built_up = 0;
  return penny_form_read_date (form, self->counted, assistant->leave_carried + assistant->leave_taken +
                               assistant->leave_built_up > 0, &assistant->leave_counted);
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  LeaveForm *self = form;
  PennyAssistant *assistant = value;

  assistant->irregular = is_irregular (self);
  assistant->sick_days = read_days (self);
  return penny_form_read_date (self->record.form, self->leave_from, FALSE, &assistant->leave_from) &&
         penny_form_read_hours (self->record.form, self->by_contract, &assistant->leave_by_contract) &&
         read_before (self, assistant);
}

static const PennyRecordKind kind = {
  sizeof (LeaveForm), (PennyCopy) penny_assistant_copy, (GDestroyNotify) penny_assistant_free,
  penny_act_save_assistant, NULL, read_rows, penny_assistant_wrap, (GDestroyNotify) penny_assistant_change_free, NULL,
};

static GListStore *
hours (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("The same hours each week"));
  penny_choices_add (list, 1, 0, _("Hours that vary, or only part of the year"));
  return list;
}

static void
hours_cb (LeaveForm *self)
{
  gboolean irregular = is_irregular (self);

  gtk_widget_set_visible (GTK_WIDGET (self->built_up), irregular);
  gtk_widget_set_visible (GTK_WIDGET (self->by_contract), !irregular);
}

static void
add_days (LeaveForm            *self,
          const PennyAssistant *assistant)
{
  const char *names[WEEKDAYS] = { _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"),
                                  _("Sunday") };
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("Days that count when they are ill"),
    _("The days on which they would usually work. Leave all off, and they come from the usual week."));

  for (int i = 0; i < WEEKDAYS; i++)
    self->days[i] = penny_form_add_switch (group, names[i], (assistant->sick_days & PENNY_WEEKDAY (i + 1)) != 0);
}

static void
add_rows (LeaveForm            *self,
          const PennyAssistant *assistant)
{
  PennyForm *form = self->record.form;
  PennyDate today = penny_book_get_today (self->record.book);
  AdwPreferencesGroup *group = penny_form_group (form, _("Holiday"), NULL);
  AdwPreferencesGroup *before = penny_form_group (form, _("From before"),
    _("Only if this leave year began before you kept the hours here."));

  self->hours = penny_form_add_choice (group, _("They work"), hours (), assistant->irregular, 0);
  self->leave_from = penny_form_add_date (group, _("A first day of the leave year"), today, assistant->leave_from);
  penny_form_hint (self->leave_from, _("Empty: leave years begin on the day on which the work began."));
  self->by_contract = penny_form_add_hours (group, _("Hours a year by the contract"), assistant->leave_by_contract);
  penny_form_hint (self->by_contract, _("Empty: what the law gives, 5.6 weeks."));
  self->counted = penny_form_add_date (before, _("Counted up to"), today, assistant->leave_counted);
  self->carried = penny_form_add_hours (before, _("Hours brought from the year before"), assistant->leave_carried);
  self->taken = penny_form_add_hours (before, _("Hours taken by then"), assistant->leave_taken);
  self->built_up = penny_form_add_hours (before, _("Hours built up by then"), assistant->leave_built_up);
  add_days (self, assistant);
  hours_cb (self);
  g_signal_connect_swapped (self->hours, "notify::selected", G_CALLBACK (hours_cb), self);
}

void
penny_assistant_leave_open (GtkWidget            *from,
                            PennyBook            *book,
                            const PennyAssistant *assistant)
{
  g_autofree char *title = g_strdup_printf (_("Holiday and sickness of %s"), assistant->name);
  LeaveForm *self = penny_record_form_new (&kind, from, book, assistant, title, _("Save"));

  add_rows (self, assistant);
  penny_record_form_show (self, NULL);
}
