#include "ticker.h"

#define BETWEEN (G_USEC_PER_SEC / 20)

struct _PennyTicker
{
  PennyProgress  progress;      /* or NULL */
  gpointer       data;
  GCancellable  *cancellable;   /* or NULL */
  GCancellable  *closing;       /* or NULL */
  GMainContext  *context;
  gint64         next;          /* say nothing before */
};

typedef struct
{
  PennyProgress  progress;
  gpointer       data;
  double         fraction;
  GCancellable  *cancellable;
} Tick;

static void
tick_free (gpointer data)
{
  Tick *tick = data;

  g_clear_object (&tick->cancellable);
  g_free (tick);
}

static gboolean
tick_cb (gpointer data)
{
  Tick *tick = data;

  if (!g_cancellable_is_cancelled (tick->cancellable))
    tick->progress (tick->fraction, tick->data);
  return G_SOURCE_REMOVE;
}

/* Of the same priority as the report, which is sent later: so heard before it. */
static void
send_tick (PennyTicker *self,
           double       fraction)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Tick *tick = g_new0 (Tick, 1);

  *tick = (Tick) { self->progress, self->data, fraction, NULL };
  g_set_object (&tick->cancellable, self->cancellable);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tick_cb, tick, tick_free);
  g_source_attach (source, self->context);
}

gboolean
penny_ticker_go_on_by (double   fraction,
                       gpointer ticker)
{
  PennyTicker *self = ticker;
  gint64 now = g_get_monotonic_time ();

  if (g_cancellable_is_cancelled (self->cancellable) || g_cancellable_is_cancelled (self->closing))
    return FALSE;

  if (self->progress != NULL && now >= self->next)
    {
      self->next = now + BETWEEN;
      send_tick (self, CLAMP (fraction, 0.0, 1.0));
    }
  return TRUE;
}

gboolean
penny_ticker_go_on (guint64  done,
                    guint64  total,
                    gpointer ticker)
{
  return penny_ticker_go_on_by (total > 0 ? (double) done / (double) total : 0.0, ticker);
}

PennyTicker *
penny_ticker_new (PennyBook     *book,
                  PennyProgress  progress,
                  gpointer       data,
                  GCancellable  *cancellable)
{
  PennyTicker *self = g_new0 (PennyTicker, 1);

  self->progress = progress;
  self->data = data;
  g_set_object (&self->cancellable, cancellable);
  if (book != NULL)
    self->closing = g_object_ref (penny_book_get_closing (book));
  self->context = g_main_context_ref_thread_default ();
  return self;
}

void
penny_ticker_free (PennyTicker *self)
{
  g_clear_object (&self->cancellable);
  g_clear_object (&self->closing);
  g_main_context_unref (self->context);
  g_free (self);
}
