#include "history-item.h"

#include <glib/gi18n-lib.h>

#include "sentence.h"

struct _PennyHistoryItem
{
  GObject            parent_instance;

  PennyHistoryEntry *entry;
  PennyDate          today;
};

G_DEFINE_FINAL_TYPE (PennyHistoryItem, penny_history_item, G_TYPE_OBJECT)

enum
{
  PROP_SENTENCE = 1,
  PROP_WHO,
  PROP_WHEN_TEXT,
  PROP_STATE_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
make_when_text (gint64    at,
                PennyDate today)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (at);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  int y, m, d;

  if (moment == NULL)
    return g_strdup ("");

  g_date_time_get_ymd (moment, &y, &m, &d);
  day = penny_date_to_talk (penny_date_new (y, m, d), today);
  time = g_date_time_format (moment, "%H:%M");
  /* Translators: a day and a time: "yesterday at 14:05". */
  return g_strdup_printf (_("%1$s at %2$s"), day, time);
}

static char *
make_state_text (PennyHistoryItem *self)
{
  const PennyHistoryEntry *entry = self->entry;
  g_autofree char *when = NULL;

  if (entry->state == PENNY_HISTORY_DONE)
    return g_strdup ("");

  when = make_when_text (entry->undone_at, self->today);
  if (entry->undone_by == NULL || *entry->undone_by == '\0')
    return g_strdup_printf (_("Undone %s"), when);
  /* Translators: who, and a day and a time: "Undone by Ruth, yesterday at 14:05". */
  return g_strdup_printf (_("Undone by %1$s, %2$s"), entry->undone_by, when);
}

static void
penny_history_item_get_property (GObject    *object,
                                 guint       property,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PennyHistoryItem *self = PENNY_HISTORY_ITEM (object);

  switch (property)
    {
    case PROP_SENTENCE:
      g_value_take_string (value, penny_sentence_new (self->entry));
      break;
    case PROP_WHO:
      g_value_take_string (value, penny_sentence_who (self->entry));
      break;
    case PROP_WHEN_TEXT:
      g_value_take_string (value, make_when_text (self->entry->at, self->today));
      break;
    case PROP_STATE_TEXT:
      g_value_take_string (value, make_state_text (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

const PennyHistoryEntry *
penny_history_item_get_entry (PennyHistoryItem *self)
{
  g_return_val_if_fail (PENNY_IS_HISTORY_ITEM (self), NULL);

  return self->entry;
}

void
penny_history_item_update (PennyHistoryItem  *self,
                           PennyHistoryEntry *entry,
                           PennyDate          today)
{
  gboolean state = self->entry->state != entry->state || self->entry->undone_at != entry->undone_at;
  gboolean day = self->today != today;

  g_assert (entry->id == self->entry->id);

  penny_history_entry_free (self->entry);
  self->entry = entry;
  self->today = today;
  if (day)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHEN_TEXT]);
  if (day || state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE_TEXT]);
}

static void
penny_history_item_finalize (GObject *object)
{
  penny_history_entry_free (PENNY_HISTORY_ITEM (object)->entry);

  G_OBJECT_CLASS (penny_history_item_parent_class)->finalize (object);
}

static void
penny_history_item_class_init (PennyHistoryItemClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = penny_history_item_get_property;
  object_class->finalize = penny_history_item_finalize;

  properties[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_WHEN_TEXT] = g_param_spec_string ("when-text", NULL, NULL, NULL, flags);
  properties[PROP_STATE_TEXT] = g_param_spec_string ("state-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_history_item_init (PennyHistoryItem *self)
{
}

PennyHistoryItem *
penny_history_item_new (PennyHistoryEntry *entry,
                        PennyDate          today)
{
  PennyHistoryItem *self = g_object_new (PENNY_TYPE_HISTORY_ITEM, NULL);

  self->entry = entry;
  self->today = today;
  return self;
}
