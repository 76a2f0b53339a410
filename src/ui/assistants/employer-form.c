#include "employer-form.h"

#include <glib/gi18n-lib.h>

#include "checked-row.h"
#include "people.h"
#include "place-read.h"
#include "record-form.h"
#include "say.h"
#include "typed-checks.h"

typedef struct
{
  PennyRecordForm      record;

  AdwComboRow         *payroll_by;
  PennyNotedRow       *bureau;
  PennyNotedRow       *name;
  PennyNotedRow       *address;
  PennyNotedRow       *paye_reference;
  PennyNotedRow       *accounts_office;
  GtkSwitch           *quarterly;
  GtkSwitch           *by_post;
  PennyNotedRow       *hmrc_payee;
  PennyNotedRow       *pension_scheme;
  PennyNotedRow       *pension_reference;
  PennyNotedRow       *pension_payee;
  PennyNotedRow       *pension_days;
  PennyDateRow        *duties_start;
  PennyDateRow        *declared_on;
  PennyDateRow        *reenrolled_on;
  PennyMoneyRow       *contingency_kept;
} EmployerForm;

static void
take_text (char          **text,
           PennyNotedRow  *row)
{
  g_free (*text);
  *text = penny_form_text (row);
}

static gboolean
read_days (EmployerForm  *self,
           PennyEmployer *employer)
{
  PennyForm *form = self->record.form;

  return penny_form_read_count (form, self->pension_days, &employer->pension_days) &&
         penny_form_read_date (form, self->duties_start, FALSE, &employer->duties_start) &&
         penny_form_read_date (form, self->declared_on, FALSE, &employer->declared_on) &&
         penny_form_read_date (form, self->reenrolled_on, FALSE, &employer->reenrolled_on) &&
         penny_form_read_money (form, self->contingency_kept, FALSE, &employer->contingency_kept);
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  EmployerForm *self = form;
  PennyEmployer *employer = value;

  employer->payroll_by = (PennyPayrollBy) penny_choice_get_kind (penny_choice_row_get (self->payroll_by));
  employer->quarterly = gtk_switch_get_active (self->quarterly);
  employer->by_post = gtk_switch_get_active (self->by_post);
  take_text (&employer->bureau, self->bureau);
  take_text (&employer->name, self->name);
  take_text (&employer->address, self->address);
  take_text (&employer->hmrc_payee, self->hmrc_payee);
  take_text (&employer->pension_scheme, self->pension_scheme);
  take_text (&employer->pension_reference, self->pension_reference);
  take_text (&employer->pension_payee, self->pension_payee);
  return penny_form_read_checked (self->record.form, self->paye_reference, &employer->paye_reference) &&
         penny_form_read_checked (self->record.form, self->accounts_office, &employer->accounts_office) &&
         read_days (self, employer);
}

static const PennyRecordKind kind = {
  sizeof (EmployerForm), (PennyCopy) penny_employer_copy, (GDestroyNotify) penny_employer_free,
  penny_act_save_employer, NULL, read_rows, NULL, NULL, NULL,
};

static GListStore *
payrolls (void)
{
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, PENNY_PAYROLL_BUREAU, 0, _("Someone does it for me"));
  penny_choices_add (list, PENNY_PAYROLL_OURS, 0, _("I do it here, with Pennywell"));
  return list;
}

static void
payroll_cb (EmployerForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bureau),
                          penny_choice_get_kind (penny_choice_row_get (self->payroll_by)) == PENNY_PAYROLL_BUREAU);
}

/* Who has not said yet is asked with the answer that most people give. */
static void
add_payroll (EmployerForm        *self,
             const PennyEmployer *employer)
{
  AdwPreferencesGroup *group = penny_form_group (self->record.form, _("Who does the payroll?"),
    _("A payroll service works the payslips out and tells HMRC. Many funders pay for one. Pennywell checks what it sends."));
  PennyPayrollBy by = employer->payroll_by == PENNY_PAYROLL_OURS ? PENNY_PAYROLL_OURS : PENNY_PAYROLL_BUREAU;

  self->payroll_by = penny_form_add_choice (group, _("The payroll"), payrolls (), (int) by, 0);
  self->bureau = penny_form_add_text (group, _("Name of the payroll service"), employer->bureau);
  payroll_cb (self);
  g_signal_connect_swapped (self->payroll_by, "notify::selected", G_CALLBACK (payroll_cb), self);
}

