#include "pay-book.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "wrapped.h"

void
penny_slip_figures_of (PennySlipFigures     *figures,
                       const PennySlip      *slip,
                       const PennyRun       *run,
                       const PennyAssistant *assistant)
{
  *figures = (PennySlipFigures) {
    .id = slip->id, .pa = slip->name, .date = slip->payday, .period = run->number, .irregular = assistant->irregular,
    .minutes = slip->minutes, .holiday_minutes = slip->holiday_minutes,
    .gross = slip->gross, .tax = slip->tax, .ni = slip->employee_ni, .pension = slip->pension, .net = slip->net,
    .employer_ni = slip->employer_ni, .employer_pension = slip->employer_pension,
  };
}

/* Hours as a script reads them: "80", "7.5", "41.67". */
static char *
format_hours (int minutes)
{
  gint64 hundredths = penny_pence_share (minutes, 100, 60);
  g_autofree char *text = penny_pence_format (hundredths);
  char *end = text + strlen (text);

  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';
  return g_steal_pointer (&text);
}

static int
shown_minutes (const PennySlipFigures *figures)
{
  return figures->irregular ? figures->minutes : figures->minutes + figures->holiday_minutes;
}

void
penny_slip_figures_write (const PennySlipFigures *figures,
                          PennyJson              *json)
{
  g_autofree char *hours = format_hours (shown_minutes (figures));
  g_autofree char *holiday = figures->irregular ? format_hours (figures->holiday_minutes) : NULL;

  penny_json_text (json, "pa", figures->pa);
  penny_json_date (json, "date", figures->date);
  penny_json_number (json, "period", figures->period);
  penny_json_text (json, "hours", hours);
  penny_json_text (json, "holiday_hours", holiday);
  penny_json_money (json, "gross", figures->gross);
  penny_json_money (json, "tax", figures->tax);
  penny_json_money (json, "ni", figures->ni);
  penny_json_money (json, "pension", figures->pension);
  penny_json_money (json, "net", figures->net);
  penny_json_money (json, "employer_ni", figures->employer_ni);
  penny_json_money (json, "employer_pension", figures->employer_pension);
}

static void
say_cell (const char *text,
          int         width)
{
  int left = width - penny_cli_text_width (text);

  g_print ("%*s%s", MAX (left, 0), "", text);
}

#define WIDTH 12

void
penny_slip_figures_head (gboolean numbered)
{
  g_print ("%-12s", _("Payday"));
  say_cell (_("Hours"), 8);
  say_cell (_("Pay"), WIDTH);
  say_cell (_("Tax"), WIDTH);
  say_cell (_("NI"), WIDTH);
  say_cell (_("Pension"), WIDTH);
  say_cell (_("Net"), WIDTH);
  g_print ("  %s\n", numbered ? _("Who, and the payslip’s number") : _("Who"));
}

void
penny_slip_figures_say (const PennySlipFigures *figures)
{
  g_autofree char *day = penny_date_format (figures->date);
  g_autofree char *hours = format_hours (figures->minutes + figures->holiday_minutes);
  const PennyPence amounts[] = { figures->gross, figures->tax, figures->ni, figures->pension, figures->net };

  g_print ("%-12s", day);
  say_cell (hours, 8);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *amount = penny_pence_to_words (amounts[i]);

      say_cell (amount, WIDTH);
    }
  g_print ("  %s", figures->pa);
  /* Long, so at the end, where it is in nobody's way. */
  if (figures->id != 0)
    g_print ("  %" G_GINT64_FORMAT, figures->id);
  g_print ("\n");
}
