#include "receipts-clip.h"

#include <glib/gi18n-lib.h>

/* Kinds that are offered as bytes, and how a file of each is called. */
static const struct
{
  const char *kind;
  const char *ending;
} kinds[] = {
  { "application/pdf", ".pdf" },
  { "image/jpeg", ".jpg" },
  { "image/png", ".png" },
  { "image/webp", ".webp" },
  { "image/tiff", ".tif" },
  { "image/heic", ".heic" },
};

const char *const penny_clip_patterns[] = {
  "*.[Jj][Pp][Gg]", "*.[Jj][Pp][Ee][Gg]", "*.[Pp][Nn][Gg]", "*.[Pp][Dd][Ff]", "*.[Hh][Ee][Ii][Cc]", "*.[Hh][Ee][Ii][Ff]",
  "*.[Ww][Ee][Bb][Pp]", "*.[Tt][Ii][Ff]", "*.[Tt][Ii][Ff][Ff]", "*.[Ee][Mm][Ll]", NULL
};

/* One clipboard or drop that is being read. */
typedef struct
{
  GtkWidget      *page;
  PennyClipTaken  taken;
  PennyCame       came;
  GdkDrop        *drop;        /* NULL: it is pasted */
  const char     *ending;
} Clip;

/* Takes @incoming. */
static void
end (Clip      *clip,
     GPtrArray *incoming)
{
  if (clip->drop != NULL)
    gdk_drop_finish (clip->drop, incoming != NULL ? GDK_ACTION_COPY : 0);
  clip->taken (clip->page, incoming, clip->came);
  g_clear_object (&clip->drop);
  g_object_unref (clip->page);
  g_free (clip);
}

static GPtrArray *
new_incoming (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) penny_incoming_free);
}

/* Files. */

GPtrArray *
penny_clip_files (GListModel *files)
{
  GPtrArray *incoming = new_incoming ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      g_ptr_array_add (incoming, penny_incoming_new_file (file));
    }
  return incoming;
}

static void
end_with_files (Clip         *clip,
                const GValue *value)
{
  GPtrArray *incoming = NULL;
  g_autoptr (GSList) files = NULL;

  if (value != NULL && G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *file = files; file != NULL; file = file->next)
    {
      if (incoming == NULL)
        incoming = new_incoming ();
      g_ptr_array_add (incoming, penny_incoming_new_file (file->data));
    }
  end (clip, incoming);
}

static void
pasted_files_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      clip)
{
  end_with_files (clip, gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL));
}

static void
dropped_files_cb (GObject      *drop,
                  GAsyncResult *result,
                  gpointer      clip)
{
  end_with_files (clip, gdk_drop_read_value_finish (GDK_DROP (drop), result, NULL));
}

/* Bytes. */

static void
spliced_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      data)
{
  Clip *clip = data;
  GPtrArray *incoming = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) > 0)
    {
      g_autoptr (GBytes) bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
      g_autofree char *name = g_strconcat (clip->came == PENNY_CAME_PASTED ? _("Pasted") : _("Dropped"), clip->ending, NULL);

      incoming = new_incoming ();
      g_ptr_array_add (incoming, penny_incoming_new_bytes (bytes, name));
    }
  end (clip, incoming);
}

/* Takes @stream. */
static void
read_stream (Clip         *clip,
             GInputStream *stream,
             const char   *kind)
{
  g_autoptr (GOutputStream) bytes = g_memory_output_stream_new_resizable ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].kind, kind) == 0)
      clip->ending = kinds[i].ending;
  if (stream == NULL || clip->ending == NULL)
    end (clip, NULL);
  else
    g_output_stream_splice_async (bytes, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, clip);
  g_clear_object (&stream);
}

static void
pasted_bytes_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      clip)
{
  const char *kind = NULL;
  GInputStream *stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, &kind, NULL);

  read_stream (clip, stream, kind);
}

static void
dropped_bytes_cb (GObject      *drop,
                  GAsyncResult *result,
                  gpointer      clip)
{
  const char *kind = NULL;
  GInputStream *stream = gdk_drop_read_finish (GDK_DROP (drop), result, &kind, NULL);

  read_stream (clip, stream, kind);
}

/* The kinds that are offered, those first that lose nothing; NULL: none. */
static const char **
offered (GdkContentFormats *formats)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gdk_content_formats_contain_mime_type (formats, kinds[i].kind))
      g_ptr_array_add (found, (gpointer) kinds[i].kind);
  if (found->len == 0)
    return NULL;
  g_ptr_array_add (found, NULL);
  return (const char **) g_ptr_array_free (g_steal_pointer (&found), FALSE);
}

static Clip *
clip_new (GtkWidget      *page,
          PennyClipTaken  taken,
          GdkDrop        *drop)
{
  Clip *clip = g_new0 (Clip, 1);

  clip->page = g_object_ref (page);
  clip->taken = taken;
  clip->came = drop != NULL ? PENNY_CAME_DROPPED : PENNY_CAME_PASTED;
  clip->drop = drop != NULL ? g_object_ref (drop) : NULL;
  return clip;
}

void
penny_clip_paste (GtkWidget      *page,
                  PennyClipTaken  taken)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (page);
  g_autofree const char **found = offered (gdk_clipboard_get_formats (clipboard));
  Clip *clip = clip_new (page, taken, NULL);

  if (found != NULL)
    gdk_clipboard_read_async (clipboard, found, G_PRIORITY_DEFAULT, NULL, pasted_bytes_cb, clip);
  else
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, pasted_files_cb, clip);
}

static gboolean
drop_cb (GtkDropTargetAsync *target,
         GdkDrop            *drop,
         double              x,
         double              y,
         gpointer            taken)
{
  g_autofree const char **found = offered (gdk_drop_get_formats (drop));
  Clip *clip = clip_new (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), (PennyClipTaken) taken, drop);

  if (found != NULL)
    gdk_drop_read_async (drop, found, G_PRIORITY_DEFAULT, NULL, dropped_bytes_cb, clip);
  else
    gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, dropped_files_cb, clip);
  return TRUE;
}

void
penny_clip_accept_drops (GtkWidget      *page,
                         PennyClipTaken  taken)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  GtkDropTargetAsync *target;

  gdk_content_formats_builder_add_gtype (builder, GDK_TYPE_FILE_LIST);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gdk_content_formats_builder_add_mime_type (builder, kinds[i].kind);
  target = gtk_drop_target_async_new (gdk_content_formats_union_deserialize_mime_types (
                                        gdk_content_formats_builder_free_to_formats (builder)), GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) taken);
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (target));
}