static void
add_hmrc (EmployerForm        *self,
          const PennyEmployer *employer)
{
  PennyForm *form = self->record.form;
  AdwPreferencesGroup *who = penny_form_group (form, _("The employer"), NULL);
  AdwPreferencesGroup *hmrc = penny_form_group (form, _("HMRC"), _("HMRC’s letter to a new employer has both references."));

  self->name = penny_form_add_text (who, _("Name of the employer"), employer->name);
  penny_form_hint (self->name, _("Empty: the person whose budget it is."));
  self->address = penny_form_add_text (who, _("Address"), employer->address);
  self->paye_reference = penny_form_add_checked (hmrc, _("Employer PAYE reference"), employer->paye_reference,
                                                 penny_typed_paye_reference);
  self->accounts_office = penny_form_add_checked (hmrc, _("Accounts Office reference"), employer->accounts_office,
                                                  penny_typed_accounts_office);
  self->hmrc_payee = penny_form_add_text (hmrc, _("What the bank calls HMRC"), employer->hmrc_payee);
  self->quarterly = penny_form_add_switch (hmrc, _("I pay HMRC every quarter, not every month"), employer->quarterly);
  self->by_post = penny_form_add_switch (hmrc, _("I pay by cheque, by post"), employer->by_post);
}

static void
add_pension (EmployerForm        *self,
             const PennyEmployer *employer)
{
  PennyForm *form = self->record.form;
  PennyDate today = penny_book_get_today (self->record.book);
  AdwPreferencesGroup *pension = penny_form_group (form, _("Workplace pension"), NULL);
  AdwPreferencesGroup *end = penny_form_group (form, _("If it all ended"), NULL);
  g_autofree char *days = employer->pension_days > 0 ? g_strdup_printf ("%d", employer->pension_days) : NULL;

  self->pension_scheme = penny_form_add_text (pension, _("Name of the scheme"), employer->pension_scheme);
  self->pension_reference = penny_form_add_text (pension, _("Your number at the scheme"), employer->pension_reference);
  self->pension_payee = penny_form_add_text (pension, _("What the bank calls the scheme"), employer->pension_payee);
  self->pension_days = penny_form_add_text (pension, _("Days after payday by which it wants its money"), days);
  penny_form_hint (self->pension_days, _("Empty: the last day that the law gives."));
  self->duties_start = penny_form_add_date (pension, _("Duties began on"), today, employer->duties_start);
  penny_form_hint (self->duties_start, _("Empty: the first day of the first assistant."));
  self->declared_on = penny_form_add_date (pension, _("Declaration of compliance made on"), today, employer->declared_on);
  self->reenrolled_on = penny_form_add_date (pension, _("Last re-enrolment on"), today, employer->reenrolled_on);
  self->contingency_kept = penny_form_add_money (end, _("The funder lets you hold, for notice and redundancy"),
                                                 employer->contingency_kept);
}

static void
show (GtkWidget           *from,
      PennyBook           *book,
      const PennyEmployer *employer)
{
  EmployerForm *self = penny_record_form_new (&kind, from, book, employer, _("Employer’s details"), _("Save"));

  add_payroll (self, employer);
  add_hmrc (self, employer);
  add_pension (self, employer);
  penny_record_form_show (self, NULL);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) from = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyEmployer) employer = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (employer == NULL)
    penny_say_error (from, error);
  else if (gtk_widget_get_root (from) != NULL)
    show (from, PENNY_BOOK (book), employer);
}

void
penny_employer_form_open (GtkWidget *from,
                          PennyBook *book)
{
  penny_book_read_async (book, penny_employer_read, NULL, NULL, (GDestroyNotify) penny_employer_free, NULL, read_cb,
                         g_object_ref (from));
}
