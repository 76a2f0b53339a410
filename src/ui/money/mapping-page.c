#include "mapping-page.h"

#include <glib/gi18n-lib.h>

#include "children.h"
#include "choice.h"
#include "compat.h"
#include "hiding.h"
#include "wrap.h"

#define SHOWN_ROWS 5

typedef enum
{
  ROW_DATE,
  ROW_ORDER,
  ROW_WHO,
  ROW_STYLE,
  ROW_AMOUNT,
  ROW_OUT,
  ROW_IN,
  ROW_BALANCE,
  N_ROWS
} Row;

/* How the file writes amounts. */
typedef enum
{
  STYLE_SIGNED,
  STYLE_CARD,                   /* one column, money out without a minus */
  STYLE_TWO_COLUMNS,
} Style;

struct _PennyMappingPage
{
  GtkWidget            parent_instance;

  guint                n_columns;
  GStrv                header;  /* or NULL */

  AdwComboRow         *rows[N_ROWS];
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *beginning;
  GPtrArray           *examples;        /* borrowed rows */
  GtkLabel            *intro;
  GtkLabel            *problem;
};

G_DEFINE_FINAL_TYPE (PennyMappingPage, penny_mapping_page, GTK_TYPE_WIDGET)

static guint mapped_signal;

static int
get_kind (PennyMappingPage *self,
          Row               row)
{
  PennyChoice *choice = penny_choice_row_get (self->rows[row]);

  return choice != NULL ? penny_choice_get_kind (choice) : 0;
}

/* A column's number from 1; 0: none. */
static gint64
get_column (PennyMappingPage *self,
            Row               row)
{
  return penny_choice_row_get_id (self->rows[row]);
}

static void
follow_style (PennyMappingPage *self)
{
  gboolean two = get_kind (self, ROW_STYLE) == STYLE_TWO_COLUMNS;

  gtk_widget_set_visible (GTK_WIDGET (self->rows[ROW_AMOUNT]), !two);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[ROW_OUT]), two);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[ROW_IN]), two);
}

void
penny_mapping_page_fail (PennyMappingPage *self,
                         const char       *sentence)
{
  g_return_if_fail (PENNY_IS_MAPPING_PAGE (self));

  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  penny_compat_announce (GTK_WIDGET (self), sentence);
}

/* By its name, so that the mapping is known again by the header; by its number where the name says nothing. */
static void
set_column (PennyMappingPage *self,
            GKeyFile         *file,
            const char       *key,
            gint64            column)
{
  gboolean named = self->header != NULL && column > 0 && (gsize) column <= g_strv_length (self->header);
  const char *name = named ? self->header[column - 1] : "";

  if (column == 0)
    return;
  for (gint64 i = 0; i < column - 1 && *name != '\0'; i++)
    if (g_ascii_strcasecmp (self->header[i], name) == 0)
      name = "";
  if (*name != '\0')
    g_key_file_set_string_list (file, "row", key, &name, 1);
  else
    g_key_file_set_int64 (file, "row", key, column);
}

/* The same words as data/banks/README.md. */
static char *
make_mapping (PennyMappingPage *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  Style style = (Style) get_kind (self, ROW_STYLE);

  g_key_file_set_string (file, "bank", "name", _("your own mapping"));
  if (self->header != NULL)
    g_key_file_set_string_list (file, "header", "columns", (const char *const *) self->header,
                                g_strv_length (self->header));
  else
    {
      g_key_file_set_string (file, "bank", "shape", "bare");
      g_key_file_set_integer (file, "header", "width", (int) self->n_columns);
    }

  set_column (self, file, "date", get_column (self, ROW_DATE));
  set_column (self, file, "text", get_column (self, ROW_WHO));
  set_column (self, file, "balance", get_column (self, ROW_BALANCE));
  if (style == STYLE_TWO_COLUMNS)
    {
      set_column (self, file, "out", get_column (self, ROW_OUT));
      set_column (self, file, "in", get_column (self, ROW_IN));
    }
  else
    set_column (self, file, "amount", get_column (self, ROW_AMOUNT));
  if (style == STYLE_CARD)
    g_key_file_set_string (file, "rules", "plus", "out");
  g_key_file_set_string (file, "rules", "dates", get_kind (self, ROW_ORDER) == PENNY_DATE_ORDER_MONTH_FIRST
                         ? "month" : "day");
  return g_key_file_to_data (file, NULL, NULL);
}

