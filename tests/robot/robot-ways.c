#include "robot.h"

/* Ways of doing things that many tests go, by the keyboard alone. */

void
robot_enter (Robot      *self,
             const char *start)
{
  g_autofree char *name = robot_find_text (self, start);

  robot_tab_to (self, name);
  robot_key (self, "Return");
}

void
robot_pick (Robot      *self,
            const char *place,
            const char *button)
{
  robot_expect (self, ROBOT_BUTTON, button);
  robot_keys (self, place);
  robot_key (self, "Return");
}
