#pragma once

#include <glib.h>

#include "payslip.h"

G_BEGIN_DECLS

/* What `pennywell pay work` and `pennywell pay check` can be told, by options (--tax-code 1257L) or on
 * a line of JSON ({"tax_code": "1257L"}): the names are the same.  A new field is one more row in pay-fields.c. */
typedef enum
{
  PENNY_FIELD_YEAR,
  PENNY_FIELD_FREQUENCY,
  PENNY_FIELD_PERIOD,
  PENNY_FIELD_PAYDAY,
  PENNY_FIELD_GROSS,
  PENNY_FIELD_TAX_CODE,
  PENNY_FIELD_NON_CUMULATIVE,
  PENNY_FIELD_NI_LETTER,
  PENNY_FIELD_PAY_TO_DATE,
  PENNY_FIELD_TAX_TO_DATE,
  PENNY_FIELD_LOAN_PLAN,
  PENNY_FIELD_POSTGRADUATE_LOAN,
  PENNY_FIELD_PENSION,
  PENNY_FIELD_EMPLOYEE_PENSION_RATE,
  PENNY_FIELD_EMPLOYER_PENSION_RATE,
  PENNY_FIELD_PENSION_ON,
  PENNY_FIELD_HOURS,
  PENNY_FIELD_RATE,
  PENNY_FIELDS_OF_WORK,         /* how many of them `work` knows */

  PENNY_FIELD_FROM = PENNY_FIELDS_OF_WORK,
  PENNY_FIELD_BORN,
  PENNY_FIELD_APPRENTICE_SINCE,
  PENNY_FIELD_STATED_HOURS,
  PENNY_FIELD_STATED_RATE,
  PENNY_FIELD_STATED_GROSS,
  PENNY_FIELD_STATED_TAX,
  PENNY_FIELD_STATED_EMPLOYEE_NI,
  PENNY_FIELD_STATED_STUDENT_LOAN,
  PENNY_FIELD_STATED_POSTGRADUATE_LOAN,
  PENNY_FIELD_STATED_EMPLOYEE_PENSION,
  PENNY_FIELD_STATED_NET,
  PENNY_FIELD_STATED_EMPLOYER_NI,
  PENNY_FIELD_STATED_EMPLOYER_PENSION,
  PENNY_FIELD_STATED_PAY_TO_DATE,
  PENNY_FIELD_STATED_TAX_TO_DATE,
  PENNY_FIELDS_OF_CHECK,        /* those of work are among them */

  PENNY_FIELD_NET = PENNY_FIELDS_OF_CHECK,   /* to work from net to gross: an option of `work`, and nothing on a line */
  PENNY_FIELDS,
} PennyPayField;

typedef struct
{
  gboolean  on_a_line;                  /* of a program: a message says "gross", not --gross, and days are year first */
  char     *texts[PENNY_FIELDS];        /* NULL: not said */
} PennyPayFields;

void      penny_pay_fields_clear       (PennyPayFields        *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PennyPayFields, penny_pay_fields_clear)

/* Options for the first @n fields, then @more; as penny_cli_parse(). */
gboolean  penny_pay_fields_parse       (PennyPayFields        *self,
                                        guint                  n,
                                        int                    argc,
                                        char                  *argv[],
                                        const GOptionEntry    *more,
                                        int                   *code);
/* FALSE where an option says what each line of --lines says: it would count for none of them. */
gboolean  penny_pay_fields_leave_to_lines (const PennyPayFields  *self,
                                        GError               **error);
/* The first @n fields from one line.  Names that are none of them are put into @ignored (char *s). */
gboolean  penny_pay_fields_take_line   (PennyPayFields        *self,
                                        guint                  n,
                                        const char            *line,
                                        gsize                  length,
                                        GPtrArray             *ignored,
                                        GError               **error);

/* Each reads one field; where it is not said the value stays as it was.  FALSE: the message names the field. */
gboolean  penny_pay_fields_pence       (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        PennyPence            *amount,
                                        GError               **error);
/* 0 to 100 per cent. */
gboolean  penny_pay_fields_rate        (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        PennyRate             *rate,
                                        GError               **error);
gboolean  penny_pay_fields_whole       (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        int                   *number,
                                        GError               **error);
gboolean  penny_pay_fields_yes         (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        gboolean              *yes,
                                        GError               **error);
gboolean  penny_pay_fields_date        (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        PennyDate             *date,
                                        GError               **error);
/* "80", "80.25", "80:15". */
gboolean  penny_pay_fields_minutes     (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        int                   *minutes,
                                        GError               **error);
/* One of @words, which ends with NULL, by its place. */
gboolean  penny_pay_fields_choice      (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        const char *const     *words,
                                        int                   *which,
                                        GError               **error);

/* FALSE with an error that asks for the field. */
gboolean  penny_pay_fields_need        (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        GError               **error);
/* "--tax-code" or "tax_code". */
char     *penny_pay_fields_name        (const PennyPayFields  *self,
                                        PennyPayField          field);
/* Puts the field's name before @error's message; gives FALSE. */
gboolean  penny_pay_fields_blame       (const PennyPayFields  *self,
                                        PennyPayField          field,
                                        GError               **error);

G_END_DECLS
