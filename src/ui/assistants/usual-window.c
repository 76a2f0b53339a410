#include "usual-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "entry-pay.h"
#include "fact-group.h"
#include "fit.h"
#include "focus.h"
#include "hour-words.h"
#include "hours-words.h"
#include "no-repeat.h"
#include "pay-tables.h"
#include "said-here.h"
#include "say.h"
#include "shift.h"
#include "usual-form.h"
#include "wrap.h"

/* What the window shows. */
typedef struct
{
  PennyAssistant *assistant;
  GPtrArray      *contracts;
  GPtrArray      *usuals;             /* PennyUsualHours */
} Usual;

#define PENNY_TYPE_USUAL_WINDOW (penny_usual_window_get_type ())
G_DECLARE_FINAL_TYPE (PennyUsualWindow, penny_usual_window, PENNY, USUAL_WINDOW, AdwWindow)

struct _PennyUsualWindow
{
  AdwWindow        parent_instance;

  PennyBook       *book;
  GCancellable    *cancellable;
  gint64           assistant_id;
  Usual           *usual;             /* NULL: not read yet */

  AdwToastOverlay *toasts;
  GtkLabel        *sum;
  PennyFactGroup  *days;
};

G_DEFINE_FINAL_TYPE (PennyUsualWindow, penny_usual_window, ADW_TYPE_WINDOW)

