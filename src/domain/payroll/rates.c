#include "rates.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rate-form.h"

/* This reads the lines itself: GKeyFile tells no line numbers, and of a section or figure that stands twice it
 * takes the last in silence.  A wrong figure here is wrong in everyone's pay, so nothing is guessed. */

#define LONGEST_LINE  500
#define MOST_SECTIONS 32

typedef struct
{
  PennyRates             *rates;
  guint                   line;
  guint                   found[MOST_SECTIONS];   /* line where each section begins, or 0 */
  const PennyRateSection *section;                /* the one that is being read */
  char                   *title;                  /* of that, as it is written */
  guint                   section_line;
  gpointer                filled;
  guint                   seen[PENNY_RATE_KEYS];  /* line of each of its keys, or 0 */
  GError                **error;
} Reader;

/* Takes @wrong, a whole sentence. Always FALSE. */
static gboolean
fail (Reader *self,
      guint   line,
      char   *wrong)
{
  g_set_error (self->error, PENNY_PAY_ERROR, PENNY_PAY_ERROR_BAD_RATES,
               /* Translators: where in a file something is wrong: file, line, a sentence */
               _("%1$s, line %2$u: %3$s"), self->rates->file, line, wrong);
  g_free (wrong);
  return FALSE;
}

static guint
index_of (const PennyRateSection *section)
{
  guint i = (guint) (section - penny_rate_sections);

  g_assert (i < MOST_SECTIONS);
  return i;
}

static guint *
seen (Reader             *self,
      const PennyRateKey *key)
{
  guint i = (guint) (key - self->section->keys);

  g_assert (i < PENNY_RATE_KEYS);
  return &self->seen[i];
}

static gboolean
check_complete (Reader *self)
{
  for (const PennyRateKey *key = self->section->keys; key->name != NULL; key++)
    if (*seen (self, key) == 0 && !penny_rate_key_is_open (key))
      return fail (self, self->section_line,
                   g_strdup_printf (_("The line “%1$s” is missing from the section [%2$s] that begins here."),
                                    key->name, self->title));
  return TRUE;
}

static gboolean
check_orders (Reader *self)
{
  const char *rest;

  for (const PennyRateOrder *order = self->section->orders; order != NULL && order->less != NULL; order++)
    {
      const PennyRateKey *less = penny_rate_section_key (self->section, order->less, &rest);
      const PennyRateKey *more = penny_rate_section_key (self->section, order->more, &rest);

      if (!penny_rate_kind_in_order (less->kind, G_STRUCT_MEMBER_P (self->filled, less->offset),
                                     G_STRUCT_MEMBER_P (self->filled, more->offset)))
        return fail (self, *seen (self, less),
                     g_strdup_printf (_("“%1$s” is more than “%2$s” in line %3$u, which cannot be."),
                                      less->name, more->name, *seen (self, more)));
    }
  return TRUE;
}

static gboolean
end_section (Reader *self)
{
  const char *key = NULL, *rest;
  char *wrong;

  if (self->section == NULL)
    return TRUE;
  if (!check_complete (self) || !check_orders (self))
    return FALSE;
  if (self->section->finish == NULL)
    return TRUE;
  wrong = self->section->finish (self->rates, self->filled, &key);
  if (wrong == NULL)
    return TRUE;
  return fail (self, key == NULL ? self->section_line :
                     *seen (self, penny_rate_section_key (self->section, key, &rest)), wrong);
}

/* @date: what stands behind a dated section's name. */
static const PennyRateSection *
find_section (const char  *title,
              const char **date)
{
  for (const PennyRateSection *section = penny_rate_sections; section->name != NULL; section++)
    {
      gsize length = strlen (section->name);

      *date = NULL;
      if (section->dated == PENNY_RATE_UNDATED && g_str_equal (title, section->name))
        return section;
      if (section->dated != PENNY_RATE_UNDATED && g_str_has_prefix (title, section->name) &&
          (title[length] == ' ' || title[length] == '\0'))
        {
          *date = title + length + (title[length] == ' ');
          return section;
        }
    }
  return NULL;
}

static char *
wrong_date (Reader    *self,
            PennyDate  from)
{
  int year = self->rates->year;
  const PennyNiRates *last = self->rates->n_ni > 0 ? &self->rates->ni[self->rates->n_ni - 1] : NULL;

  if (from == PENNY_DATE_NONE)
    return g_strdup_printf (_("The section’s name ends with the day from which it counts, like [%s 2026-04-06]."),
                            self->section->name);
  if (from > penny_tax_year_last (year) || from < penny_date_new (year, 4, 1))
    return g_strdup (_("That day is not in the file’s tax year."));
  if (self->section->dated != PENNY_RATE_EACH_CHANGE)
    return NULL;
  if (last == NULL && from != penny_tax_year_first (year))
    return g_strdup (_("The first such section counts from the tax year’s first day, 6 April."));
  if (last != NULL && from <= last->from)
    return g_strdup (_("Such sections come in the order of their days."));
  if (self->rates->n_ni == PENNY_NI_CHANGES)
    return g_strdup_printf (_("There can be %d such sections at most."), PENNY_NI_CHANGES);
  return NULL;
}

