#include "ofx.h"

#include "amounts.h"
#include "entities.h"
#include "payee.h"
#include "tag-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPORT_TAGS 5000

/* What a transaction says, in the order of PennyOfxField. */
typedef enum
{
  FIELD_DATE,
  FIELD_AMOUNT,
  FIELD_ID,
  FIELD_NAME,
  FIELD_MEMO,
  FIELD_TYPE,
  FIELD_CHEQUE,
  N_FIELDS
} Field;

static const char *const field_tags[N_FIELDS] = {
  "DTPOSTED", "TRNAMT", "FITID", "NAME", "MEMO", "TRNTYPE", "CHECKNUM",
};

/* What ends a transaction whose own end tag is missing. */
static const char *const list_ends[] = {
  "STMTTRN", "BANKTRANLIST", "INVTRANLIST", "STMTRS", "CCSTMTRS", "INVSTMTRS", "STMTTRNRS", "CCSTMTTRNRS",
  "BANKMSGSRSV1", "CREDITCARDMSGSRSV1", "INVSTMTMSGSRSV1", "LEDGERBAL", "AVAILBAL", "OFX", NULL
};

/* Parts of a transaction whose tags are not its own. */
static const char *const inner_parts[] = {
  "BANKACCTTO", "CCACCTTO", "CURRENCY", "ORIGCURRENCY", "IMAGEDATA", "EXTDPAYEE", NULL
};

typedef struct
{
  const char   *text;
  gsize         length;
  PennyBuilder *builder;
  char          decimal;          /* 0: the file does not show */
  char         *fields[N_FIELDS]; /* of the transaction being read */
  char         *account;
  char         *severity;         /* of the status being read */
  char         *inner;            /* the inner part we are in, or NULL */
  gboolean      in_transaction;
  gboolean      opened;           /* <OFX> was seen */
  gboolean      closed;           /* </OFX> too */
  gboolean      refused;          /* the bank answered with an error */
  guint         odd_signs;        /* "debits" written as money in, "credits" as money out */
  gsize         start;            /* of the transaction */
  guint         number;
} Reader;

gboolean
penny_ofx_is_one (const char *text,
                  gsize       length)
{
  g_autofree char *head = g_ascii_strup (text, (gssize) MIN (length, 65536));
  const char *p = head + strspn (head, " \t\n");

  if (strstr (head, "<!DOCTYPE HTML") != NULL || strstr (head, "<HTML") != NULL)
    return strstr (head, "<OFX>") != NULL;
  return *p == '<' || strstr (head, "OFXHEADER") != NULL || strstr (head, "OFXSGML") != NULL ||
         strstr (head, "<OFX>") != NULL || strstr (head, "<STMTTRN>") != NULL;
}

static char *
tag_value (const PennyTag *tag)
{
  return penny_unescape (tag->value, tag->length);
}

static void
forget_fields (Reader *self)
{
  for (guint i = 0; i < N_FIELDS; i++)
    g_clear_pointer (&self->fields[i], g_free);
  g_clear_pointer (&self->inner, g_free);
}

static const char *
field (const Reader *self,
       Field         which)
{
  return self->fields[which] != NULL ? self->fields[which] : "";
}

/* OFX knows no thousands mark, but banks do: "1,000" alone could be either. */
static gboolean
read_amount (const Reader *self,
             PennyAmount  *amount)
{
  const char *text = field (self, FIELD_AMOUNT);
  char decimal = penny_amount_decimal (text);

  if (decimal == 0 && strchr (text, ',') != NULL)
    decimal = self->decimal;
  else if (decimal == 0)
    decimal = '.';
  return decimal != 0 && penny_amount_read (text, decimal, amount);
}

/* The day as written: the time behind it, and its zone, change nothing. */
static gboolean
read_date (const Reader     *self,
           PennyWrittenDate *date)
{
  const char *text = field (self, FIELD_DATE);
  g_autofree char *day = NULL;

  if (strspn (text, "0123456789") < 8)
    return penny_written_date_read (text, date);
  day = g_strdup_printf ("%.8s000000", text);
  return penny_written_date_read (day, date);
}

static char *
make_text (const Reader *self)
{
  const char *name = field (self, FIELD_NAME), *memo = field (self, FIELD_MEMO);

  if (*name != '\0' && *memo != '\0')
    return strstr (memo, name) != NULL   ? g_strdup (memo)
           : strstr (name, memo) != NULL ? g_strdup (name)
                                         : g_strdup_printf ("%s %s", name, memo);
  if (*name != '\0' || *memo != '\0')
    return g_strdup (*name != '\0' ? name : memo);
  return g_strstrip (g_strdup_printf ("%s %s", field (self, FIELD_TYPE), field (self, FIELD_CHEQUE)));
}