/* What is still to be said; NULL when all is. */
static const char *
missing (PennyMappingPage *self)
{
  gboolean two = get_kind (self, ROW_STYLE) == STYLE_TWO_COLUMNS;

  if (get_column (self, ROW_DATE) == 0)
    return _("Choose the column with the date.");
  if (get_column (self, ROW_WHO) == 0)
    return _("Choose the column that says who was paid.");
  if (!two && get_column (self, ROW_AMOUNT) == 0)
    return _("Choose the column with the amount.");
  if (two && (get_column (self, ROW_OUT) == 0 || get_column (self, ROW_IN) == 0))
    return _("Choose the columns for money out and money in.");
  return NULL;
}

static void
read_cb (PennyMappingPage *self)
{
  const char *what = missing (self);
  g_autofree char *mapping = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  if (what != NULL)
    {
      penny_mapping_page_fail (self, what);
      return;
    }
  mapping = make_mapping (self);
  g_signal_emit (self, mapped_signal, 0, mapping);
}

/* "Date (15/11/2026)": the header's name and what stands under it. */
static char *
name_column (const PennyColumns *columns,
             guint               column,
             gboolean            has_header)
{
  const char *name = NULL;
  g_autofree char *example = NULL;

  for (guint i = 0; i < columns->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (columns->rows, i);

      if (column >= g_strv_length (row) || *row[column] == '\0')
        continue;
      if (has_header && i == 0)
        name = row[column];
      else if (example == NULL)
        example = penny_hiding_mask (row[column]);
    }
  if (name != NULL && example != NULL)
    return g_strdup_printf ("%s (%s)", name, example);
  if (name != NULL)
    return g_strdup (name);
  return g_strdup_printf (_("Column %u (%s)"), column + 1, example != NULL ? example : _("empty"));
}

static GListStore *
column_choices (PennyMappingPage   *self,
                const PennyColumns *columns)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, 0, 0, _("None"));
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *words = name_column (columns, i, self->header != NULL);

      penny_choices_add (choices, 0, i + 1, words);
    }
  return choices;
}

static void
show_beginning (PennyMappingPage   *self,
                const PennyColumns *columns)
{
  for (guint i = 0; i < self->examples->len; i++)
    adw_preferences_group_remove (self->beginning, g_ptr_array_index (self->examples, i));
  g_ptr_array_set_size (self->examples, 0);

  for (guint i = 0; i < MIN (columns->rows->len, SHOWN_ROWS); i++)
    {
      g_autofree char *all = g_strjoinv (" | ", g_ptr_array_index (columns->rows, i));
      g_autofree char *cells = penny_hiding_mask (all);
      g_autofree char *number = g_strdup_printf (_("Row %u"), i + 1);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", number, "subtitle", cells, NULL);

      adw_preferences_group_add (self->beginning, row);
      g_ptr_array_add (self->examples, row);
    }
}

