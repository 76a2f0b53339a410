#include "command.h"
#include "command-pay.h"

#include <glib/gi18n-lib.h>

#include "keys.h"
#include "paper-pdf.h"
#include "papers.h"
#include "pay-book.h"
#include "pay-run.h"
#include "secret-line.h"
#include "wrapped.h"

typedef struct
{
  char     *pa, *payday, *pdf;
  int       password_fd;
  gboolean  as_json;
  int       key_fd;
  GStrv     names;
} Wishes;

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, PENNY_STORE_ERROR, PENNY_STORE_ERROR_REFUSED, sentence);
  return FALSE;
}

static gboolean
is_named (const PennySlip *slip,
          const char      *name)
{
  g_autofree char *one = g_utf8_casefold (slip->name, -1);
  g_autofree char *other = g_utf8_casefold (name, -1);

  return g_str_equal (one, other);
}

/* The one that stands: neither taken back nor taking another back. */
static gboolean
find_by_day (PennyStore    *store,
             const Wishes  *wishes,
             PennyDate      payday,
             gint64        *id,
             GError       **error)
{
  g_autoptr (GPtrArray) slips = penny_slips_list (store, 0, penny_tax_year_of (payday), FALSE, error);
  gint64 by;

  if (slips == NULL)
    return FALSE;
  for (guint i = slips->len; i-- > 0; )
    {
      const PennySlip *slip = g_ptr_array_index (slips, i);

      if (slip->payday != payday || slip->reverses != 0 || !is_named (slip, wishes->pa))
        continue;
      if (!penny_slips_reversed_by (store, slip->id, &by, error))
        return FALSE;
      *id = slip->id;
      if (by == 0)
        return TRUE;
    }
  return *id != 0 || refuse (error, _("There is no payslip of that name for that payday. \"pennywell pay list\" lists "
                                      "them all."));
}

static gboolean
find_slip (PennyStore    *store,
           const Wishes  *wishes,
           PennyDate      payday,
           gint64        *id,
           GError       **error)
{
  const char *word = wishes->names[1];

  *id = 0;
  if (word == NULL)
    return find_by_day (store, wishes, payday, id, error);
  if (!g_ascii_string_to_signed (word, 10, 1, G_MAXINT64, id, NULL))
    return refuse (error, _("This is not the number of a payslip. Nothing was written."));
  return TRUE;
}

static void
write_line (PennyJson           *json,
            const PennySlipLine *line)
{
  penny_json_begin (json, NULL);
  penny_json_text (json, "key", line->key);
  penny_json_text (json, "label", line->label);
  penny_json_money (json, "amount", line->amount);
  penny_json_text (json, "explanation", line->explanation);
  penny_json_end (json);
}

static void
write_all (const PennySlipView *view)
{
  g_autoptr (PennyJson) json = penny_json_new ();
  PennySlipFigures figures;

  penny_slip_figures_of (&figures, view->slip, view->run, view->assistant);
  penny_json_id (json, "id", view->slip->id);
  penny_slip_figures_write (&figures, json);
  penny_json_date (json, "from", view->run->from);
  penny_json_date (json, "to", view->run->to);
  penny_json_yes (json, "stands", view->reversed_by == 0 && view->slip->reverses == 0);
  penny_json_date (json, "rates_checked", view->slip->rates_checked);
  penny_json_begin_list (json, "lines");
  for (guint i = 0; i < view->lines->len; i++)
    write_line (json, g_ptr_array_index (view->lines, i));
  penny_json_end_list (json);
  penny_json_print (json);
}

static void
say_line (const PennySlipLine *line)
{
  g_autofree char *amount = penny_pence_to_words (line->amount);

  g_print ("%s: %s\n", line->label, amount);
  if (line->explanation != NULL)
    penny_cli_print_wrapped (line->explanation, 4);
}

static void
say_all (const PennySlipView *view)
{
  g_autofree char *payday = penny_date_to_short (view->slip->payday);
  g_autofree char *from = penny_date_to_short (view->run->from);
  g_autofree char *to = penny_date_to_short (view->run->to);

  /* Translators: a name, a payday, a first day and a last */
  g_print (_("%1$s, payday %2$s, for %3$s to %4$s"), view->slip->name, payday, from, to);
  g_print ("\n\n");
  if (view->slip->reverses != 0)
    g_print ("%s\n\n", _("This takes another payslip back."));
  if (view->reversed_by != 0)
    g_print ("%s\n\n", _("This payslip was taken back."));
  for (guint i = 0; i < view->lines->len; i++)
    say_line (g_ptr_array_index (view->lines, i));
}

