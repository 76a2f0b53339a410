#pragma once

#include "dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* What a script reads.  Amounts are strings ("17.00"), days are strings
 * ("2026-11-15"); a text that is NULL and a day that is none are left out.
 * @name is NULL inside a list. */
typedef struct _PennyJson PennyJson;

PennyJson *penny_json_new        (void);   /* the outermost object is open */
/* The same, to be printed as one line. */
PennyJson *penny_json_new_on_one_line (void);
/* The outermost is a list. */
PennyJson *penny_json_new_list   (void);
void       penny_json_free       (PennyJson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PennyJson, penny_json_free)
/* Closes it and prints it; nothing is printed before. */
void       penny_json_print      (PennyJson *self);

void       penny_json_begin      (PennyJson *self, const char *name);
void       penny_json_end        (PennyJson *self);
void       penny_json_begin_list (PennyJson *self, const char *name);
void       penny_json_end_list   (PennyJson *self);
void       penny_json_text       (PennyJson *self, const char *name, const char *text);
/* A list of char *s. */
void       penny_json_texts      (PennyJson *self, const char *name, const GPtrArray *texts);
void       penny_json_money      (PennyJson *self, const char *name, PennyPence amount);
void       penny_json_date       (PennyJson *self, const char *name, PennyDate date);
void       penny_json_number     (PennyJson *self, const char *name, gint64 number);
/* 980 is 98.0 */
void       penny_json_tenths     (PennyJson *self, const char *name, gint64 tenths);
void       penny_json_yes        (PennyJson *self, const char *name, gboolean yes);
/* An id is a string: it is larger than a script's number may be. */
void       penny_json_id         (PennyJson *self, const char *name, gint64 id);

G_END_DECLS
