#include "sentence.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "dates.h"
#include "pence.h"

/* One sentence a kind.  A kind is never taken away and its arguments never
 * change places: entries live for ever.  A word in braces is an argument, and
 * its name says what it is: {amount} is money, {date} and {from} are days,
 * all others stand as they are.  NULL: a sentence that counts, below.  Translators keep the
 * words in braces as they are and may put them anywhere. */
const PennySentence penny_sentences[] =
{
  { "started",          { "name" }, N_("Began the budget {name}.") },
  { "sample-made",      { "name" }, N_("Made the sample file of {name}.") },
  { "person-changed",   { "name" }, N_("Changed whose file this is: {name}.") },

  { "budget-added",     { "name" }, N_("Added the budget {name}.") },
  { "budget-changed",   { "name" }, N_("Changed the budget {name}.") },
  { "budget-removed",   { "name" }, N_("Removed the budget {name}.") },
  { "account-added",    { "name" }, N_("Added the account {name}.") },
  { "account-changed",  { "name" }, N_("Changed the account {name}.") },
  { "account-removed",  { "name" }, N_("Removed the account {name}.") },

  { "line-added",       { "name" }, N_("Added {name} to the plan.") },
  { "line-changed",     { "name" }, N_("Changed {name} in the plan.") },
  { "line-removed",     { "name" }, N_("Took {name} out of the plan.") },
  { "plan-version-added", { "from" }, N_("Began a new version of the plan from {from}.") },

  { "payment-added",    { "amount", "who", "date" }, N_("Added a payment of {amount} to {who} on {date}.") },
  { "payment-changed",  { "amount", "who", "date" }, N_("Changed a payment: it is {amount} to {who} on {date}.") },
  { "payment-added-proven", { "amount", "who", "date" }, N_("Added a payment of {amount} to {who} on {date}, with its receipt.") },
  { "payment-changed-proven", { "amount", "who", "date" }, N_("Changed a payment, and added its receipt: it is {amount} to {who} on {date}.") },
  { "payment-removed",  { "amount", "who", "date" }, N_("Removed a payment of {amount} to {who} on {date}.") },
  { "money-in-added",   { "amount", "who", "date" }, N_("Added {amount} that came in from {who} on {date}.") },
  { "money-in-changed", { "amount", "who", "date" }, N_("Changed money that came in: it is {amount} from {who} on {date}.") },
  { "money-in-removed", { "amount", "who", "date" }, N_("Removed {amount} that came in from {who} on {date}.") },
  { "counted",          { "amount", "who", "date" }, N_("Wrote down that {amount} was in the account on {date}.") },
  { "overdrawn",        { "amount", "who", "date" }, N_("Wrote down that the account was {amount} overdrawn on {date}.") },
  { "transfer-added",   { "amount", "out_of", "into" }, N_("Moved {amount} from {out_of} to {into}.") },
  { "checked",          { "amount", "date" }, N_("Checked with the bank: {amount} on {date}.") },
  { "statement-brought-in", { "count", "file", "account" }, NULL },

  { "bill-added",       { "amount", "who", "date" }, N_("Added a bill of {amount} from {who}.") },
  { "bill-changed",     { "amount", "who", "date" }, N_("Changed a bill: it is {amount} from {who}.") },
  { "bill-removed",     { "amount", "who", "date" }, N_("Removed a bill of {amount} from {who}.") },
  { "bill-paid",        { "amount", "who", "date" }, N_("Paid a bill of {amount} to {who} on {date}.") },
  { "regular-added",    { "amount", "who", "date" }, N_("Added a regular payment of {amount} to {who}.") },
  { "regular-changed",  { "amount", "who", "date" }, N_("Changed a regular payment: it is {amount} to {who}.") },
  { "regular-removed",  { "amount", "who", "date" }, N_("Removed a regular payment of {amount} to {who}.") },

  { "income-added",     { "amount", "what", "date" }, N_("Added money that is due: {amount}, first on {date}.") },
  { "income-changed",   { "amount", "what", "date" }, N_("Changed money that is due: it is {amount}, first on {date}.") },
  { "income-removed",   { "amount", "what", "date" }, N_("Removed money that was due: {amount}, first on {date}.") },
  { "saving-added",     { "amount", "what", "date" }, N_("Added savings agreed of {amount} for {what}.") },
  { "saving-changed",   { "amount", "what", "date" }, N_("Changed savings agreed: they are {amount} for {what}.") },
  { "saving-removed",   { "amount", "what", "date" }, N_("Removed savings agreed of {amount} for {what}.") },
  { "question-added",   { "question" }, N_("Wrote down a question: {question}") },
  { "question-changed", { "question" }, N_("Changed a question: {question}") },
  { "question-removed", { "question" }, N_("Removed a question: {question}") },
  { "request-added",    { "what" }, N_("Wrote down something wanted: {what}.") },
  { "request-changed",  { "what" }, N_("Changed something wanted: {what}.") },
  { "request-removed",  { "what" }, N_("Removed something wanted: {what}.") },

  { "actor-added",      { "name" }, N_("Added {name} to those who look after this file.") },
  { "actor-changed",    { "name" }, N_("Changed the name or the role of {name}, who looks after this file.") },
  { "actor-removed",    { "name" }, N_("Took {name} off the list of those who look after this file.") },

  { "code-made",        { NULL }, N_("Made a new recovery code.") },
  { "code-kept",        { NULL }, N_("Checked that the recovery code was written down.") },
  { "passphrase-set",   { NULL }, N_("Set a passphrase.") },
  { "passphrase-removed", { NULL }, N_("Took the passphrase away.") },
  { "always-ask-on",    { NULL }, N_("Chose that the passphrase is asked for each time.") },
  { "always-ask-off",   { NULL }, N_("Chose that this computer opens the file without asking.") },
  { "key-replaced",     { NULL }, N_("Replaced the key: what opened the file before opens it no longer.") },
  { "sealed",           { NULL }, N_("Sealed the file, so that nobody else can read it.") },
  { "restored",         { "date" }, N_("Put the backup of {date} back in place.") },
  { "exported",         { NULL }, N_("Saved everything in files that other programs can read.") },
  { "backup-folder-set", { NULL }, N_("Chose where backups go.") },
  { "folder-watched",     { NULL }, N_("A folder is watched for receipts.") },
  { "folder-not-watched", { NULL }, N_("No folder is watched for receipts any more.") },

  { "assistant-added",    { "name" }, N_("Added the assistant {name}.") },
  { "assistant-changed",  { "name" }, N_("Changed what is written about {name}.") },
  { "assistant-removed",  { "name" }, N_("Removed the assistant {name}.") },
  { "assistant-left",     { "name", "date" }, N_("Wrote down that {name}’s last day of work is {date}.") },
  { "p45-made",           { "name" }, N_("Made {name}’s P45.") },
  { "p45-given",          { "name", "date" }, N_("Wrote down that {name} was given their P45 on {date}.") },
  { "contract-added",     { "name", "from" }, N_("Added what was agreed with {name} from {from}.") },
  { "contract-changed",   { "name", "from" }, N_("Changed what was agreed with {name} from {from}.") },
  { "contract-removed",   { "name", "from" }, N_("Removed what was agreed with {name} from {from}.") },
  { "code-notice-added",   { "name", "from" }, N_("Added a tax code for {name} from {from}.") },
  { "code-notice-changed", { "name", "from" }, N_("Changed {name}’s tax code from {from}.") },
  { "code-notice-removed", { "name", "from" }, N_("Removed {name}’s tax code from {from}.") },
  { "letter-notice-added",   { "name", "from" }, N_("Set {name}’s National Insurance letter from {from}.") },
  { "letter-notice-changed", { "name", "from" }, N_("Changed {name}’s National Insurance letter from {from}.") },
  { "letter-notice-removed", { "name", "from" }, N_("Removed {name}’s National Insurance letter from {from}.") },
  { "loan-notice-added",   { "name", "from" }, N_("Added a student loan notice for {name} from {from}.") },
  { "loan-notice-changed", { "name", "from" }, N_("Changed {name}’s student loan notice from {from}.") },
  { "loan-notice-removed", { "name", "from" }, N_("Removed {name}’s student loan notice from {from}.") },
  { "pension-notice-added",   { "name", "from" }, N_("Wrote down {name}’s pension from {from}.") },
  { "pension-notice-changed", { "name", "from" }, N_("Changed {name}’s pension from {from}.") },
  { "pension-notice-removed", { "name", "from" }, N_("Removed {name}’s pension from {from}.") },
  { "order-added",        { "name" }, N_("Added an order to take money from {name}’s pay.") },
  { "order-changed",      { "name" }, N_("Changed an order to take money from {name}’s pay.") },
  { "order-removed",      { "name" }, N_("Removed an order to take money from {name}’s pay.") },
  { "contact-added",      { "name" }, N_("Added an emergency contact of {name}.") },
  { "contact-changed",    { "name" }, N_("Changed an emergency contact of {name}.") },
  { "contact-removed",    { "name" }, N_("Removed an emergency contact of {name}.") },
  { "document-added",     { "what", "name" }, N_("Added a document of {name}: {what}.") },
  { "document-changed",   { "what", "name" }, N_("Changed a document of {name}: {what}.") },
  { "document-removed",   { "what", "name" }, N_("Removed a document of {name}: {what}.") },
  { "household-document-added",   { "what" }, N_("Added a document of the household: {what}.") },
  { "household-document-changed", { "what" }, N_("Changed a document of the household: {what}.") },
  { "household-document-removed", { "what" }, N_("Removed a document of the household: {what}.") },
  { "employer-changed",   { NULL }, N_("Changed the employer’s details.") },
  { "employer-year-changed", { "year" }, N_("Changed what was said of the tax year {year}.") },
  { "invoice-added",      { "amount", "who" }, N_("Added an invoice of {amount} from {who}.") },
  { "invoice-changed",    { "amount", "who" }, N_("Changed an invoice: it is {amount} from {who}.") },
  { "invoice-removed",    { "amount", "who" }, N_("Removed an invoice of {amount} from {who}.") },

  { "entry-added",        { "name", "date" }, N_("Added hours for {name} on {date}.") },
  { "entry-changed",      { "name", "date" }, N_("Changed {name}’s hours on {date}.") },
  { "entry-removed",      { "name", "date" }, N_("Removed {name}’s hours on {date}.") },
  { "usual-hours-added",   { "name" }, N_("Added hours to {name}’s usual week.") },
  { "usual-hours-changed", { "name" }, N_("Changed {name}’s usual week.") },
  { "usual-hours-removed", { "name" }, N_("Took hours out of {name}’s usual week.") },
  { "week-filled",        { "name", "date" }, N_("Filled in {name}’s usual hours for the week from {date}.") },
  { "week-copied",        { "name", "date" }, N_("Copied {name}’s hours of the week before to the week from {date}.") },
  { "week-signed",        { "name", "date" }, N_("{name} signed the hours of the week from {date}.") },
  { "week-approved",      { "name", "date" }, N_("Approved {name}’s hours of the week from {date}.") },
  { "week-reopened",      { "name", "date" }, N_("Opened {name}’s hours of the week from {date} again.") },
  { "weeks-approved",     { "date" }, N_("Approved everyone’s hours of the week from {date}.") },
  { "week-made-usual",    { "name" }, N_("Made a week {name}’s usual one.") },
  { "hours-brought-in",   { "count" }, NULL },

  { "run-approved",       { "amount", "date" }, N_("Approved pay of {amount} for {date}.") },
  { "run-corrected",      { "amount", "date" }, N_("Put the pay of {date} right: it is {amount} now.") },
  { "slip-taken-back",    { "name", "date", "amount" }, N_("Took back {name}’s payslip of {date}, which said {amount}.") },
  { "hmrc-told",          { "date", "by" }, N_("Wrote down that HMRC was told of the pay by {by} on {date}.") },
  { "year-ended",         { "year" }, N_("Ended the tax year {year}.") },
  { "looked-at-born",      { "name" }, N_("Looked at {name}’s date of birth.") },
  { "looked-at-ni-number", { "name" }, N_("Looked at {name}’s National Insurance number.") },
  { "looked-at-bank",      { "name" }, N_("Looked at {name}’s bank details.") },

  { "receipts-added",     { "count" }, NULL },
  { "payment-receipts-added", { "count", "amount", "who", "date" }, NULL },
  { "receipt-proves",     { "amount", "who", "date" }, N_("A receipt now proves {who}, {amount} on {date}.") },
  { "receipts-prove",     { "count" }, NULL },
  { "receipt-matched",    { "amount", "who", "date" }, N_("Found by itself what a receipt proves: {who}, {amount} on {date}.") },
  { "receipts-matched",   { "count" }, NULL },
  { "receipt-parted",     { "amount", "who", "date" }, N_("A receipt no longer proves {who}, {amount} on {date}.") },
  { "receipts-parted",    { "count" }, NULL },
  { "receipt-changed",    { NULL }, N_("Changed what is written about a receipt.") },
  { "receipt-of-changed", { "amount", "who", "date" }, N_("Changed what is written about the receipt of {who}, {amount} on {date}.") },
  { "receipt-turned",     { NULL }, N_("Turned or cropped a receipt.") },
  { "receipt-of-turned",  { "amount", "who", "date" }, N_("Turned or cropped the receipt of {who}, {amount} on {date}.") },
  { "receipt-set-apart",  { NULL }, N_("Wrote down that no payment belongs to a receipt.") },
  { "receipt-of-set-apart", { "amount", "who", "date" }, N_("Wrote down that no payment belongs to the receipt of {who}, {amount} on {date}.") },
  { "receipt-removed",    { NULL }, N_("Removed a receipt.") },
  { "receipt-of-removed", { "amount", "who", "date" }, N_("Removed the receipt of {who}, {amount} on {date}.") },
  { "keep-rule-added",    { "count", "name" }, NULL },
  { "keep-rule-changed",  { "count", "name" }, NULL },
  { "keep-rule-removed",  { "count", "name" }, N_("Took away the rule of how long receipts of {name} are kept.") },
  { "query-opened",       { "date" }, N_("Wrote down a question that a funder asked on {date}.") },
  { "query-opened-again", { "date" }, N_("Opened the question again that a funder asked on {date}.") },
  { "query-changed",      { "date" }, N_("Changed the question that a funder asked on {date}.") },
  { "query-closed",       { "date" }, N_("Closed a funder’s question: it was answered on {date}.") },
  { "query-removed",      { "date" }, N_("Removed the question that a funder asked on {date}.") },
  { "receipts-packed",    { NULL }, N_("Saved a pack of receipts, to be handed over.") },
  { "receipts-destroyed", { "count", "date", "until" }, NULL },
  { "receipts-destroyed-early", { "count", "date", "reason" }, NULL },
};
const guint penny_n_sentences = G_N_ELEMENTS (penny_sentences);

