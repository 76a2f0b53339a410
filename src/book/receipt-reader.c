#include "receipt-reader.h"

#include "receipt-step.h"

#define AFTER_OPENING 400       /* milliseconds: what is seen first comes first */
#define BETWEEN (G_USEC_PER_SEC * 7 / 10)   /* how often lists are told */
#define TOGETHER 20             /* receipts that are matched as one act */

struct _PennyReceiptReader
{
  GObject            parent_instance;

  PennyBook         *book;      /* borrowed, for it owns this; NULL: it is gone */
  PennyClerk        *hand;      /* a thread of its own; NULL until it is needed */
  PennyReceiptQueue *queue;
  GCancellable      *cancellable; /* of what is under way */
  guint              opening;   /* a moment after it */
  gboolean           under_way; /* one step, never two */
  gboolean           again;     /* more may wait than is known */
  gboolean           paused;
  gboolean           asked;     /* whether words can be read here */
  gboolean           can_read;

  gint64             told;      /* when lists heard last */
  gboolean           untold_waiting;    /* with them */
  guint              told_waiting;      /* the properties as they were told last */
  gboolean           told_reading;
  gboolean           untold;    /* and something came since */
  GArray            *read;      /* gint64: not matched yet */
  gboolean           inbox;     /* all that waits for its payment is to be matched */
  GHashTable        *matched;   /* once: what the person took apart again stays so */
};

G_DEFINE_FINAL_TYPE (PennyReceiptReader, penny_receipt_reader, G_TYPE_OBJECT)

enum
{
  PROP_WAITING = 1,
  PROP_READING,
  PROP_CAN_READ,
  PROP_PAUSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint matched_signal;

static gboolean
may_go_on (PennyReceiptReader *self)
{
  return self->book != NULL && !self->paused && penny_book_get_folder (self->book) != NULL &&
         !penny_book_is_locked (self->book) && !penny_book_is_read_only (self->book) &&
         !g_cancellable_is_cancelled (penny_book_get_closing (self->book));
}

static gboolean
is_reading (PennyReceiptReader *self)
{
  return self->under_way && penny_receipt_queue_length (self->queue) > 0;
}

/* Each receipt takes several steps, and whoever hears how many wait reads lists anew: so it is told with the lists, and at
 * once where it begins and ends. */
static void
tell_properties (PennyReceiptReader *self)
{
  guint waiting = penny_receipt_queue_length (self->queue);
  gboolean reading = is_reading (self);

  if (self->untold_waiting || (waiting != self->told_waiting && (waiting == 0 || self->told_waiting == 0)))
    {
      self->untold_waiting = FALSE;
      self->told_waiting = waiting;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
    }
  if (reading != self->told_reading)
    {
      self->told_reading = reading;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
    }
}

/* Seldom while much is done: each time all rows that are seen are read again. */
static void
tell_lists (PennyReceiptReader *self,
            gboolean            now)
{
  gint64 time = g_get_monotonic_time ();

  if (!self->untold || (!now && time - self->told < BETWEEN))
    return;
  self->untold = FALSE;
  self->untold_waiting = TRUE;
  self->told = time;
  penny_book_lists_changed (self->book);
}

/* --- matching --- */

static gboolean
is_match_due (PennyReceiptReader *self)
{
  /* What is done in an assistant's turn would be theirs in the history. */
  if (penny_book_has_turn (self->book))
    return FALSE;
  return self->read->len >= TOGETHER ||
         (penny_receipt_queue_length (self->queue) == 0 && (self->read->len > 0 || self->inbox));
}

static void
matched_cb (GObject      *book,
            GAsyncResult *result,
            gpointer      reader)
{
  g_autoptr (PennyReceiptReader) self = reader;
  PennyReceiptMatching *matching = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  guint n = 0;

  /* What cannot be matched by itself waits in the inbox, where the person chooses. */
  if (penny_book_do_finish (PENNY_BOOK (book), result, NULL, &error))
    n = penny_receipt_matching_note (matching, self->matched);
  else if (g_error_matches (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_LOCKED))
    g_array_append_vals (self->read, matching->receipts->data, matching->receipts->len);
  else
    g_debug ("Receipts could not be matched: %s", error->message);
  penny_receipt_reader_step_ended (self);
  if (n > 0)
    g_signal_emit (self, matched_signal, 0, n);
}

static void
match (PennyReceiptReader *self)
{
  g_autoptr (GTask) task = g_task_new (self->book, NULL, matched_cb, g_object_ref (self));
  g_autoptr (GArray) read = g_steal_pointer (&self->read);

  self->read = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->under_way = TRUE;
  penny_receipt_matching_send (self->book, read, self->inbox, self->matched, task);
  self->inbox = FALSE;
}

void
penny_receipt_reader_match (PennyReceiptReader *self)
{
  self->inbox = TRUE;
  penny_receipt_reader_start (self);
}

/* --- one after another --- */

static void
go_on (PennyReceiptReader *self)
{
  if (self->under_way)
    return;
  if (!may_go_on (self))
    {
      tell_properties (self);
      return;
    }

  tell_lists (self, FALSE);
  if (!self->asked)
    penny_receipt_step_ask (self);
  else if (self->again)
    penny_receipt_step_list (self, self->can_read);
  else if (is_match_due (self))
    match (self);
  else if (penny_receipt_queue_length (self->queue) > 0)
    penny_receipt_step_take (self, self->queue);
  else
    tell_lists (self, TRUE);
  tell_properties (self);
}

/* For the steps (receipt-step.h). */

void
penny_receipt_reader_step_begins (PennyReceiptReader  *self,
                                  PennyClerk         **hand,
                                  GCancellable       **cancellable)
{
  self->under_way = TRUE;
  if (self->hand == NULL)
    self->hand = penny_clerk_new ();
  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_object_unref (self->cancellable);
      self->cancellable = g_cancellable_new ();
    }
  *hand = self->hand;
  *cancellable = self->cancellable;
}

