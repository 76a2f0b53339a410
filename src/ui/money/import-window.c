#include "import-window.h"

#include <glib/gi18n-lib.h>

#include "choice.h"
#include "date-question.h"
#include "fit.h"
#include "import-preview.h"
#include "look-up.h"
#include "mapping-page.h"
#include "say.h"
#include "wrap.h"

struct _PennyImportWindow
{
  AdwWindow            parent_instance;

  PennyBook           *book;
  GFile               *file;
  GCancellable        *cancellable;     /* closing the window stops what is under way */
  gint64               account_id;
  PennyDateOrder       order;
  char                *mapping;         /* the person's own, or NULL */
  PennyBringIn        *what;

  GtkStack            *stack;
  GtkLabel            *doing;
  GtkProgressBar      *progress;
  AdwPreferencesGroup *account_group;
  AdwComboRow         *account;
  AdwStatusPage       *order_page;
  GtkButton           *day_first;
  GtkButton           *month_first;
  PennyMappingPage    *mapping_page;
  PennyImportPreview  *preview;
  AdwStatusPage       *problem;
  GtkWidget           *another;
};

G_DEFINE_FINAL_TYPE (PennyImportWindow, penny_import_window, ADW_TYPE_WINDOW)

static void
show_page (PennyImportWindow *self,
           const char        *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
show_doing (PennyImportWindow *self,
            const char        *sentence)
{
  gtk_label_set_label (self->doing, sentence);
  gtk_progress_bar_set_fraction (self->progress, 0);
  show_page (self, "reading");
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  gtk_progress_bar_set_fraction (PENNY_IMPORT_WINDOW (data)->progress, CLAMP (fraction, 0, 1));
}

static const char *
problem_title (const GError *error)
{
  if (error->domain != PENNY_STATEMENT_ERROR)
    return _("The statement could not be brought in");
  switch ((PennyStatementError) error->code)
    {
    case PENNY_STATEMENT_ERROR_NOT_A_STATEMENT:
      return _("This is not a statement");
    case PENNY_STATEMENT_ERROR_TOO_LARGE:
      return _("This file is too large");
    case PENNY_STATEMENT_ERROR_CUT:
      return _("This file ends in the middle");
    case PENNY_STATEMENT_ERROR_BAD_MAPPING:
      return _("The columns do not fit this file");
    case PENNY_STATEMENT_ERROR_DATE_ORDER:
    case PENNY_STATEMENT_ERROR_COLUMNS:
    case PENNY_STATEMENT_ERROR_CANCELLED:
    default:
      return _("The statement could not be brought in");
    }
}

static void
show_problem (PennyImportWindow *self,
              const GError      *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  adw_status_page_set_title (self->problem, problem_title (error));
  adw_status_page_set_description (self->problem, words);
  show_page (self, "problem");
  gtk_widget_grab_focus (self->another);
}

/* Which comes first?  With a date of this very file, read both ways. */
static void
bytes_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (PennyImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (PennyDateQuestion) question = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  question = penny_date_question_new (bytes);
  adw_status_page_set_description (self->order_page, question->question);
  gtk_button_set_label (self->day_first, question->day_first);
  gtk_button_set_label (self->month_first, question->month_first);
  show_page (self, "order");
  gtk_widget_grab_focus (GTK_WIDGET (self->day_first));
}

static void
columns_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (PennyImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyColumns *columns = penny_book_read_finish (PENNY_BOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (columns == NULL)
    {
      show_problem (self, error);
      return;
    }
  show_page (self, "mapping");
  penny_mapping_page_show (self->mapping_page, columns);
  penny_columns_free (columns);
}

static void
columns_bytes_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (PennyImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes == NULL)
    {
      show_problem (self, error);
      return;
    }
  penny_book_read_async (self->book, penny_look_up_columns, bytes, (GDestroyNotify) g_bytes_unref,
                         (GDestroyNotify) penny_columns_free, self->cancellable, columns_cb, g_object_ref (self));
}

/* An error of a statement is often a question. */
static void
ask_or_tell (PennyImportWindow *self,
             const GError      *error)
{
  if (g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_DATE_ORDER))
    g_file_load_bytes_async (self->file, self->cancellable, bytes_cb, g_object_ref (self));
  else if (g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_COLUMNS))
    g_file_load_bytes_async (self->file, self->cancellable, columns_bytes_cb, g_object_ref (self));
  else if (self->mapping != NULL && g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_BAD_MAPPING))
    {
      show_page (self, "mapping");
      penny_mapping_page_fail (self->mapping_page, error->message);
    }
  else
    show_problem (self, error);
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
         g_error_matches (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_CANCELLED) ||
         g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_CANCELLED);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  PennyBringIn *what = penny_book_look_finish (PENNY_BOOK (source), result, &error);

  if (what == NULL)
    {
      if (!is_cancelled (error))
        ask_or_tell (self, error);
      return;
    }
  self->what = what;
  show_page (self, "preview");
  penny_import_preview_show (self->preview, self->book, what);
}

static void
look (PennyImportWindow *self)
{
  show_doing (self, _("Reading the statement"));
  penny_book_look_async (self->book, self->file, self->account_id, self->order, self->mapping,
                         progress_cb, self, self->cancellable, looked_cb, g_object_ref (self));
}

