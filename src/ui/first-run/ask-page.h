#pragma once

#include <adwaita.h>

#include "answers.h"
#include "money-row.h"

G_BEGIN_DECLS

/* One question of first run, on a page of its own: a heading, why it is asked,
 * and rows to answer in. */
#define PENNY_TYPE_ASK_PAGE (penny_ask_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PennyAskPage, penny_ask_page, PENNY, ASK_PAGE, GtkWidget)

struct _PennyAskPageClass
{
  GtkWidgetClass parent_class;

  /* Is it asked at all, after what was answered so far?  NULL: always. */
  gboolean (*is_asked)  (const PennyAnswers *answers);
  /* Writes what was typed into @answers; FALSE when something is wrong, and the page says what. */
  gboolean (*take)      (PennyAskPage       *self,
                         PennyAnswers       *answers);
  /* "I don't know."  NULL: there is no such button. */
  void     (*dont_know) (PennyAnswers       *answers);
  /* What that does here, where it does not write down a question for the funder. Translatable, or NULL. */
  const char *dont_know_words;
};

void         penny_ask_page_say    (PennyAskPage   *self,
                                    const char     *title,
                                    const char     *words);
/* "Question 2 of 5". */
void         penny_ask_page_show_progress (PennyAskPage *self,
                                           const char   *progress);
/* More room: for things side by side. */
void         penny_ask_page_widen  (PennyAskPage   *self);
void         penny_ask_page_add    (PennyAskPage   *self,
                                    GtkWidget      *widget);
/* A group of rows, added to the page. */
AdwPreferencesGroup *
             penny_ask_page_group  (PennyAskPage   *self,
                                    const char     *title);
/* A card to choose by: a radio button with a title and lines under it (@lines ends in NULL). */
GtkCheckButton *
             penny_ask_page_card   (GtkCheckButton      *beside,
                                    const char          *title,
                                    const char *const   *lines);
/* A row to choose one of @choices, which are translated here. */
AdwComboRow *penny_ask_page_often  (const char          *title,
                                    const char *const   *choices);
/* What Enter in a field presses, where that is not Continue. */
void         penny_ask_page_set_enter (PennyAskPage *self,
                                       GtkWidget    *button);
GtkWidget   *penny_ask_page_get_enter (PennyAskPage *self);
/* NULL clears it. */
void         penny_ask_page_fail   (PennyAskPage   *self,
                                    const char     *sentence);

/* What a field holds, without the spaces around it; NULL when nothing. */
char        *penny_ask_page_text   (GtkEditable    *field);

/* An amount above nothing; FALSE: the row says what is wrong and has the focus. */
gboolean     penny_ask_page_more_than_nothing (PennyMoneyRow *row,
                                               PennyPence    *amount);

/* The questions. */
GtkWidget   *penny_whose_page_new   (void);
GtkWidget   *penny_holding_page_new (void);
GtkWidget   *penny_balance_page_new (void);
GtkWidget   *penny_due_page_new     (PennyDate      today);
GtkWidget   *penny_lines_page_new   (void);
GtkWidget   *penny_shared_page_new  (void);
/* No keyring runs here: a passphrase is needed, and the page says why. */
void         penny_shared_page_need (PennyAskPage   *page);

G_END_DECLS
