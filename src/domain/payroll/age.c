#include "age.h"

int
penny_age_on (PennyDate born,
              PennyDate on)
{
  int born_year, born_month, born_day, year, month, day;

  penny_date_split (born, &born_year, &born_month, &born_day);
  penny_date_split (on, &year, &month, &day);
  return year - born_year - (month * 100 + day < born_month * 100 + born_day ? 1 : 0);
}

PennyDate
penny_age_reached (PennyDate born,
                   int       age)
{
  int year, month, day;
  PennyDate birthday;

  penny_date_split (born, &year, &month, &day);
  birthday = penny_date_new (year + age, month, day);
  return birthday != PENNY_DATE_NONE ? birthday : penny_date_new (year + age, month + 1, 1);
}
