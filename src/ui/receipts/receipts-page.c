#include "receipts-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "camera-window.h"
#include "children.h"
#include "go-view.h"
#include "inbox-view.h"
#include "keep-page.h"
#include "missing-view.h"
#include "pack-window.h"
#include "pick-place.h"
#include "receipt-window.h"
#include "receipts-band.h"
#include "receipts-clip.h"
#include "receipts-grid.h"
#include "receipts-read.h"
#include "say.h"
#include "scan-window.h"
#include "watch-form.h"
#include "wrap.h"

enum
{
  INBOX,
  ALL,
  MISSING,
  GO,
  N_VIEWS
};

static const char *const views[N_VIEWS] = { "inbox", "all", "missing", "go" };

struct _PennyReceiptsPage
{
  GtkWidget           parent_instance;

  PennyBook          *book;
  GCancellable       *reading;         /* of the newest question */
  gboolean            stale;           /* something changed while it was out of sight */
  gboolean            chosen;          /* which view is shown was said */
  gint64              adding_for;      /* the payment whose receipt is being chosen; or 0 */

  PennyReceiptsBand  *band;
  GtkFlowBox         *switcher;
  GtkWidget          *switches[N_VIEWS];
  GtkStack           *stack;
  PennyInboxView     *inbox;
  PennyReceiptsGrid  *all;
  PennyMissingView   *missing;
  PennyGoView        *go;
};

G_DEFINE_FINAL_TYPE (PennyReceiptsPage, penny_receipts_page, GTK_TYPE_WIDGET)

/* The views. */

static void
name_switch (PennyReceiptsPage *self,
             int                view,
             const char        *title,
             guint              n)
{
  /* Translators: one of several lists, and how many are in it: "To match (3)". */
  g_autofree char *label = n > 0 ? g_strdup_printf (_("%s (%u)"), title, n) : g_strdup (title);

  gtk_button_set_label (GTK_BUTTON (self->switches[view]), label);
  penny_wrap (self->switches[view]);
}

static int
visible_view (PennyReceiptsPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  for (int i = 0; i < N_VIEWS; i++)
    if (g_strcmp0 (name, views[i]) == 0)
      return i;
  return ALL;
}

/* The grid follows by itself; the others are read anew while they are seen. */
static void
follow_view (PennyReceiptsPage *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->stack);

  if (PENNY_IS_ANSWER_VIEW (view))
    penny_answer_view_follow (PENNY_ANSWER_VIEW (view));
}

static void
show_view (PennyReceiptsPage *self,
           int                view)
{
  gtk_stack_set_visible_child_name (self->stack, views[view]);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->switches[view]), TRUE);
  follow_view (self);
}

static void
switched_cb (PennyReceiptsPage *self,
             GtkToggleButton   *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->chosen = TRUE;
  for (int i = 0; i < N_VIEWS; i++)
    if (GTK_WIDGET (button) == self->switches[i])
      show_view (self, i);
}

/* Where nobody said which: what there is to do first. */
static void
choose_view (PennyReceiptsPage       *self,
             const PennyReceiptsTally *tally)
{
  if (self->chosen)
    return;
  self->chosen = TRUE;
  show_view (self, tally->counts.inbox > 0 ? INBOX : tally->counts.all == 0 && tally->missing > 0 ? MISSING : ALL);
}

static void
tallied_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (PennyReceiptsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree PennyReceiptsTally *tally = penny_book_read_finish (PENNY_BOOK (book), result, &error);

  if (tally == NULL)
    {
      penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->book == NULL)
    return;
  name_switch (self, INBOX, _("To match"), tally->counts.inbox);
  name_switch (self, ALL, _("All"), tally->counts.all);
  name_switch (self, MISSING, _("Missing"), tally->missing);
  choose_view (self, tally);
}

/* The newest answer is the one that counts. */
static void
tally (PennyReceiptsPage *self)
{
  g_cancellable_cancel (self->reading);
  g_object_unref (self->reading);
  self->reading = g_cancellable_new ();
  penny_book_read_async (self->book, penny_receipts_tally, NULL, NULL, g_free, self->reading, tallied_cb,
                         g_object_ref (self));
}

