#include "settings.h"

#define SCHEMA "io.github.pennywell.Pennywell"

struct _PennySettings
{
  GObject    parent_instance;

  GSettings *kept;              /* NULL without the schema */
  char      *last_book;
  char      *appearance;
  char      *text_size;
  int        window_width;
  int        window_height;
  gboolean   window_maximized;
  gboolean   wide_spacing;
  gboolean   hide_amounts;
  gboolean   notices;
  char      *last_notice;
  GVariant  *actors;            /* a{sx} */
};

G_DEFINE_FINAL_TYPE (PennySettings, penny_settings, G_TYPE_OBJECT)

enum
{
  PROP_LAST_BOOK = 1,
  PROP_WINDOW_WIDTH,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_APPEARANCE,
  PROP_TEXT_SIZE,
  PROP_WIDE_SPACING,
  PROP_HIDE_AMOUNTS,
  PROP_NOTICES,
  PROP_LAST_NOTICE,
  PROP_ACTORS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

const char *
penny_settings_get_last_book (PennySettings *self)
{
  g_return_val_if_fail (PENNY_IS_SETTINGS (self), "");

  return self->last_book;
}

void
penny_settings_set_last_book (PennySettings *self,
                              const char    *folder)
{
  g_return_if_fail (PENNY_IS_SETTINGS (self));

  g_object_set (self, "last-book", folder != NULL ? folder : "", NULL);
}

gboolean
penny_settings_find_actor (PennySettings *self,
                           const char    *book_id,
                           gint64        *actor_id)
{
  g_return_val_if_fail (PENNY_IS_SETTINGS (self), FALSE);

  *actor_id = 0;
  return g_variant_lookup (self->actors, book_id, "x", actor_id);
}

void
penny_settings_set_actor (PennySettings *self,
                          const char    *book_id,
                          gint64         actor_id)
{
  g_autoptr (GVariant) all = NULL;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sx}"));
  GVariantIter iter;
  const char *id;
  gint64 actor;

  g_return_if_fail (PENNY_IS_SETTINGS (self));
  g_return_if_fail (book_id != NULL);

  g_variant_iter_init (&iter, self->actors);
  while (g_variant_iter_next (&iter, "{&sx}", &id, &actor))
    if (!g_str_equal (id, book_id))
      g_variant_builder_add (&builder, "{sx}", id, actor);
  g_variant_builder_add (&builder, "{sx}", book_id, actor_id);
  all = g_variant_ref_sink (g_variant_builder_end (&builder));
  g_object_set (self, "actors", all, NULL);
}

