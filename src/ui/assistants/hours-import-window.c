#include "hours-import-window.h"

#include <glib/gi18n-lib.h>

#include "fact-group.h"
#include "fit.h"
#include "focus.h"
#include "hiding.h"
#include "hours.h"
#include "hours-words.h"
#include "no-repeat.h"
#include "say.h"
#include "wrap.h"

/* Of each, so many are shown: a person reads no more, and the numbers say the rest. */
#define SHOWN 200
#define MOST_BYTES (8 * 1024 * 1024)

struct _PennyHoursImportWindow
{
  AdwWindow             parent_instance;

  PennyBook            *book;
  GCancellable         *cancellable;    /* closing the window stops what is under way */
  PennyHoursFile       *what;           /* NULL: nothing was read yet */
  GPtrArray            *names;          /* PennyAssistant, of those in it */
  GtkFileChooserNative *chooser;        /* while one is open */

  GtkStack             *stack;
  PennyFactGroup       *columns;
  GtkLabel             *example;
  GtkWidget            *choose;
  GtkLabel             *summary;
  PennyFactGroup       *wrong;
  PennyFactGroup       *adds;
  PennyFactGroup       *there;
  GtkButton            *bring_in;
  AdwStatusPage        *problem;
  GtkWidget            *another;
};

G_DEFINE_FINAL_TYPE (PennyHoursImportWindow, penny_hours_import_window, ADW_TYPE_WINDOW)

/* The headings are the file's, in English: services/pay/hours.h reads them. */
static const struct
{
  const char *heading;
  const char *what;
} columns[] = {
  { "who",   N_("The assistant’s name, as it is here.") },
  { "day",   N_("Such as 9/11/2026.") },
  { "start", N_("When it began, such as 9:00.") },
  { "end",   N_("When it ended, such as 16:30.") },
  { "break", N_("What of it is not paid, in minutes. May be empty.") },
  { "hours", N_("Instead of start and end: how long, such as 7.5.") },
  { "kind",  N_("Work, holiday, sick, training and so on. Empty is work.") },
  { "note",  N_("May be empty.") },
};

static const char example[] =
  "who,day,start,end,break,hours,kind,note\n"
  "Sam Example,9/11/2026,9:00,16:30,30,,,\n"
  "Sam Example,10/11/2026,,,,4,holiday,";

static void
show_columns (PennyHoursImportWindow *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      PennyFact *fact = penny_fact_new (columns[i].heading, g_strdup (columns[i].heading), NULL);

      fact->note = g_strdup (_(columns[i].what));
      g_ptr_array_add (facts, fact);
    }
  penny_fact_group_show (self->columns, facts);
  gtk_label_set_label (self->example, example);
}

static void
show_problem (PennyHoursImportWindow *self,
              const char             *sentence)
{
  g_autofree char *words = g_markup_escape_text (sentence, -1);

  adw_status_page_set_description (self->problem, words);
  gtk_stack_set_visible_child_name (self->stack, "problem");
  gtk_widget_grab_focus (self->another);
}

/* What it would do. */

static const char *
name_of (PennyHoursImportWindow *self,
         gint64                  assistant_id)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const PennyAssistant *assistant = self->names->pdata[i];

      if (assistant->id == assistant_id)
        return assistant->name;
    }
  return "";
}

static PennyFact *
entry_fact (PennyHoursImportWindow *self,
            const PennyEntry       *entry,
            guint                   i)
{
  g_autofree char *key = g_strdup_printf ("%u", i);
  g_autofree char *day = penny_date_to_words (entry->day, penny_book_get_today (self->book));
  g_autofree char *title = penny_entry_title (entry, NULL);
  PennyFact *fact;

  /* Translators: whose hours, on which day, from when to when. */
  fact = penny_fact_new (key, g_strdup_printf (_("%s, %s, %s"), name_of (self, entry->assistant_id), day, title),
                         penny_entry_size_words (entry));
  fact->note = penny_entry_note (entry, NULL);
  return fact;
}

static void
show_more (GPtrArray *facts,
           guint      n)
{
  guint more = n - MIN (n, SHOWN);

  if (more > 0)
    g_ptr_array_add (facts, penny_fact_new ("more", g_strdup_printf (ngettext ("and %u more row", "and %u more rows", more), more),
                                            NULL));
}

static void
show_entries (PennyHoursImportWindow *self,
              PennyFactGroup         *group,
              GPtrArray              *entries)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < MIN (entries->len, SHOWN); i++)
    g_ptr_array_add (facts, entry_fact (self, entries->pdata[i], i));
  show_more (facts, entries->len);
  penny_fact_group_show (group, facts);
}

static void
show_wrong (PennyHoursImportWindow *self)
{
  GPtrArray *facts = penny_facts_list ();

  for (guint i = 0; i < MIN (self->what->wrong->len, SHOWN); i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      g_ptr_array_add (facts, penny_fact_new (key, penny_hiding_mask (self->what->wrong->pdata[i]), NULL));
    }
  show_more (facts, self->what->wrong->len);
  penny_fact_group_show (self->wrong, facts);
}

static void
show_button (PennyHoursImportWindow *self)
{
  guint n = self->what == NULL ? 0 : self->what->entries->len;
  g_autofree char *label = n == 0 ? g_strdup (_("Close"))
                                  : g_strdup_printf (ngettext ("Bring in %u row", "Bring in %u rows", n), n);

  gtk_button_set_label (self->bring_in, label);
}

