#include "inbox-row.h"

#include <glib/gi18n-lib.h>

#include "receipt-cell.h"
#include "receipt-facts.h"
#include "receipt-picture.h"
#include "receipt-title.h"
#include "wrap.h"

#define WIDTH  84
#define HEIGHT 112

/* More than these are chosen from a list. */
#define MOST_OFFERS 3

/* A payment that it may prove: a press says that it does. */
typedef struct
{
  GtkWidget *box;
  GtkWidget *button;
  GtkLabel  *why;
} Offer;

struct _PennyInboxRow
{
  GtkListBoxRow        parent_instance;

  gint64               id;

  GtkWidget           *look;            /* GtkButton around the picture */
  PennyReceiptPicture *picture;
  GtkLabel            *title;
  GtkLabel            *read;
  GtkWidget           *choices;         /* around the offers */
  Offer                offers[MOST_OFFERS];   /* best first */
  GtkWidget           *other;
  GtkWidget           *apart;
};

G_DEFINE_FINAL_TYPE (PennyInboxRow, penny_inbox_row, GTK_TYPE_LIST_BOX_ROW)

static char *
say_state (const PennyReceiptRow *row)
{
  if (row->reading->look == PENNY_LOOK_CANNOT)
    return g_strdup (_("It cannot be shown here. It is kept exactly as it came. If the photo was cut short, add it again."));
  switch (row->reading->words_state)
    {
    case PENNY_WORDS_WAITING:
      return g_strdup (_("It waits to be read. You can choose its payment already."));
    case PENNY_WORDS_NO_READER:
      return g_strdup (_("Nothing here reads the words in pictures. You can choose its payment yourself."));
    case PENNY_WORDS_CANNOT:
      return g_strdup (_("Its words could not be read. You can choose its payment yourself."));
    case PENNY_WORDS_READ:
    default:
      return g_strdup (_("No amount and no day were found on it. You can choose its payment yourself."));
    }
}

char *
penny_receipt_read_words (const PennyReceiptRow *row,
                          PennyDate              today)
{
  PennyPence total = penny_receipt_total (row->receipt, row->reading);
  PennyDate date = row->receipt->date != PENNY_DATE_NONE ? row->receipt->date : row->reading->date;
  g_autofree char *words = penny_receipt_sum_words (total, date, NULL, today);
  gboolean said = row->receipt->total != 0 || row->receipt->date != PENNY_DATE_NONE;

  if (words == NULL)
    return say_state (row);
  if (total == 0)
    return g_strdup_printf (said ? _("You said: %s. No amount was found on it.") : _("Read on it: %s, and no amount."), words);
  if (date == PENNY_DATE_NONE)
    return g_strdup_printf (said ? _("You said: %s. No day was found on it.") : _("Read on it: %s, and no day."), words);
  /* Translators: "£29.00, Monday 7 September". */
  return g_strdup_printf (said ? _("You said: %s.") : _("Read on it: %s."), words);
}

