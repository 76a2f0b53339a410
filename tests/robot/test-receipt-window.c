#include "at-money.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

#define APP_ID "io.github.pennywell.Pennywell"

/* Two pages with words, for a fare that two of Joe's payments could be. */
static void
write_ticket (const char *path)
{
  static const char *const lines[] = { "Town Travel", "30 October 2026", "Week ticket   18.00", "TOTAL  £18.00" };
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 300, 420);
  cairo_t *cr = cairo_create (surface);

  cairo_set_font_size (cr, 18);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairo_move_to (cr, 30, 60 + 40 * (double) i);
      cairo_show_text (cr, lines[i]);
    }
  cairo_show_page (cr);
  cairo_move_to (cr, 30, 60);
  cairo_show_text (cr, "Conditions of carriage");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
run (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program = g_subprocess_newv (words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *output = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (program, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  return output;
}

/* In what "receipts list --json" says, a receipt's id stands before its file. */
static char *
find_id (const char *listed,
         const char *file)
{
  const char *at = strstr (listed, file);
  const char *id = at != NULL ? g_strrstr_len (listed, at - listed, "\"id\"") : NULL;
  const char *begin = id != NULL ? strpbrk (id + 4, "0123456789") : NULL;

  g_assert_nonnull (begin);
  return g_strndup (begin, strspn (begin, "0123456789"));
}

/* Joe's book with a ticket, and with a file that is none. */
static void
begin (AtBook  *at,
       char   **ticket,
       char   **broken)
{
  g_autofree char *above = g_dir_make_tmp ("pennywell-XXXXXX", NULL);
  g_autofree char *pages = g_build_filename (above, "ticket.pdf", NULL);
  g_autofree char *waste = g_build_filename (above, "waste.pdf", NULL);
  const char *program = g_getenv ("PENNYWELL");
  g_autofree char *listed = NULL;

  g_setenv ("PENNYWELL_TODAY", "2026-11-15", TRUE);
  at->folder = g_build_filename (above, "book", NULL);
  write_ticket (pages);
  g_assert_true (g_file_set_contents (waste, "%PDF-1.4\nnothing of the kind", -1, NULL));
  g_free (run ((const char *const[]) { program, "sample", "joe", at->folder, NULL }));
  g_free (run ((const char *const[]) { program, "receipts", "add", at->folder, pages, waste, NULL }));
  listed = run ((const char *const[]) { program, "receipts", "list", at->folder, "--json", NULL });
  *ticket = find_id (listed, "ticket.pdf");
  *broken = find_id (listed, "waste.pdf");
  at->robot = robot_new (program, APP_ID, (const char *const[]) { "open", at->folder, NULL });
  robot_expect_text (at->robot, "SAMPLE DATA");
}

/* Page by page, turned, and cropped by keys alone. */
static void
look_at_it (AtBook *at)
{
  robot_expect_text (at->robot, "Page 1 of 2");
  robot_expect_text (at->robot, "Picture of the receipt, Town Travel");
  robot_expect_names (at->robot);
  robot_expect_focus (at->robot, "Picture of the receipt, Town Travel");
  robot_key (at->robot, "Page_Down");
  robot_expect_text (at->robot, "Page 2 of 2");
  robot_press (at->robot, ROBOT_BUTTON, "Page before");
  robot_expect_text (at->robot, "Page 1 of 2");

  robot_press (at->robot, ROBOT_BUTTON, "Turn to the right");
  robot_expect_text (at->robot, "Turned or cropped a receipt.");
  robot_press (at->robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at->robot, "Undone: Turned or cropped a receipt.");

  robot_press (at->robot, ROBOT_BUTTON, "Crop");
  robot_expect_focus (at->robot, "Leave out at the left, in percent");
  for (int i = 0; i < 12; i++)
    robot_key (at->robot, "Up");
  robot_expect_names (at->robot);
  robot_press (at->robot, ROBOT_BUTTON, "Crop here");
  robot_expect_gone (at->robot, "Leave it as it was");
  /* Nothing would have been kept, and so there would be nothing to undo, had the keys not moved the side. */
  robot_press (at->robot, ROBOT_BUTTON, "Undo");
  robot_expect_gone (at->robot, "Last change: Turned or cropped a receipt.");
  robot_press (at->robot, ROBOT_BUTTON, "Crop");
  robot_expect_focus (at->robot, "Leave out at the left, in percent");
  robot_press (at->robot, ROBOT_BUTTON, "Leave it as it was");
  robot_expect_gone (at->robot, "Crop here");
  robot_expect_text (at->robot, "Page 1 of 2");
}

/* What was read is taken over, and it proves the payment that is chosen. */
static void
say_what_it_is (AtBook *at)
{
  robot_expect_text (at->robot, "Read from the picture, not checked: £18.00");
  robot_expect_typed (at->robot, "Total", "");
  robot_press (at->robot, ROBOT_BUTTON, "Use these");
  robot_expect_typed (at->robot, "Total", "18.00");
  robot_expect_typed (at->robot, "Day on it", "30/10/2026");
  robot_expect_gone (at->robot, "Read from the picture");

  robot_press (at->robot, ROBOT_BUTTON, "Choose the payments…");
  robot_expect_names (at->robot);
  robot_expect_focus (at->robot, "Search");
  robot_keys (at->robot, "buses");
  robot_press (at->robot, ROBOT_CHECK_BOX, "£18.00, Sample Buses, Monday 2 November");
  robot_press (at->robot, ROBOT_BUTTON, "It proves these");
  robot_expect (at->robot, ROBOT_BUTTON, "Take apart from £18.00, Sample Buses, Monday 2 November");
  robot_press (at->robot, ROBOT_BUTTON, "Undo");
  robot_expect_text (at->robot, "No payment yet.");
}

/* On to the one after it in the list, and back, by a button and by keys. */
static void
go_on (AtBook *at)
{
  robot_press (at->robot, ROBOT_BUTTON, "Next receipt");
  robot_expect_text (at->robot, "Picture of the receipt, Sample Buses");
  robot_expect_text (at->robot, "Take apart from £18.00, Sample Buses");
  robot_expect_names (at->robot);
  robot_key (at->robot, "alt+Left");
  robot_expect_text (at->robot, "Picture of the receipt, Town Travel");
  robot_expect_typed (at->robot, "The words on it",
                      "Page 1 of 2\nTown Travel\n30 October 2026\nWeek ticket 18.00\nTOTAL £18.00\n\n"
                      "Page 2 of 2\nConditions of carriage");
}

static void
test_ticket (void)
{
  AtBook at;
  g_autofree char *ticket = NULL;
  g_autofree char *broken = NULL;

  begin (&at, &ticket, &broken);
  /* A file that cannot be shown is kept, and all else can be done with it. */
  at_money_act ("receipt", broken);
  robot_expect_text (at.robot, "Cannot be shown. It is kept as it came.");
  robot_expect_focus (at.robot, "Who was paid");
  robot_keys (at.robot, "Sample Cafe");
  robot_key (at.robot, "Return");
  robot_expect_text (at.robot, "Changed what is written about a receipt.");
  robot_press (at.robot, ROBOT_BUTTON, "Remove this receipt");
  robot_expect_gone (at.robot, "Cannot be shown.");

  at_money_act ("receipt", ticket);
  look_at_it (&at);
  go_on (&at);
  say_what_it_is (&at);
  at_book_end (&at);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/receipt-window/ticket", test_ticket);
  return g_test_run ();
}
