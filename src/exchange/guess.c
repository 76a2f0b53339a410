#include "guess.h"

#include "amounts.h"
#include "row-words.h"
#include "written-date.h"

#include <string.h>

#define SAMPLE 60

/* Column keys, the surest first; '*' stands for anything. */
static const char *const dates[] = {
  "transactiondate", "date", "dateoftransaction", "transdate", "trandate", "dateprocessed", "datetime",
  "completeddate*", "datecompleted*", "bookingdate", "buchungstag", "buchungsdatum", "datum", "buchung",
  "postingdate",
  "posteddate", "dateposted", "postdate", "posted", "created*", "timestamp*", "valuedate", "wertstellung",
  "valuta*",
  "fecha*", "date*", "*date", "*date*", "*datum*", "when", "time", NULL
};
static const char *const amounts[] = {
  "amount", "amountgbp", "transactionamount*", "amountin*", "billingamount", "totalamount", "net", "netamount",
  "amount*",
  "value", "valuegbp", "betrag*", "umsatz*", "debitcredit", "creditdebit", "importe*", "montant*", "bedrag*",
  "importo*",
  "valor", "sum", "total", "*amount", "amt*", "gross", "price", NULL
};
static const char *const outs[] = {
  "debit", "debitamount", "debits", "amountdebit", "debitedamount", "withdrawal", "withdrawals*",
  "withdrawalamount*",
  "withdrawn", "moneyout", "paidout", "out", "outgoing*", "outflow*", "paymentsout", "payments", "payment",
  "paymentamount", "spent",
  "spend", "expense*", "amountout*", "soll", "ausgabe*", "belastung", "paidout*", "moneyout*", "debit*", "*debit",
  "charge*", "dr", "d\xc3\xa9" "bit*", "*ausgehend*", NULL
};
static const char *const ins[] = {
  "credit", "creditamount", "credits", "amountcredit", "creditedamount", "deposit", "deposits*", "depositamount*",
  "deposited", "moneyin", "paidin", "in", "incoming*", "inflow*", "receipts", "receipt", "receiptamount",
  "received", "income*",
  "paymentsin", "amountin", "haben", "einnahme*", "gutschrift", "paidin*", "moneyin*", "credit*", "*credit",
  "cr", "cr\xc3\xa9" "dit*", "*eingehend*", NULL
};
static const char *const signs[] = {
  "type", "transactiontype", "debitorcredit", "debitcredit", "creditordebit", "creditdebit*", "drcr", "crdr",
  "dc", "cd",
  "direction", "sollhaben", "trntype", "inout", "sign", "*indicator", "typeoftransaction", "afbij", NULL
};
static const char *const balances[] = {
  "balance", "runningbalance", "accountbalance", "balancegbp", "balance*", "*balance", "kontostand", "saldo*", NULL
};
static const char *const ids[] = {
  "transactionid", "id", "fitid", "transactionreferenceid", "uniqueid", "transactionuid", "uuid", NULL
};
static const char *const statuses[] = { "status", "state", "transactionstatus", NULL };
static const char *const accounts[] = {
  "accountnumber", "account", "accountname", "kontonummer", "iban", "accountid", "cardno", "cardnumber",
  "konto", NULL
};
static const char *const currencies[] = { "currency", "currencycode", "waehrung", "w\xc3\xa4hrung", "ccy", NULL };
static const char *const payees[] = {
  "payee*", "merchant", "merchantname", "merchantpayee", "counterparty*", "name", "beneficiary*", "recipient*", "paidto", "tofrom",
  "auftraggeber*", "empf\xc3\xa4nger*", "empfaenger*", "beg\xc3\xbcnstigter*", "beguenstigter*", "zahlungsempf*",
  "naam*", "nameofcounterparty", "who", NULL
};
static const char *const texts[] = {
  "description", "transactiondescription", "details", "transactiondetails", "narrative*", "narration*", "memo",
  "particulars*", "text", "transaction", "transactions", "originaldescription", "statementdescription", "what",
  "*description*", "*details*", "verwendungszweck*", "vwz1", "buchungstext", "beschreibung", "libell*", "concepto",
  "descri*", "reference", "remarks", "notes*", "comment*", "*reference*", NULL
};

