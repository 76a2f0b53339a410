#include "turn-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "compat.h"
#include "entry-form.h"
#include "fact-group.h"
#include "focus.h"
#include "hour-words.h"
#include "hours-facts.h"
#include "hours-words.h"
#include "key.h"
#include "safety.h"
#include "say.h"
#include "sentences.h"
#include "secret-row.h"
#include "sign-form.h"
#include "wrap.h"

/* The two weeks; both or none. */
typedef struct
{
  gint64    assistant_id;
  PennyDate today;
} Asked;

typedef struct
{
  PennyWeekView *now;
  PennyWeekView *before;
} Weeks;

struct _PennyTurnPage
{
  GtkWidget       parent_instance;

  PennyBook      *book;
  GCancellable   *cancellable;
  gint64          assistant_id;
  Weeks          *weeks;        /* NULL: not read yet */

  AdwWindowTitle *heading;
  GtkLabel       *welcome;
  PennyFactGroup *this_week;
  GtkWidget      *sign_this;
  PennyFactGroup *last_week;
  GtkWidget      *sign_last;
  PennySecretRow *secret;
  GtkWidget      *end;
};

G_DEFINE_FINAL_TYPE (PennyTurnPage, penny_turn_page, GTK_TYPE_WIDGET)

static guint end_signal;

static void
weeks_free (Weeks *self)
{
  g_clear_pointer (&self->now, penny_week_view_free);
  g_clear_pointer (&self->before, penny_week_view_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Weeks, weeks_free)

/* A PennyRead: request Asked. */
static gpointer
read_weeks (PennyStore  *store,
            gpointer     request,
            GError     **error)
{
  const Asked *asked = request;
  g_autoptr (Weeks) self = g_new0 (Weeks, 1);
  PennyWeekRequest now = { asked->assistant_id, asked->today };
  PennyWeekRequest before = { asked->assistant_id, asked->today - 7 };

  if ((self->now = penny_week_view (store, &now, error)) == NULL ||
      (self->before = penny_week_view (store, &before, error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

/* Nothing of pay: that it was paid is not said here. */
static char *
state_words (const PennyWeekView *view,
             PennyDate            today)
{
  g_autofree char *days = penny_week_title (view->week, today);
  g_autofree char *hours = penny_hours_to_words (penny_minutes_worked (view->minutes) + penny_minutes_away (view->minutes));
  g_autofree char *day = view->timesheet != NULL ? penny_date_to_words (view->timesheet->signed_on, today) : NULL;
  g_autofree char *sum = g_strdup_printf (_("%s: %s."), days, hours);

  if (view->n > 0 && !penny_hours_can_add (view, view->week + 6))
    return g_strdup_printf (_("%s Approved, so it cannot be changed. If something in it is wrong, ask the person you work for."),
                            sum);
  if (day != NULL)
    return g_strdup_printf (_("%s Signed on %s. What is added now must be signed again."), sum, day);
  if (penny_week_count_open (view) > 0)
    return g_strdup_printf (_("%s Not signed yet. Choose a day to add hours to it."), sum);
  return g_strdup_printf (_("%s Choose a day to add hours to it."), sum);
}

/* A week whose first days are closed is open still. */
static char *
week_words (const PennyWeekView *view,
            PennyDate            today)
{
  GString *words = g_string_new (NULL);

  penny_join (words, state_words (view, today));
  if (view->n_paid > 0 && penny_hours_can_add (view, view->week + 6))
    penny_join (words, g_strdup (_("The first days were approved, so they cannot be changed. If something in them is wrong, ask "
                                   "the person you work for.")));
  return g_string_free (words, FALSE);
}

static void
show_week (PennyTurnPage       *self,
           PennyFactGroup      *group,
           GtkWidget           *sign,
           const PennyWeekView *view)
{
  PennyDate today = penny_book_get_today (self->book);
  gboolean open = penny_week_count_open (view) > 0;
  g_autofree char *words = week_words (view, today);

  g_object_set (group, "description", words, NULL);
  penny_fact_group_show (group, penny_hours_facts (view, today, "turn.add", "turn.edit", TRUE));
  gtk_widget_set_visible (sign, open && view->timesheet == NULL);
}

static void
show (PennyTurnPage *self)
{
  const char *name = self->weeks->now->assistant->name;
  g_autofree char *welcome = g_strdup_printf (_("%s, here are your hours. What you enter and sign is written down as yours."),
                                              name);
  g_autofree char *title = g_strdup_printf (_("Hours of %s"), name);

  adw_window_title_set_title (self->heading, title);
  gtk_label_set_label (self->welcome, welcome);
  show_week (self, self->this_week, self->sign_this, self->weeks->now);
  show_week (self, self->last_week, self->sign_last, self->weeks->before);
  penny_wrap (GTK_WIDGET (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (PennyTurnPage) self = data;
  g_autoptr (GError) error = NULL;
  Weeks *weeks = penny_book_read_finish (PENNY_BOOK (source), result, &error);
  gboolean first = self->weeks == NULL;

  if (weeks == NULL)
    {
      if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
        penny_say_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->weeks, weeks_free);
  self->weeks = weeks;
  show (self);
  if (first)
    penny_focus_first (GTK_WIDGET (self->this_week));
}

static void
read_again (PennyTurnPage *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->assistant_id = self->assistant_id;
  asked->today = penny_book_get_today (self->book);
  penny_book_read_async (self->book, read_weeks, asked, g_free, (GDestroyNotify) weeks_free, self->cancellable,
                         read_cb, g_object_ref (self));
}

/* Their hours. */

static const PennyWeekView *
week_of (PennyTurnPage *self,
         PennyDate      day)
{
  return day >= self->weeks->now->week ? self->weeks->now : self->weeks->before;
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *day)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (widget);
  g_autoptr (PennyEntry) entry = penny_entry_new ();
  const PennyWeekView *view;

  entry->assistant_id = self->assistant_id;
  entry->day = (PennyDate) g_variant_get_int64 (day);
  entry->start = entry->end = -1;
  view = week_of (self, entry->day);
  penny_entry_form_open (widget, self->book, view->assistant, view->contract, entry, TRUE);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *id)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (widget);
  const PennyEntry *entry = penny_hours_find (self->weeks->now, g_variant_get_int64 (id));
  const PennyWeekView *view;

  if (entry == NULL)
    entry = penny_hours_find (self->weeks->before, g_variant_get_int64 (id));
  if (entry == NULL || penny_entry_kind_is_money (entry->kind))
    return;
  view = week_of (self, entry->day);
  penny_entry_form_open (widget, self->book, view->assistant, view->contract, entry, TRUE);
}

static void
sign_this_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *nothing)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (widget);

  penny_sign_form_open (widget, self->book, self->weeks->now->assistant, self->weeks->now->week);
}

static void
sign_last_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *nothing)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (widget);

  penny_sign_form_open (widget, self->book, self->weeks->before->assistant, self->weeks->before->week);
}

/* Leaving. */

static void
fail (PennyTurnPage *self,
      const char    *sentence)
{
  penny_noted_row_set_error (PENNY_NOTED_ROW (self->secret), sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->secret));
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

static void
proved_cb (GObject      *book,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (PennyTurnPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean proved = penny_book_prove_finish (PENNY_BOOK (book), result, &error);

  gtk_widget_set_sensitive (self->end, TRUE);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!proved)
    fail (self, error->message);
  /* It was locked meanwhile: the door comes first. */
  else if (!penny_book_is_locked (self->book))
    {
      penny_secret_row_wipe (self->secret);
      g_signal_emit (self, end_signal, 0);
    }
}

static void
end_turn_cb (PennyTurnPage *self)
{
  char *secret = penny_secret_row_get (self->secret);

  if (!gtk_widget_get_sensitive (self->end))
    return;
  if (secret == NULL)
    {
      penny_turn_page_ask (self);
      return;
    }
  gtk_widget_set_sensitive (self->end, FALSE);
  penny_noted_row_set_hint (PENNY_NOTED_ROW (self->secret), _("This takes a moment, to make guessing slow."));
  penny_book_prove_async (self->book, secret, self->cancellable, proved_cb, g_object_ref (self));
  penny_secret_free (secret);
}

void
penny_turn_page_ask (PennyTurnPage *self)
{
  g_return_if_fail (PENNY_IS_TURN_PAGE (self));

  fail (self, _("The passphrase of this file ends the turn. Type it here."));
}

static void
penny_turn_page_dispose (GObject *object)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  penny_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (penny_turn_page_parent_class)->dispose (object);
}

