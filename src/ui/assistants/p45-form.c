#include "leaver-form.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  PennyDateRow    *on;
} P45Form;

static gpointer
copy_given (gconstpointer given)
{
  return g_memdup2 (given, sizeof (PennyP45Given));
}

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  P45Form *self = form;
  PennyP45Given *given = value;

  return penny_form_read_date (self->record.form, self->on, TRUE, &given->on);
}

static const PennyRecordKind kind = {
  sizeof (P45Form), copy_given, g_free, penny_act_give_p45, NULL, read_rows, NULL, NULL, NULL,
};

void
penny_p45_form_open (GtkWidget            *from,
                     PennyBook            *book,
                     const PennyAssistant *assistant)
{
  PennyDate today = penny_book_get_today (book);
  const PennyP45Given given = { assistant->id, today, today };
  g_autofree char *title = g_strdup_printf (_("P45 of %s"), assistant->name);
  P45Form *self = penny_record_form_new (&kind, from, book, &given, title, _("Write it down"));
  AdwPreferencesGroup *group = penny_form_group (self->record.form, NULL,
    _("The P45 itself is in My PAs, HMRC and the tax year, Papers. Give it to them, then write down here on which day."));

  self->on = penny_form_add_date (group, _("On which day"), today, given.on);
  penny_record_form_show (self, NULL);
}