static void
follow_book (PennyReceiptsPage *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  tally (self);
  follow_view (self);
}

/* What was read changes what waits, and nothing else: a button made anew would lose the press that it is in. */
static void
follow_reader (PennyReceiptsPage *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->stale = TRUE;
      return;
    }
  tally (self);
  if (visible_view (self) == INBOX)
    penny_answer_view_follow (PENNY_ANSWER_VIEW (self->inbox));
}

/* Adding. */

static void
taken_cb (GtkWidget *page,
          GPtrArray *incoming,
          PennyCame  came)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (page);

  if (incoming != NULL && self->book != NULL)
    penny_receipts_band_take (self->band, incoming, came, 0);
  else if (incoming != NULL)
    g_ptr_array_unref (incoming);
  else
    penny_say (page, _("There is no picture and no file to keep in what was copied. Copy one, and try again."));
}

static void
picked_cb (GtkWidget  *page,
           GListModel *files)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (page);

  penny_receipts_band_take (self->band, penny_clip_files (files), PENNY_CAME_CHOSEN, self->adding_for);
}

static void
choose_files (PennyReceiptsPage *self,
              gint64             payment_id)
{
  self->adding_for = payment_id;
  penny_pick_files (GTK_WIDGET (self), _("Choose receipts"), _("Keep them"), _("Photos, PDFs and e-mails"), penny_clip_patterns,
                    picked_cb);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *payment)
{
  choose_files (PENNY_RECEIPTS_PAGE (widget), payment != NULL ? g_variant_get_int64 (payment) : 0);
}

/* From another program, or a test: paths, one a line, as if they had been dropped here. */
static void
add_files_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_auto (GStrv) paths = g_strsplit (g_variant_get_string (parameter, NULL), "\n", -1);
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);

  for (char **path = paths; *path != NULL; path++)
    if (**path != '\0')
      {
        g_autoptr (GFile) file = g_file_new_for_commandline_arg (*path);

        g_ptr_array_add (incoming, penny_incoming_new_file (file));
      }
  taken_cb (widget, incoming, PENNY_CAME_DROPPED);
}

static void
paste_action (GtkWidget  *widget,
              const char *action,
              GVariant   *nothing)
{
  penny_clip_paste (widget, taken_cb);
}

/* Others. */

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *id)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  PennyReceiptFilter among = { 0 };
  int view = visible_view (self);

  if (view == ALL)
    penny_receipts_grid_fill (self->all, &among);
  else if (view == INBOX)
    among.which = PENNY_RECEIPTS_INBOX;
  penny_receipt_window_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->book, g_variant_get_int64 (id),
                             view == GO ? NULL : &among);
}

/* Windows that only want to know of which book. */
static const struct
{
  const char *action;
  void      (*open) (GtkWidget *from, PennyBook *book);
  gboolean    changes;
} windows[] = {
  { "receipts.camera", penny_receipts_camera, TRUE },
  { "receipts.scan", penny_receipts_scan, TRUE },
  { "receipts.watch", penny_watch_form_open, TRUE },
  { "receipts.pack", penny_receipts_pack, FALSE },
  { "receipts.rules", penny_keep_window_open, FALSE },
};

static void
window_action (GtkWidget  *widget,
               const char *action,
               GVariant   *nothing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    if (g_str_equal (action, windows[i].action))
      windows[i].open (widget, PENNY_RECEIPTS_PAGE (widget)->book);
}

static void
show_action (GtkWidget  *widget,
             const char *action,
             GVariant   *view)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (widget);

  self->chosen = TRUE;
  for (int i = 0; i < N_VIEWS; i++)
    if (g_str_equal (g_variant_get_string (view, NULL), views[i]))
      {
        show_view (self, i);
        gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
      }
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *nothing)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (widget);

  self->chosen = TRUE;
  show_view (self, ALL);
  penny_receipts_grid_search (self->all);
}

/* A book that is only looked at takes nothing new. */
static void
enable_actions (PennyReceiptsPage *self)
{
  static const char *const changes[] = { "receipts.add", "receipts.add-for", "receipts.add-files", "receipts.paste" };

  gboolean writing = !penny_book_is_read_only (self->book);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changes[i], writing);
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), windows[i].action, writing || !windows[i].changes);
}

