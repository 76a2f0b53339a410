#include "stamp.h"

#include <stdio.h>
#include <sys/resource.h>

typedef struct
{
  const char      *label;
  GSourceOnceFunc  next;
  gpointer         data;
} Stamp;

void
stamp_now (const char *label)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  printf ("%s %" G_GINT64_FORMAT " %ld\n", label, g_get_monotonic_time (), usage.ru_maxrss);
  fflush (stdout);
}

static void
painted_cb (GdkFrameClock *clock,
            Stamp         *stamp)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, stamp);
  stamp_now (stamp->label);
  if (stamp->next != NULL)
    g_idle_add_once (stamp->next, stamp->data);
  g_free (stamp);
}

void
stamp_when_painted (GtkWidget       *window,
                    const char      *label,
                    GSourceOnceFunc  next,
                    gpointer         data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Stamp *stamp = g_new0 (Stamp, 1);

  *stamp = (Stamp) { label, next, data };
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), stamp);
  gtk_widget_queue_draw (window);
}
