#include "receipt-lines.h"

#include <string.h>

/* Sums of money in a line that a machine read: "£29.00", "E29.00", "29 . 00",
 * "l2.5O", "1,234.50-".  Days, weights, rates and telephone numbers are none. */

#define POUND "£"
#define MOST  G_GINT64_CONSTANT (100000000)   /* a million pounds */

/* Read from one place of the line. */
typedef struct
{
  const char *p;
  gint64      whole;
  guint       figures;         /* of the whole pounds */
  guint       real, misread;
  gboolean    spaced, comma;
} Scan;

static void
take (Scan *scan,
      int   figure)
{
  scan->whole = scan->whole * 10 + figure;
  if (g_ascii_isdigit (*scan->p))
    scan->real++;
  else
    scan->misread++;
  scan->p++;
}

static guint
figures_at (const char *p)
{
  guint n = 0;

  while (penny_receipt_figure (p[n]) >= 0)
    n++;
  return n;
}

/* "1234", "1,234". */
static gboolean
take_pounds (Scan *scan)
{
  guint n = figures_at (scan->p);

  if (n == 0 || n > 7)
    return FALSE;
  for (guint i = 0; i < n; i++)
    take (scan, penny_receipt_figure (*scan->p));
  scan->figures = n;
  while (scan->figures <= 4 && n <= 3 && *scan->p == ',' && figures_at (scan->p + 1) == 3)
    {
      scan->p++;
      scan->comma = TRUE;
      for (guint i = 0; i < 3; i++)
        take (scan, penny_receipt_figure (*scan->p));
      scan->figures += 3;
    }
  return TRUE;
}

/* ".00", " . 00", ",00". */
static gboolean
take_pence (Scan *scan)
{
  const char *p = scan->p;
  guint n = 0;

  p += *p == ' ';
  if (*p != '.' && *p != ',')
    return FALSE;
  p++;
  p += *p == ' ';
  scan->spaced = p - scan->p > 1;
  while (n < 2 && penny_receipt_figure (p[n]) >= 0)
    n++;
  if (n < 2 || g_ascii_isdigit (p[2]))
    return FALSE;
  scan->p = p;
  take (scan, penny_receipt_figure (*scan->p));
  take (scan, penny_receipt_figure (*scan->p));
  return TRUE;
}

/* What may not stand right behind a sum: more figures, a share, a weight. */
static gboolean
ends_well (const char *p)
{
  static const char * const units[] = {
    "kg", "kgs", "litre", "litres", "ltr", "ltrs", "ml", "cl", "km", "miles", "mins", "hrs", "hours", "points", "pts", "am", "pm",
  };
  gsize n = 0;

  if (strchr (".,/-:", *p) != NULL && *p != '\0' && g_ascii_isdigit (p[1]))
    return FALSE;
  if (*p == '.' && p[1] == ' ' && g_ascii_isdigit (p[2]))
    return FALSE;
  p += *p == ' ';
  if (*p == '%')
    return FALSE;
  while (g_ascii_isalpha (p[n]))
    n++;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == n && g_ascii_strncasecmp (p, units[i], n) == 0)
      return FALSE;
  return TRUE;
}

/* No figure of something else before it: "14/09", "20-11", "3.14". */
static gboolean
begins_well (const char *line,
             const char *p)
{
  if (p == line)
    return TRUE;
  if (g_ascii_isdigit (p[-1]))
    return FALSE;
  return !(strchr (".,/:-#", p[-1]) != NULL && p - line > 1 && g_ascii_isdigit (p[-2]));
}

/* A sign for pounds at @p, also one that was misread; how long it is. */
static gsize
sign_at (const char *line,
         const char *p,
         gboolean   *pound)
{
  gboolean alone = p == line || !g_ascii_isalnum (p[-1]);
  gsize n = 0;

  *pound = TRUE;
  if (strncmp (p, POUND, strlen (POUND)) == 0)
    n = strlen (POUND);
  else if (alone && g_ascii_strncasecmp (p, "GBP", 3) == 0)
    n = 3;
  if (n > 0)
    return n + (p[n] == ' ');
  *pound = FALSE;
  if (alone && *p != '\0' && strchr ("EeFfLt&$", *p) != NULL && penny_receipt_figure (p[1]) >= 0)
    return 1;
  return strncmp (p, "€", strlen ("€")) == 0 ? strlen ("€") : 0;
}

