#pragma once

#include "staff.h"

/* Acts on Amir, and on others, that several programs begin with.  What was made is left in the staff. */
void change_assistant (Staff *staff);
void add_code (Staff *staff);
void add_pension (Staff *staff);
void add_order (Staff *staff);
void add_contact (Staff *staff);
void save_document (Staff *staff, gint64 id, gint64 assistant_id, PennyDocumentKind kind, const char *until);
void add_document (Staff *staff);
void make_self_employed (Staff *staff);
void save_invoice (Staff *staff, gint64 id, PennyPence amount);
void add_invoice (Staff *staff);
void make_invoice (Staff *staff);
void work_and_plan (Staff *staff);
void leave (Staff *staff);
void work_and_leave (Staff *staff);
void give_p45 (Staff *staff);
void leave_and_be_given_p45 (Staff *staff);
void give_p45_earlier (Staff *staff);
