#include "pay-page.h"

#include "compat.h"
#include "focus.h"
#include "say.h"
#include "wrap.h"

typedef struct
{
  PennyBook    *book;
  gulong        summary_handler;
  GCancellable *cancellable;
  char         *title;
  gboolean      shown;

  GtkWidget    *root;
  GtkWidget    *room;
  GtkWidget    *problem;
  GtkLabel     *sentence;
  GtkBox       *content;
  GtkButton    *button;
} PennyPayPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PennyPayPage, penny_pay_page, GTK_TYPE_WIDGET)

enum
{
  PROP_TITLE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static PennyPayPagePrivate *
private_of (PennyPayPage *self)
{
  return penny_pay_page_get_instance_private (self);
}

void
penny_pay_page_read (PennyPayPage *self)
{
  g_return_if_fail (PENNY_IS_PAY_PAGE (self));

  PENNY_PAY_PAGE_GET_CLASS (self)->read (self);
}

void
penny_pay_page_begin (PennyPayPage *self,
                      PennyBook    *book)
{
  PennyPayPagePrivate *priv = private_of (self);

  g_return_if_fail (PENNY_IS_PAY_PAGE (self));
  g_return_if_fail (PENNY_IS_BOOK (book));

  priv->book = g_object_ref (book);
  priv->summary_handler = g_signal_connect_swapped (book, "notify::summary", G_CALLBACK (penny_pay_page_read), self);
  penny_pay_page_read (self);
}

PennyBook *
penny_pay_page_get_book (PennyPayPage *self)
{
  g_return_val_if_fail (PENNY_IS_PAY_PAGE (self), NULL);

  return private_of (self)->book;
}

GCancellable *
penny_pay_page_get_cancellable (PennyPayPage *self)
{
  g_return_val_if_fail (PENNY_IS_PAY_PAGE (self), NULL);

  return private_of (self)->cancellable;
}

void
penny_pay_page_set_title (PennyPayPage *self,
                          const char   *title)
{
  PennyPayPagePrivate *priv = private_of (self);

  g_return_if_fail (PENNY_IS_PAY_PAGE (self));

  if (g_strcmp0 (title, priv->title) == 0)
    return;
  g_free (priv->title);
  priv->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

const char *
penny_pay_page_get_title (PennyPayPage *self)
{
  g_return_val_if_fail (PENNY_IS_PAY_PAGE (self), NULL);

  return private_of (self)->title;
}

void
penny_pay_page_add (PennyPayPage *self,
                    GtkWidget    *child)
{
  g_return_if_fail (PENNY_IS_PAY_PAGE (self));

  gtk_box_append (private_of (self)->content, child);
}

GtkButton *
penny_pay_page_set_button (PennyPayPage *self,
                           const char   *label,
                           const char   *action)
{
  GtkButton *button;

  g_return_val_if_fail (PENNY_IS_PAY_PAGE (self), NULL);

  button = private_of (self)->button;
  gtk_button_set_label (button, label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_visible (GTK_WIDGET (button), TRUE);
  penny_wrap (GTK_WIDGET (button));
  return button;
}

void
penny_pay_page_say (PennyPayPage *self,
                    const char   *sentence)
{
  PennyPayPagePrivate *priv = private_of (self);

  g_return_if_fail (PENNY_IS_PAY_PAGE (self));

  gtk_label_set_label (priv->sentence, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (priv->problem, sentence != NULL);
  if (sentence == NULL)
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->room)), 0);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* Before that there was nothing to go to. */
void
penny_pay_page_shown (PennyPayPage *self)
{
  PennyPayPagePrivate *priv = private_of (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_return_if_fail (PENNY_IS_PAY_PAGE (self));

  if (!priv->shown && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->content))))
    penny_focus_first (GTK_WIDGET (priv->content));
  priv->shown = TRUE;
}

gboolean
penny_pay_page_fail (PennyPayPage *self,
                     const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  penny_pay_page_say (self, error->message);
  return TRUE;
}

GtkLabel *
penny_pay_page_add_words (PennyPayPage *self,
                          const char   *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0f,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  penny_pay_page_add (self, label);
  return GTK_LABEL (label);
}

GtkButton *
penny_pay_page_add_button (PennyPayPage *self,
                           const char   *label,
                           const char   *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  penny_wrap (button);
  penny_pay_page_add (self, button);
  return GTK_BUTTON (button);
}

static void
penny_pay_page_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (property == PROP_TITLE)
    g_value_set_string (value, private_of (PENNY_PAY_PAGE (object))->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
penny_pay_page_dispose (GObject *object)
{
  PennyPayPagePrivate *priv = private_of (PENNY_PAY_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  if (priv->book != NULL)
    g_clear_signal_handler (&priv->summary_handler, priv->book);
  g_clear_object (&priv->book);
  g_clear_pointer (&priv->root, gtk_widget_unparent);

  G_OBJECT_CLASS (penny_pay_page_parent_class)->dispose (object);
}

static void
penny_pay_page_finalize (GObject *object)
{
  PennyPayPagePrivate *priv = private_of (PENNY_PAY_PAGE (object));

  g_object_unref (priv->cancellable);
  g_free (priv->title);

  G_OBJECT_CLASS (penny_pay_page_parent_class)->finalize (object);
}

static void
penny_pay_page_class_init (PennyPayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = penny_pay_page_get_property;
  object_class->dispose = penny_pay_page_dispose;
  object_class->finalize = penny_pay_page_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/pay-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, root);
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, room);
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, problem);
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, sentence);
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, content);
  gtk_widget_class_bind_template_child_private (widget_class, PennyPayPage, button);
}

static void
penny_pay_page_init (PennyPayPage *self)
{
  private_of (self)->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
