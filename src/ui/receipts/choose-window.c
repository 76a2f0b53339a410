#include "choose-window.h"

#include <glib/gi18n-lib.h>

#include "fit.h"
#include "one-tab-stop.h"
#include "say.h"
#include "wrap.h"

struct _PennyChooseWindow
{
  AdwWindow       parent_instance;

  PennyBook      *book;
  PennyRead       read;
  gint64          about;
  PennyChosen     chosen;
  GtkWidget      *from;
  GCancellable   *cancellable;
  GHashTable     *ticked;       /* gint64 * */

  GtkLabel       *words;
  GtkEditable    *search;
  GtkListBox     *list;
  GtkLabel       *nothing;
  GtkButton      *accept;
  gboolean        several;
};

G_DEFINE_FINAL_TYPE (PennyChooseWindow, penny_choose_window, ADW_TYPE_WINDOW)

#define ID    "penny-id"
#define CHECK "penny-check"

void
penny_choose_row_free (PennyChooseRow *self)
{
  g_free (self->title);
  g_free (self->note);
  g_free (self->amount);
  g_free (self);
}

static void
asked_free (PennyChooseAsked *self)
{
  g_free (self->search);
  g_free (self);
}

static void
end (PennyChooseWindow *self,
     GArray            *chosen)
{
  GtkWidget *from = self->from;
  PennyChosen tell = self->chosen;

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  /* It may have been closed meanwhile. */
  if (gtk_widget_get_root (from) != NULL && chosen->len > 0)
    tell (from, chosen);
  g_object_unref (self);
}

static void
accept_cb (PennyChooseWindow *self)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->ticked);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (chosen, id, 1);
  end (self, chosen);
}

static void
activated_cb (PennyChooseWindow *self,
              GtkListBoxRow     *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), CHECK);
  g_autoptr (GArray) chosen = NULL;

  if (check != NULL)
    {
      gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
      return;
    }
  chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (chosen, g_object_get_data (G_OBJECT (row), ID), 1);
  end (self, chosen);
}

static void
ticked_cb (PennyChooseWindow *self,
           GParamSpec        *pspec,
           GtkCheckButton    *check)
{
  const gint64 *id = g_object_get_data (G_OBJECT (check), ID);

  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->ticked, g_memdup2 (id, sizeof *id));
  else
    g_hash_table_remove (self->ticked, id);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), g_hash_table_size (self->ticked) > 0);
}

static char *
sentence (const PennyChooseRow *found)
{
  GString *words = g_string_new (NULL);

  if (found->amount != NULL)
    g_string_append_printf (words, "%s, ", found->amount);
  g_string_append (words, found->title);
  if (found->note != NULL)
    g_string_append_printf (words, ", %s", found->note);
  return g_string_free (words, FALSE);
}

static void
add_tick (PennyChooseWindow    *self,
          AdwActionRow         *row,
          const PennyChooseRow *found,
          const char           *name)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (check), ID, g_memdup2 (&found->id, sizeof found->id), g_free);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_hash_table_contains (self->ticked, &found->id));
  g_signal_connect_object (check, "notify::active", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (row, check);
  g_object_set_data (G_OBJECT (row), CHECK, check);
}

static GtkWidget *
new_row (PennyChooseWindow    *self,
         const PennyChooseRow *found)
{
  g_autofree char *name = sentence (found);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", found->title, "subtitle",
                                 found->note != NULL ? found->note : "", "activatable", TRUE, NULL);

  g_object_set_data_full (G_OBJECT (row), ID, g_memdup2 (&found->id, sizeof found->id), g_free);
  /* The sentence says the title too. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (found->amount != NULL)
    {
      GtkWidget *amount = gtk_label_new (found->amount);

      gtk_widget_add_css_class (amount, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), amount);
    }
  if (self->several)
    add_tick (self, ADW_ACTION_ROW (row), found, name);
  return row;
}

static void
show (PennyChooseWindow *self,
      const GPtrArray   *found)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, new_row (self, found->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), found->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), found->len == 0);
}

static void
read_cb (GObject      *book,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyChooseWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (found == NULL)
    penny_say_error (GTK_WIDGET (self), error);
  else
    show (self, found);
}

/* What was asked before is not waited for. */
static void
follow (PennyChooseWindow *self)
{
  PennyChooseAsked *asked = g_new0 (PennyChooseAsked, 1);
  const char *text = gtk_editable_get_text (self->search);

  asked->search = *text != '\0' ? g_strdup (text) : NULL;
  asked->about = self->about;
  asked->today = penny_book_get_today (self->book);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  penny_book_read_async (self->book, self->read, asked, (GDestroyNotify) asked_free, (GDestroyNotify) g_ptr_array_unref,
                         self->cancellable, read_cb, g_object_ref (self));
}

static void
stop_cb (PennyChooseWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
penny_choose_window_dispose (GObject *object)
{
  PennyChooseWindow *self = PENNY_CHOOSE_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->from);

  G_OBJECT_CLASS (penny_choose_window_parent_class)->dispose (object);
}

static void
penny_choose_window_finalize (GObject *object)
{
  PennyChooseWindow *self = PENNY_CHOOSE_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_hash_table_unref (self->ticked);

  G_OBJECT_CLASS (penny_choose_window_parent_class)->finalize (object);
}

static void
penny_choose_window_class_init (PennyChooseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_choose_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_choose_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/choose-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyChooseWindow, words);
  gtk_widget_class_bind_template_child (widget_class, PennyChooseWindow, search);
  gtk_widget_class_bind_template_child (widget_class, PennyChooseWindow, list);
  gtk_widget_class_bind_template_child (widget_class, PennyChooseWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, PennyChooseWindow, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_choose_window_init (PennyChooseWindow *self)
{
  self->ticked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_one_tab_stop (GTK_WIDGET (self->list));
}

void
penny_choose_window_open (GtkWidget           *from,
                          PennyBook           *book,
                          const PennyChoosing *choosing)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyChooseWindow *self = g_object_new (PENNY_TYPE_CHOOSE_WINDOW, "title", choosing->title,
                                          "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);

  self->book = g_object_ref (book);
  self->read = choosing->read;
  self->about = choosing->about;
  self->chosen = choosing->chosen;
  self->from = g_object_ref (from);
  self->several = choosing->accept != NULL;
  gtk_label_set_label (self->words, choosing->words);
  gtk_label_set_label (self->nothing, choosing->nothing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, choosing->title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->accept), self->several);
  if (self->several)
    gtk_button_set_label (self->accept, choosing->accept);
  penny_wrap (GTK_WIDGET (self));
  penny_fit (GTK_WINDOW (self));
  follow (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
