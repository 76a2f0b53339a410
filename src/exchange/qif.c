#include "qif.h"

#include "amounts.h"
#include "entities.h"
#include "payee.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define REPORT_RECORDS 500

/* Lists that are no payments. */
static const char *const other_lists[] = {
  "cat", "class", "memorized", "security", "prices", "budget", "template", "tag", "invitem", "invoice", "tax", NULL
};

typedef struct
{
  const char   *text;
  gsize         length;
  PennyBuilder *builder;
  char          decimal;
  char         *fields[128];   /* of the record being read, by their letter */
  char         *account;
  gboolean      in_account;    /* an !Account block: it names accounts, it pays nothing */
  gboolean      in_list;       /* categories, securities ... */
  gboolean      investments;   /* some were left out */
  gsize         start;         /* of the record */
  gboolean      any;           /* it has a field */
  char          last;          /* the letter of its last line */
  guint         number;
} Reader;

static gsize
line_end (const char *text,
          gsize       at,
          gsize       length)
{
  const char *end = memchr (text + at, '\n', length - at);

  return end != NULL ? (gsize) (end - text) : length;
}

/* It starts with "!", or its records are dates and amounts ended by "^". */
gboolean
penny_qif_is_one (const char *text,
                  gsize       length)
{
  gboolean date = FALSE, amount = FALSE, end = FALSE;

  for (gsize at = 0, next; at < MIN (length, 8192) && !(date && amount && end); at = next + 1)
    {
      next = line_end (text, at, length);
      while (at < next && (text[at] == ' ' || text[at] == '\t'))
        at++;
      if (at == next)
        continue;
      if (text[at] == '!' && next - at > 2 && g_ascii_isalpha (text[at + 1]))
        return TRUE;
      if (next - at > 1 && strchr ("DTUPMNLCASE$^%F", text[at]) == NULL)
        return FALSE;
      date |= text[at] == 'D' && next - at >= 6 && g_ascii_isdigit (text[next - 1]);
      amount |= (text[at] == 'T' || text[at] == 'U') && g_ascii_isdigit (text[next - 1]);
      end |= text[at] == '^';
    }
  return date && amount && end;
}

static const char *
field (const Reader *self,
       char          letter)
{
  return self->fields[(guchar) letter] != NULL ? self->fields[(guchar) letter] : "";
}

static void
forget_record (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    g_clear_pointer (&self->fields[i], g_free);
  self->any = FALSE;
  self->last = '\0';
}

/* Santander fills the payee to a fixed width and writes the amount behind it. */
static char *
cut_amount (const char *payee,
            PennyPence  amount)
{
  const char *comma = strrchr (payee, ',');
  PennyAmount behind;

  if (comma == NULL || comma == payee || !penny_amount_read (comma + 1, '.', &behind) ||
      ABS (behind.pence) != ABS (amount))
    return g_strdup (payee);
  return g_strchomp (g_strndup (payee, (gsize) (comma - payee)));
}

static void
report (Reader *self,
        gsize   end,
        char   *why)
{
  penny_builder_unreadable (self->builder, self->number, why, self->text + self->start, end - self->start);
}

static void
add_row (Reader                 *self,
         const PennyWrittenDate *date,
         const PennyAmount      *amount,
         gsize                   end)
{
  PennyStatementRow *row = g_new0 (PennyStatementRow, 1);
  const char *payee = field (self, 'P'), *memo = field (self, 'M');

  row->row = self->number;
  row->amount = amount->pence;
  if (*payee != '\0' && *memo != '\0' && strstr (payee, memo) == NULL)
    row->text = g_strdup_printf ("%s %s", payee, memo);
  else
    row->text = g_strdup (*payee != '\0' ? payee : memo);
  if (*payee != '\0')
    {
      g_autofree char *name = cut_amount (payee, row->amount);

      row->payee = penny_payee_tidy (name);
    }
  row->account = g_strdup (self->account);
  penny_builder_forgive (self->builder, row->row, amount->rounded, amount->lost_pound);
  penny_builder_add (self->builder, row, date, self->text + self->start, end - self->start);
}

static void
read_record (Reader *self,
             gsize   end)
{
  const char *money = *field (self, 'T') != '\0' ? field (self, 'T') : field (self, 'U');
  PennyWrittenDate date;
  PennyAmount amount;

  if (*field (self, 'D') == '\0')
    report (self, end, g_strdup (_("The payment has no date.")));
  else if (!penny_written_date_read (field (self, 'D'), &date))
    report (self, end, g_strdup_printf (_("“%s” is not a date."), field (self, 'D')));
  else if (*money == '\0')
    report (self, end, g_strdup (_("The payment has no amount.")));
  else if (!penny_amount_read (money, self->decimal, &amount))
    report (self, end, g_strdup_printf (_("“%s” is not an amount of money."), money));
  else
    add_row (self, &date, &amount, end);
}

