#include <adwaita.h>

#include "fit.h"
#include "focus.h"
#include "form.h"
#include "money-row.h"
#include "say.h"
#include "side-by-side.h"

static PennyForm *
new_form (PennyMoneyRow **row)
{
  PennyForm *form = penny_form_new (NULL, "Add a payment", "Add this payment");

  *row = g_object_new (PENNY_TYPE_MONEY_ROW, "title", "Amount", NULL);
  adw_preferences_group_add (penny_form_group (form, "What it cost", NULL), GTK_WIDGET (*row));
  return form;
}

static void
count_cb (PennyForm *form,
          gpointer   count)
{
  *(int *) count += 1;
}

/* The button that Enter presses. */
static GtkWidget *
save_of (PennyForm *form)
{
  return gtk_window_get_default_widget (GTK_WINDOW (form));
}

static void
test_saves (void)
{
  PennyMoneyRow *row;
  PennyForm *form = new_form (&row);
  gboolean stays = FALSE;
  int saved = 0;

  g_signal_connect (form, "save", G_CALLBACK (count_cb), &saved);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (form)), ==, "Add a payment");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (save_of (form))), ==, "Add this payment");
  g_signal_emit_by_name (save_of (form), "clicked");
  g_assert_cmpint (saved, ==, 1);

  penny_form_wait (form);
  g_assert_false (gtk_widget_get_sensitive (save_of (form)));
  g_signal_emit_by_name (form, "close-request", &stays);
  g_assert_true (stays);
  penny_form_fail (form, "The disk is full. Nothing was lost.", NULL);
  g_assert_true (gtk_widget_get_sensitive (save_of (form)));
  gtk_window_destroy (GTK_WINDOW (form));
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

static void
test_fails_aloud (void)
{
  PennyMoneyRow *row;
  PennyForm *form = new_form (&row);
  GtkWidget *sentence;

  penny_form_fail (form, "Type an amount, such as 12.50.", GTK_WIDGET (row));
  sentence = find_label (GTK_WIDGET (form), "Type an amount, such as 12.50.");
  g_assert_nonnull (sentence);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (sentence)));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sentence), GTK_ACCESSIBLE_ROLE_ALERT);
  /* The next try begins with a clean face. */
  g_signal_emit_by_name (save_of (form), "clicked");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (sentence)));
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_removes (void)
{
  PennyMoneyRow *row;
  PennyForm *form = new_form (&row);
  GtkWidget *label;
  int removed = 0;

  g_signal_connect (form, "remove", G_CALLBACK (count_cb), &removed);
  penny_form_add_remove (form, "Remove this payment");
  label = find_label (GTK_WIDGET (form), "Remove this payment");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpint (removed, ==, 1);
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_begins_at_the_first_row (void)
{
  PennyMoneyRow *row;
  PennyForm *form = new_form (&row);
  GtkWidget *focus;

  gtk_window_present (GTK_WINDOW (form));
  focus = gtk_window_get_focus (GTK_WINDOW (form));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (row)));
  /* Enter in it presses the button. */
  g_assert_true (gtk_text_get_activates_default (GTK_TEXT (focus)));
  gtk_window_destroy (GTK_WINDOW (form));
}

static void
test_done_closes (void)
{
  PennyMoneyRow *row;
  PennyForm *form = new_form (&row);

  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  gtk_window_present (GTK_WINDOW (form));
  penny_form_done (form);
  while (form != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
heard_cb (GSimpleAction *action,
          GVariant      *sentence,
          gpointer       heard)
{
  *(char **) heard = g_variant_dup_string (sentence, NULL);
}

/* A form is a window of its own, and is heard all the same. */
static void
test_says_through_the_window (void)
{
  static const GActionEntry entries[] = { { "say", heard_cb, "s" } };
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autofree char *heard = NULL;
  PennyForm *form;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), &heard);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  form = penny_form_new (window, "A form", "Save");
  penny_say (GTK_WIDGET (form), "Saved.");
  g_assert_cmpstr (heard, ==, "Saved.");
  gtk_window_destroy (GTK_WINDOW (form));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_error_is_silent_when_cancelled (void)
{
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());

  penny_say_error (window, cancelled);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

/* Three cards of 100 px with gaps of 10: side by side from 320 px on. */
static void
test_side_by_side (void)
{
  static const struct { int width, height; } cases[] = {
    { 100, 3 * 40 + 20 }, { 319, 3 * 40 + 20 }, { 320, 40 }, { 900, 40 },
  };
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  int minimum, natural;

  gtk_widget_set_layout_manager (box, penny_side_by_side_new (10));
  for (int i = 0; i < 3; i++)
    {
      GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      gtk_widget_set_size_request (card, 100, 40);
      gtk_box_append (GTK_BOX (box), card);
    }
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 320);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, &minimum, &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, cases[i].height);
      g_assert_cmpint (natural, ==, cases[i].height);
    }
  g_assert_finalize_object (box);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/form/saves", test_saves);
  g_test_add_func ("/form/fails-aloud", test_fails_aloud);
  g_test_add_func ("/form/removes", test_removes);
  g_test_add_func ("/form/begins-at-the-first-row", test_begins_at_the_first_row);
  g_test_add_func ("/form/done-closes", test_done_closes);
  g_test_add_func ("/form/says-through-the-window", test_says_through_the_window);
  g_test_add_func ("/form/error-is-silent-when-cancelled", test_error_is_silent_when_cancelled);
  g_test_add_func ("/form/side-by-side", test_side_by_side);
  return g_test_run ();
}
