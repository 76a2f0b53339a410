#include "turn-form.h"

#include <glib/gi18n-lib.h>

#include "form-rows.h"
#include "passphrase-form.h"
#include "pay-tables.h"
#include "safety.h"
#include "say.h"
#include "window.h"

/* Lives as long as its window. */
typedef struct
{
  PennyForm   *form;            /* borrowed: it owns us */
  PennyBook   *book;
  AdwComboRow *who;             /* NULL: a passphrase comes first */
} TurnForm;

static void
turn_form_free (TurnForm *self)
{
  g_object_unref (self->book);
  g_free (self);
}

/* The one window, under those that lie over it. */
static PennyWindow *
find_window (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;

  while (window != NULL && !PENNY_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window != NULL ? PENNY_WINDOW (window) : NULL;
}

/* The form closes itself when Enter comes up; then the turn begins, and nothing is left to hide it. */
static void
begin_cb (TurnForm *self)
{
  PennyWindow *window = find_window (GTK_WIDGET (self->form));
  gint64 assistant_id = penny_choice_row_get_id (self->who);

  penny_form_done (self->form);
  if (window != NULL)
    penny_window_begin_turn (window, assistant_id);
}

static void
set_passphrase_cb (TurnForm *self)
{
  GtkWindow *under = gtk_window_get_transient_for (GTK_WINDOW (self->form));

  penny_form_done (self->form);
  if (under != NULL)
    penny_passphrase_form_open (GTK_WIDGET (under), self->book);
}

/* What keeps the rest out of sight, and what does not. */
static char *
explain (const PennySafety *safety)
{
  const char *words = _("They see their own hours of this week and the last, enter them and sign. Nothing else of this "
                        "file can be reached, and nothing about money is shown, until somebody types the passphrase.");

  if (safety->locks.sample)
    return g_strdup_printf (_("%s This is a sample: its passphrase is “sample”."), words);
  if (safety->keeping->always_ask)
    return g_strdup (words);
  return g_strdup_printf (_("%s Who switches the computer off and on again can open the whole file, unless you choose "
                            "“Always ask for the passphrase” in Keep it safe."), words);
}

static TurnForm *
new_form (GtkWidget  *from,
          PennyBook  *book,
          const char *save_label,
          void      (*save) (TurnForm *self))
{
  TurnForm *self = g_new0 (TurnForm, 1);

  self->form = penny_form_new (from, _("Give an assistant a turn"), save_label);
  g_object_set_data_full (G_OBJECT (self->form), "turn-form", self, (GDestroyNotify) turn_form_free);
  self->book = g_object_ref (book);
  g_signal_connect_swapped (self->form, "save", G_CALLBACK (save), self);
  return self;
}

static void
ask_who (GtkWidget *from,
         PennyBook *book,
         GPtrArray *assistants)
{
  g_autofree char *words = explain (penny_book_get_safety (book));
  TurnForm *self = new_form (from, book, _("Begin the turn"), begin_cb);
  GListStore *choices = penny_choices_new ();

  for (guint i = 0; i < assistants->len; i++)
    {
      const PennyAssistant *assistant = assistants->pdata[i];

      penny_choices_add (choices, 0, assistant->id, assistant->name);
    }
  self->who = penny_form_add_choice (penny_form_group (self->form, NULL, words), _("Whose turn"), choices, 0, 0);
  gtk_window_present (GTK_WINDOW (self->form));
}

static void
ask_passphrase (GtkWidget *from,
                PennyBook *book)
{
  TurnForm *self = new_form (from, book, _("Set a passphrase"), set_passphrase_cb);

  penny_form_group (self->form, NULL, _("This file has no passphrase yet. Without one nothing would bring you back from "
                                        "the assistant’s turn, so set one first, and then begin the turn."));
  gtk_window_present (GTK_WINDOW (self->form));
}

static gpointer
read_assistants (PennyStore  *store,
                 gpointer     nothing,
                 GError     **error)
{
  return penny_assistants_list (store, FALSE, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkWidget) from = data;
  PennyBook *book = PENNY_BOOK (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) assistants = penny_book_read_finish (book, result, &error);
  const PennySafety *safety = penny_book_get_safety (book);

  if (!gtk_widget_get_mapped (from))
    return;
  if (assistants == NULL)
    penny_say_error (from, error);
  else if (assistants->len == 0)
    penny_say (from, _("Nobody works here yet. Add an assistant in My PAs first."));
  else if (safety->locks.passphrases == 0 && !safety->locks.sample)
    ask_passphrase (from, book);
  else
    ask_who (from, book, assistants);
}

void
penny_turn_open (GtkWidget *from,
                 PennyBook *book)
{
  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (PENNY_IS_BOOK (book));

  penny_book_read_async (book, read_assistants, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, NULL, read_cb,
                         g_object_ref (from));
}
