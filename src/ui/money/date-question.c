#include "date-question.h"

#include <glib/gi18n-lib.h>

#include "dates.h"

#define LOOKED_AT (64 * 1024)

/* Two small numbers and a year: "03/04/2026", "3.4.26", "12/19'18". */
#define PATTERN "\\b(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-']\\s?(\\d{4}|\\d{2})\\b"

static PennyDate
make_date (int year,
           int month,
           int day)
{
  return penny_date_new (year < 100 ? 2000 + year : year, month, day);
}

static int
number (GMatchInfo *match,
        int         group)
{
  g_autofree char *digits = g_match_info_fetch (match, group);

  return (int) g_ascii_strtoll (digits, NULL, 10);
}

static char *
in_words (PennyDate date)
{
  /* No today: the year is always said. */
  return penny_date_to_words (date, PENNY_DATE_NONE);
}

static gboolean
fill (PennyDateQuestion *self,
      GMatchInfo        *match)
{
  int first = number (match, 1);
  int second = number (match, 2);
  PennyDate day_first = make_date (number (match, 3), second, first);
  PennyDate month_first = make_date (number (match, 3), first, second);
  g_autofree char *written = g_match_info_fetch (match, 0);

  if (day_first == PENNY_DATE_NONE || month_first == PENNY_DATE_NONE || first == second)
    return FALSE;
  self->question = g_strdup_printf (_("The statement says %s, and nothing in it tells which day that is."), written);
  self->day_first = in_words (day_first);
  self->month_first = in_words (month_first);
  return TRUE;
}

PennyDateQuestion *
penny_date_question_new (GBytes *bytes)
{
  PennyDateQuestion *self = g_new0 (PennyDateQuestion, 1);
  g_autoptr (GRegex) regex = g_regex_new (PATTERN, G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  g_regex_match_full (regex, text != NULL ? text : "", (gssize) MIN (size, LOOKED_AT), 0, 0, &match, NULL);
  while (g_match_info_matches (match))
    {
      if (fill (self, match))
        return self;
      g_match_info_next (match, NULL);
    }
  self->question = g_strdup (_("Nothing in the statement tells which it is."));
  self->day_first = g_strdup (_("The day first"));
  self->month_first = g_strdup (_("The month first"));
  return self;
}

void
penny_date_question_free (PennyDateQuestion *self)
{
  g_free (self->question);
  g_free (self->day_first);
  g_free (self->month_first);
  g_free (self);
}
