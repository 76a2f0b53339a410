#include "leaver-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyDateRow    *last;
  GtkSwitch       *redundant;
} LeaverForm;

static gpointer
copy_leaver (gconstpointer leaver)
{
  return g_memdup2 (leaver, sizeof (PennyLeaver));
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  LeaverForm *self = form;
  PennyLeaver *leaver = value;

  leaver->redundant = gtk_switch_get_active (self->redundant);
  return penny_form_read_date (self->record.form, self->last, TRUE, &leaver->last);
}

static const PennyRecordKind kind = {
  sizeof (LeaverForm), copy_leaver, g_free, penny_act_leave, NULL, read_rows, NULL, NULL, NULL,
};

void
penny_leaver_form_open (GtkWidget            *from,
                        PennyBook            *book,
                        const PennyAssistant *assistant)
{
  PennyDate today = penny_book_get_today (book);
  const PennyLeaver leaver = { assistant->id, assistant->left, FALSE, today };
  g_autofree char *title = g_strdup_printf (_("%s leaves"), assistant->name);
  LeaverForm *self = penny_record_form_new (&kind, from, book, &leaver, title, _("Write the last day down"));
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("Hours planned after the last day go. What is still to be paid, holiday with it, is worked out in the last pay; "
      "then come the P45 and the last report to HMRC. Before you end somebody’s job, ask ACAS or your insurer."));

  self->last = penny_form_add_date (group, _("Last day of work"), today, assistant->left);
  self->redundant = penny_form_add_switch (group, _("The work itself ends: redundancy"), FALSE);
  penny_record_form_show (self, NULL);
}
