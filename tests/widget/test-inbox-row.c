/* What a receipt that waits for its payment offers, at twice the size: best first, each by a name of its own. */

#include <adwaita.h>
#include <string.h>

#include "help.h"
#include "inbox-row.h"
#include "look.h"

#define NAME "scan.pdf"
/* A window 320 wide, less what stands beside the list. */
#define ROOM (320 - 2 * 12)

static const struct
{
  guint       offers;
  guint       why;             /* of the first: PennyMatchWhy */
  const char *proven;          /* which of the others have a receipt already */
  gboolean    read_only;
  const char *shown;           /* which, in their order */
  gboolean    urged;           /* the first */
  const char *other;           /* NULL: nothing else may be chosen */
} cases[] = {
  { 0, 0, "", FALSE, "", FALSE, "Choose its payment…: " NAME },
  { 1, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE | PENNY_MATCH_PAYEE, "", FALSE, "0", TRUE, "Another payment…: " NAME },
  { 1, PENNY_MATCH_AMOUNT | PENNY_MATCH_PAYEE, "", FALSE, "0", FALSE, "Another payment…: " NAME },
  { 1, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE | PENNY_MATCH_PROVEN, "", FALSE, "0", FALSE, "Another payment…: " NAME },
  { 3, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE, "", FALSE, "012", TRUE, "Another payment…: " NAME },
  { 5, PENNY_MATCH_AMOUNT, "", FALSE, "012", FALSE, "Another payment…: " NAME },
  { 5, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE, "134", FALSE, "02", TRUE, "Another payment…: " NAME },
  { 5, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE, "1", FALSE, "023", TRUE, "Another payment…: " NAME },
  { 3, PENNY_MATCH_AMOUNT | PENNY_MATCH_PROVEN, "12", FALSE, "0", FALSE, "Another payment…: " NAME },
  { 2, PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE, "", TRUE, "", FALSE, NULL },
};

static PennyOffer *
new_offer (guint number,
           guint why)
{
  PennyOffer *offer = g_new0 (PennyOffer, 1);

  offer->match.why = why;
  offer->payment = penny_payment_new ();
  offer->payment->id = 100 + number;
  offer->payment->payee = g_strdup_printf ("Sample Neighbourhood Bicycles %u", number);
  offer->payment->amount = -1234;
  offer->payment->date = penny_date_parse ("2026-11-02");
  offer->why = g_strdup_printf ("reason %u", number);
  return offer;
}

static GPtrArray *
new_offers (gsize at)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_offer_free);

  for (guint n = 0; n < cases[at].offers; n++)
    {
      gboolean proven = strchr (cases[at].proven, '0' + (int) n) != NULL;
      guint why = PENNY_MATCH_AMOUNT | PENNY_MATCH_DATE | (proven ? PENNY_MATCH_PROVEN : 0);

      g_ptr_array_add (offers, new_offer (n, n == 0 ? cases[at].why : why));
    }
  return offers;
}

/* All that has @action, in the order in which they are read. */
static void
collect (GtkWidget  *widget,
         const char *action,
         GPtrArray  *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, action, found);
}

static void
assert_offer (GtkWidget *button,
              guint      number,
              gboolean   urged)
{
  g_autofree char *name = g_strdup_printf ("It proves Sample Neighbourhood Bicycles %u, £12.34, Monday 2 November: " NAME, number);
  g_autofree char *why = g_strdup_printf ("reason %u", number);
  gint64 receipt, payment;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why);
  g_assert_cmpint (gtk_widget_has_css_class (button, "suggested-action"), ==, urged);
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), "(xx)", &receipt, &payment);
  g_assert_cmpint (receipt, ==, 7);
  g_assert_cmpint (payment, ==, 100 + number);
}

static void
assert_other (GtkWidget  *row,
              const char *name)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (row, "inbox.other", found);
  g_assert_cmpuint (found->len, ==, name != NULL ? 1 : 0);
  if (name != NULL)
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (found->pdata[0]), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
assert_fits (GtkWidget *row)
{
  int least;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, ROOM);
}

/* One row shows them all in turn, as when receipts are read one after the other. */
static void
test_offers (void)
{
  g_autoptr (GtkWidget) row = g_object_ref_sink (penny_inbox_row_new (7));
  PennyReceipt receipt = { .id = 7 };
  PennyReading reading = { .words_state = PENNY_WORDS_READ };
  g_autoptr (GPtrArray) payments = g_ptr_array_new ();
  PennyReceiptRow shown = { .receipt = &receipt, .reading = &reading, .name = (char *) NAME, .payments = payments };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) offers = new_offers (i);
      g_autoptr (GPtrArray) found = g_ptr_array_new ();
      const PennyInboxEntry entry = { &shown, offers };

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      penny_inbox_row_show (PENNY_INBOX_ROW (row), &entry, penny_date_parse ("2026-11-15"), !cases[i].read_only);
      collect (row, "inbox.prove", found);
      g_assert_cmpuint (found->len, ==, strlen (cases[i].shown));
      for (guint n = 0; n < found->len; n++)
        assert_offer (found->pdata[n], (guint) (cases[i].shown[n] - '0'), n == 0 && cases[i].urged);
      assert_other (row, cases[i].other);
      assert_fits (row);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (PennySettings) settings = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  use_style ();
  settings = penny_settings_new ();
  g_object_set (settings, "text-size", "largest", NULL);
  penny_look_follow (settings);
  g_test_add_func ("/inbox-row/offers", test_offers);
  return g_test_run ();
}
