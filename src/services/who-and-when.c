#include "who-and-when.h"

#include <string.h>

const char *
penny_who (const PennyPerson *person)
{
  if (person == NULL)
    return NULL;
  if (person->manager != NULL && *person->manager != '\0')
    return person->manager;
  return person->name != NULL && *person->name != '\0' ? person->name : NULL;
}

/* The free words of a book's manager: "sister; nominee". */
static PennyRole
role_of_words (const char *words)
{
  static const struct
  {
    const char *word;
    PennyRole   role;
  } roles[] = {
    { "nominee", PENNY_ROLE_NOMINEE },
    { "representative", PENNY_ROLE_REPRESENTATIVE },
    { "carer", PENNY_ROLE_CARER },
  };
  g_autofree char *folded = g_utf8_casefold (words, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strstr (folded, roles[i].word) != NULL)
      return roles[i].role;
  return PENNY_ROLE_UNSAID;
}

PennyRole
penny_role (const PennyPerson *person)
{
  if (penny_who (person) == NULL)
    return PENNY_ROLE_UNSAID;
  if (person->manager == NULL || *person->manager == '\0')
    return PENNY_ROLE_HOLDER;
  return person->manager_role != NULL ? role_of_words (person->manager_role) : PENNY_ROLE_UNSAID;
}

static PennyDate
day_of (GDateTime *moment)
{
  int year, month, of_month;

  g_date_time_get_ymd (moment, &year, &month, &of_month);
  return penny_date_new (year, month, of_month);
}

PennyDate
penny_day_of (gint64 moment)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);

  return local != NULL ? day_of (local) : PENNY_DATE_NONE;
}

PennyDate
penny_today (void)
{
  const char *set = g_getenv ("PENNYWELL_TODAY");
  PennyDate day = set != NULL ? penny_date_parse (set) : PENNY_DATE_NONE;
  g_autoptr (GDateTime) now = NULL;

  if (day != PENNY_DATE_NONE)
    return day;

  now = g_date_time_new_now_local ();
  return day_of (now);
}
