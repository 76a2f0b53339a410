#pragma once

#include "state-pension-age.h"

G_BEGIN_DECLS

/* Which National Insurance letter fits a person on a payday: it is what is true on the day of payment that counts.
 * Sources: https://www.gov.uk/national-insurance-rates-letters/category-letters; CWG2, chapter 3; HMRC's National
 * Insurance Manual, NIM01430 (veterans) and NIM01540 (special tax sites).  In this order, the first that is true:
 *
 *   under 16                                  X
 *   State Pension age                         C; S and K on a special tax site
 *   married woman's reduced rate              B; I and E (NIM01430: no V beside it)
 *   deferment                                 Z under 21, else J; L and D (no V, and no H: there is no such letter)
 *   apprentice under 25                       H, also under 21 (HMRC's brief of July 2015)
 *   under 21                                  M
 *   veteran, first year of civilian work      V
 *   special tax site                          F and N
 *   anyone else                               A
 *
 * Someone on a special tax site who is an apprentice under 25, under 21 or a veteran has H, M, Z or V: their employer pays
 * nothing up to a higher limit than the site's. */

typedef enum
{
  PENNY_SITE_NONE,
  PENNY_SITE_FREEPORT,
  PENNY_SITE_INVESTMENT_ZONE,
} PennySpecialSite;

typedef struct
{
  PennyDate        born;                /* NONE: not known; then no letter follows from age */
  gboolean         apprentice;          /* on an approved apprenticeship, with the agreement to show it */
  gboolean         reduced_rate;        /* she gave the employer her certificate: CA4139, CF383 or CF380A */
  gboolean         deferred;            /* HMRC sent the employer a deferment certificate, CA2700 */
  PennyDate        civilian_since;      /* the first day of work since leaving the regular armed forces; NONE: no veteran */
  PennySpecialSite site;                /* asked for, never found out */
} PennyNiCircumstances;

typedef enum
{
  PENNY_NI_UNDER_16,
  PENNY_NI_PENSION_AGE,
  PENNY_NI_REDUCED_RATE,
  PENNY_NI_DEFERRED,
  PENNY_NI_DEFERRED_UNDER_21,
  PENNY_NI_APPRENTICE,
  PENNY_NI_UNDER_21,
  PENNY_NI_VETERAN,
  PENNY_NI_SITE,
  PENNY_NI_STANDARD,
} PennyNiReason;

typedef struct
{
  char          letter;
  PennyNiReason reason;
  PennyDate     changes_on;             /* from this day on it is another one by age or time alone; NONE: never */
  char          changes_to;             /* 0 with NONE */
} PennyNiLetter;

void  penny_ni_letter_choose   (PennyNiLetter              *chosen,
                                const PennyNiCircumstances *circumstances,
                                PennyDate                   payday);
/* Sentences for people: why it is this letter, and when it changes. Translated. */
char *penny_ni_letter_explain  (const PennyNiLetter        *chosen,
                                PennyDate                   payday);

G_END_DECLS
