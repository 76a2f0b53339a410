#include "said.h"

#include <glib/gi18n-lib.h>

#include "compat.h"
#include "hiding.h"

/* A toast takes 0.3 s to come up or to go, and 0.5 s to come up while another goes.  One that had gone before it had come up
 * was used by libadwaita 1.2 after it was freed, and the program fell: so one comes up after the other has gone. */
#define SETTLED 600             /* milliseconds */
#define GOING   100             /* how often to look whether it has gone */
#define UP      8               /* seconds */

typedef struct
{
  char     *words;
  gboolean  offers_undo;
} Sentence;

struct _PennySaid
{
  GtkWindow       *window;      /* borrowed: it owns us */
  AdwToastOverlay *toasts;      /* weak: gone once the window was closed */
  AdwToast        *up;          /* weak: the one toast that is up */
  gboolean         offers_undo; /* that one does */
  gint64           since;       /* it came up */
  GQueue           waiting;     /* Sentence: behind it */
  guint            dropping;    /* once it has come up */
  guint            next;        /* once the last one has gone */
  gpointer         turning;     /* the book whose undo or redo is under way, never looked into; NULL: none */
};

static void
sentence_free (Sentence *sentence)
{
  g_free (sentence->words);
  g_free (sentence);
}

static void
said_free (PennySaid *self)
{
  g_clear_handle_id (&self->dropping, g_source_remove);
  g_clear_handle_id (&self->next, g_source_remove);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) sentence_free);
  g_clear_weak_pointer (&self->toasts);
  g_clear_weak_pointer (&self->up);
  g_free (self);
}

static void
drop_cb (gpointer data)
{
  PennySaid *self = data;

  self->dropping = 0;
  if (self->up != NULL)
    adw_toast_dismiss (self->up);
}

/* What is up goes, but not before it has come up. */
static void
drop (PennySaid *self)
{
  gint64 been_up = (g_get_monotonic_time () - self->since) / 1000;

  if (self->up == NULL || self->dropping != 0)
    return;
  if (been_up >= SETTLED)
    adw_toast_dismiss (self->up);
  else
    self->dropping = g_timeout_add_once ((guint) (SETTLED - been_up), drop_cb, self);
}

/* It may tell an amount. */
static void
hide_cb (GtkWindow *window)
{
  PennySaid *self = g_object_get_data (G_OBJECT (window), "said");

  g_queue_clear_full (&self->waiting, (GDestroyNotify) sentence_free);
  drop (self);
}

PennySaid *
penny_said_new (GtkWindow       *window,
                AdwToastOverlay *toasts)
{
  PennySaid *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);

  self = g_new0 (PennySaid, 1);
  self->window = window;
  g_queue_init (&self->waiting);
  g_set_weak_pointer (&self->toasts, toasts);
  g_object_set_data_full (G_OBJECT (window), "said", self, (GDestroyNotify) said_free);
  penny_hiding_follow (window, G_CALLBACK (hide_cb));
  return self;
}

/* Behind what is up an offer to undo what is not the last change any more is none. */
static void
forget_offers (PennySaid *self)
{
  GList *next;

  for (GList *link = self->waiting.head; link != NULL; link = next)
    {
      next = link->next;
      if (((Sentence *) link->data)->offers_undo)
        {
          sentence_free (link->data);
          g_queue_delete_link (&self->waiting, link);
        }
    }
}

void
penny_said_drop (PennySaid *self)
{
  forget_offers (self);
  if (self->offers_undo)
    drop (self);
}

static void show_next (PennySaid *self);

static gboolean
is_any_seen (PennySaid *self)
{
  GtkWidget *content = adw_toast_overlay_get_child (self->toasts);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->toasts));

  while (child != NULL && child == content)
    child = gtk_widget_get_next_sibling (child);
  return child != NULL;
}

static gboolean
next_cb (gpointer data)
{
  PennySaid *self = data;

  if (self->toasts != NULL && is_any_seen (self))
    return G_SOURCE_CONTINUE;
  self->next = 0;
  show_next (self);
  return G_SOURCE_REMOVE;
}

static void
gone_cb (GtkWindow *window)
{
  PennySaid *self = g_object_get_data (G_OBJECT (window), "said");

  g_clear_weak_pointer (&self->up);
  self->offers_undo = FALSE;
  g_clear_handle_id (&self->dropping, g_source_remove);
  g_clear_handle_id (&self->next, g_source_remove);
  self->next = g_timeout_add (GOING, next_cb, self);
}

static void
show_next (PennySaid *self)
{
  Sentence *sentence = self->up == NULL && self->next == 0 && self->toasts != NULL ? g_queue_pop_head (&self->waiting) : NULL;
  AdwToast *toast;

  if (sentence == NULL)
    return;
  toast = adw_toast_new (sentence->words);
  adw_toast_set_timeout (toast, UP);
  if (sentence->offers_undo)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  g_set_weak_pointer (&self->up, toast);
  self->offers_undo = sentence->offers_undo;
  self->since = g_get_monotonic_time ();
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (gone_cb), self->window, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
  sentence_free (sentence);
}

void
penny_said_say (PennySaid  *self,
                const char *sentence,
                gboolean    offer_undo)
{
  Sentence *said;

  if (self->toasts == NULL)
    return;
  penny_said_drop (self);
  said = g_new0 (Sentence, 1);
  /* A toast reads its words as markup. */
  said->words = g_markup_escape_text (sentence, -1);
  said->offers_undo = offer_undo;
  g_queue_push_tail (&self->waiting, said);
  show_next (self);
  penny_compat_announce (GTK_WIDGET (self->window), sentence);
}

/* @again: it was a redo. */
static void
turned (GtkWindow    *window,
        PennyBook    *book,
        GAsyncResult *result,
        gboolean      again)
{
  PennySaid *self = g_object_get_data (G_OBJECT (window), "said");
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = penny_book_undo_finish (book, result, &error);
  g_autofree char *words = NULL;

  /* The window left the book meanwhile. */
  if (self->turning != book)
    return;
  self->turning = NULL;
  if (error != NULL)
    words = g_strdup (error->message);
  else
    words = g_strdup_printf (again ? _("Done again: %s") : _("Undone: %s"), sentence);
  penny_said_say (self, words, FALSE);
}

static void
undone_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWindow) window = data;

  turned (window, PENNY_BOOK (book), result, FALSE);
}

static void
redone_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWindow) window = data;

  turned (window, PENNY_BOOK (book), result, TRUE);
}

void
penny_said_turn (PennySaid *self,
                 PennyBook *book,
                 gboolean   again)
{
  if (self->turning != NULL || !(again ? penny_book_get_can_redo (book) : penny_book_get_can_undo (book)))
    return;
  self->turning = book;
  if (again)
    penny_book_redo_async (book, NULL, redone_cb, g_object_ref (self->window));
  else
    penny_book_undo_async (book, NULL, undone_cb, g_object_ref (self->window));
}

void
penny_said_forget (PennySaid *self)
{
  self->turning = NULL;
}
