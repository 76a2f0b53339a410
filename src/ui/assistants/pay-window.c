#include "pay-window.h"

#include <glib/gi18n-lib.h>

#include "concealed.h"
#include "fit.h"
#include "focus.h"
#include "no-repeat.h"
#include "run-list-page.h"
#include "said-here.h"
#include "wrap.h"

#define WIDTH  720
#define HEIGHT 700

struct _PennyPayWindow
{
  AdwWindow        parent_instance;

  AdwToastOverlay *toasts;
  GtkStack        *pages;       /* in the order in which they were come to */
  GtkButton       *back;
};

G_DEFINE_FINAL_TYPE (PennyPayWindow, penny_pay_window, ADW_TYPE_WINDOW)

static GtkWidget *
last_page (PennyPayWindow *self)
{
  return gtk_widget_get_last_child (GTK_WIDGET (self->pages));
}

static void
follow_title (PennyPayWindow *self)
{
  GtkWidget *page = last_page (self);

  if (page != NULL)
    gtk_window_set_title (GTK_WINDOW (self), penny_pay_page_get_title (PENNY_PAY_PAGE (page)));
}

static void
show_last (PennyPayWindow *self)
{
  GtkWidget *page = last_page (self);

  if (page == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_stack_set_visible_child (self->pages, page);
  gtk_widget_set_visible (GTK_WIDGET (self->back), page != gtk_widget_get_first_child (GTK_WIDGET (self->pages)));
  follow_title (self);
  penny_focus_first (page);
}

static PennyPayWindow *
window_of (GtkWidget *from)
{
  GtkWidget *self = gtk_widget_get_ancestor (from, PENNY_TYPE_PAY_WINDOW);

  return self != NULL ? PENNY_PAY_WINDOW (self) : NULL;
}

static GtkWidget *
page_of (GtkWidget *from)
{
  return gtk_widget_get_ancestor (from, PENNY_TYPE_PAY_PAGE);
}

static void
add (PennyPayWindow *self,
     GtkWidget      *page)
{
  gtk_stack_add_child (self->pages, page);
  penny_wrap (page);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (follow_title), self, G_CONNECT_SWAPPED);
  show_last (self);
}

void
penny_pay_window_push (GtkWidget *from,
                       GtkWidget *page)
{
  PennyPayWindow *self;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_PAY_PAGE (page));

  self = window_of (from);
  if (self != NULL)
    add (self, page);
  else
    g_object_unref (g_object_ref_sink (page));
}

void
penny_pay_window_replace (GtkWidget *from,
                          GtkWidget *page)
{
  PennyPayWindow *self;
  GtkWidget *old;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_PAY_PAGE (page));

  self = window_of (from);
  old = page_of (from);
  if (self == NULL || old == NULL)
    {
      g_object_unref (g_object_ref_sink (page));
      return;
    }
  add (self, page);
  gtk_stack_remove (self->pages, old);
  show_last (self);
}

void
penny_pay_window_pop (GtkWidget *from)
{
  PennyPayWindow *self;
  GtkWidget *page;

  g_return_if_fail (GTK_IS_WIDGET (from));

  self = window_of (from);
  page = page_of (from);
  if (self == NULL || page == NULL)
    return;
  gtk_stack_remove (self->pages, page);
  show_last (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyPayWindow *self = PENNY_PAY_WINDOW (widget);

  penny_pay_window_pop (last_page (self));
}

static void
penny_pay_window_class_init (PennyPayWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/pay-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPayWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PennyPayWindow, back);
  gtk_widget_class_bind_template_child (widget_class, PennyPayWindow, toasts);
  gtk_widget_class_install_action (widget_class, "pay.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "pay.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "pay.back", NULL);
}

/* The page that comes after approving has buttons too. */
static void
penny_pay_window_init (PennyPayWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

void
penny_pay_window_open_at (GtkWidget *from,
                          GtkWidget *first)
{
  PennyPayWindow *self;
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_PAY_PAGE (first));

  root = gtk_widget_get_root (from);
  self = g_object_new (PENNY_TYPE_PAY_WINDOW, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_say_here (GTK_WINDOW (self), self->toasts, penny_pay_page_get_book (PENNY_PAY_PAGE (first)));
  penny_fit (GTK_WINDOW (self));
  add (self, first);
  if (penny_pence_is_hidden ())
    penny_conceal (ADW_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
}

void
penny_pay_window_open (GtkWidget *from,
                       PennyBook *book)
{
  g_return_if_fail (PENNY_IS_BOOK (book));

  penny_pay_window_open_at (from, penny_run_list_page_new (book));
}