static void
account_cb (PennyImportWindow *self)
{
  self->account_id = penny_choice_row_get_id (self->account);
  look (self);
}

static void
day_first_cb (PennyImportWindow *self)
{
  self->order = PENNY_DATE_ORDER_DAY_FIRST;
  look (self);
}

static void
month_first_cb (PennyImportWindow *self)
{
  self->order = PENNY_DATE_ORDER_MONTH_FIRST;
  look (self);
}

static void
mapped_cb (PennyImportWindow *self,
           const char        *mapping)
{
  g_free (self->mapping);
  self->mapping = g_strdup (mapping);
  look (self);
}

static void
brought_in_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (PennyImportWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (source), result, NULL, &error))
    {
      if (!is_cancelled (error))
        show_problem (self, error);
      return;
    }
  penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (PENNY_BOOK (source)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
bring_in_cb (PennyImportWindow *self)
{
  PennyBringIn *what = g_steal_pointer (&self->what);

  if (penny_import_preview_count (self->preview) == 0)
    {
      self->what = what;
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  /* The rows borrow from what the book takes now. */
  penny_import_preview_show (self->preview, self->book, NULL);
  show_doing (self, _("Bringing in the payments"));
  penny_book_bring_in_async (self->book, what, self->mapping, progress_cb, self, self->cancellable,
                             brought_in_cb, g_object_ref (self));
}

static void
another_cb (PennyImportWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    penny_import_choose_file (GTK_WIDGET (parent), self->book);
  gtk_window_close (GTK_WINDOW (self));
}

static void
penny_import_window_dispose (GObject *object)
{
  PennyImportWindow *self = PENNY_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->what != NULL)
    penny_import_preview_show (self->preview, self->book, NULL);
  g_clear_pointer (&self->what, penny_bring_in_free);

  G_OBJECT_CLASS (penny_import_window_parent_class)->dispose (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->book);
  g_clear_object (&self->file);
  g_clear_pointer (&self->mapping, g_free);
}

static void
penny_import_window_class_init (PennyImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_import_window_dispose;

  g_type_ensure (PENNY_TYPE_MAPPING_PAGE);
  g_type_ensure (PENNY_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, doing);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, account_group);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, order_page);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, day_first);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, month_first);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, mapping_page);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyImportWindow, another);
  gtk_widget_class_bind_template_callback (widget_class, account_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_import_window_init (PennyImportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

/* One account needs no question. */
static void
begin (PennyImportWindow *self)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (self->book, TRUE);

  self->account = penny_choice_row_new (_("Account"), accounts);
  adw_preferences_group_add (self->account_group, GTK_WIDGET (self->account));
  if (g_list_model_get_n_items (G_LIST_MODEL (accounts)) > 1)
    show_page (self, "account");
  else
    account_cb (self);
}

static gboolean
can_import (PennyBook *book)
{
  g_autoptr (GListStore) accounts = penny_choices_of_accounts (book, TRUE);

  return g_list_model_get_n_items (G_LIST_MODEL (accounts)) > 0;
}

void
penny_import_window_open (GtkWidget *from,
                          PennyBook *book,
                          GFile     *file)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyImportWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));
  g_return_if_fail (G_IS_FILE (file));

  if (!can_import (book))
    {
      penny_say (from, _("There is no account of your own here that a statement could be of."));
      return;
    }
  self = g_object_new (PENNY_TYPE_IMPORT_WINDOW, NULL);
  self->book = g_object_ref (book);
  self->file = g_object_ref (file);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  begin (self);
  gtk_window_present (GTK_WINDOW (self));
}

/* The chooser keeps itself alive by a reference that its answer drops. */
typedef struct
{
  GtkFileChooserNative *chooser;
  GtkWidget            *from;
  PennyBook            *book;
} Choosing;

static void
chosen_cb (Choosing *choosing,
           int       response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (choosing->chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    penny_import_window_open (choosing->from, choosing->book, file);
  g_object_unref (choosing->chooser);
  g_object_unref (choosing->from);
  g_object_unref (choosing->book);
  g_free (choosing);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (pattern, " ", -1);

  gtk_file_filter_set_name (filter, name);
  for (char **each = patterns; *each != NULL; each++)
    gtk_file_filter_add_pattern (filter, *each);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
penny_import_choose_file (GtkWidget *from,
                          PennyBook *book)
{
  GtkRoot *root = gtk_widget_get_root (from);
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->from = g_object_ref (from);
  choosing->book = g_object_ref (book);
  choosing->chooser = gtk_file_chooser_native_new (_("Choose a statement"), GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                                   GTK_FILE_CHOOSER_ACTION_OPEN, _("Look at it"), NULL);
  add_filter (GTK_FILE_CHOOSER (choosing->chooser), _("Statements (CSV, OFX, QFX, QIF, text)"),
              "*.csv *.CSV *.ofx *.OFX *.qfx *.QFX *.qif *.QIF *.txt *.TXT");
  add_filter (GTK_FILE_CHOOSER (choosing->chooser), _("All files"), "*");
  g_signal_connect_swapped (choosing->chooser, "response", G_CALLBACK (chosen_cb), choosing);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (choosing->chooser));
}
