#include "scan-window.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "fit.h"
#include "form-rows.h"
#include "keep-taken.h"
#include "no-repeat.h"
#include "picture-pdf.h"
#include "scanning.h"
#include "wrap.h"

struct _PennyScanWindow
{
  AdwWindow      parent_instance;

  PennyBook     *book;
  GCancellable  *cancellable;    /* of what is under way; closing the window ends it */
  GPtrArray     *scanners;       /* PennyScanner */
  GPtrArray     *scans;          /* PennyScan, in the order of the pages */

  GtkStack      *stack;
  AdwStatusPage *problem;
  GtkWidget     *again;
  AdwPreferencesGroup *how;
  AdwComboRow   *scanner;        /* NULL until scanners are found */
  AdwComboRow   *fine;
  AdwComboRow   *colour;
  GtkLabel      *trouble;
  GtkButton     *scan;
  GtkWidget     *pages;
  GtkLabel      *count;
  GtkPicture    *preview;
  AdwPreferencesGroup *together_group;
  GtkSwitch     *together;       /* all pages are one receipt */
  GtkButton     *keep;
  GtkWidget     *stop;
};

G_DEFINE_FINAL_TYPE (PennyScanWindow, penny_scan_window, ADW_TYPE_WINDOW)

static void
show_trouble (PennyScanWindow *self,
              const char      *sentence)
{
  gtk_label_set_label (self->trouble, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), sentence != NULL);
}

static GCancellable *
begin (PennyScanWindow *self,
       const char      *page)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, page);
  return self->cancellable;
}

/* --- which scanner --- */

static void
show_problem (PennyScanWindow *self,
              const char      *sentence)
{
  g_autofree char *words = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  gtk_widget_grab_focus (self->again);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

static void
add_rows (PennyScanWindow *self)
{
  GListStore *scanners = penny_choices_new (), *fine = penny_choices_new (), *colour = penny_choices_new ();

  for (guint i = 0; i < self->scanners->len; i++)
    penny_choices_add (scanners, 0, i, ((PennyScanner *) self->scanners->pdata[i])->name);
  penny_choices_add (fine, 0, 200, _("Fine enough to read (200 dots an inch)"));
  penny_choices_add (fine, 0, 300, _("Finer, for small print (300)"));
  penny_choices_add (colour, 0, 0, _("Colour"));
  penny_choices_add (colour, 0, 1, _("Grey"));
  self->scanner = penny_form_add_choice (self->how, _("Scanner"), scanners, 0, 0);
  self->fine = penny_form_add_choice (self->how, _("How fine"), fine, 0, 200);
  self->colour = penny_form_add_choice (self->how, _("Colour or grey"), colour, 0, 0);
  self->together = penny_form_add_switch (self->together_group, _("All pages are one receipt"), TRUE);
}

static void show_pages (PennyScanWindow *self);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyScanWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) scanners = penny_scanners_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (scanners == NULL || scanners->len == 0)
    {
      show_problem (self, scanners == NULL ? error->message
                                           : _("No scanner was found. Connect one, switch it on and try again. Or take a picture "
                                               "with a phone, and add the file."));
      return;
    }
  self->scanners = g_steal_pointer (&scanners);
  add_rows (self);
  gtk_stack_set_visible_child_name (self->stack, "ready");
  show_pages (self);
  penny_wrap (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->scan));
}

static void
look_cb (PennyScanWindow *self)
{
  penny_scanners_async (begin (self, "looking"), looked_cb, g_object_ref (self));
}

/* --- pages --- */

static void
show_pages (PennyScanWindow *self)
{
  guint n = self->scans->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
  g_autoptr (GdkPaintable) last = n > 0 ? penny_taken_paintable (((PennyScan *) self->scans->pdata[n - 1])->preview) : NULL;

  gtk_button_set_label (self->scan, n == 0 ? _("Scan a page") : _("Scan another page"));
  if (n == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->scan), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->scan), "suggested-action");
  gtk_label_set_label (self->count, count);
  gtk_picture_set_paintable (self->preview, last);
  gtk_widget_set_visible (self->pages, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->together_group), n > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->keep), n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), TRUE);
}

static void
scanned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PennyScanWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyScan *scan = penny_scan_finish (result, &error);
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (gtk_stack_get_visible_child_name (self->stack) == NULL)
    return;
  if (scan != NULL)
    g_ptr_array_add (self->scans, scan);
  gtk_stack_set_visible_child_name (self->stack, "ready");
  show_trouble (self, scan == NULL && !stopped ? error->message : NULL);
  show_pages (self);
  gtk_widget_grab_focus (scan != NULL ? GTK_WIDGET (self->keep) : GTK_WIDGET (self->scan));
}

