#include "checklist.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PennyStore    *store;
  PennyDate      today;
  PennyEmployer *employer;
  GPtrArray     *people;        /* PennyAssistant: employed, and there on @today */
  GPtrArray     *documents;     /* PennyDocument, everyone's */
  GPtrArray     *contracts;
  GPtrArray     *codes;         /* PennyCodeNotice */
  GPtrArray     *pensions;      /* PennyPensionNotice */
  GPtrArray     *items;
} Checking;

void
penny_check_item_free (PennyCheckItem *self)
{
  g_free (self->what);
  g_free (self->words);
  g_free (self);
}

static void
clear_checking (Checking *self)
{
  g_clear_pointer (&self->employer, penny_employer_free);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->contracts, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->pensions, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Checking, clear_checking)

static void
add (Checking   *self,
     gboolean    done,
     const char *what,
     char       *words)
{
  PennyCheckItem *item = g_new0 (PennyCheckItem, 1);

  *item = (PennyCheckItem) { done, g_strdup (what), words };
  g_ptr_array_add (self->items, item);
}

static gboolean
in_force (const PennyDocument *document,
          PennyDate            today)
{
  return document->until == PENNY_DATE_NONE || document->until >= today;
}

static gboolean
has_document (const Checking    *self,
              gint64             assistant_id,
              PennyDocumentKind  kind)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const PennyDocument *document = g_ptr_array_index (self->documents, i);

      if (document->assistant_id == assistant_id && document->kind == kind && in_force (document, self->today))
        return TRUE;
    }
  return FALSE;
}


static gboolean
has_contract (const Checking       *self,
              const PennyAssistant *assistant)
{
  for (guint i = 0; i < self->contracts->len; i++)
    if (((const PennyContract *) g_ptr_array_index (self->contracts, i))->assistant_id == assistant->id)
      return TRUE;
  return FALSE;
}

static gboolean
has_paper_contract (const Checking       *self,
                    const PennyAssistant *assistant)
{
  return has_document (self, assistant->id, PENNY_DOCUMENT_CONTRACT);
}

static gboolean
has_right_to_work (const Checking       *self,
                   const PennyAssistant *assistant)
{
  return has_document (self, assistant->id, PENNY_DOCUMENT_RIGHT_TO_WORK);
}

static gboolean
has_code (const Checking       *self,
          const PennyAssistant *assistant)
{
  if (assistant->starter != PENNY_STARTER_UNKNOWN)
    return TRUE;
  for (guint i = 0; i < self->codes->len; i++)
    if (((const PennyCodeNotice *) g_ptr_array_index (self->codes, i))->assistant_id == assistant->id)
      return TRUE;
  return FALSE;
}

static gboolean
has_pension (const Checking       *self,
             const PennyAssistant *assistant)
{
  for (guint i = 0; i < self->pensions->len; i++)
    if (((const PennyPensionNotice *) g_ptr_array_index (self->pensions, i))->assistant_id == assistant->id)
      return TRUE;
  return FALSE;
}

/* Who still lacks it, by name; "" where nobody does. */
static char *
who_lacks (const Checking *self,
           gboolean      (*has) (const Checking *self, const PennyAssistant *assistant))
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (self->people, i);

      if (!has (self, assistant))
        g_ptr_array_add (names, assistant->name);
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* What each of them needs.  Takes @words: what to do, with the names in it. */
static void
add_of_each (Checking   *self,
             const char *what,
             const char *done,
             const char *names,
             char       *words)
{
  g_autofree char *to_do = words;

  add (self, *names == '\0', what, *names == '\0' ? g_strdup (done) : g_steal_pointer (&to_do));
}

static void
check_agreed (Checking *self)
{
  g_autofree char *contract = who_lacks (self, has_contract);
  g_autofree char *paper = who_lacks (self, has_paper_contract);

  add_of_each (self, _("Hours and pay agreed"), _("Written down for each assistant."), contract,
               g_strdup_printf (_("Write down what was agreed with %s: open the person and add a contract."), contract));
  add_of_each (self, _("A written contract"), _("On record for each assistant."), paper,
               g_strdup_printf (_("Everyone has a right to one from the first day. Add the contract of %s to their "
                                  "documents."), paper));
}