static void
penny_settings_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  PennySettings *self = PENNY_SETTINGS (object);

  switch (property)
    {
    case PROP_LAST_BOOK:
      g_value_set_string (value, self->last_book);
      break;
    case PROP_WINDOW_WIDTH:
      g_value_set_int (value, self->window_width);
      break;
    case PROP_WINDOW_HEIGHT:
      g_value_set_int (value, self->window_height);
      break;
    case PROP_WINDOW_MAXIMIZED:
      g_value_set_boolean (value, self->window_maximized);
      break;
    case PROP_APPEARANCE:
      g_value_set_string (value, self->appearance);
      break;
    case PROP_TEXT_SIZE:
      g_value_set_string (value, self->text_size);
      break;
    case PROP_WIDE_SPACING:
      g_value_set_boolean (value, self->wide_spacing);
      break;
    case PROP_HIDE_AMOUNTS:
      g_value_set_boolean (value, self->hide_amounts);
      break;
    case PROP_NOTICES:
      g_value_set_boolean (value, self->notices);
      break;
    case PROP_LAST_NOTICE:
      g_value_set_string (value, self->last_notice);
      break;
    case PROP_ACTORS:
      g_value_set_variant (value, self->actors);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
penny_settings_set_property (GObject      *object,
                             guint         property,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  PennySettings *self = PENNY_SETTINGS (object);

  switch (property)
    {
    case PROP_LAST_BOOK:
      g_free (self->last_book);
      self->last_book = g_value_dup_string (value);
      break;
    case PROP_WINDOW_WIDTH:
      self->window_width = g_value_get_int (value);
      break;
    case PROP_WINDOW_HEIGHT:
      self->window_height = g_value_get_int (value);
      break;
    case PROP_WINDOW_MAXIMIZED:
      self->window_maximized = g_value_get_boolean (value);
      break;
    case PROP_APPEARANCE:
      g_free (self->appearance);
      self->appearance = g_value_dup_string (value);
      break;
    case PROP_TEXT_SIZE:
      g_free (self->text_size);
      self->text_size = g_value_dup_string (value);
      break;
    case PROP_WIDE_SPACING:
      self->wide_spacing = g_value_get_boolean (value);
      break;
    case PROP_HIDE_AMOUNTS:
      self->hide_amounts = g_value_get_boolean (value);
      break;
    case PROP_NOTICES:
      self->notices = g_value_get_boolean (value);
      break;
    case PROP_LAST_NOTICE:
      g_free (self->last_notice);
      self->last_notice = g_value_dup_string (value);
      break;
    case PROP_ACTORS:
      g_clear_pointer (&self->actors, g_variant_unref);
      self->actors = g_value_dup_variant (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static gboolean
show_kept (GValue   *value,
           GVariant *kept,
           gpointer  nothing)
{
  g_value_set_variant (value, kept);
  return TRUE;
}

static GVariant *
keep_shown (const GValue       *value,
            const GVariantType *type,
            gpointer            nothing)
{
  return g_value_dup_variant (value);
}

static void
penny_settings_constructed (GObject *object)
{
  PennySettings *self = PENNY_SETTINGS (object);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  G_OBJECT_CLASS (penny_settings_parent_class)->constructed (object);

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SCHEMA, TRUE);
  if (schema == NULL)
    return;
  self->kept = g_settings_new_full (schema, NULL, NULL);
  /* GSettings maps plain values by itself, and no dictionary. */
  for (guint i = 1; i < N_PROPS; i++)
    if (i == PROP_ACTORS)
      g_settings_bind_with_mapping (self->kept, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT,
                                    show_kept, keep_shown, NULL, NULL);
    else
      g_settings_bind (self->kept, properties[i]->name, self, properties[i]->name, G_SETTINGS_BIND_DEFAULT);
}

static void
penny_settings_finalize (GObject *object)
{
  PennySettings *self = PENNY_SETTINGS (object);

  g_clear_object (&self->kept);
  g_free (self->last_book);
  g_free (self->appearance);
  g_free (self->text_size);
  g_free (self->last_notice);
  g_clear_pointer (&self->actors, g_variant_unref);

  G_OBJECT_CLASS (penny_settings_parent_class)->finalize (object);
}

static void
penny_settings_class_init (PennySettingsClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = penny_settings_constructed;
  object_class->finalize = penny_settings_finalize;
  object_class->get_property = penny_settings_get_property;
  object_class->set_property = penny_settings_set_property;

  properties[PROP_LAST_BOOK] = g_param_spec_string ("last-book", NULL, NULL, "", flags);
  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 320, 20000, 1000, flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 320, 20000, 720, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE, flags);
  properties[PROP_APPEARANCE] = g_param_spec_string ("appearance", NULL, NULL, "system", flags);
  properties[PROP_TEXT_SIZE] = g_param_spec_string ("text-size", NULL, NULL, "normal", flags);
  properties[PROP_WIDE_SPACING] = g_param_spec_boolean ("wide-spacing", NULL, NULL, FALSE, flags);
  properties[PROP_HIDE_AMOUNTS] = g_param_spec_boolean ("hide-amounts", NULL, NULL, FALSE, flags);
  properties[PROP_NOTICES] = g_param_spec_boolean ("notices", NULL, NULL, TRUE, flags);
  properties[PROP_LAST_NOTICE] = g_param_spec_string ("last-notice", NULL, NULL, "", flags);
  properties[PROP_ACTORS] = g_param_spec_variant ("actors", NULL, NULL, G_VARIANT_TYPE ("a{sx}"),
                                                  g_variant_new_array (G_VARIANT_TYPE ("{sx}"), NULL, 0), flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
penny_settings_init (PennySettings *self)
{
}

PennySettings *
penny_settings_new (void)
{
  return g_object_new (PENNY_TYPE_SETTINGS, NULL);
}
