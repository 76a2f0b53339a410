#include "check-hints.h"

/* The payments of one check, with their ticks, and what the bank would say
 * against what is ticked; then the hints that must come, the likeliest first. */
typedef struct
{
  const char *name;
  struct
  {
    PennyPence  amount;
    gboolean    ticked;
    PennyMethod method;
  } entries[6];
  PennyPence difference;
  struct
  {
    PennyHintKind kind;
    gsize         entry;
    PennyPence    instead;
  } hints[5];
  guint n_hints;
} Case;

static const Case cases[] = {
  { "agrees", { { -1800, TRUE } }, 0, { { 0 } }, 0 },
  { "nothing to tick", { { 0 } }, 6140, { { 0 } }, 0 },
  { "nothing explains it", { { -1800, TRUE }, { -2900, FALSE } }, 123, { { 0 } }, 0 },
  { "one is not ticked", { { -1800, TRUE }, { -2900, FALSE } }, -2900, { { PENNY_HINT_TICK_IT, 1, -2900 } }, 1 },
  { "money in is not ticked", { { 33800, FALSE } }, 33800, { { PENNY_HINT_TICK_IT, 0, 33800 } }, 1 },
  { "two equal fares are both named", { { -1800, FALSE }, { -1800, FALSE } }, -1800,
    { { PENNY_HINT_TICK_IT, 0, -1800 }, { PENNY_HINT_TICK_IT, 1, -1800 } }, 2 },
  { "one is ticked too many", { { -1800, TRUE }, { -2900, TRUE } }, 2900, { { PENNY_HINT_UNTICK_IT, 1, 0 } }, 1 },
  { "a cheque is not cleared", { { -6500, TRUE, PENNY_METHOD_CHEQUE } }, 6500, { { PENNY_HINT_CHEQUE, 0, 0 } }, 1 },
  { "a cheque comes before another", { { -6500, TRUE }, { -6500, TRUE, PENNY_METHOD_CHEQUE } }, 6500,
    { { PENNY_HINT_CHEQUE, 1, 0 }, { PENNY_HINT_UNTICK_IT, 0, 0 } }, 2 },
  { "an unticked cheque is ticked like any", { { -6500, FALSE, PENNY_METHOD_CHEQUE } }, -6500,
    { { PENNY_HINT_TICK_IT, 0, -6500 } }, 1 },
  { "out where the bank has in: half the difference", { { -2500, TRUE } }, 5000,
    { { PENNY_HINT_WRONG_WAY, 0, 2500 } }, 1 },
  { "in where the bank has out", { { 2500, TRUE } }, -5000, { { PENNY_HINT_WRONG_WAY, 0, -2500 } }, 1 },
  { "the wrong way and not ticked", { { 2500, FALSE } }, -2500, { { PENNY_HINT_WRONG_WAY, 0, -2500 } }, 1 },
  { "the bank says 61.40, here 64.10", { { -6410, TRUE } }, 270, { { PENNY_HINT_SWAPPED, 0, -6140 } }, 1 },
  { "the bank says 64.10, here 61.40", { { -6140, TRUE } }, -270, { { PENNY_HINT_SWAPPED, 0, -6410 } }, 1 },
  { "swapped and not ticked", { { -6410, FALSE } }, -6140, { { PENNY_HINT_SWAPPED, 0, -6140 } }, 1 },
  { "swapped pounds", { { 12300, TRUE } }, 900, { { PENNY_HINT_SWAPPED, 0, 13200 } }, 1 },
  { "swapped at the end", { { -1805, TRUE } }, -45, { { PENNY_HINT_SWAPPED, 0, -1850 } }, 1 },
  { "by nine but not swapped", { { -6410, TRUE } }, 18, { { 0 } }, 0 },
  { "two figures that are not neighbours", { { -6410, TRUE } }, 6410 - 1460, { { 0 } }, 0 },
  { "a figure more is not a swap", { { -90, TRUE } }, 81, { { 0 } }, 0 },
  { "no more than four", { { -1800, FALSE }, { -1800, FALSE }, { -1800, FALSE }, { -1800, FALSE }, { -1800, FALSE } },
    -1800, { { PENNY_HINT_TICK_IT, 0, -1800 }, { PENNY_HINT_TICK_IT, 1, -1800 }, { PENNY_HINT_TICK_IT, 2, -1800 },
             { PENNY_HINT_TICK_IT, 3, -1800 } }, 4 },
  { "a sum that is too large explains nothing", { { G_MAXINT64, TRUE } }, G_MAXINT64, { { 0 } }, 0 },
};

