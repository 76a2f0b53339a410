#include "book-private.h"

#include <glib/gi18n-lib.h>

#include "receipt-reader.h"
#include "watching-private.h"
#include "who-and-when.h"

struct _PennyBook
{
  GObject        parent_instance;

  PennyClerk    *clerk;         /* NULL once closed */
  GCancellable  *closing;
  GCancellable  *closed;
  GHashTable    *followers;     /* borrowed lists, which unfollow before they go; their PennyFollowing */
  guint          midnight;      /* looks whether a new day has come */
  guint          busy;
  guint          openings;      /* under way */
  guint          shuttings;     /* an opening that was asked for before the last of them opens nothing */
  gint64         actor_id;
  gint64         assistant_id;
  PennyReceiptReader *reader;
  PennyWatching *watching;

  char          *folder;
  gboolean       read_only;
  gboolean       locked;
  gboolean       in_keyring;    /* this computer's keyring has the key */
  PennySafety   *safety;
  PennySummary  *summary;
  char          *who;
  char          *last_change;
  gint64         last_id;
  gboolean       can_undo;
  gboolean       can_redo;
};

G_DEFINE_FINAL_TYPE (PennyBook, penny_book, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (PennySummary, penny_summary, penny_summary_ref, penny_summary_unref)

enum
{
  PROP_SUMMARY = 1,
  PROP_LAST_CHANGE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_FOLDER,
  PROP_BUSY,
  PROP_LOCKED,
  PROP_SAFETY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint shutting_signal;

PennyDate
penny_book_get_today (PennyBook *self)
{
  return penny_today ();
}

static void
show_flag (PennyBook *self,
           gboolean  *flag,
           gboolean   value,
           int        property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
show_text (PennyBook  *self,
           char      **shown,
           char      **text,
           int         property)
{
  if (g_strcmp0 (*shown, *text) == 0)
    return;

  g_free (*shown);
  *shown = g_steal_pointer (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* Takes @safety. */
static void
show_safety (PennyBook   *self,
             PennySafety *safety)
{
  safety->in_keyring = self->in_keyring;
  if (self->safety != NULL && penny_safety_equal (self->safety, safety))
    {
      penny_safety_unref (safety);
      return;
    }

  g_clear_pointer (&self->safety, penny_safety_unref);
  self->safety = safety;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAFETY]);
}

void
penny_book_set_in_keyring (PennyBook *self,
                           gboolean   in_keyring)
{
  self->in_keyring = in_keyring;
  if (self->safety != NULL)
    show_safety (self, penny_safety_copy (self->safety));
}

/* The book lies open: but not when it was locked while it was being opened. */
static void
show_opened (PennyBook *self,
             PennyWork *work,
             PennyNews *news)
{
  self->read_only = news->read_only;
  show_text (self, &self->folder, &news->folder, PROP_FOLDER);
  if (work->shuttings == self->shuttings)
    show_flag (self, &self->locked, FALSE, PROP_LOCKED);
}

/* The only place where the models change. */
static void
show_news (PennyBook *self,
           PennyWork *work,
           PennyNews *news)
{
  gboolean changed = work->doing != penny_work_list;

  g_object_freeze_notify (G_OBJECT (self));
  if (news->folder != NULL)
    show_opened (self, work, news);
  if (news->keyring != PENNY_KEYRING_AS_BEFORE)
    self->in_keyring = news->keyring == PENNY_KEYRING_HAS_KEY;
  if (news->safety != NULL)
    show_safety (self, g_steal_pointer (&news->safety));
  if (news->summary != NULL)
    {
      g_clear_pointer (&self->summary, penny_summary_unref);
      self->summary = g_steal_pointer (&news->summary);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
      g_free (self->who);
      self->who = g_steal_pointer (&news->who);
      self->last_id = news->last_id;
      show_text (self, &self->last_change, &news->last_change, PROP_LAST_CHANGE);
      show_flag (self, &self->can_undo, news->can_undo, PROP_CAN_UNDO);
      show_flag (self, &self->can_redo, news->can_redo, PROP_CAN_REDO);
    }
  for (guint i = 0; i < work->inquiries->len; i++)
    {
      PennyInquiry *inquiry = work->inquiries->pdata[i];

      if (changed && inquiry->how->changed != NULL)
        inquiry->how->changed (inquiry->list);
      if (inquiry->answer != NULL)
        inquiry->how->show (inquiry->list, inquiry->question, g_steal_pointer (&inquiry->answer));
    }
  g_object_thaw_notify (G_OBJECT (self));
}

static void
report_work (PennyErrand *errand)
{
  PennyBook *self = g_task_get_source_object (errand->task);
  PennyWork *work = errand->request;
  PennyNews *news = errand->answer;

  self->openings -= work->opens ? 1 : 0;
  if (errand->error != NULL)
    {
      if (work->shut)
        show_flag (self, &self->locked, TRUE, PROP_LOCKED);
      g_task_return_error (errand->task, g_steal_pointer (&errand->error));
      return;
    }

  show_news (self, work, news);
  if (news->enrol != NULL)
    penny_book_enrol (self, news->enrol);
  g_task_return_pointer (errand->task, g_steal_pointer (&errand->answer), errand->free_answer);
}

static gboolean
can_send (PennyBook  *self,
          gboolean    though_locked,
          GError    **error)
{
  if (self->clerk == NULL || g_cancellable_is_cancelled (self->closing))
    return penny_work_can (NULL, error);
  if (though_locked || !self->locked)
    return TRUE;
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED,
                       _("This file is locked, so nothing was changed. Unlock it, then try again."));
  return FALSE;
}

static void
send_errand (PennyBook   *self,
             PennyErrand *errand,
             gboolean     though_locked)
{
  if (can_send (self, though_locked, &errand->error))
    penny_clerk_send (self->clerk, errand);
  else
    penny_errand_end (errand);
}

void
penny_book_send (PennyBook   *self,
                 PennyErrand *errand)
{
  send_errand (self, errand, FALSE);
}

/* While the clerk still takes what is asked. */
static void
tell_shutting (PennyBook *self)
{
  if (self->clerk != NULL && !g_cancellable_is_cancelled (self->closing))
    g_signal_emit (self, shutting_signal, 0);
}

void
penny_book_send_last (PennyBook   *self,
                      PennyErrand *errand)
{
  tell_shutting (self);
  send_errand (self, errand, TRUE);
  g_cancellable_cancel (self->closing);
}

/* Takes @work. */
static void
send_work (PennyBook *self,
           PennyWork *work,
           GTask     *task)
{
  PennyErrand *errand = penny_errand_new (penny_work_job, g_object_ref (task));

  work->assistant_id = self->assistant_id;
  work->actor_id = self->actor_id;
  work->shuttings = self->shuttings;
  self->openings += work->opens ? 1 : 0;
  errand->report = report_work;
  errand->request = work;
  errand->free_request = (GDestroyNotify) penny_work_free;
  send_errand (self, errand, work->opens);
}

void
penny_book_send_change (PennyBook *self,
                        PennyWork *work,
                        GTask     *task)
{
  GHashTableIter i;
  gpointer list, how;

  g_hash_table_iter_init (&i, self->followers);
  while (g_hash_table_iter_next (&i, &list, &how))
    g_ptr_array_add (work->inquiries, penny_inquiry_new (how, list));
  send_work (self, work, task);
}

void
penny_book_ask (PennyBook            *self,
                const PennyFollowing *how,
                GObject              *list,
                GCancellable         *cancellable)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, NULL, NULL);
  PennyWork *work = penny_work_new (penny_work_list, penny_book_get_today (self));

  g_ptr_array_add (work->inquiries, penny_inquiry_new (how, list));
  send_work (self, work, task);
}