static void
show_preview (PennyHoursImportWindow *self)
{
  guint n = self->what->entries->len, wrong = self->what->wrong->len;
  g_autofree char *adds = n == 0 ? g_strdup (_("There is nothing new in this file."))
                                 : g_strdup_printf (ngettext ("The file adds %u stretch of hours.",
                                                              "The file adds %u stretches of hours.", n), n);
  g_autofree char *misses = g_strdup_printf (ngettext ("%u row cannot be read.", "%u rows cannot be read.", wrong), wrong);
  g_autofree char *words = wrong > 0 ? g_strdup_printf ("%s %s", adds, misses) : g_strdup (adds);

  gtk_label_set_label (self->summary, words);
  show_wrong (self);
  show_entries (self, self->adds, self->what->entries);
  show_entries (self, self->there, self->what->there);
  show_button (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  penny_wrap (GTK_WIDGET (self->stack));
}

static void
hidden_cb (PennyHoursImportWindow *self)
{
  if (self->what != NULL)
    show_preview (self);
}

/* Reading: the file by itself, then what it says on the clerk's thread, with the names of those in it. */

typedef struct
{
  PennyHoursFile *file;
  GPtrArray      *names;
} Looked;

static void
looked_free (Looked *self)
{
  g_clear_pointer (&self->file, penny_hours_file_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self);
}

static gpointer
look (PennyStore  *store,
      gpointer     hours_look,
      GError     **error)
{
  Looked *self = g_new0 (Looked, 1);

  self->names = penny_assistants_list (store, TRUE, error);
  self->file = self->names != NULL ? penny_hours_look (store, hours_look, error) : NULL;
  if (self->file == NULL)
    g_clear_pointer (&self, looked_free);
  return self;
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyHoursImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  Looked *looked = penny_book_read_finish (PENNY_BOOK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (looked == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  g_clear_pointer (&self->what, penny_hours_file_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->what = g_steal_pointer (&looked->file);
  self->names = g_steal_pointer (&looked->names);
  looked_free (looked);
  show_preview (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->bring_in));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyHoursImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  PennyHoursLook *request;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bytes == NULL)
    {
      show_problem (self, error->message);
      return;
    }
  request = g_new0 (PennyHoursLook, 1);
  request->bytes = g_steal_pointer (&bytes);
  request->today = penny_book_get_today (self->book);
  penny_book_read_async (self->book, look, request, (GDestroyNotify) penny_hours_look_free, (GDestroyNotify) looked_free,
                         self->cancellable, looked_cb, g_object_ref (self));
}

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PennyHoursImportWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (info == NULL)
    show_problem (self, error->message);
  else if (g_file_info_get_size (info) > MOST_BYTES)
    show_problem (self, _("This file is far larger than hours would be, so it was not read. Nothing was changed."));
  else
    g_file_load_bytes_async (G_FILE (source), self->cancellable, loaded_cb, g_object_ref (self));
}

static void
chosen_cb (PennyHoursImportWindow *self,
           int                     response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, "reading");
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, measured_cb, g_object_ref (self));
}

static void
choose_cb (PennyHoursImportWindow *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  self->chooser = gtk_file_chooser_native_new (_("Choose a file of hours"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("Look at it"), NULL);
  gtk_file_filter_set_name (filter, _("Tables (CSV, text)"));
  gtk_file_filter_add_pattern (filter, "*.csv");
  gtk_file_filter_add_pattern (filter, "*.CSV");
  gtk_file_filter_add_pattern (filter, "*.txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* One button, one act. */

static void
brought_in_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (PennyHoursImportWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!penny_book_do_finish (PENNY_BOOK (source), result, NULL, &error))
    {
      show_problem (self, error->message);
      return;
    }
  if (penny_book_get_last_change (PENNY_BOOK (source)) != NULL)
    penny_say_done (GTK_WIDGET (self), penny_book_get_last_change (PENNY_BOOK (source)));
  gtk_window_close (GTK_WINDOW (self));
}

static void
bring_in_cb (PennyHoursImportWindow *self)
{
  if (self->what == NULL)
    return;
  if (self->what->entries->len == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "reading");
  penny_book_do_async (self->book, penny_act_bring_in_hours, g_steal_pointer (&self->what),
                       (GDestroyNotify) penny_hours_file_free, NULL, brought_in_cb, g_object_ref (self));
}

static void
penny_hours_import_window_dispose (GObject *object)
{
  PennyHoursImportWindow *self = PENNY_HOURS_IMPORT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (penny_hours_import_window_parent_class)->dispose (object);
}

static void
penny_hours_import_window_finalize (GObject *object)
{
  PennyHoursImportWindow *self = PENNY_HOURS_IMPORT_WINDOW (object);

  g_clear_pointer (&self->what, penny_hours_file_free);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);

  G_OBJECT_CLASS (penny_hours_import_window_parent_class)->finalize (object);
}

static void
penny_hours_import_window_class_init (PennyHoursImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_hours_import_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_hours_import_window_finalize;

  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/hours-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, example);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, choose);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, wrong);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, adds);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, there);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, bring_in);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyHoursImportWindow, another);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_in_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_hours_import_window_init (PennyHoursImportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  show_columns (self);
  show_button (self);
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  penny_hiding_follow (self, G_CALLBACK (hidden_cb));
}

void
penny_hours_import_window_open (GtkWidget *from,
                                PennyBook *book)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyHoursImportWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_HOURS_IMPORT_WINDOW, NULL);
  self->book = g_object_ref (book);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->choose);
}
