#include "run-private.h"

GArray *
penny_parts_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PennySplit));
}

static PennySplit *
find (GArray *parts,
      gint64  line_id)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, PennySplit, i).line_id == line_id)
      return &g_array_index (parts, PennySplit, i);
  return NULL;
}

void
penny_parts_add (GArray     *parts,
                 gint64      line_id,
                 PennyPence  amount)
{
  PennySplit *there = find (parts, line_id);
  PennySplit part = { line_id, amount };

  if (there != NULL)
    there->amount = penny_pence_add (there->amount, amount);
  else if (amount != 0)
    g_array_append_val (parts, part);
}

void
penny_parts_add_all (GArray       *parts,
                     const GArray *more)
{
  for (guint i = 0; i < more->len; i++)
    {
      const PennySplit *part = &g_array_index (more, PennySplit, i);

      penny_parts_add (parts, part->line_id, part->amount);
    }
}

PennyPence
penny_parts_sum (const GArray *parts)
{
  PennyPence sum = 0;

  for (guint i = 0; i < parts->len; i++)
    sum = penny_pence_add (sum, g_array_index (parts, PennySplit, i).amount);
  return sum;
}

static PennySplit *
largest (GArray *parts)
{
  PennySplit *found = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      PennySplit *part = &g_array_index (parts, PennySplit, i);

      if (found == NULL || part->amount > found->amount)
        found = part;
    }
  return found;
}

static void
move (GArray     *parts,
      gint64      line_id,
      PennyPence  amount,
      GArray     *taken)
{
  penny_parts_add (parts, line_id, -amount);
  if (taken != NULL)
    penny_parts_add (taken, line_id, amount);
}

void
penny_parts_take (GArray     *parts,
                  gint64      first,
                  PennyPence  amount,
                  GArray     *taken)
{
  PennySplit *part = find (parts, first);
  PennyPence now = amount < 0 || part == NULL ? MIN (amount, 0) : MIN (amount, MAX (part->amount, 0));

  if (now != 0)
    move (parts, first, now, taken);
  amount -= now;
  while (amount > 0 && (part = largest (parts)) != NULL && part->amount > 0)
    {
      now = MIN (amount, part->amount);
      amount -= now;
      move (parts, part->line_id, now, taken);
    }
  if (amount != 0)
    move (parts, first, amount, taken);
}

void
penny_parts_reduce (GArray     *parts,
                    PennyPence  amount)
{
  PennyPence sum = penny_parts_sum (parts), left = amount;

  if (sum <= 0)
    return;
  for (guint i = 0; i < parts->len; i++)
    {
      PennySplit *part = &g_array_index (parts, PennySplit, i);
      PennyPence share = i + 1 == parts->len ? left : MIN (left, penny_pence_share (part->amount, amount, sum));

      part->amount -= share;
      left -= share;
    }
}

void
penny_parts_tidy (GArray *parts)
{
  PennyPence short_by = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      PennySplit *part = &g_array_index (parts, PennySplit, i);

      if (part->amount >= 0)
        continue;
      short_by -= part->amount;
      part->amount = 0;
    }
  if (parts->len > 0 && short_by > 0)
    penny_parts_take (parts, largest (parts)->line_id, short_by, NULL);
  for (guint i = parts->len; i > 0; i--)
    if (g_array_index (parts, PennySplit, i - 1).amount == 0)
      g_array_remove_index (parts, i - 1);
}

void
penny_slip_parts_clear (PennySlipParts *parts)
{
  g_clear_pointer (&parts->net, g_array_unref);
  g_clear_pointer (&parts->hmrc, g_array_unref);
  g_clear_pointer (&parts->employer_ni, g_array_unref);
  g_clear_pointer (&parts->pension, g_array_unref);
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    g_clear_pointer (&parts->orders[i], g_array_unref);
}

static void
init (PennySlipParts *parts)
{
  *parts = (PennySlipParts) {
    .net = penny_parts_new (), .hmrc = penny_parts_new (), .employer_ni = penny_parts_new (), .pension = penny_parts_new (),
  };
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    parts->orders[i] = penny_parts_new ();
}

static void
turn (GArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    g_array_index (parts, PennySplit, i).amount *= -1;
}

static void
turn_all (PennySlipParts *parts)
{
  turn (parts->net);
  turn (parts->hmrc);
  turn (parts->employer_ni);
  turn (parts->pension);
  for (guint i = 0; i < PENNY_ATTACHMENTS; i++)
    turn (parts->orders[i]);
}

/* @sign turns a reversal's figures back, so that it comes to exactly what it takes back. */
static void
fill (PennySlipParts        *parts,
      const PennySlip       *slip,
      const PennySlipRecord *record,
      int                    sign)
{
  gint64 line = record->pay_line;

  penny_parts_take (parts->net, line, sign * (slip->tax + slip->employee_ni + slip->student_loans), parts->hmrc);
  penny_parts_take (parts->net, line, sign * slip->pension, parts->pension);
  for (guint i = 0; i < record->slip.terms.n_attachments; i++)
    penny_parts_take (parts->net, line, sign * record->slip.attachments[i], parts->orders[i]);
  /* A bureau's payslip may say another net. */
  penny_parts_take (parts->net, line, penny_parts_sum (parts->net) - sign * slip->net, NULL);
  penny_parts_add (parts->employer_ni, record->ni_line != 0 ? record->ni_line : line, sign * (slip->employer_ni + slip->class_1a));
  penny_parts_add (parts->pension, record->pension_line != 0 ? record->pension_line : line, sign * slip->employer_pension);
}

gboolean
penny_slip_parts (const PennySlip  *slip,
                  GPtrArray        *lines,
                  PennySlipRecord  *record,
                  PennySlipParts   *parts,
                  GError          **error)
{
  int sign = slip->reverses != 0 ? -1 : 1;

  init (parts);
  if (!penny_slip_record_read (slip->working, record, error))
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const PennySlipLine *line = g_ptr_array_index (lines, i);

      if (line->line_id != 0)
        penny_parts_add (parts->net, line->line_id, sign * line->amount);
    }
  fill (parts, slip, record, sign);
  if (sign < 0)
    turn_all (parts);
  return TRUE;
}