void
penny_book_follow (PennyBook            *self,
                   const PennyFollowing *how,
                   GObject              *list)
{
  g_hash_table_insert (self->followers, list, (gpointer) how);
  penny_book_ask (self, how, list, NULL);
}

void
penny_book_unfollow (PennyBook *self,
                     GObject   *list)
{
  g_hash_table_remove (self->followers, list);
}

static void
end_busy_cb (PennyBook *self)
{
  self->busy--;
  if (self->busy == 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
penny_book_be_busy (PennyBook *self,
                    GTask     *task)
{
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (end_busy_cb), self, G_CONNECT_SWAPPED);
  self->busy++;
  if (self->busy == 1)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

GCancellable *
penny_book_get_closing (PennyBook *self)
{
  return self->closing;
}

GCancellable *
penny_book_get_closed (PennyBook *self)
{
  return self->closed;
}

void
penny_book_refresh (PennyBook *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));

  if (self->clerk == NULL || self->locked || self->summary == NULL)
    return;
  task = g_task_new (self, NULL, NULL, NULL);
  penny_book_send_change (self, penny_work_new (penny_work_read, penny_book_get_today (self)), task);
}

/* Left open over night, the book shows the new day. */
static gboolean
look_at_the_day_cb (gpointer data)
{
  PennyBook *self = data;

  if (self->summary != NULL && self->summary->on != penny_book_get_today (self))
    penny_book_refresh (self);
  return G_SOURCE_CONTINUE;
}

static void
close_now (PennyBook *self)
{
  g_cancellable_cancel (self->closing);
  g_cancellable_cancel (self->closed);
  g_clear_pointer (&self->clerk, penny_clerk_close);
}

void
penny_book_close (PennyBook *self)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  tell_shutting (self);
  close_now (self);
}