static void
penny_turn_page_finalize (GObject *object)
{
  PennyTurnPage *self = PENNY_TURN_PAGE (object);

  g_clear_pointer (&self->weeks, weeks_free);
  g_object_unref (self->cancellable);
  g_object_unref (self->book);

  G_OBJECT_CLASS (penny_turn_page_parent_class)->finalize (object);
}

static void
penny_turn_page_class_init (PennyTurnPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_turn_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = penny_turn_page_finalize;

  end_signal = g_signal_new ("end", PENNY_TYPE_TURN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PENNY_TYPE_FACT_GROUP);
  g_type_ensure (PENNY_TYPE_SECRET_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/assistants/turn-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, heading);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, welcome);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, this_week);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, sign_this);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, last_week);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, sign_last);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, secret);
  gtk_widget_class_bind_template_child (widget_class, PennyTurnPage, end);
  gtk_widget_class_bind_template_callback (widget_class, end_turn_cb);
  gtk_widget_class_install_action (widget_class, "turn.add", "x", add_cb);
  gtk_widget_class_install_action (widget_class, "turn.edit", "x", edit_cb);
  gtk_widget_class_install_action (widget_class, "turn.sign-this", NULL, sign_this_cb);
  gtk_widget_class_install_action (widget_class, "turn.sign-last", NULL, sign_last_cb);
}

static void
penny_turn_page_init (PennyTurnPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
}

GtkWidget *
penny_turn_page_new (PennyBook *book,
                     gint64     assistant_id)
{
  PennyTurnPage *self = g_object_new (PENNY_TYPE_TURN_PAGE, NULL);

  self->book = g_object_ref (book);
  self->assistant_id = assistant_id;
  g_signal_connect_object (book, "notify::summary", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
  return GTK_WIDGET (self);
}
