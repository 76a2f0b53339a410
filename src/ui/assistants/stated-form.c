#include "stated-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "kept-file.h"

typedef struct
{
  PennyForm       *form;        /* owns this */
  GtkWidget       *from;        /* weak */
  PennyRunRequest *request;
  gint64           assistant_id;
  PennyRunChanged  changed;
  char            *file_name;
  GBytes          *file;

  PennyNotedRow   *rows[PENNY_STATED_FIGURES];
  AdwActionRow    *attached;
} StatedForm;

static void
stated_form_free (StatedForm *self)
{
  g_clear_weak_pointer (&self->from);
  penny_run_request_free (self->request);
  g_free (self->file_name);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self);
}

static const char *
title_of (PennyStatedFigure figure)
{
  static const char *const titles[PENNY_STATED_FIGURES] = {
    [PENNY_STATED_HOURS] = N_("Hours"),
    [PENNY_STATED_RATE] = N_("Pay for an hour"),
    [PENNY_STATED_GROSS] = N_("Gross pay: before anything is taken off"),
    [PENNY_STATED_TAX] = N_("Tax (a refund with a minus)"),
    [PENNY_STATED_EMPLOYEE_NI] = N_("National Insurance taken off"),
    [PENNY_STATED_STUDENT_LOAN] = N_("Student loan"),
    [PENNY_STATED_POSTGRADUATE_LOAN] = N_("Postgraduate loan"),
    [PENNY_STATED_EMPLOYEE_PENSION] = N_("Pension taken off"),
    [PENNY_STATED_NET] = N_("Net pay: what they get"),
    [PENNY_STATED_EMPLOYER_NI] = N_("Employer’s National Insurance"),
    [PENNY_STATED_EMPLOYER_PENSION] = N_("Employer’s pension"),
    [PENNY_STATED_PAY_TO_DATE] = N_("Taxable pay so far this year"),
    [PENNY_STATED_TAX_TO_DATE] = N_("Tax so far this year"),
  };

  return _(titles[figure]);
}

static const PennyStatedSlip *
find_stated (const PennyRunRequest *request,
             gint64                 assistant_id,
             guint                 *index)
{
  for (guint i = 0; request->stated != NULL && i < request->stated->len; i++)
    {
      const PennyStatedSlip *slip = request->stated->pdata[i];

      if (index != NULL)
        *index = i;
      if (slip->assistant_id == assistant_id)
        return slip;
    }
  return NULL;
}

static gboolean
read_hours (StatedForm *self,
            gint64     *figure)
{
  int minutes = 0;

  if (!penny_form_read_hours (self->form, self->rows[PENNY_STATED_HOURS], &minutes))
    return FALSE;
  *figure = minutes;
  return TRUE;
}

/* A refund is below 0, and so may the year's tax be. */
static gboolean
read_amount (StatedForm        *self,
             PennyStatedFigure  figure,
             PennyPence        *amount)
{
  PennyMoneyRow *row = PENNY_MONEY_ROW (self->rows[figure]);
  g_autoptr (GError) error = NULL;

  if (figure != PENNY_STATED_TAX && figure != PENNY_STATED_TAX_TO_DATE)
    return penny_form_read_money (self->form, row, TRUE, amount);
  if (penny_money_row_get (row, amount, &error))
    return TRUE;
  penny_form_fail (self->form, error->message, GTK_WIDGET (row));
  return FALSE;
}

/* FALSE: the form has said what is wrong. */
static gboolean
read_rows (StatedForm         *self,
           PennyStatedPayslip *stated,
           guint              *n)
{
  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    {
      g_autofree char *text = penny_form_text (self->rows[i]);

      if (text == NULL)
        continue;
      if (i == PENNY_STATED_HOURS ? !read_hours (self, &stated->figure[i]) : !read_amount (self, i, &stated->figure[i]))
        return FALSE;
      stated->said[i] = TRUE;
      (*n)++;
    }
  return TRUE;
}

