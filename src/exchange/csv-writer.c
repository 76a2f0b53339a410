#include "csv-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define UTF_8_MARK "\357\273\277"

struct _PennyCsvWriter
{
  FILE     *file;              /* NULL: it could not be made */
  int       why;               /* the first errno; 0: all is well */
  gboolean  begun;             /* this row has a cell */
  char     *memory;            /* instead of a file: what was written, the C library's own */
  size_t    size;
};

static void
put (PennyCsvWriter *self,
     const char     *text)
{
  if (self->why == 0 && fputs (text, self->file) == EOF)
    self->why = errno;
}

PennyCsvWriter *
penny_csv_writer_new (const char *file)
{
  PennyCsvWriter *self;
  int descriptor;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (PennyCsvWriter, 1);
  descriptor = g_open (file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  self->file = descriptor >= 0 ? fdopen (descriptor, "w") : NULL;
  if (self->file == NULL)
    self->why = errno;
  put (self, UTF_8_MARK);
  return self;
}

PennyCsvWriter *
penny_csv_writer_new_in_memory (void)
{
  PennyCsvWriter *self = g_new0 (PennyCsvWriter, 1);

  self->file = open_memstream (&self->memory, &self->size);
  if (self->file == NULL)
    g_error ("No memory for a CSV file");
  put (self, UTF_8_MARK);
  return self;
}

static void
put_cell (PennyCsvWriter *self,
          const char     *before,
          const char     *text)
{
  gsize n = strlen (text);
  gboolean quoted = *before != '\0' || strpbrk (text, ",\"\r\n") != NULL ||
                    (n > 0 && (g_ascii_isspace (text[0]) || g_ascii_isspace (text[n - 1])));

  put (self, self->begun ? "," : "");
  self->begun = TRUE;
  put (self, quoted ? "\"" : "");
  put (self, before);
  if (quoted && strchr (text, '"') != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", parts);

      put (self, doubled);
    }
  else
    put (self, text);
  put (self, quoted ? "\"" : "");
}

void
penny_csv_writer_plain (PennyCsvWriter *self,
                        const char     *text)
{
  put_cell (self, "", text);
}

void
penny_csv_writer_text (PennyCsvWriter *self,
                       const char     *text)
{
  put_cell (self, *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL ? "'" : "", text);
}

void
penny_csv_writer_end_row (PennyCsvWriter *self)
{
  put (self, "\r\n");
  self->begun = FALSE;
}

int
penny_csv_writer_finish (PennyCsvWriter *self)
{
  int why;

  if (self->file != NULL && fclose (self->file) != 0 && self->why == 0)
    self->why = errno;
  why = self->why;
  g_free (self);
  return why;
}

GBytes *
penny_csv_writer_finish_in_memory (PennyCsvWriter *self)
{
  char *memory;
  gsize size;

  g_return_val_if_fail (self != NULL && self->file != NULL, NULL);

  fclose (self->file);
  memory = self->memory;
  size = self->size;
  g_free (self);
  return g_bytes_new_with_free_func (memory, size, free, memory);
}