static void
report (Reader *self,
        gsize   end,
        char   *why)
{
  penny_builder_unreadable (self->builder, self->number, why, self->text + self->start, end - self->start);
}

/* Some names are nothing but noughts. */
static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
add_row (Reader                 *self,
         const PennyWrittenDate *date,
         const PennyAmount      *amount,
         gsize                   end)
{
  PennyStatementRow *row = g_new0 (PennyStatementRow, 1);
  const char *name = field (self, FIELD_NAME), *type = field (self, FIELD_TYPE);

  row->row = self->number;
  row->amount = amount->debit ? -ABS (amount->pence) : amount->credit ? ABS (amount->pence) : amount->pence;
  self->odd_signs += g_str_equal (type, row->amount > 0 ? "DEBIT" : "CREDIT") && row->amount != 0;
  row->text = make_text (self);
  if (has_letter (name) || has_letter (field (self, FIELD_MEMO)))
    row->payee = penny_payee_tidy (has_letter (name) ? name : field (self, FIELD_MEMO));
  row->bank_ref = *field (self, FIELD_ID) != '\0' ? g_strdup (field (self, FIELD_ID)) : NULL;
  row->account = g_strdup (self->account);
  penny_builder_forgive (self->builder, row->row, amount->rounded, amount->lost_pound);
  penny_builder_add (self->builder, row, date, self->text + self->start, end - self->start);
}

static void
end_transaction (Reader *self,
                 gsize   end)
{
  PennyWrittenDate date;
  PennyAmount amount;

  self->in_transaction = FALSE;
  if (*field (self, FIELD_DATE) == '\0')
    report (self, end, g_strdup (_("The payment has no date.")));
  else if (!read_date (self, &date))
    report (self, end, g_strdup_printf (_("“%s” is not a date."), field (self, FIELD_DATE)));
  else if (*field (self, FIELD_AMOUNT) == '\0')
    report (self, end, g_strdup (_("The payment has no amount.")));
  else if (!read_amount (self, &amount))
    report (self, end, g_strdup_printf (_("“%s” is not an amount of money."), field (self, FIELD_AMOUNT)));
  else
    add_row (self, &date, &amount, end);
  forget_fields (self);
}

static void
begin_transaction (Reader         *self,
                   const PennyTag *tag)
{
  forget_fields (self);
  self->in_transaction = TRUE;
  self->start = tag->start;
  self->number++;
}

static void
take_field (Reader         *self,
            const PennyTag *tag)
{
  for (guint i = 0; i < N_FIELDS; i++)
    if (strcmp (tag->name, field_tags[i]) == 0 && self->fields[i] == NULL)
      {
        g_autofree char *value = tag_value (tag);

        if (*value != '\0')
          self->fields[i] = g_steal_pointer (&value);
      }
}

/* A status of its own: what the bank answers when it will not send a statement. */
static void
take_status (Reader         *self,
             const PennyTag *tag)
{
  g_autofree char *value = NULL;

  if (strcmp (tag->name, "SEVERITY") == 0)
    {
      g_free (self->severity);
      self->severity = tag_value (tag);
      self->refused |= g_ascii_strcasecmp (self->severity, "ERROR") == 0;
    }
  else if (strcmp (tag->name, "MESSAGE") == 0 && self->severity != NULL &&
           g_ascii_strcasecmp (self->severity, "ERROR") == 0)
    {
      value = tag_value (tag);
      if (*value != '\0')
        penny_builder_message (self->builder, value);
    }
}

static void
take_outer_tag (Reader         *self,
                const PennyTag *tag)
{
  if (strcmp (tag->name, "ACCTID") == 0)
    {
      g_free (self->account);
      self->account = tag_value (tag);
      if (*self->account == '\0')
        g_clear_pointer (&self->account, g_free);
    }
  else if (strcmp (tag->name, "CURDEF") == 0)
    {
      g_autofree char *currency = tag_value (tag);

      penny_builder_currency (self->builder, currency);
    }
  else if (strcmp (tag->name, "STMTTRNP") == 0)
    penny_builder_pending (self->builder);
  else
    take_status (self, tag);
}

