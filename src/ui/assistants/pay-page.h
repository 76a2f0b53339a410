#pragma once

#include <adwaita.h>

#include "book.h"

G_BEGIN_DECLS

/* A page of the pay window: a title, things under each other that scroll, and maybe one clear button below.
 * It reads what it shows when it is made and whenever the book changed. */
#define PENNY_TYPE_PAY_PAGE (penny_pay_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyPayPage, penny_pay_page, PENNY, PAY_PAGE, GtkWidget)

struct _PennyPayPageClass
{
  GtkWidgetClass parent_class;

  void         (*read) (PennyPayPage *self);
};

/* Made by a page once it has all that it needs: it reads. */
void          penny_pay_page_begin     (PennyPayPage *self,
                                        PennyBook    *book);
void          penny_pay_page_read      (PennyPayPage *self);
PennyBook    *penny_pay_page_get_book  (PennyPayPage *self);       /* borrowed */
/* Cancelled when the page goes. */
GCancellable *penny_pay_page_get_cancellable (PennyPayPage *self); /* borrowed */

void          penny_pay_page_set_title (PennyPayPage *self,
                                        const char   *title);
const char   *penny_pay_page_get_title (PennyPayPage *self);
/* Takes @child (floating) and shows it under what is there. */
void          penny_pay_page_add       (PennyPayPage *self,
                                        GtkWidget    *child);
/* The button below: its words and its action. */
GtkButton    *penny_pay_page_set_button (PennyPayPage *self,
                                         const char   *label,
                                         const char   *action);
/* Said at the top and read out; NULL takes it away. */
void          penny_pay_page_say       (PennyPayPage *self,
                                        const char   *sentence);
/* What it reads is there: the first time, the focus goes to the first thing on it. */
void          penny_pay_page_shown     (PennyPayPage *self);
/* A read failed: FALSE where it was only cancelled. */
gboolean      penny_pay_page_fail      (PennyPayPage *self,
                                        const GError *error);
/* A label that wraps, of one of libadwaita's classes or NULL. */
GtkLabel     *penny_pay_page_add_words (PennyPayPage *self,
                                        const char   *css_class);
/* A button that stands by itself. */
GtkButton    *penny_pay_page_add_button (PennyPayPage *self,
                                         const char   *label,
                                         const char   *action);

G_END_DECLS
