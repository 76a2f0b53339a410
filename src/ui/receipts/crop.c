#include "page-view.h"

int *
penny_crop_side (PennyCrop *crop,
                 PennyEdge  edge)
{
  switch (edge)
    {
    case PENNY_EDGE_LEFT:
      return &crop->left;
    case PENNY_EDGE_TOP:
      return &crop->top;
    case PENNY_EDGE_RIGHT:
      return &crop->right;
    case PENNY_EDGE_BOTTOM:
    case PENNY_N_EDGES:
    default:
      return &crop->bottom;
    }
}

/* A quarter to the right brings what was at the left to the top. */
PennyCrop
penny_crop_turn (PennyCrop crop,
                 int       quarters)
{
  PennyCrop turned = crop;

  for (int edge = 0; edge < PENNY_N_EDGES; edge++)
    *penny_crop_side (&turned, (PennyEdge) ((edge + quarters + 4) % PENNY_N_EDGES)) = *penny_crop_side (&crop, (PennyEdge) edge);
  return turned;
}

void
penny_crop_move (PennyCrop *crop,
                 PennyEdge  edge,
                 int        to)
{
  int opposite = *penny_crop_side (crop, (PennyEdge) ((edge + 2) % PENNY_N_EDGES));

  *penny_crop_side (crop, edge) = CLAMP (to, 0, MAX (PENNY_CROP_WHOLE - PENNY_CROP_LEAST - opposite, 0));
}

gboolean
penny_crop_is_whole (const PennyCrop *crop)
{
  return crop->left == 0 && crop->top == 0 && crop->right == 0 && crop->bottom == 0;
}
