#include "hours-private.h"

#include <glib/gi18n-lib.h>

#include "csv-reader.h"
#include "decode.h"
#include "hours-row.h"
#include "people-private.h"

/* Hours from a CSV file: of each row it is said what it would add, that it is there already, or what is wrong with it. */

#define MOST_ROWS 5000         /* four assistants, every day of three years */

void
penny_hours_look_free (PennyHoursLook *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

void
penny_hours_file_free (PennyHoursFile *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->there, g_ptr_array_unref);
  g_clear_pointer (&self->wrong, g_ptr_array_unref);
  g_free (self);
}

static PennyHoursFile *
new_file (void)
{
  PennyHoursFile *self = g_new0 (PennyHoursFile, 1);

  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_entry_free);
  self->there = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_entry_free);
  self->wrong = g_ptr_array_new_with_free_func (g_free);
  return self;
}

static gboolean
is_same (const PennyEntry *one,
         const PennyEntry *other)
{
  return one->assistant_id == other->assistant_id && one->day == other->day && one->kind == other->kind &&
         one->start == other->start && one->end == other->end && one->minutes == other->minutes &&
         one->other == other->other && one->tenths == other->tenths && one->amount == other->amount;
}

static gboolean
is_among (const PennyEntry *entry,
          const GPtrArray  *others)
{
  for (guint i = 0; i < others->len; i++)
    if (is_same (entry, others->pdata[i]))
      return TRUE;
  return FALSE;
}

/* Takes @problem. */
static void
add_wrong (PennyHoursFile      *file,
           const PennyTableRow *row,
           char                *problem)
{
  /* Translators: a row's number in a file, and a sentence about it */
  g_ptr_array_add (file->wrong, g_strdup_printf (_("Row %u: %s"), row->line, problem));
  g_free (problem);
}

/* Those of the book, and those of the file so far that are near. */
static GPtrArray *
find_others (const PennyHoursFile *file,
             const PennyEntry     *entry,
             GPtrArray            *there)
{
  GPtrArray *others = g_ptr_array_new ();

  g_ptr_array_extend (others, there, NULL, NULL);
  for (guint i = 0; i < file->entries->len; i++)
    {
      const PennyEntry *other = file->entries->pdata[i];

      if (other->assistant_id == entry->assistant_id && ABS (other->day - entry->day) <= 2)
        g_ptr_array_add (others, file->entries->pdata[i]);
    }
  return others;
}

static gboolean
take_entry (PennyStore           *store,
            PennyHoursFile       *file,
            const PennyTableRow  *row,
            PennyEntry           *taken,
            GError              **error)
{
  g_autoptr (PennyEntry) entry = taken;
  g_autoptr (GPtrArray) there = penny_entries_beside (store, entry->assistant_id, entry->day, error);
  g_autoptr (GPtrArray) others = NULL;
  char *problem = NULL;

  if (there == NULL)
    return FALSE;
  if (is_among (entry, there))
    {
      g_ptr_array_add (file->there, g_steal_pointer (&entry));
      return TRUE;
    }
  if (is_among (entry, file->entries))
    {
      add_wrong (file, row, g_strdup (_("The same row stands in this file twice.")));
      return TRUE;
    }
  others = find_others (file, entry, there);
  if (!penny_entry_look (store, entry, others, &problem, error))
    return FALSE;
  if (problem != NULL)
    add_wrong (file, row, problem);
  else
    g_ptr_array_add (file->entries, g_steal_pointer (&entry));
  return TRUE;
}

static gboolean
read_rows (PennyStore              *store,
           const PennyHoursReader  *reader,
           guint                    header,
           PennyHoursFile          *file,
           GError                 **error)
{
  for (guint i = header + 1; i < reader->table->rows->len; i++)
    {
      const PennyTableRow *row = penny_table_row (reader->table, i);
      char *problem = NULL;
      PennyEntry *entry = penny_hours_row_read (reader, row, &problem);

      if (problem != NULL)
        add_wrong (file, row, problem);
      else if (entry != NULL && !take_entry (store, file, row, entry, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
refuse_file (GError **error)
{
  return penny_refuse (error, _("No hours can be read from this file. Nothing was changed. Save the timesheet as CSV, with "
                                "headings such as: who, day, start, end, break, hours, kind, note."));
}

static PennyTable *
read_table (const char  *text,
            gsize        length,
            GError     **error)
{
  g_autofree char *delimiters = penny_csv_delimiters (text, length);
  g_autoptr (PennyTable) table = NULL;

  if (*delimiters == '\0')
    {
      refuse_file (error);
      return NULL;
    }
  table = penny_csv_read (text, length, *delimiters, MOST_ROWS + 1, NULL, error);
  if (table == NULL || table->rows->len <= MOST_ROWS)
    return g_steal_pointer (&table);
  penny_refuse (error, _("This file has more than 5,000 rows. Nothing was changed. Bring it in a part at a time."));
  return NULL;
}

static gboolean
read_text (PennyStore      *store,
           const char      *text,
           gsize            length,
           PennyDate        today,
           PennyHoursFile  *file,
           GError         **error)
{
  g_autoptr (PennyTable) table = read_table (text, length, error);
  g_autoptr (GPtrArray) assistants = table == NULL ? NULL : penny_assistants_list (store, TRUE, error);
  g_autoptr (GPtrArray) contracts = assistants == NULL ? NULL : penny_contracts_list (store, 0, error);
  PennyHoursReader reader = { .table = table, .assistants = assistants, .contracts = contracts, .today = today };
  guint header = 0;

  if (contracts == NULL)
    return FALSE;
  if (!penny_hours_columns_find (&reader, &header))
    return refuse_file (error);
  return read_rows (store, &reader, header, file, error);
}

gpointer
penny_hours_look (PennyStore  *store,
                  gpointer     hours_look,
                  GError     **error)
{
  const PennyHoursLook *look = hours_look;
  g_autofree char *text = NULL;
  PennyHoursFile *file;
  gsize length = 0;

  text = penny_decode (look->bytes, &length, NULL);
  if (text == NULL)
    {
      refuse_file (error);
      return NULL;
    }
  file = new_file ();
  if (read_text (store, text, length, look->today, file, error))
    return file;
  penny_hours_file_free (file);
  return NULL;
}

static gboolean
add_entries (PennyStore            *store,
             const PennyHoursFile  *file,
             GError               **error)
{
  for (guint i = 0; i < file->entries->len; i++)
    {
      g_autoptr (PennyEntry) entry = penny_entry_copy (file->entries->pdata[i]);

      entry->id = entry->run_id = 0;
      entry->state = PENNY_ENTRY_ENTERED;
      penny_entry_count (entry);
      if (!penny_rules_entry (store, entry, error) || !penny_entries_save (store, entry, NULL, error) ||
          !penny_week_unsign (store, entry->assistant_id, entry->day, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
penny_act_bring_in_hours (PennyStore  *store,
                          gpointer     hours_file,
                          gint64      *id,
                          GError     **error)
{
  const PennyHoursFile *file = hours_file;
  g_autofree char *count = g_strdup_printf ("%u", file->entries->len);
  const char *args[] = { count, NULL };

  if (file->entries->len == 0)
    return penny_refuse (error, _("There is nothing new in this file. Nothing was changed."));
  if (!penny_history_begin (store, error))
    return FALSE;
  return penny_act_end (store, add_entries (store, file, error), "hours-brought-in", args, NULL, id, error);
}
