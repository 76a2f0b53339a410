#include "notice-forms.h"

#include <glib/gi18n-lib.h>

#include "people.h"
#include "record-form.h"

typedef struct
{
  PennyRecordForm  record;

  AdwComboRow     *letter;
  PennyDateRow    *from;
  PennyNotedRow   *note;
} LetterForm;

static gboolean
read_rows (gpointer form,
           gpointer value)
{
  LetterForm *self = form;
  PennyLetterNotice *notice = value;

  notice->letter = penny_choice_get_kind (penny_choice_row_get (self->letter));
  g_free (notice->note);
  notice->note = penny_form_text (self->note);
  return penny_form_read_date (self->record.form, self->from, TRUE, &notice->from);
}

static const PennyRecordKind kind = {
  sizeof (LetterForm), (PennyCopy) penny_letter_notice_copy, (GDestroyNotify) penny_letter_notice_free,
  penny_act_save_letter_notice, penny_act_remove_letter_notice, read_rows, NULL, NULL, NULL,
};

/* Those of freeports and investment zones have one sentence: they are seldom. */
static GListStore *
letters (void)
{
  static const struct { char letter; const char *words; } usual[] = {
    { 'A', N_("A: nearly everyone") },
    { 'B', N_("B: married woman’s reduced rate") },
    { 'C', N_("C: over State Pension age") },
    { 'H', N_("H: apprentice under 25") },
    { 'J', N_("J: pays in another job, with HMRC’s certificate") },
    { 'M', N_("M: under 21") },
    { 'V', N_("V: first work since leaving the armed forces") },
    { 'X', N_("X: no National Insurance, such as under 16") },
    { 'Z', N_("Z: under 21, and pays in another job") },
  };
  static const char sites[] = "DEFIKLNS";
  GListStore *list = penny_choices_new ();

  penny_choices_add (list, 0, 0, _("The one that follows from the record"));
  for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
    penny_choices_add (list, usual[i].letter, 0, _(usual[i].words));
  for (gsize i = 0; i < strlen (sites); i++)
    {
      g_autofree char *words = g_strdup_printf (_("%c: works in a freeport or investment zone"), sites[i]);

      penny_choices_add (list, sites[i], 0, words);
    }
  return list;
}

void
penny_letter_form_open (GtkWidget               *from,
                        PennyBook               *book,
                        const PennyAssistant    *assistant,
                        const PennyLetterNotice *notice)
{
  g_autoptr (PennyLetterNotice) new = penny_letter_notice_new ();
  g_autofree char *day = notice != NULL ? penny_date_to_short (notice->from) : NULL;
  g_autofree char *title = day == NULL ? g_strdup_printf (_("Set another NI letter for %s"), assistant->name)
                                       : g_strdup_printf (_("NI letter of %s from %s"), assistant->name, day);
  g_autofree char *remove = day != NULL ? g_strdup_printf (_("Remove the NI letter from %s"), day) : NULL;
  AdwPreferencesGroup *group;
  LetterForm *self;

  new->assistant_id = assistant->id;
  new->from = penny_book_get_today (book);
  notice = notice != NULL ? notice : new;
  self = penny_record_form_new (&kind, from, book, notice, title, day != NULL ? _("Save") : _("Set this letter"));
  group = penny_form_group (self->record.form, NULL,
                            _("Pennywell chooses the letter by itself. Set another one only where HMRC says so."));
  self->letter = penny_form_add_choice (group, _("National Insurance letter"), letters (), notice->letter, 0);
  self->from = penny_form_add_date (group, _("From"), penny_book_get_today (book), notice->from);
  self->note = penny_form_add_text (group, _("Note"), notice->note);
  penny_record_form_show (self, remove);
}
