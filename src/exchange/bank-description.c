#include "bank-description.h"

#include "bank-texts.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* In the order of PennyColumn. */
static const char *const column_names[PENNY_N_COLUMNS] = {
  "date", "payee", "amount", "in", "out", "fee", "sign", "balance", "id", "status", "account", "currency", "turn",
  "mend",
};

static void
bank_clear (gpointer data)
{
  PennyBank *self = data;

  g_free (self->name);
  g_strfreev (self->header);
  g_strfreev (self->tail);
  g_strfreev (self->has);
  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    g_strfreev (self->columns[i]);
  g_strfreev (self->texts);
  g_strfreev (self->sign_in);
  g_strfreev (self->sign_out);
  g_strfreev (self->posted);
  g_strfreev (self->pending);
  g_strfreev (self->footers);
}

PennyBank *
penny_bank_new (const char *name)
{
  PennyBank *self = g_atomic_rc_box_new0 (PennyBank);

  self->name = g_strdup (name);
  return self;
}

void
penny_bank_unref (PennyBank *self)
{
  g_atomic_rc_box_release_full (self, bank_clear);
}

/* A name as names are compared; '*' stays, it stands for anything. */
static char *
name_pattern (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "*", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *key = penny_column_key (parts[i]);

      g_free (parts[i]);
      parts[i] = key;
    }
  return g_strjoinv ("*", parts);
}

static GStrv
words (GKeyFile   *file,
       const char *group,
       const char *key)
{
  return g_key_file_get_string_list (file, group, key, NULL, NULL);
}

static GStrv
patterns (GKeyFile   *file,
          const char *group,
          const char *key)
{
  GStrv names = words (file, group, key);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      char *pattern = name_pattern (names[i]);

      g_free (names[i]);
      names[i] = pattern;
    }
  return names;
}

static gboolean
is_word (GKeyFile   *file,
         const char *group,
         const char *key,
         const char *word)
{
  g_autofree char *value = g_key_file_get_string (file, group, key, NULL);

  return value != NULL && g_ascii_strcasecmp (value, word) == 0;
}

static void
read_rules (PennyBank *self,
            GKeyFile  *file)
{
  if (is_word (file, "rules", "dates", "day"))
    self->dates = PENNY_DATE_ORDER_DAY_FIRST;
  else if (is_word (file, "rules", "dates", "month"))
    self->dates = PENNY_DATE_ORDER_MONTH_FIRST;
  self->utc = is_word (file, "rules", "zone", "UTC");
  self->year = g_key_file_get_integer (file, "rules", "year", NULL);
  self->plus_is_out = is_word (file, "rules", "plus", "out");
  self->decimal = is_word (file, "rules", "decimal", ",") ? ',' : is_word (file, "rules", "decimal", ".") ? '.' : 0;
  self->sign_in = words (file, "rules", "sign-in");
  self->sign_out = words (file, "rules", "sign-out");
  self->posted = words (file, "rules", "posted");
  self->pending = words (file, "rules", "pending");
  self->footers = words (file, "rules", "footers");
  self->payee_width = (guint) MAX (0, g_key_file_get_integer (file, "rules", "payee-width", NULL));
}

static void
read_file (PennyBank *self,
           GKeyFile  *file)
{
  g_free (self->name);
  self->name = g_key_file_get_string (file, "bank", "name", NULL);
  if (self->name == NULL)
    self->name = g_strdup (_("A bank without a name"));
  self->shape = is_word (file, "bank", "shape", "bare")     ? PENNY_SHAPE_BARE
                : is_word (file, "bank", "shape", "blocks") ? PENNY_SHAPE_BLOCKS
                                                            : PENNY_SHAPE_HEADER;
  self->header = patterns (file, "header", "columns");
  self->tail = patterns (file, "header", "tail");
  self->has = patterns (file, "header", "has");
  self->width = (guint) MAX (0, g_key_file_get_integer (file, "header", "width", NULL));
  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    self->columns[i] = patterns (file, "row", column_names[i]);
  self->texts = patterns (file, "row", "text");
  read_rules (self, file);
}

PennyBank *
penny_bank_parse (const char  *text,
                  GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PennyBank) self = penny_bank_new (NULL);
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL) ||
      !g_key_file_load_from_data (file, text, strlen (text), G_KEY_FILE_NONE, &problem))
    {
      g_set_error (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_BAD_MAPPING,
                   _("The description of this statement’s columns cannot be read: %s"),
                   problem != NULL ? problem->message : _("it is not plain text"));
      return NULL;
    }
  read_file (self, file);
  if (self->columns[PENNY_COLUMN_DATE] == NULL ||
      (self->columns[PENNY_COLUMN_AMOUNT] == NULL && self->columns[PENNY_COLUMN_IN] == NULL &&
       self->columns[PENNY_COLUMN_OUT] == NULL))
    {
      g_set_error_literal (error, PENNY_STATEMENT_ERROR, PENNY_STATEMENT_ERROR_BAD_MAPPING,
                           _("The description of this statement’s columns does not say where the date and the "
                             "amount are. Nothing has been changed."));
      return NULL;
    }
  return g_steal_pointer (&self);
}

