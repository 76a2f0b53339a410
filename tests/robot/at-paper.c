#include "at-paper.h"

#include <glib/gstdio.h>

void
at_paper_expect (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

void
at_paper_save (AtBook     *self,
               const char *name)
{
  g_autofree char *above = g_path_get_dirname (self->folder);
  g_autofree char *path = g_build_filename (above, name, NULL);

  robot_expect (self->robot, ROBOT_BUTTON, "Save as PDF");
  robot_expect_names (self->robot);
  robot_key (self->robot, "ctrl+s");
  robot_expect (self->robot, ROBOT_BUTTON, "Choose where to save it");
  robot_expect_names (self->robot);
  robot_tab_to (self->robot, "Choose where to save it");
  robot_key (self->robot, "Return");
  /* Only the name without its ending is chosen to be typed over. */
  robot_expect (self->robot, ROBOT_BUTTON, "Save");
  robot_key (self->robot, "ctrl+a");
  robot_pick (self->robot, path, "Save");
  robot_expect_text (self->robot, "Saved 1 PDF.");
  at_paper_expect (path);
  robot_key (self->robot, "Escape");
  robot_expect_gone (self->robot, "Read as words");
}