static void
usual_free (Usual *self)
{
  g_clear_pointer (&self->assistant, penny_assistant_free);
  g_clear_pointer (&self->contracts, g_ptr_array_unref);
  g_clear_pointer (&self->usuals, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Usual, usual_free)

/* A PennyRead: request gint64. */
static gpointer
read_usual (PennyStore  *store,
            gpointer     request,
            GError     **error)
{
  gint64 id = *(gint64 *) request;
  g_autoptr (Usual) self = g_new0 (Usual, 1);

  if ((self->assistant = penny_assistants_get (store, id, error)) == NULL ||
      (self->contracts = penny_contracts_list (store, id, error)) == NULL ||
      (self->usuals = penny_usual_hours_list (store, id, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

static const PennyContract *
contract_of (PennyUsualWindow *self)
{
  return penny_contract_on_or_next (self->usual->contracts, self->assistant_id, penny_book_get_today (self->book));
}

/* By the clock alone: no week's clocks change in the usual one. */
static gint64
minutes_of (const PennyUsualHours *hours)
{
  return hours->end - hours->start - hours->rest;
}

static PennyFact *
hours_fact (const PennyUsualHours *hours,
            const PennyContract   *contract)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, hours->id);
  PennyFact *fact = penny_fact_new (key, penny_shift_to_words (hours->start, hours->end),
                                    penny_hours_to_words (minutes_of (hours)));

  if (hours->kind != PENNY_ENTRY_WORK)
    fact->note = g_strdup (penny_entry_kind_words (hours->kind, hours->other, contract));
  fact->inner = TRUE;
  fact->target = hours->id;
  fact->go = "usual.edit";
  return fact;
}

static PennyFact *
day_fact (int    weekday,
          gint64 minutes)
{
  g_autofree char *key = g_strdup_printf ("day %d", weekday);
  PennyFact *fact = penny_fact_new (key, g_strdup (penny_weekday_words (weekday)),
                                    minutes > 0 ? penny_hours_to_words (minutes) : g_strdup (_("nothing yet")));

  fact->strong = TRUE;
  fact->target = weekday;
  fact->go = "usual.add";
  return fact;
}

/* Sleep-in nights are paid by the night: their hours are in no sum. */
static gint64
add_up (GPtrArray *usuals,
        int        weekday)
{
  gint64 minutes = 0;

  for (guint i = 0; i < usuals->len; i++)
    {
      const PennyUsualHours *hours = usuals->pdata[i];

      if ((weekday == 0 || hours->weekday == weekday) && hours->kind != PENNY_ENTRY_SLEEP_IN)
        minutes += minutes_of (hours);
    }
  return minutes;
}

static GPtrArray *
facts_of (PennyUsualWindow *self)
{
  GPtrArray *facts = penny_facts_list ();
  GPtrArray *usuals = self->usual->usuals;

  for (int weekday = 1; weekday <= 7; weekday++)
    {
      g_ptr_array_add (facts, day_fact (weekday, add_up (usuals, weekday)));
      for (guint i = 0; i < usuals->len; i++)
        if (((PennyUsualHours *) usuals->pdata[i])->weekday == weekday)
          g_ptr_array_add (facts, hours_fact (usuals->pdata[i], contract_of (self)));
    }
  return facts;
}

static void
show (PennyUsualWindow *self)
{
  const char *name = self->usual->assistant->name;
  g_autofree char *hours = penny_hours_to_words (add_up (self->usual->usuals, 0));
  g_autofree char *words = self->usual->usuals->len > 0
    ? g_strdup_printf (_("%s usually works %s a week."), name, hours)
    : g_strdup_printf (_("No usual week is known for %s yet. Enter it once, and other weeks are filled in from it."), name);

  gtk_label_set_label (self->sum, words);
  penny_fact_group_show (self->days, facts_of (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyUsualWindow) self = data;
  g_autoptr (GError) error = NULL;
  Usual *usual = penny_book_read_finish (PENNY_BOOK (source), result, &error);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (usual == NULL)
    {
      penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->usual, usual_free);
  self->usual = usual;
  show (self);
  /* What was pressed may be gone. */
  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->days)))
    penny_focus_first (GTK_WIDGET (self->days));
}

static void
read_again (PennyUsualWindow *self)
{
  gint64 *id = g_new (gint64, 1);

  *id = self->assistant_id;
  penny_book_read_async (self->book, read_usual, id, g_free, (GDestroyNotify) usual_free, self->cancellable,
                         read_cb, g_object_ref (self));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *weekday)
{
  PennyUsualWindow *self = PENNY_USUAL_WINDOW (widget);
  g_autoptr (PennyUsualHours) hours = penny_usual_hours_new ();

  hours->assistant_id = self->assistant_id;
  hours->weekday = (int) g_variant_get_int64 (weekday);
  penny_usual_form_open (widget, self->book, contract_of (self), hours);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *id)
{
  PennyUsualWindow *self = PENNY_USUAL_WINDOW (widget);

  for (guint i = 0; i < self->usual->usuals->len; i++)
    {
      const PennyUsualHours *hours = self->usual->usuals->pdata[i];

      if (hours->id == g_variant_get_int64 (id))
        {
          penny_usual_form_open (widget, self->book, contract_of (self), hours);
          return;
        }
    }
}

static void
penny_usual_window_dispose (GObject *object)
{
  g_cancellable_cancel (PENNY_USUAL_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (penny_usual_window_parent_class)->dispose (object);
}

static void
penny_usual_window_finalize (GObject *object)
{
  PennyUsualWindow *self = PENNY_USUAL_WINDOW (object);

  g_clear_pointer (&self->usual, usual_free);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);

  G_OBJECT_CLASS (penny_usual_window_parent_class)->finalize (object);
}

static void
penny_usual_window_class_init (PennyUsualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_usual_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_usual_window_finalize;

  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pennywell/Pennywell/ui/assistants/usual-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyUsualWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PennyUsualWindow, sum);
  gtk_widget_class_bind_template_child (widget_class, PennyUsualWindow, days);
  gtk_widget_class_install_action (widget_class, "usual.add", "x", add_cb);
  gtk_widget_class_install_action (widget_class, "usual.edit", "x", edit_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
penny_usual_window_init (PennyUsualWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_no_repeat (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

void
penny_usual_window_open (GtkWidget *from,
                         PennyBook *book,
                         gint64     assistant_id)
{
  GtkRoot *root = gtk_widget_get_root (from);
  PennyUsualWindow *self;

  g_return_if_fail (PENNY_IS_BOOK (book));

  self = g_object_new (PENNY_TYPE_USUAL_WINDOW, NULL);
  self->book = g_object_ref (book);
  self->assistant_id = assistant_id;
  penny_say_here (GTK_WINDOW (self), self->toasts, book);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  penny_fit (GTK_WINDOW (self));
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
  gtk_window_present (GTK_WINDOW (self));
}