static const PennySentence *
find_sentence (const char *kind)
{
  for (guint i = 0; i < penny_n_sentences; i++)
    if (g_str_equal (penny_sentences[i].kind, kind))
      return &penny_sentences[i];
  return NULL;
}

/* Days are said as on the day of the act: with their year only when it was another. */
static PennyDate
day_of (const PennyHistoryEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_utc (entry->at);

  return at == NULL ? PENNY_DATE_NONE
                    : penny_date_new (g_date_time_get_year (at), g_date_time_get_month (at),
                                      g_date_time_get_day_of_month (at));
}

typedef char *(*SayPence) (PennyPence amount);

static char *
say_argument (const char *name,
              const char *value,
              SayPence    say_pence,
              PennyDate   today)
{
  PennyPence amount;
  PennyDate date;

  if (g_str_equal (name, "amount") && penny_pence_parse (value, &amount, NULL))
    return say_pence (amount);
  date = g_str_equal (name, "date") || g_str_equal (name, "from") || g_str_equal (name, "until")
           ? penny_date_parse (value) : PENNY_DATE_NONE;
  return date == PENNY_DATE_NONE ? g_strdup (value) : penny_date_to_words (date, today);
}

/* An older entry may lack an argument that was added since: it stands empty. */
static char *
argument (const PennySentence     *sentence,
          const PennyHistoryEntry *entry,
          SayPence                 say_pence,
          const char              *name,
          gsize                    length)
{
  guint n_args = entry->args == NULL ? 0 : g_strv_length (entry->args);

  for (guint i = 0; sentence->args[i] != NULL; i++)
    if (strlen (sentence->args[i]) == length && strncmp (sentence->args[i], name, length) == 0)
      return say_argument (sentence->args[i], i < n_args ? entry->args[i] : "", say_pence, day_of (entry));
  return NULL;
}