static void
scan_cb (PennyScanWindow *self)
{
  const PennyScanner *scanner = self->scanners->pdata[penny_choice_row_get_id (self->scanner)];
  GCancellable *cancellable = begin (self, "scanning");

  gtk_widget_grab_focus (self->stop);
  penny_scan_async (scanner->device, (int) penny_choice_row_get_id (self->fine), penny_choice_row_get_id (self->colour) == 1,
                    cancellable, scanned_cb, g_object_ref (self));
}

static void
stop_cb (PennyScanWindow *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
drop_cb (PennyScanWindow *self)
{
  if (self->scans->len == 0)
    return;
  g_ptr_array_set_size (self->scans, (int) self->scans->len - 1);
  show_pages (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->scan));
}

/* --- keeping them --- */

static void
try_again (GtkWindow  *window,
           const char *sentence)
{
  PennyScanWindow *self = PENNY_SCAN_WINDOW (window);

  show_trouble (self, sentence);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), TRUE);
}

static GBytes *
document_of (PennyScanWindow  *self,
             GError          **error)
{
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->scans->len; i++)
    {
      const PennyScan *scan = self->scans->pdata[i];
      PennyPictureSheet *sheet = g_new0 (PennyPictureSheet, 1);

      *sheet = (PennyPictureSheet) { scan->jpeg, scan->width, scan->height };
      g_ptr_array_add (sheets, sheet);
    }
  return penny_picture_pdf (_("Scanned receipt"), sheets, error);
}

static gboolean
add_document (PennyScanWindow  *self,
              GPtrArray        *incoming,
              GError          **error)
{
  g_autoptr (GBytes) pdf = document_of (self, error);
  /* Translators: the first word of the name of a scanned file. */
  g_autofree char *name = penny_taken_name (_("Scan"), "pdf");

  if (pdf != NULL)
    g_ptr_array_add (incoming, penny_incoming_new_bytes (pdf, name));
  return pdf != NULL;
}

static void
add_pages (PennyScanWindow *self,
           GPtrArray       *incoming)
{
  for (guint i = 0; i < self->scans->len; i++)
    {
      const PennyScan *scan = self->scans->pdata[i];
      /* Translators: the first words of the name of a scanned file: which page. */
      g_autofree char *what = self->scans->len > 1 ? g_strdup_printf (_("Scan %u"), i + 1) : g_strdup (_("Scan"));
      g_autofree char *name = penny_taken_name (what, "jpg");

      g_ptr_array_add (incoming, penny_incoming_new_bytes (scan->jpeg, name));
    }
}

static void
keep_cb (PennyScanWindow *self)
{
  GPtrArray *incoming = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
  g_autoptr (GError) error = NULL;

  if (self->scans->len > 1 && gtk_switch_get_active (self->together))
    {
      if (!add_document (self, incoming, &error))
        {
          g_ptr_array_unref (incoming);
          show_trouble (self, error->message);
          return;
        }
    }
  else
    add_pages (self, incoming);
  gtk_widget_set_sensitive (GTK_WIDGET (self->keep), FALSE);
  penny_keep_taken (GTK_WINDOW (self), self->book, incoming, PENNY_CAME_SCANNER, try_again);
}

/* --- the window --- */

static void
penny_scan_window_dispose (GObject *object)
{
  g_cancellable_cancel (PENNY_SCAN_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_scan_window_parent_class)->dispose (object);
}

static void
penny_scan_window_finalize (GObject *object)
{
  PennyScanWindow *self = PENNY_SCAN_WINDOW (object);

  g_clear_pointer (&self->scanners, g_ptr_array_unref);
  g_ptr_array_unref (self->scans);
  g_object_unref (self->cancellable);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_scan_window_parent_class)->finalize (object);
}

static gboolean
penny_scan_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (PENNY_SCAN_WINDOW (window)->cancellable);
  return GTK_WINDOW_CLASS (penny_scan_window_parent_class)->close_request (window);
}

static void
penny_scan_window_class_init (PennyScanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_scan_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_scan_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = penny_scan_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/receipts/scan-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, again);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, how);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, scan);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, count);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, together_group);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, keep);
  gtk_widget_class_bind_template_child (widget_class, PennyScanWindow, stop);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, scan_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_scan_window_init (PennyScanWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->scans = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_scan_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

void
penny_receipts_scan (GtkWidget *parent,
                     PennyBook *book)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  PennyScanWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_SCAN_WINDOW, NULL);
  self->book = g_object_ref (book);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  look_cb (self);
}
