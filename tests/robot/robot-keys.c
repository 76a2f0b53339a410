#include "robot-private.h"

#define DEVICES "/org/a11y/atspi/registry/deviceeventcontroller"

void
robot_device (Robot      *self,
              const char *method,
              GVariant   *arguments)
{
  g_autoptr (GVariant) reply = robot_call (self, A11Y "Registry", DEVICES, A11Y "DeviceEventController", method,
                                           arguments, "()");

  g_assert_nonnull (reply);
}

/* Without a window manager the keys go to the window under the pointer, and
 * every window, a dialog too, has its corner at 0,0. */
static void
point_at_corner (Robot *self)
{
  robot_device (self, "GenerateMouseEvent", g_variant_new ("(iis)", 2, 2, "abs"));
}

typedef struct
{
  const char *name;
  guint32     keysym;
  int         keycode;          /* of a modifier, on the pc105 keyboard that Xvfb has */
} Key;

static const Key keys[] = {
  { "ctrl", 0xffe3, 37 }, { "shift", 0xffe1, 50 }, { "alt", 0xffe9, 64 },
  { "Tab", 0xff09, 0 }, { "Return", 0xff0d, 0 }, { "Escape", 0xff1b, 0 }, { "BackSpace", 0xff08, 0 },
  { "Delete", 0xffff, 0 }, { "Up", 0xff52, 0 }, { "Down", 0xff54, 0 }, { "Left", 0xff51, 0 }, { "Right", 0xff53, 0 },
  { "Home", 0xff50, 0 }, { "End", 0xff57, 0 }, { "Page_Down", 0xff56, 0 }, { "space", 0x20, 0 }, { "comma", 0x2c, 0 },
  { "F1", 0xffbe, 0 }, { "F8", 0xffc5, 0 }, { "F9", 0xffc6, 0 }, { "F10", 0xffc7, 0 },
};

static const Key *
key_named (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_str_equal (keys[i].name, name))
      return &keys[i];
  return NULL;
}

static void
press_keysym (Robot   *self,
              guint32  keysym)
{
  enum { SYMBOL = 3 };

  robot_device (self, "GenerateKeyboardEvent", g_variant_new ("(isu)", (int) keysym, "", SYMBOL));
}

static void
hold (Robot    *self,
      const Key *modifier,
      gboolean  down)
{
  enum { PRESS, RELEASE };

  robot_device (self, "GenerateKeyboardEvent",
              g_variant_new ("(isu)", modifier->keycode, "", down ? PRESS : RELEASE));
}

void
robot_key (Robot      *self,
           const char *accelerator)
{
  g_auto (GStrv) parts = g_strsplit (accelerator, "+", -1);
  guint last = g_strv_length (parts) - 1;
  const Key *key = key_named (parts[last]);

  /* A window that was closed takes the keys until the display has taken it away: the program has told it to, and here
   * is a moment for the display. */
  robot_let_finish (self);
  g_usleep (2 * STEP_US);
  point_at_corner (self);
  for (guint i = 0; i < last; i++)
    hold (self, key_named (parts[i]), TRUE);
  press_keysym (self, key != NULL ? key->keysym : (guint32) parts[last][0]);
  for (guint i = last; i > 0; i--)
    hold (self, key_named (parts[i - 1]), FALSE);
}

void
robot_hold_enter (Robot    *self,
                  gboolean  down)
{
  static const Key enter = { "Return", 0xff0d, 36 };

  point_at_corner (self);
  hold (self, &enter, down);
}

void
robot_keys (Robot      *self,
            const char *text)
{
  point_at_corner (self);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      press_keysym (self, c < 0x100 ? c : 0x1000000 + c);
    }
}
