#pragma once

#include "acts.h"
#include "pay-tables.h"

G_BEGIN_DECLS

/* Hours: a week at a glance, entered, signed, approved, paid.  Weeks begin on Monday. */

/* One assistant's week. A PennyRead: request PennyWeekRequest, answer PennyWeekView. */
typedef struct
{
  gint64    assistant_id;
  PennyDate day;                      /* any day of the week */
} PennyWeekRequest;

typedef struct
{
  PennyAssistant *assistant;
  PennyContract  *contract;           /* on the week's first day from which there is one; or NULL */
  PennyDate       week;               /* Monday */
  GPtrArray      *days[7];            /* PennyEntry */
  gint64          minutes[PENNY_ENTRY_KINDS];
  gint64          agreed;             /* minutes; 0: hours vary */
  PennyTimesheet *timesheet;          /* signed, or NULL */
  gboolean        has_usual;
  guint           n, n_approved, n_paid;   /* entries */
  PennyPence      estimate;           /* what the hours come to before tax */
} PennyWeekView;
void      penny_week_view_free        (PennyWeekView *self);
gpointer  penny_week_view             (PennyStore *store, gpointer week_request, GError **error);

/* Acts. An entry's minutes are worked out here from its times (domain/shift.h); one with minutes alone keeps them.
 * Refused: a week that is approved or paid (reopen first), two stretches at once, before the first or after the last day. */
gboolean  penny_act_save_entry        (PennyStore *store, gpointer entry, gint64 *id, GError **error);
gboolean  penny_act_remove_entry      (PennyStore *store, gpointer removal, gint64 *id, GError **error);
gboolean  penny_act_save_usual_hours  (PennyStore *store, gpointer usual_hours, gint64 *id, GError **error);
gboolean  penny_act_remove_usual_hours (PennyStore *store, gpointer removal, gint64 *id, GError **error);

typedef struct
{
  gint64          assistant_id;       /* 0: everyone's, where that makes sense */
  PennyDate       day;                /* any day of the week */
  char           *signed_by;          /* to sign: the name typed */
  PennyDate       today;
} PennyWeekAct;
void      penny_week_act_free         (PennyWeekAct *self);
/* Only into a week that has no entries. */
gboolean  penny_act_fill_usual        (PennyStore *store, gpointer week_act, gint64 *id, GError **error);
gboolean  penny_act_copy_last_week    (PennyStore *store, gpointer week_act, gint64 *id, GError **error);
/* This week becomes the usual one. */
gboolean  penny_act_make_usual        (PennyStore *store, gpointer week_act, gint64 *id, GError **error);
gboolean  penny_act_sign_week         (PennyStore *store, gpointer week_act, gint64 *id, GError **error);
gboolean  penny_act_approve_week      (PennyStore *store, gpointer week_act, gint64 *id, GError **error);
/* Back to entered; a signature falls with it. Refused where it was paid. */
gboolean  penny_act_reopen_week       (PennyStore *store, gpointer week_act, gint64 *id, GError **error);

/* Hours from a CSV file: look first, then one act. */
typedef struct
{
  GPtrArray *entries;                 /* PennyEntry that it would add */
  GPtrArray *there;                   /* PennyEntry that are there already, the same */
  GPtrArray *wrong;                   /* char *: row by row, what could not be read and why */
} PennyHoursFile;
typedef struct
{
  GBytes    *bytes;
  PennyDate  today;
} PennyHoursLook;
void      penny_hours_look_free       (PennyHoursLook *self);
void      penny_hours_file_free       (PennyHoursFile *self);
/* A PennyRead: columns who, day, start, end, break, hours, kind, note in any order, known by their headings. */
gpointer  penny_hours_look            (PennyStore *store, gpointer hours_look, GError **error);
/* Request: PennyHoursFile. */
gboolean  penny_act_bring_in_hours    (PennyStore *store, gpointer hours_file, gint64 *id, GError **error);

G_END_DECLS