static const char *
counted_receipts (const char *kind,
                  gulong      count)
{
  if (g_str_equal (kind, "receipts-added"))
    return ngettext ("Added {count} receipt.", "Added {count} receipts.", count);
  if (g_str_equal (kind, "payment-receipts-added"))
    return ngettext ("Added {count} receipt of {who}, {amount} on {date}.",
                     "Added {count} receipts of {who}, {amount} on {date}.", count);
  if (g_str_equal (kind, "receipts-prove"))
    return ngettext ("Matched {count} receipt to its payments.", "Matched {count} receipts to their payments.", count);
  if (g_str_equal (kind, "receipts-matched"))
    return ngettext ("Found by itself what {count} receipt proves.", "Found by itself what {count} receipts prove.", count);
  if (g_str_equal (kind, "receipts-parted"))
    return ngettext ("Took {count} receipt away from its payments.",
                     "Took {count} receipts away from their payments.", count);
  if (g_str_equal (kind, "keep-rule-added"))
    return ngettext ("Wrote down that receipts of {name} are kept for {count} year.",
                     "Wrote down that receipts of {name} are kept for {count} years.", count);
  if (g_str_equal (kind, "keep-rule-changed"))
    return ngettext ("Changed how long receipts of {name} are kept: it is {count} year.",
                     "Changed how long receipts of {name} are kept: it is {count} years.", count);
  if (g_str_equal (kind, "receipts-destroyed"))
    return ngettext ("Destroyed {count} receipt for good. It was of {date}, to be kept until {until}.",
                     "Destroyed {count} receipts for good. The oldest was of {date}, and the last to be kept until {until}.",
                     count);
  if (g_str_equal (kind, "receipts-destroyed-early"))
    return ngettext ("Destroyed {count} receipt for good before its time. It was of {date}. Why: {reason}",
                     "Destroyed {count} receipts for good before their time. The oldest was of {date}. Why: {reason}",
                     count);
  return NULL;
}

