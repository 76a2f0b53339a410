#include "receipts-band.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "compat.h"
#include "say.h"
#include "wrap.h"

#define MOST_SAID 5     /* of several hundred that could not be taken, by name */

/* What somebody wants to add. */
typedef struct
{
  GPtrArray *incoming;         /* PennyIncoming */
  PennyCame  came;
  gint64     payment_id;
} Batch;

struct _PennyReceiptsBand
{
  GtkWidget           parent_instance;

  PennyBook          *book;
  PennyReceiptReader *reader;
  GQueue              waiting;          /* Batch, behind the one that is being added */
  GCancellable       *adding_now;       /* NULL while nothing is added */
  guint               n;                /* how many that one has */

  GtkWidget          *adding;
  GtkLabel           *doing;
  GtkProgressBar     *progress;
  GtkWidget          *problem;
  GtkLabel           *problem_words;
  GtkLabel           *reading;
};

G_DEFINE_FINAL_TYPE (PennyReceiptsBand, penny_receipts_band, GTK_TYPE_WIDGET)

static void
batch_free (Batch *batch)
{
  g_ptr_array_unref (batch->incoming);
  g_free (batch);
}

/* What is to be said. */

void
penny_receipts_band_tell (PennyReceiptsBand *self,
                          const char        *title,
                          GPtrArray         *sentences)
{
  g_autoptr (GString) words = g_string_new (title);

  g_return_if_fail (PENNY_IS_RECEIPTS_BAND (self));

  for (guint i = 0; i < MIN (sentences->len, MOST_SAID); i++)
    g_string_append_printf (words, "\n%s", (const char *) sentences->pdata[i]);
  if (sentences->len > MOST_SAID)
    {
      guint rest = sentences->len - MOST_SAID;

      g_string_append_c (words, '\n');
      g_string_append_printf (words, ngettext ("And %u more.", "And %u more.", rest), rest);
    }
  gtk_label_set_label (self->problem_words, words->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problem), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
  gtk_widget_set_visible (self->problem, TRUE);
  penny_wrap (self->problem);
  penny_compat_announce (GTK_WIDGET (self), words->str);
}

/* "“gym.jpg” is here already." */
static char *
say_twice (const GPtrArray *twice)
{
  const char *first = twice->pdata[0];
  guint rest = twice->len - 1;

  if (rest == 0)
    return g_strdup_printf (_("“%s” is here already, and was not added again."), first);
  return g_strdup_printf (ngettext ("“%s” and %u more are here already, and were not added again.",
                                    "“%s” and %u more are here already, and were not added again.", rest), first, rest);
}

static char *
say_added (const PennyReceiptsAdded *added,
           guint                     asked)
{
  guint n = added->added->len;

  if (added->stopped)
    return g_strdup_printf (ngettext ("Stopped. %u of %u receipt is kept.", "Stopped. %u of %u receipts are kept.", asked), n, asked);
  return g_strdup_printf (ngettext ("%u receipt added.", "%u receipts added.", n), n);
}

static void
tell_added (PennyReceiptsBand        *self,
            const PennyReceiptsAdded *added)
{
  g_autofree char *twice = added->twice != NULL && added->twice->len > 0 ? say_twice (added->twice) : NULL;
  g_autofree char *kept = say_added (added, self->n);
  g_autofree char *both = twice != NULL ? g_strdup_printf ("%s %s", kept, twice) : g_strdup (kept);

  if (added->added->len > 0)
    penny_say_done (GTK_WIDGET (self), both);
  else if (twice != NULL)
    penny_say (GTK_WIDGET (self), twice);
  else if (added->stopped)
    penny_say (GTK_WIDGET (self), kept);
  if (added->failed != NULL && added->failed->len > 0)
    {
      g_autofree char *title = g_strdup_printf (ngettext ("%u file could not be added. It is where it was; nothing is lost.",
                                                          "%u files could not be added. They are where they were; nothing is lost.",
                                                          added->failed->len), added->failed->len);

      penny_receipts_band_tell (self, title, added->failed);
    }
}

/* Adding. */

static void take_next (PennyReceiptsBand *self);

static void
show_progress (PennyReceiptsBand *self,
               double             fraction)
{
  guint done = (guint) (CLAMP (fraction, 0, 1) * self->n + 0.5);
  g_autofree char *words = g_strdup_printf (ngettext ("Keeping %u of %u…", "Keeping %u of %u…", self->n), done, self->n);

  gtk_label_set_label (self->doing, words);
  gtk_progress_bar_set_fraction (self->progress, CLAMP (fraction, 0, 1));
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  PennyReceiptsBand *self = data;

  if (self->doing != NULL)
    show_progress (self, fraction);
}

