#include <adwaita.h>

#include "said.h"

/* What a window says, in toasts: one at a time, however quickly one follows the other. */

typedef struct
{
  GtkWindow       *window;
  AdwToastOverlay *toasts;
  PennySaid       *said;
} Place;

static Place
begin (void)
{
  Place place = { GTK_WINDOW (gtk_window_new ()), ADW_TOAST_OVERLAY (adw_toast_overlay_new ()), NULL };

  adw_toast_overlay_set_child (place.toasts, gtk_label_new ("The page"));
  gtk_window_set_default_size (place.window, 400, 300);
  gtk_window_set_child (place.window, GTK_WIDGET (place.toasts));
  place.said = penny_said_new (place.window, place.toasts);
  gtk_window_present (place.window);
  return place;
}

/* The words of the toast that is seen; NULL: none is. */
static const char *
seen (const Place *place)
{
  GtkWidget *page = adw_toast_overlay_get_child (place->toasts);
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (place->toasts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != page)
      {
        g_assert_null (found);
        found = child;
      }
  while (found != NULL && !GTK_IS_LABEL (found))
    found = gtk_widget_get_first_child (found);
  return found != NULL ? gtk_label_get_label (GTK_LABEL (found)) : NULL;
}

static void
wait_for (const Place *place,
          const char  *words)
{
  while (g_strcmp0 (seen (place), words) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What is said within a moment; "+" before what can be undone.  What must be seen of it, in this order. */
static const struct
{
  const char *name;
  const char *said[5];
  const char *seen[5];
} rows[] = {
  { "one", { "Saved." }, { "Saved." } },
  { "an-offer-gives-way", { "+Added 1 receipt.", "+Added a payment." }, { "+Added 1 receipt.", "+Added a payment." } },
  { "old-offers-are-none", { "+One.", "+Two.", "+Three." }, { "+One.", "+Three." } },
  { "what-went-wrong-is-said", { "+One.", "Not added.", "+Three." }, { "+One.", "Not added." } },
  { "undone", { "+One.", "Undone: One." }, { "+One.", "Undone: One." } },
  { "markup", { "Tea & <b>cake</b>." }, { "Tea &amp; &lt;b&gt;cake&lt;/b&gt;." } },
};

static const char *
plain (const char *words)
{
  return words[0] == '+' ? words + 1 : words;
}

static void
test_said (gconstpointer data)
{
  const guint row = GPOINTER_TO_UINT (data);
  Place place = begin ();

  for (guint i = 0; i < G_N_ELEMENTS (rows[row].said) && rows[row].said[i] != NULL; i++)
    penny_said_say (place.said, plain (rows[row].said[i]), rows[row].said[i][0] == '+');
  for (guint i = 0; i < G_N_ELEMENTS (rows[row].seen) && rows[row].seen[i] != NULL; i++)
    wait_for (&place, plain (rows[row].seen[i]));
  gtk_window_destroy (place.window);
}

/* Each comes while the last one is still coming up: with libadwaita alone this falls over its own feet. */
static void
test_quickly (void)
{
  Place place = begin ();

  penny_said_say (place.said, "0", TRUE);
  wait_for (&place, "0");
  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *words = g_strdup_printf ("%u", i);

      penny_said_say (place.said, words, TRUE);
      wait_for (&place, words);
    }
  penny_said_drop (place.said);
  wait_for (&place, NULL);
  gtk_window_destroy (place.window);
}

/* The window goes while something waits to be said. */
static void
test_closed (void)
{
  Place place = begin ();

  penny_said_say (place.said, "One.", TRUE);
  penny_said_say (place.said, "Two.", FALSE);
  wait_for (&place, "One.");
  gtk_window_destroy (place.window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/said/%s", rows[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_said);
    }
  g_test_add_func ("/said/quickly", test_quickly);
  g_test_add_func ("/said/closed", test_closed);
  return g_test_run ();
}