static const char *
counted (const PennyHistoryEntry *entry)
{
  gulong count = entry->args == NULL || entry->args[0] == NULL ? 0 : strtoul (entry->args[0], NULL, 10);
  const char *receipts = counted_receipts (entry->kind, count);

  if (receipts != NULL)
    return receipts;
  if (g_str_equal (entry->kind, "hours-brought-in"))
    return ngettext ("Brought in the hours of {count} row of a file.",
                     "Brought in the hours of {count} rows of a file.", count);
  return ngettext ("Brought in {count} payment from {file} into {account}.",
                   "Brought in {count} payments from {file} into {account}.", count);
}

static char *
say (const PennyHistoryEntry *entry,
     SayPence                 say_pence)
{
  const PennySentence *sentence = find_sentence (entry->kind);
  GString *said;

  /* A book that a newer Pennywell wrote in. */
  if (sentence == NULL)
    return g_strdup (_("Something that this version of Pennywell does not know."));
  said = g_string_new (NULL);
  for (const char *p = sentence->text == NULL ? counted (entry) : _(sentence->text); *p != '\0'; )
    {
      const char *end = *p == '{' ? strchr (p, '}') : NULL;
      g_autofree char *value = end == NULL ? NULL : argument (sentence, entry, say_pence, p + 1, end - p - 1);

      if (value != NULL)
        g_string_append (said, value);
      else
        g_string_append_c (said, *p);
      p = value != NULL ? end + 1 : p + 1;
    }
  return g_string_free (said, FALSE);
}

char *
penny_sentence_new (const PennyHistoryEntry *entry)
{
  return say (entry, penny_pence_to_words);
}

char *
penny_sentence_for_file (const PennyHistoryEntry *entry)
{
  return say (entry, penny_pence_to_words_for_file);
}

const char *
penny_sentence_role (PennyRole role)
{
  switch (role)
    {
    case PENNY_ROLE_HOLDER:
      return _("budget holder");
    case PENNY_ROLE_NOMINEE:
      return _("nominee");
    case PENNY_ROLE_REPRESENTATIVE:
      return _("representative");
    case PENNY_ROLE_CARER:
      return _("carer");
    case PENNY_ROLE_UNSAID:
    default:
      return NULL;
    }
}

char *
penny_sentence_who (const PennyHistoryEntry *entry)
{
  const char *role = penny_sentence_role (entry->role);

  if (entry->who == NULL || *entry->who == '\0' || role == NULL)
    return g_strdup (entry->who);
  /* Translators: a name, and by what right that person acts: "Ruth, nominee". */
  return g_strdup_printf (_("%s, %s"), entry->who, role);
}