static void
take_inner_tag (Reader         *self,
                const PennyTag *tag)
{
  if (self->inner != NULL)
    {
      if (tag->closing && strcmp (tag->name, self->inner) == 0)
        g_clear_pointer (&self->inner, g_free);
    }
  else if (tag->closing)
    return;
  else if (g_strv_contains (inner_parts, tag->name))
    {
      g_autofree char *value = tag_value (tag);

      /* With a value it is a plain field that we do not need. */
      if (*value == '\0')
        self->inner = g_strdup (tag->name);
    }
  else
    take_field (self, tag);
}

static void
take_tag (Reader         *self,
          const PennyTag *tag)
{
  if (strcmp (tag->name, "OFX") == 0)
    {
      self->opened = TRUE;
      self->closed = tag->closing;
    }
  if (self->in_transaction && g_strv_contains (list_ends, tag->name))
    end_transaction (self, tag->start);

  if (strcmp (tag->name, "STMTTRN") == 0 && !tag->closing)
    begin_transaction (self, tag);
  else if (self->in_transaction)
    take_inner_tag (self, tag);
  else if (!tag->closing)
    take_outer_tag (self, tag);
}

/* The decimal mark that the file's amounts show: 0 if none does. */
static char
survey_decimal (const char *text,
                gsize       length)
{
  guint votes[2] = { 0, 0 };
  PennyTag tag;

  for (gsize at = 0; penny_tag_next (text, length, &at, &tag);)
    if (!tag.closing && strcmp (tag.name, "TRNAMT") == 0 && tag.length < 64)
      {
        g_autofree char *value = tag_value (&tag);
        char decimal = penny_amount_decimal (value);

        if (decimal != 0)
          votes[decimal == ',']++;
      }
  return votes[0] + votes[1] == 0 ? 0 : votes[1] > votes[0] ? ',' : '.';
}

static gboolean
read_tags (Reader               *self,
           const PennyProgress  *progress,
           GError              **error)
{
  PennyTag tag;
  guint n = 0;

  for (gsize at = 0; penny_tag_next (self->text, self->length, &at, &tag);)
    {
      if (n++ % REPORT_TAGS == 0 && !penny_progress_report (progress, self->length + at, error))
        return FALSE;
      take_tag (self, &tag);
    }
  return TRUE;
}

/* The file ended.  FALSE if it holds nothing but a beginning. */
static gboolean
end_file (Reader  *self,
          GError **error)
{
  if (self->in_transaction)
    {
      penny_builder_cut (self->builder);
      report (self, self->length, g_strdup (_("The file ends in the middle of this payment. Download it again.")));
    }
  else if (self->opened && !self->closed && self->number > 0)
    penny_builder_warn (self->builder, g_strdup (_("The file ends before its end mark, so payments may be missing. "
                                                   "Download it again to be sure.")));
  if (self->odd_signs > 0)
    penny_builder_warn (self->builder,
                        g_strdup_printf (ngettext ("%u payment is called a debit but written as money in, or a credit "
                                                   "written as money out. Check it first.",
                                                   "%u payments are called debits but written as money in, or credits "
                                                   "written as money out. Check them first.", self->odd_signs),
                                         self->odd_signs));
  if (self->refused)
    penny_builder_message (self->builder, _("The bank sent an error instead of payments."));
  if (!self->opened && self->number == 0)
    penny_builder_message (self->builder, _("This file is not a statement of a kind that Pennywell reads. Choose a "
                                            "CSV, OFX or QIF file from your bank."));
  if (!self->opened || self->closed || self->number > 0 || self->refused)
    return TRUE;

  g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_CUT,
                       _("This file ends before its first payment. Download it again. Nothing has been changed."));
  return FALSE;
}

static void
clear (Reader *self)
{
  forget_fields (self);
  g_clear_pointer (&self->account, g_free);
  g_clear_pointer (&self->severity, g_free);
}

PennyStatement *
penny_ofx_read (const char           *text,
                gsize                 length,
                PennyDateOrder        said,
                const PennyProgress  *progress,
                GError              **error)
{
  g_autoptr (PennyBuilder) builder = penny_builder_new ("OFX");
  Reader self = { .text = text, .length = length, .builder = builder, .decimal = survey_decimal (text, length) };
  gboolean ok = read_tags (&self, progress, error) && end_file (&self, error);

  clear (&self);
  return ok ? penny_builder_finish (builder, said, PENNY_DATE_ORDER_UNKNOWN, error) : NULL;
}
