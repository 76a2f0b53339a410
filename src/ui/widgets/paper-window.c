#include "paper-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "compat.h"
#include "fit.h"
#include "paper-file.h"
#include "paper-save-form.h"
#include "paper-view.h"
#include "pence.h"
#include "side-by-side.h"
#include "wrap.h"

#define WIDTH  720
#define HEIGHT 760

struct _PennyPaperWindow
{
  AdwWindow       parent_instance;

  GPtrArray      *papers;       /* the one, held by whoever writes it too */
  char           *file_name;
  PennyPaperView *view;

  GtkStack       *stack;
  GtkBox         *pages;
  GtkTextView    *words;
  GtkToggleButton *as_words;
  GtkWidget      *tools;
  GtkLabel       *said;
};

#define PENNY_TYPE_PAPER_WINDOW (penny_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyPaperWindow, penny_paper_window, PENNY, PAPER_WINDOW, AdwWindow)
G_DEFINE_FINAL_TYPE (PennyPaperWindow, penny_paper_window, ADW_TYPE_WINDOW)

static const PennyPaper *
paper_of (PennyPaperWindow *self)
{
  return self->papers->pdata[0];
}

static void
say (PennyPaperWindow *self,
     const char       *sentence)
{
  gtk_label_set_label (self->said, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->said), TRUE);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

static void
as_words_cb (PennyPaperWindow *self)
{
  gboolean words = gtk_toggle_button_get_active (self->as_words);

  gtk_stack_set_visible_child_name (self->stack, words ? "words" : "pages");
  if (words)
    gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
saved (GtkWidget  *from,
       const char *sentence)
{
  say (PENNY_PAPER_WINDOW (from), sentence);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  PennyPaperWindow *self = PENNY_PAPER_WINDOW (widget);

  penny_paper_save_form_open (widget, self->papers, self->file_name, saved);
}

/* Printing. */

static void
draw_page_cb (GtkPrintOperation *print,
              GtkPrintContext   *context,
              int                page,
              PennyPaperView    *view)
{
  penny_paper_view_draw (view, gtk_print_context_get_cairo_context (context), (guint) page,
                         gtk_print_context_get_width (context));
}

static void
printed_cb (GtkPrintOperation       *print,
            GtkPrintOperationResult  result,
            PennyPaperWindow        *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  gtk_print_operation_get_error (print, &error);
  if (error != NULL)
    sentence = g_strdup_printf (_("It was not printed: %s Try again, or save it as a PDF and print that."), error->message);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    sentence = g_strdup (_("Sent to the printer."));
  if (sentence != NULL)
    say (self, sentence);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  PennyPaperWindow *self = PENNY_PAPER_WINDOW (widget);
  g_autoptr (GtkPrintOperation) print = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_print_operation_set_default_page_setup (print, setup);
  gtk_print_operation_set_n_pages (print, (int) penny_paper_view_get_n_pages (self->view));
  gtk_print_operation_set_use_full_page (print, TRUE);
  gtk_print_operation_set_unit (print, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (print, penny_paper_get_title (paper_of (self)));
  /* The view may go before the printing is over, and its paper with it. */
  g_object_set_data_full (G_OBJECT (print), "paper", g_ptr_array_ref (self->papers), (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (print, "draw-page", G_CALLBACK (draw_page_cb), self->view, 0);
  g_signal_connect_object (print, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_run (print, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
penny_paper_window_dispose (GObject *object)
{
  PennyPaperWindow *self = PENNY_PAPER_WINDOW (object);

  /* The view borrows the paper. */
  if (self->view != NULL)
    gtk_box_remove (self->pages, GTK_WIDGET (self->view));
  self->view = NULL;

  G_OBJECT_CLASS (penny_paper_window_parent_class)->dispose (object);
}

static void
penny_paper_window_finalize (GObject *object)
{
  PennyPaperWindow *self = PENNY_PAPER_WINDOW (object);

  g_ptr_array_unref (self->papers);
  g_free (self->file_name);

  G_OBJECT_CLASS (penny_paper_window_parent_class)->finalize (object);
}

static void
penny_paper_window_class_init (PennyPaperWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = penny_paper_window_dispose;
  object_class->finalize = penny_paper_window_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/widgets/paper-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, words);
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, as_words);
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, PennyPaperWindow, said);
  gtk_widget_class_bind_template_callback (widget_class, as_words_cb);
  gtk_widget_class_install_action (widget_class, "paper.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save", NULL);
}

static void
penny_paper_window_init (PennyPaperWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, penny_side_by_side_new (6));
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_paper_free);
}

static void
show_paper (PennyPaperWindow *self)
{
  g_autofree char *words = penny_paper_to_text (paper_of (self));

  self->view = PENNY_PAPER_VIEW (penny_paper_view_new (paper_of (self)));
  gtk_box_append (self->pages, GTK_WIDGET (self->view));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words), words, -1);
  gtk_window_set_title (GTK_WINDOW (self), penny_paper_get_title (paper_of (self)));
}

/* Takes @paper. */
static void
open_window (GtkWidget  *from,
             PennyPaper *paper,
             const char *file_name)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyPaperWindow *self;

  self = g_object_new (PENNY_TYPE_PAPER_WINDOW, "default-width", WIDTH, "default-height", HEIGHT, NULL);
  g_ptr_array_add (self->papers, paper);
  if (file_name != NULL && g_str_has_suffix (file_name, ".pdf"))
    self->file_name = g_strdup (file_name);
  else
    self->file_name = penny_paper_file_name (file_name != NULL ? file_name : penny_paper_get_title (paper));
  show_paper (self);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  penny_wrap (GTK_WIDGET (self));
  gtk_window_present (GTK_WINDOW (self));
}

/* A paper shows its amounts also while they are hidden elsewhere: only who wants that now. */

typedef struct
{
  GtkWidget  *from;
  PennyPaper *paper;            /* NULL once it is shown */
  char       *file_name;
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->from);
  g_clear_pointer (&self->paper, penny_paper_free);
  g_free (self->file_name);
  g_free (self);
}

static void
answered_cb (Asking     *self,
             const char *response)
{
  /* The page may have been closed meanwhile. */
  if (g_str_equal (response, "show") && gtk_widget_get_root (self->from) != NULL)
    open_window (self->from, g_steal_pointer (&self->paper), self->file_name);
}

static void
ask (GtkWidget  *from,
     PennyPaper *paper,
     const char *file_name)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWidget *question = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Amounts are hidden"),
                                                _("Show this paper all the same?"));
  Asking *self = g_new0 (Asking, 1);

  self->from = g_object_ref (from);
  self->paper = paper;
  self->file_name = g_strdup (file_name);
  g_object_set_data_full (G_OBJECT (question), "asking", self, (GDestroyNotify) asking_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "keep", _("Keep it hidden"), "show", _("Show it"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "keep");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "keep");
  g_signal_connect_swapped (question, "response", G_CALLBACK (answered_cb), self);
  gtk_window_present (GTK_WINDOW (question));
}

void
penny_paper_window_open (GtkWidget  *from,
                         PennyPaper *paper,
                         const char *file_name)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (paper != NULL);

  if (penny_pence_is_hidden ())
    ask (from, paper, file_name);
  else
    open_window (from, paper, file_name);
}