static void
load_folder (const char *folder,
             GPtrArray  *banks,
             GPtrArray  *warnings)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL), *text = NULL;
      g_autoptr (GError) error = NULL;
      PennyBank *bank = NULL;

      if (!g_str_has_suffix (name, ".ini"))
        continue;
      if (g_file_get_contents (path, &text, NULL, &error))
        bank = penny_bank_parse (text, &error);
      if (bank != NULL)
        g_ptr_array_add (banks, bank);
      else
        g_ptr_array_add (warnings, g_strdup_printf ("%s: %s", name, error->message));
    }
}

/* Parsed once: they are part of the program, and nobody changes them. */
static const GPtrArray *
built_in_banks (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      GPtrArray *banks = g_ptr_array_new ();

      for (guint i = 0; penny_bank_texts[i].name != NULL; i++)
        {
          PennyBank *bank = penny_bank_parse (penny_bank_texts[i].text, NULL);

          g_assert (bank != NULL);
          g_ptr_array_add (banks, bank);
        }
      g_once_init_leave (&once, (gsize) banks);
    }
  return (const GPtrArray *) once;
}

GPtrArray *
penny_banks_load (const char *folder,
                  GPtrArray  *warnings)
{
  GPtrArray *banks = g_ptr_array_new_with_free_func ((GDestroyNotify) penny_bank_unref);
  const GPtrArray *built_in = built_in_banks ();

  if (folder != NULL)
    load_folder (folder, banks, warnings);
  for (guint i = 0; i < built_in->len; i++)
    g_ptr_array_add (banks, g_atomic_rc_box_acquire (built_in->pdata[i]));
  return banks;
}

static int
find_column (GStrv       keys,
             const char *pattern)
{
  for (int i = 0; keys[i] != NULL; i++)
    if (*keys[i] != '\0' && penny_key_matches (keys[i], pattern))
      return i;
  return -1;
}

static gboolean
is_tail (const PennyBank *self,
         const char      *key)
{
  for (guint i = 0; self->tail != NULL && self->tail[i] != NULL; i++)
    if (penny_key_matches (key, self->tail[i]))
      return TRUE;
  return *key == '\0';
}

gboolean
penny_bank_knows_header (const PennyBank *self,
                         GStrv            keys,
                         gboolean         loose)
{
  guint i;

  if (self->shape == PENNY_SHAPE_BARE || (self->header == NULL && self->has == NULL))
    return FALSE;
  for (i = 0; self->has != NULL && self->has[i] != NULL; i++)
    if (find_column (keys, self->has[i]) < 0)
      return FALSE;
  if (self->header == NULL)
    return TRUE;

  for (i = 0; self->header[i] != NULL; i++)
    if (keys[i] == NULL || !penny_key_matches (keys[i], self->header[i]))
      return FALSE;
  for (; !loose && keys[i] != NULL; i++)
    if (!is_tail (self, keys[i]))
      return FALSE;
  return TRUE;
}

void
penny_layout_init (PennyLayout *layout)
{
  *layout = (PennyLayout) { 0 };
  for (guint i = 0; i < PENNY_N_COLUMNS; i++)
    layout->at[i] = -1;
}

/* A column said by its number, from 1. */
static int
numbered_column (const char *name)
{
  gsize digits = strspn (name, "0123456789");

  return digits > 0 && digits < 4 && name[digits] == '\0' ? atoi (name) - 1 : -1;
}

static int
place_column (const char *name,
              GStrv       keys)
{
  int column = numbered_column (name);

  return column >= 0 || keys == NULL ? column : find_column (keys, name);
}

gboolean
penny_bank_lay_out (const PennyBank *self,
                    GStrv            keys,
                    guint            written,
                    PennyLayout     *layout)
{
  penny_layout_init (layout);
  layout->width = keys != NULL ? written : self->width;
  for (guint column = 0; column < PENNY_N_COLUMNS; column++)
    for (guint i = 0; self->columns[column] != NULL && self->columns[column][i] != NULL; i++)
      if (layout->at[column] < 0)
        layout->at[column] = place_column (self->columns[column][i], keys);
  for (guint i = 0; self->texts != NULL && self->texts[i] != NULL && layout->n_texts < PENNY_MOST_TEXTS; i++)
    {
      int column = place_column (self->texts[i], keys);

      if (column >= 0)
        layout->text[layout->n_texts++] = column;
    }
  /* A column without a name in the header, like the "CR" behind an amount. */
  for (guint column = 0; layout->width > 0 && column < PENNY_N_COLUMNS; column++)
    layout->width = (guint) MAX ((int) layout->width, layout->at[column] + 1);
  return layout->at[PENNY_COLUMN_DATE] >= 0 &&
         (layout->at[PENNY_COLUMN_AMOUNT] >= 0 || layout->at[PENNY_COLUMN_IN] >= 0 ||
          layout->at[PENNY_COLUMN_OUT] >= 0);
}