static void
end_record (Reader *self,
            gsize   end)
{
  if (self->any && self->in_account)
    {
      g_free (self->account);
      self->account = *field (self, 'N') != '\0' ? g_strdup (field (self, 'N')) : NULL;
    }
  else if (self->any && !self->in_list)
    {
      self->number++;
      read_record (self, end);
    }
  forget_record (self);
}

static gboolean
is_list (const char *kind)
{
  for (guint i = 0; other_lists[i] != NULL; i++)
    if (g_ascii_strncasecmp (kind, other_lists[i], strlen (other_lists[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "!Type:Bank", "!Account", "!Option:AutoSwitch". */
static void
take_header (Reader     *self,
             const char *line)
{
  if (g_ascii_strncasecmp (line, "!Account", 8) == 0)
    self->in_account = TRUE;
  if (g_ascii_strncasecmp (line, "!Type", 5) != 0)
    return;

  line += 5 + strspn (line + 5, ": ");
  self->in_account = FALSE;
  self->in_list = is_list (line);
  if (g_ascii_strncasecmp (line, "Invst", 5) == 0)
    self->in_list = self->investments = TRUE;
}

static void
take_line (Reader *self,
           gsize   at,
           gsize   end)
{
  const char *line = self->text + at;
  guchar letter;

  while (at < end && (*line == ' ' || *line == '\t'))
    {
      line++;
      at++;
    }
  if (at == end)
    return;
  if (*line == '!')
    {
      g_autofree char *header = g_strndup (line, end - at);

      end_record (self, at);
      take_header (self, header);
      return;
    }
  if (*line == '^')
    {
      end_record (self, at);
      return;
    }

  if (!self->any)
    self->start = at;
  self->any = TRUE;
  letter = (guchar) *line;
  self->last = *line;
  if (letter < 128 && self->fields[letter] == NULL)
    self->fields[letter] = penny_unescape (line + 1, end - at - 1);
}

static char
survey_decimal (const char *text,
                gsize       length)
{
  guint votes[2] = { 0, 0 };

  for (gsize at = 0, next; at < length; at = next + 1)
    {
      next = line_end (text, at, length);
      if (text[at] == 'T' && next - at < 64)
        {
          g_autofree char *value = g_strndup (text + at + 1, next - at - 1);
          char decimal = penny_amount_decimal (value);

          if (decimal != 0)
            votes[decimal == ',']++;
        }
    }
  return votes[1] > votes[0] ? ',' : '.';
}

/* A last record without its "^": whole if another line follows its amount and its date, or a line end does. */
static void
end_file (Reader *self)
{
  gboolean whole_line = self->length > 0 && self->text[self->length - 1] == '\n';

  if (!self->any || self->in_list || self->in_account)
    return;
  if (!whole_line && (self->last == 'T' || self->last == 'U' || self->last == 'D'))
    {
      self->number++;
      penny_builder_cut (self->builder);
      report (self, self->length, g_strdup (_("The file ends in the middle of this payment. Download it again.")));
      return;
    }
  penny_builder_warn (self->builder, g_strdup (_("The file ends before its end mark, so payments may be missing. "
                                                 "Download it again to be sure.")));
  end_record (self, self->length);
}

PennyStatement *
penny_qif_read (const char           *text,
                gsize                 length,
                PennyDateOrder        said,
                const PennyProgress  *progress,
                GError              **error)
{
  g_autoptr (PennyBuilder) builder = penny_builder_new ("QIF");
  Reader self = { .text = text, .length = length, .builder = builder, .decimal = survey_decimal (text, length) };
  gboolean ok = TRUE;
  guint lines = 0;

  for (gsize at = 0, next; ok && at < length; at = next + 1)
    {
      next = line_end (text, at, length);
      take_line (&self, at, next);
      if (lines++ % REPORT_RECORDS == 0)
        ok = penny_progress_report (progress, length + at, error);
    }
  if (ok)
    end_file (&self);
  if (self.investments)
    penny_builder_warn (builder, g_strdup (_("Investments in this file are left out.")));

  forget_record (&self);
  g_clear_pointer (&self.account, g_free);
  return ok ? penny_builder_finish (builder, said, PENNY_DATE_ORDER_UNKNOWN, error) : NULL;
}