static void
hand_over (StatedForm               *self,
           const PennyStatedPayslip *stated,
           guint                     n)
{
  g_autoptr (PennyRunRequest) request = penny_run_request_copy (self->request);
  guint index = 0;

  if (request->stated == NULL)
    request->stated = g_ptr_array_new ();
  if (find_stated (request, self->assistant_id, &index) != NULL)
    g_ptr_array_remove_index (request->stated, index);
  if (n > 0 || self->file != NULL)
    {
      PennyStatedSlip *slip = g_new0 (PennyStatedSlip, 1);

      slip->assistant_id = self->assistant_id;
      slip->stated = *stated;
      slip->file_name = g_strdup (self->file_name);
      slip->file = self->file != NULL ? g_bytes_ref (self->file) : NULL;
      g_ptr_array_add (request->stated, slip);
    }
  if (self->from != NULL)
    self->changed (self->from, request);
}

static void
save_cb (StatedForm *self)
{
  PennyStatedPayslip stated = { 0 };
  guint n = 0;

  if (!read_rows (self, &stated, &n))
    return;
  hand_over (self, &stated, n);
  penny_form_done (self->form);
}

/* The file. */

static void
show_attached (StatedForm *self)
{
  adw_action_row_set_subtitle (self->attached, self->file_name != NULL ? self->file_name
                                                                       : _("A PDF or a photo. It is kept with the payslip."));
}

static void
chosen (PennyForm  *form,
        GBytes     *bytes,
        const char *name)
{
  StatedForm *self = g_object_get_data (G_OBJECT (form), "stated-form");

  g_clear_pointer (&self->file, g_bytes_unref);
  self->file = g_bytes_ref (bytes);
  g_free (self->file_name);
  self->file_name = g_strdup (name);
  show_attached (self);
}

static void
attach_cb (StatedForm *self)
{
  penny_kept_file_pick (self->form, _("Choose the payroll service’s payslip"), chosen);
}

static void
add_file_row (StatedForm *self)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, _("The payslip itself"), NULL);

  self->attached = g_object_new (ADW_TYPE_ACTION_ROW, "title", _("Attach the payslip"), "activatable", TRUE, "use-markup",
                                 FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  g_signal_connect_swapped (self->attached, "activated", G_CALLBACK (attach_cb), self);
  adw_preferences_group_add (group, GTK_WIDGET (self->attached));
  show_attached (self);
}

static void
add_rows (StatedForm            *self,
          const PennyStatedSlip *before)
{
  AdwPreferencesGroup *group = penny_form_group (self->form, _("What it says"),
                                                 _("Leave empty what it does not say: that is not checked."));

  for (guint i = 0; i < PENNY_STATED_FIGURES; i++)
    {
      gint64 figure = before != NULL && before->stated.said[i] ? before->stated.figure[i] : 0;
      gboolean nothing = before != NULL && before->stated.said[i] && figure == 0;

      if (i == PENNY_STATED_HOURS)
        self->rows[i] = penny_form_add_hours (group, title_of (i), figure);
      else
        self->rows[i] = PENNY_NOTED_ROW (penny_form_add_money (group, title_of (i), figure));
      if (nothing)
        gtk_editable_set_text (GTK_EDITABLE (self->rows[i]), "0");
    }
}

void
penny_stated_form_open (GtkWidget             *from,
                        const PennyRunRequest *request,
                        gint64                 assistant_id,
                        const char            *name,
                        PennyRunChanged        changed)
{
  StatedForm *self = g_new0 (StatedForm, 1);
  const PennyStatedSlip *before = find_stated (request, assistant_id, NULL);
  g_autofree char *title = g_strdup_printf (_("The payroll service’s payslip for %s"), name);

  self->form = penny_form_new (from, title, _("Check it"));
  g_object_set_data_full (G_OBJECT (self->form), "stated-form", self, (GDestroyNotify) stated_form_free);
  g_set_weak_pointer (&self->from, from);
  self->request = penny_run_request_copy (request);
  self->assistant_id = assistant_id;
  self->changed = changed;
  if (before != NULL)
    {
      self->file_name = g_strdup (before->file_name);
      self->file = before->file != NULL ? g_bytes_ref (before->file) : NULL;
    }
  add_rows (self, before);
  add_file_row (self);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save_cb), self);
  gtk_window_present (GTK_WINDOW (self->form));
}
