#include "who-and-when.h"

const char *
penny_who (const PennyPerson *person)
{
  if (person == NULL)
    return NULL;
  if (person->manager != NULL && *person->manager != '\0')
    return person->manager;
  return person->name != NULL && *person->name != '\0' ? person->name : NULL;
}

PennyDate
penny_today (void)
{
  const char *set = g_getenv ("PENNYWELL_TODAY");
  PennyDate day = set != NULL ? penny_date_parse (set) : PENNY_DATE_NONE;
  g_autoptr (GDateTime) now = NULL;
  int year, month, of_month;

  if (day != PENNY_DATE_NONE)
    return day;

  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &of_month);
  return penny_date_new (year, month, of_month);
}
