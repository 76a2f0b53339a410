#include "chart.h"

#include <pango/pangocairo.h>

typedef struct
{
  PennyPence  total;
  PennyPence  spent;
  PennyPence  owed;
  const char *words;
} LineRow;

static const LineRow line_rows[] = {
  { 34800, 8700, 0, "£87.00 spent, £261.00 left of £348.00." },
  { 457600, 220000, 17600, "£2,200.00 spent, £176.00 owed, £2,200.00 left of £4,576.00." },
  { 10000, 10000, 0, "£100.00 spent, £0.00 left of £100.00." },
  { 10000, 12000, 0, "£120.00 spent: £20.00 more than the £100.00 planned." },
  { 10000, 8000, 3000, "£80.00 spent and £30.00 owed: £10.00 more than the £100.00 planned." },
  { 0, 0, 0, "£0.00 spent, £0.00 left of £0.00." },
  { 0, 500, 0, "£5.00 spent: £5.00 more than the £0.00 planned." },
  { 10000, -500, 0, "−£5.00 spent, £105.00 left of £100.00." },
};

typedef struct
{
  int         tenths;
  PennyPence  held;
  PennyPence  allowed;
  PennyPence  over;
  int         rule;
  const char *words;
} HeldRow;

static const HeldRow held_rows[] = {
  { 108, 127400, 94400, 33000, 8, "£1,274.00 held: 10.8 weeks. £944.00 allowed: 8 weeks. That is £330.00 over." },
  { 108, 127400, 141600, 0, 12, "£1,274.00 held: 10.8 weeks. £1,416.00 allowed: 12 weeks. That is within the rule." },
  { 10, 11800, 11800, 0, 1, "£118.00 held: 1 week. £118.00 allowed: 1 week. That is within the rule." },
  { 108, 127400, 0, 0, 0, "£1,274.00 held: 10.8 weeks. The funder’s rule is not known yet." },
  { -1, 500, 0, 0, 0, "£5.00 held. The funder’s rule is not known yet." },
};

static const PennyPence weeks_used[] = { 2000, 4000, 4000, 9000, 9000 };

typedef struct
{
  gsize       n;
  const char *words;
  guint       table_rows;
} PaceRow;

static const PaceRow pace_rows[] = {
  { 0, "The first week is not over yet. The plan is £104.00.", 1 },
  { 1, "After 1 of 52 weeks £2.00 was expected to be used, and £20.00 was. The plan is £104.00.", 2 },
  { 5, "After 5 of 52 weeks £10.00 was expected to be used, and £90.00 was. The plan is £104.00.", 3 },
};

/* Draws at sizes from none to large; a drawing that fails leaves its surface in error. */
static void
draw_at_all_sizes (const PennyChart *chart)
{
  PangoContext *words = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const PennyChartLook look = { { 0, 0, 0 }, { 0.2, 0.4, 0.9 }, words };
  const int sizes[] = { 0, 1, 7, 40, 320, 1280 };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[i] + 1, sizes[i] / 4 + 1);
      cairo_t *cr = cairo_create (surface);

      penny_chart_draw (chart, cr, &look, sizes[i], sizes[i] / 4);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  g_object_unref (words);
}

static void
check (const PennyChart *chart,
       const char       *words)
{
  g_autofree char *said = penny_chart_to_words (chart);

  g_assert_cmpstr (said, ==, words);
  g_assert_cmpint (penny_chart_height (chart), >, 0);
  draw_at_all_sizes (chart);
}

static void
test_line (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (line_rows); i++)
    {
      const LineRow *row = &line_rows[i];
      g_autoptr (PennyChart) chart = penny_chart_line_new (row->total, row->spent, row->owed);
      g_autoptr (GPtrArray) table = penny_chart_to_table (chart);

      check (chart, row->words);
      g_assert_cmpuint (table->len, ==, 5);
    }
}

static void
test_held (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (held_rows); i++)
    {
      const HeldRow *row = &held_rows[i];
      const PennyHeld held = { .held = row->held, .tenths_of_weeks = row->tenths,
                               .allowed = row->allowed, .over = row->over };
      g_autoptr (PennyChart) chart = penny_chart_held_new (&held, row->rule);
      g_autoptr (GPtrArray) table = penny_chart_to_table (chart);

      check (chart, row->words);
      g_assert_cmpuint (table->len, ==, row->rule > 0 ? 4 : 2);
    }
}

static void
test_pace (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pace_rows); i++)
    {
      const PaceRow *row = &pace_rows[i];
      g_autoptr (PennyChart) chart = penny_chart_pace_new (penny_date_new (2026, 4, 6), 52, 10400, weeks_used, row->n);
      g_autoptr (GPtrArray) table = penny_chart_to_table (chart);

      check (chart, row->words);
      g_assert_cmpuint (table->len, ==, row->table_rows);
    }
}

static void
test_pace_table (void)
{
  g_autoptr (PennyChart) chart = penny_chart_pace_new (penny_date_new (2026, 4, 6), 52, 10400, weeks_used, 5);
  g_autoptr (GPtrArray) table = penny_chart_to_table (chart);
  GStrv last = table->pdata[2];

  g_assert_cmpstr (last[0], ==, "10 May 2026");
  g_assert_cmpstr (last[1], ==, "£10.00");
  g_assert_cmpstr (last[2], ==, "£90.00");
}

/* A budget with no weeks, or more weeks used than it has. */
static void
test_pace_odd (void)
{
  g_autoptr (PennyChart) none = penny_chart_pace_new (penny_date_new (2026, 4, 6), 0, 0, NULL, 0);
  g_autoptr (PennyChart) longer = penny_chart_pace_new (penny_date_new (2026, 4, 6), 3, 300, weeks_used, 5);
  g_autoptr (GPtrArray) table = penny_chart_to_table (longer);

  draw_at_all_sizes (none);
  draw_at_all_sizes (longer);
  g_assert_cmpuint (table->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/line", test_line);
  g_test_add_func ("/chart/held", test_held);
  g_test_add_func ("/chart/pace", test_pace);
  g_test_add_func ("/chart/pace/table", test_pace_table);
  g_test_add_func ("/chart/pace/odd", test_pace_odd);
  return g_test_run ();
}