static const char *const in_words[] = {
  "credit", "cr", "crdt", "c", "in", "deposit", "money in", "paid in", "incoming", "received", "haben", "h",
  "income",
  "refund", "bij", "+", NULL
};
static const char *const out_words[] = {
  "debit", "dr", "dbit", "d", "out", "withdrawal", "money out", "paid out", "outgoing", "spent", "soll", "s",
  "expense",
  "purchase", "fee", "af", "-", NULL
};

typedef gboolean (*CellTest) (const char *value);

typedef struct
{
  const PennyTable *table;
  guint             from;       /* the first row under the header */
  GStrv             keys;
  PennyLayout      *layout;
} Guess;

static gboolean
is_date (const char *value)
{
  PennyWrittenDate date;

  return penny_written_date_read (value, &date);
}

static gboolean
is_amount (const char *value)
{
  PennyAmount amount;

  return penny_amount_read (value, penny_amount_decimal (value) == ',' ? ',' : '.', &amount);
}

/* Rows that a file merely counts, from 1, are no ids: the next file counts anew. */
static gboolean
is_id (const char *value)
{
  return strlen (value) >= 6;
}

/* A currency, an account and a text may hold anything. */
static gboolean
is_anything (const char *value)
{
  return TRUE;
}

/* Most of what stands in the column passes; an empty column fails nothing. */
static gboolean
column_passes (const PennyTable *table,
               guint             from,
               int               column,
               CellTest          test)
{
  guint good = 0, bad = 0;

  for (guint i = from; i < MIN (table->rows->len, from + SAMPLE); i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, i), column);

      if (*value == '\0' || strcmp (value, "-") == 0)
        continue;
      if (test (value))
        good++;
      else
        bad++;
    }
  return good >= bad;
}

static gboolean
is_taken (const PennyLayout *layout,
          int                column)
{
  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    if (layout->at[i] == column)
      return TRUE;
  for (guint i = 0; i < layout->n_texts; i++)
    if (layout->text[i] == column)
      return TRUE;
  return FALSE;
}

static int
find (const Guess       *self,
      const char *const *patterns,
      CellTest           test)
{
  for (guint p = 0; patterns[p] != NULL; p++)
    for (int column = 0; self->keys[column] != NULL; column++)
      if (penny_key_matches (self->keys[column], patterns[p]) && !is_taken (self->layout, column) &&
          column_passes (self->table, self->from, column, test))
        return column;
  return -1;
}

static void
take (Guess             *self,
      PennyColumn        role,
      const char *const *patterns,
      CellTest           test)
{
  self->layout->at[role] = find (self, patterns, test);
}

/* A plain name is enough, though the cells under it are broken: each row then says so. */
static void
take_surely (Guess       *self,
             PennyColumn  role,
             const char  *name)
{
  const char *const names[] = { name, NULL };

  if (self->layout->at[role] < 0)
    take (self, role, names, is_anything);
}

static gboolean
has_minus (const PennyTable *table,
           guint             from,
           int               column)
{
  for (guint i = from; i < table->rows->len; i++)
    {
      g_autofree char *value = penny_table_value (table, penny_table_row (table, i), column);
      PennyAmount amount;

      if (penny_amount_read (value, penny_amount_decimal (value) == ',' ? ',' : '.', &amount) &&
          (amount.pence < 0 || amount.plus || amount.credit || amount.debit))
        return TRUE;
    }
  return FALSE;
}

/* Every word of the column says which way the money went. */
static gboolean
says_signs (const PennyTable *table,
            guint             from,
            int               column)
{
  gboolean any = FALSE;

  for (guint i = from; i < table->rows->len; i++)
    {
      g_autofree char *word = penny_table_value (table, penny_table_row (table, i), column);

      if (*word == '\0')
        continue;
      if (!penny_is_one_of (word, in_words) && !penny_is_one_of (word, out_words))
        return FALSE;
      any = TRUE;
    }
  return any;
}