static void
added_cb (GObject      *book,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PennyReceiptsBand) self = user_data;
  g_autoptr (GError) error = NULL;
  PennyReceiptsAdded *added = penny_book_add_receipts_finish (PENNY_BOOK (book), result, &error);

  g_clear_object (&self->adding_now);
  if (self->book == NULL)
    {
      g_clear_pointer (&added, penny_receipts_added_free);
      return;
    }
  gtk_widget_set_visible (self->adding, FALSE);
  if (added != NULL)
    tell_added (self, added);
  else
    penny_say_error (GTK_WIDGET (self), error);
  g_clear_pointer (&added, penny_receipts_added_free);
  take_next (self);
}

static void
take_next (PennyReceiptsBand *self)
{
  Batch *batch = self->adding_now == NULL ? g_queue_pop_head (&self->waiting) : NULL;

  if (batch == NULL)
    return;
  self->n = batch->incoming->len;
  self->adding_now = g_cancellable_new ();
  show_progress (self, 0);
  gtk_widget_set_visible (self->adding, TRUE);
  penny_book_add_receipts_async (self->book, g_steal_pointer (&batch->incoming), batch->came, batch->payment_id,
                                 progress_cb, self, self->adding_now, added_cb, g_object_ref (self));
  g_free (batch);
}

void
penny_receipts_band_take (PennyReceiptsBand *self,
                          GPtrArray         *incoming,
                          PennyCame          came,
                          gint64             payment_id)
{
  Batch *batch;

  g_return_if_fail (PENNY_IS_RECEIPTS_BAND (self));

  if (incoming->len == 0)
    {
      g_ptr_array_unref (incoming);
      return;
    }
  batch = g_new0 (Batch, 1);
  *batch = (Batch) { incoming, came, payment_id };
  g_queue_push_tail (&self->waiting, batch);
  take_next (self);
}

static void
stop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  PennyReceiptsBand *self = PENNY_RECEIPTS_BAND (widget);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) batch_free);
  g_cancellable_cancel (self->adding_now);
}

static void
read_action (GtkWidget  *widget,
             const char *action,
             GVariant   *nothing)
{
  gtk_widget_child_focus (gtk_widget_get_parent (widget), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (PENNY_RECEIPTS_BAND (widget)->problem, FALSE);
}

/* Reading. */

static void
follow_reader (PennyReceiptsBand *self)
{
  guint waiting = 0;
  gboolean reading = FALSE;
  gboolean can_read = TRUE;
  g_autofree char *words = NULL;

  g_object_get (self->reader, "waiting", &waiting, "reading", &reading, "can-read", &can_read, NULL);
  if (!can_read)
    words = g_strdup (_("Nothing here reads the words in pictures, since Tesseract is not installed. All else works."));
  else if (reading && waiting > 0)
    words = g_strdup_printf (ngettext ("Reading %u receipt…", "Reading %u receipts…", waiting), waiting);
  gtk_label_set_label (self->reading, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reading), words != NULL);
}

void
penny_receipts_band_begin (PennyReceiptsBand *self,
                           PennyBook         *book)
{
  PennyReceiptReader *reader;

  g_return_if_fail (PENNY_IS_RECEIPTS_BAND (self));

  self->book = g_object_ref (book);
  reader = penny_book_get_receipt_reader (book);
  if (reader == NULL)
    return;
  self->reader = g_object_ref (reader);
  g_signal_connect_object (reader, "notify", G_CALLBACK (follow_reader), self, G_CONNECT_SWAPPED);
  follow_reader (self);
}

/* What is being kept goes on: what was chosen stays chosen when its page closes. */
static void
penny_receipts_band_dispose (GObject *object)
{
  PennyReceiptsBand *self = PENNY_RECEIPTS_BAND (object);

  g_queue_clear_full (&self->waiting, (GDestroyNotify) batch_free);
  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_RECEIPTS_BAND);
  g_clear_object (&self->reader);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (penny_receipts_band_parent_class)->dispose (object);
}

static void
penny_receipts_band_finalize (GObject *object)
{
  g_clear_object (&PENNY_RECEIPTS_BAND (object)->adding_now);

  G_OBJECT_CLASS (penny_receipts_band_parent_class)->finalize (object);
}

static void
penny_receipts_band_class_init (PennyReceiptsBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_receipts_band_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_receipts_band_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/receipts/receipts-band.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, adding);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, doing);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, progress);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, problem);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, problem_words);
  gtk_widget_class_bind_template_child (widget_class, PennyReceiptsBand, reading);
  gtk_widget_class_install_action (widget_class, "band.stop", NULL, stop_action);
  gtk_widget_class_install_action (widget_class, "band.read", NULL, read_action);
}

static void
penny_receipts_band_init (PennyReceiptsBand *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
}
