#include "inbox-row.h"

#include <glib/gi18n-lib.h>

#include "receipt-cell.h"
#include "receipt-facts.h"
#include "receipt-picture.h"
#include "receipt-title.h"
#include "wrap.h"

#define WIDTH  84
#define HEIGHT 112

struct _PennyInboxRow
{
  GtkListBoxRow        parent_instance;

  gint64               id;

  GtkWidget           *look;            /* GtkButton around the picture */
  PennyReceiptPicture *picture;
  GtkLabel            *title;
  GtkLabel            *read;
  GtkWidget           *offer;           /* GtkButton */
  GtkLabel            *why;
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
show_offer (PennyInboxRow         *self,
            const PennyInboxEntry *entry,
            PennyDate              today)
{
  const PennyOffer *offer = entry->offers->len > 0 ? entry->offers->pdata[0] : NULL;
  g_autofree char *amount = NULL;
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->offer, offer != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why), offer != NULL && offer->why != NULL);
  gtk_button_set_label (GTK_BUTTON (self->other), offer != NULL ? _("Another payment…") : _("Choose its payment…"));
  if (offer == NULL)
    return;
  amount = penny_pence_to_words (ABS (offer->payment->amount));
  day = penny_date_to_words (offer->payment->date, today);
  /* Translators: a payee, an amount and a day: "It proves Sample Gym, £29.00, Monday 7 September". */
  label = g_strdup_printf (_("It proves %s, %s, %s"), offer->payment->payee, amount, day);
  gtk_button_set_label (GTK_BUTTON (self->offer), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer), "(xx)", self->id, offer->payment->id);
  gtk_label_set_label (self->why, offer->why != NULL ? offer->why : "");
  /* Perhaps a second photo of the same receipt, or one of another day's: offered, but not urged. */
  if ((offer->match.why & (PENNY_MATCH_DATE | PENNY_MATCH_PROVEN)) == PENNY_MATCH_DATE)
    gtk_widget_add_css_class (self->offer, "suggested-action");
  else
    gtk_widget_remove_css_class (self->offer, "suggested-action");
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
  show_offer (self, entry, today);
  if (!changing)
    {
      gtk_widget_set_visible (self->offer, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->why), FALSE);
    }
  gtk_widget_set_visible (self->other, changing);
  gtk_widget_set_visible (self->apart, changing);
  name_button (self->look, _("Look at it"), title);
  name_button (self->other, gtk_button_get_label (GTK_BUTTON (self->other)), title);
  name_button (self->apart, _("No payment belongs to it"), title);
  gtk_widget_set_tooltip_text (self->look, _("Look at it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  penny_wrap (GTK_WIDGET (self));
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
penny_inbox_row_init (PennyInboxRow *self)
{
  GtkWidget *across = g_object_new (GTK_TYPE_BOX, "spacing", 12, "margin-start", 12, "margin-end", 12, "margin-top", 12,
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
  self->offer = add_button (down, "", "inbox.prove");
  gtk_widget_add_css_class (self->offer, "suggested-action");
  self->why = add_label (down, "dim-label");
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
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->offer), "(xx)", receipt_id, (gint64) 0);
  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "x", receipt_id);
  return GTK_WIDGET (self);
}
