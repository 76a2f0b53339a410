#include "watched-files.h"

#include <glib/gi18n-lib.h>

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
                   G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_FAST_CONTENT_TYPE "," \
                   G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," \
                   G_FILE_ATTRIBUTE_TIME_CHANGED "," G_FILE_ATTRIBUTE_TIME_CHANGED_USEC

void
penny_watched_file_free (PennyWatchedFile *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

PennyWatchedFile *
penny_watched_file_copy (const PennyWatchedFile *self)
{
  PennyWatchedFile *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  return copy;
}

gboolean
penny_watched_file_is_as (const PennyWatchedFile *one,
                          const PennyWatchedFile *other)
{
  return one->size == other->size && one->stamp == other->stamp && g_str_equal (one->name, other->name);
}

gint64
penny_watched_files_latest (const GPtrArray *files,
                            gint64           otherwise)
{
  gint64 latest = otherwise;

  for (guint i = 0; i < files->len; i++)
    latest = MAX (latest, ((PennyWatchedFile *) files->pdata[i])->stamp);
  return latest;
}

/* By its name where nothing here knows types by name. */
static gboolean
may_be_receipt (GFileInfo *info)
{
  static const char *const endings[] = {
    ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".heif", ".webp", ".pdf", ".eml",
  };
  const char *type = g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_STANDARD_FAST_CONTENT_TYPE);
  g_autofree char *name = g_ascii_strdown (g_file_info_get_name (info), -1);
  g_autofree char *media_type = type != NULL ? g_content_type_get_mime_type (type) : NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || *name == '.')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]))
      return TRUE;
  return media_type != NULL && (g_str_has_prefix (media_type, "image/") || g_str_equal (media_type, "application/pdf") ||
                                g_str_equal (media_type, "message/rfc822"));
}

static gint64
get_time (GFileInfo  *info,
          const char *seconds,
          const char *fraction)
{
  return (gint64) g_file_info_get_attribute_uint64 (info, seconds) * G_USEC_PER_SEC +
         g_file_info_get_attribute_uint32 (info, fraction);
}

/* A photo that was copied keeps the day that a phone gave it, which may be past or to come: when it came is told by its
 * other time, where the folder has that. */
static gint64
get_stamp (GFileInfo *info)
{
  gint64 changed = get_time (info, G_FILE_ATTRIBUTE_TIME_CHANGED, G_FILE_ATTRIBUTE_TIME_CHANGED_USEC);

  return changed != 0 ? changed : get_time (info, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC);
}

static void
add_file (GPtrArray *files,
          GFileInfo *info,
          gint64     after)
{
  PennyWatchedFile *file;

  if (!may_be_receipt (info) || get_stamp (info) <= after)
    return;
  file = g_new0 (PennyWatchedFile, 1);
  file->name = g_strdup (g_file_info_get_name (info));
  file->size = g_file_info_get_size (info);
  file->stamp = get_stamp (info);
  g_ptr_array_add (files, file);
}

static GPtrArray *
explain (const char  *folder,
         GError      *trouble,
         GError     **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  if (g_error_matches (trouble, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, trouble);
      return NULL;
    }
  g_set_error (error, trouble->domain, trouble->code,
               _("The folder that is watched for receipts, “%s”, is not there now. What you have is safe. "
                 "Plug it in again, or choose another folder."), shown);
  g_error_free (trouble);
  return NULL;
}

GPtrArray *
penny_watched_files_list (const char    *folder,
                          gint64         after,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_watched_file_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  GError *trouble = NULL;
  GFileInfo *info;

  enumerator = g_file_enumerate_children (file, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, &trouble);
  if (enumerator == NULL)
    return explain (folder, trouble, error);
  while (g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, &trouble) && info != NULL)
    add_file (files, info, after);
  if (trouble != NULL)
    return explain (folder, trouble, error);
  return g_steal_pointer (&files);
}