PennyBook *
penny_receipt_reader_get_book (PennyReceiptReader *self)
{
  return self->book;
}

void
penny_receipt_reader_step_ended (PennyReceiptReader *self)
{
  self->under_way = FALSE;
  go_on (self);
}

void
penny_receipt_reader_set_can_read (PennyReceiptReader *self,
                                   gboolean            can_read)
{
  self->asked = TRUE;
  if (self->can_read == can_read)
    return;
  self->can_read = can_read;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_READ]);
}

void
penny_receipt_reader_set_waiting (PennyReceiptReader *self,
                                  const GArray       *waiting)
{
  self->again = FALSE;
  penny_receipt_queue_set (self->queue, waiting);
}

void
penny_receipt_reader_done (PennyReceiptReader     *self,
                           const PennyReceiptWork *work,
                           gboolean                looked,
                           gboolean                in_vain)
{
  const PennyWordsState words = work->reading->words_state;

  self->untold = TRUE;
  if (in_vain)
    penny_receipt_queue_give_up (self->queue);
  else if (looked)
    penny_receipt_queue_looked (self->queue, words == PENNY_WORDS_WAITING || words == PENNY_WORDS_NO_READER);
  else
    {
      penny_receipt_queue_read (self->queue);
      g_array_append_val (self->read, work->receipt_id);
    }
}

/* --- when --- */

static void
stop (PennyReceiptReader *self)
{
  g_clear_handle_id (&self->opening, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

static void
opened_cb (gpointer reader)
{
  PennyReceiptReader *self = reader;

  self->opening = 0;
  penny_receipt_reader_start (self);
}

static void
opening_cb (PennyReceiptReader *self)
{
  stop (self);
  penny_receipt_queue_clear (self->queue);
  if (!penny_book_is_locked (self->book))
    self->opening = g_timeout_add_once (AFTER_OPENING, opened_cb, self);
}

void
penny_receipt_reader_start (PennyReceiptReader *self)
{
  g_return_if_fail (PENNY_IS_RECEIPT_READER (self));

  self->again = TRUE;
  go_on (self);
}

static void
set_paused (PennyReceiptReader *self,
            gboolean            paused)
{
  if (self->paused == paused)
    return;

  self->paused = paused;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAUSED]);
  if (paused)
    stop (self);
  else
    penny_receipt_reader_start (self);
}

void
penny_receipt_reader_end (PennyReceiptReader *self)
{
  stop (self);
  self->book = NULL;
  g_clear_pointer (&self->hand, penny_clerk_close);
}

static void
penny_receipt_reader_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  PennyReceiptReader *self = PENNY_RECEIPT_READER (object);

  switch (property)
    {
    case PROP_WAITING:
      g_value_set_uint (value, penny_receipt_queue_length (self->queue));
      break;
    case PROP_READING:
      g_value_set_boolean (value, is_reading (self));
      break;
    case PROP_CAN_READ:
      g_value_set_boolean (value, self->can_read);
      break;
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
penny_receipt_reader_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (property == PROP_PAUSED)
    set_paused (PENNY_RECEIPT_READER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
penny_receipt_reader_finalize (GObject *object)
{
  PennyReceiptReader *self = PENNY_RECEIPT_READER (object);

  g_object_unref (self->cancellable);
  penny_receipt_queue_free (self->queue);
  g_array_unref (self->read);
  g_hash_table_unref (self->matched);

  G_OBJECT_CLASS (penny_receipt_reader_parent_class)->finalize (object);
}

static void
penny_receipt_reader_class_init (PennyReceiptReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = penny_receipt_reader_get_property;
  object_class->set_property = penny_receipt_reader_set_property;
  object_class->finalize = penny_receipt_reader_finalize;

  properties[PROP_WAITING] = g_param_spec_uint ("waiting", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_READING] = g_param_spec_boolean ("reading", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_READ] = g_param_spec_boolean ("can-read", NULL, NULL, FALSE, flags);
  properties[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  matched_signal = g_signal_new ("matched", PENNY_TYPE_RECEIPT_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
penny_receipt_reader_init (PennyReceiptReader *self)
{
  /* Until it was asked, nobody is told that it cannot. */
  self->can_read = TRUE;
  self->cancellable = g_cancellable_new ();
  self->queue = penny_receipt_queue_new ();
  self->read = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->matched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

PennyReceiptReader *
penny_receipt_reader_new (PennyBook *book)
{
  PennyReceiptReader *self = g_object_new (PENNY_TYPE_RECEIPT_READER, NULL);

  self->book = book;
  g_signal_connect_object (book, "notify::folder", G_CALLBACK (opening_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "notify::locked", G_CALLBACK (opening_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (book, "shutting", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  return self;
}
