#include "receipt-ways.h"

#include <glib/gi18n-lib.h>

#include "choose-reads.h"
#include "receipts-clip.h"

void
penny_receipt_way_file (GtkWidget        *from,
                        PennyPickedFiles  picked)
{
  penny_pick_files (from, _("Choose its receipt"), _("Add this receipt"), _("Pictures, PDFs and e-mails"),
                    penny_clip_patterns, picked);
}

void
penny_receipt_way_kept (GtkWidget   *from,
                        PennyBook   *book,
                        gint64       payment_id,
                        PennyChosen  chosen)
{
  const PennyChoosing choosing = {
    .title = _("Choose its receipt"),
    .words = _("Receipts that wait for their payment, the likeliest first. Search to find any other."),
    .accept = _("Add these"),
    .nothing = _("No receipt is found. Search for another word, or choose a file."),
    .read = penny_choose_receipts_for,
    .about = payment_id,
    .chosen = chosen,
  };

  penny_choose_window_open (from, book, &choosing);
}