/* For nobody else to read; a file that is there stays. */
static gboolean
save (GBytes      *bytes,
      const char  *file,
      GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    return refuse (error, _("There is a file of that name already. Nothing was written. Give another name."));
  return g_file_set_contents_full (file, data, length, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

static gboolean
write_pdf (const PennySlipView  *view,
           const Wishes         *wishes,
           GError              **error)
{
  g_autoptr (PennyPaper) paper = penny_payslip_paper (view, TRUE);
  g_autoptr (GBytes) bytes = NULL;
  char *password = NULL;

  if (wishes->password_fd >= 0 && !penny_paper_pdf_can_lock ())
    return refuse (error, _("This program was built without what a password needs. Nothing was written."));
  if (wishes->password_fd >= 0 && (password = penny_secret_line_read (wishes->password_fd, NULL)) == NULL)
    return refuse (error, _("No password could be read from that file descriptor. Nothing was written."));
  bytes = penny_paper_pdf (paper, password, error);
  penny_secret_free (password);
  return bytes != NULL && save (bytes, wishes->pdf, error);
}

static int
show (const Wishes *wishes,
      PennyDate     payday)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PennyStore) store = penny_cli_open (wishes->names[0], PENNY_STORE_READ, wishes->key_fd, &error);
  PennySlipView *view = NULL;
  gboolean ok;
  gint64 id;

  if (store == NULL || !find_slip (store, wishes, payday, &id, &error) ||
      (view = penny_slip_view (store, &id, &error)) == NULL)
    return penny_cli_fail_with (error);
  ok = wishes->pdf == NULL || write_pdf (view, wishes, &error);
  if (ok && wishes->as_json)
    write_all (view);
  else if (ok && wishes->pdf == NULL)
    say_all (view);
  penny_slip_view_free (view);
  return ok ? PENNY_EXIT_DONE : penny_cli_fail_with (error);
}

static int
parse (int     argc,
       char   *argv[],
       Wishes *wishes)
{
  const GOptionEntry entries[] = {
    { "pa", 0, 0, G_OPTION_ARG_STRING, &wishes->pa, N_("Whose, by name"), N_("NAME") },
    { "payday", 0, 0, G_OPTION_ARG_STRING, &wishes->payday, N_("Its payday, such as 2026-11-13"), N_("DATE") },
    { "pdf", 0, 0, G_OPTION_ARG_FILENAME, &wishes->pdf, N_("Write it into this file, as a PDF"), N_("FILE") },
    { "password-fd", 0, 0, G_OPTION_ARG_INT, &wishes->password_fd,
      N_("Lock the PDF with the password from this file descriptor"), N_("N") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &wishes->as_json, N_("For a script to read"), NULL },
    PENNY_CLI_KEY_FD (&wishes->key_fd),
    G_OPTION_ENTRY_NULL
  };
  PennyDate payday = PENNY_DATE_NONE;
  gboolean by_name = FALSE;
  int code;

  if (!penny_cli_parse (argc, argv, "DIR ID | DIR --pa NAME --payday DATE", entries, 1, 2, &wishes->names, &code))
    return code;
  by_name = wishes->pa != NULL && wishes->payday != NULL;
  if ((wishes->names[1] != NULL) == (wishes->pa != NULL || wishes->payday != NULL) ||
      (wishes->names[1] == NULL && !by_name))
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD,
                           _("Say which payslip: its number, or --pa NAME and --payday DATE together."));
  if (wishes->password_fd >= 0 && wishes->pdf == NULL)
    return penny_cli_fail (PENNY_EXIT_NOT_UNDERSTOOD, _("A password locks a PDF: add --pdf FILE."));
  if (by_name && !penny_cli_day (wishes->payday, PENNY_DATE_NONE, &payday))
    return PENNY_EXIT_NOT_UNDERSTOOD;
  return show (wishes, payday);
}

int
penny_command_pay_slip (int   argc,
                        char *argv[])
{
  Wishes wishes = { .key_fd = -1, .password_fd = -1 };
  int code = parse (argc, argv, &wishes);

  g_free (wishes.pa);
  g_free (wishes.payday);
  g_free (wishes.pdf);
  g_strfreev (wishes.names);
  return code;
}
