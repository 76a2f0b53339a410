#include "mail-parts.h"

#include <glib/gi18n-lib.h>
#include <gmime/gmime.h>
#include <string.h>

#include "kind.h"
#include "plain-html.h"

/* A receipt's e-mail has few of all these; whoever makes more of them wants to keep us busy. */
#define DEEPEST       24
#define MOST_LETTERS  3            /* a letter in a letter in a letter */
#define MOST_PARTS    1000
#define MOST_FILES    50
#define LARGEST_TEXT  (1u << 20)
#define LARGEST_FILE  (64u << 20)

typedef struct
{
  PennyLetter *letter;
  GString     *plain, *html;       /* of the letter at hand */
  guint        parts, letters;
} Walk;

static void walk_message (Walk         *walk,
                          GMimeMessage *message,
                          guint         depth);

void
penny_letter_prepare (void)
{
  g_mime_init ();
}

static gboolean
is_said_to_be_attached (GMimeObject *object)
{
  const char *disposition = g_mime_object_get_disposition (object);

  return disposition != NULL && g_ascii_strcasecmp (disposition, GMIME_DISPOSITION_ATTACHMENT) == 0;
}

static void
add_text (Walk          *walk,
          GMimeTextPart *part)
{
  GMimeContentType *type = g_mime_object_get_content_type (GMIME_OBJECT (part));
  GString *to = g_mime_content_type_is_type (type, "text", "html") ? walk->html : walk->plain;
  g_autofree char *text = g_mime_text_part_get_text (part);
  g_autofree char *valid = text == NULL ? NULL : g_utf8_make_valid (text, -1);

  if (valid == NULL || to->len > LARGEST_TEXT)
    return;
  if (to->len > 0)
    g_string_append_c (to, '\n');
  g_string_append_len (to, valid, (gssize) MIN (strlen (valid), LARGEST_TEXT));
}

static GBytes *
get_content (GMimePart *part)
{
  GMimeDataWrapper *content = g_mime_part_get_content (part);
  GMimeStream *stream;
  GByteArray *array;
  GBytes *bytes = NULL;

  if (content == NULL)
    return NULL;
  stream = g_mime_stream_mem_new ();
  array = g_mime_stream_mem_get_byte_array (GMIME_STREAM_MEM (stream));
  if (g_mime_data_wrapper_write_to_stream (content, stream) >= 0 && array->len > 0 && array->len <= LARGEST_FILE)
    bytes = g_bytes_new (array->data, array->len);
  g_object_unref (stream);
  return bytes;
}

static GMimeMessage *
parse (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer (data, size);
  GMimeParser *parser = g_mime_parser_new_with_stream (stream);
  GMimeMessage *message;

  if (size > 5 && memcmp (data, "From ", 5) == 0)
    g_mime_parser_set_format (parser, GMIME_FORMAT_MBOX);
  message = g_mime_parser_construct_message (parser, NULL);
  g_object_unref (parser);
  g_object_unref (stream);
  return message;
}

/* A letter that is attached as a file is a letter too. */
static void
add_file (Walk      *walk,
          GMimePart *part,
          guint      depth)
{
  const char *name = g_mime_part_get_filename (part);
  g_autoptr (GBytes) bytes = walk->letter->files->len < MOST_FILES ? get_content (part) : NULL;
  PennyViewerKind kind = PENNY_VIEWER_NOTHING;

  if (bytes != NULL)
    kind = penny_kind_of (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                          name != NULL && g_str_has_suffix (name, ".eml"));
  if (walk->letter->names->len < PENNY_VIEWER_MOST_PARTS)
    g_ptr_array_add (walk->letter->names, name == NULL ? g_strdup (_("An attachment")) : g_utf8_make_valid (name, -1));
  if (kind == PENNY_VIEWER_MAIL)
    {
      GMimeMessage *message = parse (bytes);

      if (message != NULL)
        walk_message (walk, message, depth + 1);
      g_clear_object (&message);
    }
  else if (kind != PENNY_VIEWER_NOTHING)
    g_ptr_array_add (walk->letter->files, g_bytes_ref (bytes));
}

/* A picture that belongs to a page of HTML is a shop's sign more often than a receipt. */
static void
walk_part (Walk        *walk,
           GMimeObject *object,
           gboolean     belongs,
           guint        depth)
{
  GMimeContentType *type = g_mime_object_get_content_type (object);

  if (GMIME_IS_TEXT_PART (object) && !is_said_to_be_attached (object)
      && (g_mime_content_type_is_type (type, "text", "plain") || g_mime_content_type_is_type (type, "text", "html")))
    add_text (walk, GMIME_TEXT_PART (object));
  else if (GMIME_IS_PART (object) && (!belongs || is_said_to_be_attached (object)))
    add_file (walk, GMIME_PART (object), depth);
}