static void
check_each (Checking *self)
{
  g_autofree char *right = who_lacks (self, has_right_to_work);
  g_autofree char *code = who_lacks (self, has_code);
  g_autofree char *pension = who_lacks (self, has_pension);

  add_of_each (self, _("Right to work"), _("Seen for each assistant."), right,
               g_strdup_printf (_("Look at the documents before work begins, and write down when. Still to do for %s."),
                                right));
  add_of_each (self, _("Starter declaration or tax code"), _("There for each assistant."), code,
               g_strdup_printf (_("Ask %s for a P45 or a starter declaration, and add what it says."), code));
  add_of_each (self, _("Pension"), _("Written down for each assistant: a member, or why not."), pension,
               g_strdup_printf (_("Say of %s whether they are in the pension. Each payday looks whether they must be."),
                                pension));
}

static void
check_payroll (Checking *self)
{
  PennyPayrollBy by = self->employer->payroll_by;

  add (self, by != PENNY_PAYROLL_UNDECIDED, _("Who does the payroll"),
       g_strdup (by == PENNY_PAYROLL_OURS ? _("You do it here.") :
                 by == PENNY_PAYROLL_BUREAU ? _("A payroll service does it.") :
                 _("Decide it with your funder: many pay for a payroll service. Say it under Employer’s details.")));
}

static void
check_insurance (Checking *self)
{
  gboolean has = has_document (self, 0, PENNY_DOCUMENT_INSURANCE);

  add (self, has, _("Employers’ liability insurance"),
       g_strdup (has ? _("On record and in force.")
                     : _("The law asks for it from the first day, for at least £5 million. Add the policy to the "
                         "household’s documents, with the day it runs out.")));
}

static void
check_references (Checking *self)
{
  gboolean has = self->employer->paye_reference != NULL;

  add (self, has, _("Registered with HMRC as an employer"),
       g_strdup (has ? _("The PAYE reference is written down.")
                     : _("Register before the first payday, or ask the payroll service whether they did. Then write "
                         "the PAYE reference down under Employer’s details.")));
}

static void
check_declaration (Checking *self)
{
  g_autofree char *day = penny_date_to_words (self->employer->declared_on, self->today);
  gboolean has = self->employer->declared_on != PENNY_DATE_NONE;

  add (self, has, _("Declaration of compliance to The Pensions Regulator"),
       has ? g_strdup_printf (_("Sent on %s."), day)
           : g_strdup (_("Due within five months of the first assistant’s first day, also where nobody joins a pension. "
                         "“HMRC and the tax year” says what to answer.")));
}

static void
check_relations (Checking *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (self->people, i);

      if (assistant->relation != PENNY_RELATION_NONE)
        add (self, assistant->agreed_on != PENNY_DATE_NONE, _("A relative or the manager who is paid"),
             assistant->agreed_on != PENNY_DATE_NONE
               ? g_strdup_printf (_("The funder’s written word for %s is on record."), assistant->name)
               : g_strdup_printf (_("Ask the funder in writing before %s is paid, and keep the letter."),
                                  assistant->name));
    }
}

static gboolean
read_people (Checking  *self,
             GError   **error)
{
  g_autoptr (GPtrArray) all = penny_assistants_list (self->store, FALSE, error);

  if (all == NULL)
    return FALSE;
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_assistant_free);
  for (guint i = 0; i < all->len; i++)
    {
      const PennyAssistant *assistant = g_ptr_array_index (all, i);

      if (assistant->kind == PENNY_ASSISTANT_EMPLOYED &&
          (assistant->left == PENNY_DATE_NONE || assistant->left >= self->today))
        g_ptr_array_add (self->people, penny_assistant_copy (assistant));
    }
  return TRUE;
}

static gboolean
read_all (Checking  *self,
          GError   **error)
{
  return read_people (self, error) &&
         (self->employer = penny_employer_get (self->store, error)) != NULL &&
         (self->documents = penny_documents_list (self->store, -1, error)) != NULL &&
         (self->contracts = penny_contracts_list (self->store, 0, error)) != NULL &&
         (self->codes = penny_code_notices_list (self->store, 0, error)) != NULL &&
         (self->pensions = penny_pension_notices_list (self->store, 0, error)) != NULL;
}

gpointer
penny_employer_checklist (PennyStore  *store,
                          gpointer     today,
                          GError     **error)
{
  g_auto (Checking) self = {
    .store = store, .today = *(const PennyDate *) today,
    .items = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_check_item_free),
  };

  if (!read_all (&self, error))
    return NULL;
  if (self.people->len > 0)
    {
      check_payroll (&self);
      check_insurance (&self);
      check_references (&self);
      check_agreed (&self);
      check_each (&self);
      check_relations (&self);
      check_declaration (&self);
    }
  return g_steal_pointer (&self.items);
}
