#include "receipt-when.h"

#include <stdlib.h>
#include <string.h>

/* Which of a receipt's dates is the day on which it was paid. */

#define MOST_DATES 60
#define A_LINE     6
#define MOST_WORDS 16
#define OLDEST     (20 * 366)

typedef struct
{
  PennyDate date;
  int       score;
  guint     times;
  gboolean  told;              /* a word or a time beside it says that it is it */
  gboolean  refused;           /* a word says that it is another */
  gboolean  doubtful;          /* everywhere */
} Day;

typedef struct
{
  Day   days[MOST_DATES];
  guint n;
  /* Were the month first. */
  PennyDate turned[MOST_DATES];
  guint     n_turned;
} Days;

static const char * const is_it[] = {
  "date", "dated", "dyddiad", "tax point", "paid", "issued", "transaction", "sale", "time", "amser", "purchased",
  "bought", "received", "talwyd",
};

static const char * const is_maybe_it[] = { "order", "ordered", "order placed", "placed", "printed", "departure", "travel", "valid on", "start" };

/* Wherever they stand before it. */
static const char * const is_another[] = {
  "due", "expires", "expiry", "expiration", "expire", "exp", "until", "valid to", "best before", "use by", "next", "birth",
  "dob", "sort", "sort code", "return", "returns", "returned", "delivery", "delivered", "deliver", "arriving", "estimated",
  "since", "established", "est", "renew", "renewal", "renews", "ends", "ending", "offer", "period", "appointment", "review",
  "collect", "collection", "version", "within", "tan", "erbyn",
};

/* Only right before it. */
static const char * const is_another_at_once[] = { "by", "to", "before", "from", "end", "hyd" };

/* "14:32" within a few letters. */
static gboolean
has_time (const char *text,
          gsize       length)
{
  for (gsize i = 0; i + 4 < length; i++)
    if (g_ascii_isdigit (text[i]) && g_ascii_isdigit (text[i + 1]) && (text[i + 2] == ':' || text[i + 2] == '.') &&
        g_ascii_isdigit (text[i + 3]) && g_ascii_isdigit (text[i + 4]) && (i == 0 || !g_ascii_isdigit (text[i - 1])) &&
        text[i] <= '2')
      return TRUE;
  return FALSE;
}

static Day *
day_of (Days      *days,
        PennyDate  date)
{
  for (guint i = 0; i < days->n; i++)
    if (days->days[i].date == date)
      return &days->days[i];
  if (days->n == MOST_DATES)
    return NULL;
  days->days[days->n] = (Day) { .date = date, .score = G_MININT, .refused = TRUE, .doubtful = TRUE };
  return &days->days[days->n++];
}

/* What the words before it say, and a time beside it. */
static void
judge (Days                   *days,
       const PennyReceiptWhen *when,
       const char             *label,
       gsize                   label_length,
       gboolean                time)
{
  PennyFolded words[MOST_WORDS];
  guint n = penny_receipt_fold_words (label, label_length, words, MOST_WORDS);
  gboolean wrong_day = when->weekday != 0 && when->weekday != penny_date_weekday (when->date);
  gboolean another = PENNY_RECEIPT_HAS_ANY (words, n, is_another) ||
                     (n > 0 && PENNY_RECEIPT_HAS_ANY (&words[n - 1], 1, is_another_at_once));
  gboolean it = !another && PENNY_RECEIPT_HAS_ANY (words, n, is_it);
  Day *day = day_of (days, when->date);
  int score = 30;

  if (day == NULL)
    return;
  score += another ? -60 : it ? 50 : PENNY_RECEIPT_HAS_ANY (words, n, is_maybe_it) ? 20 : 0;
  score += (time && !another ? 40 : 0) + (when->weekday != 0 ? (wrong_day ? -25 : 10) : 0);
  score -= (when->misread ? 12 : 0) + (when->no_year ? 10 : 0);
  day->score = MAX (day->score, score);
  day->times++;
  day->told = day->told || it || (time && !another);
  day->refused = day->refused && another;
  day->doubtful = day->doubtful && (when->misread || wrong_day || (when->no_year && when->weekday == 0));
  if (when->turned != PENNY_DATE_NONE && days->n_turned < MOST_DATES)
    days->turned[days->n_turned++] = when->turned;
}

static gboolean
has_words (const char *text,
           gsize       length)
{
  PennyFolded words[2];
  guint n = penny_receipt_fold_words (text, length, words, G_N_ELEMENTS (words));

  for (guint i = 0; i < n; i++)
    if (strlen (words[i]) > 2)
      return TRUE;
  return FALSE;
}

/* "Date" on a line of its own, above the date. */
static gboolean
is_heading (const char *text)
{
  return strlen (text) <= 24 && strpbrk (text, "0123456789") == NULL;
}

static void
add_line (Days            *days,
          const GPtrArray *lines,
          guint            line,
          PennyDate        today)
{
  const char *text = g_ptr_array_index (lines, line);
  const char *before = line > 0 ? g_ptr_array_index (lines, line - 1) : "";
  PennyReceiptWhen whens[A_LINE];
  guint n = penny_receipt_whens (text, today, whens, A_LINE);
  gsize from = 0, length = strlen (text);

  for (guint i = 0; i < n; i++)
    {
      gsize end = i + 1 < n ? whens[i + 1].at : length;
      gboolean time = has_time (text + whens[i].end, MIN (end - whens[i].end, 14)) ||
                      has_time (text + MAX (from, whens[i].at - MIN (whens[i].at, 12)), MIN (whens[i].at - from, 12));
      gboolean own = has_words (text + from, whens[i].at - from);
      const char *label = own || i > 0 || !is_heading (before) ? text + from : before;

      if (whens[i].date <= today && whens[i].date > today - OLDEST)
        judge (days, &whens[i], label, label == before ? strlen (before) : whens[i].at - from, time);
      from = whens[i].end;
    }
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Day *x = a, *y = b;

  return x->score != y->score ? (y->score > x->score ? 1 : -1) : 0;
}

/* One date alone, or one that a word or a time tells from the others. */
static gboolean
is_sure (const Days *days)
{
  const Day *first = &days->days[0];
  guint others = 0, told = 0;

  for (guint i = 1; i < days->n; i++)
    {
      others += !days->days[i].refused;
      told += days->days[i].told && !days->days[i].refused;
    }
  return !first->doubtful && !first->refused && (others == 0 || (first->told && told == 0));
}

static void
add_choice (PennyReceiptText *text,
            PennyDate         date,
            PennyDate         today)
{
  for (guint i = 0; i < text->n_dates; i++)
    if (text->dates[i] == date)
      return;
  if (text->n_dates < PENNY_TEXT_CHOICES && date <= today && date > today - OLDEST)
    text->dates[text->n_dates++] = date;
}

void
penny_receipt_find_date (const GPtrArray  *lines,
                         PennyDate         today,
                         PennyReceiptText *text)
{
  g_autofree Days *days = g_new0 (Days, 1);

  for (guint i = 0; i < lines->len; i++)
    add_line (days, lines, i, today);
  if (days->n == 0)
    return;
  qsort (days->days, days->n, sizeof *days->days, compare_days);
  if (!days->days[0].refused)
    {
      text->date = days->days[0].date;
      text->date_is_sure = is_sure (days);
    }
  for (guint i = 0; i < days->n; i++)
    add_choice (text, days->days[i].date, today);
  for (guint i = 0; i < days->n_turned; i++)
    add_choice (text, days->turned[i], today);
}
