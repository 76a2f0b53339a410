#include "robot-private.h"

#define PRESS_US (300 * 1000)

/* One control, by what it is and what it is called; and what is done with it. */

gboolean
robot_is_named (const Seen *seen,
                const char *wanted)
{
  g_auto (GStrv) parts = g_strsplit (seen->name, "_", -1);
  g_autofree char *plain = g_strjoinv ("", parts);
  g_autofree char *twice = g_strconcat (wanted, " ", wanted, NULL);

  return g_str_equal (seen->name, wanted) || g_str_equal (plain, wanted) || g_str_equal (plain, twice);
}

/* A menu button is a button in GTK 4.8 and a toggle button in GTK 4.18. */
static gboolean
has_role (const Seen *seen,
          RobotRole   wanted)
{
  return seen->role == (guint32) wanted || (wanted == ROBOT_BUTTON && seen->role == ROBOT_TOGGLE_BUTTON);
}

static gboolean
has_action (Robot      *self,
            const Seen *seen)
{
  g_autoptr (GVariant) count = robot_property (self, seen, A11Y "Action", "NActions");

  return count != NULL && g_variant_get_int32 (count) > 0;
}

/* The first match that can be acted on ends the search: TRUE.  @found is the first of all until then. */
static gboolean
find_below (Robot       *self,
            const Seen  *seen,
            RobotRole    role,
            const char  *name,
            const Seen **found)
{
  if (has_role (seen, role) && seen_is (seen, SEEN_VISIBLE) && robot_is_named (seen, name))
    {
      gboolean acts = has_action (self, seen);

      if (acts || *found == NULL)
        *found = seen;
      if (acts)
        return TRUE;
    }

  for (guint i = 0; i < seen->below->len; i++)
    if (find_below (self, seen->below->pdata[i], role, name, found))
      return TRUE;

  return FALSE;
}

/* *@tree: what was read, which @found is in. */
static const Seen *
find (Robot       *self,
      RobotRole    role,
      const char  *name,
      Seen       **tree)
{
  const Seen *found = NULL;
  gint64 since = 0;

  do
    {
      *tree = seen_read (self->bus, SEEN_HIDDEN_TOO);
      find_below (self, *tree, role, name, &found);
      if (found != NULL)
        return found;
      g_clear_pointer (tree, seen_free);
    }
  while (robot_wait_a_step (&since));

  robot_print_tree (self);
  g_error ("no control of role %d named \"%s\" in two minutes", role, name);
}

static gboolean
do_action (Robot      *self,
           const Seen *seen)
{
  g_autoptr (GVariant) reply = NULL;

  if (!has_action (self, seen))
    return FALSE;
  reply = robot_call (self, seen->owner, seen->path, A11Y "Action", "DoAction", g_variant_new ("(i)", 0), "(b)");
  return reply != NULL;
}

/* GTK 4.8 gives check boxes, rows and menu items no action, so point at them.
 * Without a window manager the window sits at 0,0 and window coordinates are
 * screen coordinates. */
static void
click_centre (Robot      *self,
              const Seen *seen)
{
  g_autoptr (GVariant) extents = robot_call (self, seen->owner, seen->path, A11Y "Component", "GetExtents",
                                             g_variant_new ("(u)", 1), "((iiii))");
  int x, y, width, height;

  if (extents == NULL)
    g_error ("a control without a place cannot be clicked");
  g_variant_get (extents, "((iiii))", &x, &y, &width, &height);
  robot_device (self, "GenerateMouseEvent", g_variant_new ("(iis)", x + width / 2, y + height / 2, "b1c"));
}

/* A button that is pressed so looks pressed for a quarter of a second, and only then does what it does.  What is below a
 * page that is not shown yet is called visible all the same, and pressing that does nothing. */
static void
let_it_act (Robot *self)
{
  g_usleep (PRESS_US);
  robot_let_finish (self);
}

void
robot_press (Robot      *self,
             RobotRole   role,
             const char *name)
{
  g_autoptr (Seen) tree = NULL;
  const Seen *seen = find (self, role, name, &tree);

  if (do_action (self, seen))
    let_it_act (self);
  else
    click_centre (self, seen);
}

void
robot_type (Robot      *self,
            const char *name,
            const char *text)
{
  g_autoptr (Seen) tree = NULL;
  const Seen *seen = find (self, ROBOT_TEXT, name, &tree);
  g_autoptr (GVariant) reply = robot_call (self, seen->owner, seen->path, A11Y "EditableText", "SetTextContents",
                                           g_variant_new ("(s)", text), "(b)");

  if (reply == NULL)
    g_error ("\"%s\" cannot be edited", name);
}

char *
robot_read (Robot      *self,
            const char *name)
{
  g_autoptr (Seen) tree = NULL;
  const Seen *seen = find (self, ROBOT_TEXT, name, &tree);
  g_autoptr (GVariant) count = robot_property (self, seen, A11Y "Text", "CharacterCount");
  g_autoptr (GVariant) reply = robot_call (self, seen->owner, seen->path, A11Y "Text", "GetText",
                                           g_variant_new ("(ii)", 0, count != NULL ? g_variant_get_int32 (count) : 0),
                                           "(s)");
  char *text = NULL;

  if (reply != NULL)
    g_variant_get (reply, "(s)", &text);
  return text;
}

void
robot_expect_typed (Robot      *self,
                    const char *name,
                    const char *text)
{
  g_autofree char *read = NULL;
  gint64 since = 0;

  do
    {
      g_free (read);
      read = robot_read (self, name);
      if (g_strcmp0 (read, text) == 0)
        return;
    }
  while (robot_wait_a_step (&since));
  g_error ("\"%s\" holds \"%s\" and not \"%s\"", name, read, text);
}

void
robot_expect (Robot      *self,
              RobotRole   role,
              const char *name)
{
  g_autoptr (Seen) tree = NULL;

  find (self, role, name, &tree);
}

static void
print_below (const Seen *seen)
{
  g_printerr ("%*s%u \"%s\"%s\n", (int) seen->depth * 2, "", seen->role, seen->name,
              seen_is (seen, SEEN_VISIBLE) ? "" : " (hidden)");
  for (guint i = 0; i < seen->below->len; i++)
    print_below (seen->below->pdata[i]);
}

void
robot_print_tree (Robot *self)
{
  g_autoptr (Seen) tree = seen_read (self->bus, SEEN_HIDDEN_TOO);

  print_below (tree);
  robot_print_log (self);
}