/* Letters may be figures only where they stand alone and figures are with them. */
static gboolean
is_likely (const Scan *scan,
           const char *start,
           const char *line,
           gboolean    sign)
{
  if (scan->misread == 0)
    return TRUE;
  if (scan->real == 0 || (!sign && scan->misread > scan->real))
    return FALSE;
  return g_ascii_isdigit (*start) || start == line || !g_ascii_isalpha (start[-1]) || sign;
}

/* "£42 37" at the very end. */
static gboolean
take_lost_pence (Scan *scan)
{
  const char *p = scan->p;

  if (p[0] != ' ' || penny_receipt_figure (p[1]) < 0 || penny_receipt_figure (p[2]) < 0 || p[3] != '\0')
    return FALSE;
  scan->p++;
  take (scan, penny_receipt_figure (*scan->p));
  take (scan, penny_receipt_figure (*scan->p));
  return TRUE;
}

/* "£3250": whole thousands would have a comma, and receipts have pence. */
static gboolean
lost_its_point (const Scan *scan)
{
  return scan->figures >= 4 && !scan->comma;
}

/* "£2 SD": something stands where its pence would. */
static gboolean
more_follows (const char *p)
{
  return *p == ' ' && g_ascii_isalnum (p[1]);
}

static gboolean
sum_at (const char      *line,
        const char      *p,
        PennyReceiptSum *sum)
{
  const char *start = p, *number;
  Scan scan = { 0 };
  gsize sign;

  *sum = (PennyReceiptSum) { .at = (gsize) (p - line) };
  sum->minus = *p == '-';
  p += sum->minus;
  sign = sign_at (line, p, &sum->pound);
  p += sign;
  if (*p == '-' && !sum->minus)
    {
      sum->minus = TRUE;
      p++;
    }
  number = scan.p = p;
  if ((sign == 0 && !begins_well (line, sum->minus ? start : p)) || !take_pounds (&scan))
    return FALSE;
  sum->weak = !take_pence (&scan);
  if (sum->weak && (!sum->pound || scan.misread > 0 || g_ascii_isalpha (*scan.p)))
    return FALSE;
  if (!is_likely (&scan, number, line, sign > 0) || !ends_well (scan.p) || scan.whole >= MOST)
    return FALSE;
  if (scan.spaced && !sum->pound && scan.p[0] != '\0' && g_ascii_isalnum (scan.p[scan.p[0] == ' ']))
    return FALSE;              /* "3. 12 eggs" */
  if (*scan.p == '-' && !g_ascii_isalnum (scan.p[1]))
    {
      sum->minus = TRUE;
      scan.p++;
    }
  if (sum->weak && (take_lost_pence (&scan) || lost_its_point (&scan)))
    sum->pound = FALSE;
  else if (sum->weak)
    {
      scan.whole *= 100;
      sum->pound = sum->pound && !more_follows (scan.p);
    }
  sum->pence = scan.whole;
  sum->end = (gsize) (scan.p - line);
  return TRUE;
}

/* "29 00" at the very end: the point was lost. */
static gboolean
lost_point (const char      *line,
            PennyReceiptSum *sum)
{
  gsize n = strlen (line), at;
  PennyPence pounds = 0;

  if (n < 4 || line[n - 3] != ' ' || !g_ascii_isdigit (line[n - 1]) || !g_ascii_isdigit (line[n - 2]))
    return FALSE;
  for (at = n - 3; at > 0 && g_ascii_isdigit (line[at - 1]); at--)
    ;
  if (at == n - 3 || n - 3 - at > 4 || !begins_well (line, line + at))
    return FALSE;
  for (gsize i = at; i < n - 3; i++)
    pounds = pounds * 10 + (line[i] - '0');
  *sum = (PennyReceiptSum) { .at = at, .end = n, .weak = TRUE };
  sum->pence = pounds * 100 + (line[n - 2] - '0') * 10 + (line[n - 1] - '0');
  return TRUE;
}

guint
penny_receipt_sums (const char      *line,
                    PennyReceiptSum *sums,
                    guint            most)
{
  const char *p = line;
  guint n = 0;

  while (*p != '\0' && n < most)
    {
      if (sum_at (line, p, &sums[n]))
        p = line + sums[n++].end;
      else
        p = g_utf8_next_char (p);
    }
  if (n == 0 && most > 0 && lost_point (line, &sums[0]))
    n = 1;
  return n;
}
