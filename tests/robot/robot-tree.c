#include "robot-tree.h"

typedef struct
{
  GDBusConnection *bus;
  SeenFlags        flags;
  guint            waiting;      /* for so many answers */
} Reading;

typedef void (*Take) (Reading  *reading,
                      Seen     *seen,
                      GVariant *reply);

typedef struct
{
  Reading *reading;
  Seen    *seen;
  Take     take;
} Question;

void
seen_free (Seen *self)
{
  if (self == NULL)
    return;
  g_free (self->owner);
  g_free (self->path);
  g_free (self->name);
  g_free (self->described);
  g_free (self->text);
  g_ptr_array_unref (self->below);
  g_free (self);
}

gboolean
seen_is (const Seen *self,
         int         state)
{
  return (self->states & G_GUINT64_CONSTANT (1) << state) != 0;
}

static Seen *
seen_new (const char *owner,
          const char *path,
          guint       depth)
{
  Seen *self = g_new0 (Seen, 1);

  self->owner = g_strdup (owner);
  self->path = g_strdup (path);
  self->depth = depth;
  self->name = g_strdup ("");
  self->below = g_ptr_array_new_with_free_func ((GDestroyNotify) seen_free);
  return self;
}

/* A control may vanish between two questions; that is an absence, not an error. */
static void
answered_cb (GObject      *bus,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree Question *question = data;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result, NULL);

  question->reading->waiting--;
  if (reply != NULL)
    question->take (question->reading, question->seen, reply);
}

static void
ask (Reading    *reading,
     Seen       *seen,
     const char *interface,
     const char *method,
     GVariant   *arguments,
     const char *reply_type,
     Take        take)
{
  Question *question = g_new (Question, 1);

  *question = (Question) { reading, seen, take };
  reading->waiting++;
  g_dbus_connection_call (reading->bus, seen->owner, seen->path, interface, method, arguments,
                          G_VARIANT_TYPE (reply_type), G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL, answered_cb, question);
}

static void ask_states (Reading *reading, Seen *seen);

static void
take_below (Reading  *reading,
            Seen     *seen,
            GVariant *reply)
{
  g_autoptr (GVariantIter) below = NULL;
  const char *owner, *path;

  g_variant_get (reply, "(a(so))", &below);
  while (g_variant_iter_next (below, "(&s&o)", &owner, &path))
    {
      Seen *child = seen_new (owner, path, seen->depth + 1);

      g_ptr_array_add (seen->below, child);
      ask_states (reading, child);
    }
}

static void
take_role (Reading  *reading,
           Seen     *seen,
           GVariant *reply)
{
  g_variant_get (reply, "(u)", &seen->role);
}

static void
take_name (Reading  *reading,
           Seen     *seen,
           GVariant *reply)
{
  g_autoptr (GVariant) name = NULL;

  g_variant_get (reply, "(v)", &name);
  g_free (seen->name);
  seen->name = g_variant_dup_string (name, NULL);
}

static void
take_description (Reading  *reading,
                  Seen     *seen,
                  GVariant *reply)
{
  g_autoptr (GVariant) described = NULL;

  g_variant_get (reply, "(v)", &described);
  seen->described = g_variant_dup_string (described, NULL);
}

static void
take_text (Reading  *reading,
           Seen     *seen,
           GVariant *reply)
{
  g_variant_get (reply, "(s)", &seen->text);
}

static void
ask_words (Reading *reading,
           Seen    *seen)
{
  ask (reading, seen, "org.freedesktop.DBus.Properties", "Get",
       g_variant_new ("(ss)", A11Y "Accessible", "Description"), "(v)", take_description);
  ask (reading, seen, A11Y "Text", "GetText", g_variant_new ("(ii)", 0, -1), "(s)", take_text);
}

static void
ask_rest (Reading *reading,
          Seen    *seen)
{
  ask (reading, seen, A11Y "Accessible", "GetRole", NULL, "(u)", take_role);
  ask (reading, seen, "org.freedesktop.DBus.Properties", "Get",
       g_variant_new ("(ss)", A11Y "Accessible", "Name"), "(v)", take_name);
  ask (reading, seen, A11Y "Accessible", "GetChildren", NULL, "(a(so))", take_below);
  if ((reading->flags & SEEN_ALL_WORDS) != 0)
    ask_words (reading, seen);
}

static void
take_states (Reading  *reading,
             Seen     *seen,
             GVariant *reply)
{
  g_autoptr (GVariantIter) iter = NULL;
  guint32 low = 0, high = 0;

  g_variant_get (reply, "(au)", &iter);
  if (g_variant_iter_next (iter, "u", &low))
    g_variant_iter_next (iter, "u", &high);
  seen->states = low | (guint64) high << 32;
  /* Not every program and window says that it is visible. */
  if ((reading->flags & SEEN_HIDDEN_TOO) != 0 || seen->depth <= SEEN_WINDOWS || seen_is (seen, SEEN_VISIBLE))
    ask_rest (reading, seen);
}

static void
ask_states (Reading *reading,
            Seen    *seen)
{
  ask (reading, seen, A11Y "Accessible", "GetState", NULL, "(au)", take_states);
}

Seen *
seen_read (GDBusConnection *bus,
           SeenFlags        flags)
{
  g_autoptr (GMainContext) here = g_main_context_new ();
  Reading reading = { bus, flags, 0 };
  Seen *desktop = seen_new (A11Y "Registry", "/org/a11y/atspi/accessible/root", 0);

  /* Only these answers are taken meanwhile: nothing else of the test's happens amid a look. */
  g_main_context_push_thread_default (here);
  ask_states (&reading, desktop);
  while (reading.waiting > 0)
    g_main_context_iteration (here, TRUE);
  g_main_context_pop_thread_default (here);
  return desktop;
}