void
penny_book_lock (PennyBook *self)
{
  g_return_if_fail (PENNY_IS_BOOK (self));

  if (self->clerk == NULL || (self->openings == 0 && (self->locked || self->folder == NULL)))
    return;

  tell_shutting (self);
  self->shuttings++;
  penny_clerk_shut (self->clerk);
  show_flag (self, &self->locked, TRUE, PROP_LOCKED);
}

gboolean
penny_book_is_locked (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), FALSE);

  return self->locked;
}

PennySafety *
penny_book_get_safety (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->safety;
}

void
penny_book_act_as (PennyBook *self,
                   gint64     actor_id)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));

  if (self->actor_id == actor_id)
    return;
  self->actor_id = actor_id;
  task = g_task_new (self, NULL, NULL, NULL);
  send_work (self, penny_work_new (penny_work_read, penny_book_get_today (self)), task);
}

void
penny_book_take_turn (PennyBook *self,
                      gint64     assistant_id)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PENNY_IS_BOOK (self));

  if (self->assistant_id == assistant_id)
    return;
  self->assistant_id = assistant_id;
  task = g_task_new (self, NULL, NULL, NULL);
  send_work (self, penny_work_new (penny_work_read, penny_book_get_today (self)), task);
}

gboolean
penny_book_has_turn (PennyBook *self)
{
  return self->assistant_id != 0;
}

gint64
penny_book_get_actor (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), 0);

  return self->actor_id;
}

const char *
penny_book_get_folder (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->folder;
}

gboolean
penny_book_is_read_only (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), FALSE);

  return self->read_only;
}

const char *
penny_book_get_who (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->who;
}

PennySummary *
penny_book_get_summary (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->summary;
}

const char *
penny_book_get_last_change (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->last_change;
}

gint64
penny_book_get_last_id (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), 0);

  return self->last_id;
}

gboolean
penny_book_get_can_undo (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), FALSE);

  return self->can_undo;
}

gboolean
penny_book_get_can_redo (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), FALSE);

  return self->can_redo;
}

PennyReceiptReader *
penny_book_get_receipt_reader (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->reader;
}

PennyWatching *
penny_book_get_watching (PennyBook *self)
{
  g_return_val_if_fail (PENNY_IS_BOOK (self), NULL);

  return self->watching;
}

static void
penny_book_get_property (GObject    *object,
                         guint       property,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PennyBook *self = PENNY_BOOK (object);

  switch (property)
    {
    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;
    case PROP_LAST_CHANGE:
      g_value_set_string (value, self->last_change);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_FOLDER:
      g_value_set_string (value, self->folder);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy > 0);
      break;
    case PROP_LOCKED:
      g_value_set_boolean (value, self->locked);
      break;
    case PROP_SAFETY:
      g_value_set_boxed (value, self->safety);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

/* Nothing is under way here: whatever is, holds a reference. */
static void
penny_book_finalize (GObject *object)
{
  PennyBook *self = PENNY_BOOK (object);

  close_now (self);
  penny_receipt_reader_end (self->reader);
  g_object_unref (self->reader);
  penny_watching_end (self->watching);
  g_object_unref (self->watching);
  g_clear_handle_id (&self->midnight, g_source_remove);
  g_object_unref (self->closing);
  g_object_unref (self->closed);
  g_hash_table_unref (self->followers);
  g_free (self->folder);
  g_clear_pointer (&self->safety, penny_safety_unref);
  g_clear_pointer (&self->summary, penny_summary_unref);
  g_free (self->who);
  g_free (self->last_change);

  G_OBJECT_CLASS (penny_book_parent_class)->finalize (object);
}

static void
penny_book_class_init (PennyBookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = penny_book_get_property;
  object_class->finalize = penny_book_finalize;

  properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL, PENNY_TYPE_SUMMARY, flags);
  properties[PROP_LAST_CHANGE] = g_param_spec_string ("last-change", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_FOLDER] = g_param_spec_string ("folder", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_LOCKED] = g_param_spec_boolean ("locked", NULL, NULL, FALSE, flags);
  properties[PROP_SAFETY] = g_param_spec_boxed ("safety", NULL, NULL, PENNY_TYPE_SAFETY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  shutting_signal = g_signal_new ("shutting", PENNY_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
penny_book_init (PennyBook *self)
{
  self->clerk = penny_clerk_new ();
  self->closing = g_cancellable_new ();
  self->closed = g_cancellable_new ();
  self->followers = g_hash_table_new (NULL, NULL);
  self->midnight = g_timeout_add_seconds (60, look_at_the_day_cb, self);
  self->reader = penny_receipt_reader_new (self);
  self->watching = penny_watching_new (self);
}

PennyBook *
penny_book_new (void)
{
  return g_object_new (PENNY_TYPE_BOOK, NULL);
}