void
penny_mapping_page_show (PennyMappingPage   *self,
                         const PennyColumns *columns)
{
  static const Row of_columns[] = { ROW_DATE, ROW_WHO, ROW_AMOUNT, ROW_OUT, ROW_IN, ROW_BALANCE };
  g_autoptr (GListStore) choices = NULL;

  g_return_if_fail (PENNY_IS_MAPPING_PAGE (self));

  g_clear_pointer (&self->header, g_strfreev);
  if (columns->header_key != NULL && columns->rows->len > 0)
    self->header = g_strdupv (g_ptr_array_index (columns->rows, 0));
  gtk_label_set_label (self->intro, self->header != NULL
    ? _("This bank’s file is new to Pennywell. Say once which column is what; it is remembered for the next time.")
    : _("This bank’s file is new to Pennywell, and it does not name its columns. Say which column is what."));
  self->n_columns = 0;
  for (guint i = 0; i < columns->rows->len; i++)
    self->n_columns = MAX (self->n_columns, g_strv_length (g_ptr_array_index (columns->rows, i)));

  choices = column_choices (self, columns);
  for (gsize i = 0; i < G_N_ELEMENTS (of_columns); i++)
    adw_combo_row_set_model (self->rows[of_columns[i]], G_LIST_MODEL (choices));
  show_beginning (self, columns);
  follow_style (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->rows[ROW_DATE]));
}

static void
penny_mapping_page_dispose (GObject *object)
{
  PennyMappingPage *self = PENNY_MAPPING_PAGE (object);

  penny_drop_children (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), PENNY_TYPE_MAPPING_PAGE);
  g_clear_pointer (&self->header, g_strfreev);
  g_clear_pointer (&self->examples, g_ptr_array_unref);

  G_OBJECT_CLASS (penny_mapping_page_parent_class)->dispose (object);
}

static void
penny_mapping_page_class_init (PennyMappingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = penny_mapping_page_dispose;

  mapped_signal = g_signal_new ("mapped", PENNY_TYPE_MAPPING_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pennywell/Pennywell/ui/money/mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, PennyMappingPage, group);
  gtk_widget_class_bind_template_child (widget_class, PennyMappingPage, beginning);
  gtk_widget_class_bind_template_child (widget_class, PennyMappingPage, intro);
  gtk_widget_class_bind_template_child (widget_class, PennyMappingPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GListStore *
orders (void)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, PENNY_DATE_ORDER_DAY_FIRST, 0, _("Day first: 3/4 is 3 April"));
  penny_choices_add (choices, PENNY_DATE_ORDER_MONTH_FIRST, 0, _("Month first: 3/4 is 4 March"));
  return choices;
}

static GListStore *
styles (void)
{
  GListStore *choices = penny_choices_new ();

  penny_choices_add (choices, STYLE_SIGNED, 0, _("One column, money out has a minus"));
  penny_choices_add (choices, STYLE_CARD, 0, _("One column, money out has no sign"));
  penny_choices_add (choices, STYLE_TWO_COLUMNS, 0, _("One column for money out, one for money in"));
  return choices;
}

static void
penny_mapping_page_init (PennyMappingPage *self)
{
  g_autoptr (GListStore) nothing = penny_choices_new ();
  g_autoptr (GListStore) all_orders = orders ();
  g_autoptr (GListStore) all_styles = styles ();

  gtk_widget_init_template (GTK_WIDGET (self));
  penny_wrap (GTK_WIDGET (self));
  self->examples = g_ptr_array_new ();
  self->rows[ROW_DATE] = penny_choice_row_new (_("Date"), nothing);
  self->rows[ROW_ORDER] = penny_choice_row_new (_("How dates are written"), all_orders);
  self->rows[ROW_WHO] = penny_choice_row_new (_("Who or what"), nothing);
  self->rows[ROW_STYLE] = penny_choice_row_new (_("How amounts are written"), all_styles);
  self->rows[ROW_AMOUNT] = penny_choice_row_new (_("Amount"), nothing);
  self->rows[ROW_OUT] = penny_choice_row_new (_("Money out"), nothing);
  self->rows[ROW_IN] = penny_choice_row_new (_("Money in"), nothing);
  self->rows[ROW_BALANCE] = penny_choice_row_new (_("Balance, if there is one"), nothing);
  for (Row row = 0; row < N_ROWS; row++)
    adw_preferences_group_add (self->group, GTK_WIDGET (self->rows[row]));
  g_signal_connect_swapped (self->rows[ROW_STYLE], "notify::selected", G_CALLBACK (follow_style), self);
}