/* Begins with what stands on it, and tells it from its neighbours. */
static void
name_button (GtkWidget  *button,
             const char *label,
             const char *title)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", label, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_offer (PennyInboxRow    *self,
            Offer            *shown,
            const PennyOffer *offer,
            const char       *title,
            PennyDate         today)
{
  g_autofree char *amount = penny_pence_to_words (ABS (offer->payment->amount));
  g_autofree char *day = penny_date_to_words (offer->payment->date, today);
  /* Translators: a payee, an amount and a day: "It proves Sample Gym, £29.00, Monday 7 September". */
  g_autofree char *label = g_strdup_printf (_("It proves %s, %s, %s"), offer->payment->payee, amount, day);
  const char *why = offer->why != NULL ? offer->why : "";

  gtk_button_set_label (GTK_BUTTON (shown->button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (shown->button), "(xx)", self->id, offer->payment->id);
  name_button (shown->button, label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shown->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
  gtk_label_set_label (shown->why, why);
  gtk_widget_set_visible (GTK_WIDGET (shown->why), *why != '\0');
}

/* Perhaps a second photo of the same receipt, or one of another day's: offered, but not urged. */
static gboolean
is_urged (const PennyOffer *offer)
{
  return (offer->match.why & (PENNY_MATCH_DATE | PENNY_MATCH_PROVEN)) == PENNY_MATCH_DATE;
}

/* What pays for the same each week has many that have their receipt already: the best one alone may be such a one. */
static gboolean
is_worth_a_button (const GPtrArray *offers,
                   guint            index)
{
  const PennyOffer *offer = offers->pdata[index];

  return index == 0 || (offer->match.why & PENNY_MATCH_PROVEN) == 0;
}

static void
show_offers (PennyInboxRow   *self,
             const GPtrArray *offers,
             const char      *title,
             PennyDate        today)
{
  guint shown = 0;

  for (guint i = 0; i < offers->len && shown < MOST_OFFERS; i++)
    if (is_worth_a_button (offers, i))
      show_offer (self, &self->offers[shown++], offers->pdata[i], title, today);
  for (guint i = 0; i < MOST_OFFERS; i++)
    gtk_widget_set_visible (self->offers[i].box, i < shown);
  /* The best alone: of three that urge none does. */
  if (offers->len > 0 && is_urged (offers->pdata[0]))
    gtk_widget_add_css_class (self->offers[0].button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->offers[0].button, "suggested-action");
  gtk_button_set_label (GTK_BUTTON (self->other), offers->len > 0 ? _("Another payment…") : _("Choose its payment…"));
}

/* Beside the picture, a payee's long word may have to be broken. */
static void
wrap (PennyInboxRow *self)
{
  GtkWidget *const buttons[] = { self->offers[0].button, self->offers[1].button, self->offers[2].button, self->other, self->apart };

  G_STATIC_ASSERT (MOST_OFFERS == 3);
  penny_wrap (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_label_set_wrap_mode (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (buttons[i]))), PANGO_WRAP_WORD_CHAR);
}

void
penny_inbox_row_show (PennyInboxRow         *self,
                      const PennyInboxEntry *entry,
                      PennyDate              today,
                      gboolean               changing)
{
  const char *title = penny_receipt_row_title (entry->row);
  g_autofree char *words = penny_receipt_read_words (entry->row, today);
  g_autofree char *sentence = g_strdup_printf ("%s. %s", title, words);

  g_return_if_fail (PENNY_IS_INBOX_ROW (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->read, words);
  penny_receipt_picture_set (self->picture, entry->row->picture, entry->row->receipt, penny_receipt_mark (entry->row));
  show_offers (self, entry->offers, title, today);
  gtk_widget_set_visible (self->choices, changing && entry->offers->len > 0);
  gtk_widget_set_visible (self->other, changing);
  gtk_widget_set_visible (self->apart, changing);
  name_button (self->look, _("Look at it"), title);
  name_button (self->other, gtk_button_get_label (GTK_BUTTON (self->other)), title);
  name_button (self->apart, _("No payment belongs to it"), title);
  gtk_widget_set_tooltip_text (self->look, _("Look at it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  wrap (self);
}

gint64
penny_inbox_row_get_id (PennyInboxRow *self)
{
  g_return_val_if_fail (PENNY_IS_INBOX_ROW (self), 0);

  return self->id;
}

static void
penny_inbox_row_class_init (PennyInboxRowClass *klass)
{
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_offer (GtkWidget *box,
           Offer     *offer)
{
  offer->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  offer->button = add_button (offer->box, "", "inbox.prove");
  offer->why = add_label (offer->box, "dim-label");
  gtk_box_append (GTK_BOX (box), offer->box);
}

static void
penny_inbox_row_init (PennyInboxRow *self)
{
  GtkWidget *across = g_object_new (GTK_TYPE_BOX, "spacing", 12, "margin-start", 6, "margin-end", 6, "margin-top", 12,
                                    "margin-bottom", 12, NULL);
  GtkWidget *down = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->picture = PENNY_RECEIPT_PICTURE (penny_receipt_picture_new (WIDTH, HEIGHT));
  self->look = g_object_new (GTK_TYPE_BUTTON, "valign", GTK_ALIGN_START, "action-name", "receipts.open", "child",
                             self->picture, NULL);
  gtk_widget_add_css_class (self->look, "flat");
  gtk_widget_add_css_class (self->look, "penny-look");
  gtk_box_append (GTK_BOX (across), self->look);
  gtk_widget_set_hexpand (down, TRUE);
  gtk_box_append (GTK_BOX (across), down);
  self->title = add_label (down, "heading");
  self->read = add_label (down, NULL);
  self->choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  for (guint i = 0; i < MOST_OFFERS; i++)
    add_offer (self->choices, &self->offers[i]);
  gtk_box_append (GTK_BOX (down), self->choices);
  self->other = add_button (down, "", "inbox.other");
  self->apart = add_button (down, _("No payment belongs to it"), "inbox.apart");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), across);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

GtkWidget *
penny_inbox_row_new (gint64 receipt_id)
{
  PennyInboxRow *self = g_object_new (PENNY_TYPE_INBOX_ROW, NULL);
  GtkWidget *const buttons[] = { self->look, self->other, self->apart };

  self->id = receipt_id;
  for (guint i = 0; i < MOST_OFFERS; i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offers[i].button), "(xx)", receipt_id, (gint64) 0);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "x", receipt_id);
  return GTK_WIDGET (self);
}