static void
penny_receipts_page_map (GtkWidget *widget)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (widget);

  GTK_WIDGET_CLASS (penny_receipts_page_parent_class)->map (widget);

  if (self->stale)
    follow_book (self);
}

static void
penny_receipts_page_dispose (GObject *object)
{
  PennyReceiptsPage *self = PENNY_RECEIPTS_PAGE (object);

  g_cancellable_cancel (self->reading);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_RECEIPTS_PAGE);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_receipts_page_parent_class)->dispose (object);
}

static void
penny_receipts_page_finalize (GObject *object)
{
  g_object_unref (PENNY_RECEIPTS_PAGE (object)->reading);

  G_OBJECT_CLASS (penny_receipts_page_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "receipts.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "receipts.add-for", "x", add_action);
  gtk_widget_class_install_action (widget_class, "receipts.add-files", "s", add_files_action);
  gtk_widget_class_install_action (widget_class, "receipts.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "receipts.open", "x", open_action);
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    gtk_widget_class_install_action (widget_class, windows[i].action, NULL, window_action);
  gtk_widget_class_install_action (widget_class, "receipts.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "receipts.search", NULL, search_action);
  /* A field in the page takes it first, for its own text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "receipts.paste", NULL);
}

static void
penny_receipts_page_class_init (PennyReceiptsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_receipts_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_receipts_page_finalize;
  widget_class->map = penny_receipts_page_map;
  g_type_ensure (PENNY_TYPE_RECEIPTS_BAND);
  g_type_ensure (PENNY_TYPE_INBOX_VIEW);
  g_type_ensure (PENNY_TYPE_RECEIPTS_GRID);
  g_type_ensure (PENNY_TYPE_MISSING_VIEW);
  g_type_ensure (PENNY_TYPE_GO_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "receipts");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/receipts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, band);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, inbox);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, all);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, missing);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsPage, go);
  install_actions (widget_class);
}

static void
add_switches (PennyReceiptsPage *self)
{
  static const char *const titles[N_VIEWS] = { N_("To match"), N_("All"), N_("Missing"), N_("May go") };

  for (int i = 0; i < N_VIEWS; i++)
    {
      self->switches[i] = gtk_toggle_button_new_with_label (_(titles[i]));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->switches[i]),
                                   i > 0 ? GTK_TOGGLE_BUTTON (self->switches[0]) : NULL);
      gtk_flow_box_insert (self->switcher, self->switches[i], -1);
      gtk_widget_set_focusable (gtk_widget_get_parent (self->switches[i]), FALSE);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->switches[INBOX]), TRUE);
  for (int i = 0; i < N_VIEWS; i++)
    g_signal_connect_object (self->switches[i], "toggled", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
}

static void
penny_receipts_page_init (PennyReceiptsPage *self)
{
  self->reading = g_cancellable_new ();
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_switches (self);
  penny_clip_accept_drops (GTK_WIDGET (self), taken_cb);
}

GtkWidget *
penny_receipts_page_new (PennyBook *book)
{
  PennyReceiptsPage *self;
  PennyReceiptReader *reader;

  g_return_val_if_fail (PENNY_IS_BOOK (book), NULL);

  self = g_object_new (PENNY_TYPE_RECEIPTS_PAGE, NULL);
  self->book = g_object_ref (book);
  penny_receipts_band_begin (self->band, book);
  penny_answer_view_begin (PENNY_ANSWER_VIEW (self->inbox), book);
  penny_receipts_grid_begin (self->all, book);
  penny_answer_view_begin (PENNY_ANSWER_VIEW (self->missing), book);
  penny_answer_view_begin (PENNY_ANSWER_VIEW (self->go), book);
  enable_actions (self);
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (follow_book), self, G_CONNECT_SWAPPED);
  reader = penny_book_get_receipt_reader (book);
  if (reader != NULL)
    g_signal_connect_object (reader, "notify::waiting", G_CALLBACK (follow_reader), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
