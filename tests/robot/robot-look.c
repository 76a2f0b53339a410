#include "robot-private.h"

#include <string.h>

/* Looking at everything. */

typedef gboolean (*Visit) (const Seen *seen,
                           gpointer    data);

/* Depth first, what stands in windows, until @visit says TRUE. */
static gboolean
visit_below (const Seen *seen,
             Visit       visit,
             gpointer    data)
{
  if (seen->depth >= SEEN_WINDOWS && (seen->depth == SEEN_WINDOWS || seen_is (seen, SEEN_VISIBLE)) && visit (seen, data))
    return TRUE;
  for (guint i = 0; i < seen->below->len; i++)
    if (visit_below (seen->below->pdata[i], visit, data))
      return TRUE;
  return FALSE;
}

static gboolean
visit_all (Robot    *self,
           Visit     visit,
           gpointer  data)
{
  g_autoptr (Seen) tree = seen_read (self->bus, 0);

  return visit_below (tree, visit, data);
}

static gboolean
name_holds (const Seen *seen,
            gpointer    part)
{
  return strstr (seen->name, part) != NULL;
}

void
robot_expect_text (Robot      *self,
                   const char *part)
{
  gint64 since = 0;

  do
    if (visit_all (self, name_holds, (gpointer) part))
      return;
  while (robot_wait_a_step (&since));
  robot_print_tree (self);
  g_error ("nothing visible says \"%s\" in two minutes", part);
}

void
robot_expect_gone (Robot      *self,
                   const char *part)
{
  gint64 since = 0;

  do
    if (!visit_all (self, name_holds, (gpointer) part))
      return;
  while (robot_wait_a_step (&since));
  g_error ("\"%s\" is still there in two minutes", part);
}

typedef struct
{
  const char *start;
  char       *name;
} Wanted;

static gboolean
name_begins (const Seen *seen,
             gpointer    data)
{
  Wanted *wanted = data;

  if (!g_str_has_prefix (seen->name, wanted->start))
    return FALSE;
  wanted->name = g_strdup (seen->name);
  return TRUE;
}

char *
robot_find_text (Robot      *self,
                 const char *start)
{
  Wanted wanted = { start, NULL };
  gint64 since = 0;

  do
    if (visit_all (self, name_begins, &wanted))
      return wanted.name;
  while (robot_wait_a_step (&since));
  robot_print_tree (self);
  g_error ("nothing visible begins with \"%s\" in two minutes", start);
}

static gboolean
has_focus (const Seen *seen,
           gpointer    name)
{
  return seen_is (seen, SEEN_FOCUSED) && robot_is_named (seen, name);
}

void
robot_expect_focus (Robot      *self,
                    const char *name)
{
  gint64 since = 0;

  do
    if (visit_all (self, has_focus, (gpointer) name))
      return;
  while (robot_wait_a_step (&since));
  robot_print_tree (self);
  g_error ("\"%s\" has not got the focus in two minutes", name);
}

typedef struct
{
  const char *wanted;
  GString    *where;            /* what has the focus: a path for each window that has one */
} Focus;

static gboolean
note_focus (const Seen *seen,
            gpointer    data)
{
  Focus *focus = data;

  if (!seen_is (seen, SEEN_FOCUSED))
    return FALSE;
  g_string_append_printf (focus->where, "%s ", seen->path);
  return robot_is_named (seen, focus->wanted);
}

/* A field of libadwaita 1.2 does not say that it has the focus: then nothing seems to move, and it waits a little. */
void
robot_tab_to (Robot      *self,
              const char *name)
{
  g_autofree char *before = g_strdup ("");

  for (int tabs = 0; tabs < 50; tabs++)
    {
      for (int i = 0; i < 5; i++)
        {
          g_autoptr (GString) where = g_string_new (NULL);
          Focus focus = { name, where };
          gboolean moved;

          if (visit_all (self, note_focus, &focus))
            return;
          moved = where->len > 0 && !g_str_equal (where->str, before);
          g_free (before);
          before = g_string_free (g_steal_pointer (&where), FALSE);
          if (moved && tabs > 0)
            break;
          g_usleep (STEP_US);
        }
      robot_key (self, "Tab");
    }
  robot_print_tree (self);
  g_error ("fifty Tabs did not reach \"%s\"", name);
}

static gboolean
is_control (guint32 role)
{
  switch (role)
    {
    case ROBOT_CHECK_BOX:
    case ROBOT_COMBO_BOX:
    case ROBOT_LIST:
    case ROBOT_LIST_ITEM:
    case ROBOT_MENU_ITEM:
    case ROBOT_BUTTON:
    case ROBOT_TEXT:
    case ROBOT_TOGGLE_BUTTON:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_nameless (const Seen *seen,
             gpointer    count)
{
  if (!is_control (seen->role) || !seen_is (seen, SEEN_FOCUSABLE))
    return FALSE;
  if (*seen->name == '\0' || g_str_has_prefix (seen->name, "Gtk") || g_str_has_prefix (seen->name, "Adw"))
    {
      g_printerr ("no name: role %u \"%s\" %s\n", seen->role, seen->name, seen->path);
      *(guint *) count += 1;
    }
  return FALSE;
}

void
robot_expect_names (Robot *self)
{
  guint nameless = 0;

  visit_all (self, is_nameless, &nameless);
  if (nameless > 0)
    {
      robot_print_tree (self);
      g_error ("%u controls have no name", nameless);
    }
}

/* The list of payments measures its columns by this, which nobody sees. */
#define RULER "−£100,000.00"

static void
add_if_amount (GPtrArray  *amounts,
               const char *text)
{
  if (!g_str_equal (text, RULER) &&
      g_regex_match_simple ("£\\s?\\d|\\d\\.\\d\\d(?![\\d.])", text, 0, 0))
    g_ptr_array_add (amounts, g_strdup (text));
}

/* What is not on screen may be spoken all the same. */
static void
collect_amounts (const Seen *seen,
                 GPtrArray  *amounts)
{
  add_if_amount (amounts, seen->name);
  if (seen->described != NULL)
    add_if_amount (amounts, seen->described);
  if (seen->text != NULL)
    add_if_amount (amounts, seen->text);
  for (guint i = 0; i < seen->below->len; i++)
    collect_amounts (seen->below->pdata[i], amounts);
}

char **
robot_amounts (Robot *self)
{
  g_autoptr (Seen) tree = seen_read (self->bus, SEEN_HIDDEN_TOO | SEEN_ALL_WORDS);
  GPtrArray *amounts = g_ptr_array_new ();

  collect_amounts (tree, amounts);
  g_ptr_array_add (amounts, NULL);
  return (char **) g_ptr_array_free (amounts, FALSE);
}

void
robot_expect_amounts (Robot             *self,
                      const char *const *amounts)
{
  gint64 since = 0;
  g_auto (GStrv) told = NULL;

  do
    {
      g_clear_pointer (&told, g_strfreev);
      told = robot_amounts (self);
      if (g_strv_equal ((const char *const *) told, amounts))
        return;
    }
  while (robot_wait_a_step (&since));
  for (char **at = told; *at != NULL; at++)
    g_printerr ("told: %s\n", *at);
  for (const char *const *at = amounts; *at != NULL; at++)
    g_printerr ("not: %s\n", *at);
  g_error ("in two minutes other amounts are told");
}
