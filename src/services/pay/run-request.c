#include "run-private.h"

/* Making, copying and freeing what a run is asked with and answers. */

static void
free_stated (PennyStatedSlip *self)
{
  g_free (self->file_name);
  g_clear_pointer (&self->file, g_bytes_unref);
  g_free (self);
}

static PennyStatedSlip *
copy_stated (const PennyStatedSlip *self)
{
  PennyStatedSlip *copy = g_memdup2 (self, sizeof *self);

  copy->file_name = g_strdup (self->file_name);
  copy->file = self->file == NULL ? NULL : g_bytes_ref (self->file);
  return copy;
}

PennyRunRequest *
penny_run_request_new (void)
{
  return g_new0 (PennyRunRequest, 1);
}

PennyRunRequest *
penny_run_request_copy (const PennyRunRequest *self)
{
  PennyRunRequest *copy = g_memdup2 (self, sizeof *self);

  copy->assistants = self->assistants == NULL ? NULL : g_array_copy (self->assistants);
  copy->redundant = self->redundant == NULL ? NULL : g_array_copy (self->redundant);
  copy->no_notice = self->no_notice == NULL ? NULL : g_array_copy (self->no_notice);
  copy->stated = NULL;
  if (self->stated == NULL)
    return copy;
  copy->stated = g_ptr_array_new_with_free_func ((GDestroyNotify) free_stated);
  for (guint i = 0; i < self->stated->len; i++)
    g_ptr_array_add (copy->stated, copy_stated (g_ptr_array_index (self->stated, i)));
  return copy;
}

void
penny_run_request_free (PennyRunRequest *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->assistants, g_array_unref);
  g_clear_pointer (&self->redundant, g_array_unref);
  g_clear_pointer (&self->no_notice, g_array_unref);
  if (self->stated != NULL)
    g_ptr_array_set_free_func (self->stated, (GDestroyNotify) free_stated);
  g_clear_pointer (&self->stated, g_ptr_array_unref);
  g_free (self);
}

void
penny_run_draft_free (PennyRunDraft *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_clear_pointer (&self->request, penny_run_request_free);
  g_strfreev (self->owed);
  g_free (self->seen);
  g_free (self);
}

void
penny_run_approval_free (PennyRunApproval *self)
{
  if (self == NULL)
    return;
  penny_run_request_free (self->request);
  g_free (self->seen);
  g_free (self->note);
  g_free (self);
}

void
penny_release_free (PennyRelease *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

void
penny_told_free (PennyTold *self)
{
  if (self == NULL)
    return;
  g_free (self->by);
  g_free (self->receipt);
  g_free (self);
}

void
penny_run_view_free (PennyRunView *self)
{
  if (self == NULL)
    return;
  penny_run_free (self->run);
  g_clear_pointer (&self->slips, g_ptr_array_unref);
  g_clear_pointer (&self->bills, g_ptr_array_unref);
  g_free (self);
}

void
penny_slip_view_free (PennySlipView *self)
{
  if (self == NULL)
    return;
  penny_run_free (self->run);
  penny_slip_free (self->slip);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  penny_slip_free (self->last);
  g_clear_pointer (&self->last_lines, g_ptr_array_unref);
  penny_assistant_free (self->assistant);
  penny_employer_free (self->employer);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}