static int
find_sign (const Guess *self)
{
  for (guint p = 0; signs[p] != NULL; p++)
    for (int column = 0; self->keys[column] != NULL; column++)
      if (penny_key_matches (self->keys[column], signs[p]) && !is_taken (self->layout, column) &&
          says_signs (self->table, self->from, column))
        return column;
  return -1;
}

static void
use_sign_words (PennyBank         *bank,
                const PennyLayout *layout)
{
  if (layout->at[PENNY_COLUMN_SIGN] < 0)
    return;
  bank->sign_in = g_strdupv ((char **) in_words);
  bank->sign_out = g_strdupv ((char **) out_words);
}

/* One signed column, or one for each way.  Where a file has both, the one with signs in it. */
static gboolean
take_money (Guess     *self,
            PennyBank *bank)
{
  int *at = self->layout->at;

  take (self, PENNY_COLUMN_BALANCE, balances, is_amount);
  take (self, PENNY_COLUMN_OUT, outs, is_amount);
  take (self, PENNY_COLUMN_IN, ins, is_amount);
  if (at[PENNY_COLUMN_OUT] < 0 || at[PENNY_COLUMN_IN] < 0)
    at[PENNY_COLUMN_OUT] = at[PENNY_COLUMN_IN] = -1;
  take (self, PENNY_COLUMN_AMOUNT, amounts, is_amount);
  if (at[PENNY_COLUMN_IN] < 0)
    take_surely (self, PENNY_COLUMN_AMOUNT, "amount");

  if (at[PENNY_COLUMN_AMOUNT] >= 0 && at[PENNY_COLUMN_IN] >= 0)
    {
      if (has_minus (self->table, self->from, at[PENNY_COLUMN_AMOUNT]))
        at[PENNY_COLUMN_OUT] = at[PENNY_COLUMN_IN] = -1;
      else
        at[PENNY_COLUMN_AMOUNT] = -1;
    }
  if (at[PENNY_COLUMN_AMOUNT] >= 0 && !has_minus (self->table, self->from, at[PENNY_COLUMN_AMOUNT]))
    at[PENNY_COLUMN_SIGN] = find_sign (self);
  use_sign_words (bank, self->layout);
  return at[PENNY_COLUMN_AMOUNT] >= 0 || at[PENNY_COLUMN_IN] >= 0;
}

static void
take_words (Guess *self)
{
  int *at = self->layout->at;
  int text;

  take (self, PENNY_COLUMN_ID, ids, is_id);
  take (self, PENNY_COLUMN_STATUS, statuses, is_anything);
  /* Some write "Pending" where the date will be. */
  if (at[PENNY_COLUMN_STATUS] < 0)
    at[PENNY_COLUMN_STATUS] = at[PENNY_COLUMN_DATE];
  take (self, PENNY_COLUMN_ACCOUNT, accounts, is_anything);
  take (self, PENNY_COLUMN_CURRENCY, currencies, is_anything);
  at[PENNY_COLUMN_PAYEE] = find (self, payees, is_anything);
  if (at[PENNY_COLUMN_PAYEE] >= 0)
    self->layout->text[self->layout->n_texts++] = at[PENNY_COLUMN_PAYEE];
  text = find (self, texts, is_anything);
  if (text < 0)
    text = find (self, signs, is_anything);
  if (text >= 0)
    self->layout->text[self->layout->n_texts++] = text;
}

static PennyBank *
new_guess (PennyLayout *layout)
{
  penny_layout_init (layout);
  return penny_bank_new ("guessed");
}

PennyBank *
penny_guess_by_names (const PennyTable *table,
                      guint             header,
                      PennyLayout      *layout)
{
  const PennyTableRow *row = penny_table_row (table, header);
  g_autoptr (PennyBank) bank = new_guess (layout);
  g_auto (GStrv) keys = penny_row_keys (table, row);
  Guess self = { .table = table, .from = header + 1, .keys = keys, .layout = layout };

  layout->width = row->written;
  bank->header = g_strdupv (keys);

  take (&self, PENNY_COLUMN_DATE, dates, is_date);
  take_surely (&self, PENNY_COLUMN_DATE, "date");
  if (layout->at[PENNY_COLUMN_DATE] < 0 || !take_money (&self, bank))
    return NULL;
  take_words (&self);
  return g_steal_pointer (&bank);
}

