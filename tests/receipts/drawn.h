#pragma once

#include <cairo.h>

#include "dates.h"
#include "pence.h"

G_BEGIN_DECLS

/* Receipts that nobody was given: made up by a seed, drawn, worn like paper in
 * a pocket and photographed.  The same seed gives the same pixels where the same
 * fonts are there. */

typedef enum
{
  DRAWN_SHOP,
  DRAWN_CAFE,
  DRAWN_TAXI,
  DRAWN_GYM,
  DRAWN_INVOICE,
  DRAWN_ORDER,                 /* an online order's e-mail, printed or shown on a screen */
  DRAWN_BUS,
  DRAWN_CHEMIST,
  DRAWN_WELSH,
  DRAWN_SLIP,                  /* a card machine's */
  DRAWN_KINDS
} DrawnKind;

/* A line of it: at the left, at the right, or in the middle. */
typedef struct
{
  char    *left, *right;
  gboolean middle, bold;
  int      size;               /* in hundredths of the page's own */
} DrawnLine;

typedef struct
{
  DrawnKind  kind;
  PennyPence total;
  PennyDate  date;
  char      *payee;            /* as a person would say it */
  GPtrArray *lines;            /* DrawnLine */
} Drawn;

const char      *drawn_kind_name (DrawnKind       kind);
/* Number @n of the receipts of @seed. */
Drawn           *drawn_make      (guint32         seed,
                                  guint           n,
                                  PennyDate       today);
void             drawn_free      (Drawn          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Drawn, drawn_free)
cairo_surface_t *drawn_paper     (const Drawn    *self,
                                  GRand          *rand);
/* As a photo: JPEG or PNG. Takes @paper. */
GBytes          *drawn_photo     (cairo_surface_t *paper,
                                  GRand           *rand,
                                  gboolean        *png);
/* Number @n as a photo, as it will always be. */
GBytes          *drawn_file      (const Drawn     *self,
                                  guint32          seed,
                                  guint            n,
                                  gboolean        *png);

G_END_DECLS