static void
walk_object (Walk        *walk,
             GMimeObject *object,
             gboolean     belongs,
             guint        depth)
{
  if (object == NULL || depth > DEEPEST || walk->parts++ > MOST_PARTS)
    return;
  if (GMIME_IS_MULTIPART (object))
    {
      GMimeContentType *type = g_mime_object_get_content_type (object);
      gboolean related = g_mime_content_type_is_type (type, "multipart", "related");
      int n = MIN (g_mime_multipart_get_count (GMIME_MULTIPART (object)), MOST_PARTS);

      for (int i = 0; i < n; i++)
        walk_object (walk, g_mime_multipart_get_part (GMIME_MULTIPART (object), i), related, depth + 1);
    }
  else if (GMIME_IS_MESSAGE_PART (object))
    {
      GMimeMessage *message = g_mime_message_part_get_message (GMIME_MESSAGE_PART (object));

      if (message != NULL)
        walk_message (walk, message, depth + 1);
    }
  else
    walk_part (walk, object, belongs, depth);
}

static char *
get_addresses (InternetAddressList *list)
{
  return list == NULL || internet_address_list_length (list) == 0
           ? NULL : internet_address_list_to_string (list, NULL, FALSE);
}

static char *
get_sent (GMimeMessage *message,
          PennyDate    *day)
{
  GDateTime *date = g_mime_message_get_date (message);

  if (date == NULL)
    return NULL;
  *day = penny_date_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date));
  return g_date_time_format (date, "%-e %B %Y, %H:%M");
}

/* Its own text as it is, else made of its HTML. */
static char *
take_text (Walk *walk)
{
  char *text = walk->plain->len > 0 || walk->html->len == 0 ? g_strdup (walk->plain->str)
                                                            : penny_plain_html (walk->html->str);

  g_string_free (walk->plain, TRUE);
  g_string_free (walk->html, TRUE);
  return text;
}

static char *
letter_words (const char *from,
              const char *sent,
              const char *subject,
              const char *text)
{
  GString *words = g_string_new (NULL);

  if (from != NULL)
    g_string_append_printf (words, _("From: %s"), from);
  if (sent != NULL)
    g_string_append_printf (g_string_append (words, "\n"), _("Date: %s"), sent);
  if (subject != NULL)
    g_string_append_printf (g_string_append (words, "\n"), _("Subject: %s"), subject);
  g_string_append_printf (words, "\n\n%s", text);
  return g_strstrip (g_string_free (words, FALSE));
}

static void
walk_message (Walk         *walk,
              GMimeMessage *message,
              guint         depth)
{
  GString *plain = walk->plain, *html = walk->html;
  gboolean first = walk->letters == 0;
  g_autofree char *from = NULL, *sent = NULL, *text = NULL;
  const char *subject = g_mime_message_get_subject (message);
  PennyDate day = PENNY_DATE_NONE;

  if (depth > DEEPEST || walk->letters++ >= MOST_LETTERS)
    return;
  walk->plain = g_string_new (NULL);
  walk->html = g_string_new (NULL);
  walk_object (walk, g_mime_message_get_mime_part (message), FALSE, depth);
  text = take_text (walk);
  walk->plain = plain;
  walk->html = html;
  from = get_addresses (g_mime_message_get_from (message));
  sent = get_sent (message, &day);
  if (first)
    {
      char *inner = g_steal_pointer (&walk->letter->text);

      walk->letter->from = g_steal_pointer (&from);
      walk->letter->subject = g_strdup (subject);
      walk->letter->sent = g_steal_pointer (&sent);
      walk->letter->day = day;
      walk->letter->text = g_strconcat (text, inner == NULL ? "" : "\n\n", inner, NULL);
      g_free (inner);
    }
  else
    {
      g_autofree char *words = letter_words (from, sent, subject, text);
      char *before = walk->letter->text;

      walk->letter->text = before == NULL ? g_steal_pointer (&words) : g_strconcat (before, "\n\n", words, NULL);
      if (words != NULL)
        g_free (before);
    }
}

PennyLetter *
penny_letter_new (GBytes *bytes)
{
  GMimeMessage *message = parse (bytes);
  PennyLetter *self;
  Walk walk = { 0 };

  if (message == NULL)
    return NULL;
  self = g_new0 (PennyLetter, 1);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  walk.letter = self;
  walk_message (&walk, message, 0);
  g_object_unref (message);
  return self;
}

void
penny_letter_free (PennyLetter *self)
{
  if (self == NULL)
    return;
  g_free (self->from);
  g_free (self->subject);
  g_free (self->sent);
  g_free (self->text);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->files);
  g_free (self);
}

char *
penny_letter_words (PennyLetter *self)
{
  return letter_words (self->from, self->sent, self->subject, self->text);
}