/* Where the section's figures go, and from when they count. */
static gboolean
place_section (Reader     *self,
               const char *date)
{
  PennyDate from = date != NULL ? penny_date_parse (date) : PENNY_DATE_NONE;
  char *wrong = date != NULL ? wrong_date (self, from) : NULL;

  if (wrong != NULL)
    return fail (self, self->line, wrong);
  self->filled = G_STRUCT_MEMBER_P (self->rates, self->section->offset);
  if (self->section->dated == PENNY_RATE_EACH_CHANGE)
    self->filled = &self->rates->ni[self->rates->n_ni++];
  if (date != NULL)
    G_STRUCT_MEMBER (PennyDate, self->filled, self->section->date) = from;
  return TRUE;
}

static gboolean
begin_section (Reader *self,
               char   *title)
{
  const char *date;
  guint *found;

  self->section = find_section (title, &date);
  if (self->section == NULL)
    return fail (self, self->line, g_strdup_printf (_("There is no section called [%s]."), title));
  found = &self->found[index_of (self->section)];
  if (self->section != penny_rate_sections && self->found[0] == 0)
    return fail (self, self->line, g_strdup_printf (_("The first section is [%s]."), penny_rate_sections[0].name));
  if (*found != 0 && self->section->dated != PENNY_RATE_EACH_CHANGE)
    return fail (self, self->line,
                 g_strdup_printf (_("The section [%1$s] is here twice: first in line %2$u. Take one of them out."),
                                  title, *found));
  *found = self->line;
  self->title = title;
  self->section_line = self->line;
  memset (self->seen, 0, sizeof self->seen);
  return place_section (self, date);
}

static gboolean
read_figure (Reader     *self,
             const char *name,
             const char *value)
{
  const char *rest;
  const PennyRateKey *key;
  char *wrong;

  if (self->section == NULL)
    return fail (self, self->line, g_strdup (_("This line stands before the first section.")));
  key = penny_rate_section_key (self->section, name, &rest);
  if (key == NULL)
    return fail (self, self->line,
                 g_strdup_printf (_("The section [%1$s] has no line called “%2$s”."), self->title, name));
  if (*seen (self, key) != 0 && key->kind != PENNY_RATE_KIND_SOURCE && !penny_rate_key_is_open (key))
    return fail (self, self->line,
                 g_strdup_printf (_("“%1$s” is here twice: first in line %2$u. Take one of them out."),
                                  name, *seen (self, key)));
  *seen (self, key) = self->line;
  if (*value == '\0')
    return fail (self, self->line, g_strdup_printf (_("There is nothing after the = of “%s”."), name));
  wrong = penny_rate_kind_read (key->kind, rest, value, G_STRUCT_MEMBER_P (self->filled, key->offset));
  return wrong == NULL || fail (self, self->line, wrong);
}

/* @line is cut up here. */
static gboolean
read_line (Reader *self,
           char   *line)
{
  gsize length = strlen (g_strstrip (line));
  char *value;

  if (length > LONGEST_LINE)
    return fail (self, self->line, g_strdup (_("This line is too long.")));
  if (length == 0 || *line == '#')
    return TRUE;
  if (*line == '[' && line[length - 1] == ']')
    {
      line[length - 1] = '\0';
      return end_section (self) && begin_section (self, line + 1);
    }
  value = strchr (line, '=');
  if (value == NULL)
    return fail (self, self->line, g_strdup (_("A line is a [section], a “name = figure”, or a remark after a #.")));
  *value++ = '\0';
  return read_figure (self, g_strchomp (line), g_strchug (value));
}

static gboolean
read_lines (Reader *self,
            char   *text)
{
  /* An editor may put the mark of a byte order before everything. */
  char *next = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;

  while (next != NULL)
    {
      char *line = next;

      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      self->line++;
      if (!read_line (self, line))
        return FALSE;
    }
  if (!end_section (self))
    return FALSE;
  for (const PennyRateSection *section = penny_rate_sections; section->name != NULL; section++)
    if (self->found[index_of (section)] == 0)
      return fail (self, self->line, g_strdup_printf (_("The file ends here, and the section [%s] is missing."),
                                                      section->name));
  return TRUE;
}

static gboolean
check_text (Reader     *self,
            const char *text,
            gsize       length)
{
  const char *end;
  guint line = 1;

  if (g_utf8_validate_len (text, length, &end))
    return TRUE;
  for (const char *at = text; at < end; at++)
    line += *at == '\n';
  return fail (self, line,
               g_strdup (_("There is a character here that is not plain text. Save the file as UTF-8 text.")));
}

PennyRates *
penny_rates_parse (const char  *text,
                   gsize        length,
                   const char  *file,
                   GError     **error)
{
  g_autoptr (PennyRates) rates = g_new0 (PennyRates, 1);
  g_autofree char *cut_up = NULL;
  Reader reader = { .rates = rates, .error = error };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  rates->file = g_strdup (file);
  if (!check_text (&reader, text, length))
    return NULL;
  rates->text = g_strndup (text, length);
  cut_up = g_strndup (text, length);
  return read_lines (&reader, cut_up) ? g_steal_pointer (&rates) : NULL;
}

void
penny_rates_free (PennyRates *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_free (self->text);
  g_free (self);
}

const PennyNiRates *
penny_rates_ni (const PennyRates *self,
                PennyDate         payday)
{
  const PennyNiRates *ni;

  g_return_val_if_fail (self != NULL && self->n_ni > 0, NULL);

  ni = &self->ni[0];
  for (guint i = 1; i < self->n_ni; i++)
    if (self->ni[i].from <= payday)
      ni = &self->ni[i];
  return ni;
}