static void
test_hints (gconstpointer data)
{
  const Case *c = data;
  PennyPayment payments[G_N_ELEMENTS (c->entries)] = { 0 };
  PennyCheckEntry entries[G_N_ELEMENTS (c->entries)];
  g_autoptr (GArray) hints = NULL;
  gsize n = 0;

  for (; n < G_N_ELEMENTS (c->entries) && c->entries[n].amount != 0; n++)
    {
      payments[n].amount = c->entries[n].amount;
      payments[n].method = c->entries[n].method;
      entries[n] = (PennyCheckEntry) { &payments[n], c->entries[n].ticked };
    }
  hints = penny_check_hints (entries, n, c->difference);
  g_assert_cmpuint (hints->len, ==, c->n_hints);
  for (guint i = 0; i < hints->len; i++)
    {
      const PennyHint *hint = &g_array_index (hints, PennyHint, i);

      g_assert_cmpint (hint->kind, ==, c->hints[i].kind);
      g_assert_cmpuint (hint->entry, ==, c->hints[i].entry);
      g_assert_cmpint (hint->instead, ==, c->hints[i].instead);
    }
}

static const struct
{
  PennyHint   hint;
  PennyPence  amount;
  const char *words;
} sentences[] = {
  { { PENNY_HINT_TICK_IT, 0, -1800 }, -1800,
    "£18.00 to Sample Buses on 9 Nov 2026 is exactly the difference. If it is on the statement, tick it." },
  { { PENNY_HINT_UNTICK_IT, 0, 0 }, 33800,
    "£338.00 from Sample Buses on 9 Nov 2026 is exactly the difference. If it is not on the statement, untick it." },
  { { PENNY_HINT_CHEQUE, 0, 0 }, -6500,
    "The cheque of £65.00 to Sample Buses on 9 Nov 2026 is exactly the difference. "
    "If the bank has not paid it out yet, untick it." },
  { { PENNY_HINT_WRONG_WAY, 0, -2500 }, 2500,
    "£25.00 from Sample Buses on 9 Nov 2026 is written as money in. Does the bank say that it went out?" },
  { { PENNY_HINT_WRONG_WAY, 0, 2500 }, -2500,
    "£25.00 to Sample Buses on 9 Nov 2026 is written as money out. Does the bank say that it came in?" },
  { { PENNY_HINT_SWAPPED, 0, -6140 }, -6410,
    "£64.10 to Sample Buses on 9 Nov 2026: two figures look swapped. The bank would say £61.40, here it says £64.10." },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      PennyPayment payment = { .payee = (char *) "Sample Buses", .amount = sentences[i].amount,
                               .date = penny_date_new (2026, 11, 9) };
      g_autofree char *words = penny_hint_to_words (&sentences[i].hint, &payment);

      g_assert_cmpstr (words, ==, sentences[i].words);
    }
}

static void
test_difference (void)
{
  static const struct { PennyPence difference; const char *words; } rows[] = {
    { 6140, "The bank says £61.40 more than is ticked." },
    { -100, "The bank says £1.00 less than is ticked." },
    { 0, "It agrees with the bank, to the penny." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = penny_difference_to_words (rows[i].difference);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/check-hints/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_hints);
    }
  g_test_add_func ("/check-hints/in words", test_words);
  g_test_add_func ("/check-hints/the difference in words", test_difference);
  return g_test_run ();
}
