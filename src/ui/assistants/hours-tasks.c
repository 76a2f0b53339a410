#include "hours-tasks.h"

#include <glib/gi18n-lib.h>

#include "hours-words.h"

static const struct
{
  const char *title;
  const char *note;
} tasks[] = {
  [PENNY_HOURS_FILL] = { N_("Fill in the usual week"), NULL },
  [PENNY_HOURS_COPY] = { N_("Copy last week"), NULL },
  [PENNY_HOURS_MAKE_USUAL] = { N_("Make this the usual week"), N_("Other weeks can then be filled in from it.") },
  [PENNY_HOURS_EDIT_USUAL] = { N_("See or change the usual week"), NULL },
  [PENNY_HOURS_SIGN] = { N_("Sign this week"), N_("The assistant types their name.") },
  [PENNY_HOURS_REOPEN] = { N_("Open this week again"), N_("To change it. It must be approved again after that.") },
  [PENNY_HOURS_PRINT] = { N_("Print a timesheet"), N_("For the assistant to sign on paper.") },
  [PENNY_HOURS_APPROVE_ALL] = { N_("Approve everyone’s week"), N_("Of all assistants at once.") },
  [PENNY_HOURS_IMPORT] = { N_("Bring in hours from a file"), NULL },
  [PENNY_HOURS_TURN] = { N_("Give an assistant a turn"),
                         N_("They see their own hours alone, enter them and sign.") },
};

static void
offer (GPtrArray      *facts,
       PennyHoursTask  task)
{
  g_autofree char *key = g_strdup_printf ("task %d", (int) task);
  PennyFact *fact = penny_fact_new (key, g_strdup (_(tasks[task].title)), NULL);

  fact->note = tasks[task].note != NULL ? g_strdup (_(tasks[task].note)) : NULL;
  fact->target = task;
  fact->go = "hours.do";
  g_ptr_array_add (facts, fact);
}

gboolean
penny_hours_can_approve (const PennyHoursPage *page)
{
  return page->view != NULL && penny_week_count_open (page->view) > 0;
}

GPtrArray *
penny_hours_begin_facts (const PennyHoursPage *page)
{
  GPtrArray *facts = penny_facts_list ();

  if (page->view->n > 0)
    return facts;
  if (page->view->has_usual)
    offer (facts, PENNY_HOURS_FILL);
  offer (facts, PENNY_HOURS_COPY);
  return facts;
}

GPtrArray *
penny_hours_task_facts (const PennyHoursPage *page)
{
  const PennyWeekView *view = page->view;
  GPtrArray *facts = penny_facts_list ();
  gboolean can_approve = penny_hours_can_approve (page);

  if (view->n > 0 && !can_approve && view->n_paid < view->n)
    offer (facts, PENNY_HOURS_REOPEN);
  if (can_approve && view->timesheet == NULL)
    offer (facts, PENNY_HOURS_SIGN);
  offer (facts, PENNY_HOURS_PRINT);
  if (view->n > 0)
    offer (facts, PENNY_HOURS_MAKE_USUAL);
  offer (facts, PENNY_HOURS_EDIT_USUAL);
  if (page->assistants->len > 1)
    offer (facts, PENNY_HOURS_APPROVE_ALL);
  offer (facts, PENNY_HOURS_IMPORT);
  offer (facts, PENNY_HOURS_TURN);
  return facts;
}
