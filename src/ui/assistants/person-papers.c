#include "person-facts.h"

#include <glib/gi18n-lib.h>

#include "document-form.h"
#include "person-words.h"
#include "plan-facts.h"
#include "sentences.h"

/* What lies in a person's folder: documents, whom to ring, invoices, payslips; and what is private. */

GPtrArray *
penny_document_facts (GPtrArray  *documents,
                      const char *name,
                      const char *action)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < documents->len; i++)
    {
      const PennyDocument *document = documents->pdata[i];
      const char *kind = penny_document_kind_words (document->kind);
      g_autofree char *what = document->name != NULL && document->kind == PENNY_DOCUMENT_OTHER
                              ? g_strdup (document->name)
                              : document->name != NULL ? g_strdup_printf ("%s: %s", kind, document->name)
                                                       : g_strdup (kind);
      PennyFact *fact = penny_plan_add (facts, "document", document->id, g_strdup (what), NULL);

      fact->note = penny_document_to_words (document);
      penny_plan_add_edit (fact, action, name != NULL ? g_strdup_printf (_("Edit %s, %s"), what, name)
                                                      : g_strdup_printf (_("Edit %s"), what));
    }
  return facts;
}

GPtrArray *
penny_person_contact_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < view->contacts->len; i++)
    {
      const PennyContact *contact = view->contacts->pdata[i];
      PennyFact *fact = penny_plan_add (facts, "contact", contact->id, g_strdup (contact->name), NULL);

      fact->note = contact->relation != NULL ? g_strdup_printf ("%s, %s", contact->relation, contact->phone)
                                             : g_strdup (contact->phone);
      penny_plan_add_edit (fact, "person.edit-contact", g_strdup_printf (_("Edit %s, to ring in an emergency"), contact->name));
    }
  return facts;
}

GPtrArray *
penny_person_invoice_facts (const PennyPersonView *view)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = view->invoices->len; i > 0; i--)
    {
      const PennyBill *bill = view->invoices->pdata[i - 1];
      g_autofree char *day = penny_date_to_short (bill->incurred);
      g_autofree char *amount = penny_pence_to_words (bill->amount);
      PennyFact *fact = penny_plan_add (facts, "invoice", bill->id, g_strdup_printf (_("Invoice of %s"), day),
                                        g_strdup (amount));
      GString *note = g_string_new (bill->what);

      penny_join (note, g_strdup (bill->paid_by != 0 ? _("Paid.") : _("Not paid yet.")));
      fact->note = g_string_free (note, FALSE);
      if (bill->paid_by == 0)
        penny_plan_add_edit (fact, "person.edit-invoice", g_strdup_printf (_("Edit the invoice of %s, %s"), day, amount));
    }
  return facts;
}

GPtrArray *
penny_person_slip_facts (GPtrArray  *slips,
                         guint       most,
                         const char *name)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < slips->len && i < most; i++)
    {
      const PennySlip *slip = slips->pdata[i];
      g_autofree char *day = penny_date_to_short (slip->payday);
      g_autofree char *gross = penny_pence_to_words (slip->gross);
      PennyFact *fact = penny_plan_add (facts, "slip", slip->id, g_strdup_printf (_("Payslip of %s"), day),
                                        penny_pence_to_words (slip->net));

      fact->note = g_strdup_printf (slip->reverses != 0 ? _("Before anything was taken off: %s. It takes another one back.")
                                                        : _("Before anything was taken off: %s."), gross);
      fact->go = "person.open-slip";
    }
  return facts;
}

static char *
shown_words (const PennyRevealed *revealed,
             PennyHidden          what)
{
  if (what == PENNY_HIDDEN_BORN)
    return penny_date_to_short (revealed->born);
  if (what == PENNY_HIDDEN_NI_NUMBER)
    return g_strdup (revealed->ni_number);
  return g_strdup_printf (_("%s, sort code %s, account number %s"),
                          revealed->account_name != NULL ? revealed->account_name : "",
                          revealed->sort_code != NULL ? revealed->sort_code : "",
                          revealed->account_number != NULL ? revealed->account_number : "");
}

typedef struct
{
  const char *title;
  const char *show;
  const char *hide;
} PrivateWords;

static const PrivateWords private_words[] = {
  [PENNY_HIDDEN_BORN] = { N_("Date of birth"), N_("Show %s’s date of birth"), N_("Hide %s’s date of birth") },
  [PENNY_HIDDEN_NI_NUMBER] = { N_("National Insurance number"), N_("Show %s’s NI number"), N_("Hide %s’s NI number") },
  [PENNY_HIDDEN_BANK] = { N_("Bank details"), N_("Show %s’s bank details"), N_("Hide %s’s bank details") },
};

/* The whole name stands on the button, so that voice control and eyes have the same. */
static char *
name_it (const char *format,
         const char *name)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (name, parts);
}

GPtrArray *
penny_person_private_facts (const PennyPersonView *view,
                            PennyRevealed         *shown[3])
{
  const gboolean has[] = { view->has_born, view->has_ni_number, view->has_bank };
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < G_N_ELEMENTS (private_words); i++)
    {
      const PrivateWords *words = &private_words[i];
      PennyFact *fact = penny_plan_add (facts, "private", i, g_strdup (_(words->title)), NULL);

      if (!has[i])
        {
          fact->note = g_strdup (_("Not here yet."));
          continue;
        }
      fact->note = shown[i] != NULL ? shown_words (shown[i], (PennyHidden) i) : g_strdup (_("Kept, and hidden."));
      fact->act = shown[i] != NULL ? "person.hide" : "person.show";
      fact->act_label = name_it (shown[i] != NULL ? _(words->hide) : _(words->show), view->standing->assistant->name);
    }
  return facts;
}