/* "12.50", not "12345678": an account number is a number too. */
static gboolean
is_money (const char *value)
{
  const char *mark = strpbrk (value, ".,");

  return mark != NULL && is_amount (value);
}

static gboolean
is_words (const char *value)
{
  return !is_date (value) && !is_amount (value);
}

/* "debit", "credit".  One letter alone might mean anything. */
static gboolean
is_sign_word (const char *value)
{
  return strlen (value) > 1 && (penny_is_one_of (value, in_words) || penny_is_one_of (value, out_words));
}

/* All rows have one, and it passes. */
static gboolean
column_is (const PennyTable *table,
           guint             width,
           int               column,
           CellTest          test)
{
  for (guint i = 0; i < MIN (table->rows->len, SAMPLE); i++)
    {
      const PennyTableRow *row = penny_table_row (table, i);
      g_autofree char *value = penny_table_value (table, row, column);

      if (!test (value) && !penny_is_beside (table, row, width))
        return FALSE;
    }
  return TRUE;
}

static int
longest_text (const PennyTable  *table,
              const PennyLayout *layout,
              guint              width)
{
  int longest = -1;
  gsize most = 0;

  for (int column = 0; column < (int) width; column++)
    {
      gsize length = 0;

      if (is_taken (layout, column) || !column_passes (table, 0, column, is_words))
        continue;
      for (guint i = 0; i < MIN (table->rows->len, SAMPLE); i++)
        length += strlen (penny_table_cell (table, penny_table_row (table, i), column));
      if (length > most)
        {
          most = length;
          longest = column;
        }
    }
  return longest;
}

PennyBank *
penny_guess_by_cells (const PennyTable *table,
                      PennyLayout      *layout)
{
  g_autoptr (PennyBank) bank = new_guess (layout);
  guint width = table->rows->len > 0 ? penny_table_row (table, 0)->written : 0;

  bank->shape = PENNY_SHAPE_BARE;
  for (int column = 0; column < (int) width; column++)
    if (layout->at[PENNY_COLUMN_DATE] < 0 && column_is (table, width, column, is_date))
      layout->at[PENNY_COLUMN_DATE] = column;
    else if (layout->at[PENNY_COLUMN_AMOUNT] < 0 && column_is (table, width, column, is_money))
      layout->at[PENNY_COLUMN_AMOUNT] = column;
    else if (layout->at[PENNY_COLUMN_BALANCE] < 0 && column_is (table, width, column, is_money))
      layout->at[PENNY_COLUMN_BALANCE] = column;
    else if (layout->at[PENNY_COLUMN_SIGN] < 0 && column_is (table, width, column, is_sign_word))
      layout->at[PENNY_COLUMN_SIGN] = column;
  if (layout->at[PENNY_COLUMN_DATE] < 0 || layout->at[PENNY_COLUMN_AMOUNT] < 0)
    return NULL;
  if (has_minus (table, 0, layout->at[PENNY_COLUMN_AMOUNT]))
    layout->at[PENNY_COLUMN_SIGN] = -1;
  use_sign_words (bank, layout);

  layout->text[0] = longest_text (table, layout, width);
  if (layout->text[0] < 0)
    return NULL;
  layout->n_texts = 1;
  layout->width = width;
  return g_steal_pointer (&bank);
}

gboolean
penny_guess_is_unsigned (const PennyBank   *bank,
                         const PennyLayout *layout,
                         const PennyTable  *table,
                         guint              from)
{
  return bank->sign_in == NULL && layout->at[PENNY_COLUMN_AMOUNT] >= 0 && from < table->rows->len &&
         !has_minus (table, from, layout->at[PENNY_COLUMN_AMOUNT]);
}
