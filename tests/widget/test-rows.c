#include <adwaita.h>

#include "date-row.h"
#include "money-row.h"

static GtkAccessible *
field_of (gpointer row)
{
  return GTK_ACCESSIBLE (penny_noted_row_get_field (row));
}

/* What a screen reader says of the field, after its name. */
static void
assert_note (gpointer    row,
             const char *words,
             gboolean    wrong)
{
  g_assert_cmpstr (penny_noted_row_get_note (PENNY_NOTED_ROW (row)), ==, words);
  if (words != NULL)
    gtk_test_accessible_assert_property (field_of (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  gtk_test_accessible_assert_state (field_of (row), GTK_ACCESSIBLE_STATE_INVALID,
                                    wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_cmpint (gtk_widget_has_css_class (row, "error"), ==, wrong);
}

static void
test_money (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
    PennyPence  amount;
    const char *hint;           /* while typing */
  } cases[] = {
    { "12.50", TRUE, 1250, NULL },
    { " 12 ", TRUE, 1200, NULL },
    { "£1,200", TRUE, 120000, NULL },
    { "12.50+3", TRUE, 1550, "Makes £15.50" },
    { "10-2.25", TRUE, 775, "Makes £7.75" },
    { "-3", TRUE, -300, NULL },
    { "0", TRUE, 0, NULL },
    { "", FALSE, 0, NULL },
    { "   ", FALSE, 0, NULL },
    { "lots", FALSE, 0, NULL },
    { "12.505", FALSE, 0, NULL },
    { "12.50+", FALSE, 0, NULL },
    { "15/11/2026", FALSE, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (PENNY_TYPE_MONEY_ROW, "title", "Amount", NULL));
      g_autoptr (GError) error = NULL;
      PennyPence amount = 0;

      g_test_message ("“%s”", cases[i].text);
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].text);
      gtk_test_accessible_assert_property (field_of (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Amount");
      assert_note (row, cases[i].hint, FALSE);
      g_assert_cmpint (penny_money_row_get (PENNY_MONEY_ROW (row), &amount, &error), ==, cases[i].good);
      if (cases[i].good)
        {
          g_assert_no_error (error);
          g_assert_cmpint (amount, ==, cases[i].amount);
          continue;
        }
      g_assert_nonnull (error);
      assert_note (row, error->message, TRUE);
      /* Typing again takes the complaint away. */
      gtk_editable_set_text (GTK_EDITABLE (row), "7");
      assert_note (row, NULL, FALSE);
    }
}

static void
test_money_set (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (PENNY_TYPE_MONEY_ROW, "title", "Amount", NULL));
  PennyPence amount = 0;

  g_assert_true (penny_money_row_is_empty (PENNY_MONEY_ROW (row)));
  penny_money_row_set (PENNY_MONEY_ROW (row), -123456);
  g_assert_false (penny_money_row_is_empty (PENNY_MONEY_ROW (row)));
  g_assert_true (penny_money_row_get (PENNY_MONEY_ROW (row), &amount, NULL));
  g_assert_cmpint (amount, ==, -123456);
}

static void
test_date (void)
{
  static const struct
  {
    const char *text;
    int         day, month, year;   /* 0: no date */
    const char *words;
  } cases[] = {
    { "15/11/2026", 15, 11, 2026, "today" },
    { "today", 15, 11, 2026, "today" },
    { "yesterday", 14, 11, 2026, "yesterday" },
    { "7 dec", 7, 12, 2026, "Monday 7 December" },
    { "2026-12-07", 7, 12, 2026, "Monday 7 December" },
    { "30/2/2026", 0, 0, 0, NULL },
    { "soon", 0, 0, 0, NULL },
    { "", 0, 0, 0, NULL },
  };
  PennyDate today = penny_date_new (2026, 11, 15);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (PENNY_TYPE_DATE_ROW, "title", "Paid on", NULL));
      g_autoptr (GError) error = NULL;
      PennyDate date;

      g_test_message ("“%s”", cases[i].text);
      penny_date_row_set_today (PENNY_DATE_ROW (row), today);
      gtk_editable_set_text (GTK_EDITABLE (row), cases[i].text);
      gtk_test_accessible_assert_property (field_of (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Paid on");
      assert_note (row, cases[i].words, FALSE);
      date = penny_date_row_get (PENNY_DATE_ROW (row), &error);
      if (cases[i].year != 0)
        {
          g_assert_no_error (error);
          g_assert_cmpint (date, ==, penny_date_new (cases[i].year, cases[i].month, cases[i].day));
          continue;
        }
      g_assert_cmpint (date, ==, PENNY_DATE_NONE);
      g_assert_nonnull (error);
      assert_note (row, error->message, TRUE);
    }
}

static void
test_date_set (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (PENNY_TYPE_DATE_ROW, "title", "Paid on", NULL));
  PennyDate day = penny_date_new (2026, 4, 6);

  penny_date_row_set_today (PENNY_DATE_ROW (row), penny_date_new (2026, 11, 15));
  penny_date_row_set (PENNY_DATE_ROW (row), day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "06/04/2026");
  g_assert_cmpint (penny_date_row_get (PENNY_DATE_ROW (row), NULL), ==, day);
  penny_date_row_set (PENNY_DATE_ROW (row), PENNY_DATE_NONE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_MENU_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child);
  return found;
}

static void
test_calendar_is_named (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (g_object_new (PENNY_TYPE_DATE_ROW, "title", "Paid on", NULL));
  GtkWidget *button = find_button (row);

  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Choose a day for “Paid on”");
}

static void
test_goes_away (gconstpointer type)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (*(const GType *) type, "title", "Amount", NULL));

  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  static GType money, date, noted;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  money = PENNY_TYPE_MONEY_ROW;
  date = PENNY_TYPE_DATE_ROW;
  noted = PENNY_TYPE_NOTED_ROW;
  g_test_add_func ("/rows/money", test_money);
  g_test_add_func ("/rows/money-set", test_money_set);
  g_test_add_func ("/rows/date", test_date);
  g_test_add_func ("/rows/date-set", test_date_set);
  g_test_add_func ("/rows/calendar-is-named", test_calendar_is_named);
  g_test_add_data_func ("/rows/goes-away/money", &money, test_goes_away);
  g_test_add_data_func ("/rows/goes-away/date", &date, test_goes_away);
  g_test_add_data_func ("/rows/goes-away/noted", &noted, test_goes_away);
  return g_test_run ();
}
