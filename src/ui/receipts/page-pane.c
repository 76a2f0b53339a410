#include "page-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "children.h"

struct _PennyPagePane
{
  GtkWidget        parent_instance;

  PennyPageSource *source;      /* NULL: nothing is shown */
  guint            page;
  guint            drawn;       /* which page is on show */
  gboolean         any;         /* one is */
  gboolean         failed;      /* @page cannot be drawn */
  gboolean         drawing;
  gboolean         again;       /* what is being drawn is not what is wanted any more */

  GtkStack        *stack;
  GtkSpinner      *spinner;
  PennyPageView   *view;
  GtkLabel        *cannot;
  GtkLabel        *why;
};

G_DEFINE_FINAL_TYPE (PennyPagePane, penny_page_pane, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void draw (PennyPagePane *self);

static void
show_child (PennyPagePane *self,
            const char    *child)
{
  gtk_stack_set_visible_child_name (self->stack, child);
  gtk_spinner_set_spinning (self->spinner, g_str_equal (child, "opening"));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_cannot (PennyPagePane *self,
             const char    *words,
             const char    *why)
{
  gtk_label_set_label (self->cannot, words);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
  penny_page_view_set_texture (self->view, NULL, 0, 0);
  self->any = FALSE;
  show_child (self, "cannot");
}

static void
show_page_cannot (PennyPagePane *self,
                  const GError  *error)
{
  self->failed = TRUE;
  if (penny_page_source_get_n_pages (self->source) > 1)
    show_cannot (self, _("This page cannot be shown. It is kept as it came."), error->message);
  else
    show_cannot (self, _("Cannot be shown. It is kept as it came."), error->message);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyPagePane) self = data;
  g_autoptr (GError) error = NULL;
  double width = 0, height = 0;
  g_autoptr (GdkTexture) texture = penny_page_source_draw_finish (PENNY_PAGE_SOURCE (source), result, &width, &height, &error);

  /* Closed, or another file is on show by now. */
  if (PENNY_PAGE_SOURCE (source) != self->source || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->drawing = FALSE;
  if (self->again)
    {
      draw (self);
      return;
    }
  if (texture == NULL)
    {
      show_page_cannot (self, error);
      return;
    }
  self->any = TRUE;
  self->drawn = self->page;
  penny_page_view_set_texture (self->view, texture, width, height);
  show_child (self, "page");
}

static void
draw (PennyPagePane *self)
{
  guint width, height;

  self->again = self->drawing;
  if (self->drawing || penny_page_source_get_state (self->source) != PENNY_PAGES_OPEN)
    return;
  self->drawing = TRUE;
  penny_page_view_get_wanted (self->view, &width, &height);
  penny_page_source_draw_async (self->source, self->page, width, height, drawn_cb, g_object_ref (self));
}

static void
want_cb (PennyPagePane *self)
{
  if (self->source != NULL && !self->failed)
    draw (self);
}

static void
zoomed_cb (PennyPagePane *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
opened_cb (PennyPagePane *self)
{
  if (penny_page_source_get_state (self->source) == PENNY_PAGES_OPEN)
    {
      draw (self);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  else
    show_cannot (self, _("Cannot be shown. It is kept as it came."), penny_page_source_get_why (self->source));
}

static void
drop_source (PennyPagePane *self)
{
  if (self->source != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->source, self);
      penny_page_source_close (self->source);
    }
  g_clear_object (&self->source);
  self->drawing = self->again = self->failed = self->any = FALSE;
  self->page = self->drawn = 0;
}

void
penny_page_pane_show (PennyPagePane *self,
                      PennyBook     *book,
                      gint64         file_id)
{
  g_return_if_fail (PENNY_IS_PAGE_PANE (self));
  g_return_if_fail (file_id == 0 || PENNY_IS_BOOK (book));

  drop_source (self);
  penny_page_view_set_texture (self->view, NULL, 0, 0);
  if (file_id != 0)
    {
      self->source = penny_page_source_new (book, file_id);
      g_signal_connect_swapped (self->source, "opened", G_CALLBACK (opened_cb), self);
    }
  show_child (self, "opening");
}

void
penny_page_pane_set_words (PennyPagePane *self,
                           const char    *name,
                           const char    *description)
{
  g_return_if_fail (PENNY_IS_PAGE_PANE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

PennyPageView *
penny_page_pane_get_view (PennyPagePane *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_PANE (self), NULL);

  return self->view;
}

PennyPagesState
penny_page_pane_get_state (PennyPagePane *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_PANE (self), PENNY_PAGES_CANNOT);

  if (self->failed)
    return PENNY_PAGES_CANNOT;
  if (self->source == NULL || !self->any)
    return self->source != NULL && penny_page_source_get_state (self->source) == PENNY_PAGES_CANNOT ? PENNY_PAGES_CANNOT
                                                                                                    : PENNY_PAGES_OPENING;
  return PENNY_PAGES_OPEN;
}

guint
penny_page_pane_get_page (PennyPagePane *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_PANE (self), 0);

  return self->page;
}

guint
penny_page_pane_get_n_pages (PennyPagePane *self)
{
  g_return_val_if_fail (PENNY_IS_PAGE_PANE (self), 0);

  return self->source != NULL ? penny_page_source_get_n_pages (self->source) : 0;
}

void
penny_page_pane_go (PennyPagePane *self,
                    int            page)
{
  g_return_if_fail (PENNY_IS_PAGE_PANE (self));

  if (page < 0 || page >= (int) penny_page_pane_get_n_pages (self) || page == (int) self->page)
    return;
  self->page = (guint) page;
  self->failed = FALSE;
  penny_page_view_go_to_top (self->view);
  draw (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
penny_page_pane_dispose (GObject *object)
{
  PennyPagePane *self = PENNY_PAGE_PANE (object);

  drop_source (self);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_page_pane_parent_class)->dispose (object);
}

static gboolean
penny_page_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PENNY_PAGE_PANE (widget)->view));
}

static void
penny_page_pane_class_init (PennyPagePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_page_pane_dispose;
  widget_class->grab_focus = penny_page_pane_grab_focus;
  g_type_ensure (PENNY_TYPE_PAGE_VIEW);
  signals[CHANGED] = g_signal_new ("changed", PENNY_TYPE_PAGE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/page-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPagePane, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyPagePane, spinner);
  gtk_widget_class_bind_template_child (widget_class, PennyPagePane, view);
  gtk_widget_class_bind_template_child (widget_class, PennyPagePane, cannot);
  gtk_widget_class_bind_template_child (widget_class, PennyPagePane, why);
  gtk_widget_class_bind_template_callback (widget_class, want_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoomed_cb);
}

static void
penny_page_pane_init (PennyPagePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
penny_page_pane_new (void)
{
  return g_object_new (PENNY_TYPE_PAGE_PANE, NULL);
}
