#include "typed-hours.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "hour-words.h"
#include "hours-words.h"
#include "sentences.h"
#include "shift.h"

#define MOST_TENTHS 100000

static gboolean
is_empty (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed != NULL ? typed : ""));

  return *text == '\0';
}

static PennyTypedWrong
fail (GError          **error,
      PennyTypedWrong   wrong,
      const char       *sentence)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, sentence);
  return wrong;
}

/* A bare number is minutes: nobody takes a break of 30 hours. */
static int
parse_rest (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  guint64 minutes = 0;

  if (*text == '\0')
    return 0;
  if (g_ascii_string_to_unsigned (text, 10, 0, PENNY_DAY_MINUTES, &minutes, NULL))
    return (int) minutes;
  return penny_duration_parse (text);
}

static PennyTypedWrong
read_length (PennyTypedHours  *self,
             const char       *hours,
             GError          **error)
{
  self->start = self->end = -1;
  self->rest = 0;
  self->minutes = is_empty (hours) ? 0 : penny_duration_parse (hours);
  if (self->minutes > 0)
    return PENNY_TYPED_WELL;
  if (self->minutes < 0)
    return fail (error, PENNY_TYPED_HOURS,
                 _("How long is not to be read as hours. Type it such as 7:30 or 7.5. Nothing was saved yet."));
  return fail (error, PENNY_TYPED_FROM,
               hours != NULL ? _("Type from when to when it was, or only how long. Nothing was saved yet.")
                             : _("Type from when to when it is. Nothing was saved yet."));
}

static int
minutes_of (const PennyTypedHours *self,
            PennyDate              day)
{
  return day != PENNY_DATE_NONE ? penny_shift_minutes (day, self->start, self->end, self->rest)
                                : self->end - self->start - self->rest;
}

PennyTypedWrong
penny_typed_hours_read (PennyTypedHours  *self,
                        PennyDate         day,
                        const char       *from,
                        const char       *to,
                        const char       *rest,
                        const char       *hours,
                        GError          **error)
{
  if (is_empty (from) && is_empty (to))
    return read_length (self, hours, error);
  self->start = penny_clock_parse (from);
  self->end = penny_clock_parse (to);
  self->rest = parse_rest (rest);
  if (self->start < 0 || self->start >= PENNY_DAY_MINUTES)
    return fail (error, PENNY_TYPED_FROM, _("Type when it began, such as 9:00 or 21:30. Nothing was saved yet."));
  if (self->end < 0)
    return fail (error, PENNY_TYPED_TO, _("Type when it ended, such as 16:30. Nothing was saved yet."));
  if (self->rest < 0)
    return fail (error, PENNY_TYPED_REST, _("Type the break in minutes, such as 30. Nothing was saved yet."));
  self->end = penny_shift_end (self->start, self->end);
  self->minutes = minutes_of (self, day);
  if (self->minutes <= 0)
    return fail (error, PENNY_TYPED_REST, _("The break is as long as all of it. Nothing was saved yet."));
  return PENNY_TYPED_WELL;
}

char *
penny_typed_hours_to_words (const PennyTypedHours *self,
                            PennyDate              day)
{
  g_autofree char *length = penny_hours_to_words (self->minutes);
  GString *words = g_string_new (NULL);

  penny_join (words, g_strdup_printf ("%s.", length));
  if (self->start >= 0 && day != PENNY_DATE_NONE)
    penny_join (words, penny_shift_explain (day, self->start, self->end));
  return g_string_free (words, FALSE);
}

int
penny_typed_tenths (const char *typed)
{
  g_autofree char *text = g_strstrip (g_strdup (typed));
  g_auto (GStrv) parts = g_strsplit (text, ".", 3);
  guint64 miles = 0, tenths = 0;

  if (parts[0] == NULL || (parts[1] != NULL && parts[2] != NULL) ||
      !g_ascii_string_to_unsigned (*parts[0] != '\0' ? parts[0] : "0", 10, 0, MOST_TENTHS / 10, &miles, NULL) ||
      (parts[1] != NULL && !g_ascii_string_to_unsigned (parts[1], 10, 0, 9, &tenths, NULL)))
    return -1;
  return (int) (miles * 10 + tenths) <= MOST_TENTHS ? (int) (miles * 10 + tenths) : -1;
}

static void
add_other_rates (GListStore          *choices,
                 const PennyContract *contract)
{
  for (int i = 0; contract != NULL && i < PENNY_OTHER_RATES; i++)
    if (contract->other_name[i] != NULL)
      penny_choices_add (choices, PENNY_ENTRY_OTHER_RATE, i, contract->other_name[i]);
}

GListStore *
penny_entry_kind_choices (const PennyContract *contract,
                          const PennyEntry    *entry,
                          gboolean             their_turn)
{
  GListStore *choices = penny_choices_new ();

  for (PennyEntryKind kind = 0; kind < PENNY_ENTRY_KINDS; kind++)
    if (kind == PENNY_ENTRY_OTHER_RATE)
      add_other_rates (choices, contract);
    else if (!their_turn || !penny_entry_kind_is_money (kind))
      penny_choices_add (choices, (int) kind, 0, penny_entry_kind_words (kind, 0, contract));
  /* The contract may have another name for it since. */
  if (penny_choices_find (G_LIST_MODEL (choices), (int) entry->kind, entry->other) == GTK_INVALID_LIST_POSITION)
    penny_choices_add (choices, (int) entry->kind, entry->other, penny_entry_kind_words (entry->kind, entry->other, contract));
  return choices;
}

GListStore *
penny_usual_kind_choices (const PennyContract *contract)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, PENNY_ENTRY_WORK, 0, penny_entry_kind_words (PENNY_ENTRY_WORK, 0, contract));
  penny_choices_add (choices, PENNY_ENTRY_SLEEP_IN, 0, penny_entry_kind_words (PENNY_ENTRY_SLEEP_IN, 0, contract));
  penny_choices_add (choices, PENNY_ENTRY_WAKING_NIGHT, 0, penny_entry_kind_words (PENNY_ENTRY_WAKING_NIGHT, 0, contract));
  add_other_rates (choices, contract);
  return choices;
}
