/* window FOLDER WORD: Pennywell's own start with the book in FOLDER; stamps the
 * frame that shows Home's figures ("home"), then goes to Money and stamps the
 * first frame with its rows ("money-asked", "money"), then searches there for
 * WORD and stamps the first frame with what was found ("search-asked", "search"). */

#include <unistd.h>

#include "application.h"
#include "book.h"
#include "stamp.h"

static const char *word;
static guint       rows_before; /* the search must find another number */

static GtkWidget *
get_window (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  g_autoptr (GtkWidget) window = g_list_model_get_item (windows, 0);

  return window;
}

/* The first visible one of a type, anywhere below. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The payments as the list shows them, once the first rows are filled. */
static GListModel *
find_filled (void)
{
  GtkWidget *list = find (get_window (), GTK_TYPE_LIST_VIEW);
  GListModel *model = list != NULL ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  g_autoptr (GObject) first = model != NULL ? g_list_model_get_item (model, 0) : NULL;

  if (!PENNY_IS_PAYMENT_ITEM (first) || penny_payment_item_get_row (PENNY_PAYMENT_ITEM (first)) == NULL)
    return NULL;
  return model;
}

static void
leave (gpointer nothing)
{
  _exit (0);
}

static gboolean
wait_for_found_cb (gpointer nothing)
{
  GListModel *model = find_filled ();

  if (model == NULL || g_list_model_get_n_items (model) == rows_before)
    return G_SOURCE_CONTINUE;
  stamp_when_painted (get_window (), "search", leave, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
search_cb (gpointer nothing)
{
  GtkWidget *entry = find (get_window (), GTK_TYPE_SEARCH_ENTRY);

  rows_before = g_list_model_get_n_items (find_filled ());
  stamp_now ("search-asked");
  gtk_editable_set_text (GTK_EDITABLE (entry), word);
  g_timeout_add (1, wait_for_found_cb, NULL);
  return G_SOURCE_REMOVE;
}

/* A person looks before they type. */
static void
rest (gpointer nothing)
{
  g_timeout_add (1000, search_cb, NULL);
}

static gboolean
wait_for_money_cb (gpointer nothing)
{
  if (find_filled () == NULL)
    return G_SOURCE_CONTINUE;
  stamp_when_painted (get_window (), "money", rest, NULL);
  return G_SOURCE_REMOVE;
}

static void
go_to_money (gpointer nothing)
{
  stamp_now ("money-asked");
  gtk_widget_activate_action (get_window (), "win.go", "s", "money");
  g_timeout_add (1, wait_for_money_cb, NULL);
}

/* The window says so when Home was painted with a book's figures. */
static void
ready_cb (const char     *domain,
          GLogLevelFlags  level,
          const char     *message,
          gpointer        nothing)
{
  stamp_now ("home");
  g_idle_add_once (go_to_money, NULL);
}

int
main (int   argc,
      char *argv[])
{
  char *arguments[] = { argv[0], (char *) "open", argv[1], NULL };

  if (argc != 3)
    return 2;
  word = argv[2];
  g_log_set_handler ("pennywell-bench", G_LOG_LEVEL_DEBUG, ready_cb, NULL);
  return penny_application_run (3, arguments);
}
